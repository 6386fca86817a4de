//! How many rooms are read at once: more while Microsoft answers as fast as before, half as many when it asks to slow down.
//!
//! Nobody publishes Exchange's limit, so it is found by trying: additive increase, multiplicative decrease.

use std::time::{Duration, Instant};

/// Rooms at once when a run begins. Source: parallel sessions that Exchange has been seen to allow.
const FIRST: f64 = 4.0;
/// An answer may be this much slower than the fastest before more at once only means longer queues.
const FLAT: f64 = 2.0;
/// Below this, differences are noise.
const NOISE: Duration = Duration::from_millis(5);

#[derive(Debug)]
pub(crate) struct Pace {
    limit: f64,
    most: f64,
    fastest: Option<Duration>,
    halved_at: Option<Instant>,
}

impl Pace {
    pub(crate) fn new(most: usize) -> Self {
        let most = most.max(1) as f64;
        Pace {
            limit: FIRST.min(most),
            most,
            fastest: None,
            halved_at: None,
        }
    }

    pub(crate) fn limit(&self) -> usize {
        self.limit as usize
    }

    /// A room was read in this time.
    pub(crate) fn answered(&mut self, took: Duration) {
        let fastest = self.fastest.map_or(took, |fastest| fastest.min(took));
        self.fastest = Some(fastest);
        if took <= fastest.mul_f64(FLAT) + NOISE {
            // One more for each round of answers.
            self.limit = (self.limit + 1.0 / self.limit).min(self.most);
        }
    }

    /// Microsoft asked to slow down. Refusals that were under way together count once.
    pub(crate) fn throttled(&mut self, now: Instant) {
        let recently = self
            .halved_at
            .is_some_and(|halved| now.duration_since(halved) < Duration::from_secs(1));
        if !recently {
            self.limit = (self.limit / 2.0).max(1.0);
            self.halved_at = Some(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: Duration = Duration::from_millis(100);

    #[test]
    fn it_grows_while_answers_are_quick_and_stops_at_the_most() {
        let mut pace = Pace::new(16);
        assert_eq!(pace.limit(), 4);
        for _ in 0..1_000 {
            pace.answered(QUICK);
        }
        assert_eq!(pace.limit(), 16);
    }

    #[test]
    fn slow_answers_do_not_make_it_grow() {
        let mut pace = Pace::new(16);
        pace.answered(QUICK);
        for _ in 0..1_000 {
            pace.answered(QUICK * 4);
        }
        assert_eq!(pace.limit(), 4);
    }

    #[test]
    fn refusals_that_come_together_halve_it_once() {
        let mut pace = Pace::new(16);
        let start = Instant::now();
        pace.throttled(start);
        pace.throttled(start);
        assert_eq!(pace.limit(), 2);
        pace.throttled(start + Duration::from_secs(2));
        pace.throttled(start + Duration::from_secs(4));
        assert_eq!(pace.limit(), 1, "it never stops altogether");
    }
}
