//! Advisory: a request for a time that is taken is declined, in a series too.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::setting::{self, Advice};
use crate::{Check, Expected, Guide, Rule};

pub(crate) static CHECK: Check = Check {
    id: "conflicts-declined",
    guide: Guide::meeting(7, 9),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        setting::judge(&[
            Advice::flag("AllowConflicts", booking.allows_conflicts, false),
            Advice::number("ConflictPercentageAllowed", booking.conflict_percentage, 0),
            Advice::number("MaximumConflictInstances", booking.conflict_instances, 0),
        ])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::BookingSettings;
    use crate::rooms::fixture::{judge, judge_flag, room_with_booking};
    use crate::{Outcome, Value, Word};

    fn outcome(change: impl FnOnce(&mut BookingSettings)) -> Outcome {
        judge(&CHECK, &room_with_booking(change))
    }

    #[test]
    fn conflicts_that_are_allowed_warn() {
        let words = judge_flag(&CHECK, |booking, flag| booking.allows_conflicts = flag);
        assert_eq!(words, [Word::Warn, Word::Pass, Word::NotChecked]);
    }

    #[test]
    fn a_series_with_conflicts_warns_and_says_how_many() {
        let found = |outcome| match outcome {
            Outcome::Warn { found, .. } => found,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            found(outcome(|booking| booking.conflict_percentage = Some(30))),
            Value::list(["ConflictPercentageAllowed = 30"])
        );
        assert_eq!(
            found(outcome(|booking| booking.conflict_instances = Some(2))),
            Value::list(["MaximumConflictInstances = 2"])
        );
    }

    #[test]
    fn a_limit_that_did_not_come_is_not_checked() {
        let word = outcome(|booking| booking.conflict_instances = None).word();
        assert_eq!(word, Word::NotChecked);
    }
}
