//! What one service allows and what was used of it, for people to look at.

use jiff::Timestamp;
use tokio::time::Instant;

use super::service::Service;

/// What one service allows at the moment, as far as it is known, and what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    pub service: Service,
    /// With the port when it is not the usual one.
    pub host: String,
    /// How many requests may be in flight now.
    pub limit: usize,
    /// What the limit never exceeds.
    pub most: usize,
    pub in_flight: usize,
    /// Requests sent since the client exists, each attempt counted.
    pub calls: u64,
    /// Those among them that the service refused because it had too much to do.
    pub refused: u64,
    /// Sent in the last minute.
    pub calls_per_minute: u32,
    /// Until when nothing is sent, because the service asked for a pause.
    pub closed_until: Option<Timestamp>,
}

const SECONDS: usize = 60;

/// Counts calls, in total and over the last minute.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) calls: u64,
    pub(super) refused: u64,
    began: Instant,
    /// The second that `seconds` was brought up to.
    last: u64,
    /// Calls in each of the last sixty seconds, by the second modulo sixty.
    seconds: [u32; SECONDS],
}

impl Tally {
    pub(super) fn new(now: Instant) -> Self {
        Tally {
            calls: 0,
            refused: 0,
            began: now,
            last: 0,
            seconds: [0; SECONDS],
        }
    }

    pub(super) fn note(&mut self, now: Instant) {
        self.calls += 1;
        let at = self.turn_to(now);
        self.seconds[at] += 1;
    }

    pub(super) fn last_minute(&mut self, now: Instant) -> u32 {
        self.turn_to(now);
        self.seconds.iter().sum()
    }

    /// Forgets seconds that are older than a minute, and returns the place of the present one.
    fn turn_to(&mut self, now: Instant) -> usize {
        let second = now.duration_since(self.began).as_secs().max(self.last);
        let place = |second: u64| (second % SECONDS as u64) as usize;
        for passed in self.last + 1..=second.min(self.last + SECONDS as u64) {
            self.seconds[place(passed)] = 0;
        }
        self.last = second;
        place(second)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn calls_older_than_a_minute_leave_the_minute() {
        let began = Instant::now();
        let at = |seconds| began + Duration::from_secs(seconds);
        let mut tally = Tally::new(began);
        for second in [0, 0, 30, 59] {
            tally.note(at(second));
        }
        assert_eq!(tally.last_minute(at(59)), 4);
        assert_eq!(tally.last_minute(at(60)), 2);
        assert_eq!(tally.last_minute(at(95)), 1);
        tally.note(at(95));
        assert_eq!(tally.last_minute(at(10_000)), 0);
        assert_eq!(tally.calls, 5);
    }
}
