//! How many requests to one service are in flight at once.
//!
//! No service publishes its limit, so it is found by trying, as TCP finds what a path carries: twice as many each round trip until the
//! first refusal or slow answer, half as many after a refusal, and then quickly back to what the service was seen to bear. More than
//! that is tried again only after a minute, one at a time, because every try costs refused calls. No clock and no I/O in here.

mod latency;
mod recovery;

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use latency::Latencies;
use recovery::Recovery;

/// Requests at once to begin with. Source: parallel sessions that Exchange has been seen to allow.
const FIRST: f64 = 4.0;
/// The shortest time after a refusal before more than what was borne is tried.
const QUIET: Duration = Duration::from_secs(60);
/// A refusal that costs a pause is risked only so seldom that the pauses take a twentieth of the time.
const QUIET_PER_PAUSE: u32 = 20;
const LONGEST_QUIET: Duration = Duration::from_secs(600);
/// A level has been borne when this many rounds of answers brought no refusal.
const ROUNDS_BORNE: f64 = 2.0;

/// Answers that are remembered: more than there are requests at once.
const RECENT: usize = 256;

/// What became of a request.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    /// The service dealt with it. `took`: only of a success, because a refusal of the request itself is quicker than work.
    Answered {
        kind: &'static str,
        took: Option<Duration>,
    },
    /// The service has too much to do. `asked`: the pause that it wants.
    Refused { sign: Sign, asked: Option<Duration> },
    /// No answer: the connection, the deadline or the caller ended it. That says nothing about the limit.
    Lost,
}

/// How sure it is that the number of requests was the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// The service says so.
    Throttled,
    /// A failure between the service's own servers, which load makes likely and other things cause as well.
    Hiccup,
}

/// A request under way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ticket {
    pub(super) number: u64,
    /// How many had been answered when it left.
    answered: u64,
}

#[derive(Debug)]
pub(super) struct Pace {
    most: f64,
    limit: f64,
    /// What the service was seen to bear when it last refused. `None`: it never did.
    ceiling: Option<f64>,
    more_from: Option<Instant>,
    /// The highest level that went without a refusal for a while.
    borne: f64,
    /// Answers at this level since it was reached.
    held: u32,
    /// Whether a refusal at a level that had been borne was overlooked: others use the service as well.
    overlooked: bool,
    recovery: Option<Recovery>,
    /// Requests before this number left before the limit fell last.
    fell_at: u64,
    latencies: Latencies,
    issued: u64,
    answered: u64,
    /// The numbers of those that were answered last, the last one at the end.
    recent: VecDeque<u64>,
    in_flight: usize,
    /// The most that was in flight at once in this round, and the first request of the next one.
    peak: usize,
    next_round: u64,
}

impl Pace {
    pub(super) fn new(most: usize) -> Self {
        let most = most.max(1) as f64;
        Pace {
            most,
            limit: FIRST.min(most),
            ceiling: None,
            more_from: None,
            borne: 0.0,
            held: 0,
            overlooked: false,
            recovery: None,
            fell_at: 0,
            latencies: Latencies::default(),
            issued: 0,
            answered: 0,
            recent: VecDeque::with_capacity(RECENT),
            in_flight: 0,
            peak: 0,
            next_round: 0,
        }
    }

    pub(super) fn limit(&self) -> usize {
        self.limit as usize
    }

    pub(super) fn in_flight(&self) -> usize {
        self.in_flight
    }

    /// A request leaves.
    pub(super) fn begin(&mut self) -> Ticket {
        let number = self.issued;
        self.issued += 1;
        self.in_flight += 1;
        self.peak = self.peak.max(self.in_flight);
        Ticket {
            number,
            answered: self.answered,
        }
    }

    /// A request is over.
    pub(super) fn end(&mut self, ticket: Ticket, outcome: Outcome, now: Instant) {
        if ticket.number >= self.next_round {
            self.next_round = self.issued;
            self.peak = self.in_flight;
        }
        self.in_flight -= 1;
        if let Some(recovery) = &mut self.recovery
            && ticket.number < self.fell_at
        {
            recovery.note(ticket.number, outcome);
        }
        match outcome {
            Outcome::Answered { kind, took } => {
                self.answered += 1;
                if self.recent.len() == RECENT {
                    self.recent.pop_front();
                }
                self.recent.push_back(ticket.number);
                let is_slow = took.is_some_and(|took| self.latencies.note(kind, took, now));
                if self.recovery.is_none() {
                    self.grow(is_slow, now);
                }
            }
            Outcome::Refused { sign, asked } if ticket.number >= self.fell_at => {
                self.fall(sign, asked, Some(ticket), now);
            }
            // Refusals that were under way together count once.
            Outcome::Refused { .. } | Outcome::Lost => {}
        }
        self.settle(now);
    }

    /// Parts of a request were refused, although it was answered as a whole.
    pub(super) fn refused_in_part(
        &mut self,
        number: u64,
        sign: Sign,
        asked: Option<Duration>,
        now: Instant,
    ) {
        if number >= self.fell_at {
            self.fall(sign, asked, None, now);
            self.settle(now);
        }
    }

    fn grow(&mut self, is_slow: bool, now: Instant) {
        let before = self.limit();
        if self.peak >= before {
            self.held += 1;
            if f64::from(self.held) >= ROUNDS_BORNE * self.limit {
                self.overlooked &= (before as f64) < self.borne;
                self.borne = self.borne.max(before as f64);
            }
        }
        // A level that nobody uses proves nothing.
        if is_slow || self.peak * 2 <= before {
            return;
        }
        let one_each_round = 1.0 / self.limit;
        self.limit = match self.ceiling {
            Some(ceiling) if self.limit < ceiling => (self.limit + 1.0).min(ceiling),
            Some(_) if self.more_from.is_none_or(|from| now >= from) => self.limit + one_each_round,
            Some(_) => self.limit,
            None if self.latencies.was_ever_slow() => self.limit + one_each_round,
            None => self.limit + 1.0,
        }
        .min(self.most);
        if self.limit() != before {
            self.held = 0;
        }
    }

    /// `ticket`: that of the refused request; `None` when only parts of one were refused, which tells nothing about the others.
    fn fall(&mut self, sign: Sign, asked: Option<Duration>, ticket: Option<Ticket>, now: Instant) {
        let level = self.peak.clamp(1, self.limit());
        let pause = asked.unwrap_or_default();
        self.recovery = Some(Recovery {
            level,
            sign,
            refused: ticket.map_or(0, |ticket| ticket.number),
            let_in_first: ticket.map_or(0, |ticket| self.answered_beside(ticket)),
            let_in_last: 0,
            also_refused: 0,
            unanswered: ticket.map_or(0, |_| self.in_flight),
            began: now,
            quiet: (pause * QUIET_PER_PAUSE).clamp(QUIET, LONGEST_QUIET),
        });
        self.limit = match level {
            1 => self.limit / 2.0,
            level => level as f64 / 2.0,
        }
        .max(1.0);
        self.held = 0;
        self.fell_at = self.issued;
    }

    /// How many were under way when this request left, and were answered before it was.
    fn answered_beside(&self, ticket: Ticket) -> usize {
        let since = usize::try_from(self.answered - ticket.answered).unwrap_or(RECENT);
        let recent = self.recent.iter().rev().take(since);
        recent.filter(|number| **number < ticket.number).count()
    }

    /// Ends a recovery that has learnt what it can.
    fn settle(&mut self, now: Instant) {
        let is_over = |recovery: &mut Recovery| recovery.is_over(now);
        let Some(recovery) = self.recovery.take_if(is_over) else {
            return;
        };
        let was_borne = recovery.level as f64 <= self.borne;
        if was_borne && !self.overlooked {
            self.overlooked = true;
            return;
        }
        let Some(ceiling) = recovery.borne() else {
            return;
        };
        let ceiling = ceiling.min(self.most);
        self.ceiling = Some(ceiling);
        self.borne = self.borne.min(ceiling);
        self.overlooked = false;
        self.more_from = Some(now + recovery.quiet);
    }
}

#[cfg(test)]
mod tests;
