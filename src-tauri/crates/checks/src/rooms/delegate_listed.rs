//! Offision's mailbox is among the delegates who accept or decline booking requests.

use std::sync::Arc;

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Because, Change, Check, DelegateMatch, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "delegate-listed",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, |booking| {
        let Some(delegates) = &booking.delegates else {
            return Outcome::absent();
        };
        let found = Value::list(delegates.names.iter().cloned());
        let wanted = wanted(expected);
        match &delegates.matched {
            // Nobody is a delegate: whoever Offision's mailbox is, it is not one.
            _ if delegates.names.is_empty() => Outcome::Fail { found, wanted },
            Err(because) => Outcome::not_checked(because.clone()),
            Ok(DelegateMatch::Matched) => Outcome::Pass { found },
            Ok(DelegateMatch::ByNameOnly) => Outcome::Warn {
                found,
                wanted,
                because: Because::ByNameOnly {
                    name: expected
                        .delegate
                        .value()
                        .and_then(|delegate| delegate.display_name.as_deref())
                        .map_or_else(|| Arc::from(""), Arc::from),
                },
            },
            Ok(DelegateMatch::NotMatched) => Outcome::Fail { found, wanted },
        }
    })
}

fn wanted(expected: &Expected) -> Value {
    match expected.delegate.value() {
        Some(delegate) => Value::list([delegate.address.clone()]),
        None => Value::Nothing,
    }
}

fn repair(room: &Room, expected: &Expected) -> Option<Change> {
    let delegates = room.booking.value()?.delegates.as_ref()?;
    Some(Change::AddDelegate {
        keep: delegates.names.clone(),
        add: expected.delegate.value()?.address.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::facts::Delegates;
    use crate::rooms::fixture::{expected, judge, room_with_booking};

    fn outcome(names: &[&str], matched: Result<DelegateMatch, Because>) -> Outcome {
        judge(
            &CHECK,
            &room_with_booking(|booking| {
                booking.delegates = Some(Delegates {
                    names: names.iter().map(|name| (*name).to_owned()).collect(),
                    matched,
                });
            }),
        )
    }

    #[test]
    fn a_match_passes_a_likeness_warns_and_a_stranger_fails() {
        assert_eq!(
            outcome(&["offision"], Ok(DelegateMatch::Matched)).word(),
            Word::Pass
        );
        assert_eq!(
            outcome(&["Offision"], Ok(DelegateMatch::ByNameOnly)).word(),
            Word::Warn
        );
        assert_eq!(
            outcome(&["ada"], Ok(DelegateMatch::NotMatched)).word(),
            Word::Fail
        );
    }

    #[test]
    fn an_unknown_delegate_cannot_be_matched_but_an_empty_list_fails_all_the_same() {
        let unknown = Err(Because::DelegateNotGiven);
        assert_eq!(outcome(&["ada"], unknown.clone()).word(), Word::NotChecked);
        assert_eq!(outcome(&[], unknown).word(), Word::Fail);
    }

    #[test]
    fn the_repair_keeps_those_who_are_there() {
        let room = room_with_booking(|booking| {
            booking.delegates = Some(Delegates {
                names: vec!["ada".into()],
                matched: Ok(DelegateMatch::NotMatched),
            });
        });
        assert_eq!(
            repair(&room, &expected()),
            Some(Change::AddDelegate {
                keep: vec!["ada".into()],
                add: "offision@contoso.com".into()
            })
        );
    }
}
