//! Advisory: bookings may be made as far ahead as in Exchange's own default. What lies beyond is declined before Offision sees it.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "window-wide",
    guide: Guide::meeting(8, 9),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

/// Exchange's default of BookingWindowInDays.
const DEFAULT_DAYS: i64 = 180;

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| match booking.window_days {
        None => Outcome::absent(),
        Some(days) if days >= DEFAULT_DAYS => Outcome::Pass {
            found: Value::text(days.to_string()),
        },
        Some(days) => Outcome::unusual(
            Value::text(days.to_string()),
            Value::text(DEFAULT_DAYS.to_string()),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking};

    #[test]
    fn a_window_that_is_narrower_than_the_default_warns() {
        let word = |days| {
            let room = room_with_booking(|booking| booking.window_days = days);
            judge(&CHECK, &room).word()
        };
        assert_eq!(word(Some(180)), Word::Pass);
        assert_eq!(word(Some(1080)), Word::Pass);
        assert_eq!(word(Some(179)), Word::Warn);
        assert_eq!(word(Some(0)), Word::Warn, "0 is today only");
        assert_eq!(word(None), Word::NotChecked);
    }
}
