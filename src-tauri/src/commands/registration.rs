//! Step 2.

use std::sync::Arc;

use checks::facts::{SignIn, TenantIdentity};
use microsoft::secret::Secret;
use onboarding::cause::Cause;
use onboarding::connect::{Connected, Line, connect as connect_to};
use onboarding::form::{
    ConnectionForm as Form, ConnectionInput, Field, FieldError as Mistake, FieldProblem,
};
use onboarding::inspection::judge_without_session;
use onboarding::report::{TenantLine, cloud_name};
use onboarding::secrets::SecretOwner;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use uuid::Uuid;

use crate::error::CommandError;
use crate::state::{AppState, Live};
use crate::view::{
    ConnectLine, ConnectLineState, ConnectionForm, Details, Environment, FieldError, Finding,
    KeepSecret, Reason, Registration, SavedConnection, permissions,
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
        })?;
    }
    let place = state.place_of(&form.tenant, &form.client_id);
    let secret = secret(&state, &input).await?;
    let connected = connect_to(
        &input,
        secret.clone(),
        state.client.clone(),
        place.endpoints.clone(),
    )
    .await;
    if connected.is_unreachable()
        && let Some(error) = &connected.error
    {
        return Err(CommandError {
            reason: connected.tenant_because().map(Reason::from).map(Box::new),
            ..error.into()
        });
    }
    let findings = judge_without_session(
        &connected.registration,
        connected.tenant.clone(),
        input.redirect_url.to_string(),
        state.profile.clone(),
    );
    let shown: Vec<Finding> = findings
        .iter()
        .map(|finding| explained(finding, &connected))
        .collect();
    for line in Line::ALL {
        on_line.send(finished(line, &shown, &connected))?;
    }
    let granted = connected.registration.token_permissions.value().cloned();
    let consented = granted.as_ref().is_some_and(|granted| {
        state
            .profile
            .permissions
            .iter()
            .all(|name| granted.contains(name))
    });
    let blocked = connected.is_blocked(&findings, consented);
    let (tenant_name, domain) = names(&connected);
    let registration = Registration {
        tenant_id: connected
            .session
            .as_ref()
            .map(|session| session.tenant_id.to_string())
            .unwrap_or_default(),
        tenant_name: tenant_name.clone(),
        cloud: connected
            .cloud
            .map(cloud_name)
            .unwrap_or_default()
            .to_owned(),
        app_name: app_name(&connected),
        secret_ends: Registration::secret_end(&connected),
        kept_in: keep(&state, &connected, &secret, form.keep).await,
        permissions: permissions(&state.profile, &connected.registration, granted.as_deref()),
        findings: shown,
        consented,
        blocked,
    };
    let line = TenantLine::of(&connected, &input, None, &state.profile, &place.endpoints);
    state.leave();
    if let Some(session) = connected.session {
        window::name_tenant(
            &app,
            domain.or(tenant_name).as_deref().unwrap_or(&input.tenant),
        );
        remember(&state, &form, &registration);
        *state.live() = Some(Live {
            session,
            line,
            registration: Arc::new(connected.registration),
            secret,
            consented_at: None,
            inspection: None,
        });
    }
    Ok(registration)
}

/// The secret that was typed, or the one that is kept.
async fn secret(state: &AppState, input: &ConnectionInput) -> Result<Secret, CommandError> {
    if let Some(secret) = &input.secret {
        return Ok(secret.clone());
    }
    let place = state.place();
    if let Some(demo) = &place.demo {
        return Ok(demo.secret.clone());
    }
    let missing = || {
        CommandError::from(Mistake {
            field: Field::Secret,
            problem: FieldProblem::SecretEmpty,
        })
    };
    // The keychain's secrets are for real tenants only.
    if place.environment != Environment::Microsoft {
        let live = state.live();
        let same = live
            .as_ref()
            .filter(|live| live.session.client_id == input.client_id);
        return same.map(|live| live.secret.clone()).ok_or_else(missing);
    }
    let tenant_id = match Uuid::try_parse(&input.tenant) {
        Ok(id) => id,
        Err(_) => {
            microsoft::entra::discover(&state.client, &place.endpoints, &input.tenant)
                .await
                .map_err(|error| CommandError::from(&error))?
                .tenant_id
        }
    };
    let owner = SecretOwner {
        tenant_id,
        client_id: input.client_id,
    };
    state.keeping.find(owner).await.ok_or_else(missing)
}

/// Only a secret that Entra accepted is worth keeping; a simulated tenant's is worth nothing.
async fn keep(
    state: &AppState,
    connected: &Connected,
    secret: &Secret,
    keep: KeepSecret,
) -> KeepSecret {
    let accepted = matches!(
        connected.registration.sign_in.value(),
        Some(SignIn::Accepted { .. })
    );
    match &connected.session {
        Some(session) if accepted && state.place().environment == Environment::Microsoft => {
            let owner = SecretOwner {
                tenant_id: session.tenant_id,
                client_id: session.client_id,
            };
            state.keeping.keep(owner, secret, keep).await
        }
        _ => KeepSecret::Session,
    }
}

/// Nothing of a simulated tenant is remembered.
fn remember(state: &AppState, form: &ConnectionForm, registration: &Registration) {
    if state.place().environment == Environment::Microsoft {
        state.remember(|settings| {
            let delegate = settings
                .connection
                .take()
                .map(|connection| connection.delegate);
            settings.connection = Some(SavedConnection {
                tenant: form.tenant.trim().to_owned(),
                tenant_id: registration.tenant_id.clone(),
                tenant_name: registration.tenant_name.clone(),
                client_id: form.client_id.trim().to_owned(),
                redirect_url: form.redirect_url.trim().to_owned(),
                delegate: delegate.unwrap_or_default(),
                has_secret: registration.kept_in == KeepSecret::Keychain,
            });
        });
    }
}

/// A finding with Microsoft's own words, where Microsoft said no.
fn explained(finding: &checks::Finding, connected: &Connected) -> Finding {
    let mut shown = Finding::of(finding);
    let is_refusal = matches!(
        finding.check,
        "tenant-found" | "app-registered" | "secret-accepted"
    ) && finding.outcome.word() != checks::Word::Pass;
    if let Some(error) = connected.error.as_ref().filter(|_| is_refusal) {
        let cause = error
            .refusal()
            .and_then(|refusal| Cause::of_text(refusal.code.as_deref()?));
        shown.reason = cause.map(Reason::of_cause).or(shown.reason);
        shown.details = Some(Details::of_error(error));
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
            Line::Secret => Registration::secret_end(connected),
            Line::Redirect | Line::Audience => None,
        },
        reason: finding.and_then(|finding| finding.reason.clone()),
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
