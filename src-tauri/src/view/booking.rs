//! "Who can book this room?"

use std::collections::HashMap;

use checks::booking::{self, Decision, Every, Lists, Question, Setting, Until};
use jiff::civil::{Date, DateTime};
use onboarding::translate::parameter;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Words of the catalogue and their arguments; which keys, says the place where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Phrase {
    pub(crate) id: String,
    pub(crate) args: HashMap<String, String>,
}

impl Phrase {
    fn new(id: &str, arguments: Vec<(&'static str, String)>) -> Self {
        Phrase {
            id: id.to_owned(),
            args: arguments
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}

impl From<&Decision> for Phrase {
    fn from(decision: &Decision) -> Self {
        Phrase::new(decision.id(), Vec::new())
    }
}

/// A setting of a room. Key `booking-setting-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct BookingSetting {
    pub(crate) id: String,
    /// As Exchange spells it.
    pub(crate) parameter: String,
}

impl From<Setting> for BookingSetting {
    fn from(setting: Setting) -> Self {
        BookingSetting {
            id: setting.id().to_owned(),
            parameter: parameter(setting).to_owned(),
        }
    }
}

fn settings(settings: Vec<Setting>) -> Vec<BookingSetting> {
    settings.into_iter().map(BookingSetting::from).collect()
}

/// What a room answers to a request, and why.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BookingAnswer {
    /// Key `booking-<id>`.
    pub(crate) decision: Phrase,
    /// The setting that decides.
    pub(crate) decided_by: Option<BookingSetting>,
    /// What would decide next.
    pub(crate) further: Vec<BookingSetting>,
    /// Not read, and may stand in the way as well.
    pub(crate) perhaps: Vec<BookingSetting>,
    /// What an unknown decision depends on.
    pub(crate) missing: Vec<BookingSetting>,
    /// What an unknown decision may be. Keys `booking-<id>`.
    pub(crate) possible: Vec<Phrase>,
    /// Key `booking-shown-<id>`.
    pub(crate) shown_as: Option<String>,
    /// The day after which a series has no meetings, `2027-03-12`.
    pub(crate) series_cut_at: Option<String>,
    /// Keys `booking-note-<id>`.
    pub(crate) notes: Vec<Phrase>,
    /// Rests on something that Microsoft does not document.
    pub(crate) uncertain: bool,
}

impl From<booking::Answer> for BookingAnswer {
    fn from(answer: booking::Answer) -> Self {
        let decision = Phrase::from(&answer.decision);
        let (missing, possible) = match answer.decision {
            Decision::Unknown { missing, possible } => (missing, possible),
            _ => (Vec::new(), Vec::new()),
        };
        BookingAnswer {
            decision,
            decided_by: answer.decided_by.map(BookingSetting::from),
            further: settings(answer.further),
            perhaps: settings(answer.perhaps),
            missing: settings(missing),
            possible: possible.iter().map(Phrase::from).collect(),
            shown_as: answer.shown_as.map(|shown| shown.id().to_owned()),
            series_cut_at: answer.series_cut_at.map(|day| day.to_string()),
            notes: answer
                .notes
                .iter()
                .map(|note| Phrase::new(note.id(), note.arguments()))
                .collect(),
            uncertain: answer.uncertain,
        }
    }
}

/// A sentence that holds for every request. Keys `booking-topic-<topic>` and `booking-line-<id>`.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BookingLine {
    pub(crate) topic: String,
    /// `null`: not known.
    pub(crate) says: Option<Phrase>,
    pub(crate) decided_by: Option<BookingSetting>,
    /// The settings that would have to be read.
    pub(crate) missing: Vec<BookingSetting>,
}

impl From<booking::Line> for BookingLine {
    fn from(line: booking::Line) -> Self {
        BookingLine {
            topic: line.topic.id().to_owned(),
            says: line
                .says
                .map(|says| Phrase::new(says.id(), says.arguments())),
            decided_by: line.decided_by.map(BookingSetting::from),
            missing: settings(line.missing),
        }
    }
}

/// A request for a room. Times are by the room's clock.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct BookingQuestion {
    pub(crate) organizer: Organizer,
    /// `2026-12-01T10:00:00`.
    pub(crate) start: String,
    pub(crate) minutes: u32,
    pub(crate) recurrence: Option<Recurrence>,
    /// Meetings of the request whose time is taken.
    pub(crate) taken: u32,
}

/// Who asks for a room.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(tag = "who", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub(crate) enum Organizer {
    /// Somebody in the organization, and in which of the room's lists they are.
    Inside {
        bypassing: bool,
        may_request: bool,
        may_request_exceptions: bool,
    },
    Delegate,
    External,
}

/// A series.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct Recurrence {
    pub(crate) every: RecurrenceEvery,
    pub(crate) until: RecurrenceUntil,
}

#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RecurrenceEvery {
    Day,
    Week,
}

#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum RecurrenceUntil {
    Date { date: String },
    Count { count: u32 },
    Never,
}

impl BookingQuestion {
    /// `None`: a day or a time is none.
    pub(crate) fn understood(&self, now: DateTime) -> Option<Question> {
        let recurrence = match &self.recurrence {
            Some(recurrence) => Some(recurrence.understood()?),
            None => None,
        };
        Some(Question {
            organizer: self.organizer.into(),
            start: self.start.parse().ok()?,
            minutes: self.minutes,
            now,
            recurrence,
            taken: self.taken,
        })
    }
}

impl Recurrence {
    fn understood(&self) -> Option<booking::Recurrence> {
        Some(booking::Recurrence {
            every: match self.every {
                RecurrenceEvery::Day => Every::Day,
                // On the day of the first meeting.
                RecurrenceEvery::Week => Every::Week { on: Vec::new() },
            },
            until: match &self.until {
                RecurrenceUntil::Date { date } => Until::Date(date.parse::<Date>().ok()?),
                RecurrenceUntil::Count { count } => Until::Count(*count),
                RecurrenceUntil::Never => Until::Never,
            },
        })
    }
}

impl From<Organizer> for booking::Organizer {
    fn from(organizer: Organizer) -> Self {
        match organizer {
            Organizer::Inside {
                bypassing,
                may_request,
                may_request_exceptions,
            } => booking::Organizer::Inside(Lists {
                bypassing,
                may_request,
                may_request_exceptions,
            }),
            Organizer::Delegate => booking::Organizer::Delegate,
            Organizer::External => booking::Organizer::External,
        }
    }
}

#[cfg(test)]
mod tests;
