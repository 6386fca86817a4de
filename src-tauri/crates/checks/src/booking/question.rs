//! A request for a room, as a person describes it.

use jiff::civil::{Date, DateTime, Weekday};
use serde::{Deserialize, Serialize};

/// Who asks for which time. Both times are by the room's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    pub organizer: Organizer,
    /// Start of the meeting, or of the first of a series.
    pub start: DateTime,
    /// Length of the meeting, or of each of a series.
    pub minutes: u32,
    /// When the request arrives.
    pub now: DateTime,
    pub recurrence: Option<Recurrence>,
    /// How many meetings of the request fall on a time that is taken; those that are cut off a series do not count. Of a single meeting,
    /// anything but 0 is taken.
    pub taken: u32,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Organizer {
    /// Somebody in the organization. The question's word is taken for the lists; the room's own lists are not searched.
    Inside(Lists),
    /// Offision's mailbox. Whether it is in a list, the room's lists say.
    Delegate,
    /// Somebody outside the organization, who is in no list.
    External,
    RoomItself,
}

/// The room's lists that the organizer is in, by name or through a group. None of them by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Lists {
    /// Accepted without the delegates.
    pub bypassing: bool,
    /// May ask even when not everybody may.
    pub may_request: bool,
    /// May ask for what the rules forbid.
    pub may_request_exceptions: bool,
}

/// A series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recurrence {
    pub every: Every,
    pub until: Until,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Every {
    Day,
    Week {
        /// Monday is 1. No day at all: the day of the start.
        #[serde(with = "weekdays")]
        on: Vec<Weekday>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Until {
    /// The last day on which there may be a meeting.
    Date(Date),
    /// After so many meetings.
    Count(u32),
    Never,
}

/// Weekdays as numbers, as in the facts.
mod weekdays {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(
        days: &[Weekday],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(days.iter().map(|day| day.to_monday_one_offset()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Weekday>, D::Error> {
        let numbers = Vec::<i8>::deserialize(deserializer)?;
        let day = |number| Weekday::from_monday_one_offset(number).map_err(D::Error::custom);
        numbers.into_iter().map(day).collect()
    }
}
