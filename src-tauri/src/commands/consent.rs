//! Step 3.

use std::sync::Arc;
use std::time::Duration;

use checks::facts::SignIn;
use jiff::Timestamp;
use microsoft::entra::parse_consent_answer;
use onboarding::Session;
use onboarding::consent::{
    Answer, BrowserPages, Command, ConsentEvent as Event, ConsentRequest as Request, PollPlan,
    Taken, read_answer, watch,
};
use onboarding::diagnosis::{self, Explained};
use onboarding::registration;
use onboarding::{consent_mail, form};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};
use tokio::sync::mpsc;

use crate::error::CommandError;
use crate::state::{AppState, OpenConsent};
use crate::view::{
    ConsentEvent, ConsentMail, ConsentPaste, ConsentRequest, Diagnosis, Permission, permissions,
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
    let (session, registration) = connected(&state)?;
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
    let open = OpenConsent {
        commands: sender,
        url: request.url.clone(),
        state: request.state.clone(),
    };
    if !state.begin_consent(&session, open) {
        return Err(CommandError::left());
    }
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
                if let Some(names) = names {
                    note_permissions(&state, &session, names);
                }
                permissions(&profile, &registration, names)
            };
            let shown = match event {
                Event::Looked {
                    granted: names,
                    look,
                } => ConsentEvent::Looked {
                    permissions: granted(names.as_deref()),
                    since: look.since.to_string(),
                    next_at: look.next_at.to_string(),
                    throttled: look.throttled,
                },
                Event::Accepted => {
                    note_consent(&state, &session);
                    window::call_attention(&app);
                    ConsentEvent::Accepted
                }
                Event::Refused(explained) => ConsentEvent::Refused {
                    cancelled: explained.diagnosis.is_cancelled(),
                    diagnosis: Box::new(Diagnosis::from(&explained)),
                },
                Event::Foreign => ConsentEvent::Stray,
                Event::Granted(names) => {
                    note_consent(&state, &session);
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
        let (pasted, taken) = Command::pasted(text);
        // The wait may have ended a moment ago: then there is no reply.
        let _ = consent.commands.send(pasted).await;
        let read = match taken.await {
            Ok(Taken::Read(read)) => read,
            Ok(Taken::Repeated) => return Ok(explained_by("replayed-answer")),
            Err(_) => match read_answer(&answer, &consent.state, tenant_id) {
                Answer::Accepted => return Ok(ConsentPaste::Over),
                read => read,
            },
        };
        return Ok(match read {
            Answer::Accepted => ConsentPaste::Accepted,
            Answer::Refused(explained) => explained_paste(&explained),
            Answer::Foreign => explained_by("foreign-answer"),
        });
    }
    Ok(
        diagnosis::explain(&text).map_or(ConsentPaste::Unknown, |explained| {
            explained_paste(&explained)
        }),
    )
}

fn explained_paste(explained: &Explained) -> ConsentPaste {
    ConsentPaste::Explained {
        diagnosis: Box::new(Diagnosis::from(explained)),
    }
}

fn explained_by(cause: &str) -> ConsentPaste {
    let cause = diagnosis::by_id(cause).expect("a test finds it in the table");
    ConsentPaste::Explained {
        diagnosis: Box::new(Diagnosis::from(cause)),
    }
}

/// A mail for somebody else who may consent, with the link of the request that is open.
#[tauri::command]
#[specta::specta]
pub(crate) fn consent_mail(state: State<'_, AppState>) -> Result<ConsentMail, CommandError> {
    let consent = state
        .consent()
        .ok_or_else(|| CommandError::not_ready("The consent request"))?;
    let live = state.live();
    let live = live
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let tenant = live.tenant_name();
    let request = consent_mail::Request {
        app_name: app_name(&live.registration),
        client_id: live.session.client_id.to_string(),
        tenant: &tenant,
        url: &consent.url,
        permissions: &state.profile.permissions,
        answers_here: form::is_loopback(&live.session.redirect_url),
    };
    Ok(consent_mail::write(&state.words(), &request).into())
}

fn app_name(registration: &checks::facts::Registration) -> Option<&str> {
    match registration.sign_in.value()? {
        SignIn::Accepted { app_name } => app_name.as_deref(),
        _ => None,
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

fn connected(
    state: &AppState,
) -> Result<(Session, Arc<checks::facts::Registration>), CommandError> {
    state
        .live()
        .as_ref()
        .map(|live| (live.session.clone(), live.registration.clone()))
        .ok_or_else(|| CommandError::not_ready("App registration"))
}

/// The permission table shows what the newest token shows.
fn note_permissions(state: &AppState, session: &Session, names: &[String]) {
    state.while_connected(session, |live| {
        registration::note_permissions(Arc::make_mut(&mut live.registration), names.to_vec());
    });
}

/// From now on a permission that is missing may be on its way. A second consent begins the time anew.
fn note_consent(state: &AppState, session: &Session) {
    state.while_connected(session, |live| live.consented_at = Some(Timestamp::now()));
}

fn minutes(duration: Duration) -> u32 {
    u32::try_from(duration.as_secs() / 60).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
