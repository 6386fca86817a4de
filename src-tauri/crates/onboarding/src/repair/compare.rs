//! What is different between what was seen, what a room has, and what it was to have.

use checks::Because;
use checks::repair::{Setting, State, Value};

use super::journal::Written;
use super::room::{Outcome, Task};

/// Settings that are neither as they were seen nor already as they should be.
pub(super) fn changed_since(task: &Task, now: &State) -> Vec<Setting> {
    let wanted = |setting: &Setting| {
        task.changes
            .iter()
            .find(|(changed, _)| changed == setting)
            .map(|(_, after)| after)
    };
    task.seen
        .iter()
        .filter(|(setting, seen)| match now.get(setting) {
            None => true,
            Some(now) => {
                !now.is_same(seen)
                    && wanted(setting)
                        .is_none_or(|after| !now.is_same(after) && !is_between(seen, now, after))
            }
        })
        .map(|(setting, _)| *setting)
        .collect()
}

/// Only what differs.
pub(super) fn to_write(task: &Task, now: &State) -> Vec<Written> {
    task.changes
        .iter()
        .filter_map(|(setting, after)| {
            let before = now.get(setting)?;
            let is_unseen = task.unseen.contains(setting);
            (is_unseen || !before.is_same(after)).then(|| Written {
                setting: *setting,
                before: before.clone(),
                after: after.clone(),
            })
        })
        .collect()
}

/// For what does not show yet, the writes are reckoned from what was done and not from what is read.
pub(super) fn before_writing(task: &Task, now: &State) -> State {
    let mut before = now.clone();
    for setting in &task.unseen {
        if let Some(seen) = task.seen.get(setting) {
            before.insert(*setting, seen.clone());
        }
    }
    before
}

/// Of what was written, the settings that do not show it: only Exchange's word says that it was done.
pub(super) fn unseen(changes: &[Written]) -> Vec<Setting> {
    changes
        .iter()
        .filter(|written| written.before.is_same(&written.after))
        .map(|written| written.setting)
        .collect()
}

pub(super) fn as_pairs(changes: &[Written]) -> Vec<(Setting, Value)> {
    changes
        .iter()
        .map(|written| (written.setting, written.after.clone()))
        .collect()
}

/// Of what was found, that which was written.
pub(super) fn only(changes: &[Written], mut found: State) -> State {
    found.retain(|setting, _| changes.iter().any(|written| written.setting == *setting));
    found
}

pub(super) fn missing(changes: &[Written], found: &State) -> Vec<Setting> {
    changes
        .iter()
        .filter(|written| {
            found
                .get(&written.setting)
                .is_none_or(|found| !found.is_same(&wanted(written)))
        })
        .map(|written| written.setting)
        .collect()
}

/// Names that belong to nobody are not sent, so they are not found either.
fn wanted(written: &Written) -> Value {
    match &written.after {
        Value::Names(names) => {
            Value::Names(names.iter().filter(|name| !name.orphan).cloned().collect())
        }
        other => other.clone(),
    }
}

/// `unseen`: settings that do not show what is done to them, so that only Exchange's word counts.
pub(super) fn outcome(
    changes: &[Written],
    found: &State,
    unseen: &[Setting],
    refused: Option<Because>,
) -> Outcome {
    let missing = missing(changes, found);
    if missing.is_empty() {
        return match refused {
            Some(because) if !unseen.is_empty() => Outcome::NotStuck {
                settings: unseen.to_vec(),
                because: Some(because),
            },
            _ => Outcome::Changed,
        };
    }
    let is_untouched = changes.iter().all(|written| {
        found
            .get(&written.setting)
            .is_some_and(|found| found.is_same(&written.before))
    });
    match refused {
        Some(because) if is_untouched => Outcome::Refused { because },
        None if missing == [Setting::FullAccess] && is_grant(changes) => Outcome::Pending,
        because => Outcome::NotStuck {
            settings: missing,
            because,
        },
    }
}

/// Does Exchange set who sees the calendar along with one of these?
pub(super) fn moves_sharing(changes: &[Written]) -> bool {
    changes.iter().any(|written| {
        matches!(
            written.setting,
            Setting::AcceptsEveryone
                | Setting::EveryoneMayRequest
                | Setting::Delegates
                | Setting::Bypassing
        )
    })
}

/// Who sees what of the calendar is not as it was, although nobody asked for that.
pub(super) fn with_lost_sharing(outcome: Outcome, lost: Option<Because>) -> Outcome {
    let Some(lost) = lost else { return outcome };
    match outcome {
        Outcome::Changed | Outcome::Pending | Outcome::AlreadySo => Outcome::NotStuck {
            settings: vec![Setting::Sharing],
            because: Some(lost),
        },
        Outcome::NotStuck {
            mut settings,
            because,
        } => {
            settings.push(Setting::Sharing);
            Outcome::NotStuck {
                settings,
                because: because.or(Some(lost)),
            }
        }
        outcome => outcome,
    }
}

/// Was access given? What is taken away goes at once.
fn is_grant(changes: &[Written]) -> bool {
    changes.iter().any(|written| gives(&written.after))
}

/// Does this give access?
pub(super) fn gives(value: &Value) -> bool {
    matches!(value, Value::Access(grants)
        if grants.iter().any(|grant| !grant.denied && !grant.inherited))
}

/// An access list takes two cmdlets from one state to the other. Between them it has nothing that neither state has.
fn is_between(seen: &Value, now: &Value, after: &Value) -> bool {
    match (seen, now, after) {
        (Value::Access(seen), Value::Access(now), Value::Access(after)) => now
            .iter()
            .all(|grant| seen.contains(grant) || after.contains(grant)),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
