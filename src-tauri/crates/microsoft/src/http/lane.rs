//! The way to one service: so many requests at once, and none while the service asks to wait.
//!
//! Requests sent while throttled count against the limit, so stopping only the refused one prolongs the throttling.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Semaphore, SemaphorePermit, watch};
use tokio::time::{Instant, timeout_at};

use super::budget::{Budget, Tally};
use super::lanes::Throttling;
use super::pace::{Outcome, Pace, Sign, Ticket};
use super::retry;
use super::service::Service;

pub(super) struct Lane {
    service: Service,
    host: String,
    most: usize,
    /// First come, first served. It holds as many places as `State::places` says.
    places: Semaphore,
    state: Mutex<State>,
    throttling: watch::Sender<Option<Throttling>>,
}

struct State {
    pace: Pace,
    tally: Tally,
    /// Places that exist, free or taken. Above the limit, taken places are not given back.
    places: usize,
    closed_until: Option<Instant>,
    refused_in_a_row: u32,
}

/// Why a request did not get onto the lane before its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// The service asks for a pause that is longer; with what is left of it.
    Closed(Duration),
    /// Others were in front.
    Full,
}

/// A place on the lane for one attempt. Dropped without an outcome it is an attempt that was given up.
pub(super) struct Place<'a> {
    lane: &'a Lane,
    ticket: Ticket,
    permit: Option<SemaphorePermit<'a>>,
    outcome: Outcome,
}

impl Lane {
    pub(super) fn new(
        service: Service,
        host: &str,
        most: usize,
        throttling: watch::Sender<Option<Throttling>>,
    ) -> Self {
        let pace = Pace::new(most);
        let places = pace.limit();
        Lane {
            service,
            host: host.to_owned(),
            most: most.max(1),
            places: Semaphore::new(places),
            state: Mutex::new(State {
                pace,
                tally: Tally::new(Instant::now()),
                places,
                closed_until: None,
                refused_in_a_row: 0,
            }),
            throttling,
        }
    }

    pub(super) fn is_to(&self, service: Service, host: &str) -> bool {
        self.service == service && self.host == host
    }

    /// Waits until the lane is open and has a place. Whoever stops waiting loses nothing but the turn.
    ///
    /// # Errors
    /// The deadline comes first.
    pub(super) async fn place(&self, deadline: Instant) -> Result<Place<'_>, Held> {
        loop {
            while let Some(until) = self.closed_until() {
                if until >= deadline {
                    return Err(Held::Closed(until - Instant::now()));
                }
                tokio::time::sleep_until(until).await;
            }
            let permit = timeout_at(deadline, self.places.acquire())
                .await
                .map_err(|_| Held::Full)?
                .expect("the places are never closed");
            let mut state = self.state();
            if state.is_closed() {
                continue;
            }
            if state.places > state.pace.limit() {
                // It was promised before the limit fell.
                permit.forget();
                state.places -= 1;
                continue;
            }
            state.tally.note(Instant::now());
            return Ok(Place {
                lane: self,
                ticket: state.pace.begin(),
                permit: Some(permit),
                outcome: Outcome::Lost,
            });
        }
    }

    /// Notes that parts of a request, which has ended, were refused.
    pub(super) fn refused_in_part(&self, number: u64, sign: Sign, asked: Option<Duration>) {
        let mut state = self.state();
        let was_least = state.pace.limit() <= 1;
        let now = Instant::now();
        state.pace.refused_in_part(number, sign, asked, now);
        self.refused(&mut state, was_least, asked);
        self.resize(&mut state);
    }

    /// Whether the service refused the last request that it answered.
    pub(super) fn is_refusing(&self) -> bool {
        self.state().refused_in_a_row > 0
    }

    pub(super) fn budget(&self) -> Budget {
        self.closed_until();
        let mut state = self.state();
        let now = Instant::now();
        Budget {
            service: self.service,
            host: self.host.clone(),
            limit: state.pace.limit(),
            most: self.most,
            in_flight: state.pace.in_flight(),
            calls: state.tally.calls,
            refused: state.tally.refused,
            calls_per_minute: state.tally.last_minute(now),
            closed_until: state.closed_until.and_then(|until| after(until - now)),
        }
    }

    fn refused(&self, state: &mut State, was_least: bool, asked: Option<Duration>) {
        state.tally.refused += 1;
        state.refused_in_a_row += 1;
        // Fewer at once than one is only a pause.
        let pause = was_least.then(|| retry::backoff(state.refused_in_a_row));
        if let Some(pause) = asked.or(pause) {
            self.close(state, pause);
        }
    }

    /// Makes as many places as the limit says; those that are taken are not given back.
    fn resize(&self, state: &mut State) {
        let limit = state.pace.limit();
        if state.places > limit {
            state.places -= self.places.forget_permits(state.places - limit);
        } else if state.places < limit {
            self.places.add_permits(limit - state.places);
            state.places = limit;
        }
    }

    /// Closes the lane for at least `pause`; a longer one that is under way stays.
    fn close(&self, state: &mut State, pause: Duration) {
        let until = Instant::now() + pause;
        if state.closed_until.is_some_and(|closed| closed >= until) {
            return;
        }
        state.closed_until = Some(until);
        let throttling = after(pause).map(|until| Throttling {
            service: self.service,
            host: self.host.clone(),
            until,
        });
        self.throttling.send_replace(throttling);
    }

    /// Announces that a pause is over as soon as anybody asks.
    fn closed_until(&self) -> Option<Instant> {
        let mut state = self.state();
        let until = state.closed_until?;
        if state.is_closed() {
            return Some(until);
        }
        state.closed_until = None;
        let is_ours = |throttling: &mut Throttling| {
            throttling.service == self.service && throttling.host == self.host
        };
        self.throttling
            .send_if_modified(|throttling| throttling.take_if(is_ours).is_some());
        None
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_closed(&self) -> bool {
        self.closed_until
            .is_some_and(|until| until > Instant::now())
    }
}

impl Place<'_> {
    /// Gives the place back with what became of the attempt. Returns the number of the attempt.
    pub(super) fn end(mut self, outcome: Outcome) -> u64 {
        self.outcome = outcome;
        self.ticket.number
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let lane = self.lane;
        let mut state = lane.state();
        let was_least = state.pace.limit() <= 1;
        state.pace.end(self.ticket, self.outcome, Instant::now());
        match self.outcome {
            Outcome::Answered { .. } => state.refused_in_a_row = 0,
            Outcome::Refused { asked, .. } => lane.refused(&mut state, was_least, asked),
            Outcome::Lost => {}
        }
        match self.permit.take() {
            Some(permit) if state.places > state.pace.limit() => {
                permit.forget();
                state.places -= 1;
            }
            // Whoever is next gets it.
            permit => drop(permit),
        }
        lane.resize(&mut state);
    }
}

fn after(wait: Duration) -> Option<Timestamp> {
    let wait = SignedDuration::try_from(wait).ok()?;
    Timestamp::now().checked_add(wait).ok()
}

#[cfg(test)]
mod tests;
