//! Step 6, links and the clipboard.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use checks::{Because, Counts, Expected};
use jiff::Timestamp;
use onboarding::inspection::Inspection;
use onboarding::report::{Report, ReportRooms, TenantLine};
use onboarding::scan::Tally;
use onboarding::words::Words;
use tauri::{AppHandle, Manager, State};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_opener::OpenerExt;

use crate::error::{CommandError, ErrorCode};
use crate::results::{Kept, Results, not_kept};
use crate::state::{AppState, lock};
use crate::view::{Handover, HandoverValue, Link};
use crate::{browser, saving};

/// A secret does not stay in the clipboard.
const CLIPBOARD_PATIENCE: Duration = Duration::from_secs(60);

/// The values that Offision asks for, without the secret.
#[tauri::command]
#[specta::specta]
pub(crate) fn handover(state: State<'_, AppState>) -> Result<Handover, CommandError> {
    let session = state.session()?;
    Ok(Handover {
        tenant_id: session.tenant_id.to_string(),
        client_id: session.client_id.to_string(),
        has_secret: state.live().is_some(),
    })
}

/// Puts one of the three values into the clipboard. The secret goes there directly and is removed after a minute.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copy_handover(
    app: AppHandle,
    state: State<'_, AppState>,
    value: HandoverValue,
) -> Result<(), CommandError> {
    let session = state.session()?;
    match value {
        HandoverValue::TenantId => write_clipboard(&app, &session.tenant_id.to_string()),
        HandoverValue::ClientId => write_clipboard(&app, &session.client_id.to_string()),
        HandoverValue::Secret => {
            let secret = state.live().as_ref().map(|live| live.secret.clone());
            let secret = secret.ok_or_else(|| CommandError::not_ready("App registration"))?;
            write_clipboard(&app, secret.expose())?;
            tauri::async_runtime::spawn(async move {
                tokio::time::sleep(CLIPBOARD_PATIENCE).await;
                let is_still_there = app
                    .clipboard()
                    .read_text()
                    .is_ok_and(|text| text == secret.expose());
                if is_still_there {
                    // A clipboard that cannot be cleared is one that cannot be reached at all.
                    let _ = app.clipboard().clear();
                }
            });
            Ok(())
        }
    }
}

#[tauri::command]
#[specta::specta]
pub(crate) fn copy_text(app: AppHandle, text: String) -> Result<(), CommandError> {
    write_clipboard(&app, &text)
}

/// Opens a page of Microsoft in the person's browser.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_link(state: State<'_, AppState>, link: Link) -> Result<(), CommandError> {
    let (endpoints, client_id) = match &*state.live() {
        Some(live) => (live.session.endpoints.clone(), Some(live.session.client_id)),
        None => (state.place().clouds.first().clone(), None),
    };
    let url = onboarding::links::Link::from(link).url(&endpoints, client_id);
    if browser::open(url).await {
        Ok(())
    } else {
        Err(CommandError::new(
            ErrorCode::Internal,
            "no browser could be opened",
        ))
    }
}

/// Asks for a place and writes the report there. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report(app: AppHandle) -> Result<Option<String>, CommandError> {
    let name = format!(
        "offision-setup-{}.json",
        Timestamp::now().strftime("%Y-%m-%d")
    );
    let Some(path) = saving::ask_where(&app, &name, "JSON").await? else {
        return Ok(None);
    };
    let written = {
        let (app, path) = (app.clone(), path.clone());
        tokio::task::spawn_blocking(move || write(&app.state::<AppState>(), &path)).await
    };
    match written {
        Ok(result) => result.map(|()| {
            let shown = path.display().to_string();
            *lock(&app.state::<AppState>().saved_report) = Some(path);
            Some(shown)
        }),
        Err(error) => Err(CommandError::new(ErrorCode::Internal, error.to_string())),
    }
}

/// Shows the report that was saved last, and no other file.
#[tauri::command]
#[specta::specta]
pub(crate) fn show_in_folder(
    app: AppHandle,
    state: State<'_, AppState>,
    path: String,
) -> Result<(), CommandError> {
    let saved = lock(&state.saved_report).clone();
    if saved.as_deref() != Some(Path::new(&path)) {
        return Err(CommandError::not_ready("The report"));
    }
    app.opener()
        .reveal_item_in_dir(path)
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()))
}

fn write_clipboard(app: &AppHandle, text: &str) -> Result<(), CommandError> {
    app.clipboard()
        .write_text(text)
        .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))
}

/// Writes beside the file first, so that an older report is replaced only by a whole one.
fn write(state: &AppState, path: &Path) -> Result<(), CommandError> {
    let unfinished = path.with_extension("json.new");
    let mut writer = BufWriter::new(File::create(&unfinished).map_err(file_error)?);
    let results = state.results().as_ref().map(Written::from);
    match results {
        Some(results) => results.write(&state.words(), &mut writer)?,
        None => write_without_rooms(state, &mut writer)?,
    }
    writer.flush().map_err(file_error)?;
    drop(writer);
    std::fs::rename(unfinished, path).map_err(file_error)
}

/// What a report of the last check needs, apart from the lock.
struct Written {
    line: TenantLine,
    inspection: Option<Arc<Inspection>>,
    expected: Arc<Expected>,
    kept: Kept,
    finished_at: Option<Timestamp>,
    counts: Counts,
}

impl From<&Results> for Written {
    fn from(results: &Results) -> Self {
        Written {
            line: results.line.clone(),
            inspection: results.inspection.clone(),
            expected: results.expected.clone(),
            kept: results.kept.clone(),
            finished_at: results.finished_at,
            counts: results.tally.counts(),
        }
    }
}

impl Written {
    /// Room by room, as they come from the disk.
    fn write(&self, words: &Words, writer: impl Write) -> Result<(), CommandError> {
        let stored = self
            .kept
            .run
            .stored()
            .map_err(|error| not_kept(error, &self.kept))?;
        let report = Report {
            tenant: self.line.clone(),
            started_at: self.kept.run.started_at,
            finished_at: self.finished_at.unwrap_or_else(Timestamp::now),
            counts: self.counts,
            registration: self
                .inspection
                .as_ref()
                .map_or(&[], |inspection| &inspection.findings),
            said: None,
            rooms: ReportRooms::Stored(&stored, &self.expected),
            rooms_not_listed: None,
            words,
        };
        report.write_json(writer).map_err(file_error)
    }
}

fn file_error(error: std::io::Error) -> CommandError {
    CommandError::new(ErrorCode::File, error.to_string())
}

/// A report about a registration whose rooms could not be listed: what support needs then.
fn write_without_rooms(state: &AppState, writer: impl Write) -> Result<(), CommandError> {
    let words = state.words();
    let live = state.live();
    let live = live
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let inspection = live
        .inspection
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
    let report = Report {
        tenant: live.line.clone(),
        started_at: inspection.expected.now,
        finished_at: Timestamp::now(),
        counts: Tally::of_discovered(0).counts(),
        registration: &inspection.findings,
        said: None,
        rooms: ReportRooms::None,
        rooms_not_listed: Some(match &inspection.rooms {
            Ok(_) => words.because(&Because::NotReached),
            Err(error) => words.because(&error.because()),
        }),
        words: &words,
    };
    report.write_json(writer).map_err(file_error)
}
