//! What a refusal teaches: how much the service bears is how much else it let in.

use std::time::Duration;

use tokio::time::Instant;

use super::{FIRST, Outcome, Sign};

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
    /// Refused of those that were under way when the refusal came.
    pub(super) also_refused: usize,
    pub(super) began: Instant,
    /// How long nothing above is tried.
    pub(super) quiet: Duration,
}

impl Recovery {
    /// A request that was in flight when the refusal came is over.
    pub(super) fn note(&mut self, number: u64, outcome: Outcome) {
        self.unanswered = self.unanswered.saturating_sub(1);
        match outcome {
            Outcome::Answered { .. } => {
                self.let_in_last += 1;
                self.let_in_first += usize::from(number < self.refused);
            }
            Outcome::Refused { .. } => self.also_refused += 1,
            Outcome::Lost => {}
        }
    }

    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.unanswered == 0 || now >= self.began + LONGEST
    }

    /// How many at once the service bears. `None`: nothing was learnt.
    pub(super) fn borne(&self) -> Option<f64> {
        // One alone is never too many, and one mailbox that always fails says nothing about the others.
        let is_of_one = self.sign == Sign::Hiccup && self.also_refused == 0;
        if self.level < 2 || is_of_one {
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
