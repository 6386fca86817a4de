//! Step 2: a script makes the app registration, and hands it back.

use microsoft::secret::Secret;
use onboarding::handback;
use onboarding::scripts::ScriptRequest;
use onboarding::secrets::SecretOwner;
use tauri::{AppHandle, State};

use crate::error::CommandError;
use crate::saving;
use crate::state::AppState;
use crate::view::{CloudId, Handback, Script, ScriptKind};

#[tauri::command]
#[specta::specta]
pub(crate) fn registration_script(
    state: State<'_, AppState>,
    kind: ScriptKind,
    name: String,
    redirect_url: String,
    tenant: String,
    cloud: Option<CloudId>,
) -> Result<Script, CommandError> {
    let cloud = cloud.map(Into::into);
    let request = ScriptRequest::understand(&name, &redirect_url, &tenant, cloud, &state.profile)?;
    Ok(Script::of(kind, request.script(kind.into())))
}

/// Writes the script where the person wants it. `null`: they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_script(
    app: AppHandle,
    state: State<'_, AppState>,
    kind: ScriptKind,
    name: String,
    redirect_url: String,
    tenant: String,
    cloud: Option<CloudId>,
) -> Result<Option<String>, CommandError> {
    let script = registration_script(state, kind, name, redirect_url, tenant, cloud)?;
    let content = onboarding::scripts::ScriptKind::from(kind).file(&script.text);
    let extension = match kind {
        ScriptKind::AzureCli => "Bash",
        ScriptKind::GraphPowershell => "PowerShell",
    };
    saving::save(&app, &script.file_name, extension, content).await
}

/// Takes what a script printed. The secret in it waits here for the connection with its tenant and client id.
#[tauri::command]
#[specta::specta]
pub(crate) fn take_handback(
    state: State<'_, AppState>,
    text: String,
) -> Result<Handback, CommandError> {
    Ok(match handback::read(&Secret::new(text)) {
        Ok(taken) => {
            let owner = SecretOwner {
                tenant_id: taken.tenant_id,
                client_id: taken.client_id,
            };
            state.keep_handed_back(taken.secret.clone().map(|secret| (owner, secret)));
            Handback::from(&taken)
        }
        Err(problem) => problem.into(),
    })
}
