//! What a refusal teaches: how much the service bears is how much else it let in.

use std::time::Duration;

use tokio::time::Instant;

use super::{FIRST, Sign};

/// Refusals come quickly: what was in flight with a refused request and is not answered by then was let in.
const LONGEST: Duration = Duration::from_secs(3);

/// The time after a refusal, until what was in flight with it is answered.
#[derive(Debug)]
pub(super) struct Recovery {
    /// How many were in flight, the refused one included.
    pub(super) level: usize,
    pub(super) sign: Sign,
    /// Answered while the refused request was under way.
    pub(super) let_in_before: u64,
    /// Answered of what was in flight when the refusal came.
    pub(super) let_in_after: usize,
    pub(super) unanswered: usize,
    pub(super) began: Instant,
    /// How long nothing above is tried.
    pub(super) quiet: Duration,
}

impl Recovery {
    /// A request that was in flight when the refusal came is over.
    pub(super) fn note(&mut self, is_let_in: bool) {
        self.unanswered = self.unanswered.saturating_sub(1);
        self.let_in_after += usize::from(is_let_in);
    }

    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.unanswered == 0 || now >= self.began + LONGEST
    }

    /// How many at once the service bears. `None`: nothing was learnt, because one alone is never too many.
    pub(super) fn borne(&self) -> Option<f64> {
        if self.level < 2 {
            return None;
        }
        // A service may judge a request when it comes or when it is done, so the others of its time are on either side of its refusal.
        let after = self.let_in_after + self.unanswered;
        let let_in = usize::try_from(self.let_in_before)
            .unwrap_or(usize::MAX)
            .max(after);
        // A service that counts calls and not connections lets nothing in for a while, so half is kept.
        let borne = let_in.max(self.level / 2).min(self.level - 1) as f64;
        Some(match self.sign {
            Sign::Throttled => borne,
            Sign::Hiccup => borne.max(FIRST),
        })
    }
}
