//! Step 5 for a file that is looked at alone: its rooms are judged, and nothing is asked.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use onboarding::rooms::ListedRoom;
use onboarding::scan::Tally;
use tauri::ipc::Channel;

use crate::error::CommandError;
use crate::opened_file::OpenedFile;
use crate::state::{AppState, Results};
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
        })?;
    }
    let finished_at = Timestamp::now();
    let end = ScanEnd {
        counts: tally.counts().into(),
        causes: causes(&tally),
        stopped: false,
        finished_at: finished_at.to_string(),
    };
    let is_shown = state
        .opened_file()
        .is_some_and(|shown| Arc::ptr_eq(&shown, file));
    if !is_shown {
        return Err(CommandError::left());
    }
    *state.results() = Some(Results {
        inspection: None,
        expected: file.expected.clone(),
        line: file.line.clone(),
        started_at,
        finished_at: Some(finished_at),
        listed: rooms
            .iter()
            .map(|room| ListedRoom::named(&room.address))
            .collect(),
        rooms: rooms
            .into_iter()
            .map(|room| (room.address.clone(), room))
            .collect::<HashMap<_, _>>(),
        tally,
    });
    Ok(end)
}
