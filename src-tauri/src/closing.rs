//! Closing the window while rooms are changed: rooms under way are finished first, and nobody is left with half a change.

use tauri::{Manager, Runtime, Window, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons};

use crate::state::AppState;

/// Asks before a run of changes ends with the window.
pub(crate) fn on_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let Some(state) = window.try_state::<AppState>() else {
        return;
    };
    if !state.repairing.is_running() {
        return;
    }
    api.prevent_close();
    let words = state.words();
    let text = |key: &str| words.text(key, &[]);
    let buttons = MessageDialogButtons::OkCancelCustom(text("closing-stop"), text("closing-stay"));
    let asked = window
        .dialog()
        .message(text("closing-question"))
        .title("Offision Setup")
        .buttons(buttons);
    let window = window.clone();
    asked.show(move |closes| {
        if closes {
            tauri::async_runtime::spawn(close(window));
        }
    });
}

async fn close<R: Runtime>(window: Window<R>) {
    let ended = window.state::<AppState>().repairing.stopped();
    ended.await;
    // A window that is gone is closed.
    let _ = window.destroy();
}
