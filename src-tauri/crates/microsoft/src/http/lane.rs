//! One lane for each host: a service that asks one request to wait is left alone by all of them.
//!
//! Requests sent while throttled count against the limit, so stopping only the refused one prolongs the throttling.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::time::Instant;

/// A pause that a service asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Throttling {
    pub host: String,
    /// When requests go on, by this machine's clock.
    pub until: Timestamp,
}

pub(super) struct Lanes {
    closed_until: Mutex<HashMap<String, Instant>>,
    throttling: watch::Sender<Option<Throttling>>,
}

impl Default for Lanes {
    fn default() -> Self {
        Lanes {
            closed_until: Mutex::default(),
            throttling: watch::Sender::new(None),
        }
    }
}

impl Lanes {
    pub(super) fn watch(&self) -> watch::Receiver<Option<Throttling>> {
        self.throttling.subscribe()
    }

    /// Closes the lane for at least `wait`; a longer pause that is under way stays.
    pub(super) fn pause(&self, host: &str, wait: Duration) {
        let until = Instant::now() + wait;
        let mut lanes = self
            .closed_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if lanes
            .get(host)
            .is_some_and(|closed_until| *closed_until >= until)
        {
            return;
        }
        lanes.insert(host.to_owned(), until);
        let until = SignedDuration::try_from(wait)
            .ok()
            .and_then(|wait| Timestamp::now().checked_add(wait).ok());
        self.throttling.send_replace(until.map(|until| Throttling {
            host: host.to_owned(),
            until,
        }));
    }

    /// Waits until the lane is open.
    ///
    /// # Errors
    /// How much longer the lane is closed, when that is beyond the deadline.
    pub(super) async fn wait_until_open(
        &self,
        host: &str,
        deadline: Instant,
    ) -> Result<(), Duration> {
        while let Some(until) = self.closed_until(host) {
            if until >= deadline {
                return Err(until - Instant::now());
            }
            tokio::time::sleep_until(until).await;
        }
        Ok(())
    }

    fn closed_until(&self, host: &str) -> Option<Instant> {
        let mut lanes = self
            .closed_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let until = *lanes.get(host)?;
        if until > Instant::now() {
            return Some(until);
        }
        lanes.remove(host);
        self.throttling.send_if_modified(|throttling| {
            throttling.take_if(|paused| paused.host == host).is_some()
        });
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRAPH: &str = "graph.microsoft.com";

    #[tokio::test(start_paused = true)]
    async fn a_pause_holds_every_request_to_that_host_and_to_no_other() {
        let lanes = Lanes::default();
        let watch = lanes.watch();
        let start = Instant::now();
        let deadline = start + Duration::from_secs(300);
        lanes.pause(GRAPH, Duration::from_millis(2_128));
        assert_eq!(watch.borrow().as_ref().unwrap().host, GRAPH);

        lanes
            .wait_until_open("outlook.office365.com", deadline)
            .await
            .unwrap();
        assert_eq!(start.elapsed(), Duration::ZERO, "another host is not held");
        let (first, second) = tokio::join!(
            lanes.wait_until_open(GRAPH, deadline),
            lanes.wait_until_open(GRAPH, deadline)
        );
        assert!(first.is_ok() && second.is_ok());
        assert!(
            start.elapsed() >= Duration::from_millis(2_128),
            "Retry-After is obeyed to the fraction"
        );
        assert!(
            start.elapsed() < Duration::from_secs(3),
            "and not stretched"
        );
        assert_eq!(*watch.borrow(), None, "the pause is announced as over");
    }

    #[tokio::test(start_paused = true)]
    async fn a_shorter_pause_does_not_shorten_a_longer_one() {
        let lanes = Lanes::default();
        let start = Instant::now();
        lanes.pause(GRAPH, Duration::from_secs(30));
        lanes.pause(GRAPH, Duration::from_secs(1));
        lanes
            .wait_until_open(GRAPH, start + Duration::from_secs(300))
            .await
            .unwrap();
        assert!(start.elapsed() >= Duration::from_secs(30));
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_beyond_the_deadline_is_reported_at_once() {
        let lanes = Lanes::default();
        let start = Instant::now();
        lanes.pause(GRAPH, Duration::from_secs(100));
        let remaining = lanes
            .wait_until_open(GRAPH, start + Duration::from_secs(10))
            .await
            .unwrap_err();
        assert_eq!(remaining, Duration::from_secs(100));
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
}
