//! The room answers booking requests by its booking rules. Rooms made by conversion only pencil requests in.

use crate::facts::{AutomaticProcessing, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Change, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "automatic-processing",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        match &booking.automatic_processing {
            None => Outcome::absent(),
            Some(AutomaticProcessing::Accept) => Outcome::Pass { found: accept() },
            Some(other) => Outcome::Fail {
                found: Value::text(spelled(other)),
                wanted: accept(),
            },
        }
    })
}

fn repair(_: &Room, _: &Expected) -> Option<Change> {
    Some(Change::ProcessAutomatically)
}

fn accept() -> Value {
    Value::text(spelled(&AutomaticProcessing::Accept))
}

/// As Exchange shows the three choices.
pub(crate) fn spelled(processing: &AutomaticProcessing) -> &str {
    match processing {
        AutomaticProcessing::Accept => "AutoAccept",
        AutomaticProcessing::Update => "AutoUpdate",
        AutomaticProcessing::Off => "None",
        AutomaticProcessing::Other(text) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking};

    #[test]
    fn only_automatic_acceptance_passes() {
        let outcome = |value| {
            judge(
                &CHECK,
                &room_with_booking(|booking| booking.automatic_processing = value),
            )
            .word()
        };
        assert_eq!(outcome(Some(AutomaticProcessing::Accept)), Word::Pass);
        assert_eq!(outcome(Some(AutomaticProcessing::Update)), Word::Fail);
        assert_eq!(outcome(Some(AutomaticProcessing::Off)), Word::Fail);
        assert_eq!(
            outcome(Some(AutomaticProcessing::Other("New".into()))),
            Word::Fail
        );
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
