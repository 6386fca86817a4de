//! Where the documentation can be read in two ways, or is silent, and the product and the simulated attendant took different ones.

use checks::booking::{Organizer, Setting, Until};
use checks::facts::Kind;
use jiff::civil::Date;
use simulator::{Ends, Limit};

use super::comparison::Comparison;
use super::people::{Person, Reach};
use super::requests::Who;

/// A place where both may differ.
pub(super) struct Reading {
    pub(super) why: &'static str,
    pub(super) concerns: fn(&Comparison) -> bool,
    pub(super) settled: Settled,
    /// Does the product's answer say by itself that it is uncertain, or not known, where it is another one?
    pub(super) is_told: bool,
}

/// How the answers are compared all the same.
pub(super) enum Settled {
    /// The request is told anew, so that both readings come to the same; then the answers must be the same.
    Retold(fn(&mut Comparison)),
    /// If the product does not know, because of one of these settings, what the attendant says must be among what it holds possible;
    /// what it knows must be the same.
    LeftOpen(&'static [Setting]),
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
        is_told: true,
    },
    Reading {
        why: "How a series is measured of which only a part is within the working hours is not documented, nor whether it is cut before: \
            the product wants all of it within them, which is stricter, and says so (series-partly-outside-hours); the attendant those \
            meetings that remain when it is cut.",
        concerns: |comparison| {
            let window = comparison.asked.window_end(comparison.room);
            let settings = &comparison.room.calendar_processing;
            let first_week = comparison.asked.first_week();
            let works = |day: &Date| {
                let hours = comparison.facts.hours.value();
                hours.is_some_and(|hours| hours.days.contains(&day.weekday()))
            };
            settings.schedule_only_during_work_hours
                && !settings.enforce_scheduling_horizon
                && comparison.asked.recurrence.is_some()
                && first_week[0] <= window
                && first_week.iter().any(|day| *day > window && !works(day))
        },
        // By both it ends with the window, so that nothing is left to cut.
        settled: Settled::Retold(|comparison| {
            let window = comparison.asked.window_end(comparison.room);
            end_on(comparison, window);
            let series = comparison.request.recurrence.as_mut();
            series.expect("it concerns a series").ends = Ends::On(window);
        }),
        is_told: true,
    },
    Reading {
        why: "The product is not told how many people come, and says that the number counts (capacity-counts).",
        concerns: |comparison| {
            comparison.room.is_workspace()
                && comparison.decision().beyond.contains(&Limit::Capacity)
        },
        settled: Settled::Retold(|comparison| comparison.request.people = 0),
        is_told: true,
    },
    Reading {
        why: "Whether a member of a group within a group is in the list is not documented: the product looks for Offision's mailbox among \
            the direct members, the attendant within groups as well. For everybody else the question says it.",
        concerns: |comparison| {
            let (room, people) = (comparison.room, comparison.people);
            let settings = &room.calendar_processing;
            let [direct, nested] = [Reach::Direct, Reach::Nested].map(|reach| {
                comparison
                    .asked
                    .lists(room, people, Person::Offision, reach)
            });
            // A list does not matter where everybody has what it gives.
            let differs = [
                settings.all_book_in_policy || direct.bypassing == nested.bypassing,
                settings.all_request_in_policy || direct.may_request == nested.may_request,
                settings.all_request_out_of_policy
                    || direct.may_request_exceptions == nested.may_request_exceptions,
            ]
            .contains(&false);
            comparison.asked.who == Who::Person(Person::Offision) && differs
        },
        settled: Settled::Retold(|comparison| {
            let (room, people) = (comparison.room, comparison.people);
            let lists = comparison
                .asked
                .lists(room, people, Person::Offision, Reach::Nested);
            comparison.question.organizer = Organizer::Inside(lists);
        }),
        is_told: false,
    },
    Reading {
        why: "Desks are booked through Microsoft Places. The product claims nothing for them, and reads none of their settings; the \
            attendant treats them as rooms.",
        concerns: |comparison| comparison.facts.kind == Kind::Desk,
        settled: Settled::LeftOpen(&[Setting::Kind, Setting::AutomaticProcessing]),
        is_told: true,
    },
    Reading {
        why: "What working hours mean that end before they begin, at 00:00 among others, is not documented: the product claims nothing, \
            and to the attendant no meeting is within them.",
        concerns: |comparison| {
            let hours = &comparison.room.working_hours;
            let settings = &comparison.room.calendar_processing;
            settings.schedule_only_during_work_hours && hours.end <= hours.start
        },
        settled: Settled::LeftOpen(&[Setting::WorkingHours]),
        is_told: true,
    },
];

fn entered_end(comparison: &Comparison) -> Option<Date> {
    match comparison.asked.recurrence.as_ref()?.until {
        Until::Date(end) => Some(end),
        Until::Count(_) | Until::Never => None,
    }
}

/// The product's series ends on this day.
fn end_on(comparison: &mut Comparison, day: Date) {
    let series = comparison.question.recurrence.as_mut();
    series.expect("it concerns a series").until = Until::Date(day);
}
