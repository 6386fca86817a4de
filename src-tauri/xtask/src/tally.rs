//! The totals that test runners print in their closing lines.

use std::ops::AddAssign;

/// How many tests passed, failed, and did not run although they exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// The totals in a closing line of cargo test or Vitest, or in the plain line
    /// `N passed, N failed`; `None` for any other line.
    pub(crate) fn of_line(line: &str) -> Option<Tally> {
        let line = without_colours(line);
        let line = line.trim();
        let totals = if let Some((_, totals)) = line.split_once("test result: ") {
            totals.split_once(". ")?.1
        } else if let Some(totals) = line.strip_prefix("Tests ") {
            totals
        } else if is_plain(line) {
            line
        } else {
            return None;
        };
        let mut tally = Tally::default();
        for part in totals.split([',', ';', '|']) {
            let mut words = part.split_whitespace();
            let Some(Ok(number)) = words.next().map(str::parse::<usize>) else {
                continue;
            };
            match words.next() {
                Some("passed") => tally.passed += number,
                Some("failed") => tally.failed += number,
                Some("ignored" | "skipped" | "todo") => tally.skipped += number,
                _ => {}
            }
        }
        Some(tally)
    }

    /// So many of the tests that count as passed did not run.
    pub(crate) fn skip(&mut self, tests: usize) {
        let tests = tests.min(self.passed);
        self.passed -= tests;
        self.skipped += tests;
    }

    /// How many tests really ran.
    pub(crate) fn ran(self) -> usize {
        self.passed + self.failed
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// `N passed, N failed` or `N passed, N failed, N skipped`, and nothing else.
fn is_plain(line: &str) -> bool {
    let words: Vec<&str> = line
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &&str| word.parse::<usize>().is_ok();
    match words.as_slice() {
        [passed, "passed", failed, "failed"] => is_number(passed) && is_number(failed),
        [passed, "passed", failed, "failed", skipped, "skipped"] => {
            [passed, failed, skipped].into_iter().all(is_number)
        }
        _ => false,
    }
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after
            .split_once(|end: char| end.is_ascii_alphabetic())
            .map_or("", |it| it.1);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(line: &str) -> Option<(usize, usize, usize)> {
        Tally::of_line(line).map(|it| (it.passed, it.failed, it.skipped))
    }

    #[test]
    fn the_closing_lines_of_every_runner_are_read() {
        let cargo = "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 9 filtered out; finished in 0.00s\n";
        assert_eq!(tally(cargo), Some((3, 1, 2)));
        assert_eq!(
            tally("      Tests  1 failed | 11 passed | 2 skipped (14)"),
            Some((11, 1, 2))
        );
        assert_eq!(tally("36 passed, 0 failed"), Some((36, 0, 0)));
    }

    #[test]
    fn a_colour_does_not_hide_a_total() {
        let vitest = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m12 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (12)\u{1b}[39m";
        assert_eq!(tally(vitest), Some((12, 0, 0)));
    }

    #[test]
    fn other_lines_are_no_totals() {
        for line in [
            " Test Files  2 passed (2)",
            "test a_room_passed ... ok",
            "running 12 tests",
            "24 rooms passed",
            "24 rooms: 3 passed, 21 failed",
            "3 passed, 21 failed of 24 rooms",
            "",
        ] {
            assert_eq!(tally(line), None, "{line}");
        }
    }
}
