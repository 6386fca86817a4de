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

impl Cause {
    /// Can it turn a room red or leave it open?
    pub fn is_advisory(&self) -> bool {
        match self {
            Cause::Check { check, .. } => checks::check(check).is_some_and(|check| check.advisory),
            Cause::Reason(_) => false,
        }
    }
}

/// A check that keeps others from being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The check that must pass first.
    pub by: &'static str,
    /// Rooms with something that waits for it.
    pub rooms: usize,
}

/// What a room counts for.
struct Counted {
    word: Word,
    causes: Vec<Cause>,
    blocked_by: Vec<&'static str>,
}

/// Every room once, whatever happens to it.
pub struct Tally {
    counts: Counts,
    causes: HashMap<Cause, usize>,
    blocked: HashMap<&'static str, usize>,
    seen: HashMap<Arc<str>, Counted>,
}

impl Tally {
    /// Before anything was read, every room that was discovered is "not checked".
    pub fn of_discovered(rooms: usize) -> Self {
        Tally {
            counts: Counts::of_discovered(rooms),
            causes: HashMap::new(),
            blocked: HashMap::new(),
            seen: HashMap::with_capacity(rooms),
        }
    }

    /// Adds a room, or replaces what was known about it.
    pub fn add(&mut self, room: &ScannedRoom) {
        let now = Counted {
            word: room.outcome,
            causes: causes_of(room),
            blocked_by: blocked_by(room),
        };
        for cause in &now.causes {
            *self.causes.entry(cause.clone()).or_default() += 1;
        }
        for by in &now.blocked_by {
            *self.blocked.entry(by).or_default() += 1;
        }
        let before = self.seen.insert(room.address.clone(), now);
        let from = before
            .as_ref()
            .map_or(Word::NotChecked, |before| before.word);
        if let Some(before) = before {
            for cause in before.causes {
                if let Some(rooms) = self.causes.get_mut(&cause) {
                    *rooms -= 1;
                }
            }
            for by in before.blocked_by {
                if let Some(rooms) = self.blocked.get_mut(by) {
                    *rooms -= 1;
                }
            }
        }
        self.counts.moved(from, room.outcome);
    }

    /// Which checks keep others from being looked at, and in how many rooms; most rooms first.
    pub fn blocked(&self) -> Vec<Blocked> {
        let mut blocked: Vec<Blocked> = self
            .blocked
            .iter()
            .filter(|(_, rooms)| **rooms > 0)
            .map(|(by, rooms)| Blocked { by, rooms: *rooms })
            .collect();
        blocked.sort_by(|a, b| b.rooms.cmp(&a.rooms).then_with(|| a.by.cmp(b.by)));
        blocked
    }

    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Failures first, most rooms first, what only advises last.
    pub fn causes(&self) -> Vec<(Cause, usize)> {
        let mut causes: Vec<(Cause, usize)> = self
            .causes
            .iter()
            .filter(|(_, rooms)| **rooms > 0)
            .map(|(cause, rooms)| (cause.clone(), *rooms))
            .collect();
        causes.sort_by(|(a, a_rooms), (b, b_rooms)| {
            a.is_advisory()
                .cmp(&b.is_advisory())
                .then_with(|| word_of(a).cmp(&word_of(b)))
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
            // Nobody asked for it, so that it is no cause of anything.
            Outcome::NotChecked {
                because: Because::NotAsked,
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

fn blocked_by(room: &ScannedRoom) -> Vec<&'static str> {
    let mut blocked_by = Vec::new();
    for finding in &room.findings {
        if let Outcome::NotChecked {
            because: Because::BlockedBy { check },
        } = &finding.outcome
            && !blocked_by.contains(check)
        {
            blocked_by.push(*check);
        }
    }
    blocked_by
}

#[cfg(test)]
mod tests {
    use checks::facts::Kind;
    use checks::{Finding, Value};

    use super::*;

    fn room(address: &str, outcomes: Vec<(&'static str, Outcome)>) -> ScannedRoom {
        let listed = crate::rooms::ListedRoom::named(address);
        ScannedRoom {
            facts: Arc::new(crate::scan::unread(&listed, &Because::NotReached)),
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

    #[test]
    fn what_is_blocked_is_counted_apart_from_its_cause() {
        let mut tally = Tally::of_discovered(1);
        let blocked = || Outcome::NotChecked {
            because: Because::BlockedBy {
                check: "room-mailbox",
            },
        };
        tally.add(&room(
            "a@contoso.com",
            vec![
                ("room-mailbox", failed()),
                ("any-date", blocked()),
                ("any-hours", blocked()),
            ],
        ));
        assert_eq!(tally.causes().len(), 1);
        assert_eq!(
            tally.blocked(),
            [Blocked {
                by: "room-mailbox",
                rooms: 1
            }]
        );
    }
}
