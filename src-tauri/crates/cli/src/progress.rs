//! Progress on standard error, when a person is there to see it.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use checks::Counts;

/// More often than this only makes a terminal flicker.
const INTERVAL: Duration = Duration::from_millis(100);

pub(crate) struct Progress {
    is_seen: bool,
    last: Option<Instant>,
}

impl Progress {
    pub(crate) fn new() -> Self {
        Progress {
            is_seen: std::io::stderr().is_terminal(),
            last: None,
        }
    }

    /// Shows a sentence until the next one.
    pub(crate) fn say(&mut self, sentence: &str) {
        self.write(&format!("\r\x1b[K{sentence}"));
    }

    pub(crate) fn rooms(&mut self, done: usize, counts: Counts) {
        if self.last.is_some_and(|last| last.elapsed() < INTERVAL) {
            return;
        }
        self.last = Some(Instant::now());
        self.say(&format!(
            "{done} of {} rooms checked, {} need action",
            counts.discovered, counts.failed
        ));
    }

    pub(crate) fn clear(&mut self) {
        self.write("\r\x1b[K");
    }

    fn write(&self, text: &str) {
        if self.is_seen {
            let mut stderr = std::io::stderr().lock();
            // Progress that cannot be shown is not worth an error.
            let _ = stderr
                .write_all(text.as_bytes())
                .and_then(|()| stderr.flush());
        }
    }
}
