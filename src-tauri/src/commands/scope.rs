//! Step 4: which rooms a choice means.

use std::path::Path;

use onboarding::form::{AddressList, Field, FieldError, FieldProblem};
use onboarding::rooms::{ListedRoom, RoomsFound};
use tauri::{AppHandle, State};

use crate::choosing;
use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{AddressesSeen, Chosen, Scope, count};

/// Names that are shown of a choice.
const SHOWN: usize = 5;

/// A list of addresses is small; what is larger is a file of another kind.
const LARGEST: u64 = 16 * 1024 * 1024;

/// How many rooms a choice means, of those that were found, and some of their names.
#[tauri::command]
#[specta::specta]
pub(crate) fn count_rooms(
    state: State<'_, AppState>,
    scope: Scope,
) -> Result<Chosen, CommandError> {
    let inspection = state
        .live()
        .as_ref()
        .and_then(|live| live.inspection.clone())
        .ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
    let found = inspection.rooms.as_ref().map_err(CommandError::from)?;
    let rooms = chosen(found, &scope)?;
    Ok(Chosen {
        rooms: count(rooms.len()),
        names: rooms
            .iter()
            .take(SHOWN)
            .map(|room| room.name.clone())
            .collect(),
    })
}

/// What is in pasted text or a CSV file.
#[tauri::command]
#[specta::specta]
pub(crate) fn look_at_addresses(text: String) -> Result<AddressesSeen, CommandError> {
    Ok(AddressList::read(&text).into())
}

/// The text of a file that the person chooses. `null`: they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_addresses(app: AppHandle) -> Result<Option<String>, CommandError> {
    match choosing::file(&app, "CSV", &["csv", "txt", "tsv"]).await? {
        Some(path) => text_of(&path).await.map(Some),
        None => Ok(None),
    }
}

async fn text_of(path: &Path) -> Result<String, CommandError> {
    let file = |error: std::io::Error| CommandError::new(ErrorCode::File, error.to_string());
    let size = tokio::fs::metadata(path).await.map_err(file)?.len();
    if size > LARGEST {
        return Err(CommandError::new(
            ErrorCode::File,
            format!("{size} bytes are no list of addresses"),
        ));
    }
    Ok(decoded(&tokio::fs::read(path).await.map_err(file)?))
}

/// Text as Windows writes it: UTF-8, or UTF-16 with its mark. Addresses are the same in every other encoding.
fn decoded(bytes: &[u8]) -> String {
    let pairs = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..]
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, ..] => pairs(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => pairs(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The rooms of a choice, of those that were found.
///
/// # Errors
/// No room can be meant, or the choice is about a check of before and not about the list.
pub(super) fn chosen(found: &RoomsFound, scope: &Scope) -> Result<Vec<ListedRoom>, CommandError> {
    Ok(match scope {
        Scope::All => found.rooms.clone(),
        Scope::Buildings { names } => found.in_buildings(names),
        Scope::Lists { addresses } => found.in_lists(addresses),
        Scope::Search { text } => found.matching(text),
        Scope::Pasted { text } => {
            let AddressList { addresses, .. } = AddressList::read(text);
            if addresses.is_empty() {
                let problem = match text.trim() {
                    "" => FieldProblem::RoomsEmpty,
                    _ => FieldProblem::RoomsMalformed,
                };
                return Err(CommandError::from(FieldError {
                    field: Field::Rooms,
                    problem,
                }));
            }
            found.with_addresses(&addresses)
        }
        Scope::Rooms { addresses } => found.with_addresses(addresses),
        Scope::Older { minutes } => {
            let missing = format!("A check of more than {minutes} minutes ago");
            return Err(CommandError::not_ready(&missing));
        }
        Scope::Resume | Scope::Failed => return Err(CommandError::not_ready("A check of rooms")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_in_the_encodings_of_windows() {
        let text = "a@contoso.com\r\n會議室";
        let little: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let big: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        assert_eq!(decoded(&little), text);
        assert_eq!(decoded(&big), text);
        assert_eq!(decoded(text.as_bytes()), text);
        assert_eq!(decoded(b"\xFF\xFE"), "");
    }
}
