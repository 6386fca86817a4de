//! Changes that were made, and what takes them back.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use checks::repair::{Setting, State as RoomState};
use onboarding::repair::{
    JournalError, Recorded, Repairer, Restoration, Restored, Settle, list, settle, undo,
};
use tauri::State;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::repair::ready::{self, Offered};
use super::repair::way::{self, Way};
use crate::error::{CommandError, ErrorCode};
use crate::repairing::{Ready, aside};
use crate::state::AppState;
use crate::view::{DamagedJournal, JournalView, Journals, PlanView, RefusedFile, UndoWish};

/// Rooms that are read at once before later changes are overwritten.
const AT_ONCE: usize = 16;

/// Every run that has written to rooms of this tenant. What became of rooms that a run left in the middle is found out first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn repairs(state: State<'_, AppState>) -> Result<Journals, CommandError> {
    journals(&state).await
}

pub(super) async fn journals(state: &AppState) -> Result<Journals, CommandError> {
    let tenant_id = state.session()?.tenant_id;
    let repairer = way::of_rooms(state)
        .and_then(|way| way.repairer())
        .map(Arc::new);
    let (mut journals, mut damaged) = (Vec::new(), Vec::new());
    for (path, journal) in files(state).await? {
        match journal {
            Ok(recorded) if recorded.head.tenant_id != tenant_id => {}
            Ok(recorded) => {
                let id = recorded.head.id;
                // One of another mailbox, or that another program is writing, is shown as it is.
                let recorded = match &repairer {
                    Ok(repairer) => settled(state, repairer, path, recorded.clone())
                        .await
                        .unwrap_or(recorded),
                    Err(_) => recorded,
                };
                journals.push(JournalView::of(&recorded, state.repairing.cut_off(id)));
            }
            Err(error) => damaged.push(DamagedJournal {
                path: path.display().to_string(),
                refused: refused(&error),
            }),
        }
    }
    // A run that found nothing to do has written nothing that could be taken back.
    journals.retain(|journal| journal.rooms > 0);
    Ok(Journals { journals, damaged })
}

/// What would be taken back. It is carried out like a plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_preview(
    state: State<'_, AppState>,
    journal: String,
    wish: UndoWish,
) -> Result<PlanView, CommandError> {
    preview(&state, &journal, &wish).await
}

pub(super) async fn preview(
    state: &AppState,
    journal: &str,
    wish: &UndoWish,
) -> Result<PlanView, CommandError> {
    let way = way::of_rooms(state)?;
    let (path, recorded) = files(state)
        .await?
        .into_iter()
        .filter_map(|(path, recorded)| Some((path, recorded.ok()?)))
        .find(|(_, recorded)| {
            let head = &recorded.head;
            head.id.to_string() == journal && head.tenant_id == way.session.tenant_id
        })
        .ok_or_else(|| CommandError::new(ErrorCode::InvalidInput, "no such changes"))?;
    let repairer = Arc::new(way.repairer()?);
    let head = &recorded.head;
    head.is_for(way.session.tenant_id, &way.tenant, repairer.delegate())
        .map_err(JournalError::Refused)?;
    let recorded = settled(state, &repairer, path, recorded).await?;
    let now = match wish.over_later_changes {
        true => states(&repairer, &recorded).await,
        false => HashMap::new(),
    };
    let offered = undo(&recorded, &restoration(&recorded, wish, false), &now);
    let chosen = restoration(&recorded, wish, true);
    // An empty list would be no limit.
    let chosen = match chosen.rooms.is_empty() || chosen.settings.is_empty() {
        true => Vec::new(),
        false => undo(&recorded, &chosen, &now),
    };
    let (ready, view) = shown(&offered, chosen, recorded.head.id, way);
    state.repairing.show(Arc::new(ready));
    Ok(view)
}

fn shown(
    offered: &[Restored],
    chosen: Vec<Restored>,
    journal: Uuid,
    way: Way,
) -> (Ready, PlanView) {
    let lost: BTreeSet<String> = chosen
        .iter()
        .flat_map(|restored| restored.lost.iter().cloned())
        .collect();
    let offered: Vec<Offered<'_>> = offered
        .iter()
        .map(|Restored { task, .. }| Offered {
            address: &task.address,
            name: &task.name,
            building: None,
            seen: &task.seen,
            changes: task
                .changes
                .iter()
                .map(|(setting, after)| (*setting, after))
                .collect(),
        })
        .collect();
    let tasks = chosen.into_iter().map(|restored| restored.task).collect();
    ready::of_undo(&offered, tasks, journal, lost.into_iter().collect(), way)
}

/// `chosen`: without what the person has taken out.
fn restoration(recorded: &Recorded, wish: &UndoWish, chosen: bool) -> Restoration {
    let addresses = recorded.records.iter().map(|record| &record.began.address);
    Restoration {
        rooms: addresses
            .filter(|address| !chosen || !wish.without_rooms.contains(address))
            .cloned()
            .collect(),
        settings: Setting::ALL
            .into_iter()
            .filter(|setting| {
                let id = setting.id();
                !chosen || !wish.without_settings.iter().any(|without| without == id)
            })
            .collect(),
        over_later_changes: wish.over_later_changes,
    }
}

/// What rooms have now. A room that cannot be read is compared with what was left behind, like without this.
async fn states(repairer: &Arc<Repairer>, recorded: &Recorded) -> HashMap<String, RoomState> {
    let addresses: BTreeSet<String> = recorded
        .records
        .iter()
        .map(|record| record.began.address.clone())
        .collect();
    let mut addresses = addresses.into_iter();
    let mut reading = JoinSet::new();
    let mut now = HashMap::new();
    loop {
        while reading.len() < AT_ONCE
            && let Some(address) = addresses.next()
        {
            let repairer = repairer.clone();
            reading.spawn(async move {
                let state = repairer.state(&address).await;
                (address, state)
            });
        }
        match reading.join_next().await {
            None => return now,
            Some(Ok((address, Ok(state)))) => {
                now.insert(address, state);
            }
            Some(_) => {}
        }
    }
}

async fn files(
    state: &AppState,
) -> Result<Vec<(PathBuf, Result<Recorded, JournalError>)>, CommandError> {
    let unreadable = |error| CommandError::from(JournalError::Unreadable(error));
    let folder = state
        .repairing
        .folder(state.place().environment)
        .map_err(unreadable)?;
    tokio::task::spawn_blocking(move || list(&folder))
        .await
        .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))?
        .map_err(unreadable)
}

/// Finds out what became of the rooms that a run left in the middle. While changes are made, an open room is one that is being written to.
async fn settled(
    state: &AppState,
    repairer: &Arc<Repairer>,
    path: PathBuf,
    recorded: Recorded,
) -> Result<Recorded, CommandError> {
    let open = recorded.open().count();
    if open == 0 || state.repairing.is_running() {
        return Ok(recorded);
    }
    // Nothing is written while the journal is completed.
    let under_way = state.repairing.begin()?;
    let (id, repairer) = (recorded.head.id, repairer.clone());
    let recorded = aside(move || async move {
        let _under_way = under_way;
        settle(&repairer, &path, Settle::Looking).await
    })
    .await??;
    state.repairing.note_cut_off(id, open);
    Ok(recorded)
}

fn refused(error: &JournalError) -> RefusedFile {
    match error {
        JournalError::Refused(refused) => RefusedFile::from(refused),
        JournalError::Busy => RefusedFile {
            id: "unreadable".to_owned(),
            args: HashMap::from([("what".to_owned(), error.to_string())]),
        },
        JournalError::Unreadable(error) | JournalError::Unwritable(error) => RefusedFile {
            id: "unreadable".to_owned(),
            args: HashMap::from([("what".to_owned(), error.to_string())]),
        },
    }
}
