//! Step 2: the way to an app registration by hand.

use std::sync::Arc;

use onboarding::guide::STEPS;
use onboarding::inspection::judge_without_session;
use onboarding::registration;
use onboarding::renewal::renewed;
use tauri::State;

use super::kept::remember_end;
use crate::error::CommandError;
use crate::state::AppState;
use crate::view::GuideStep;

/// The parts, each with what the last look at the registration says of it.
#[tauri::command]
#[specta::specta]
pub(crate) fn guide(state: State<'_, AppState>) -> Result<Vec<GuideStep>, CommandError> {
    Ok(parts(&state))
}

/// Looks at the registration again. When Microsoft does not answer, what was known stays.
#[tauri::command]
#[specta::specta]
pub(crate) async fn refresh_guide(
    state: State<'_, AppState>,
) -> Result<Vec<GuideStep>, CommandError> {
    let connected = state
        .live()
        .as_ref()
        .map(|live| (live.session.clone(), live.consented_at));
    if let Some((session, consented_at)) = connected {
        let (registration, error) = registration::read(&session, consented_at).await;
        if let Some(error) = error.filter(|error| error.refusal().is_none()) {
            return Err((&error).into());
        }
        // Another tenant may have been connected in the meantime.
        let renewed = state.while_connected(&session, |live| {
            live.registration = Arc::new(renewed(&live.registration, registration));
            live.registration.clone()
        });
        if let Some(registration) = renewed {
            remember_end(&state, &session, &registration);
        }
    }
    Ok(parts(&state))
}

fn parts(state: &AppState) -> Vec<GuideStep> {
    let findings = state.live().as_ref().map(|live| {
        judge_without_session(
            &live.registration,
            live.tenant.clone(),
            live.session.redirect_url.to_string(),
            state.profile.clone(),
        )
    });
    let findings = findings.unwrap_or_default();
    STEPS
        .iter()
        .map(|step| GuideStep::of(step, step.tick(&findings)))
        .collect()
}
