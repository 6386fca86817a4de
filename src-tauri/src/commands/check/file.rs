//! Step 5 for a file that is looked at alone: its rooms are judged, and nothing is asked.

use std::sync::Arc;

use checks::facts::Room;
use jiff::Timestamp;
use onboarding::rooms::ListedRoom;
use onboarding::scan::Tally;
use onboarding::sources::{ReadThrough, Sources};
use onboarding::store::{RunKey, Store, StoreError};
use tauri::ipc::Channel;
use uuid::Uuid;

use crate::error::CommandError;
use crate::opened_file::OpenedFile;
use crate::results::{Kept, Results};
use crate::state::AppState;
use crate::view::{RoomRow, ScanEnd, ScanEvent, causes, count};

/// Rows that go to the page at once.
const ROWS: usize = 500;

/// Judges the rooms of the file once more, whichever of them were meant: that takes no time.
pub(super) async fn check(
    state: &AppState,
    file: &Arc<OpenedFile>,
    on_event: &Channel<ScanEvent>,
) -> Result<ScanEnd, CommandError> {
    let started_at = Timestamp::now();
    let rooms = file.judged().await;
    on_event.send(ScanEvent::started(rooms.len()))?;
    let mut tally = Tally::of_discovered(rooms.len());
    let mut done = 0;
    for group in rooms.chunks(ROWS) {
        for room in group {
            tally.add(room);
        }
        done += group.len();
        on_event.send(ScanEvent::Rooms {
            rooms: group.iter().map(RoomRow::from).collect(),
            counts: tally.counts().into(),
            causes: causes(&tally),
            done: count(done),
            seconds_left: None,
            budget: None,
        })?;
    }
    let finished_at = Timestamp::now();
    let end = ScanEnd::of(&tally, false, finished_at);
    let facts: Vec<Arc<Room>> = rooms.into_iter().map(|room| room.facts).collect();
    let kept = tokio::task::spawn_blocking(move || kept(&facts, started_at))
        .await
        .map_err(|error| StoreError::Unusable(error.to_string()))??;
    kept.run.finish(finished_at).await?;
    let is_shown = state
        .opened_file()
        .is_some_and(|shown| Arc::ptr_eq(&shown, file));
    if !is_shown {
        return Err(CommandError::left());
    }
    *state.results() = Some(Results {
        inspection: None,
        expected: file.expected.clone(),
        sources: Sources::of(ReadThrough::Graph),
        line: file.line.clone(),
        finished_at: Some(finished_at),
        tally,
        kept,
        person: None,
    });
    Ok(end)
}

/// The rooms of the file as those of a check, in a place that goes with the window: details and the report then come from one place.
fn kept(rooms: &[Arc<Room>], started_at: Timestamp) -> Result<Kept, StoreError> {
    let store = Store::temporary()?;
    let key = RunKey::new(
        (Uuid::nil(), Uuid::nil()),
        None,
        &Sources::of(ReadThrough::Graph),
        None,
    );
    let listed: Vec<ListedRoom> = rooms
        .iter()
        .map(|room| ListedRoom::named(&room.address))
        .collect();
    let run = store.begin(&key, &listed, started_at)?;
    for room in rooms {
        run.keep(room, true);
    }
    let earlier = store.latest(&key)?.ok_or(StoreError::Damaged)?;
    Ok(Kept {
        store,
        run,
        earlier,
    })
}
