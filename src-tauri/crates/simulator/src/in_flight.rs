use std::sync::atomic::{AtomicUsize, Ordering};

use crate::dispatch::Service;

/// The requests that are being answered, counted for each service alone: Microsoft's services do not
/// share their limits.
#[derive(Debug, Default)]
pub(crate) struct InFlight([AtomicUsize; 4]);

impl InFlight {
    /// `None` when the service has its most already. What is refused does not count.
    pub(crate) fn enter(&self, service: Service, most: Option<usize>) -> Option<Entered<'_>> {
        let count = &self.0[service as usize];
        let most = most.unwrap_or(usize::MAX);
        count
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |number| {
                (number < most).then_some(number + 1)
            })
            .ok()?;
        Some(Entered(count))
    }
}

/// Counts a request until it is answered or given up by its caller.
pub(crate) struct Entered<'a>(&'a AtomicUsize);

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
