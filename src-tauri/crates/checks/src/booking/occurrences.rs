//! The days on which the meetings of a request are.

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

use super::{Every, Question, Until};

/// The days of a request. A single meeting is a series of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrences {
    pub(super) first: Date,
    /// `None`: it never ends.
    pub(super) last: Option<Date>,
    /// The end as it was entered, which may be some days after the last meeting.
    pub(super) end: Option<Date>,
    /// The days of the week on which there may be a meeting, as a set.
    days: Vec<Weekday>,
}

const WEEK: usize = 7;

impl Occurrences {
    pub(super) fn of(question: &Question) -> Self {
        let start = question.start.date();
        let Some(recurrence) = &question.recurrence else {
            return Occurrences {
                first: start,
                last: Some(start),
                end: Some(start),
                days: vec![start.weekday()],
            };
        };
        let week = start.weekday().cycle_forward().take(WEEK);
        let days = match &recurrence.every {
            Every::Day => week.collect(),
            Every::Week { on } if on.is_empty() => vec![start.weekday()],
            Every::Week { on } => week.filter(|day| on.contains(day)).collect(),
        };
        let mut found = Occurrences {
            first: start,
            last: None,
            end: None,
            days,
        };
        found.first = found.on_or_after(start);
        match recurrence.until {
            Until::Never => (),
            Until::Count(count) => {
                found.last = Some(found.nth(count));
                found.end = found.last;
            }
            // A series has its first meeting, whatever end was entered.
            Until::Date(date) => {
                let end = date.max(found.first);
                found.last = Some(found.on_or_before(end));
                found.end = Some(end);
            }
        }
        found
    }

    /// How many meetings there are up to this day. `None`: without end.
    pub(super) fn count_until(&self, day: Option<Date>) -> Option<u64> {
        let end = match (self.last, day) {
            (Some(last), Some(day)) => last.min(day),
            (Some(last), None) => last,
            (None, Some(day)) => day,
            (None, None) => return None,
        };
        let Ok(days) = u64::try_from(days_between(self.first, end) + 1) else {
            return Some(0);
        };
        let week = WEEK as u64;
        let rest = following(self.first)
            .take((days % week) as usize)
            .filter(|(_, day)| self.days.contains(day))
            .count();
        Some(days / week * self.days.len() as u64 + rest as u64)
    }

    /// The days of the week on which there really is a meeting.
    pub(super) fn weekdays(&self) -> impl Iterator<Item = Weekday> {
        following(self.first)
            .filter(|(date, day)| {
                self.days.contains(day) && self.last.is_none_or(|last| *date <= last)
            })
            .map(|(_, day)| day)
    }

    fn on_or_after(&self, date: Date) -> Date {
        following(date)
            .find(|(_, day)| self.days.contains(day))
            .map_or(date, |(date, _)| date)
    }

    fn on_or_before(&self, date: Date) -> Date {
        (0..WEEK as i64)
            .map(|back| days_after(date, -back))
            .find(|date| self.days.contains(&date.weekday()))
            .unwrap_or(self.first)
    }

    /// The day of a meeting; the first is number 1.
    fn nth(&self, number: u32) -> Date {
        let before = number.max(1) as usize - 1;
        let in_week: Vec<Date> = following(self.first)
            .filter(|(_, day)| self.days.contains(day))
            .map(|(date, _)| date)
            .collect();
        // Empty only at the end of the calendar, where the first day found no other one.
        match before.checked_rem(in_week.len()) {
            Some(in_last_week) => {
                let weeks = (before / in_week.len()) as i64;
                days_after(in_week[in_last_week], weeks * WEEK as i64)
            }
            None => self.first,
        }
    }
}

/// The week that begins on this day. Near the end of the calendar it stands still.
fn following(date: Date) -> impl Iterator<Item = (Date, Weekday)> {
    (0..WEEK as i64).map(move |days| {
        let date = days_after(date, days);
        (date, date.weekday())
    })
}

/// The day so many days later, or the last of the calendar.
pub(super) fn days_after(date: Date, days: i64) -> Date {
    /// More than the calendar has.
    const MANY: i64 = 10_000_000;
    date.saturating_add(SignedDuration::from_hours(days.clamp(-MANY, MANY) * 24))
}

pub(super) fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::booking::Recurrence;
    use crate::booking::tests::question;

    /// Of a series that starts on Monday, 30 November 2026.
    fn series(every: Every, until: Until) -> Occurrences {
        let mut question = question();
        question.start = date(2026, 11, 30).at(10, 0, 0, 0);
        question.recurrence = Some(Recurrence { every, until });
        Occurrences::of(&question)
    }

    fn weekly(on: &[Weekday], until: Until) -> Occurrences {
        series(Every::Week { on: on.to_vec() }, until)
    }

    #[test]
    fn a_single_meeting_is_one_day() {
        let single = Occurrences::of(&question());
        assert_eq!(single.last, Some(single.first));
        assert_eq!(single.count_until(None), Some(1));
        assert_eq!(single.weekdays().count(), 1);
    }

    #[test]
    fn the_last_meeting_follows_from_the_count() {
        use Weekday::{Friday, Monday, Wednesday};
        for (found, last) in [
            (series(Every::Day, Until::Count(1)), date(2026, 11, 30)),
            (series(Every::Day, Until::Count(0)), date(2026, 11, 30)),
            (series(Every::Day, Until::Count(10)), date(2026, 12, 9)),
            (weekly(&[], Until::Count(3)), date(2026, 12, 14)),
            (
                weekly(&[Friday, Monday, Friday], Until::Count(4)),
                date(2026, 12, 11),
            ),
            (weekly(&[Wednesday], Until::Count(2)), date(2026, 12, 9)),
            (series(Every::Day, Until::Count(u32::MAX)), Date::MAX),
        ] {
            assert_eq!(found.last, Some(last), "{found:?}");
            assert_eq!(found.end, Some(last), "{found:?}");
        }
    }

    #[test]
    fn the_last_meeting_may_be_before_the_end_that_was_entered() {
        use Weekday::{Monday, Thursday};
        for (end, last) in [
            (date(2026, 12, 9), date(2026, 12, 7)),
            (date(2026, 12, 10), date(2026, 12, 10)),
            (date(2026, 12, 1), date(2026, 11, 30)),
        ] {
            let found = weekly(&[Monday, Thursday], Until::Date(end));
            assert_eq!((found.last, found.end), (Some(last), Some(end)));
        }
        let reversed = weekly(&[Monday], Until::Date(date(2020, 1, 1)));
        assert_eq!(reversed.last, Some(reversed.first));
        assert_eq!(reversed.end, Some(reversed.first));
    }

    #[test]
    fn the_first_meeting_is_on_a_day_of_the_series() {
        let found = weekly(&[Weekday::Wednesday], Until::Never);
        assert_eq!(found.first, date(2026, 12, 2));
        assert_eq!(found.last, None);
    }

    #[test]
    fn meetings_are_counted_up_to_a_day() {
        use Weekday::{Monday, Thursday};
        let found = weekly(&[Monday, Thursday], Until::Count(5));
        for (day, count) in [
            (date(2026, 11, 29), 0),
            (date(2026, 11, 30), 1),
            (date(2026, 12, 3), 2),
            (date(2026, 12, 8), 3),
            (date(2027, 12, 8), 5),
        ] {
            assert_eq!(found.count_until(Some(day)), Some(count), "{day}");
        }
        assert_eq!(found.count_until(None), Some(5));
        assert_eq!(series(Every::Day, Until::Never).count_until(None), None);
        assert_eq!(
            series(Every::Day, Until::Never).count_until(Some(date(2026, 12, 29))),
            Some(30)
        );
    }

    #[test]
    fn only_days_that_the_series_reaches_count() {
        let found = series(Every::Day, Until::Count(3));
        let days: Vec<Weekday> = found.weekdays().collect();
        assert_eq!(
            days,
            [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday]
        );
    }

    #[test]
    fn nothing_goes_wrong_at_the_end_of_the_calendar() {
        let mut question = question();
        question.start = Date::MAX.at(23, 0, 0, 0);
        for on in Weekday::Monday.cycle_forward().take(WEEK) {
            for until in [Until::Count(9), Until::Date(Date::MAX), Until::Never] {
                question.recurrence = Some(Recurrence {
                    every: Every::Week { on: vec![on] },
                    until,
                });
                assert_eq!(Occurrences::of(&question).first, Date::MAX);
            }
        }
    }
}
