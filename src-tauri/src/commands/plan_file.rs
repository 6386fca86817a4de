//! Plans as files: for somebody who may write, or for later.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use onboarding::repair::Plan;
use onboarding::words::Words;
use tauri::{AppHandle, State};

use super::repair::{ready, way};
use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{OpenedPlan, RefusedFile};
use crate::{choosing, saving};

/// Writes the plan that is shown. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_plan(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
) -> Result<Option<String>, CommandError> {
    let text = text(&state, &id)?;
    let day = Timestamp::now().strftime("%Y-%m-%d").to_string();
    let name = format!("offision-plan-{day}.json");
    saving::save(&app, &name, "JSON", text.into_bytes()).await
}

/// Writes the PowerShell script that carries out the plan that is shown. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_plan_script(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
) -> Result<Option<String>, CommandError> {
    let (name, content) = of_plan(&state, &id, |plan, words| {
        let script = onboarding::repair::script(plan, words);
        (
            onboarding::repair::script_file(plan),
            onboarding::export::file(&script),
        )
    })?;
    saving::save(&app, &name, "PowerShell", content).await
}

pub(super) fn text(state: &AppState, id: &str) -> Result<String, CommandError> {
    of_plan(state, id, Plan::to_file)
}

fn of_plan<T>(
    state: &AppState,
    id: &str,
    made: impl FnOnce(&Plan, &Words) -> T,
) -> Result<T, CommandError> {
    let ready = state.repairing.shown(id)?;
    let plan = ready
        .plan
        .as_ref()
        .ok_or_else(|| CommandError::new(ErrorCode::InvalidInput, "it is no plan"))?;
    Ok(made(plan, &state.words()))
}

/// Opens a plan that somebody has saved. `null`: the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_plan(
    app: AppHandle,
    state: State<'_, AppState>,
) -> Result<Option<OpenedPlan>, CommandError> {
    match choosing::file(&app, "JSON", &["json"]).await? {
        Some(path) => open(&state, path).await.map(Some),
        None => Ok(None),
    }
}

/// A plan for another tenant, or one that was changed, is refused by name; what is shown stays then.
pub(super) async fn open(state: &AppState, path: PathBuf) -> Result<OpenedPlan, CommandError> {
    let way = way::of_rooms(state)?;
    let delegate = way.delegate_address()?;
    let name = name_of(&path);
    let text = tokio::fs::read(&path)
        .await
        .map_err(|error| CommandError::new(ErrorCode::File, error.to_string()).about_file(&path))?;
    let (tenant_id, tenant) = (way.session.tenant_id, way.tenant.clone());
    let opened = tokio::task::spawn_blocking(move || {
        let text = String::from_utf8_lossy(&text);
        let plan = Plan::of_file(&text)?;
        plan.is_for(tenant_id, &tenant, &delegate).map(|()| plan)
    })
    .await
    .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))?;
    Ok(match opened {
        Ok(plan) => {
            let (ready, view) = ready::of_file(plan, way);
            state.repairing.show(Arc::new(ready));
            OpenedPlan::Plan {
                plan: Box::new(view),
            }
        }
        Err(refused) => OpenedPlan::Refused {
            name,
            refused: RefusedFile::from(&refused),
        },
    })
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
