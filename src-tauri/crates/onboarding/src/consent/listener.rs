//! Listens for the browser that comes back from admin consent.

use std::io;

use microsoft::entra::{ConsentAnswer, parse_consent_answer};
use url::Url;
use uuid::Uuid;

use super::answer::{Answer, read_answer};
use crate::loopback::{self, BrowserPages, Judged};

pub type Listener = loopback::Listener<ConsentAnswer>;
pub type Heard = loopback::Heard<ConsentAnswer>;

impl Listener {
    /// Listens at the address of `redirect` for an answer with this `state`.
    ///
    /// # Errors
    /// No port of this computer can be opened.
    pub async fn start(
        redirect: &Url,
        state: String,
        tenant_id: Uuid,
        pages: BrowserPages,
    ) -> io::Result<Listener> {
        Listener::listen(redirect, pages, move |text| {
            let Ok(answer) = parse_consent_answer(text) else {
                return Judged::Nothing;
            };
            match read_answer(&answer, &state, tenant_id) {
                Answer::Foreign => Judged::Stray,
                Answer::Accepted => Judged::Accepted(answer),
                Answer::Refused(_) => Judged::Refused(answer),
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests;
