//! Waits until Entra knows a secret that was made a moment ago.

use checks::facts::SignIn;

use super::{Looks, PollPlan, WaitEvent, Waiting};
use crate::{Session, translate};

/// Looks at once and then by the plan until the session's secret is accepted, refused for another reason than being unknown, or time is
/// up. Only for a secret that a person has just made: an unknown one is otherwise simply wrong.
pub async fn watch_secret(session: &Session, plan: PollPlan, mut on_event: impl FnMut(WaitEvent)) {
    let looks = Looks::of(session);
    let mut waiting = Waiting::begin(plan);
    waiting.look_now();
    loop {
        waiting.due().await;
        if waiting.is_over() {
            return on_event(WaitEvent::GaveUp {
                since: waiting.since(),
            });
        }
        waiting.begin_look();
        let token = looks.look().await;
        let may_be_on_its_way = matches!(
            translate::sign_in(&token),
            Some(SignIn::SecretRefused) | None
        );
        match &token {
            Ok(_) => return on_event(WaitEvent::Accepted),
            // No answer at all says nothing about the secret.
            Err(_) if may_be_on_its_way => on_event(WaitEvent::Looked(waiting.looked(&token))),
            Err(error) => return on_event(WaitEvent::Refused(error.clone())),
        }
    }
}
