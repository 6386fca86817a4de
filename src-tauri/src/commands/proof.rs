//! The proof booking of step 5: the only thing there that writes.

use jiff::ZonedDateTime;
use onboarding::Session;
use onboarding::proof::{self, Patience, ProofError, ProofPlan};
use onboarding::store::Store;
use tauri::State;
use tauri::ipc::Channel;

use super::room::room_at;
use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{ProofEnd, ProofEvent, count};

/// How many test invitations an earlier proof has left behind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn proof_leftovers(state: State<'_, AppState>) -> Result<u32, CommandError> {
    // A file has no calendars.
    if state.opened_file().is_some() {
        return Ok(0);
    }
    let (session, store) = place(&state)?;
    left(&session, &store)
}

/// Sends a test invitation to each of these rooms, waits for their answers and cleans up. The only check that writes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_proof(
    state: State<'_, AppState>,
    organizer: String,
    rooms: Vec<String>,
    on_event: Channel<ProofEvent>,
) -> Result<ProofEnd, CommandError> {
    let (session, store) = place(&state)?;
    if room_at(&state, organizer.trim().to_lowercase())
        .await
        .is_ok()
    {
        return Err(ProofError::OrganizerIsRoom.into());
    }
    let mut facts = Vec::with_capacity(rooms.len());
    for address in rooms {
        facts.push(room_at(&state, address).await?.0.facts);
    }
    let facts: Vec<&checks::facts::Room> = facts.iter().map(AsRef::as_ref).collect();
    let delegate = state
        .while_connected(&session, |live| live.line.delegate.clone())
        .ok_or_else(CommandError::left)?;
    let plan = ProofPlan::new(
        &organizer,
        delegate.as_deref(),
        &facts,
        state.words().text("proof-invitation", &[]),
        &ZonedDateTime::now(),
    )?;
    let stop = state.begin_proof();
    let stopped = stop.clone();
    proof::run(&session, &store, &plan, stop, |event| {
        let expected = plan
            .rooms
            .iter()
            .find(|room| room.address == event.room)
            .and_then(|room| room.expected);
        let event = ProofEvent::of(&event, expected, *stopped.borrow());
        // The page may have been closed; what was sent is taken back all the same.
        let _ = on_event.send(event);
    })
    .await?;
    Ok(ProofEnd {
        left: left(&session, &store)?,
    })
}

/// Stops waiting; what was sent is still cleaned up.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_proof(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.stop_proof();
    Ok(())
}

/// Removes what an earlier proof has left behind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clean_up_proofs(
    state: State<'_, AppState>,
    on_event: Channel<ProofEvent>,
) -> Result<ProofEnd, CommandError> {
    let (session, store) = place(&state)?;
    proof::clean_up(&session, &store, &Patience::default(), |event| {
        // The page may have been closed.
        let _ = on_event.send(ProofEvent::of(&event, None, false));
    })
    .await?;
    Ok(ProofEnd {
        left: left(&session, &store)?,
    })
}

/// Whose calendars, and where it is noted what is in them.
fn place(state: &AppState) -> Result<(Session, Store), CommandError> {
    let session = state.session()?;
    let store = state.runs.store(state.place().environment)?;
    Ok((session, store))
}

fn left(session: &Session, store: &Store) -> Result<u32, CommandError> {
    Ok(count(store.open_proofs(session.tenant_id)?.len()))
}

impl From<ProofError> for CommandError {
    fn from(error: ProofError) -> Self {
        Self::new(ErrorCode::InvalidInput, error.to_string())
    }
}
