//! Sending mail, and the settings of a mailbox.

use serde_json::{Value, json};

use super::calendar::mailbox;
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::Room;
use crate::tenant::working_hours::WorkingHours;

/// Accepts a message and sends nothing. Without a recipient it is refused, which proves the
/// permission without sending.
pub(super) fn send_mail(ask: &Ask<'_>, key: &str) -> Answer {
    if let Err(refusal) = mailbox(ask, key, &["Mail.Send"]) {
        return refusal;
    }
    let Some(body) = ask.call.json() else {
        return errors::bad_request("Unable to read JSON request payload.");
    };
    let message = body.get("message").or_else(|| body.get("Message"));
    let lists = ["toRecipients", "ccRecipients", "bccRecipients"];
    let recipients = |name: &str| {
        message
            .and_then(|message| message[name].as_array())
            .map_or(0, Vec::len)
    };
    match message {
        None => errors::bad_request("The request is missing the parameter 'Message'."),
        Some(Value::Object(_)) if lists.into_iter().map(recipients).sum::<usize>() > 0 => {
            Answer::empty(202)
        }
        Some(_) => errors::error(
            400,
            "ErrorInvalidRecipients",
            "At least one recipient isn't valid., A message can't be sent because it contains no recipients.",
        ),
    }
}

/// Needs a sixth permission that the help page does not ask for.
pub(super) fn mailbox_settings(ask: &Ask<'_>, key: &str) -> Answer {
    let entry = match mailbox(
        ask,
        key,
        &["MailboxSettings.Read", "MailboxSettings.ReadWrite"],
    ) {
        Ok(entry) => entry,
        Err(refusal) => return refusal,
    };
    let usual = WorkingHours::default();
    let (purpose, hours) = match entry {
        Recipient::Room(room) => (purpose(room), &room.working_hours),
        _ => ("user", &usual),
    };
    ok(json!({
        "@odata.context": ask.context(&format!("users('{}')/mailboxSettings", entry.object_id())),
        "timeZone": hours.time_zone, "userPurpose": purpose, "dateFormat": "yyyy-MM-dd", "timeFormat": "HH:mm",
        "delegateMeetingMessageDeliveryOptions": "sendToDelegateOnly",
        "language": {"locale": "en-US", "displayName": "English (United States)"},
        "workingHours": working_hours(hours),
    }))
}

fn purpose(room: &Room) -> &'static str {
    match &*room.recipient_type_details {
        "EquipmentMailbox" => "equipment",
        "SharedMailbox" => "shared",
        kind if kind.starts_with("Linked") => "linked",
        _ => "room",
    }
}

/// As `mailboxSettings` and `getSchedule` spell them.
pub(super) fn working_hours(hours: &WorkingHours) -> Value {
    let time = |time: jiff::civil::Time| time.strftime("%H:%M:%S.0000000").to_string();
    json!({"daysOfWeek": hours.days_of_week(), "startTime": time(hours.start), "endTime": time(hours.end),
        "timeZone": {"name": hours.time_zone}})
}
