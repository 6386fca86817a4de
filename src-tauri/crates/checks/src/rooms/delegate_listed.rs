//! Offision's mailbox is among the delegates who accept or decline booking requests.

use std::sync::Arc;

use crate::facts::{Named, Room, Standing};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Because, Change, Check, Expected, Guide, Outcome, Rule, Value};

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
    judge_booking(room, expected, |booking| match &booking.delegates {
        None => Outcome::absent(),
        Some(delegates) => listed(delegates, expected),
    })
}

/// The surest answer counts: the mailbox itself, then a group, then what could not be read, then a likeness.
fn listed(delegates: &[Named], expected: &Expected) -> Outcome {
    let found = Value::list(delegates.iter().map(Named::shown));
    let wanted = match expected.delegate.value() {
        Some(delegate) => Value::list([delegate.address.clone()]),
        None => Value::Nothing,
    };
    let with = |wanted: fn(&Standing) -> bool| {
        delegates.iter().find(|delegate| wanted(&delegate.standing))
    };
    if with(|standing| *standing == Standing::Delegate).is_some() {
        return Outcome::Pass { found };
    }
    if let Some(group) = with(|standing| matches!(standing, Standing::GroupWithDelegate { .. })) {
        let because = Because::ThroughGroup {
            group: Arc::from(group.shown()),
        };
        return Outcome::Warn {
            found,
            wanted,
            because,
        };
    }
    if let Some(because) = delegates.iter().find_map(Named::unread) {
        return Outcome::not_checked(because.clone());
    }
    if let Some(alike) = with(|standing| *standing == Standing::ByNameOnly) {
        let because = Because::ByNameOnly {
            name: Arc::from(alike.shown()),
        };
        return Outcome::Warn {
            found,
            wanted,
            because,
        };
    }
    Outcome::Fail { found, wanted }
}

fn repair(room: &Room, expected: &Expected) -> Option<Change> {
    let delegates = room.booking.value()?.delegates.as_ref()?;
    Some(Change::AddDelegate {
        keep: delegates
            .iter()
            .map(|named| named.shown().to_owned())
            .collect(),
        add: expected.delegate.value()?.address.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{expected, judge, named, offision, room_with_booking, somebody};

    fn outcome(delegates: Vec<Named>) -> Word {
        judge(
            &CHECK,
            &room_with_booking(|booking| booking.delegates = Some(delegates)),
        )
        .word()
    }

    #[test]
    fn each_of_the_five_results_has_its_own_answer() {
        let of = |standing| outcome(vec![named("x", standing)]);
        assert_eq!(outcome(vec![somebody("ada"), offision()]), Word::Pass);
        assert_eq!(of(Standing::ByNameOnly), Word::Warn);
        assert_eq!(
            of(Standing::GroupWithDelegate {
                secures: Some(true)
            }),
            Word::Warn
        );
        assert_eq!(of(Standing::Somebody), Word::Fail);
        assert_eq!(of(Standing::Orphan), Word::Fail);
        assert_eq!(of(Standing::GroupWithout), Word::Fail);
        assert_eq!(of(Standing::DynamicGroup), Word::Fail);
    }

    #[test]
    fn one_name_that_was_not_read_leaves_it_open_unless_another_answers() {
        let unread = || named("x", Standing::Unread(Because::NotReached));
        assert_eq!(outcome(vec![somebody("ada"), unread()]), Word::NotChecked);
        assert_eq!(outcome(vec![unread(), offision()]), Word::Pass);
        assert_eq!(
            outcome(vec![named("y", Standing::ByNameOnly), unread()]),
            Word::NotChecked
        );
    }

    #[test]
    fn nobody_at_all_fails_whoever_the_delegate_is() {
        assert_eq!(outcome(Vec::new()), Word::Fail);
    }

    #[test]
    fn a_list_that_did_not_come_is_not_an_empty_list() {
        let room = room_with_booking(|booking| booking.delegates = None);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }

    #[test]
    fn the_repair_keeps_those_who_are_there() {
        let room = room_with_booking(|booking| booking.delegates = Some(vec![somebody("ada")]));
        assert_eq!(
            repair(&room, &expected()),
            Some(Change::AddDelegate {
                keep: vec!["ada".into()],
                add: "offision@contoso.com".into()
            })
        );
    }
}
