//! Offision's mailbox has "Read and manage (Full Access)" to the room's mailbox.
//!
//! Entries are read in the order of the access list. The first entry of a person or group that names Full Access decides for it, as in
//! the Exchange admin center, so a denial before the grant wins.

use std::sync::Arc;

use jiff::SignedDuration;

use crate::facts::{AccessEntry, Named, Room, Standing};
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Because, Change, Check, Expected, Guide, Outcome, Rule, Value};

/// How long Exchange may take until a grant is in effect: "a few minutes" in the help page, up to an hour in the field.
const SLOWEST_GRANT: SignedDuration = SignedDuration::from_mins(60);

pub(crate) static CHECK: Check = Check {
    id: "full-access",
    guide: Guide::meeting(10, 12),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| {
        room.access
            .judge(|entries| granted(entries, room, expected))
    })
}

/// Do these entries give the mailbox access? `None`: they leave it open.
pub(in crate::rooms) fn is_given(
    entries: &[AccessEntry],
    room: &Room,
    expected: &Expected,
) -> Option<bool> {
    match granted(entries, room, expected) {
        Outcome::Pass { .. } | Outcome::Warn { .. } => Some(true),
        Outcome::Fail { .. } | Outcome::Pending { .. } => Some(false),
        Outcome::NotChecked { .. } | Outcome::NotApplicable { .. } => None,
    }
}

fn granted(entries: &[AccessEntry], room: &Room, expected: &Expected) -> Outcome {
    let found = Value::list(entries.iter().map(|entry| entry.who.shown()));
    let wanted = match expected.delegate.value() {
        Some(delegate) => Value::list([delegate.address.clone()]),
        None => Value::Nothing,
    };
    let warn = |because| Outcome::Warn {
        found: found.clone(),
        wanted: wanted.clone(),
        because,
    };
    let Some(position) = deciding(entries) else {
        return without_entry(entries, room, expected, found, wanted);
    };
    let entry = &entries[position];
    match (entry.denied, entry.inherited) {
        (None, _) => Outcome::absent(),
        (Some(true), _) => Outcome::Fail {
            found: Value::text(format!("Deny: {}", entry.who.shown())),
            wanted,
        },
        (Some(false), inherited) => {
            if let Some(denial) = other_denial(&entries[..position], &entry.who) {
                return warn(Because::DeniedBefore {
                    name: Arc::from(denial.who.shown()),
                });
            }
            match (&entry.who.standing, inherited) {
                (Standing::GroupWithDelegate { .. }, _) => warn(Because::ThroughGroup {
                    group: Arc::from(entry.who.shown()),
                }),
                (_, None) => Outcome::absent(),
                (_, Some(true)) => warn(Because::Inherited),
                (_, Some(false)) => Outcome::Pass { found },
            }
        }
    }
}

/// The entry that decides for the mailbox itself, otherwise one of a security group that it is in: membership in other groups gives no
/// rights. A grant to a group is looked for first, because one group's denial does not take another group's grant away from this list.
fn deciding(entries: &[AccessEntry]) -> Option<usize> {
    let own = entries
        .iter()
        .position(|entry| entry.who.standing == Standing::Delegate);
    let through = |wanted: fn(&AccessEntry) -> bool| {
        entries.iter().enumerate().position(|(position, entry)| {
            matches!(
                entry.who.standing,
                Standing::GroupWithDelegate {
                    secures: Some(true)
                }
            ) && wanted(entry)
                && !entries[..position]
                    .iter()
                    .any(|earlier| earlier.is_of_same(entry))
        })
    };
    own.or_else(|| through(|entry| entry.denied != Some(true)))
        .or_else(|| through(|_| true))
}

/// A denial that stands before the grant and may cover the mailbox under another name.
fn other_denial<'a>(before: &'a [AccessEntry], granted: &Named) -> Option<&'a AccessEntry> {
    before.iter().find(|entry| {
        entry.denied != Some(false)
            && entry.who.name != granted.name
            && matches!(
                entry.who.standing,
                Standing::Delegate
                    | Standing::GroupWithDelegate { .. }
                    | Standing::DynamicGroup
                    | Standing::ByNameOnly
                    | Standing::Unread(_)
            )
    })
}

/// No entry is known to be the mailbox's; one that could not be read may be.
fn without_entry(
    entries: &[AccessEntry],
    room: &Room,
    expected: &Expected,
    found: Value,
    wanted: Value,
) -> Outcome {
    let open = entries
        .iter()
        .filter(|entry| entry.denied != Some(true))
        .find_map(|entry| match &entry.who.standing {
            Standing::Unread(because) => Some(because.clone()),
            Standing::ByNameOnly => Some(Because::ByNameOnly {
                name: Arc::from(entry.who.shown()),
            }),
            Standing::GroupWithDelegate { secures: None } => Some(Because::PerhapsThroughGroup {
                group: Arc::from(entry.who.shown()),
            }),
            _ => None,
        });
    if let Some(because) = open.or_else(|| expected.delegate.because().cloned()) {
        return Outcome::not_checked(because);
    }
    match room.access_given_at {
        Some(since) if expected.now.duration_since(since) < SLOWEST_GRANT => Outcome::Pending {
            since,
            usually: SLOWEST_GRANT,
        },
        _ => Outcome::Fail { found, wanted },
    }
}

fn repair(_: &Room, expected: &Expected) -> Option<Change> {
    Some(Change::GiveFullAccess {
        to: expected.delegate.value()?.address.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{expected, judge, known, named, offision, room, somebody};

    fn entry(denied: Option<bool>, inherited: Option<bool>) -> AccessEntry {
        of(offision(), denied, inherited)
    }

    fn of(who: Named, denied: Option<bool>, inherited: Option<bool>) -> AccessEntry {
        AccessEntry {
            sid: None,
            who,
            denied,
            inherited,
        }
    }

    fn group(name: &str, secures: Option<bool>, denied: bool) -> AccessEntry {
        of(
            named(name, Standing::GroupWithDelegate { secures }),
            Some(denied),
            Some(false),
        )
    }

    fn outcome(entries: Vec<AccessEntry>) -> Word {
        let mut room = room();
        room.access = known(entries);
        judge(&CHECK, &room).word()
    }

    #[test]
    fn a_grant_passes_and_its_absence_fails() {
        assert_eq!(outcome(vec![entry(Some(false), Some(false))]), Word::Pass);
        assert_eq!(outcome(vec![]), Word::Fail);
        let another = of(somebody("ada"), Some(false), Some(false));
        assert_eq!(outcome(vec![another]), Word::Fail);
    }

    #[test]
    fn a_denial_before_the_grant_wins_and_after_it_does_not() {
        let (denial, grant) = (
            || entry(Some(true), Some(false)),
            || entry(Some(false), Some(false)),
        );
        assert_eq!(outcome(vec![denial(), grant()]), Word::Fail);
        assert_eq!(outcome(vec![grant(), denial()]), Word::Pass);
    }

    #[test]
    fn a_denial_of_somebody_else_before_the_grant_counts_only_if_it_may_be_the_delegate() {
        let grant = || entry(Some(false), Some(false));
        let denied = |who| of(who, Some(true), Some(false));
        assert_eq!(
            outcome(vec![denied(somebody("ada")), grant()]),
            Word::Pass,
            "another person"
        );
        assert_eq!(
            outcome(vec![group("Approvers", Some(true), true), grant()]),
            Word::Warn
        );
        let unread = named("x", Standing::Unread(Because::NotReached));
        assert_eq!(outcome(vec![denied(unread), grant()]), Word::Warn);
    }

    #[test]
    fn an_entry_that_does_not_say_whether_it_denies_is_not_a_grant() {
        assert_eq!(outcome(vec![entry(None, None)]), Word::NotChecked);
        assert_eq!(outcome(vec![entry(Some(false), None)]), Word::NotChecked);
    }

    #[test]
    fn an_inherited_grant_warns() {
        assert_eq!(outcome(vec![entry(Some(false), Some(true))]), Word::Warn);
    }

    #[test]
    fn only_a_security_group_gives_its_members_access() {
        assert_eq!(outcome(vec![group("g", Some(true), false)]), Word::Warn);
        assert_eq!(outcome(vec![group("g", Some(false), false)]), Word::Fail);
        assert_eq!(outcome(vec![group("g", None, false)]), Word::NotChecked);
        assert_eq!(outcome(vec![group("g", Some(true), true)]), Word::Fail);
        assert_eq!(
            outcome(vec![
                group("g", Some(true), true),
                group("g", Some(true), false)
            ]),
            Word::Fail,
            "the first entry of a group decides for it"
        );
    }

    #[test]
    fn an_entry_that_could_not_be_read_leaves_it_open() {
        let unread = || {
            of(
                named("x", Standing::Unread(Because::NotReached)),
                Some(false),
                Some(false),
            )
        };
        assert_eq!(outcome(vec![unread()]), Word::NotChecked);
        assert_eq!(
            outcome(vec![unread(), entry(Some(false), Some(false))]),
            Word::Pass
        );
        let orphan = of(named("S-1-5-21-1", Standing::Orphan), Some(false), None);
        assert_eq!(outcome(vec![orphan]), Word::Fail);
    }

    #[test]
    fn a_grant_of_a_moment_ago_is_pending_and_of_two_hours_ago_has_failed() {
        let mut room = room();
        room.access = known(vec![]);
        room.access_given_at = Some(expected().now - SignedDuration::from_mins(3));
        assert_eq!(judge(&CHECK, &room).word(), Word::Pending);
        room.access_given_at = Some(expected().now - SignedDuration::from_mins(120));
        assert_eq!(judge(&CHECK, &room).word(), Word::Fail);
    }
}
