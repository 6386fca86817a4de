//! Step 4.

use std::sync::Arc;

use checks::Because;
use checks::facts::{DelegateAccount, Kind, TenantIdentity};
use onboarding::connect::tenant;
use onboarding::delegate;
use onboarding::form::{Field, FieldError, delegate_address};
use onboarding::inspection::{InspectionPlan, inspect};
use onboarding::registration;
use onboarding::rooms::ReadThrough;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::error::CommandError;
use crate::state::AppState;
use crate::view::{
    Building, DelegateView, Details, Finding, Outcome, Reading, Reason, RoomsFound, count,
};
use crate::window;

/// Looks the Offision mailbox up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_delegate(
    state: State<'_, AppState>,
    address: String,
) -> Result<DelegateView, CommandError> {
    let address = understood(&address)?;
    let found = delegate::find(&state.session()?, &address, ReadThrough::App).await;
    let name = match found.account.value() {
        Some(DelegateAccount::Usable { name } | DelegateAccount::DynamicGroup { name }) => {
            name.clone()
        }
        Some(DelegateAccount::Unsuitable { .. } | DelegateAccount::NotFound) | None => None,
    };
    let (outcome, reason) = match &found.account {
        checks::Reading::Known { value, .. } => match value {
            DelegateAccount::Usable { .. } => (Outcome::Pass, None),
            DelegateAccount::DynamicGroup { .. } => {
                (Outcome::Fail, Some(Reason::new("delegate-dynamic", [])))
            }
            DelegateAccount::Unsuitable { .. } => {
                (Outcome::Fail, Some(Reason::new("delegate-unsuitable", [])))
            }
            DelegateAccount::NotFound => {
                (Outcome::Fail, Some(Reason::from(&Because::MailboxNotFound)))
            }
        },
        checks::Reading::Unknown { because, .. } => (Outcome::NotChecked, Some(because.into())),
    };
    Ok(DelegateView {
        address,
        name,
        outcome,
        reason,
    })
}

/// Reads the registration again, with a fresh token, and lists the rooms.
#[tauri::command]
#[specta::specta]
pub(crate) async fn find_rooms(
    app: AppHandle,
    state: State<'_, AppState>,
    delegate: String,
    reading: Reading,
    on_found: Channel<u32>,
) -> Result<RoomsFound, CommandError> {
    let delegate = understood(&delegate)?;
    let session = state.session()?;
    let consented_at = state.live().as_ref().and_then(|live| live.consented_at);
    let (facts, _) = registration::read(&session, consented_at).await;
    // Consent opens the tenant's name, so it is asked for again.
    let tenant = tenant(&session, &facts).await;
    let (name, domain) = match tenant.value() {
        Some(TenantIdentity::Found { name, domain }) => (name.clone(), domain.clone()),
        _ => (None, None),
    };
    if let Some(shown) = domain.as_ref().or(name.as_ref()) {
        window::name_tenant(&app, shown);
    }
    let plan = InspectionPlan {
        profile: state.profile.clone(),
        delegate: Some(delegate.clone()),
        through: match reading {
            Reading::App => ReadThrough::App,
            Reading::Graph => ReadThrough::Graph,
        },
    };
    let inspection = inspect(&session, facts, tenant, &plan).await;
    state.remember(|settings| {
        if let Some(connection) = &mut settings.connection {
            connection.delegate.clone_from(&delegate);
        }
    });
    let findings = inspection.findings.iter().map(Finding::of).collect();
    let view = inspection
        .rooms
        .as_ref()
        .map(|found| view(found, name.clone(), findings))
        .map_err(CommandError::from);
    if let Ok(found) = &view {
        on_found.send(found.total)?;
    }
    if let Some(live) = &mut *state.live() {
        live.line.delegate = Some(delegate);
        live.line.name = name.or(live.line.name.take());
        live.line.domain = domain.or(live.line.domain.take());
        live.inspection = Some(Arc::new(inspection));
    }
    view
}

fn understood(address: &str) -> Result<String, CommandError> {
    delegate_address(address).map_err(|problem| {
        CommandError::from(FieldError {
            field: Field::Delegate,
            problem,
        })
    })
}

fn view(
    found: &onboarding::rooms::RoomsFound,
    tenant_name: Option<String>,
    registration: Vec<Finding>,
) -> RoomsFound {
    let (exchange, reason) = match &found.exchange {
        checks::Reading::Known { .. } => (Outcome::Pass, None),
        checks::Reading::Unknown { because, .. } => (Outcome::NotChecked, Some(because)),
    };
    RoomsFound {
        tenant_name,
        registration,
        total: count(found.rooms.len()),
        buildings: found
            .buildings()
            .into_iter()
            .filter_map(|(name, rooms)| {
                Some(Building {
                    name: name?.to_string(),
                    rooms: count(rooms),
                })
            })
            .collect(),
        not_covered: count(
            found
                .rooms
                .iter()
                .filter(|room| room.kind != Kind::Room)
                .count(),
        ),
        exchange,
        exchange_reason: reason.map(Reason::from),
        details: found
            .exchange
            .evidence()
            .and_then(|evidence| evidence.request_id.as_ref())
            .map(|id| Details {
                request_id: Some(id.to_string()),
                ..Details::default()
            }),
    }
}
