use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime};

/// A meeting request as it reaches a room.
#[derive(Clone, Debug)]
pub struct MeetingRequest {
    /// Address of whoever asks. An address that no recipient of the tenant has is external.
    pub organizer: String,
    /// When it reaches the room.
    pub received: Timestamp,
    /// The first meeting, in the time zone in which it was made. Of a weekly series the first day
    /// that its pattern names on or after it.
    pub start: ZonedDateTime,
    pub minutes: u32,
    pub recurrence: Option<Recurrence>,
    /// How many people come, the organizer among them. Only workspaces count them.
    pub people: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    pub pattern: Pattern,
    /// Every so many days or weeks; 0 counts as 1.
    pub interval: u32,
    pub ends: Ends,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    Daily,
    Weekly {
        /// Without any, the day of the first meeting.
        days: Vec<Weekday>,
        first_day_of_week: Weekday,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// The last day on which it may take place.
    On(Date),
    /// After so many meetings; 0 counts as 1.
    After(u32),
    Never,
}

/// One meeting of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence {
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
}

impl Occurrence {
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// More than the largest booking window has days, so that a series without an end reaches beyond it.
const MOST_OCCURRENCES: usize = 1_100;

impl MeetingRequest {
    /// Every meeting in the order of time; of a series without an end the first 1,100.
    pub(crate) fn occurrences(&self) -> Vec<Occurrence> {
        let length = SignedDuration::from_mins(i64::from(self.minutes));
        let meeting = |start: Timestamp| {
            let end = start.checked_add(length).unwrap_or(Timestamp::MAX);
            Occurrence { start, end }
        };
        let Some(recurrence) = &self.recurrence else {
            return vec![meeting(self.start.timestamp())];
        };
        let most = match recurrence.ends {
            Ends::After(number) => {
                MOST_OCCURRENCES.min(usize::try_from(number.max(1)).unwrap_or(MOST_OCCURRENCES))
            }
            Ends::On(_) | Ends::Never => MOST_OCCURRENCES,
        };
        let last = match recurrence.ends {
            Ends::On(day) => day,
            Ends::After(_) | Ends::Never => Date::MAX,
        };
        let (time, zone) = (self.start.time(), self.start.time_zone());
        recurrence
            .days(self.start.date())
            .take_while(|day| *day <= last)
            .take(most)
            .filter_map(|day| at(zone, day.to_datetime(time)))
            .map(meeting)
            .collect()
    }
}

fn at(zone: &TimeZone, local: jiff::civil::DateTime) -> Option<Timestamp> {
    zone.to_timestamp(local).ok()
}

impl Recurrence {
    /// The days of the meetings from the first one on, without regard to the end.
    fn days(&self, first: Date) -> impl Iterator<Item = Date> {
        let interval = i64::from(self.interval.max(1));
        let (days, first_of_week) = match &self.pattern {
            Pattern::Daily => (None, Weekday::Monday),
            Pattern::Weekly {
                days,
                first_day_of_week,
            } if days.is_empty() => (Some(vec![first.weekday()]), *first_day_of_week),
            Pattern::Weekly {
                days,
                first_day_of_week,
            } => (Some(days.clone()), *first_day_of_week),
        };
        let since = i64::from(first_of_week.until(first.weekday()));
        (0_i64..)
            .map_while(move |number| Some((number, first.checked_add(number.days()).ok()?)))
            .filter(move |(number, day)| match &days {
                None => number % interval == 0,
                Some(days) => {
                    ((number + since) / 7) % interval == 0 && days.contains(&day.weekday())
                }
            })
            .map(|(_, day)| day)
    }
}
