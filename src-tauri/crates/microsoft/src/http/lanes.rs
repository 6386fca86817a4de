//! All lanes of a client, and the announcement of pauses.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use tokio::sync::watch;

use super::budget::Budget;
use super::lane::Lane;
use super::service::Service;

/// A pause that a service asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Throttling {
    pub service: Service,
    pub host: String,
    /// When requests go on, by this machine's clock.
    pub until: Timestamp,
}

pub(super) struct Lanes {
    most_at_once: usize,
    lanes: RwLock<Vec<Arc<Lane>>>,
    throttling: watch::Sender<Option<Throttling>>,
}

impl Lanes {
    pub(super) fn new(most_at_once: usize) -> Self {
        Lanes {
            most_at_once,
            lanes: RwLock::default(),
            throttling: watch::Sender::new(None),
        }
    }

    pub(super) fn watch(&self) -> watch::Receiver<Option<Throttling>> {
        self.throttling.subscribe()
    }

    /// Returns the lane to a service on a host.
    pub(super) fn to(&self, service: Service, host: &str) -> Arc<Lane> {
        let found = |lanes: &[Arc<Lane>]| {
            let mut lanes = lanes.iter();
            lanes.find(|lane| lane.is_to(service, host)).cloned()
        };
        // There are a handful: one for each service, and one for each sign-in host that is asked for a tenant.
        if let Some(lane) = found(&self.lanes.read().unwrap_or_else(PoisonError::into_inner)) {
            return lane;
        }
        let mut lanes = self.lanes.write().unwrap_or_else(PoisonError::into_inner);
        found(&lanes).unwrap_or_else(|| {
            let (most, throttling) = (self.most_at_once, self.throttling.clone());
            let lane = Arc::new(Lane::new(service, host, most, throttling));
            lanes.push(lane.clone());
            lane
        })
    }

    /// Returns what each service allows, the most used first.
    pub(super) fn budgets(&self) -> Vec<Budget> {
        let lanes = self.lanes.read().unwrap_or_else(PoisonError::into_inner);
        let mut budgets: Vec<_> = lanes.iter().map(|lane| lane.budget()).collect();
        budgets.sort_by_key(|budget| std::cmp::Reverse(budget.calls));
        budgets
    }
}
