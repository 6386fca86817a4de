//! Taking a test booking back, now or after a crash.

use checks::Because;
use microsoft::error::Error;
use microsoft::graph::Event;

use super::{CALENDARS, Patience, ProofEvent, ProofState, subject};
use crate::Session;
use crate::reason::{because, is_not_found};
use crate::store::{OpenProof, Store, StoreError};

/// What the cancellation says.
const COMMENT: &str = "Offision Setup has finished its test.";

/// Looks for test bookings that an earlier run has left behind, and takes them back.
///
/// # Errors
/// It is not known whether there are any.
pub async fn clean_up(
    session: &Session,
    store: &Store,
    patience: &Patience,
    mut on_event: impl FnMut(ProofEvent),
) -> Result<(), StoreError> {
    for proof in store.open_proofs(session.tenant_id)? {
        let mut tell = |state| {
            on_event(ProofEvent {
                room: proof.room.clone(),
                state,
            });
        };
        tell(ProofState::Cleaning);
        tell(match clean(session, store, &proof, patience).await {
            Ok(()) => ProofState::Cleaned,
            Err(because) => ProofState::NotCleaned(because),
        });
    }
    Ok(())
}

/// Cancels the meeting, which tells the room, and makes sure that nothing is left in either calendar.
///
/// # Errors
/// Why something may be left. The booking stays noted then.
pub(super) async fn clean(
    session: &Session,
    store: &Store,
    proof: &OpenProof,
    patience: &Patience,
) -> Result<(), Because> {
    let graph = &session.graph;
    let marker = subject(proof.marker);
    let failed = |error: Error| because(&error, CALENDARS);
    let meetings = graph
        .events_with_marker(&proof.organizer, &marker)
        .await
        .map_err(failed)?;
    for meeting in &meetings.value {
        let Some(id) = meeting.id.as_deref() else {
            continue;
        };
        if let Err(error) = graph.cancel_event(&proof.organizer, id, COMMENT).await
            && !is_gone(&error)
        {
            // A meeting that cannot be cancelled can be deleted, which sends the cancellation as well.
            match graph.delete_event(&proof.organizer, id).await {
                Err(error) if !is_gone(&error) => return Err(failed(error)),
                _ => (),
            }
        }
    }
    forget_in_room(session, proof, &meetings.value, patience).await?;
    store.close_proof(proof).map_err(|error| Because::Refused {
        code: "store".into(),
        text: error.to_string().into(),
    })
}

/// The room takes its entry away when it has read the cancellation; one that ignores it is helped.
async fn forget_in_room(
    session: &Session,
    proof: &OpenProof,
    meetings: &[Event],
    patience: &Patience,
) -> Result<(), Because> {
    let graph = &session.graph;
    for meeting in meetings {
        let times = meeting.start.as_ref().zip(meeting.end.as_ref());
        let Some((start, end)) =
            times.and_then(|(start, end)| Some((start.instant()?, end.instant()?)))
        else {
            continue;
        };
        let (wait, looks) = patience.cleaning;
        for look in 0..=looks {
            let entries = match graph.calendar_view(&proof.room, start, end).await {
                Ok(read) => read.value,
                // A calendar that the app may not open shows the app nothing to clean.
                Err(Error::Refused(_)) => break,
                Err(error) => return Err(because(&error, CALENDARS)),
            };
            let left: Vec<&Event> = entries
                .iter()
                .filter(|entry| {
                    entry.i_cal_uid.is_some()
                        && entry.i_cal_uid == meeting.i_cal_uid
                        && entry.is_cancelled != Some(true)
                })
                .collect();
            if left.is_empty() {
                break;
            }
            if look == looks {
                for entry in left.iter().filter_map(|entry| entry.id.as_deref()) {
                    match graph.delete_event(&proof.room, entry).await {
                        Err(error) if !is_gone(&error) => {
                            return Err(because(&error, CALENDARS));
                        }
                        _ => (),
                    }
                }
            } else {
                tokio::time::sleep(wait).await;
            }
        }
    }
    Ok(())
}

fn is_gone(error: &Error) -> bool {
    matches!(error, Error::Refused(refusal) if is_not_found(refusal))
}
