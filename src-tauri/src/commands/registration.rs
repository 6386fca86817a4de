//! Step 2.

use std::sync::Arc;

use checks::facts::{SignIn, TenantIdentity};
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::connect::{Connected, Line, connect_line_by_line, find_tenant};
use onboarding::diagnosis;
use onboarding::form::{ConnectionForm as Form, ConnectionInput};
use onboarding::inspection::judge_without_session;
use onboarding::permissions::table;
use onboarding::report::TenantLine;
use onboarding::secret_life;
use onboarding::sources::{ReadThrough, Sources};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use uuid::Uuid;

use super::kept::{Origin, is_accepted, keep_secret, owner_of, remember, secret};
use crate::error::CommandError;
use crate::live::Live;
use crate::state::AppState;
use crate::view::{
    CloudId, ConnectLine, ConnectLineState, ConnectionForm, Details, Diagnosis, FieldError,
    Finding, KeepSecret, PermissionRow, Reason, Registration, SecretLife, permissions,
};
use crate::window;

/// What is wrong with the form, before anything is sent.
#[tauri::command]
#[specta::specta]
pub(crate) fn validate_form(form: ConnectionForm) -> Result<Vec<FieldError>, CommandError> {
    let mistakes = Form::from(&form).understand().err().unwrap_or_default();
    Ok(mistakes.into_iter().map(FieldError::from).collect())
}

/// Finds the tenant, signs the app in and lets the registration describe itself.
#[tauri::command]
#[specta::specta]
pub(crate) async fn connect(
    app: AppHandle,
    state: State<'_, AppState>,
    form: ConnectionForm,
    on_line: Channel<ConnectLine>,
) -> Result<Registration, CommandError> {
    let input = Form::from(&form).understand()?;
    for line in Line::ALL {
        on_line.send(ConnectLine {
            line: line.into(),
            state: ConnectLineState::Checking,
            value: None,
            reason: None,
            diagnosis: None,
        })?;
    }
    let (connected, secret) = reach(&state, &input, |lines, so_far| {
        let findings = findings(&state, &input, so_far);
        for line in lines {
            // The page may have gone on.
            let _ = on_line.send(finished(*line, &findings, so_far));
        }
    })
    .await?;
    let used = match secret {
        Some((secret, origin)) => Some(Used {
            kept_in: keep_secret(&state, &connected, &secret, form.keep).await,
            secret,
            origin,
        }),
        None => None,
    };
    Ok(adopt(&app, &state, &input, connected, used))
}

/// Finds the tenant, and only then a secret for it: without the tenant none is needed to say what is wrong.
///
/// # Errors
/// Nobody answered, or there is no secret.
async fn reach(
    state: &AppState,
    input: &ConnectionInput,
    on_lines: impl FnMut(&[Line], &Connected),
) -> Result<(Connected, Option<(Secret, Origin)>), CommandError> {
    let place = state.place_of(&input.tenant, &input.client_id.to_string());
    let (connected, secret) = match find_tenant(input, &state.client, &place.clouds).await {
        Ok(tenant) => {
            let (secret, origin) = secret(state, input, tenant.tenant_id).await?;
            let cloud = tenant.cloud;
            let mut session = tenant.session(input, secret.clone(), state.client.clone());
            session.administrator = state.administrator_of(owner_of(&session));
            let connected = connect_line_by_line(session, cloud, on_lines).await;
            (connected, Some((secret, origin)))
        }
        Err(without) => (*without, None),
    };
    match &connected.error {
        Some(error) if connected.is_unreachable() => Err(CommandError {
            reason: connected.tenant_because().map(Reason::from).map(Box::new),
            ..error.into()
        }),
        _ => Ok((connected, secret)),
    }
}

/// The secret that a tenant was connected with.
pub(super) struct Used {
    pub(super) secret: Secret,
    pub(super) origin: Origin,
    pub(super) kept_in: KeepSecret,
}

/// Makes the tenant the one that every other command is about.
pub(super) fn adopt(
    app: &AppHandle,
    state: &AppState,
    input: &ConnectionInput,
    connected: Connected,
    used: Option<Used>,
) -> Registration {
    let shown = findings(state, input, &connected);
    let granted = connected.registration.token_permissions.value().cloned();
    let consented = granted.as_ref().is_some_and(|granted| {
        state
            .profile
            .permissions
            .iter()
            .all(|name| granted.contains(name))
    });
    let blocked = connected.is_blocked(&judged(state, input, &connected), consented);
    let (tenant_name, domain) = names(&connected);
    let life = secret_life::of(&connected.registration, Timestamp::now());
    let registration = Registration {
        tenant_id: connected
            .session
            .as_ref()
            .map(|session| session.tenant_id.to_string())
            .unwrap_or_default(),
        tenant_name: tenant_name.clone(),
        tenant_domain: domain.clone(),
        cloud_id: connected.cloud.map(CloudId::from),
        found_in: connected.found_in.map(CloudId::from),
        swapped: connected.swapped,
        app_name: app_name(&connected),
        secret: life.clone().map(SecretLife::from),
        kept_in: used
            .as_ref()
            .map_or(KeepSecret::Session, |used| used.kept_in),
        permissions: permissions(&state.profile, &connected.registration, granted.as_deref()),
        findings: shown,
        consented,
        blocked,
    };
    let line = TenantLine::of(
        &connected,
        input,
        None,
        &state.profile,
        state.place().clouds.first(),
    );
    let is_accepted = is_accepted(&connected);
    let owner = connected.session.as_ref().map(owner_of);
    // What was consented to stays so with another secret.
    let consented_at = state
        .live()
        .as_ref()
        .filter(|live| Some(owner_of(&live.session)) == owner)
        .and_then(|live| live.consented_at);
    state.leave();
    if let (Some(session), Some(used)) = (connected.session, used) {
        window::name_tenant(
            app,
            domain.or(tenant_name).as_deref().unwrap_or(&input.tenant),
        );
        let ends = life.and_then(|life| life.in_use.ends);
        let sign_in = connected.registration.sign_in.value();
        remember(state, input, &registration, ends, sign_in, used.origin);
        if is_accepted {
            state.forget_handed_back(owner_of(&session));
        }
        *state.live() = Some(Live {
            session,
            cloud: connected.cloud,
            line,
            tenant: connected.tenant,
            registration: Arc::new(connected.registration),
            secret: used.secret,
            consented_at,
            inspection: None,
            sources: Sources::of(ReadThrough::App),
            file: None,
            cut_off: None,
            export: Uuid::new_v4(),
        });
    }
    registration
}

/// The findings as they stand, with Microsoft's own words.
fn findings(state: &AppState, input: &ConnectionInput, connected: &Connected) -> Vec<Finding> {
    judged(state, input, connected)
        .iter()
        .map(|finding| explained(finding, connected))
        .collect()
}

fn judged(
    state: &AppState,
    input: &ConnectionInput,
    connected: &Connected,
) -> Vec<checks::Finding> {
    judge_without_session(
        &connected.registration,
        connected.tenant.clone(),
        input.redirect_url.to_string(),
        state.profile.clone(),
    )
}

/// What is required, requested, granted, in the token and works. Empty before the connection.
#[tauri::command]
#[specta::specta]
pub(crate) fn permission_table(
    state: State<'_, AppState>,
) -> Result<Vec<PermissionRow>, CommandError> {
    let live = state.live();
    Ok(live
        .as_ref()
        .map(|live| table(&state.profile, &live.registration))
        .unwrap_or_default()
        .into_iter()
        .map(PermissionRow::from)
        .collect())
}

/// A finding with Microsoft's own words, where Microsoft said no.
fn explained(finding: &checks::Finding, connected: &Connected) -> Finding {
    let mut shown = Finding::of(finding);
    let is_refusal = diagnosis::is_about_the_sign_in(finding);
    if let Some(error) = connected.error.as_ref().filter(|_| is_refusal) {
        shown.details = Some(Details::of_error(error));
    }
    if is_refusal && let Some(explained) = connected.explained() {
        shown.diagnosis = Some(Diagnosis::from(&explained));
    }
    shown
}

fn finished(line: Line, findings: &[Finding], connected: &Connected) -> ConnectLine {
    let finding = findings
        .iter()
        .find(|finding| finding.check == line.check());
    ConnectLine {
        line: line.into(),
        state: finding.map_or(ConnectLineState::NotChecked, |finding| {
            finding.outcome.into()
        }),
        value: match line {
            Line::Tenant => names(connected).0,
            Line::App => app_name(connected),
            Line::Secret => secret_life::of(&connected.registration, Timestamp::now())
                .and_then(|life| life.in_use.ends)
                .map(|ends| ends.to_string()),
            Line::Redirect | Line::Audience => None,
        },
        reason: finding.and_then(|finding| finding.reason.clone()),
        diagnosis: finding.and_then(|finding| finding.diagnosis.clone()),
    }
}

/// The company's name and its first domain.
fn names(connected: &Connected) -> (Option<String>, Option<String>) {
    match connected.tenant.value() {
        Some(TenantIdentity::Found { name, domain }) => (name.clone(), domain.clone()),
        _ => (None, None),
    }
}

fn app_name(connected: &Connected) -> Option<String> {
    match connected.registration.sign_in.value() {
        Some(SignIn::Accepted { app_name }) => app_name.clone(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
