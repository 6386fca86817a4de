//! Step 5.

mod beginning;
mod file;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use microsoft::http::{Client, Service};
use onboarding::repair;
use onboarding::scan::{
    Control, RoomReader, ScanEvent as Event, ScanOptions, ScannedRoom, Speed, scan,
};
use tauri::State;
use tauri::ipc::Channel;
use uuid::Uuid;

use crate::error::CommandError;
use crate::results::not_kept;
use crate::state::AppState;
use crate::view::{Budget, RoomRow, ScanEnd, ScanEvent, Scope, causes, count};
use beginning::Begun;

/// Reads and judges rooms until all are done or the person stops. Nothing is changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_rooms(
    state: State<'_, AppState>,
    scope: Scope,
    on_event: Channel<ScanEvent>,
) -> Result<ScanEnd, CommandError> {
    run(&state, scope, &on_event).await
}

async fn run(
    state: &AppState,
    scope: Scope,
    on_event: &Channel<ScanEvent>,
) -> Result<ScanEnd, CommandError> {
    // From here on an older run has no say.
    let controls = state.take_controls();
    if let Some(file) = state.opened_file() {
        return file::check(state, &file, on_event).await;
    }
    let session = state.session()?;
    let begun = beginning::begin(state, &session, scope).await?;
    begun.tell(state, on_event).await?;
    let Begun {
        inspection,
        expected,
        sources,
        kept,
        rooms,
        done,
        is_new,
    } = begun;
    let exchange = inspection
        .rooms
        .as_ref()
        .map_err(CommandError::from)?
        .exchange
        .clone();
    let tenant_id = session.tenant_id;
    let reader = RoomReader::new(session, sources, exchange, expected.delegate.clone())
        .covering_equipment(expected.covers_equipment)
        .with_access_given(access_given(state, tenant_id).await);
    let mut pace = Pace::of(state.client.clone(), rooms.len());
    let options = ScanOptions {
        // A share of all rooms is only told by rooms from everywhere.
        sample: is_new,
        ..ScanOptions::default()
    };
    let unreached = scan(
        Arc::new(reader),
        rooms,
        expected.clone(),
        options,
        Some(kept.run.clone()),
        controls,
        |event| {
            let shown = match event {
                Event::Rooms(rooms) => {
                    pace.add(rooms.len());
                    state.note(&expected, &rooms);
                    group(state, &rooms, done, &pace)
                }
                Event::Estimate(estimate) => estimate.into(),
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
    // A run that was cut off is not finished on disk either, so that it can go on another day.
    let settled = if unreached.is_empty() {
        kept.run.finish(finished_at).await
    } else {
        kept.run.settled().await
    };
    if let Err(error) = settled {
        on_event.send(ScanEvent::NotKept {
            error: not_kept(error, &kept),
        })?;
    }
    let mut results = state.results();
    let results = results
        .as_mut()
        .filter(|results| results.are_of(&expected))
        .ok_or_else(CommandError::left)?;
    results.finished_at = Some(finished_at);
    Ok(ScanEnd::of(
        &results.tally,
        !unreached.is_empty(),
        finished_at,
    ))
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

/// How fast one run goes.
struct Pace {
    client: Client,
    /// Requests that were refused before it.
    refused: u64,
    speed: Speed,
    total: usize,
}

impl Pace {
    fn of(client: Client, total: usize) -> Self {
        let refused = asked(&client).map_or(0, |budget| budget.refused);
        Pace {
            client,
            refused,
            speed: Speed::from(Instant::now()),
            total,
        }
    }

    fn add(&mut self, rooms: usize) {
        self.speed.add(rooms, Instant::now());
    }

    fn seconds_left(&self) -> Option<u32> {
        let left = self.total.saturating_sub(self.speed.done());
        let left = self.speed.left(left, Instant::now())?;
        u32::try_from(left.as_secs()).ok()
    }

    fn budget(&self) -> Option<Budget> {
        let budget = asked(&self.client)?;
        let refused = budget.refused.saturating_sub(self.refused);
        Some(Budget {
            at_once: count(budget.limit),
            per_minute: budget.calls_per_minute,
            refused: u32::try_from(refused).unwrap_or(u32::MAX),
        })
    }
}

/// The service that settings are read from: Exchange, where it is asked at all.
fn asked(client: &Client) -> Option<microsoft::http::Budget> {
    client
        .budget(Service::Exchange)
        .or_else(|| client.budget(Service::Graph))
}

/// Rooms that are done, and how it stands after them. `before`: rooms that were done before the run.
fn group(state: &AppState, rooms: &[ScannedRoom], before: usize, pace: &Pace) -> ScanEvent {
    state.with_tally(|tally| ScanEvent::Rooms {
        rooms: rooms.iter().map(RoomRow::from).collect(),
        counts: tally.counts().into(),
        causes: causes(tally),
        done: count(before + pace.speed.done()),
        seconds_left: pace.seconds_left(),
        budget: pace.budget(),
    })
}

/// When rooms were given Full Access from here. Without journals it is not known, and Full Access that does not show is a failure.
async fn access_given(state: &AppState, tenant_id: Uuid) -> HashMap<String, Timestamp> {
    let Ok(folder) = state.repairing.folder(state.place().environment) else {
        return HashMap::new();
    };
    tokio::task::spawn_blocking(move || repair::access_given(&folder, tenant_id))
        .await
        .ok()
        .and_then(Result::ok)
        .unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests;
