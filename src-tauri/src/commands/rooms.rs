//! Step 4.

use std::sync::Arc;

use checks::Because;
use checks::facts::{DelegateAccount, Kind, TenantIdentity};
use onboarding::Session;
use onboarding::connect::tenant;
use onboarding::delegate;
use onboarding::form::{Field, FieldError, delegate_address};
use onboarding::inspection::{Inspection, InspectionPlan, inspect};
use onboarding::registration;
use onboarding::sources::{Depth, ReadThrough, Sources};
use onboarding::store::{Earlier, RunKey};
use onboarding::waiting::{PollPlan, watch_role};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};

use super::kept::remember_end;
use crate::error::CommandError;
use crate::live::Live;
use crate::state::AppState;
use crate::view::{
    Building, DelegateView, Details, FindOptions, Finding, KindCount, ListNote, Outcome, Preflight,
    Reading, Reason, Resumable, RoomList, RoomsFound, WaitEvent, count,
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
    let session = state.session()?;
    let through = match session.administrator {
        Some(_) => ReadThrough::Administrator,
        None => ReadThrough::App,
    };
    let found = delegate::find(&session, &address, through).await;
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
    options: FindOptions,
    on_found: Channel<u32>,
) -> Result<RoomsFound, CommandError> {
    let delegate = understood(&delegate)?;
    let (session, consented_at, recorded, file) = state
        .live()
        .as_ref()
        .map(|live| {
            let recorded = live.sources.recorded.clone();
            let file = live.file.clone();
            (live.session.clone(), live.consented_at, recorded, file)
        })
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    // A token of before does not have a role that was given since.
    session.tokens.forget();
    let (facts, _) = registration::read(&session, consented_at).await;
    // Consent opens the tenant's name, so it is asked for again.
    let tenant = tenant(&session, &facts).await;
    let (name, domain) = match tenant.value() {
        Some(TenantIdentity::Found { name, domain }) => (name.clone(), domain.clone()),
        _ => (None, None),
    };
    if let Some(shown) = domain.as_ref().or(name.as_ref()) {
        state
            .while_connected(&session, |_| window::name_tenant(&app, shown))
            .ok_or_else(CommandError::left)?;
    }
    let plan = InspectionPlan {
        profile: state.profile.clone(),
        delegate: Some(delegate.clone()),
        sources: Sources {
            through: reading.into(),
            depth: if options.everything {
                Depth::Everything
            } else {
                Depth::Settings
            },
            recorded,
        },
        covers_equipment: options.equipment,
    };
    let inspection = inspect(&session, facts, tenant, &plan).await;
    let cut_off = cut_off(&state, &session, &plan);
    let view = inspection
        .rooms
        .as_ref()
        .map(|found| RoomsFound {
            resumable: cut_off.as_ref().map(Resumable::from),
            file,
            ..view(found, name.clone(), &inspection)
        })
        .map_err(CommandError::from);
    let registration = inspection.registration.clone();
    state
        .while_connected(&session, |live| {
            live.line.delegate = Some(delegate.clone());
            live.line.name = name.or(live.line.name.take());
            live.line.domain = domain.or(live.line.domain.take());
            live.sources.through = plan.sources.through;
            live.sources.depth = plan.sources.depth;
            live.cut_off = cut_off;
            note(live, inspection);
        })
        .ok_or_else(CommandError::left)?;
    remember_end(&state, &session, &registration);
    state.remember(|settings| {
        if let Some(connection) = &mut settings.connection {
            connection.delegate = delegate;
        }
    });
    if let Ok(found) = &view {
        on_found.send(found.total)?;
    }
    view
}

/// A check of the same question that did not come to its end. Without the file of before there is none to go on with.
fn cut_off(state: &AppState, session: &Session, plan: &InspectionPlan) -> Option<Earlier> {
    let key = RunKey::new(
        (session.tenant_id, session.client_id),
        plan.delegate.clone(),
        &plan.sources,
        None,
    );
    let store = state.runs.store(state.place().environment);
    match store.and_then(|store| store.cut_off(&key)) {
        Ok(earlier) => earlier,
        Err(error) => {
            tracing::warn!(%error, "earlier results cannot be read");
            None
        }
    }
}

/// The permission table shows what was tried here.
fn note(live: &mut Live, inspection: Inspection) {
    live.registration = Arc::new(inspection.registration.clone());
    live.inspection = Some(Arc::new(inspection));
}

/// Waits in the background until Exchange lets the app read rooms, after the person has just given it a role.
#[tauri::command]
#[specta::specta]
pub(crate) async fn wait_for_role(
    app: AppHandle,
    state: State<'_, AppState>,
    on_event: Channel<WaitEvent>,
) -> Result<(), CommandError> {
    let session = state.session()?;
    let watched = session.clone();
    let watch = async move {
        watch_role(&watched, PollPlan::default(), |event| {
            app.state::<AppState>().while_connected(&watched, |_| {
                // The page may have gone on.
                let _ = on_event.send(event.into());
            });
        })
        .await;
    };
    state
        .while_connected(&session, |_| {
            state.begin_wait(tauri::async_runtime::spawn(watch));
        })
        .ok_or_else(CommandError::left)
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
    inspection: &Inspection,
) -> RoomsFound {
    let (exchange, reason) = match &found.exchange {
        checks::Reading::Known { .. } => (Outcome::Pass, None),
        checks::Reading::Unknown { because, .. } => (Outcome::NotChecked, Some(because)),
    };
    RoomsFound {
        tenant_name,
        registration: inspection.findings.iter().map(Finding::of).collect(),
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
        lists: found.lists.iter().map(RoomList::from).collect(),
        notes: found.notes.iter().map(ListNote::from).collect(),
        kinds: found.kinds().into_iter().map(KindCount::from).collect(),
        preflight: Preflight::from(&inspection.preflight),
        resumable: None,
        file: None,
    }
}

#[cfg(test)]
mod tests;
