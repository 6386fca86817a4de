//! Advisory: the room can be booked at all. A reserved room is used by whoever comes first, and Exchange takes no booking for it.
//!
//! Exchange and Microsoft Places both say so; one that says it is reserved is enough.

use crate::facts::{BookingType, Room};
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Check, Expected, Guide, Outcome, Rule, Value, Word};

pub(crate) static CHECK: Check = Check {
    id: "not-reserved",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| {
        let by_exchange = room
            .booking
            .judge(|booking| judged(booking.booking_type.as_ref()));
        if by_exchange.outcome.word() == Word::Warn {
            return by_exchange;
        }
        let by_places = room
            .details
            .judge(|details| judged(details.booking_type.as_ref()));
        match (by_exchange.outcome.word(), by_places.outcome.word()) {
            (_, Word::Warn) | (Word::NotChecked, Word::Pass) => by_places,
            _ => by_exchange,
        }
    })
}

fn judged(booking_type: Option<&BookingType>) -> Outcome {
    let standard = || Value::text(spelled(&BookingType::Standard));
    match booking_type {
        None => Outcome::absent(),
        Some(BookingType::Standard) => Outcome::Pass { found: standard() },
        Some(reserved @ BookingType::Reserved) => {
            Outcome::blocking(Value::text(spelled(reserved)), standard())
        }
        Some(BookingType::Other(text)) => Outcome::unusual(Value::text(text), standard()),
    }
}

/// As Exchange shows the choices.
pub(crate) fn spelled(booking_type: &BookingType) -> &str {
    match booking_type {
        BookingType::Standard => "Standard",
        BookingType::Reserved => "Reserved",
        BookingType::Other(text) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::PlaceDetails;
    use crate::rooms::fixture::{judge, known, room_with_booking};
    use crate::{Because, Reading};

    fn room(exchange: Option<BookingType>, places: Option<BookingType>) -> Room {
        let mut room = room_with_booking(|booking| booking.booking_type = exchange);
        room.details = known(PlaceDetails {
            booking_type: places,
            ..PlaceDetails::default()
        });
        room
    }

    fn word(exchange: Option<BookingType>, places: Option<BookingType>) -> Word {
        judge(&CHECK, &room(exchange, places)).word()
    }

    #[test]
    fn one_source_that_says_reserved_is_enough() {
        let (standard, reserved) = (
            || Some(BookingType::Standard),
            || Some(BookingType::Reserved),
        );
        assert_eq!(word(standard(), standard()), Word::Pass);
        assert_eq!(word(reserved(), standard()), Word::Warn);
        assert_eq!(word(standard(), reserved()), Word::Warn);
        assert_eq!(word(None, reserved()), Word::Warn);
    }

    #[test]
    fn one_source_that_says_standard_is_enough_when_the_other_is_silent() {
        assert_eq!(word(Some(BookingType::Standard), None), Word::Pass);
        assert_eq!(word(None, Some(BookingType::Standard)), Word::Pass);
        assert_eq!(word(None, None), Word::NotChecked);
    }

    #[test]
    fn a_type_that_this_version_does_not_know_warns() {
        let other = Some(BookingType::Other("Managed".into()));
        assert_eq!(word(other, Some(BookingType::Standard)), Word::Warn);
    }

    #[test]
    fn the_reason_is_the_one_of_exchange() {
        let mut room = room(None, None);
        room.booking = Reading::unknown(Because::ExchangeNotAsked);
        room.details = Reading::unknown(Because::NotReached);
        assert_eq!(
            judge(&CHECK, &room),
            Outcome::not_checked(Because::ExchangeNotAsked)
        );
    }
}
