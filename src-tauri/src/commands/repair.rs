//! Plans of repairs, from the rooms of the last check. Nothing is written here.

mod planning;
pub(super) mod ready;
pub(super) mod way;

use std::sync::Arc;

use tauri::State;

use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{PlanView, PlannedRoom, PlannedRow, RepairScope, RepairWish};

/// So many rooms are told at once.
const PAGE: usize = 50;

/// Plans what makes rooms of the last check pass. The plan stays here until it is carried out or another one takes its place.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan_repair(
    state: State<'_, AppState>,
    scope: RepairScope,
    wish: RepairWish,
) -> Result<PlanView, CommandError> {
    plan(&state, scope, wish).await
}

pub(super) async fn plan(
    state: &AppState,
    scope: RepairScope,
    wish: RepairWish,
) -> Result<PlanView, CommandError> {
    let scope = planning::understood(scope)?;
    let way = way::of_check(state)?;
    let delegate = way.delegate_address()?;
    let (kept, expected) = {
        let results = state.results();
        let results = results
            .as_ref()
            .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
        (results.kept.clone(), results.expected.clone())
    };
    let tenant = (way.session.tenant_id, Some(way.tenant.clone()));
    let (ready, view) = tokio::task::spawn_blocking(move || {
        let planned = planning::planned(&kept, &expected, tenant, delegate, &scope, &wish)?;
        Ok::<_, CommandError>(ready::of_plan(planned, way))
    })
    .await
    .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))??;
    state.repairing.show(Arc::new(ready));
    Ok(view)
}

/// Rooms of what is shown, from this place on.
#[tauri::command]
#[specta::specta]
pub(crate) fn plan_rooms(
    state: State<'_, AppState>,
    id: String,
    from: u32,
) -> Result<Vec<PlannedRow>, CommandError> {
    let ready = state.repairing.shown(&id)?;
    let rows = ready.rows.iter().skip(from as usize).take(PAGE);
    Ok(rows.cloned().collect())
}

/// Everything that would be changed in one room of what is shown.
#[tauri::command]
#[specta::specta]
pub(crate) fn plan_room(
    state: State<'_, AppState>,
    id: String,
    address: String,
) -> Result<PlannedRoom, CommandError> {
    let ready = state.repairing.shown(&id)?;
    ready
        .room(&address)
        .ok_or_else(|| CommandError::new(ErrorCode::InvalidInput, "nothing is planned for it"))
}

#[cfg(test)]
mod tests;
