//! Offision's mailbox has "Read and manage (Full Access)" to the room's mailbox.
//!
//! The first entry of the access list that names the mailbox decides, as in the Exchange admin center: a denial before the grant wins.

use jiff::SignedDuration;

use crate::facts::{AccessEntry, Room};
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
    not_concerned(room).unwrap_or_else(|| {
        room.access.judge(|entries| {
            let found = || Value::list(entries.iter().map(|entry| entry.name.clone()));
            let wanted = || match expected.delegate.value() {
                Some(delegate) => Value::list([delegate.address.clone()]),
                None => Value::Nothing,
            };
            let Some(entry) = entries.iter().find(|entry| entry.is_delegate) else {
                return match (&expected.delegate, room.access_given_at) {
                    (crate::Reading::Unknown { because, .. }, _) => {
                        Outcome::not_checked(because.clone())
                    }
                    (_, Some(since)) if expected.now.duration_since(since) < SLOWEST_GRANT => {
                        Outcome::Pending {
                            since,
                            usually: SLOWEST_GRANT,
                        }
                    }
                    _ => Outcome::Fail {
                        found: found(),
                        wanted: wanted(),
                    },
                };
            };
            match entry {
                AccessEntry { denied: None, .. } => Outcome::absent(),
                AccessEntry {
                    denied: Some(true), ..
                } => Outcome::Fail {
                    found: Value::text(format!("Deny: {}", entry.name)),
                    wanted: wanted(),
                },
                AccessEntry {
                    inherited: Some(true),
                    ..
                } => Outcome::Warn {
                    found: found(),
                    wanted: wanted(),
                    because: Because::Inherited,
                },
                AccessEntry {
                    inherited: None, ..
                } => Outcome::absent(),
                _ => Outcome::Pass { found: found() },
            }
        })
    })
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
    use crate::rooms::fixture::{expected, judge, known, room};

    fn entry(denied: Option<bool>, inherited: Option<bool>) -> AccessEntry {
        AccessEntry {
            name: "offision@contoso.com".into(),
            is_delegate: true,
            denied,
            inherited,
        }
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
    }

    #[test]
    fn a_denial_before_the_grant_wins() {
        assert_eq!(
            outcome(vec![entry(Some(true), None), entry(Some(false), None)]),
            Word::Fail
        );
    }

    #[test]
    fn an_entry_that_does_not_say_whether_it_denies_is_not_a_grant() {
        assert_eq!(outcome(vec![entry(None, None)]), Word::NotChecked);
    }

    #[test]
    fn an_inherited_grant_warns() {
        assert_eq!(outcome(vec![entry(Some(false), Some(true))]), Word::Warn);
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
