//! Waits for consent: hears the browser, takes what is pasted, and asks for fresh tokens until the permissions are in one.

use std::pin::Pin;
use std::time::Duration;

use checks::{Profile, Reading};
use microsoft::entra::{AccessToken, parse_consent_answer};
use microsoft::error::Error;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::ConsentRequest;
use super::answer::{Answer, Explained, read_answer};
use super::listener::Heard;
use crate::Session;
use crate::registration::token_permissions;

/// When to look again. Entra answers repeated requests with 429, so looks grow rare.
#[derive(Clone, Debug)]
pub struct PollPlan {
    /// From each age of the wait on: this long between looks. In order.
    pub steps: Vec<(Duration, Duration)>,
    /// Then it gives up.
    pub limit: Duration,
}

impl Default for PollPlan {
    /// Every 5 s at first, every 10 s after half a minute, every 30 s after three minutes, for ten minutes.
    fn default() -> Self {
        PollPlan {
            steps: vec![
                (Duration::ZERO, Duration::from_secs(5)),
                (Duration::from_secs(30), Duration::from_secs(10)),
                (Duration::from_secs(180), Duration::from_secs(30)),
            ],
            limit: Duration::from_secs(600),
        }
    }
}

impl PollPlan {
    fn interval(&self, age: Duration) -> Duration {
        self.steps
            .iter()
            .rev()
            .find(|(from, _)| age >= *from)
            .map_or(Duration::from_secs(5), |(_, interval)| *interval)
    }
}

/// What the person does while waiting.
#[derive(Clone, Debug)]
pub enum Command {
    /// The address that the browser ended on.
    Pasted(String),
    /// "I have already consented".
    LookNow,
    Cancel,
}

/// What happens while waiting. The wait ends after `Granted`, `TimedOut`, or `Cancel`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentEvent {
    /// A fresh token was read (`None`: there was none) and these permissions are in it.
    Looked {
        granted: Option<Vec<String>>,
        next: Duration,
    },
    /// The browser came back with a yes. The permissions decide.
    Accepted,
    Refused(Explained),
    /// An answer to an earlier request, or of another tenant.
    Foreign,
    Granted(Vec<String>),
    TimedOut,
}

/// Waits until every permission of the profile is in a fresh token, the time is up, or the person cancels.
pub async fn watch(
    session: &Session,
    profile: &Profile,
    mut request: ConsentRequest,
    plan: PollPlan,
    mut commands: mpsc::Receiver<Command>,
    mut on_event: impl FnMut(ConsentEvent),
) {
    let started = Instant::now();
    let mut plan_from = started;
    let mut next_look = started + plan.interval(Duration::ZERO);
    // Where the wizard listens itself, the permissions alone are not an answer: somebody else may have granted them before. The person can
    // say that it is.
    let mut is_answered = request.listener.is_none();
    // A look can take as long as the network does, and Cancel must not wait for it.
    let mut look: Option<LookFuture<'_>> = None;
    loop {
        let event = tokio::select! {
            biased;
            command = commands.recv() => match command {
                None | Some(Command::Cancel) => return,
                Some(Command::LookNow) => {
                    is_answered = true;
                    next_look = Instant::now();
                    continue;
                }
                Some(Command::Pasted(text)) => match parse_consent_answer(&text) {
                    Ok(answer) => said(read_answer(&answer, &request.state, session.tenant_id)),
                    Err(_) => ConsentEvent::Foreign,
                },
            },
            heard = hear(&mut request) => match heard {
                Heard::Stray => ConsentEvent::Foreign,
                Heard::Answer(answer) => {
                    let answer = read_answer(&answer, &request.state, session.tenant_id);
                    if answer == Answer::Accepted {
                        // One yes is believed; whatever else comes is too late. After a no the same link may still bring one.
                        request.listener = None;
                    }
                    said(answer)
                }
            },
            token = async { look.as_mut().expect("there is a look").await }, if look.is_some() => {
                look = None;
                match seen(&token, profile) {
                    Seen::All(granted) if is_answered => {
                        on_event(ConsentEvent::Granted(granted));
                        return;
                    }
                    seen => {
                        let granted = seen.granted();
                        let next = asked_to_wait(&token).unwrap_or_else(|| plan.interval(plan_from.elapsed()));
                        next_look = Instant::now() + next;
                        ConsentEvent::Looked { granted, next }
                    }
                }
            }
            () = sleep_until(next_look), if look.is_none() => {
                if started.elapsed() >= plan.limit {
                    on_event(ConsentEvent::TimedOut);
                    return;
                }
                look = Some(Box::pin(session.tokens.fresh(&session.endpoints.graph_resource)));
                continue;
            }
        };
        if event == ConsentEvent::Accepted {
            is_answered = true;
            (plan_from, next_look) = (Instant::now(), Instant::now());
        }
        on_event(event);
    }
}

type LookFuture<'a> = Pin<Box<dyn Future<Output = Result<AccessToken, Error>> + Send + 'a>>;

/// What a fresh token shows.
enum Seen {
    All(Vec<String>),
    /// `None`: there was no token.
    Some(Option<Vec<String>>),
}

impl Seen {
    fn granted(self) -> Option<Vec<String>> {
        match self {
            Seen::All(granted) => Some(granted),
            Seen::Some(granted) => granted,
        }
    }
}

fn seen(token: &Result<AccessToken, Error>, profile: &Profile) -> Seen {
    match token_permissions(token) {
        Reading::Known { value, .. }
            if profile
                .permissions
                .iter()
                .all(|permission| value.contains(permission)) =>
        {
            Seen::All(value)
        }
        Reading::Known { value, .. } => Seen::Some(Some(value)),
        Reading::Unknown { .. } => Seen::Some(None),
    }
}

fn said(answer: Answer) -> ConsentEvent {
    match answer {
        Answer::Accepted => ConsentEvent::Accepted,
        Answer::Refused(explained) => ConsentEvent::Refused(explained),
        Answer::Foreign => ConsentEvent::Foreign,
    }
}

/// Waits for ever when there is no listener.
async fn hear(request: &mut ConsentRequest) -> Heard {
    match &mut request.listener {
        Some(listener) => match listener.heard().await {
            Some(heard) => heard,
            None => std::future::pending().await,
        },
        None => std::future::pending().await,
    }
}

fn asked_to_wait<T>(token: &Result<T, Error>) -> Option<Duration> {
    match token {
        Err(Error::Throttled { retry_after, .. }) => *retry_after,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_grow_rare() {
        let plan = PollPlan::default();
        for (age, seconds) in [(0, 5), (29, 5), (30, 10), (179, 10), (180, 30), (599, 30)] {
            assert_eq!(
                plan.interval(Duration::from_secs(age)),
                Duration::from_secs(seconds),
                "{age} s"
            );
        }
    }
}
