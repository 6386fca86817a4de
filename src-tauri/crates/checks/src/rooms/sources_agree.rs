//! Advisory: two sources say the same about the room. What only one of them knows is not compared.

use std::sync::Arc;

use crate::facts::{BookingSettings, Named, OtherReading, Room};
use crate::finding::Verdict;
use crate::rooms::{full_access, not_concerned, seen_by_lists};
use crate::setting::{BookingOption, Held, options};
use crate::{Because, Check, Evidence, Expected, Guide, Outcome, Reading, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "sources-agree",
    guide: Guide::meeting(1, 12),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    if let Some(verdict) = not_concerned(room, expected) {
        return verdict;
    }
    match &room.other {
        None => seen_by_lists(
            room,
            Outcome::NotApplicable {
                because: Because::OneSource,
            },
        ),
        Some(other) => Verdict {
            outcome: compared(room, other, expected),
            evidence: room.booking.evidence().or(room.access.evidence()).cloned(),
        },
    }
}

fn compared(room: &Room, other: &OtherReading, expected: &Expected) -> Outcome {
    let mut comparison = Comparison::default();
    comparison.of_both(&room.booking, &other.booking, Comparison::settings);
    comparison.of_both(&room.access, &other.access, |comparison, [ours, theirs]| {
        let has = |(entries, _): (&Vec<_>, _)| {
            full_access::is_given(entries, room, expected).map(Held::Flag)
        };
        comparison.line("FullAccess", [(has(ours), ours.1), (has(theirs), theirs.1)]);
    });
    comparison.outcome()
}

/// What both sources say, side by side.
#[derive(Default)]
struct Comparison {
    /// Parameters that differ, and what the two sources say of them.
    parameters: Vec<&'static str>,
    ours: Vec<String>,
    theirs: Vec<String>,
    /// Something could be compared.
    any: bool,
    /// Why something could not.
    open: Option<Because>,
}

impl Comparison {
    fn of_both<'a, T>(
        &mut self,
        ours: &'a Reading<T>,
        theirs: &'a Reading<T>,
        compare: impl FnOnce(&mut Self, [(&'a T, &'a Evidence); 2]),
    ) {
        match (ours, theirs) {
            (
                Reading::Known { value, evidence },
                Reading::Known {
                    value: other,
                    evidence: others,
                },
            ) => compare(self, [(value, evidence), (other, others)]),
            (Reading::Unknown { because, .. }, _) | (_, Reading::Unknown { because, .. }) => {
                self.open.get_or_insert_with(|| because.clone());
            }
        }
    }

    fn settings(&mut self, [ours, theirs]: [(&BookingSettings, &Evidence); 2]) {
        for BookingOption { parameter, of } in options() {
            self.line(parameter, [(of(ours.0), ours.1), (of(theirs.0), theirs.1)]);
        }
    }

    fn line(&mut self, parameter: &'static str, sides: [(Option<Held<'_>>, &Evidence); 2]) {
        let [(Some(ours), our), (Some(theirs), their)] = sides else {
            return;
        };
        let Some(agree) = agree(ours, theirs) else {
            return;
        };
        self.any = true;
        if !agree {
            self.parameters.push(parameter);
            self.ours.push(spelled(parameter, ours, our));
            self.theirs.push(spelled(parameter, theirs, their));
        }
    }

    fn outcome(self) -> Outcome {
        if !self.parameters.is_empty() {
            return Outcome::Warn {
                because: Because::SourcesDisagree {
                    settings: Arc::from(self.parameters.join(", ")),
                },
                found: Value::List(self.ours),
                wanted: Value::List(self.theirs),
            };
        }
        match self.open {
            Some(because) => Outcome::not_checked(because),
            None if self.any => Outcome::Pass {
                found: Value::empty(),
            },
            None => Outcome::absent(),
        }
    }
}

/// With its source and time: `AllBookInPolicy = True (powershell, 2026-11-23T09:00:00Z)`.
fn spelled(parameter: &str, held: Held<'_>, evidence: &Evidence) -> String {
    let (source, at) = (evidence.source.as_str(), evidence.at);
    format!("{} ({source}, {at})", held.by(parameter))
}

/// `None`: it cannot be told.
fn agree(ours: Held<'_>, theirs: Held<'_>) -> Option<bool> {
    match (ours, theirs) {
        (Held::People(ours), Held::People(theirs)) => name_the_same(ours, theirs),
        _ => Some(ours == theirs),
    }
}

/// In whatever order.
fn name_the_same(ours: &[Named], theirs: &[Named]) -> Option<bool> {
    let mut theirs: Vec<&Named> = theirs.iter().collect();
    let mut ours: Vec<&Named> = ours.iter().collect();
    ours.retain(|one| {
        let found = theirs
            .iter()
            .position(|another| one.is_same(another) == Some(true));
        found.map(|position| theirs.swap_remove(position)).is_none()
    });
    if ours.len() != theirs.len() {
        return Some(false);
    }
    let differ = |one: &&Named| {
        theirs
            .iter()
            .all(|another| one.is_same(another) == Some(false))
    };
    match ours.is_empty() {
        true => Some(true),
        false => ours.iter().any(differ).then_some(false),
    }
}

#[cfg(test)]
mod tests;
