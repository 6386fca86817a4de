//! Get-MailboxCalendarConfiguration.

use serde_json::json;

use super::invoke::{Invocation, Outcome, Row};
use super::mailboxes::{mailbox, room_position};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::working_hours::WorkingHours;

pub(super) fn get(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    invocation.allow(&[])?;
    let identity = invocation.identity()?;
    let owner = mailbox(tenant, identity)?.name();
    let usual = WorkingHours::default();
    let hours = match room_position(tenant, identity)? {
        Some(index) => &tenant.room_at(index).working_hours,
        None => &usual,
    };
    let row = json!({
        "WorkDays": hours.work_days, "WorkingHoursStartTime": hours.start.strftime("%H:%M:%S").to_string(),
        "WorkingHoursEndTime": hours.end.strftime("%H:%M:%S").to_string(), "WorkingHoursTimeZone": hours.time_zone,
        "WeekStartDay": "Sunday", "ShowWeekNumbers": false, "FirstWeekOfYear": "FirstDay", "TimeIncrement": "ThirtyMinutes",
        "RemindersEnabled": true, "ReminderSoundEnabled": true, "DefaultReminderTime": "00:15:00",
        "MailboxOwnerId": owner, "Identity": owner, "IsValid": true, "ObjectState": "Changed",
    });
    Ok(Outcome {
        rows: vec![Row::Value(row)],
        ..Outcome::default()
    })
}
