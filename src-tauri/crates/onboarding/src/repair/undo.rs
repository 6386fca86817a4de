//! Takes back what a journal says, and nothing that somebody else did since.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use checks::Because;
use checks::repair::{Name, Setting, State, Value};

use super::compare::gives;
use super::journal::{Began, Record, Recorded, Written};
use super::room::{Outcome, Task};
use super::sharing::{Party, everybody};

/// What is taken back.
#[derive(Clone, Debug, Default)]
pub struct Restoration {
    /// Addresses. Empty: all rooms of the journal.
    pub rooms: BTreeSet<String>,
    /// Empty: all settings.
    pub settings: BTreeSet<Setting>,
    /// Also where somebody has changed it since. What they added to a list stays in it.
    pub over_later_changes: bool,
}

/// One room that would be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    pub task: Task,
    /// Names that cannot be put back, because nobody stands behind them any more.
    pub lost: Vec<String>,
}

/// What would be taken back, room by room. `now`: what rooms have at the moment, for those where later changes are overwritten.
///
/// A room that a run left in the middle has to be settled before; it is left out here.
pub fn undo(
    recorded: &Recorded,
    wanted: &Restoration,
    now: &HashMap<String, State>,
) -> Vec<Restored> {
    let mut rooms: BTreeMap<&str, Restored> = BTreeMap::new();
    // The last one that wrote to a room is taken back first.
    for record in recorded.records.iter().rev() {
        let began = &record.began;
        if !wanted.rooms.is_empty() && !wanted.rooms.contains(&began.address) {
            continue;
        }
        let Some(restored) = of_record(record, wanted, now.get(&began.address)) else {
            continue;
        };
        match rooms.get_mut(began.address.as_str()) {
            None => {
                rooms.insert(&began.address, restored);
            }
            Some(known) => earlier(known, restored),
        }
    }
    let mut in_order = Vec::with_capacity(rooms.len());
    for record in &recorded.records {
        in_order.extend(rooms.remove(record.began.address.as_str()));
    }
    in_order
}

/// A room that was written to twice goes back to what it had before the first time.
fn earlier(known: &mut Restored, first: Restored) {
    for (setting, value) in first.task.changes {
        match known
            .task
            .changes
            .iter_mut()
            .find(|(changed, _)| *changed == setting)
        {
            Some((_, former)) => *former = value,
            None => {
                if let Some(seen) = first.task.seen.get(&setting) {
                    known.task.seen.insert(setting, seen.clone());
                }
                known.task.changes.push((setting, value));
            }
        }
    }
    // What was before the first time counts.
    known.task.sharing.retain(|party| {
        let mut first = first.task.sharing.iter();
        !first.any(|other| other.address == party.address)
    });
    known.task.sharing.extend(first.task.sharing);
    for name in first.lost {
        if !known.lost.contains(&name) {
            known.lost.push(name);
        }
    }
}

fn of_record(record: &Record, wanted: &Restoration, now: Option<&State>) -> Option<Restored> {
    let ended = record.ended.as_ref()?;
    let began = &record.began;
    let mut task = Task {
        address: began.address.clone(),
        name: began.name.clone(),
        seen: State::new(),
        changes: Vec::new(),
        unseen: Vec::new(),
        sharing: Vec::new(),
    };
    let mut lost = Vec::new();
    for written in &began.settings {
        let setting = written.setting;
        if !wanted.settings.is_empty() && !wanted.settings.contains(&setting) {
            continue;
        }
        let found = ended.found.as_ref().and_then(|found| found.get(&setting));
        let is_before = found.is_some_and(|found| found.is_same(&written.before));
        // What Exchange has refused was not written. Of everything else that does not show it may still come.
        if is_before && is_refused(&ended.outcome) {
            continue;
        }
        let is_unseen = setting == Setting::FullAccess && is_before && gives(&written.after);
        // Somebody else's value is not ours, so that it stops the undo.
        let seen = match found {
            Some(found) if !is_unseen && found.is_same(&written.after) => found,
            _ => &written.after,
        };
        lost.extend(orphans(&written.before));
        let former = restorable(&written.before);
        let later = now
            .filter(|_| wanted.over_later_changes && !is_unseen)
            .and_then(|now| now.get(&setting));
        task.changes.push((
            setting,
            match later {
                Some(later) => without_ours(later, &written.after, &former),
                None => former,
            },
        ));
        task.seen.insert(setting, later.unwrap_or(seen).clone());
        if is_unseen {
            task.unseen.push(setting);
        }
    }
    task.sharing = parties(began, &task);
    (!task.changes.is_empty()).then_some(Restored { task, lost })
}

/// Did Exchange say no? Where it was not reached, or said nothing, a write may still have been taken.
fn is_refused(outcome: &Outcome) -> bool {
    let because = match outcome {
        Outcome::Refused { because } => Some(because),
        Outcome::NotStuck { because, .. } => because.as_ref(),
        _ => None,
    };
    because.is_some_and(|because| {
        !matches!(
            because,
            Because::NotReached
                | Because::Unreachable { .. }
                | Because::Throttled { .. }
                | Because::UnexpectedAnswer { .. }
                | Because::SignInLost
        )
    })
}

/// Whose place in the calendar Exchange moves when these lists are taken back, and what it was before.
fn parties(began: &Began, task: &Task) -> Vec<Party> {
    let Some(shares) = &began.sharing else {
        return Vec::new();
    };
    let lists = began.settings.iter().filter(|written| {
        let mut changes = task.changes.iter();
        changes.any(|(setting, _)| *setting == written.setting)
    });
    let addresses: BTreeSet<String> = lists.flat_map(moved).collect();
    let role_of = |address: &String| {
        let mut shares = shares.iter();
        let share = shares.find(|share| share.address.as_ref() == Some(address));
        share.map(|share| share.role.clone())
    };
    let everybody = match task.changes.is_empty() {
        true => None,
        false => everybody(shares),
    };
    let named = addresses.into_iter().map(|address| Party {
        role: role_of(&address),
        address: Some(address),
    });
    everybody.into_iter().chain(named).collect()
}

/// Addresses, in lower case, of those who came into a list or left it.
fn moved(written: &Written) -> BTreeSet<String> {
    let addresses = |value: &Value| -> BTreeSet<String> {
        let names = match value {
            Value::Names(names) => names.as_slice(),
            _ => &[],
        };
        names
            .iter()
            .filter_map(|name| name.address.as_deref().map(str::to_lowercase))
            .collect()
    };
    let (before, after) = (addresses(&written.before), addresses(&written.after));
    before.symmetric_difference(&after).cloned().collect()
}

fn orphans(value: &Value) -> impl Iterator<Item = String> {
    let names = match value {
        Value::Names(names) => names.as_slice(),
        _ => &[],
    };
    names
        .iter()
        .filter(|name| name.orphan)
        .map(|name| name.name.clone())
}

fn restorable(value: &Value) -> Value {
    match value {
        Value::Names(names) => {
            Value::Names(names.iter().filter(|name| !name.orphan).cloned().collect())
        }
        other => other.clone(),
    }
}

/// A list as it was, with what others added since, and without what they took out since.
fn without_ours(later: &Value, ours: &Value, former: &Value) -> Value {
    let (Value::Names(later), Value::Names(ours), Value::Names(former)) = (later, ours, former)
    else {
        return former.clone();
    };
    let has = |names: &[Name], name: &Name| {
        let one = Value::Names(vec![name.clone()]);
        names
            .iter()
            .any(|other| one.is_same(&Value::Names(vec![other.clone()])))
    };
    let stays = later
        .iter()
        .filter(|name| !has(ours, name) || has(former, name));
    let comes_back = former
        .iter()
        .filter(|name| !has(ours, name) && !has(later, name));
    Value::Names(stays.chain(comes_back).cloned().collect())
}

#[cfg(test)]
mod tests;
