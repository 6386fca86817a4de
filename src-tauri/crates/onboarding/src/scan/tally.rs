//! Counts that add up, and causes: with 20,000 rooms nobody reads rows.

use std::collections::HashMap;
use std::sync::Arc;

use checks::{Because, Counts, Outcome, Word};

use super::ScannedRoom;

/// What many rooms have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// A check that fails, warns or waits.
    Check { check: &'static str, word: Word },
    /// A reason why something was not checked.
    Reason(Because),
}

/// Every room once, whatever happens to it.
pub struct Tally {
    counts: Counts,
    causes: HashMap<Cause, usize>,
    seen: HashMap<Arc<str>, (Word, Vec<Cause>)>,
}

impl Tally {
    /// Before anything was read, every room that was discovered is "not checked".
    pub fn of_discovered(rooms: usize) -> Self {
        Tally {
            counts: Counts::of_discovered(rooms),
            causes: HashMap::new(),
            seen: HashMap::with_capacity(rooms),
        }
    }

    /// Adds a room, or replaces what was known about it.
    pub fn add(&mut self, room: &ScannedRoom) {
        let causes = causes_of(room);
        for cause in &causes {
            *self.causes.entry(cause.clone()).or_default() += 1;
        }
        let before = self
            .seen
            .insert(room.address.clone(), (room.outcome, causes));
        let from = before.as_ref().map_or(Word::NotChecked, |(word, _)| *word);
        for cause in before.into_iter().flat_map(|(_, causes)| causes) {
            if let Some(rooms) = self.causes.get_mut(&cause) {
                *rooms -= 1;
            }
        }
        self.counts.moved(from, room.outcome);
    }

    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Failures first, most rooms first.
    pub fn causes(&self) -> Vec<(Cause, usize)> {
        let mut causes: Vec<(Cause, usize)> = self
            .causes
            .iter()
            .filter(|(_, rooms)| **rooms > 0)
            .map(|(cause, rooms)| (cause.clone(), *rooms))
            .collect();
        causes.sort_by(|(a, a_rooms), (b, b_rooms)| {
            word_of(a)
                .cmp(&word_of(b))
                .then_with(|| b_rooms.cmp(a_rooms))
                .then_with(|| name_of(a).cmp(name_of(b)))
        });
        causes
    }
}

fn word_of(cause: &Cause) -> Word {
    match cause {
        Cause::Check { word, .. } => *word,
        Cause::Reason(_) => Word::NotChecked,
    }
}

fn name_of(cause: &Cause) -> &str {
    match cause {
        Cause::Check { check, .. } => check,
        Cause::Reason(because) => because.id(),
    }
}

/// Each cause once, however many of a room's checks it touches.
fn causes_of(room: &ScannedRoom) -> Vec<Cause> {
    let mut causes = Vec::new();
    for finding in &room.findings {
        let cause = match &finding.outcome {
            Outcome::Pass { .. } | Outcome::NotApplicable { .. } => continue,
            // Its own check is the cause.
            Outcome::NotChecked {
                because: Because::BlockedBy { .. },
            } => continue,
            Outcome::NotChecked { because } => Cause::Reason(because.clone()),
            other => Cause::Check {
                check: finding.check,
                word: other.word(),
            },
        };
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes
}

#[cfg(test)]
mod tests {
    use checks::facts::Kind;
    use checks::{Finding, Value};

    use super::*;

    fn room(address: &str, outcomes: Vec<(&'static str, Outcome)>) -> ScannedRoom {
        ScannedRoom {
            address: address.into(),
            name: address.into(),
            building: None,
            kind: Kind::Room,
            outcome: outcomes
                .iter()
                .map(|(_, outcome)| outcome.word())
                .min()
                .unwrap_or(Word::NotChecked),
            findings: outcomes
                .into_iter()
                .map(|(check, outcome)| Finding {
                    check,
                    advisory: false,
                    outcome,
                    evidence: None,
                })
                .collect(),
            repairs: Vec::new(),
        }
    }

    fn failed() -> Outcome {
        Outcome::Fail {
            found: Value::Flag(true),
            wanted: Value::Flag(false),
        }
    }

    #[test]
    fn a_room_that_is_checked_again_is_counted_once() {
        let mut tally = Tally::of_discovered(2);
        tally.add(&room("a@contoso.com", vec![("any-date", failed())]));
        tally.add(&room(
            "a@contoso.com",
            vec![(
                "any-date",
                Outcome::Pass {
                    found: Value::Flag(false),
                },
            )],
        ));
        let counts = tally.counts();
        assert_eq!(
            (counts.passed, counts.failed, counts.not_checked),
            (1, 0, 1)
        );
        assert_eq!(counts.sum(), counts.discovered);
        assert_eq!(tally.causes(), []);
    }

    #[test]
    fn a_reason_counts_a_room_once_however_many_checks_it_hides() {
        let mut tally = Tally::of_discovered(1);
        let hidden = || Outcome::NotChecked {
            because: Because::ExchangeRoleMissing,
        };
        tally.add(&room(
            "a@contoso.com",
            vec![("any-date", hidden()), ("any-hours", hidden())],
        ));
        assert_eq!(
            tally.causes(),
            [(Cause::Reason(Because::ExchangeRoleMissing), 1)]
        );
    }

    #[test]
    fn failures_come_first_and_the_most_rooms_before_the_fewest() {
        let mut tally = Tally::of_discovered(3);
        let hidden = Outcome::NotChecked {
            because: Because::AccessPolicy,
        };
        tally.add(&room(
            "a@contoso.com",
            vec![("any-date", failed()), ("visible-to-app", hidden)],
        ));
        tally.add(&room("b@contoso.com", vec![("any-hours", failed())]));
        tally.add(&room("c@contoso.com", vec![("any-hours", failed())]));
        let names: Vec<String> = tally
            .causes()
            .iter()
            .map(|(cause, rooms)| format!("{} {rooms}", name_of(cause)))
            .collect();
        assert_eq!(names, ["any-hours 2", "any-date 1", "access-policy 1"]);
    }
}
