//! One room of step 5: its details, who can book it, and the commands that mend what many rooms have.

use std::fmt::Write;
use std::sync::Arc;

use checks::{Expected, booking};
use jiff::ZonedDateTime;
use onboarding::export;
use onboarding::scan::{ScannedRoom, judge};
use onboarding::store::{Run, StoreError, Stored};
use onboarding::translate::command;
use tauri::{AppHandle, State};

use crate::error::{CommandError, ErrorCode};
use crate::results::not_kept;
use crate::saving;
use crate::state::AppState;
use crate::view::{BookingAnswer, BookingLine, BookingQuestion, RoomDetail, SignedInAs};

/// Everything that is known about one room.
#[tauri::command]
#[specta::specta]
pub(crate) async fn room_detail(
    state: State<'_, AppState>,
    address: String,
) -> Result<RoomDetail, CommandError> {
    let (room, person) = room_at(&state, address).await?;
    Ok(RoomDetail::of(&room, person.as_ref()))
}

/// What the room answers to this request, from the settings that were read. Exchange is not asked.
#[tauri::command]
#[specta::specta]
pub(crate) async fn who_can_book(
    state: State<'_, AppState>,
    address: String,
    question: BookingQuestion,
) -> Result<BookingAnswer, CommandError> {
    // Rooms and the people who set them up are usually in one time zone.
    let question = question
        .understood(ZonedDateTime::now().datetime())
        .ok_or_else(|| CommandError::new(ErrorCode::InvalidInput, "no day or no time"))?;
    let (room, _) = room_at(&state, address).await?;
    Ok(booking::answer(&room.facts, &question).into())
}

/// What holds for every request to the room.
#[tauri::command]
#[specta::specta]
pub(crate) async fn booking_summary(
    state: State<'_, AppState>,
    address: String,
) -> Result<Vec<BookingLine>, CommandError> {
    let (room, _) = room_at(&state, address).await?;
    Ok(booking::summary(&room.facts)
        .into_iter()
        .map(BookingLine::from)
        .collect())
}

/// Writes the commands that mend this check in every room where it failed. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_commands(
    app: AppHandle,
    state: State<'_, AppState>,
    check: String,
) -> Result<Option<String>, CommandError> {
    let check = checks::check(&check)
        .ok_or_else(|| CommandError::new(ErrorCode::InvalidInput, "no such check"))?
        .id;
    let (run, expected) = {
        let results = state.results();
        let results = results
            .as_ref()
            .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
        (results.kept.run.clone(), results.expected.clone())
    };
    let script = tokio::task::spawn_blocking(move || commands(&run, &expected, check))
        .await
        .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))??;
    let name = format!("offision-{check}.ps1");
    saving::save(&app, &name, "PowerShell", export::file(&script)).await
}

/// One room of the last check, and who had signed in for it.
pub(super) async fn room_at(
    state: &AppState,
    address: String,
) -> Result<(ScannedRoom, Option<SignedInAs>), CommandError> {
    let (kept, expected, person) = {
        let results = state.results();
        let results = results
            .as_ref()
            .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
        (
            results.kept.clone(),
            results.expected.clone(),
            results.person.clone(),
        )
    };
    let room = kept
        .room(address, expected)
        .await
        .map_err(|error| not_kept(error, &kept))?;
    room.map(|room| (room, person))
        .ok_or_else(|| CommandError::not_ready("The check of this room"))
}

/// A script with one command a room. Nothing in it comes from the tenant but what `command` quotes.
pub(super) fn commands(
    run: &Run,
    expected: &Arc<Expected>,
    check: &str,
) -> Result<String, StoreError> {
    let (mut lines, mut rooms) = (String::new(), 0);
    run.stored()?.each(|stored| {
        if let Stored::Read(facts) = stored {
            let room = judge(*facts, expected);
            let repair = room.repairs.iter().find(|(of, _)| *of == check);
            if let Some((_, change)) = repair {
                rooms += 1;
                lines.push_str(&command(&room.address, change));
                lines.push('\n');
            }
        }
        Ok::<(), StoreError>(())
    })?;
    let mut script = String::new();
    writeln!(
        script,
        "# Offision Setup: {check}, rooms: {rooms}. Every command changes one room.\n\
         # In Exchange Online PowerShell: Connect-ExchangeOnline, then run this file.\n"
    )
    .expect("text takes everything");
    script.push_str(&lines);
    Ok(script)
}
