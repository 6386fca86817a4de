//! The booking options of a room, and its working hours.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

use super::Named;

/// The booking options of a room. An absent option is `None`: unknown, never "false".
///
/// Each field says by which parameter of Set-CalendarProcessing an administrator knows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookingSettings {
    /// AutomateProcessing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automatic_processing: Option<AutomaticProcessing>,
    /// AllBookInPolicy: everybody's requests are accepted without the delegates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepts_everyone: Option<bool>,
    /// AllRequestInPolicy: everybody may ask; the delegates decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub everyone_may_request: Option<bool>,
    /// AllRequestOutOfPolicy: everybody may ask for what the rules forbid; the delegates decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub everyone_may_request_exceptions: Option<bool>,
    /// ForwardRequestsToDelegates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwards_requests: Option<bool>,
    /// BookInPolicy: their requests are accepted without the delegates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bypassing: Option<Vec<Named>>,
    /// RequestInPolicy: they may ask even when not everybody may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_request: Option<Vec<Named>>,
    /// RequestOutOfPolicy: they may ask for what the rules forbid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_request_exceptions: Option<Vec<Named>>,
    /// ResourceDelegates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Vec<Named>>,
    /// TentativePendingApproval: a request that waits for approval is shown as tentative, otherwise the time looks free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shows_pending: Option<bool>,
    /// AddNewRequestsTentatively.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pencils_in_new: Option<bool>,
    /// ScheduleOnlyDuringWorkHours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_during_work_hours: Option<bool>,
    /// EnforceSchedulingHorizon: series that end beyond the booking window are declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declines_beyond_limit: Option<bool>,
    /// BookingWindowInDays; 0 is today only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_days: Option<i64>,
    /// MaximumDurationInMinutes; 0 is unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest_minutes: Option<i64>,
    /// MinimumDurationInMinutes; workspaces only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortest_minutes: Option<i64>,
    /// AllowConflicts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allows_conflicts: Option<bool>,
    /// ConflictPercentageAllowed: of a series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_percentage: Option<i64>,
    /// MaximumConflictInstances: of a series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_instances: Option<i64>,
    /// AllowRecurringMeetings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allows_series: Option<bool>,
    /// AddOrganizerToSubject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adds_organizer_to_subject: Option<bool>,
    /// DeleteSubject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletes_subject: Option<bool>,
    /// DeleteComments: the text of an invitation, its link to an online meeting included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletes_comments: Option<bool>,
    /// DeleteAttachments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletes_attachments: Option<bool>,
    /// RemovePrivateProperty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removes_private: Option<bool>,
    /// ProcessExternalMeetingMessages: requests from outside the organization are answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers_external: Option<bool>,
    /// EnforceCapacity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enforces_capacity: Option<bool>,
    /// EnableAutoRelease: Exchange gives the room back when nobody checks in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub releases_unclaimed: Option<bool>,
    /// BookingType.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_type: Option<BookingType>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AutomaticProcessing {
    /// Requests are answered by the booking rules.
    Accept,
    /// Requests are only pencilled in.
    Update,
    Off,
    Other(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BookingType {
    Standard,
    /// First come, first served: nobody can book it.
    Reserved,
    Other(String),
}

/// The hours in which a room works, by its own clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkingHours {
    #[serde(with = "days")]
    pub days: Vec<Weekday>,
    pub start: Time,
    pub end: Time,
    /// As Exchange names it, such as `China Standard Time`.
    pub time_zone: Option<String>,
}

/// Reads `Monday, Tuesday`, `Weekdays`, `WeekendDays` and `AllDays` in any case. `None`: a word that is none of these.
///
/// Source: Set-MailboxCalendarConfiguration, WorkDays.
pub fn working_days_of(text: &str) -> Option<Vec<Weekday>> {
    const WEEK: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let mut days = Vec::new();
    for word in text.split([',', ' ']).filter(|word| !word.is_empty()) {
        let word = word.to_ascii_lowercase();
        let named: &[(&str, Weekday)] = match word.as_str() {
            "none" => &[],
            "weekdays" => &WEEK[..5],
            "weekenddays" => &WEEK[5..],
            "alldays" => &WEEK,
            _ => {
                let at = WEEK.iter().position(|(name, _)| *name == word)?;
                &WEEK[at..=at]
            }
        };
        days.extend(named.iter().map(|(_, day)| *day));
    }
    Some(days)
}

/// Weekdays as numbers, Monday is 1.
mod days {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(
        days: &[Weekday],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let numbers: Vec<i8> = days.iter().map(|day| day.to_monday_one_offset()).collect();
        numbers.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Weekday>, D::Error> {
        Vec::<i8>::deserialize(deserializer)?
            .into_iter()
            .map(|number| Weekday::from_monday_one_offset(number).map_err(D::Error::custom))
            .collect()
    }
}
