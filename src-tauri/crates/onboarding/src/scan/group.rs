//! Rooms are handed over in groups, because each hand-over costs the window a paint.

use std::time::{Duration, Instant};

use super::ScannedRoom;

const LARGEST: usize = 50;
const LONGEST_WAIT: Duration = Duration::from_millis(100);

pub(super) struct Group {
    rooms: Vec<ScannedRoom>,
    since: Instant,
}

impl Group {
    pub(super) fn new() -> Self {
        Group {
            rooms: Vec::new(),
            since: Instant::now(),
        }
    }

    pub(super) fn add(&mut self, room: ScannedRoom) {
        if self.rooms.is_empty() {
            self.since = Instant::now();
        }
        self.rooms.push(room);
    }

    pub(super) fn is_due(&self) -> bool {
        self.rooms.len() >= LARGEST || self.since.elapsed() >= LONGEST_WAIT
    }

    /// Resolves when the first room has waited long enough; never for an empty group.
    pub(super) async fn is_old(&self) {
        if self.rooms.is_empty() {
            std::future::pending().await
        } else {
            tokio::time::sleep(LONGEST_WAIT.saturating_sub(self.since.elapsed())).await;
        }
    }

    pub(super) fn take(&mut self) -> Vec<ScannedRoom> {
        std::mem::take(&mut self.rooms)
    }
}
