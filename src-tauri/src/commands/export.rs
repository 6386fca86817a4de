//! The script for PowerShell: shown, saved, or run here.

use std::hash::{DefaultHasher, Hash, Hasher};

use onboarding::export::{self, Ending, Plan, Wanted, file, on_premises_script, script};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use uuid::Uuid;

use super::files::read;
use super::scope::chosen;
use crate::error::{CommandError, ErrorCode};
use crate::live::Live;
use crate::state::AppState;
use crate::view::{Environment, ExportPlace, ExportRun, ExportScript, Powershell, Scope};
use crate::{choosing, saving};

/// What the script writes at its end.
const RESULT: &str = "offision-rooms.json";

/// The PowerShell of this computer. `null`: there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn powershell(
    state: State<'_, AppState>,
) -> Result<Option<Powershell>, CommandError> {
    Ok(state.exporting.powershell().await.map(Powershell::from))
}

/// The script that exports these rooms.
#[tauri::command]
#[specta::specta]
pub(crate) fn export_script(
    state: State<'_, AppState>,
    place: ExportPlace,
    scope: Scope,
) -> Result<ExportScript, CommandError> {
    let plan = plan(&state, &scope)?;
    Ok(ExportScript {
        text: match place {
            ExportPlace::Computer | ExportPlace::CloudShell => script(&plan),
            ExportPlace::Server => on_premises_script(&plan),
        },
        file_name: file_name(place).to_owned(),
    })
}

/// Writes the script where the person wants it. `null`: they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_export_script(
    app: AppHandle,
    state: State<'_, AppState>,
    place: ExportPlace,
    scope: Scope,
) -> Result<Option<String>, CommandError> {
    let script = export_script(state, place, scope)?;
    saving::save(&app, &script.file_name, "PowerShell", file(&script.text)).await
}

/// Runs the script in a folder that the person chooses, and takes its file. `null`: they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn run_export_script(
    app: AppHandle,
    state: State<'_, AppState>,
    scope: Scope,
    on_line: Channel<String>,
) -> Result<Option<ExportRun>, CommandError> {
    // PowerShell would sign in at Microsoft, where no simulated tenant is.
    if state.place().environment != Environment::Microsoft {
        return Err(CommandError::not_ready("A tenant at Microsoft"));
    }
    let session = state.session()?;
    let text = script(&plan(&state, &scope)?);
    let installed = state
        .exporting
        .powershell()
        .await
        .ok_or_else(|| CommandError::not_ready("PowerShell"))?;
    let Some(folder) = choosing::folder(&app).await? else {
        return Ok(None);
    };
    let saved = folder.join(file_name(ExportPlace::Computer));
    export::save(&saved, &text)
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()))?;
    let mut stopped = state
        .while_connected(&session, |_| state.exporting.begin())
        .ok_or_else(CommandError::left)?;
    let on_line = |line| {
        // The page may have gone on.
        let _ = on_line.send(line);
    };
    let ending = export::run(installed, &saved, &folder, on_line, &mut stopped)
        .await
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()))?;
    let read = match ending {
        Ending::Finished => Some(read(&state, &session, vec![folder.join(RESULT)]).await?),
        _ => None,
    };
    Ok(Some(ExportRun::of(ending, read)))
}

/// What was read until now is kept, and the next run goes on.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_export_script(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.exporting.stop();
    Ok(())
}

fn file_name(place: ExportPlace) -> &'static str {
    match place {
        ExportPlace::Computer | ExportPlace::CloudShell => "offision-rooms.ps1",
        ExportPlace::Server => "offision-rooms-server.ps1",
    }
}

fn plan(state: &AppState, scope: &Scope) -> Result<Plan, CommandError> {
    let language = state.language();
    let live = state.live();
    let live = live
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let rooms = match scope {
        Scope::All => Wanted::All,
        scope => {
            let inspection = live.inspection.as_ref();
            let inspection = inspection.ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
            let found = inspection.rooms.as_ref().map_err(CommandError::from)?;
            let rooms = chosen(found, scope)?.into_iter();
            Wanted::Chosen(rooms.map(|room| room.address.to_string()).collect())
        }
    };
    let delegate = live.line.delegate.clone().unwrap_or_default();
    Ok(Plan {
        run: run(live, &delegate, &rooms),
        cloud: live.cloud,
        tenant: live.session.tenant_id.to_string(),
        delegate,
        rooms,
        language,
    })
}

/// The same choice has the same partial files for as long as the tenant is connected, so that a script that is started again goes on.
fn run(live: &Live, delegate: &str, rooms: &Wanted) -> Uuid {
    let mut hasher = DefaultHasher::new();
    delegate.hash(&mut hasher);
    if let Wanted::Chosen(addresses) = rooms {
        addresses.hash(&mut hasher);
    }
    Uuid::from_u128(live.export.as_u128() ^ (u128::from(hasher.finish()) << 64))
}

#[cfg(test)]
mod tests;
