//! Advisory: the settings leave somebody who can book the room. Each of them may be meant; together they may refuse everybody.

use crate::facts::{AutomaticProcessing, BookingSettings, BookingType, Named, Room};
use crate::finding::Verdict;
use crate::rooms::{automatic_processing, judge_booking, not_reserved};
use crate::setting::Held;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "somebody-can-book",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| judged(booking, room))
}

/// One thing that every request has to pass.
enum Door {
    Open,
    /// By these settings.
    Closed(Vec<String>),
    Unknown,
}

fn judged(booking: &BookingSettings, room: &Room) -> Outcome {
    let (mut closed, mut is_open) = (Vec::new(), true);
    for door in [
        processing(booking),
        reservation(booking, room),
        window(booking),
        admission(booking),
    ] {
        match door {
            Door::Open => (),
            Door::Closed(settings) => closed.extend(settings),
            Door::Unknown => is_open = false,
        }
    }
    if !closed.is_empty() {
        return Outcome::blocking(Value::List(closed), Value::Nothing);
    }
    if !is_open {
        return Outcome::absent();
    }
    Outcome::Pass {
        found: Value::empty(),
    }
}

fn processing(booking: &BookingSettings) -> Door {
    match &booking.automatic_processing {
        None => Door::Unknown,
        Some(AutomaticProcessing::Accept) => Door::Open,
        Some(other) => {
            let held = Held::Text(automatic_processing::spelled(other));
            Door::Closed(vec![held.by("AutomateProcessing")])
        }
    }
}

/// Microsoft Places shows the same setting.
fn reservation(booking: &BookingSettings, room: &Room) -> Door {
    let in_places = room
        .details
        .value()
        .and_then(|details| details.booking_type.as_ref());
    let known = [booking.booking_type.as_ref(), in_places];
    let reserved = &BookingType::Reserved;
    if known.contains(&Some(reserved)) {
        let held = Held::Text(not_reserved::spelled(reserved));
        return Door::Closed(vec![held.by("BookingType")]);
    }
    if known.contains(&Some(&BookingType::Standard)) {
        Door::Open
    } else {
        Door::Unknown
    }
}

fn window(booking: &BookingSettings) -> Door {
    match booking.window_days {
        None => Door::Unknown,
        Some(0..) => Door::Open,
        Some(days) => Door::Closed(vec![Held::Number(days).by("BookingWindowInDays")]),
    }
}

/// Everybody or somebody may book or ask; otherwise nobody may.
fn admission(booking: &BookingSettings) -> Door {
    let everybody = [
        ("AllBookInPolicy", booking.accepts_everyone),
        ("AllRequestInPolicy", booking.everyone_may_request),
        (
            "AllRequestOutOfPolicy",
            booking.everyone_may_request_exceptions,
        ),
    ];
    let listed: [(_, Option<&[Named]>); 3] = [
        ("BookInPolicy", booking.bypassing.as_deref()),
        ("RequestInPolicy", booking.may_request.as_deref()),
        (
            "RequestOutOfPolicy",
            booking.may_request_exceptions.as_deref(),
        ),
    ];
    let somebody = |people: Option<&[Named]>| people.is_some_and(|people| !people.is_empty());
    if everybody.iter().any(|(_, may)| *may == Some(true))
        || listed.iter().any(|(_, people)| somebody(*people))
    {
        return Door::Open;
    }
    let known = everybody.iter().all(|(_, may)| may.is_some())
        && listed.iter().all(|(_, people)| people.is_some());
    if !known {
        return Door::Unknown;
    }
    let nobody = everybody.map(|(parameter, _)| Held::Flag(false).by(parameter));
    let in_no_list = listed.map(|(parameter, _)| Held::People(&[]).by(parameter));
    Door::Closed(nobody.into_iter().chain(in_no_list).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::PlaceDetails;
    use crate::rooms::fixture::{judge, known, room_with_booking, somebody};
    use crate::{Because, Word};

    fn outcome(change: impl FnOnce(&mut BookingSettings)) -> Outcome {
        judge(&CHECK, &room_with_booking(change))
    }

    fn nobody_may(booking: &mut BookingSettings) {
        booking.everyone_may_request = Some(false);
    }

    #[test]
    fn nobody_is_left_when_nobody_may_ask_and_nobody_is_listed() {
        let nobody = outcome(nobody_may);
        assert_eq!(nobody.because(), Some(&Because::BlocksBooking));
        assert_eq!(
            nobody,
            Outcome::blocking(
                Value::list([
                    "AllBookInPolicy = False",
                    "AllRequestInPolicy = False",
                    "AllRequestOutOfPolicy = False",
                    "BookInPolicy = {}",
                    "RequestInPolicy = {}",
                    "RequestOutOfPolicy = {}",
                ]),
                Value::Nothing
            )
        );
    }

    #[test]
    fn one_person_in_any_list_or_everybody_by_any_setting_is_enough() {
        let ada = || Some(vec![somebody("ada")]);
        let word = |change: fn(&mut BookingSettings)| {
            outcome(|booking| {
                nobody_may(booking);
                change(booking);
            })
            .word()
        };
        assert_eq!(word(|it| it.accepts_everyone = Some(true)), Word::Pass);
        assert_eq!(
            word(|it| it.everyone_may_request_exceptions = Some(true)),
            Word::Pass
        );
        let listed = |set: fn(&mut BookingSettings, Option<Vec<Named>>)| {
            outcome(|booking| {
                nobody_may(booking);
                set(booking, ada());
            })
            .word()
        };
        assert_eq!(listed(|it, people| it.bypassing = people), Word::Pass);
        assert_eq!(listed(|it, people| it.may_request = people), Word::Pass);
        assert_eq!(
            listed(|it, people| it.may_request_exceptions = people),
            Word::Pass
        );
    }

    #[test]
    fn what_was_not_read_may_let_somebody_in() {
        let word = |change: fn(&mut BookingSettings)| {
            outcome(|booking| {
                nobody_may(booking);
                change(booking);
            })
            .word()
        };
        assert_eq!(word(|it| it.may_request = None), Word::NotChecked);
        assert_eq!(word(|it| it.accepts_everyone = None), Word::NotChecked);
    }

    #[test]
    fn requests_that_are_not_processed_are_nobodys() {
        let word = |processing| outcome(|it| it.automatic_processing = processing).word();
        assert_eq!(word(Some(AutomaticProcessing::Accept)), Word::Pass);
        assert_eq!(word(Some(AutomaticProcessing::Update)), Word::Warn);
        assert_eq!(word(Some(AutomaticProcessing::Off)), Word::Warn);
        assert_eq!(word(None), Word::NotChecked);
    }

    #[test]
    fn a_reserved_room_is_nobodys_whoever_says_so() {
        let word = |exchange, places| {
            let mut room = room_with_booking(|booking| booking.booking_type = exchange);
            room.details = known(PlaceDetails {
                booking_type: places,
                ..PlaceDetails::default()
            });
            judge(&CHECK, &room).word()
        };
        let (standard, reserved) = (
            || Some(BookingType::Standard),
            || Some(BookingType::Reserved),
        );
        assert_eq!(word(reserved(), standard()), Word::Warn);
        assert_eq!(word(standard(), reserved()), Word::Warn);
        assert_eq!(word(None, standard()), Word::Pass);
        assert_eq!(word(None, None), Word::NotChecked);
    }

    #[test]
    fn a_window_that_has_closed_is_nobodys() {
        let word = |days| outcome(|it| it.window_days = days).word();
        assert_eq!(word(Some(0)), Word::Pass, "today");
        assert_eq!(word(Some(-1)), Word::Warn);
        assert_eq!(word(None), Word::NotChecked);
    }
}
