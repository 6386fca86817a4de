//! Where the documentation can be read in two ways, or is silent, and the product and the simulated attendant took different ones.

use checks::booking::{Organizer, Setting, Until};
use checks::facts::Kind;
use jiff::ToSpan;
use simulator::Limit;

use super::comparison::Comparison;
use super::people::{Person, Reach};
use super::requests::Who;

/// A place where both may differ.
pub(super) struct Reading {
    pub(super) why: &'static str,
    pub(super) concerns: fn(&Comparison) -> bool,
    pub(super) settled: Settled,
}

/// How the answers are compared all the same.
pub(super) enum Settled {
    /// The request is told anew, so that both readings come to the same; then the answers must be the same.
    Retold(fn(&mut Comparison)),
    /// The product must not know, and what the attendant says must be among what it holds possible; unless it is the same anyhow.
    LeftOpen(Setting),
}

pub(super) static READINGS: [Reading; 6] = [
    Reading {
        why: "\"The meetings extend beyond the specified date\": the product takes the end of the series as it was entered, which is \
            stricter, and says so (series-end-date-counts); the attendant takes the last meeting.",
        concerns: |comparison| {
            let Some(end) = entered_end(comparison) else {
                return false;
            };
            let window = comparison.asked.window_end(comparison.room);
            let settings = &comparison.room.calendar_processing;
            let days = comparison.asked.days(end);
            settings.enforce_scheduling_horizon
                && end > window
                && days.last().is_some_and(|last| *last <= window)
        },
        settled: Settled::Retold(|comparison| {
            let end = entered_end(comparison).expect("it concerns a series with such an end");
            let last = comparison.asked.days(end).last().copied();
            end_on(comparison, last.expect("every series has a meeting"));
        }),
    },
    Reading {
        why: "How a series is measured of which only a part is within the working hours is not documented, nor whether it is cut before: \
            the product wants all of it within them, which is stricter, and says so (series-partly-outside-hours); the attendant those \
            meetings that remain when it is cut.",
        concerns: |comparison| {
            let window = comparison.asked.window_end(comparison.room);
            let settings = &comparison.room.calendar_processing;
            let week = comparison.asked.start.date() + 14.days();
            let days = comparison.asked.days(week);
            let in_window = |day: &&jiff::civil::Date| **day <= window;
            settings.schedule_only_during_work_hours
                && !settings.enforce_scheduling_horizon
                && comparison.asked.recurrence.is_some()
                && days.first().as_ref().is_some_and(in_window)
                && !days.last().as_ref().is_some_and(in_window)
        },
        settled: Settled::Retold(|comparison| {
            let window = comparison.asked.window_end(comparison.room);
            end_on(comparison, window);
        }),
    },
    Reading {
        why: "The product is not told how many people come, and says that the number counts (capacity-counts).",
        concerns: |comparison| comparison.decision().beyond.contains(&Limit::Capacity),
        settled: Settled::Retold(|comparison| comparison.request.people = 0),
    },
    Reading {
        why: "Whether a member of a group within a group is in the list is not documented: the product looks for Offision's mailbox among \
            the direct members, the attendant within groups as well. For everybody else the question says it.",
        concerns: |comparison| {
            let lists = |reach| {
                let (room, people) = (comparison.room, comparison.people);
                comparison
                    .asked
                    .lists(room, people, Person::Offision, reach)
            };
            comparison.asked.who == Who::Person(Person::Offision)
                && lists(Reach::Direct) != lists(Reach::Nested)
        },
        settled: Settled::Retold(|comparison| {
            let (room, people) = (comparison.room, comparison.people);
            let lists = comparison
                .asked
                .lists(room, people, Person::Offision, Reach::Nested);
            comparison.question.organizer = Organizer::Inside(lists);
        }),
    },
    Reading {
        why: "Desks are booked through Microsoft Places. The product claims nothing for them, and reads none of their settings; the \
            attendant treats them as rooms.",
        concerns: |comparison| comparison.facts.kind == Kind::Desk,
        settled: Settled::LeftOpen(Setting::Kind),
    },
    Reading {
        why: "What working hours mean that end before they begin, at 00:00 among others, is not documented: the product claims nothing, \
            and to the attendant no meeting is within them.",
        concerns: |comparison| {
            let hours = &comparison.room.working_hours;
            let settings = &comparison.room.calendar_processing;
            settings.schedule_only_during_work_hours && hours.end <= hours.start
        },
        settled: Settled::LeftOpen(Setting::WorkingHours),
    },
];

fn entered_end(comparison: &Comparison) -> Option<jiff::civil::Date> {
    match comparison.asked.recurrence.as_ref()?.until {
        Until::Date(end) => Some(end),
        Until::Count(_) | Until::Never => None,
    }
}

/// The product's series ends on this day.
fn end_on(comparison: &mut Comparison, day: jiff::civil::Date) {
    let series = comparison.question.recurrence.as_mut();
    series.expect("it concerns a series").until = Until::Date(day);
}
