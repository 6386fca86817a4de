//! An administrator's sign-in from a terminal: with a code, because there may be no browser here.

use onboarding::Session;
use onboarding::administrator::{App, SignInEvent, SignInPlan, Way, prepare, watch};
use onboarding::consent::BrowserPages;
use onboarding::words::Words;
use tokio::sync::oneshot;

use crate::progress::Progress;

/// Signs somebody in and puts them into the session.
///
/// # Errors
/// A sentence that says why nobody is signed in.
pub(crate) async fn administrator(
    session: &mut Session,
    words: &Words,
    progress: &mut Progress,
) -> Result<(), String> {
    // A code needs no page that the browser comes back to.
    let pages = BrowserPages {
        language: "en",
        accepted: String::new(),
        refused: String::new(),
        stray: String::new(),
    };
    let request = prepare(session, None, Way::DeviceCode, App::Public, pages)
        .await
        .map_err(|error| format!("--read-through administrator: {error}"))?;
    if let Some(code) = &request.code {
        progress.tell(&words.text(
            "cli-sign-in",
            &[
                ("url", request.url.to_string()),
                ("code", code.user_code.clone()),
            ],
        ));
    }
    let mut outcome = Err("--read-through administrator: nobody signed in in time".to_owned());
    // Ctrl+C ends the program, which ends the wait.
    let (_stay, mut cancelled) = oneshot::channel();
    watch(
        session,
        request,
        SignInPlan::default(),
        &mut cancelled,
        |event| match event {
            SignInEvent::SignedIn(administrator) => outcome = Ok(*administrator),
            SignInEvent::Refused { error, .. } => {
                outcome = Err(format!("--read-through administrator: {error}"));
            }
            SignInEvent::OtherTenant { account, tenant_id } => {
                outcome = Err(format!(
                    "--read-through administrator: {account} belongs to another tenant ({tenant_id})"
                ));
            }
            SignInEvent::Waiting { .. } | SignInEvent::Stray | SignInEvent::TimedOut => (),
        },
    )
    .await;
    session.administrator = Some(outcome?);
    Ok(())
}
