//! Waits for the person: hears the browser, or asks Microsoft whether the code was typed in.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use microsoft::entra::{
    AuthorizationAnswer, AuthorizationRequest, DeviceCode, DevicePoll, SignedIn,
};
use microsoft::error::Error;
use microsoft::secret::Secret;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep, timeout_at};
use uuid::Uuid;

use super::Administrator;
use super::request::{SignInRequest, Waiting};
use crate::Session;
use crate::loopback::{Heard, Listener};

/// How long to wait.
#[derive(Clone, Debug)]
pub struct SignInPlan {
    /// For the browser. A device code has its own end.
    pub limit: Duration,
    /// Between two questions about a device code. `None`: what Microsoft asks for.
    pub interval: Option<Duration>,
}

impl Default for SignInPlan {
    fn default() -> Self {
        SignInPlan {
            limit: Duration::from_secs(600),
            interval: None,
        }
    }
}

/// RFC 8628, 3.5.
const SLOWER: Duration = Duration::from_secs(5);

/// What happens while waiting. The wait ends after all but `Waiting` and `Stray`.
#[derive(Clone, Debug)]
pub enum SignInEvent {
    /// The code was not typed in yet; this is when Microsoft is asked next.
    Waiting {
        next: Timestamp,
    },
    SignedIn(Box<Administrator>),
    Refused {
        /// The person left the page or declined.
        cancelled: bool,
        error: Error,
    },
    /// Somebody signed in, at another tenant. Nothing of it is kept.
    OtherTenant {
        account: String,
        tenant_id: Uuid,
    },
    /// An answer to an earlier request, or a repeated one.
    Stray,
    TimedOut,
}

/// Waits until somebody has signed in, Microsoft says no, or the time is up. Ends without a word when `cancelled` is sent or dropped.
pub async fn watch(
    session: &Session,
    request: SignInRequest,
    plan: SignInPlan,
    cancelled: &mut oneshot::Receiver<()>,
    mut on_event: impl FnMut(SignInEvent),
) {
    let (client_id, secret) = (request.client_id, request.secret);
    let last = async {
        match request.waiting {
            Waiting::Browser(authorization, listener) => {
                let limit = Instant::now() + plan.limit;
                browser(
                    session,
                    client_id,
                    &authorization,
                    listener,
                    secret,
                    limit,
                    &mut on_event,
                )
                .await
            }
            Waiting::Device(code) => {
                device(session, client_id, &code, plan.interval, &mut on_event).await
            }
        }
    };
    let last = tokio::select! {
        biased;
        _ = cancelled => return,
        last = last => last,
    };
    on_event(last);
}

async fn browser(
    session: &Session,
    client_id: Uuid,
    authorization: &AuthorizationRequest,
    mut listener: Listener<AuthorizationAnswer>,
    secret: Option<Secret>,
    limit: Instant,
    on_event: &mut impl FnMut(SignInEvent),
) -> SignInEvent {
    let answer = loop {
        match timeout_at(limit, listener.heard()).await {
            Ok(Some(Heard::Answer(answer))) => break answer,
            Ok(Some(Heard::Stray)) => on_event(SignInEvent::Stray),
            Ok(None) | Err(_) => return SignInEvent::TimedOut,
        }
    };
    drop(listener);
    let code = match answer.result {
        Ok(code) => code,
        Err(error) => {
            return SignInEvent::Refused {
                cancelled: error.is_cancelled(),
                error: error.into_refusal(&session.endpoints).into(),
            };
        }
    };
    let redeemed = authorization
        .redeem(
            &session.client,
            &session.endpoints,
            session.tenant_id,
            client_id,
            secret.as_ref(),
            &code,
        )
        .await;
    match redeemed {
        Ok(signed_in) => admitted(session, client_id, secret, signed_in),
        Err(error) => refused(error),
    }
}

async fn device(
    session: &Session,
    client_id: Uuid,
    code: &DeviceCode,
    interval: Option<Duration>,
    on_event: &mut impl FnMut(SignInEvent),
) -> SignInEvent {
    let mut interval = interval.unwrap_or(code.interval);
    loop {
        let next = SignedDuration::try_from(interval).ok();
        let next = next.and_then(|wait| Timestamp::now().checked_add(wait).ok());
        let Some(next) = next.filter(|next| *next < code.expires_at) else {
            return SignInEvent::TimedOut;
        };
        on_event(SignInEvent::Waiting { next });
        sleep(interval).await;
        let answer = code
            .poll(
                &session.client,
                &session.endpoints,
                session.tenant_id,
                client_id,
            )
            .await;
        match answer {
            Ok(DevicePoll::Pending) => (),
            Ok(DevicePoll::SlowDown) => interval += SLOWER,
            Ok(DevicePoll::Expired) => return SignInEvent::TimedOut,
            Ok(DevicePoll::SignedIn(signed_in)) => {
                return admitted(session, client_id, None, *signed_in);
            }
            Ok(DevicePoll::Declined(error)) => {
                return SignInEvent::Refused {
                    cancelled: true,
                    error,
                };
            }
            // RFC 8628, 3.5: after a connection that failed, ask less often.
            Err(Error::Unreachable { .. }) => interval += SLOWER,
            Err(Error::Throttled { retry_after, .. }) => {
                interval = interval.max(retry_after.unwrap_or_default()) + SLOWER;
            }
            Err(error) => return refused(error),
        }
    }
}

fn refused(error: Error) -> SignInEvent {
    SignInEvent::Refused {
        cancelled: false,
        error,
    }
}

/// Only a person of this tenant, or a guest in it, is let in.
fn admitted(
    session: &Session,
    client_id: Uuid,
    secret: Option<Secret>,
    signed_in: SignedIn,
) -> SignInEvent {
    let token_tenant = signed_in.token.claims.tenant_id.as_deref();
    let is_elsewhere = |tenant: &str| Uuid::try_parse(tenant) != Ok(session.tenant_id);
    if signed_in.person.tenant_id != session.tenant_id || token_tenant.is_some_and(is_elsewhere) {
        return SignInEvent::OtherTenant {
            account: signed_in.person.account,
            tenant_id: signed_in.person.tenant_id,
        };
    }
    SignInEvent::SignedIn(Box::new(Administrator::new(
        session, client_id, secret, signed_in,
    )))
}
