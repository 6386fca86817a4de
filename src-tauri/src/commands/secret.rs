//! Step 2: a secret that was made a moment ago, and the change to a new one.

use microsoft::cloud::Cloud;
use onboarding::Session;
use onboarding::connect::{Connected, connect_line_by_line, find_tenant};
use onboarding::form::{
    self, ConnectionForm as Form, ConnectionInput, Field, FieldError as Mistake,
};
use onboarding::rehearsal::{candidate, rehearse};
use onboarding::waiting::{PollPlan, watch_secret};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::kept::{Origin, is_accepted, keep_secret, secret};
use super::registration::{Used, adopt};
use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{ConnectionForm, KeepSecret, Registration, Rehearsal, WaitEvent};

/// Waits in the background until Entra knows a secret that the person has just made.
#[tauri::command]
#[specta::specta]
pub(crate) async fn wait_for_secret(
    state: State<'_, AppState>,
    form: ConnectionForm,
    on_event: Channel<WaitEvent>,
) -> Result<(), CommandError> {
    let input = Form::from(&form).understand()?;
    let place = state.place_of(&input.tenant, &input.client_id.to_string());
    let found = find_tenant(&input, &state.client, &place.clouds).await;
    let tenant = found.map_err(|without| match &without.error {
        Some(error) => CommandError::from(error),
        None => CommandError::new(ErrorCode::Refused, "the tenant is in another cloud"),
    })?;
    let (secret, _) = secret(&state, &input, tenant.tenant_id).await?;
    let session = tenant.session(&input, secret, state.client.clone());
    state.begin_wait(tauri::async_runtime::spawn(async move {
        watch_secret(&session, PollPlan::of_secret(), |event| {
            // The page may have gone on.
            let _ = on_event.send(event.into());
        })
        .await;
    }));
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn cancel_wait(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.stop_wait();
    Ok(())
}

/// Tries a new secret. Nothing changes yet; an accepted one is held ready.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rehearse_secret(
    state: State<'_, AppState>,
    secret: String,
) -> Result<Rehearsal, CommandError> {
    let new = form::secret(secret).map_err(|problem| {
        CommandError::from(Mistake {
            field: Field::Secret,
            problem,
        })
    })?;
    state.forget_rehearsed();
    let session = state.session()?;
    let in_use = in_use(&state)?;
    let rehearsed = rehearse(&session, &in_use, &new).await;
    if rehearsed.accepted == Some(true) && !state.keep_rehearsed(&session, new) {
        return Err(CommandError::left());
    }
    Ok(rehearsed.into())
}

/// Puts the rehearsed secret in the old one's place on this computer. The old one still works at Microsoft until a person deletes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn use_rehearsed_secret(
    app: AppHandle,
    state: State<'_, AppState>,
    keep: KeepSecret,
) -> Result<Registration, CommandError> {
    let new = state
        .rehearsed()
        .ok_or_else(|| CommandError::not_ready("The rehearsal"))?;
    let (session, cloud) = state
        .live()
        .as_ref()
        .map(|live| (live.session.clone(), live.cloud))
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let connected = accepted(candidate(&session, &new), cloud).await?;
    let kept_in = keep_secret(&state, &connected, &new, keep).await;
    state
        .while_connected(&session, |_| ())
        .ok_or_else(CommandError::left)?;
    let input = ConnectionInput {
        tenant: session.tenant_id.to_string(),
        client_id: session.client_id,
        secret: None,
        redirect_url: session.redirect_url,
        cloud,
    };
    let used = Used {
        secret: new,
        origin: Origin::New,
        kept_in,
    };
    Ok(adopt(&app, &state, &input, connected, Some(used)))
}

/// Signs in with the candidate. A secret is not changed for one that was accepted a moment ago, but is not now.
async fn accepted(candidate: Session, cloud: Option<Cloud>) -> Result<Connected, CommandError> {
    let connected = connect_line_by_line(candidate, cloud, |_, _| ()).await;
    match &connected.error {
        Some(error) => Err(error.into()),
        None if is_accepted(&connected) => Ok(connected),
        None => Err(CommandError::new(
            ErrorCode::Unexpected,
            "the secret was not accepted",
        )),
    }
}

fn in_use(state: &AppState) -> Result<microsoft::secret::Secret, CommandError> {
    state
        .live()
        .as_ref()
        .map(|live| live.secret.clone())
        .ok_or_else(|| CommandError::not_ready("App registration"))
}

#[cfg(test)]
mod tests;
