//! Step 3.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use microsoft::entra::parse_consent_answer;
use onboarding::cause::Cause;
use onboarding::consent::{
    Answer, BrowserPages, Command, ConsentEvent as Event, ConsentRequest as Request, Explained,
    PollPlan, explain, read_answer, watch,
};
use onboarding::links;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};
use tokio::sync::mpsc;

use crate::error::CommandError;
use crate::state::{AppState, OpenConsent};
use crate::view::{
    ConsentEvent, ConsentPaste, ConsentRequest, Details, Link, Permission, Reason, permissions,
};
use crate::{browser, window};

/// Opens Microsoft's page and waits in the background. Events come until it is granted, given up or cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn begin_consent(
    app: AppHandle,
    state: State<'_, AppState>,
    on_event: Channel<ConsentEvent>,
) -> Result<ConsentRequest, CommandError> {
    let session = state.session()?;
    let registration = registration(&state)?;
    let words = state.words();
    let pages = BrowserPages {
        language: state.language().tag(),
        accepted: words.text("browser-accepted", &[]),
        refused: words.text("browser-refused", &[]),
        stray: words.text("browser-stray", &[]),
    };
    let request = Request::prepare(&session, pages).await;
    let plan = PollPlan::default();
    let (sender, commands) = mpsc::channel(8);
    state.begin_consent(OpenConsent {
        commands: sender,
        url: request.url.clone(),
        state: request.state.clone(),
    });
    let browser_opened = browser::open(request.url.clone()).await;
    let shown = ConsentRequest {
        url: request.url.to_string(),
        browser_opened,
        listens: ConsentRequest::listens(request.listener.is_some()),
        minutes: minutes(plan.limit),
        permissions: permissions(
            &state.profile,
            &registration,
            registration.token_permissions.value().map(Vec::as_slice),
        ),
    };
    let profile = state.profile.clone();
    tauri::async_runtime::spawn(async move {
        watch(&session, &profile, request, plan, commands, |event| {
            let state = app.state::<AppState>();
            let granted = |names: Option<&[String]>| -> Vec<Permission> {
                permissions(&profile, &registration, names)
            };
            let shown = match event {
                Event::Looked {
                    granted: names,
                    next,
                } => ConsentEvent::Looked {
                    permissions: granted(names.as_deref()),
                    next_in_seconds: seconds(next),
                },
                Event::Accepted => {
                    note_consent(&state);
                    window::call_attention(&app);
                    ConsentEvent::Accepted
                }
                Event::Refused(explained) => ConsentEvent::Refused {
                    cancelled: explained.cause == Cause::ConsentCancelled,
                    reason: Reason::of_cause(explained.cause),
                    details: Some(Details::of_explained(&explained)),
                },
                Event::Foreign => ConsentEvent::Stray,
                Event::Granted(names) => {
                    note_consent(&state);
                    window::call_attention(&app);
                    ConsentEvent::Granted {
                        permissions: granted(Some(&names)),
                    }
                }
                Event::TimedOut => ConsentEvent::TimedOut,
            };
            // The page may have gone on.
            let _ = on_event.send(shown);
        })
        .await;
    });
    Ok(shown)
}

/// `false`: no browser could be opened.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_consent_again(state: State<'_, AppState>) -> Result<bool, CommandError> {
    let consent = state
        .consent()
        .ok_or_else(|| CommandError::not_ready("The consent request"))?;
    Ok(browser::open(consent.url).await)
}

/// Takes the address that the browser ended on, or the text of an error page.
#[tauri::command]
#[specta::specta]
pub(crate) async fn paste_consent_answer(
    state: State<'_, AppState>,
    text: String,
) -> Result<ConsentPaste, CommandError> {
    let tenant_id = state.session()?.tenant_id;
    if let (Ok(answer), Some(consent)) = (parse_consent_answer(&text), state.consent())
        && answer.error.is_none()
    {
        let read = read_answer(&answer, &consent.state, tenant_id);
        let is_waited_for = consent.commands.send(Command::Pasted(text)).await.is_ok();
        return Ok(match read {
            Answer::Accepted if is_waited_for => ConsentPaste::Accepted,
            Answer::Refused(explained) => explained_paste(&explained),
            Answer::Accepted | Answer::Foreign => ConsentPaste::Explained {
                reason: Reason::of_cause(Cause::ForeignAnswer),
                details: None,
                link: None,
            },
        });
    }
    Ok(explain(&text).map_or(ConsentPaste::Unknown, |explained| {
        explained_paste(&explained)
    }))
}

fn explained_paste(explained: &Explained) -> ConsentPaste {
    ConsentPaste::Explained {
        reason: Reason::of_cause(explained.cause),
        link: code_of(explained.code.as_deref())
            .map(|code| Link::from(links::Link::ErrorCode(code))),
        details: Some(Box::new(Details::of_explained(explained))),
    }
}

/// "I have already consented".
#[tauri::command]
#[specta::specta]
pub(crate) async fn look_for_consent(state: State<'_, AppState>) -> Result<(), CommandError> {
    if let Some(consent) = state.consent() {
        // The wait may have ended a moment ago.
        let _ = consent.commands.send(Command::LookNow).await;
    }
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_consent(state: State<'_, AppState>) -> Result<(), CommandError> {
    if let Some(consent) = state.consent() {
        // The wait may have ended a moment ago.
        let _ = consent.commands.send(Command::Cancel).await;
    }
    state.stop_consent();
    Ok(())
}

fn registration(state: &AppState) -> Result<Arc<checks::facts::Registration>, CommandError> {
    state
        .live()
        .as_ref()
        .map(|live| live.registration.clone())
        .ok_or_else(|| CommandError::not_ready("App registration"))
}

/// From now on a permission that is missing may be on its way.
fn note_consent(state: &AppState) {
    if let Some(live) = &mut *state.live() {
        live.consented_at.get_or_insert_with(Timestamp::now);
    }
}

fn code_of(code: Option<&str>) -> Option<u32> {
    code?.strip_prefix("AADSTS")?.parse().ok()
}

fn seconds(duration: Duration) -> u32 {
    u32::try_from(duration.as_secs()).unwrap_or(u32::MAX)
}

fn minutes(duration: Duration) -> u32 {
    seconds(duration) / 60
}
