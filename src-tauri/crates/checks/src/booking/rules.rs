//! Does a request keep the room's rules? Microsoft calls it in-policy.

use jiff::civil::{Date, Time};

use super::case::Case;
use super::truth::Truth;
use super::{Decision, Note, Setting};
use crate::facts::{Kind, WorkingHours};

/// One rule of the room.
pub(super) struct Rule {
    pub(super) setting: Setting,
    pub(super) broken: Truth,
    /// Said when it is broken.
    pub(super) note: Option<Note>,
}

impl Rule {
    fn new(setting: Setting, broken: Truth) -> Self {
        Rule {
            setting,
            broken,
            note: None,
        }
    }
}

/// Every rule that concerns this request, in the order of the documentation.
pub(super) fn rules(case: &Case) -> Vec<Rule> {
    let mut rules = conflicts(case);
    rules.extend([longest(case), shortest(case), series(case), window(case)]);
    rules.extend([hours(case), horizon(case)]);
    rules
}

/// Is one of them broken?
pub(super) fn broken(rules: &[Rule]) -> Truth {
    Truth::any(rules.iter().map(|rule| rule.broken.clone()))
}

/// A single meeting is refused for one conflict. A series is refused when it has more conflicts than either limit allows; otherwise only
/// the meetings that are in conflict are declined.
pub(super) fn conflicts(case: &Case) -> Vec<Rule> {
    let settings = case.settings;
    let taken = case.question.taken;
    if taken == 0 {
        return Vec::new();
    }
    let kept_apart = || Truth::of(settings.allows_conflicts, Setting::AllowsConflicts).not();
    if case.question.recurrence.is_none() {
        return vec![Rule::new(Setting::AllowsConflicts, kept_apart())];
    }
    let too_many = match settings.conflict_instances {
        Some(allowed) => (i64::from(taken) > allowed).into(),
        None => Truth::open(Setting::ConflictInstances),
    };
    vec![
        Rule::new(Setting::ConflictInstances, kept_apart().and(too_many)),
        Rule::new(
            Setting::ConflictPercentage,
            kept_apart().and(too_large_a_share(case)),
        ),
    ]
}

/// The share is taken of the meetings within the booking window, the only ones that there can be. Not documented.
fn too_large_a_share(case: &Case) -> Truth {
    let taken = u64::from(case.question.taken);
    let Some(allowed) = case.settings.conflict_percentage else {
        return Truth::open(Setting::ConflictPercentage);
    };
    let exceeds = |meetings: u64| {
        let share = i128::from(taken) * 100;
        share > i128::from(allowed) * i128::from(meetings.max(taken))
    };
    match (case.window_end(), case.occurrences.count_until(None)) {
        (Some(end), _) => case
            .occurrences
            .count_until(Some(end))
            .is_some_and(exceeds)
            .into(),
        // The wider the window, the more meetings and the smaller the share.
        (None, Some(all)) if exceeds(all) => Truth::Yes,
        (None, _) if !exceeds(taken) => Truth::No,
        (None, _) => Truth::open(Setting::Window),
    }
}

/// 0 is unlimited. Of a series, each meeting is measured.
fn longest(case: &Case) -> Rule {
    let minutes = i64::from(case.question.minutes);
    let broken = match case.settings.longest_minutes {
        Some(longest) => (longest != 0 && minutes > longest).into(),
        None => Truth::open(Setting::Longest),
    };
    Rule::new(Setting::Longest, broken)
}

/// Documented to work for workspaces only.
fn shortest(case: &Case) -> Rule {
    let minutes = i64::from(case.question.minutes);
    let broken = match case.settings.shortest_minutes {
        _ if case.kind != Kind::Workspace => Truth::No,
        Some(shortest) => (minutes < shortest).into(),
        None => Truth::open(Setting::Shortest),
    };
    Rule::new(Setting::Shortest, broken)
}

fn series(case: &Case) -> Rule {
    let recurs = Truth::from(case.question.recurrence.is_some());
    let refused = Truth::of(case.settings.allows_series, Setting::AllowsSeries).not();
    Rule::new(Setting::AllowsSeries, recurs.and(refused))
}

/// The window is about the day on which a meeting, or the first of a series, starts.
fn window(case: &Case) -> Rule {
    Rule::new(
        Setting::Window,
        case.is_beyond_window(case.occurrences.first),
    )
}

/// Every meeting must be wholly within the working hours. The documentation does not say how a series is measured that is partly within,
/// nor what hours mean that end before they begin, as those do that end at 00:00: of such hours only the days tell anything.
fn hours(case: &Case) -> Rule {
    let only = Truth::of(
        case.settings.only_during_work_hours,
        Setting::OnlyDuringWorkHours,
    );
    let outside = match case.hours {
        None => Truth::open(Setting::WorkingHours),
        Some(hours) => {
            let mut days = case.occurrences.weekdays();
            let on_days = Truth::from(days.all(|day| hours.days.contains(&day)));
            on_days.and(is_within(case, hours)).not()
        }
    };
    let first_within = case.hours.is_some_and(|hours| {
        let first = case.occurrences.first.weekday();
        is_within(case, hours).is_yes() && hours.days.contains(&first)
    });
    Rule {
        note: first_within.then_some(Note::SeriesPartlyOutsideHours),
        ..Rule::new(Setting::OnlyDuringWorkHours, only.and(outside))
    }
}

/// By the clock alone, whatever day it is.
fn is_within(case: &Case, hours: &WorkingHours) -> Truth {
    if hours.end <= hours.start {
        return Truth::open(Setting::WorkingHours);
    }
    let seconds = |time: Time| {
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
    };
    let start = seconds(case.question.start.time());
    let end = start + i64::from(case.question.minutes) * 60;
    Truth::from(start >= seconds(hours.start) && end <= seconds(hours.end))
}

/// A series that goes on beyond the window. What counts is the end as it was entered, even if the last meeting is before it: the
/// documentation speaks of meetings that "extend beyond", and the stricter reading is taken.
fn horizon(case: &Case) -> Rule {
    let occurrences = &case.occurrences;
    let beyond = match occurrences.end {
        _ if case.question.recurrence.is_none() => Truth::No,
        None => Truth::Yes,
        Some(end) => case.is_beyond_window(end),
    };
    let only_by_name = beyond.is_yes() && goes_on_beyond(case).is_no();
    let declines = Truth::of(
        case.settings.declines_beyond_limit,
        Setting::DeclinesBeyondLimit,
    );
    Rule {
        note: only_by_name.then_some(Note::SeriesEndDateCounts),
        ..Rule::new(Setting::DeclinesBeyondLimit, declines.and(beyond))
    }
}

/// Is there a meeting after the window?
fn goes_on_beyond(case: &Case) -> Truth {
    match case.occurrences.last {
        None => Truth::Yes,
        Some(last) => case.is_beyond_window(last),
    }
}

/// Is a series that gets in cut at the end of the window?
pub(super) fn is_cut(case: &Case) -> Truth {
    let lets_in = Truth::of(
        case.settings.declines_beyond_limit,
        Setting::DeclinesBeyondLimit,
    )
    .not();
    // Of a series that starts after the window there is nothing to keep.
    let starts_within = case.is_beyond_window(case.occurrences.first).not();
    Truth::from(case.question.recurrence.is_some())
        .and(lets_in)
        .and(starts_within)
        .and(goes_on_beyond(case))
}

/// The last day of the window, for a series that gets in and is cut there. Taken to be so for what a delegate approves, too.
pub(super) fn cut_at(case: &Case, decision: &Decision) -> Option<Date> {
    let cut = decision.is_welcome() && is_cut(case).is_yes();
    if cut { case.window_end() } else { None }
}
