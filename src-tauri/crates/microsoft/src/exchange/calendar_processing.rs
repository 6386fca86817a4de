//! How a room answers meeting requests.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// The booking settings of a room, as `Get-CalendarProcessing` returns them. An absent property is `None`.
///
/// The object carries no address: it belongs to the identity that was asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct CalendarProcessing {
    /// `None`, `AutoUpdate` or `AutoAccept`, as text.
    pub automate_processing: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub all_book_in_policy: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub all_request_in_policy: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub all_request_out_of_policy: Option<bool>,
    /// Mostly distinguished names that start with `/o=`.
    #[serde(deserialize_with = "wire::texts")]
    pub book_in_policy: Option<Vec<String>>,
    #[serde(deserialize_with = "wire::texts")]
    pub request_in_policy: Option<Vec<String>>,
    #[serde(deserialize_with = "wire::texts")]
    pub request_out_of_policy: Option<Vec<String>>,
    /// GUIDs for newer mailboxes, names for older ones.
    #[serde(deserialize_with = "wire::texts")]
    pub resource_delegates: Option<Vec<String>>,
    #[serde(deserialize_with = "wire::boolean")]
    pub forward_requests_to_delegates: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub tentative_pending_approval: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub add_new_requests_tentatively: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub schedule_only_during_work_hours: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enforce_scheduling_horizon: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub booking_window_in_days: Option<i64>,
    #[serde(deserialize_with = "wire::integer")]
    pub maximum_duration_in_minutes: Option<i64>,
    #[serde(deserialize_with = "wire::integer")]
    pub minimum_duration_in_minutes: Option<i64>,
    #[serde(deserialize_with = "wire::boolean")]
    pub allow_conflicts: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub conflict_percentage_allowed: Option<i64>,
    #[serde(deserialize_with = "wire::integer")]
    pub maximum_conflict_instances: Option<i64>,
    #[serde(deserialize_with = "wire::boolean")]
    pub allow_recurring_meetings: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub add_organizer_to_subject: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub delete_subject: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub delete_comments: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub delete_attachments: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub delete_non_calendar_items: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub remove_private_property: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enable_response_details: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub organizer_info: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub add_additional_response: Option<bool>,
    pub additional_response: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub process_external_meeting_messages: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub remove_forwarded_meeting_notifications: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub remove_old_meeting_messages: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub remove_canceled_meetings: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enforce_capacity: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enable_auto_release: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub post_reservation_max_claim_time_in_minutes: Option<i64>,
    /// `Standard` or `Reserved`.
    pub booking_type: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub allow_distribution_group: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub allow_multiple_resources: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enforce_adjacency_as_overlap: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub maximum_conflict_percentage: Option<i64>,
    #[serde(deserialize_with = "wire::boolean")]
    pub disable_reminders: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub is_valid: Option<bool>,
    /// `Unchanged` or `Changed`.
    pub object_state: Option<String>,
    /// The mailbox: a GUID or a name, never an address.
    pub mailbox_owner_id: Option<String>,
    /// The mailbox: a GUID or a name, never an address.
    pub identity: Option<String>,
}

impl Exchange {
    /// Reads the booking settings of a room.
    pub async fn calendar_processing(
        &self,
        identity: &str,
    ) -> Result<Read<CalendarProcessing>, Error> {
        let invocation = booking(identity);
        let rows = self.rows(&invocation, Repeat::Safe).await?;
        self.booking_settings(&invocation, rows)
    }

    /// Refuses what cannot be the booking settings of one room.
    pub(super) fn booking_settings(
        &self,
        invocation: &Invocation,
        rows: Read<Vec<CalendarProcessing>>,
    ) -> Result<Read<CalendarProcessing>, Error> {
        let settings = self.single(invocation, rows)?;
        let value = &settings.value;
        let is_something_else = value.automate_processing.is_none()
            && value.all_book_in_policy.is_none()
            && value.all_request_in_policy.is_none()
            && value.resource_delegates.is_none();
        if is_something_else {
            let what = "Get-CalendarProcessing gave something else than booking settings";
            return Err(self.unexpected(what, settings.request_id));
        }
        Ok(settings)
    }

    /// Changes booking settings of a room; lists replace the former lists.
    ///
    /// When nothing had to change the answer carries a warning that says so.
    pub async fn set_calendar_processing(
        &self,
        identity: &str,
        changes: Map<String, Value>,
    ) -> Result<Read<()>, Error> {
        let mut parameters = changes;
        parameters.insert("Identity".to_owned(), identity.into());
        parameters.insert("Confirm".to_owned(), false.into());
        let invocation = Invocation::new("Set-CalendarProcessing", parameters.into());
        // The same values again lead to the same state.
        let rows = self.rows::<Value>(&invocation, Repeat::Safe).await?;
        Ok(rows.map(|_| ()))
    }
}

pub(super) fn booking(identity: &str) -> Invocation {
    Invocation::of("Get-CalendarProcessing", identity)
}
