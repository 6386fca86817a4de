//! Advisory: a meeting may last a whole day, as in Exchange's own default. Longer ones are declined before Offision sees them.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "long-meetings-allowed",
    guide: Guide::meeting(8, 9),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

/// Exchange's default of MaximumDurationInMinutes.
const DEFAULT_MINUTES: i64 = 24 * 60;
const UNLIMITED: i64 = 0;

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| match booking.longest_minutes {
        None => Outcome::absent(),
        Some(minutes) if minutes == UNLIMITED || minutes >= DEFAULT_MINUTES => Outcome::Pass {
            found: Value::text(minutes.to_string()),
        },
        Some(minutes) => Outcome::unusual(
            Value::text(minutes.to_string()),
            Value::text(DEFAULT_MINUTES.to_string()),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking};

    #[test]
    fn a_limit_under_a_day_warns_and_no_limit_is_none() {
        let word = |minutes| {
            let room = room_with_booking(|booking| booking.longest_minutes = minutes);
            judge(&CHECK, &room).word()
        };
        assert_eq!(word(Some(1440)), Word::Pass);
        assert_eq!(word(Some(0)), Word::Pass, "0 is unlimited");
        assert_eq!(word(Some(1439)), Word::Warn);
        assert_eq!(word(Some(480)), Word::Warn);
        assert_eq!(word(None), Word::NotChecked);
    }
}
