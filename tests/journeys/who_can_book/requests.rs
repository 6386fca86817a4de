//! Random requests, each in the product's words and in the attendant's.

use checks::booking::{Every, Lists, Organizer, Question, Recurrence, Until};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use simulator::{Ends, MeetingRequest, Pattern, Room};

use super::people::{People, Person, Reach};
use super::rooms::{BOOKED_DAYS, FIRST_DAY, Taken};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Person(Person),
    External,
    RoomItself,
}

/// A request, by the room's clock.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) who: Who,
    pub(super) now: DateTime,
    pub(super) start: DateTime,
    pub(super) minutes: u32,
    pub(super) recurrence: Option<Recurrence>,
    /// How many people come.
    pub(super) people: u32,
}

pub(super) fn random(window: u32, taken: &[Taken], chance: &mut StdRng) -> Asked {
    let now = FIRST_DAY + SignedDuration::from_mins(chance.random_range(0..4 * 24 * 60));
    let start = match chance.random_range(0..100) {
        0..8 => day(now, chance.random_range(-20..=0), chance),
        8..35 => day(now, chance.random_range(0..=6), chance),
        35..60 => day(now, chance.random_range(0..=i64::from(window) + 3), chance),
        60..68 => day(now, chance.random_range(0..=500), chance),
        _ => taken.choose(chance).expect("there are some").start,
    };
    let who = match chance.random_range(0..100) {
        0..25 => Who::Person(Person::Adele),
        25..42 => Who::Person(Person::Reception),
        42..64 => Who::Person(Person::Alex),
        64..87 => Who::Person(Person::Offision),
        87..96 => Who::External,
        _ => Who::RoomItself,
    };
    let minutes = [15, 30, 30, 60, 60, 60, 90, 120, 240, 480, 1440, 2880];
    Asked {
        who,
        now,
        start,
        minutes: *minutes.choose(chance).expect("there are some"),
        recurrence: chance.random_bool(0.45).then(|| recurrence(start, chance)),
        people: if chance.random_bool(0.1) {
            chance.random_range(20..45)
        } else {
            1
        },
    }
}

/// On a quarter of an hour, mostly by day.
fn day(now: DateTime, days: i64, chance: &mut StdRng) -> DateTime {
    let quarter = if chance.random_bool(0.7) {
        chance.random_range(28..72)
    } else {
        chance.random_range(0..96)
    };
    let midnight = now.date().to_datetime(jiff::civil::Time::midnight());
    midnight + days.days() + SignedDuration::from_mins(15 * quarter)
}

/// A series with at least one meeting: Microsoft Graph refuses one that ends before it begins.
fn recurrence(start: DateTime, chance: &mut StdRng) -> Recurrence {
    let every = if chance.random_bool(0.4) {
        Every::Day
    } else {
        let days = chance.random_range(0..=3);
        let day = |chance: &mut StdRng| {
            let number = chance.random_range(1..=7);
            Weekday::from_monday_one_offset(number).expect("there are seven")
        };
        Every::Week {
            on: (0..days).map(|_| day(chance)).collect(),
        }
    };
    let until = match chance.random_range(0..10) {
        0..5 => {
            let most = *[14, 60, 400].choose(chance).expect("there are some");
            Until::Date(start.date() + chance.random_range(7_i64..=most).days())
        }
        5..9 => Until::Count(chance.random_range(1..=40)),
        _ => Until::Never,
    };
    Recurrence { every, until }
}

impl Asked {
    /// As the product is asked. Whether somebody is in a list is the question's word; for Offision's mailbox the product looks itself.
    pub(super) fn question(&self, room: &Room, people: &People, taken: u32) -> Question {
        let organizer = match self.who {
            Who::Person(Person::Offision) => Organizer::Delegate,
            Who::Person(person) => {
                Organizer::Inside(self.lists(room, people, person, Reach::Nested))
            }
            Who::External => Organizer::External,
            Who::RoomItself => Organizer::RoomItself,
        };
        Question {
            organizer,
            start: self.start,
            minutes: self.minutes,
            now: self.now,
            recurrence: self.recurrence.clone(),
            taken,
        }
    }

    pub(super) fn lists(
        &self,
        room: &Room,
        people: &People,
        person: Person,
        reach: Reach,
    ) -> Lists {
        let settings = &room.calendar_processing;
        let is_in = |list| people.is_in(list, person, reach);
        Lists {
            bypassing: is_in(&settings.book_in_policy),
            may_request: is_in(&settings.request_in_policy),
            may_request_exceptions: is_in(&settings.request_out_of_policy),
        }
    }

    /// As it reaches the room.
    pub(super) fn request(&self, room: &Room, people: &People, zone: &TimeZone) -> MeetingRequest {
        let organizer = match self.who {
            Who::Person(person) => people.address(person),
            Who::External => "visitor@fabrikam.com",
            Who::RoomItself => &room.primary_smtp_address,
        };
        let recurrence = self
            .recurrence
            .as_ref()
            .map(|series| simulator::Recurrence {
                pattern: match &series.every {
                    Every::Day => Pattern::Daily,
                    Every::Week { on } => Pattern::Weekly {
                        days: on.clone(),
                        first_day_of_week: Weekday::Sunday,
                    },
                },
                interval: 1,
                ends: match series.until {
                    Until::Date(day) => Ends::On(day),
                    Until::Count(count) => Ends::After(count),
                    Until::Never => Ends::Never,
                },
            });
        MeetingRequest {
            organizer: organizer.to_owned(),
            received: at(zone, self.now),
            start: zone
                .to_ambiguous_zoned_datetime(self.start)
                .compatible()
                .expect("a time"),
            minutes: self.minutes,
            recurrence,
            people: self.people,
        }
    }

    /// The days of its meetings, up to this one, counted day by day.
    pub(super) fn days(&self, last: Date) -> Vec<Date> {
        let first = self.start.date();
        let Some(series) = &self.recurrence else {
            return vec![first];
        };
        let most = match series.until {
            Until::Count(count) => count as usize,
            Until::Date(_) | Until::Never => usize::MAX,
        };
        let last = match series.until {
            Until::Date(day) => last.min(day),
            Until::Count(_) | Until::Never => last,
        };
        let falls = |day: &Date| match &series.every {
            Every::Day => true,
            Every::Week { on } if on.is_empty() => day.weekday() == first.weekday(),
            Every::Week { on } => on.contains(&day.weekday()),
        };
        first
            .series(1.day())
            .take_while(|day| *day <= last)
            .filter(falls)
            .take(most)
            .collect()
    }

    /// The days of its meetings in the seven days that begin with the first.
    pub(super) fn first_week(&self) -> Vec<Date> {
        let first = self.days(self.start.date() + 6.days())[0];
        self.days(first + 6.days())
    }

    /// The last day of the booking window.
    pub(super) fn window_end(&self, room: &Room) -> Date {
        let days = room.calendar_processing.booking_window_in_days;
        self.now.date() + i64::from(days).days()
    }

    /// How many of its meetings fall on a time that is taken; of a series that is cut, of those that remain.
    pub(super) fn taken(&self, room: &Room, zone: &TimeZone, taken: &[Taken]) -> u32 {
        // A meeting of two days may reach into the next.
        let booked = FIRST_DAY.date() + (BOOKED_DAYS + 2).days();
        let is_cut =
            self.recurrence.is_some() && !room.calendar_processing.enforce_scheduling_horizon;
        let days = self.days(booked);
        let starts_within = days
            .first()
            .is_some_and(|day| *day <= self.window_end(room));
        let span = |start: DateTime, minutes: u32| {
            let start = at(zone, start);
            (start, start + SignedDuration::from_mins(minutes.into()))
        };
        let falls_on_taken = |day: &&Date| {
            let (start, end) = span(day.to_datetime(self.start.time()), self.minutes);
            taken.iter().any(|one| {
                let (from, to) = span(one.start, one.minutes);
                start < to && from < end
            })
        };
        let remains = |day: &&Date| !(is_cut && starts_within) || **day <= self.window_end(room);
        let count = days.iter().filter(remains).filter(falls_on_taken).count();
        u32::try_from(count).expect("there are few")
    }
}

fn at(zone: &TimeZone, time: DateTime) -> Timestamp {
    zone.to_timestamp(time).expect("a time")
}
