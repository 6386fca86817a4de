//! Progress on standard error, when a person is there to see it.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use checks::Counts;
use onboarding::scan::Estimate;
use onboarding::words::Words;

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

    /// Shows a sentence that stays, also where nobody sees the progress: without it the program seems to hang.
    pub(crate) fn tell(&self, sentence: &str) {
        let clear = if self.is_seen { "\r\x1b[K" } else { "" };
        // See `write`.
        let _ = writeln!(std::io::stderr().lock(), "{clear}{sentence}");
    }

    pub(crate) fn rooms(
        &mut self,
        done: usize,
        total: usize,
        counts: Counts,
        left: Option<Duration>,
        words: &Words,
    ) {
        if self.last.is_some_and(|last| last.elapsed() < INTERVAL) {
            return;
        }
        self.last = Some(Instant::now());
        let mut sentence = words.text(
            "cli-progress",
            &[
                ("done", done.to_string()),
                ("total", total.to_string()),
                ("failed", counts.failed.to_string()),
            ],
        );
        if let Some(left) = left {
            let minutes = left.as_secs().div_ceil(60).max(1);
            sentence.push(' ');
            sentence.push_str(&words.text("cli-left", &[("minutes", minutes.to_string())]));
        }
        self.say(&sentence);
    }

    /// What some rooms from everywhere say about all.
    pub(crate) fn estimate(&mut self, estimate: Estimate, words: &Words) {
        let percent = |share: f64| format!("{:.0}", share * 100.0);
        if self.is_seen {
            self.tell(&words.text(
                "cli-estimate",
                &[
                    ("sampled", estimate.sampled.to_string()),
                    ("least", percent(estimate.least)),
                    ("most", percent(estimate.most)),
                ],
            ));
        }
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
