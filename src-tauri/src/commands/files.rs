//! Files of PowerShell and earlier reports: beside a tenant, or alone.

use std::path::PathBuf;
use std::sync::Arc;

use onboarding::Session;
use onboarding::form::{Field, FieldError, delegate_address};
use onboarding::recorded::{NotOpened, Opened};
use tauri::{AppHandle, State};

use crate::choosing;
use crate::error::{CommandError, ErrorCode};
use crate::opened_file::OpenedFile;
use crate::state::AppState;
use crate::view::FileSummary;
use crate::window;

/// What a dialog shows: exports, tables, and reports.
const EXTENSIONS: [&str; 4] = ["json", "csv", "txt", "jsonl"];

/// Reads files that the person chooses: of PowerShell, or earlier reports. `null`: they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_files(
    app: AppHandle,
    state: State<'_, AppState>,
) -> Result<Option<FileSummary>, CommandError> {
    let session = state.session()?;
    match choosing::files(&app, "JSON, CSV", &EXTENSIONS).await? {
        Some(paths) => read(&state, &session, paths).await.map(Some),
        None => Ok(None),
    }
}

/// Rooms are judged without the file from now on.
#[tauri::command]
#[specta::specta]
pub(crate) fn forget_file(state: State<'_, AppState>) -> Result<(), CommandError> {
    if let Some(live) = &mut *state.live() {
        live.file = None;
        live.sources.recorded = None;
    }
    Ok(())
}

/// Leaves whatever is connected and looks at a file alone. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_file(
    app: AppHandle,
    state: State<'_, AppState>,
    delegate: Option<String>,
) -> Result<Option<FileSummary>, CommandError> {
    let delegate = delegate
        .map(|address| delegate_address(&address))
        .transpose()
        .map_err(|problem| {
            CommandError::from(FieldError {
                field: Field::Delegate,
                problem,
            })
        })?;
    let Some(paths) = choosing::files(&app, "JSON, CSV", &EXTENSIONS).await? else {
        return Ok(None);
    };
    let opened = open(paths, delegate.clone()).await?;
    state.leave();
    let summary = match opened {
        Ok(opened) => {
            let summary = FileSummary::from(&opened);
            let file = OpenedFile::of(opened, delegate, &state.profile);
            match &summary.tenant {
                Some(tenant) => window::name_tenant(&app, tenant),
                None => window::unname_tenant(&app),
            }
            state.show_file(Arc::new(file));
            summary
        }
        Err(error) => {
            window::unname_tenant(&app);
            FileSummary::from(&error)
        }
    };
    Ok(Some(summary))
}

/// Reads files for the connected tenant. Those of another one are refused by name, and what was read before stays.
pub(super) async fn read(
    state: &AppState,
    session: &Session,
    paths: Vec<PathBuf>,
) -> Result<FileSummary, CommandError> {
    let (delegate, known) = state
        .while_connected(session, |live| {
            let names = [&live.line.domain, &live.line.name];
            let named = names.into_iter().flatten().cloned();
            let id = session.tenant_id.to_string();
            (
                live.line.delegate.clone(),
                std::iter::once(id).chain(named).collect::<Vec<_>>(),
            )
        })
        .ok_or_else(CommandError::left)?;
    let opened = match open(paths, delegate).await? {
        Ok(opened) => opened,
        Err(error) => return Ok(FileSummary::from(&error)),
    };
    let summary = FileSummary::from(&opened);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    match opened.of_tenant(&known) {
        Ok(opened) => {
            state
                .while_connected(session, |live| {
                    live.sources.recorded = Some(opened.into_recorded());
                    live.file = Some(summary.clone());
                })
                .ok_or_else(CommandError::left)?;
            Ok(summary)
        }
        Err(_) => Ok(FileSummary {
            other_tenant: true,
            ..summary
        }),
    }
}

/// A file can have 200 MB, so it is not read where the window is painted.
async fn open(
    paths: Vec<PathBuf>,
    delegate: Option<String>,
) -> Result<Result<Opened, NotOpened>, CommandError> {
    tokio::task::spawn_blocking(move || Opened::open(&paths, delegate.as_deref()))
        .await
        .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))
}

#[cfg(test)]
mod tests;
