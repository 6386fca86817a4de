//! A calendar file that reminds of the end of the secret.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use onboarding::reminder::{Reminder, calendar};
use onboarding::secret_life;
use tauri::{AppHandle, State};
use uuid::Uuid;

use crate::error::CommandError;
use crate::saving;
use crate::state::AppState;

/// `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_reminder(
    app: AppHandle,
    state: State<'_, AppState>,
) -> Result<Option<String>, CommandError> {
    let now = Timestamp::now();
    let (tenant, client_id, ends) = connected(&state, now)
        .or_else(|| remembered(&state))
        .ok_or_else(|| CommandError::not_ready("The end of the secret"))?;
    let reminder = Reminder {
        tenant: &tenant,
        client_id,
        ends,
    };
    let calendar = calendar(&state.words(), &reminder, now, &TimeZone::system())
        .ok_or_else(|| CommandError::not_ready("A secret that has not ended"))?;
    saving::save(&app, "offision-secret.ics", "iCalendar", calendar.into()).await
}

fn connected(state: &AppState, now: Timestamp) -> Option<(String, Uuid, Timestamp)> {
    let live = state.live();
    let live = live.as_ref()?;
    let ends = secret_life::of(&live.registration, now)?.in_use.ends?;
    Some((live.tenant_name(), live.session.client_id, ends))
}

/// As it was read the last time.
fn remembered(state: &AppState) -> Option<(String, Uuid, Timestamp)> {
    let saved = state.settings().connection?;
    let client_id = Uuid::try_parse(&saved.client_id).ok()?;
    let ends = saved.secret_ends?;
    Some((saved.tenant_name.unwrap_or(saved.tenant), client_id, ends))
}
