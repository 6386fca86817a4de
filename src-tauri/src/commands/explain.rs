//! What an error means, at any step and without asking anybody.

use crate::view::Diagnosis;

/// Explains pasted text: an error page, an address or a code. `null`: there is no error in it.
#[tauri::command]
#[specta::specta]
pub(crate) fn explain(text: String) -> Option<Diagnosis> {
    onboarding::diagnosis::explain(&text)
        .as_ref()
        .map(Diagnosis::from)
}
