use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::room::Text;

/// How the booking attendant treats requests, as Get-CalendarProcessing spells it. The defaults are
/// those of a room made in Exchange Online today (source: Set-CalendarProcessing reference).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct CalendarProcessing {
    /// `None`, `AutoUpdate` or `AutoAccept`.
    pub automate_processing: Text,
    pub allow_conflicts: bool,
    /// `Standard` or `Reserved`.
    pub booking_type: Text,
    pub booking_window_in_days: u32,
    pub maximum_duration_in_minutes: u32,
    pub minimum_duration_in_minutes: u32,
    pub allow_recurring_meetings: bool,
    pub enforce_capacity: bool,
    pub enforce_scheduling_horizon: bool,
    pub schedule_only_during_work_hours: bool,
    pub conflict_percentage_allowed: u32,
    pub maximum_conflict_instances: u32,
    pub forward_requests_to_delegates: bool,
    pub delete_attachments: bool,
    pub delete_comments: bool,
    pub remove_private_property: bool,
    pub delete_subject: bool,
    pub add_organizer_to_subject: bool,
    pub delete_non_calendar_items: bool,
    pub tentative_pending_approval: bool,
    pub enable_response_details: bool,
    pub organizer_info: bool,
    /// Names of recipients, as the cmdlet shows them.
    pub resource_delegates: Vec<String>,
    /// Legacy distinguished names.
    pub request_out_of_policy: Vec<String>,
    pub all_request_out_of_policy: bool,
    pub book_in_policy: Vec<String>,
    pub all_book_in_policy: bool,
    pub request_in_policy: Vec<String>,
    pub all_request_in_policy: bool,
    pub add_additional_response: bool,
    pub additional_response: Text,
    pub remove_old_meeting_messages: bool,
    pub add_new_requests_tentatively: bool,
    pub process_external_meeting_messages: bool,
    pub remove_forwarded_meeting_notifications: bool,
    pub remove_canceled_meetings: bool,
    pub enable_auto_release: bool,
    pub post_reservation_max_claim_time_in_minutes: u32,
}

impl Default for CalendarProcessing {
    fn default() -> Self {
        Self {
            automate_processing: "AutoAccept".into(),
            allow_conflicts: false,
            booking_type: "Standard".into(),
            booking_window_in_days: 180,
            maximum_duration_in_minutes: 1440,
            minimum_duration_in_minutes: 0,
            allow_recurring_meetings: true,
            enforce_capacity: false,
            enforce_scheduling_horizon: true,
            schedule_only_during_work_hours: false,
            conflict_percentage_allowed: 0,
            maximum_conflict_instances: 0,
            forward_requests_to_delegates: true,
            delete_attachments: true,
            delete_comments: true,
            remove_private_property: true,
            delete_subject: true,
            add_organizer_to_subject: true,
            delete_non_calendar_items: true,
            tentative_pending_approval: true,
            enable_response_details: true,
            organizer_info: true,
            resource_delegates: Vec::new(),
            request_out_of_policy: Vec::new(),
            all_request_out_of_policy: false,
            book_in_policy: Vec::new(),
            all_book_in_policy: true,
            request_in_policy: Vec::new(),
            all_request_in_policy: false,
            add_additional_response: false,
            additional_response: "".into(),
            remove_old_meeting_messages: true,
            add_new_requests_tentatively: true,
            process_external_meeting_messages: false,
            remove_forwarded_meeting_notifications: false,
            remove_canceled_meetings: false,
            enable_auto_release: false,
            post_reservation_max_claim_time_in_minutes: 10,
        }
    }
}

impl CalendarProcessing {
    /// The settable properties by name.
    pub(crate) fn properties(&self) -> Map<String, Value> {
        match json!(self) {
            Value::Object(properties) => properties,
            _ => unreachable!("a struct serializes as an object"),
        }
    }

    /// The record on the wire: settable properties, those that are only read, and type annotations.
    pub(crate) fn text(&self, owner: &str) -> String {
        let mut text = serde_json::to_string(self).expect("a plain struct is JSON");
        text.pop();
        for (name, value) in only_read(owner) {
            text.push_str(&format!(",\"{name}\":{value}"));
        }
        text.push_str(annotations());
        text.push('}');
        text
    }

    /// The part of the record that has these names, in any case.
    pub(crate) fn selected(&self, owner: &str, names: &[&str]) -> Map<String, Value> {
        let only_read = only_read(owner).map(|(name, value)| (name.to_owned(), value));
        let is_wanted = |name: &str| names.iter().any(|wanted| wanted.eq_ignore_ascii_case(name));
        let mut selected: Map<_, _> = self
            .properties()
            .into_iter()
            .chain(only_read)
            .filter(|(name, _)| is_wanted(name))
            .collect();
        let annotations: Vec<_> = selected
            .iter()
            .filter_map(|(name, value)| annotation(name, value))
            .collect();
        selected.extend(annotations);
        selected
    }
}

fn only_read(owner: &str) -> [(&'static str, Value); 7] {
    [
        ("AllowDistributionGroup", json!(true)),
        ("AllowMultipleResources", json!(true)),
        ("EnforceAdjacencyAsOverlap", json!(false)),
        ("MailboxOwnerId", json!(owner)),
        ("Identity", json!(owner)),
        ("IsValid", json!(true)),
        ("ObjectState", json!("Changed")),
    ]
}

/// The same for every room, because the types of the properties are.
fn annotations() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        CalendarProcessing::default()
            .properties()
            .iter()
            .filter_map(|(name, value)| annotation(name, value))
            .map(|(name, value)| format!(",\"{name}\":{value}"))
            .collect()
    });
    &TEXT
}

fn annotation(name: &str, value: &Value) -> Option<(String, Value)> {
    match value {
        Value::Number(_) => Some((format!("{name}@data.type"), json!("System.Int32"))),
        Value::Array(_) => Some((format!("{name}@odata.type"), json!("#Collection(String)"))),
        _ => None,
    }
}
