//! Step 5.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use checks::Expected;
use jiff::Timestamp;
use onboarding::inspection::Inspection;
use onboarding::rooms::ListedRoom;
use onboarding::scan::{
    Control, RoomReader, ScanEvent as Event, ScanOptions, ScannedRoom, Tally, scan,
};
use tauri::State;
use tauri::ipc::Channel;

use super::check_file;
use super::scope::chosen;
use crate::error::CommandError;
use crate::state::{AppState, Results};
use crate::view::{RoomDetail, RoomRow, ScanEnd, ScanEvent, Scope, causes, count};

/// Rows that the page gets before anything is read, so that their order never changes.
const FIRST_ROWS: usize = 500;

/// Reads and judges rooms until all are done or the person stops. Nothing is changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_rooms(
    state: State<'_, AppState>,
    scope: Scope,
    on_event: Channel<ScanEvent>,
) -> Result<ScanEnd, CommandError> {
    if let Some(file) = state.opened_file() {
        return check_file::check(&state, &file, &on_event).await;
    }
    let session = state.session()?;
    let again = matches!(scope, Scope::Rooms { .. });
    let (inspection, expected) = subject(&state, again)?;
    let sources = state
        .while_connected(&session, |live| live.sources.clone())
        .ok_or_else(CommandError::left)?;
    let found = inspection.rooms.as_ref().map_err(CommandError::from)?;
    let rooms = chosen(found, &scope)?;
    begin(&state, &inspection, &expected, &rooms, again)?;
    on_event.send(ScanEvent::started(rooms.len()))?;
    if !again {
        for rows in rooms.chunks(FIRST_ROWS) {
            on_event.send(group(
                &state,
                rows.iter().map(RoomRow::of_listed).collect(),
                0,
                None,
            ))?;
        }
    }
    let reader = RoomReader::new(
        session,
        sources,
        found.exchange.clone(),
        expected.delegate.clone(),
    )
    .covering_equipment(expected.covers_equipment);
    let (total, started, mut done) = (rooms.len(), Instant::now(), 0);
    let unreached = scan(
        Arc::new(reader),
        rooms,
        expected.clone(),
        ScanOptions::default(),
        None,
        state.take_controls(),
        |event| {
            let shown = match event {
                Event::Rooms(rooms) => {
                    done += rooms.len();
                    let rows = rooms.iter().map(RoomRow::from).collect();
                    note(&state, &expected, rooms);
                    group(&state, rows, done, seconds_left(started, done, total))
                }
                Event::Estimate(_) => return,
                Event::Throttled(left) => ScanEvent::Throttled {
                    seconds: u32::try_from(left.as_secs().max(1)).unwrap_or(u32::MAX),
                },
                Event::Offline => ScanEvent::Offline,
                Event::Online => ScanEvent::Online,
            };
            // The page may have been closed; what was read is kept all the same.
            let _ = on_event.send(shown);
        },
    )
    .await;
    let finished_at = Timestamp::now();
    let mut results = state.results();
    let results = results
        .as_mut()
        .filter(|results| Arc::ptr_eq(&results.expected, &expected))
        .ok_or_else(CommandError::left)?;
    results.finished_at = Some(finished_at);
    Ok(ScanEnd {
        counts: results.tally.counts().into(),
        causes: causes(&results.tally),
        stopped: !unreached.is_empty(),
        finished_at: finished_at.to_string(),
    })
}

#[tauri::command]
#[specta::specta]
pub(crate) fn pause_check(state: State<'_, AppState>, paused: bool) -> Result<(), CommandError> {
    state.control(if paused { Control::Pause } else { Control::Run });
    Ok(())
}

/// What was read until now is kept.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_check(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.control(Control::Stop);
    Ok(())
}

/// Everything that is known about one room.
#[tauri::command]
#[specta::specta]
pub(crate) fn room_detail(
    state: State<'_, AppState>,
    address: String,
) -> Result<RoomDetail, CommandError> {
    let results = state.results();
    let results = results
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
    results
        .rooms
        .get(address.as_str())
        .map(RoomDetail::from)
        .ok_or_else(|| CommandError::not_ready("The check of this room"))
}

/// What is checked, and what it is held against. Rooms that are checked again are held against the same as before.
fn subject(
    state: &AppState,
    again: bool,
) -> Result<(Arc<Inspection>, Arc<Expected>), CommandError> {
    if again
        && let Some(Results {
            inspection: Some(inspection),
            expected,
            ..
        }) = &*state.results()
    {
        return Ok((inspection.clone(), expected.clone()));
    }
    let inspection = state
        .live()
        .as_ref()
        .and_then(|live| live.inspection.clone())
        .ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
    let expected = Arc::new(inspection.expected.clone());
    Ok((inspection, expected))
}

/// A new check starts from nothing; rooms that are checked again take their old results' place.
fn begin(
    state: &AppState,
    inspection: &Arc<Inspection>,
    expected: &Arc<Expected>,
    rooms: &[ListedRoom],
    again: bool,
) -> Result<(), CommandError> {
    let line = state.live().as_ref().map(|live| live.line.clone());
    let line = line.ok_or_else(|| CommandError::not_ready("App registration"))?;
    let mut results = state.results();
    match &mut *results {
        Some(results) if again => results.finished_at = None,
        _ => {
            *results = Some(Results {
                inspection: Some(inspection.clone()),
                expected: expected.clone(),
                line,
                started_at: Timestamp::now(),
                finished_at: None,
                listed: rooms.to_vec(),
                rooms: HashMap::with_capacity(rooms.len()),
                tally: Tally::of_discovered(rooms.len()),
            });
        }
    }
    Ok(())
}

/// Meanwhile another check may have begun.
fn note(state: &AppState, expected: &Arc<Expected>, rooms: Vec<ScannedRoom>) {
    if let Some(results) = &mut *state.results()
        && Arc::ptr_eq(&results.expected, expected)
    {
        for room in rooms {
            results.tally.add(&room);
            results.rooms.insert(room.address.clone(), room);
        }
    }
}

fn group(
    state: &AppState,
    rooms: Vec<RoomRow>,
    done: usize,
    seconds_left: Option<u32>,
) -> ScanEvent {
    let results = state.results();
    let none = Tally::of_discovered(0);
    let tally = results.as_ref().map_or(&none, |results| &results.tally);
    ScanEvent::Rooms {
        rooms,
        counts: tally.counts().into(),
        causes: causes(tally),
        done: count(done),
        seconds_left,
    }
}

/// From the speed so far. Nothing is said before there is a speed.
fn seconds_left(started: Instant, done: usize, total: usize) -> Option<u32> {
    let elapsed = started.elapsed().as_secs_f64();
    (done >= 20 && elapsed > 1.0)
        .then(|| (elapsed / done as f64 * (total.saturating_sub(done)) as f64).ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_time_is_named_before_there_is_a_speed() {
        assert_eq!(seconds_left(Instant::now(), 0, 100), None);
        assert_eq!(seconds_left(Instant::now(), 19, 100), None);
        let earlier = Instant::now()
            .checked_sub(std::time::Duration::from_secs(10))
            .expect("the clock started before");
        assert!(seconds_left(earlier, 50, 100).is_some_and(|left| (10..=11).contains(&left)));
    }
}
