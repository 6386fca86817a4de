//! Waits until Exchange lets the app read rooms by a role that was given a moment ago.

use std::sync::Arc;

use checks::Because;
use microsoft::entra::TokenSource;
use microsoft::error::Error;
use microsoft::exchange::Exchange;

use super::{PollPlan, WaitEvent, Waiting, tokens_asked_for_once};
use crate::Session;
use crate::reason::{Asked, because};

/// Looks at once and then by the plan until Exchange lists the rooms, refuses for another reason than a role or permission that is
/// missing, or time is up. Only for a role that a person has just given: one that is missing is otherwise simply missing.
pub async fn watch_role(session: &Session, plan: PollPlan, mut on_event: impl FnMut(WaitEvent)) {
    let tokens = tokens_asked_for_once(session);
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
        let answer = look(session, &tokens).await;
        match &answer {
            Ok(()) => {
                // Tokens of before do not have the role.
                session.tokens.forget();
                return on_event(WaitEvent::Accepted);
            }
            Err(error) if may_be_on_its_way(error) => {
                on_event(WaitEvent::Looked(waiting.looked(&answer)));
            }
            Err(error) => return on_event(WaitEvent::Refused(error.clone())),
        }
    }
}

/// Asks for what the rooms are listed by. The roles are written into a token when it is issued, so each look takes a new one.
async fn look(session: &Session, tokens: &Arc<TokenSource>) -> Result<(), Error> {
    tokens.forget();
    let exchange = Exchange::new(
        session.client.without_repeats(),
        session.endpoints.clone(),
        session.tenant_id,
        tokens.clone(),
    );
    exchange.room_mailboxes().await.map(|_| ())
}

fn may_be_on_its_way(error: &Error) -> bool {
    match error.refusal() {
        Some(_) => matches!(
            because(error, Asked::Exchange),
            Because::ExchangeRoleMissing | Because::ExchangeNotGranted
        ),
        // No answer at all says nothing about the role.
        None => true,
    }
}
