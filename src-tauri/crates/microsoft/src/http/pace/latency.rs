//! Whether a service answers as fast as it used to.

use std::time::Duration;

use tokio::time::Instant;

/// Single answers differ too much; this many together are compared.
const WINDOW: u32 = 4;
/// Answers may take this many times as long as at best before more at once only means longer queues.
const FLAT: u32 = 2;
/// Below this, differences are noise.
const NOISE: Duration = Duration::from_millis(5);
/// How long a best time counts at least: what was true in the morning is no measure for noon.
const MEMORY: Duration = Duration::from_secs(60);

/// The times of each kind of call: a list takes longer than a look, and is not slow for that.
#[derive(Debug, Default)]
pub(super) struct Latencies {
    kinds: Vec<(&'static str, Latency)>,
    was_ever_slow: bool,
}

#[derive(Debug)]
struct Latency {
    sum: Duration,
    answers: u32,
    best: Option<Duration>,
    best_before: Option<Duration>,
    since: Instant,
    is_slow: bool,
}

impl Latencies {
    /// Notes the time of one answer. Returns whether this kind is slow at the moment.
    pub(super) fn note(&mut self, kind: &'static str, took: Duration, now: Instant) -> bool {
        let at = match self.kinds.iter().position(|(known, _)| *known == kind) {
            Some(at) => at,
            None => {
                self.kinds.push((kind, Latency::new(now)));
                self.kinds.len() - 1
            }
        };
        let is_slow = self.kinds[at].1.note(took, now);
        self.was_ever_slow |= is_slow;
        is_slow
    }

    pub(super) fn was_ever_slow(&self) -> bool {
        self.was_ever_slow
    }
}

impl Latency {
    fn new(now: Instant) -> Self {
        Latency {
            sum: Duration::ZERO,
            answers: 0,
            best: None,
            best_before: None,
            since: now,
            is_slow: false,
        }
    }

    fn note(&mut self, took: Duration, now: Instant) -> bool {
        self.sum += took;
        self.answers += 1;
        if self.answers < WINDOW {
            return self.is_slow;
        }
        let average = self.sum / self.answers;
        (self.sum, self.answers) = (Duration::ZERO, 0);
        if now.duration_since(self.since) > MEMORY {
            self.best_before = self.best.take();
            self.since = now;
        }
        let best = self.best.unwrap_or(average).min(average);
        self.best = Some(best);
        let usual = self.best_before.map_or(best, |before| before.min(best));
        self.is_slow = average > usual * FLAT + NOISE;
        self.is_slow
    }
}
