//! Step 2: additions to the registration in the name of the administrator who signed in, and taking them back.

use std::time::Duration;

use checks::facts::Registration;
use checks::{Because, Delegate, Expected, Reading};
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::administrator::{Administrator, prepare_for_changes};
use onboarding::registration_repair::{
    Added, Applied, READ_AGAIN_AFTER, RegistrationChange, RepairOutcome, Undo, apply, plan,
    secret_ends, undo,
};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use uuid::Uuid;

use super::kept::owner_of;
use super::sign_in::{app_of, begin, pages};
use crate::error::CommandError;
use crate::state::AppState;
use crate::undoing::KeptUndo;
use crate::view::{
    Environment, KeepSecret, NewSecret, RegistrationRepair, RegistrationRepairId,
    RegistrationRepairObstacle, RegistrationRepairOutcome, RegistrationRepairs, RegistrationUndo,
    SignInApp, SignInEvent, SignInRequest,
};

/// What can be added to the registration as it was read last. What is shown is what will be written.
#[tauri::command]
#[specta::specta]
pub(crate) fn registration_repairs(
    state: State<'_, AppState>,
) -> Result<RegistrationRepairs, CommandError> {
    repairs(&state)
}

/// Makes a change that was shown. `keep`: where a new secret belongs.
#[tauri::command]
#[specta::specta]
pub(crate) async fn apply_registration_repair(
    state: State<'_, AppState>,
    id: RegistrationRepairId,
    keep: KeepSecret,
) -> Result<RegistrationRepairOutcome, CommandError> {
    make(&state, id, keep, READ_AGAIN_AFTER).await
}

/// The repairs of the connected registration that can be taken back, the newest first.
#[tauri::command]
#[specta::specta]
pub(crate) fn registration_undos(
    state: State<'_, AppState>,
) -> Result<Vec<RegistrationUndo>, CommandError> {
    let session = state.session()?;
    let kept = state
        .undoing
        .of(state.place().environment, owner_of(&session));
    Ok(kept.into_iter().map(RegistrationUndo::from).collect())
}

/// Removes what a repair has added.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_registration_repair(
    state: State<'_, AppState>,
    id: String,
) -> Result<RegistrationRepairOutcome, CommandError> {
    take_back(&state, &id, READ_AGAIN_AFTER).await
}

/// Opens a sign-in page that also asks to change registrations, for whoever was told that consent to it is needed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn consent_to_changes(
    handle: AppHandle,
    state: State<'_, AppState>,
    app: SignInApp,
    on_event: Channel<SignInEvent>,
) -> Result<SignInRequest, CommandError> {
    let session = state.session()?;
    let app = app_of(&state, app)?;
    let known = state.live().as_ref().map(|live| live.registration.clone());
    let application = known.as_ref().and_then(|known| known.application.value());
    let request = prepare_for_changes(&session, application, app, pages(&state)).await?;
    begin(handle.clone(), &state, session, request, on_event).await
}

fn repairs(state: &AppState) -> Result<RegistrationRepairs, CommandError> {
    let session = state.session()?;
    let registration = state.live().as_ref().map(|live| live.registration.clone());
    let registration = registration.ok_or_else(|| CommandError::not_ready("App registration"))?;
    let changes = plan(&registration, &expected(state, &session));
    let shown = changes
        .iter()
        .map(|change| RegistrationRepair::of(session.client_id, change))
        .collect();
    let obstacle = obstacle(&session, &registration);
    if !state.keep_planned(&session, changes) {
        return Err(CommandError::left());
    }
    Ok(RegistrationRepairs {
        changes: shown,
        obstacle,
    })
}

fn obstacle(session: &Session, registration: &Registration) -> Option<RegistrationRepairObstacle> {
    if session.administrator.is_none() {
        return Some(RegistrationRepairObstacle::SignedOut);
    }
    let is_read = registration.application.value().is_some();
    (!is_read).then_some(RegistrationRepairObstacle::NotRead)
}

fn expected(state: &AppState, session: &Session) -> Expected {
    Expected {
        profile: state.profile.clone(),
        redirect_url: session.redirect_url.to_string(),
        covers_equipment: false,
        delegate: Reading::<Delegate>::unknown(Because::NotReached),
        now: Timestamp::now(),
    }
}

async fn make(
    state: &AppState,
    id: RegistrationRepairId,
    keep: KeepSecret,
    read_again_after: Duration,
) -> Result<RegistrationRepairOutcome, CommandError> {
    let (session, person) = signed_in(state)?;
    let change = state
        .planned(|change| RegistrationRepairId::from(change) == id)
        .ok_or_else(|| CommandError::not_ready("A preview"))?;
    let environment = state.place().environment;
    let applied = apply(&session, &person, &change, read_again_after).await;
    Ok(kept(state, &session, environment, &change, applied, keep).await)
}

/// Keeps what a repair has left: how to take it back, and the new secret. Also when the window has gone on meanwhile, because a secret is
/// told once.
async fn kept(
    state: &AppState,
    session: &Session,
    environment: Environment,
    change: &RegistrationChange,
    applied: Applied,
    keep: KeepSecret,
) -> RegistrationRepairOutcome {
    let mut shown = RegistrationRepairOutcome::from(&applied.outcome);
    let id = Uuid::new_v4();
    if let Some(secret) = &applied.secret {
        shown.secret =
            Some(keep_new(state, session, environment, (id, secret), change, keep).await);
    }
    if let Some(undo) = applied.undo {
        let hint = applied.secret.as_ref().and_then(Secret::hint);
        let hint = hint.map(str::to_owned);
        let at = Timestamp::now();
        state
            .undoing
            .keep(environment, KeptUndo { id, undo, at, hint });
        shown.undo = Some(id.to_string());
    }
    shown
}

/// Puts a new secret in the old one's place on this computer. A simulated tenant's is worth nothing to the keychain.
async fn keep_new(
    state: &AppState,
    session: &Session,
    environment: Environment,
    (id, secret): (Uuid, &Secret),
    change: &RegistrationChange,
    keep: KeepSecret,
) -> NewSecret {
    let kept_in = match environment {
        Environment::Microsoft => state.keeping.keep(owner_of(session), secret, keep).await,
        Environment::Demo | Environment::Loopback => KeepSecret::Session,
    };
    // It would be preferred to the new one.
    state.forget_handed_back(owner_of(session));
    let replaced = state.while_connected(session, |live| {
        std::mem::replace(&mut live.secret, secret.clone())
    });
    if let Some(replaced) = replaced {
        state.undoing.hold_replaced(id, replaced);
    }
    NewSecret {
        hint: secret.hint().map(str::to_owned),
        ends: ends(change),
        kept_in,
        keychain_refused: environment == Environment::Microsoft && kept_in != keep,
    }
}

fn ends(change: &RegistrationChange) -> Option<String> {
    match change {
        RegistrationChange::AddSecret { months, from, .. } => {
            Some(secret_ends(*months, *from).to_string())
        }
        _ => None,
    }
}

async fn take_back(
    state: &AppState,
    id: &str,
    read_again_after: Duration,
) -> Result<RegistrationRepairOutcome, CommandError> {
    let (session, person) = signed_in(state)?;
    let environment = state.place().environment;
    let known = state.undoing.of(environment, owner_of(&session));
    let known = known
        .into_iter()
        .find(|known| known.id.to_string() == id)
        .ok_or_else(|| CommandError::not_ready("A repair"))?;
    let outcome = undo(&session, &person, &known.undo, read_again_after).await;
    let mut shown = RegistrationRepairOutcome::from(&outcome);
    if matches!(outcome, RepairOutcome::Changed | RepairOutcome::AlreadySo) {
        if is_secret(&known.undo) {
            forget_removed(state, &session, environment, &known).await;
        }
        state.undoing.drop(environment, known.id);
    } else {
        shown.undo = Some(known.id.to_string());
    }
    Ok(shown)
}

fn is_secret(undo: &Undo) -> bool {
    matches!(undo.added, Added::Secret { .. })
}

/// Nobody can sign in with the secret any more. The one before it takes its place again, if this window still has it.
async fn forget_removed(
    state: &AppState,
    session: &Session,
    environment: Environment,
    known: &KeptUndo,
) {
    let owner = owner_of(session);
    let before = state.undoing.take_replaced(known.id);
    let in_use = state.while_connected(session, |live| live.secret.hint().map(str::to_owned));
    let is_in_use = in_use
        .flatten()
        .is_some_and(|hint| known.hint == Some(hint));
    if !is_in_use {
        return;
    }
    if let Some(before) = &before {
        state.while_connected(session, |live| live.secret = before.clone());
    }
    if environment != Environment::Microsoft {
        return;
    }
    match before {
        Some(before) => {
            let saved = state.settings().connection;
            let keep = match saved.is_some_and(|saved| saved.has_secret) {
                true => KeepSecret::Keychain,
                false => KeepSecret::Session,
            };
            state.keeping.keep(owner, &before, keep).await;
        }
        None => {
            if state.keeping.forget(owner).await {
                state.remember(|settings| {
                    if let Some(saved) = &mut settings.connection {
                        saved.has_secret = false;
                    }
                });
            }
        }
    }
}

fn signed_in(state: &AppState) -> Result<(Session, Administrator), CommandError> {
    let session = state.session()?;
    let person = session
        .administrator
        .clone()
        .ok_or_else(|| CommandError::not_ready("An administrator's sign-in"))?;
    Ok((session, person))
}

#[cfg(test)]
mod tests;
