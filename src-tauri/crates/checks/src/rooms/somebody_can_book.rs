//! Advisory: the settings leave somebody who can book the room. Each of them may be meant; together they may refuse everybody.

use crate::booking::{Bookable, Setting, bookable};
use crate::facts::{MailboxKind, Named, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::setting::{BookingOption, Held, option_of};
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

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
    judge_booking(room, expected, |_| match bookable(room) {
        Bookable::Somebody => Outcome::Pass {
            found: Value::empty(),
        },
        Bookable::Nobody { because } => {
            let settings = because.iter().map(|setting| shown(*setting, room));
            Outcome::blocking(Value::list(settings), Value::empty())
        }
        Bookable::Unknown { missing } => Outcome::not_checked(unread(&missing, room)),
    })
}

/// A setting and what it holds, as an administrator finds it in Exchange.
fn shown(setting: Setting, room: &Room) -> String {
    let booking = room.booking.value();
    let held = |option: BookingOption| {
        let held = booking.and_then(option.of);
        held.map_or_else(
            || option.parameter.to_owned(),
            |held| held.by(option.parameter),
        )
    };
    match setting {
        Setting::Kind => match room.mailbox.value().map(|mailbox| &mailbox.kind) {
            Some(MailboxKind::Other(kind)) => Held::Text(kind).by("RecipientTypeDetails"),
            _ => "RecipientTypeDetails".to_owned(),
        },
        Setting::InboxRules => "InboxRule".to_owned(),
        Setting::WorkingHours => "MailboxCalendarConfiguration".to_owned(),
        other => option_of(other).map_or_else(String::new, held),
    }
}

/// Why the first of these was not read.
fn unread(missing: &[Setting], room: &Room) -> Because {
    let booking = room.booking.value();
    let people = |list: Option<&Vec<Named>>| list?.iter().find_map(Named::unread).cloned();
    let because = missing.iter().find_map(|setting| match setting {
        Setting::InboxRules => room.inbox_rules.because().cloned(),
        Setting::WorkingHours => room.hours.because().cloned(),
        Setting::Delegates => people(booking?.delegates.as_ref()),
        Setting::Bypassing => people(booking?.bypassing.as_ref()),
        Setting::MayRequest => people(booking?.may_request.as_ref()),
        Setting::MayRequestExceptions => people(booking?.may_request_exceptions.as_ref()),
        _ => None,
    });
    because.unwrap_or(Because::PropertyAbsent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        AutomaticProcessing, BookingSettings, BookingType, Kind, Mailbox, Standing,
    };
    use crate::rooms::fixture::{judge, known, named, room, room_with_booking, somebody};
    use crate::{Reading, Word};

    fn outcome(change: impl FnOnce(&mut BookingSettings)) -> Outcome {
        judge(&CHECK, &room_with_booking(change))
    }

    fn refused_by(setting: &str) -> Outcome {
        Outcome::blocking(Value::list([setting]), Value::empty())
    }

    #[test]
    fn nobody_is_left_when_nobody_may_ask_and_nobody_is_listed() {
        let nobody_may = outcome(|booking| booking.everyone_may_request = Some(false));
        assert_eq!(nobody_may, refused_by("AllRequestInPolicy = False"));
        let ada_may = outcome(|booking| {
            booking.everyone_may_request = Some(false);
            booking.may_request = Some(vec![somebody("ada")]);
        });
        assert_eq!(ada_may.word(), Word::Pass);
    }

    #[test]
    fn what_stops_every_request_is_named_with_its_value() {
        assert_eq!(
            outcome(|booking| booking.automatic_processing = Some(AutomaticProcessing::Off)),
            refused_by("AutomateProcessing = None")
        );
        assert_eq!(
            outcome(|booking| booking.booking_type = Some(BookingType::Reserved)),
            refused_by("BookingType = Reserved")
        );
        assert_eq!(
            outcome(|booking| booking.longest_minutes = Some(5)),
            refused_by("MaximumDurationInMinutes = 5")
        );
        let staff = || Some(vec![named("All Staff", Standing::DynamicGroup)]);
        assert_eq!(
            outcome(|booking| booking.may_request = staff()),
            refused_by("RequestInPolicy = All Staff")
        );
    }

    #[test]
    fn what_is_no_booking_option_is_named_too() {
        let mut ruled = room();
        ruled.inbox_rules = known(vec!["Delegate Rule 1".into()]);
        assert_eq!(judge(&CHECK, &ruled), refused_by("InboxRule"));
        let linked = Room {
            kind: Kind::LinkedRoom,
            mailbox: known(Mailbox {
                kind: MailboxKind::Other("LinkedRoomMailbox".into()),
                hidden_from_address_lists: None,
                synced: None,
            }),
            ..room()
        };
        assert_eq!(
            judge(&CHECK, &linked),
            refused_by("RecipientTypeDetails = LinkedRoomMailbox")
        );
    }

    #[test]
    fn what_was_not_read_may_refuse_everybody_and_its_reason_is_given() {
        let absent = outcome(|booking| booking.everyone_may_request = None);
        assert_eq!(absent, Outcome::absent());
        let mut rules = room();
        rules.inbox_rules = Reading::unknown(Because::Throttled { host: "x".into() });
        assert_eq!(
            judge(&CHECK, &rules),
            Outcome::not_checked(Because::Throttled { host: "x".into() })
        );
        let hours = outcome(|booking| booking.only_during_work_hours = Some(true));
        assert_eq!(hours, Outcome::not_checked(Because::NotAsked));
        let unread = || Some(vec![named("x", Standing::Unread(Because::NotReached))]);
        assert_eq!(
            outcome(|booking| booking.delegates = unread()),
            Outcome::not_checked(Because::NotReached)
        );
    }

    #[test]
    fn a_setting_that_refuses_nobody_by_itself_is_not_needed() {
        let silent = outcome(|booking| {
            booking.allows_series = None;
            booking.delegates = Some(Vec::new());
        });
        assert_eq!(silent.word(), Word::Pass);
    }
}
