//! Waiting for Microsoft after a consent, a new secret or a new role: one plan for when to look again, and an end that is not a failure.
//!
//! Every look asks for a fresh token, because a kept one shows what was true when it was issued. Where Microsoft asks to wait, the next
//! look is when it says.

mod role;
mod secret;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use microsoft::entra::{AccessToken, TokenSource};
use microsoft::error::Error;
use tokio::time::{Instant, sleep_until};

use crate::Session;

pub use role::watch_role;
pub use secret::watch_secret;

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
    /// A new secret is known everywhere within five minutes; what is refused after that is wrong.
    pub fn of_secret() -> Self {
        PollPlan {
            limit: Duration::from_secs(300),
            ..PollPlan::default()
        }
    }

    fn interval(&self, age: Duration) -> Duration {
        self.steps
            .iter()
            .rev()
            .find(|(from, _)| age >= *from)
            .map_or(Duration::from_secs(5), |(_, interval)| *interval)
    }
}

/// What a person is told while waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub since: Timestamp,
    pub next_at: Timestamp,
    /// The next look is when Microsoft asked for it, not when the plan says.
    pub throttled: bool,
}

/// What happens while waiting for a secret or a role. The wait ends with anything but `Looked`.
#[derive(Clone, Debug)]
pub enum WaitEvent {
    /// Not accepted yet, and it may still be on its way.
    Looked(Look),
    Accepted,
    /// Refused for a reason that waiting does not mend.
    Refused(Error),
    GaveUp {
        since: Timestamp,
    },
}

/// A wait that is going on.
pub(crate) struct Waiting {
    plan: PollPlan,
    since: Timestamp,
    /// From when on the plan counts.
    started: Instant,
    next: Instant,
    /// Microsoft asked not to be asked before.
    not_before: Instant,
    /// When the look that is under way began.
    look_began: Option<Instant>,
    /// When something last happened that makes an older look worthless.
    called_at: Option<Instant>,
}

impl Waiting {
    /// Begins; the first look is after the plan's first interval.
    pub(crate) fn begin(plan: PollPlan) -> Self {
        let now = Instant::now();
        Waiting {
            next: now + plan.interval(Duration::ZERO),
            plan,
            since: Timestamp::now(),
            started: now,
            not_before: now,
            look_began: None,
            called_at: None,
        }
    }

    pub(crate) fn since(&self) -> Timestamp {
        self.since
    }

    /// Comes back when it is time to look, or to give up.
    pub(crate) async fn due(&self) {
        sleep_until(self.next.min(self.started + self.plan.limit)).await;
    }

    pub(crate) fn is_over(&self) -> bool {
        self.started.elapsed() >= self.plan.limit
    }

    /// Something may just have changed: the next look is now, unless Microsoft asked to wait.
    pub(crate) fn look_now(&mut self) {
        let now = Instant::now();
        self.called_at = Some(now);
        self.next = now.max(self.not_before);
    }

    /// The same, and the whole plan begins anew with what has just happened: so does the time after which it gives up.
    pub(crate) fn begin_plan_anew(&mut self) {
        self.started = Instant::now();
        self.since = Timestamp::now();
        self.look_now();
    }

    pub(crate) fn begin_look(&mut self) {
        self.look_began = Some(Instant::now());
    }

    /// A look is over. Says when the next one is.
    pub(crate) fn looked<T>(&mut self, answer: &Result<T, Error>) -> Look {
        let now = Instant::now();
        let interval = self.plan.interval(self.started.elapsed());
        let asked = match answer {
            // Without a time of its own, a 429 still asks for more patience than the plan has.
            Err(Error::Throttled { retry_after, .. }) => {
                Some(retry_after.unwrap_or(NO_TIME_GIVEN).max(interval))
            }
            _ => None,
        };
        let was_called_since = match (self.called_at, self.look_began) {
            (Some(called), Some(began)) => called > began,
            _ => false,
        };
        let wait = match asked {
            Some(asked) => {
                self.not_before = now + asked;
                asked
            }
            None if was_called_since => Duration::ZERO,
            None => interval,
        };
        self.look_began = None;
        self.called_at = None;
        self.next = now + wait;
        Look {
            since: self.since,
            next_at: Timestamp::now().checked_add(wait).unwrap_or(Timestamp::MAX),
            throttled: asked.is_some(),
        }
    }
}

/// Fresh tokens for looks. Each is asked for once, so that Microsoft's wish to wait moves the next look and is shown, instead of
/// being slept through.
pub(crate) struct Looks {
    tokens: Arc<TokenSource>,
    resource: String,
}

impl Looks {
    pub(crate) fn of(session: &Session) -> Self {
        Looks {
            tokens: tokens_asked_for_once(session),
            resource: session.endpoints.graph_resource.clone(),
        }
    }

    pub(crate) async fn look(&self) -> Result<AccessToken, Error> {
        self.tokens.fresh(&self.resource).await
    }
}

/// Tokens of the session's app, apart from those that it keeps.
fn tokens_asked_for_once(session: &Session) -> Arc<TokenSource> {
    match session.tokens.secret() {
        Some(secret) => Arc::new(TokenSource::new(
            session.client.without_repeats(),
            session.endpoints.clone(),
            session.tenant_id,
            session.client_id,
            secret.clone(),
        )),
        None => session.tokens.clone(),
    }
}

/// Source: MSAL, throttling of the token endpoint; Entra asks for 60 s where it gives a time.
const NO_TIME_GIVEN: Duration = Duration::from_secs(60);

#[cfg(test)]
mod tests {
    use super::*;

    fn throttled(seconds: Option<u64>) -> Result<(), Error> {
        Err(Error::Throttled {
            host: "login.microsoftonline.com".into(),
            retry_after: seconds.map(Duration::from_secs),
            attempts: 1,
            request_id: None,
        })
    }

    fn until_next(waiting: &Waiting) -> Duration {
        waiting.next.duration_since(Instant::now())
    }

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

    #[tokio::test(start_paused = true)]
    async fn the_next_look_is_when_microsoft_asks_for_it() {
        for (asked, seconds) in [(Some(60), 60), (Some(1), 5), (None, 60)] {
            let mut waiting = Waiting::begin(PollPlan::default());
            waiting.begin_look();
            let look = waiting.looked(&throttled(asked));
            assert!(look.throttled);
            assert_eq!(until_next(&waiting), Duration::from_secs(seconds));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_can_make_it_look_before_microsoft_allows() {
        let mut waiting = Waiting::begin(PollPlan::default());
        waiting.begin_look();
        waiting.looked(&throttled(Some(60)));
        waiting.begin_plan_anew();
        assert_eq!(until_next(&waiting), Duration::from_secs(60));
    }

    #[tokio::test(start_paused = true)]
    async fn a_plan_that_begins_anew_has_its_whole_time() {
        let mut waiting = Waiting::begin(PollPlan::default());
        let began = waiting.since();
        tokio::time::advance(Duration::from_secs(590)).await;
        waiting.begin_plan_anew();
        assert!(waiting.since() > began);
        waiting.begin_look();
        waiting.looked(&Ok(()));
        assert_eq!(until_next(&waiting), Duration::from_secs(5));
        tokio::time::advance(Duration::from_secs(599)).await;
        assert!(!waiting.is_over());
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(waiting.is_over());
    }

    #[tokio::test(start_paused = true)]
    async fn a_look_that_began_before_a_change_is_followed_by_another_at_once() {
        let mut waiting = Waiting::begin(PollPlan::default());
        waiting.begin_look();
        tokio::time::advance(Duration::from_secs(1)).await;
        waiting.begin_plan_anew();
        assert!(!waiting.looked(&Ok(())).throttled);
        assert_eq!(until_next(&waiting), Duration::ZERO);
        waiting.begin_look();
        waiting.looked(&Ok(()));
        assert_eq!(until_next(&waiting), Duration::from_secs(5));
    }
}
