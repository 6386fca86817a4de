//! Files that the person asks for, at the place that they choose.

use std::path::{Path, PathBuf};

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;

use crate::error::{CommandError, ErrorCode};

/// Asks for a place with the system's dialog. `None`: the person changed their mind.
pub(crate) async fn ask_where(
    app: &AppHandle,
    file_name: &str,
    kind: &str,
) -> Result<Option<PathBuf>, CommandError> {
    let extension = Path::new(file_name)
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    let (sender, chosen) = oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(file_name)
        .add_filter(kind, &[extension])
        .save_file(move |path| {
            // The command waits for it.
            let _ = sender.send(path);
        });
    match chosen.await {
        Ok(Some(path)) => path
            .into_path()
            .map(Some)
            .map_err(|error| CommandError::new(ErrorCode::File, error.to_string())),
        _ => Ok(None),
    }
}

/// Writes a small file at the place that the person chooses, and returns where that was.
pub(crate) async fn save(
    app: &AppHandle,
    file_name: &str,
    kind: &str,
    content: Vec<u8>,
) -> Result<Option<String>, CommandError> {
    let Some(path) = ask_where(app, file_name, kind).await? else {
        return Ok(None);
    };
    tokio::fs::write(&path, content)
        .await
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()))?;
    Ok(Some(path.display().to_string()))
}
