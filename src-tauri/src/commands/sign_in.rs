//! An administrator's sign-in, for what the app itself may not read.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use onboarding::Session;
use onboarding::administrator::{
    Administrator as Person, App, NotStarted, SignInEvent as Event, SignInPlan,
    SignInRequest as Request, prepare, watch,
};
use onboarding::consent::BrowserPages;
use onboarding::diagnosis;
use onboarding::registration;
use onboarding::renewal::renewed;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};
use tokio::sync::oneshot;
use uuid::Uuid;

use super::kept::remember_end;
use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{
    Administrator, DeviceCode, Diagnosis, SignInApp, SignInEvent, SignInRequest, SignInWay,
};
use crate::{browser, vendor_app, window};

/// Opens the sign-in page, or shows a code for another computer, and waits in the background.
#[tauri::command]
#[specta::specta]
pub(crate) async fn begin_sign_in(
    handle: AppHandle,
    state: State<'_, AppState>,
    way: SignInWay,
    app: SignInApp,
    on_event: Channel<SignInEvent>,
) -> Result<SignInRequest, CommandError> {
    let session = state.session()?;
    let app = app_of(&state, app)?;
    let known = state.live().as_ref().map(|live| live.registration.clone());
    let application = known.as_ref().and_then(|known| known.application.value());
    let request = prepare(&session, application, way.into(), app, pages(&state)).await?;
    begin(handle, &state, session, request, on_event).await
}

pub(super) fn app_of(state: &AppState, app: SignInApp) -> Result<App, CommandError> {
    let vendor = vendor_app::usable(vendor_app::BUILT_IN, state.place().environment);
    app.with(vendor).ok_or_else(|| {
        CommandError::new(
            ErrorCode::NotReady,
            "there is no app of Offision to sign in through",
        )
    })
}

/// Shows the request to the person, and waits in the background.
pub(super) async fn begin(
    handle: AppHandle,
    state: &AppState,
    session: Session,
    request: Request,
    on_event: Channel<SignInEvent>,
) -> Result<SignInRequest, CommandError> {
    let (sender, cancelled) = oneshot::channel();
    if !state.begin_sign_in(&session, sender) {
        return Err(CommandError::left());
    }
    let plan = SignInPlan::default();
    let shown = shown(&request, &plan).await;
    tauri::async_runtime::spawn(async move {
        wait(&handle, session, request, plan, cancelled, &on_event).await;
    });
    Ok(shown)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn cancel_sign_in(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.stop_sign_in();
    Ok(())
}

/// Forgets the administrator's tokens. What was read stays as it was read.
#[tauri::command]
#[specta::specta]
pub(crate) fn sign_out(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.stop_sign_in();
    if let Some(live) = &mut *state.live() {
        live.session.administrator = None;
    }
    Ok(())
}

/// Who is signed in.
#[tauri::command]
#[specta::specta]
pub(crate) fn administrator(
    state: State<'_, AppState>,
) -> Result<Option<Administrator>, CommandError> {
    let live = state.live();
    let person = live
        .as_ref()
        .and_then(|live| live.session.administrator.as_ref());
    Ok(person.map(Administrator::from))
}

pub(super) fn pages(state: &AppState) -> BrowserPages {
    let words = state.words();
    BrowserPages {
        language: state.language().tag(),
        accepted: words.text("browser-accepted", &[]),
        refused: words.text("browser-sign-in-refused", &[]),
        stray: words.text("browser-sign-in-stray", &[]),
    }
}

/// Opens the browser, but not for a code: that is for a computer without one.
async fn shown(request: &Request, plan: &SignInPlan) -> SignInRequest {
    let left = request.code.as_ref().map(|code| {
        let left = code.expires_at.duration_since(Timestamp::now());
        Duration::try_from(left).unwrap_or_default()
    });
    SignInRequest {
        url: request.url.to_string(),
        browser_opened: request.code.is_none() && browser::open(request.url.clone()).await,
        minutes: u32::try_from(left.unwrap_or(plan.limit).as_secs().div_ceil(60))
            .unwrap_or(u32::MAX),
        device_code: request.code.as_ref().map(|code| DeviceCode {
            user_code: code.user_code.clone(),
            verification_uri: request.url.to_string(),
            expires_at: code.expires_at.to_string(),
        }),
    }
}

async fn wait(
    handle: &AppHandle,
    session: Session,
    request: Request,
    plan: SignInPlan,
    mut cancelled: oneshot::Receiver<()>,
    on_event: &Channel<SignInEvent>,
) {
    let state = handle.state::<AppState>();
    // The page may have gone on.
    let tell = |event| drop(on_event.send(event));
    let mut signed_in = None;
    watch(
        &session,
        request,
        plan,
        &mut cancelled,
        |event| match event {
            Event::Waiting { next } => tell(SignInEvent::Waiting {
                next_at: next.to_string(),
            }),
            Event::SignedIn(person) => signed_in = Some(*person),
            Event::Refused { cancelled, error } => tell(SignInEvent::Refused {
                cancelled,
                diagnosis: Diagnosis::of_error(&error),
            }),
            Event::OtherTenant { account, tenant_id } => tell(SignInEvent::OtherTenant {
                tenant: named_after(&account, tenant_id),
                account,
                wanted: wanted(&state, &session),
            }),
            Event::Stray => tell(SignInEvent::Stray),
            Event::TimedOut => tell(SignInEvent::TimedOut),
        },
    )
    .await;
    if let Some(person) = signed_in {
        let administrator = Administrator::from(&person);
        let is_in = tokio::select! {
            biased;
            _ = &mut cancelled => false,
            is_in = let_in(&state, session, person) => is_in,
        };
        if is_in {
            window::call_attention(handle);
            tell(SignInEvent::SignedIn { administrator });
        }
    }
}

/// Reads the registration again, now with the administrator's token where the app's own look was refused. `false`: meanwhile the window
/// has gone to another registration.
async fn let_in(state: &AppState, mut session: Session, person: Person) -> bool {
    session.administrator = Some(person);
    let consented_at = state.live().as_ref().and_then(|live| live.consented_at);
    let (registration, _) = registration::read(&session, consented_at).await;
    let renewed = state.while_connected(&session, |live| {
        live.session = session.clone();
        live.registration = Arc::new(renewed(&live.registration, registration));
        live.registration.clone()
    });
    if let Some(registration) = &renewed {
        remember_end(state, &session, registration);
    }
    renewed.is_some()
}

/// The tenant that was connected, as a person knows it.
fn wanted(state: &AppState, session: &Session) -> String {
    let live = state.live();
    let line = live.as_ref().map(|live| &live.line);
    line.and_then(|line| line.domain.clone().or_else(|| line.name.clone()))
        .unwrap_or_else(|| session.tenant_id.to_string())
}

/// The domain of the account; the id alone says nothing to a person.
fn named_after(account: &str, tenant_id: Uuid) -> String {
    account
        .rsplit_once('@')
        .map_or_else(|| tenant_id.to_string(), |(_, domain)| domain.to_owned())
}

impl From<NotStarted> for CommandError {
    fn from(reason: NotStarted) -> Self {
        match &reason {
            NotStarted::Microsoft(error) => error.into(),
            NotStarted::RedirectMissing | NotStarted::PublicFlowOff => CommandError {
                diagnosis: reason
                    .diagnosis()
                    .and_then(diagnosis::by_id)
                    .map(|cause| Box::new(Diagnosis::from(cause))),
                ..Self::new(ErrorCode::NotReady, reason.to_string())
            },
            NotStarted::NoPort => Self::new(ErrorCode::Internal, reason.to_string()),
        }
    }
}
