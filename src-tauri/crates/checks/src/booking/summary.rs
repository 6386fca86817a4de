//! What can be said of a room without a question.

use super::bookable::{TEN, ordinary};
use super::case::Case;
use super::gates::standing_gates;
use super::lists::{count, names_somebody};
use super::truth::{Truth, add};
use super::{Decision, Line, Says, Setting, Silence, Topic};
use crate::facts::{BookingSettings, Kind, Room};

/// What can be said of a room without a question: whom it accepts at once, whom it asks its delegates about, whom it declines, how far
/// ahead, how long, at which hours, and what it does with series. A room that answers nobody has only that to say.
pub fn summary(room: &Room) -> Vec<Line> {
    let nothing = BookingSettings::default();
    let settings = room.booking.value().unwrap_or(&nothing);
    let question = ordinary(room, TEN, 30);
    let case = Case::of(room, settings, &question);
    match answered(&case) {
        Some(line) if line.says.is_some() => vec![line],
        perhaps => {
            let mut lines: Vec<Line> = perhaps.into_iter().collect();
            lines.extend(who(&case));
            lines.extend([
                exceptions(&case),
                external(settings),
                ahead(settings),
                length(settings),
            ]);
            lines.extend(shortest(&case));
            lines.extend([hours(&case), series(settings)]);
            lines
        }
    }
}

impl Line {
    fn told(topic: Topic, says: Says, decided_by: Setting) -> Line {
        Line {
            topic,
            says: Some(says),
            decided_by: Some(decided_by),
            missing: Vec::new(),
        }
    }

    fn unknown(topic: Topic, missing: &[Setting]) -> Line {
        Line {
            topic,
            says: None,
            decided_by: None,
            missing: missing.to_vec(),
        }
    }

    /// One of two sentences, by a flag.
    fn of_flag(topic: Topic, flag: Option<bool>, decides: Setting, on: Says, off: Says) -> Line {
        match flag {
            Some(true) => Line::told(topic, on, decides),
            Some(false) => Line::told(topic, off, decides),
            None => Line::unknown(topic, &[decides]),
        }
    }
}

/// `None`: requests are answered. Without a sentence: it is not known whether they are.
fn answered(case: &Case) -> Option<Line> {
    let mut missing = Vec::new();
    for gate in standing_gates(case) {
        if !gate.closed.is_yes() {
            add(&mut missing, gate.closed.missing());
            continue;
        }
        let says = match gate.leads.into_decision() {
            Decision::Declined => Says::NeverBookable,
            Decision::Ignored {
                why: Silence::PencilledIn,
            } => Says::PencilledIn,
            _ => Says::NotAnswered,
        };
        return Some(Line {
            topic: Topic::Answered,
            says: Some(says),
            decided_by: gate.setting,
            missing: Vec::new(),
        });
    }
    (!missing.is_empty()).then(|| Line::unknown(Topic::Answered, &missing))
}

/// Of requests that keep the rules.
fn who(case: &Case) -> Vec<Line> {
    let settings = case.settings;
    let accepted = of_way(
        case,
        Topic::Accepted,
        (settings.accepts_everyone, Setting::AcceptsEveryone),
        Setting::Bypassing,
        [
            &|_| Says::AcceptsEveryone,
            &|count| Says::AcceptsListed { count },
            &|_| Says::AcceptsNobody,
        ],
    );
    if settings.accepts_everyone == Some(true) {
        return vec![accepted];
    }
    let asked = of_way(
        case,
        Topic::Asked,
        (settings.everyone_may_request, Setting::EveryoneMayRequest),
        Setting::MayRequest,
        [
            &|_| Says::AsksForEveryone,
            &|count| Says::AsksForListed { count },
            &|_| Says::AsksForNobody,
        ],
    );
    let nobody_asks = asked.says == Some(Says::AsksForNobody);
    let mut lines = vec![accepted, asked];
    if settings.accepts_everyone == Some(false) && settings.everyone_may_request == Some(false) {
        lines.push(Line::told(
            Topic::Declined,
            Says::DeclinesOthers,
            Setting::EveryoneMayRequest,
        ));
    }
    if !nobody_asks {
        lines.extend(told(case));
    }
    lines
}

/// A sentence for a flag that is for everybody and a list of those who need it not.
fn of_way(
    case: &Case,
    topic: Topic,
    (flag, everyone): (Option<bool>, Setting),
    list: Setting,
    [all, some, none]: [&dyn Fn(usize) -> Says; 3],
) -> Line {
    let count = count(case.settings, list).unwrap_or_default();
    match (
        Truth::of(flag, everyone),
        names_somebody(case.settings, list),
    ) {
        (Truth::Yes, _) => Line::told(topic, all(count), everyone),
        (Truth::No, Truth::Yes) => Line::told(topic, some(count), list),
        (Truth::No, Truth::No) => Line::told(topic, none(count), everyone),
        (flag, listed) => Line::unknown(topic, flag.or(listed).missing()),
    }
}

/// Nothing is said when the delegates hear of what they are asked.
fn told(case: &Case) -> Option<Line> {
    let forwards = Truth::of(case.settings.forwards_requests, Setting::ForwardsRequests);
    match (names_somebody(case.settings, Setting::Delegates), forwards) {
        (Truth::No, _) => Some(Line::told(
            Topic::Told,
            Says::NoDelegates,
            Setting::Delegates,
        )),
        (_, Truth::No) => Some(Line::told(
            Topic::Told,
            Says::NotForwarded,
            Setting::ForwardsRequests,
        )),
        (Truth::Yes, Truth::Yes) => None,
        (somebody, forwards) => Some(Line::unknown(Topic::Told, somebody.and(forwards).missing())),
    }
}

/// Of requests that break a rule.
fn exceptions(case: &Case) -> Line {
    of_way(
        case,
        Topic::Exceptions,
        (
            case.settings.everyone_may_request_exceptions,
            Setting::EveryoneMayRequestExceptions,
        ),
        Setting::MayRequestExceptions,
        [
            &|_| Says::ExceptionsForEveryone,
            &|count| Says::ExceptionsForListed { count },
            &|_| Says::ExceptionsDeclined,
        ],
    )
}

fn external(settings: &BookingSettings) -> Line {
    Line::of_flag(
        Topic::External,
        settings.answers_external,
        Setting::AnswersExternal,
        Says::ExternalAnswered,
        Says::ExternalNotAnswered,
    )
}

fn ahead(settings: &BookingSettings) -> Line {
    match settings.window_days {
        None => Line::unknown(Topic::Ahead, &[Setting::Window]),
        Some(days) if days <= 0 => Line::told(Topic::Ahead, Says::TodayOnly, Setting::Window),
        Some(days) => Line::told(Topic::Ahead, Says::Ahead { days }, Setting::Window),
    }
}

fn length(settings: &BookingSettings) -> Line {
    match settings.longest_minutes {
        None => Line::unknown(Topic::Length, &[Setting::Longest]),
        Some(0) => Line::told(Topic::Length, Says::AnyLength, Setting::Longest),
        Some(minutes) => Line::told(Topic::Length, Says::Longest { minutes }, Setting::Longest),
    }
}

/// Only workspaces have a shortest length.
fn shortest(case: &Case) -> Option<Line> {
    match case.settings.shortest_minutes {
        _ if case.kind != Kind::Workspace => None,
        None => Some(Line::unknown(Topic::Length, &[Setting::Shortest])),
        Some(minutes) if minutes <= 0 => None,
        Some(minutes) => Some(Line::told(
            Topic::Length,
            Says::Shortest { minutes },
            Setting::Shortest,
        )),
    }
}

fn hours(case: &Case) -> Line {
    let decides = Setting::OnlyDuringWorkHours;
    match (case.settings.only_during_work_hours, case.hours) {
        (None, _) => Line::unknown(Topic::Hours, &[decides]),
        (Some(false), _) => Line::told(Topic::Hours, Says::AnyHour, decides),
        (Some(true), None) => Line::unknown(Topic::Hours, &[Setting::WorkingHours]),
        (Some(true), Some(hours)) => Line::told(
            Topic::Hours,
            Says::WorkingHours {
                days: hours.days.clone(),
                start: hours.start,
                end: hours.end,
            },
            decides,
        ),
    }
}

fn series(settings: &BookingSettings) -> Line {
    match settings.allows_series {
        None => Line::unknown(Topic::Series, &[Setting::AllowsSeries]),
        Some(false) => Line::told(Topic::Series, Says::NoSeries, Setting::AllowsSeries),
        Some(true) => Line::of_flag(
            Topic::Series,
            settings.declines_beyond_limit,
            Setting::DeclinesBeyondLimit,
            Says::SeriesWithinWindow,
            Says::SeriesCut,
        ),
    }
}
