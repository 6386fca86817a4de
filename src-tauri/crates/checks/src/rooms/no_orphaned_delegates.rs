//! Advisory: everybody among the delegates exists. The list is only replaced as a whole, and Exchange refuses one that names a mailbox that
//! was deleted.

use crate::facts::{Named, Room, Standing};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "no-orphaned-delegates",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| match &booking.delegates {
        None => Outcome::absent(),
        Some(delegates) => judged(delegates),
    })
}

fn judged(delegates: &[Named]) -> Outcome {
    let orphans: Vec<&str> = delegates
        .iter()
        .filter(|named| named.standing == Standing::Orphan)
        .map(Named::shown)
        .collect();
    if !orphans.is_empty() {
        return Outcome::unusual(Value::list(orphans), Value::empty());
    }
    match delegates.iter().find_map(Named::unread) {
        Some(because) => Outcome::not_checked(because.clone()),
        None => Outcome::Pass {
            found: Value::empty(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{judge, named, offision, room_with_booking, somebody};
    use crate::{Because, Word};

    fn outcome(delegates: Option<Vec<Named>>) -> Outcome {
        judge(
            &CHECK,
            &room_with_booking(|booking| booking.delegates = delegates),
        )
    }

    #[test]
    fn a_deleted_delegate_warns_by_name() {
        let gone = named("S-1-5-21-1", Standing::Orphan);
        assert_eq!(
            outcome(Some(vec![offision(), gone])),
            Outcome::unusual(Value::list(["S-1-5-21-1"]), Value::empty())
        );
        assert_eq!(
            outcome(Some(vec![offision(), somebody("ada")])).word(),
            Word::Pass
        );
        assert_eq!(outcome(Some(Vec::new())).word(), Word::Pass);
    }

    #[test]
    fn a_name_that_was_not_looked_up_leaves_it_open() {
        let unread = named("x", Standing::Unread(Because::NotReached));
        assert_eq!(
            outcome(Some(vec![offision(), unread])).word(),
            Word::NotChecked
        );
        assert_eq!(outcome(None).word(), Word::NotChecked);
    }
}
