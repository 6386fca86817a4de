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
    /// The number of the refused request.
    pub(super) refused: u64,
    /// Let in of those that were under way when the refused request left. A service that judges a request when it comes bears so many.
    pub(super) let_in_first: usize,
    /// Let in of those that were under way when the refusal came. A service that judges a request when it is done bears so many.
    pub(super) let_in_last: usize,
    pub(super) unanswered: usize,
    pub(super) began: Instant,
    /// How long nothing above is tried.
    pub(super) quiet: Duration,
}

impl Recovery {
    /// A request that was in flight when the refusal came is over.
    pub(super) fn note(&mut self, number: u64, is_let_in: bool) {
        self.unanswered = self.unanswered.saturating_sub(1);
        if is_let_in {
            self.let_in_last += 1;
            self.let_in_first += usize::from(number < self.refused);
        }
    }

    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.unanswered == 0 || now >= self.began + LONGEST
    }

    /// How many at once the service bears. `None`: nothing was learnt, because one alone is never too many.
    pub(super) fn borne(&self) -> Option<f64> {
        if self.level < 2 {
            return None;
        }
        let let_in = self.let_in_first.max(self.let_in_last + self.unanswered);
        // A service that counts calls and not connections lets nothing in for a while, so half is kept.
        let borne = let_in.max(self.level / 2).min(self.level - 1) as f64;
        Some(match self.sign {
            Sign::Throttled => borne,
            Sign::Hiccup => borne.max(FIRST),
        })
    }
}
