//! A standing sentence about a room.

use jiff::civil::{Time, Weekday};
use serde::Serialize;

use super::Setting;

/// A standing sentence about a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub topic: Topic,
    /// `None`: not known.
    pub says: Option<Says>,
    pub decided_by: Option<Setting>,
    /// The settings that would have to be read.
    pub missing: Vec<Setting>,
}

/// What a sentence is about. The words are in the catalogues, under `booking-topic-<id>`; `.unknown` there says that it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Do requests get an answer at all?
    Answered,
    /// Who is accepted at once.
    Accepted,
    /// Who is asked of the delegates.
    Asked,
    /// Who is declined.
    Declined,
    /// Do the delegates hear of it?
    Told,
    /// Who may ask for what the rules forbid.
    Exceptions,
    External,
    Ahead,
    Length,
    Hours,
    Series,
}

impl Topic {
    pub const ALL: [Topic; 11] = [
        Topic::Answered,
        Topic::Accepted,
        Topic::Asked,
        Topic::Declined,
        Topic::Told,
        Topic::Exceptions,
        Topic::External,
        Topic::Ahead,
        Topic::Length,
        Topic::Hours,
        Topic::Series,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Topic::Answered => "answered",
            Topic::Accepted => "accepted",
            Topic::Asked => "asked",
            Topic::Declined => "declined",
            Topic::Told => "told",
            Topic::Exceptions => "exceptions",
            Topic::External => "external",
            Topic::Ahead => "ahead",
            Topic::Length => "length",
            Topic::Hours => "hours",
            Topic::Series => "series",
        }
    }
}

/// The closed list of sentences. The words are in the catalogues, under `booking-line-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Says {
    /// No request gets an answer.
    NotAnswered,
    /// No request gets an answer; it is in the calendar as tentative.
    PencilledIn,
    NeverBookable,
    AcceptsEveryone,
    AcceptsListed {
        count: usize,
    },
    AcceptsNobody,
    AsksForEveryone,
    AsksForListed {
        count: usize,
    },
    AsksForNobody,
    DeclinesOthers,
    /// The delegates are not told.
    NotForwarded,
    NoDelegates,
    ExceptionsForEveryone,
    ExceptionsForListed {
        count: usize,
    },
    ExceptionsDeclined,
    ExternalAnswered,
    ExternalNotAnswered,
    TodayOnly,
    Ahead {
        days: i64,
    },
    AnyLength,
    Longest {
        minutes: i64,
    },
    Shortest {
        minutes: i64,
    },
    AnyHour,
    WorkingHours {
        /// Monday is 1.
        #[serde(serialize_with = "numbers")]
        days: Vec<Weekday>,
        start: Time,
        end: Time,
    },
    NoSeries,
    /// A series must end within the booking window.
    SeriesWithinWindow,
    /// A series is cut at the end of the booking window.
    SeriesCut,
}

fn numbers<S: serde::Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(days.iter().map(|day| day.to_monday_one_offset()))
}

impl Says {
    /// Stable name. Key of the words: `booking-line-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Says::NotAnswered => "not-answered",
            Says::PencilledIn => "pencilled-in",
            Says::NeverBookable => "never-bookable",
            Says::AcceptsEveryone => "accepts-everyone",
            Says::AcceptsListed { .. } => "accepts-listed",
            Says::AcceptsNobody => "accepts-nobody",
            Says::AsksForEveryone => "asks-for-everyone",
            Says::AsksForListed { .. } => "asks-for-listed",
            Says::AsksForNobody => "asks-for-nobody",
            Says::DeclinesOthers => "declines-others",
            Says::NotForwarded => "not-forwarded",
            Says::NoDelegates => "no-delegates",
            Says::ExceptionsForEveryone => "exceptions-for-everyone",
            Says::ExceptionsForListed { .. } => "exceptions-for-listed",
            Says::ExceptionsDeclined => "exceptions-declined",
            Says::ExternalAnswered => "external-answered",
            Says::ExternalNotAnswered => "external-not-answered",
            Says::TodayOnly => "today-only",
            Says::Ahead { .. } => "ahead",
            Says::AnyLength => "any-length",
            Says::Longest { .. } => "longest",
            Says::Shortest { .. } => "shortest",
            Says::AnyHour => "any-hour",
            Says::WorkingHours { .. } => "working-hours",
            Says::NoSeries => "no-series",
            Says::SeriesWithinWindow => "series-within-window",
            Says::SeriesCut => "series-cut",
        }
    }

    /// What the words name, by the placeholder's name. The days of working hours are left to whoever can spell them.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Says::AcceptsListed { count }
            | Says::AsksForListed { count }
            | Says::ExceptionsForListed { count } => vec![("count", count.to_string())],
            Says::Ahead { days } => vec![("days", days.to_string())],
            Says::Longest { minutes } | Says::Shortest { minutes } => {
                vec![("minutes", minutes.to_string())]
            }
            Says::WorkingHours { start, end, .. } => vec![
                ("start", start.strftime("%H:%M").to_string()),
                ("end", end.strftime("%H:%M").to_string()),
            ],
            _ => Vec::new(),
        }
    }

    /// One of each, for tests that hold the list against the catalogues.
    pub fn examples() -> Vec<Says> {
        vec![
            Says::NotAnswered,
            Says::PencilledIn,
            Says::NeverBookable,
            Says::AcceptsEveryone,
            Says::AcceptsListed { count: 2 },
            Says::AcceptsNobody,
            Says::AsksForEveryone,
            Says::AsksForListed { count: 2 },
            Says::AsksForNobody,
            Says::DeclinesOthers,
            Says::NotForwarded,
            Says::NoDelegates,
            Says::ExceptionsForEveryone,
            Says::ExceptionsForListed { count: 2 },
            Says::ExceptionsDeclined,
            Says::ExternalAnswered,
            Says::ExternalNotAnswered,
            Says::TodayOnly,
            Says::Ahead { days: 180 },
            Says::AnyLength,
            Says::Longest { minutes: 1440 },
            Says::Shortest { minutes: 30 },
            Says::AnyHour,
            Says::WorkingHours {
                days: vec![Weekday::Monday],
                start: Time::MIN,
                end: Time::MAX,
            },
            Says::NoSeries,
            Says::SeriesWithinWindow,
            Says::SeriesCut,
        ]
    }
}
