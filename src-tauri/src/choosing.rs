//! Files and folders that the person chooses with the system's dialogs.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

use crate::error::{CommandError, ErrorCode};

/// Asks for one file or several. `None`: the person changed their mind.
pub(crate) async fn files(
    app: &AppHandle,
    kind: &str,
    extensions: &[&str],
) -> Result<Option<Vec<PathBuf>>, CommandError> {
    let (sender, chosen) = oneshot::channel();
    app.dialog()
        .file()
        .add_filter(kind, extensions)
        .pick_files(move |paths| {
            // The command waits for it.
            let _ = sender.send(paths);
        });
    match chosen.await {
        Ok(Some(paths)) => paths
            .into_iter()
            .map(path)
            .collect::<Result<_, _>>()
            .map(Some),
        _ => Ok(None),
    }
}

/// Asks for one file. `None`: the person changed their mind.
pub(crate) async fn file(
    app: &AppHandle,
    kind: &str,
    extensions: &[&str],
) -> Result<Option<PathBuf>, CommandError> {
    let (sender, chosen) = oneshot::channel();
    app.dialog()
        .file()
        .add_filter(kind, extensions)
        .pick_file(move |path| {
            // The command waits for it.
            let _ = sender.send(path);
        });
    chosen.await.ok().flatten().map(path).transpose()
}

/// Asks for a folder. `None`: the person changed their mind.
pub(crate) async fn folder(app: &AppHandle) -> Result<Option<PathBuf>, CommandError> {
    let (sender, chosen) = oneshot::channel();
    app.dialog().file().pick_folder(move |path| {
        // The command waits for it.
        let _ = sender.send(path);
    });
    chosen.await.ok().flatten().map(path).transpose()
}

fn path(chosen: FilePath) -> Result<PathBuf, CommandError> {
    chosen
        .into_path()
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()))
}
