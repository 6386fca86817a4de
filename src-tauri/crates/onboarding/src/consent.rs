//! Admin consent: one live request, a visible limit, and three ways to hear of the answer.
//!
//! The wizard listens itself when the redirect URL is on this computer. Otherwise Microsoft sends the browser to Offision and the wizard
//! hears nothing, so it asks for fresh tokens until the permissions are in one. In both cases a pasted address or error page is taken.
//! An answer is only believed when the permissions are in a fresh token as well.

mod answer;
mod listener;
mod watch;

use microsoft::entra::admin_consent_url;
use url::Url;

use crate::Session;
use crate::form;

pub use crate::loopback::BrowserPages;
pub use crate::waiting::PollPlan;
pub use answer::{Answer, read_answer};
pub use listener::{Heard, Listener};
pub use watch::{Command, ConsentEvent, Taken, watch};

/// A consent that was asked for and not answered yet.
pub struct ConsentRequest {
    /// For the browser of whoever may consent.
    pub url: Url,
    /// Random; an answer without it belongs to something else.
    pub state: String,
    /// `None`: the answer goes to Offision, not to this computer.
    pub listener: Option<Listener>,
}

impl ConsentRequest {
    /// Prepares a request. When the redirect URL is on this computer, starts to listen there.
    ///
    /// Entra ignores the port of a loopback address, so a free one is taken when the URL names none or its port is in use.
    pub async fn prepare(session: &Session, pages: BrowserPages) -> ConsentRequest {
        let state = random_state();
        let mut redirect = session.redirect_url.clone();
        let listener = if form::is_loopback(&redirect) {
            Listener::start(&redirect, state.clone(), session.tenant_id, pages)
                .await
                .ok()
        } else {
            None
        };
        if let Some(listener) = &listener {
            redirect
                .set_port(Some(listener.port()))
                .expect("a loopback address has a port");
        }
        ConsentRequest {
            url: admin_consent_url(
                &session.endpoints,
                session.tenant_id,
                session.client_id,
                &redirect,
                &state,
            ),
            state,
            listener,
        }
    }
}

/// 128 random bits and more, as Microsoft's page recommends for `state`.
fn random_state() -> String {
    format!(
        "{:032x}{:016x}",
        rand::random::<u128>(),
        rand::random::<u64>()
    )
}
