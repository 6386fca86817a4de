//! Who is accepted, asked about or declined.

use super::*;

fn in_lists(question: &mut Question, change: fn(&mut Lists)) {
    let mut lists = Lists::default();
    change(&mut lists);
    question.organizer = Organizer::Inside(lists);
}

/// Each flag and each list, with a request that keeps the rules and one that breaks the longest length.
#[test]
fn the_table_of_the_documentation() {
    fn too_long(question: &mut Question) {
        question.minutes = 1441;
    }
    fn one_may_ask(settings: &mut BookingSettings) {
        settings.everyone_may_request = Some(false);
        settings.may_request = Some(vec![somebody("ada")]);
        settings.bypassing = Some(vec![somebody("grace")]);
        settings.may_request_exceptions = Some(vec![somebody("joan")]);
    }
    hold(&[
        Row::of("everybody may ask", ASKED).by(Setting::EveryoneMayRequest),
        Row::of(
            "everybody is accepted, whatever else is set",
            Decision::Accepted,
        )
        .when(|settings| settings.accepts_everyone = Some(true))
        .by(Setting::AcceptsEveryone),
        Row::of("listed to be accepted", Decision::Accepted)
            .asked(|question| in_lists(question, |lists| lists.bypassing = true))
            .by(Setting::Bypassing),
        Row::of("accepted twice over", Decision::Accepted)
            .when(accepting)
            .asked(|question| in_lists(question, |lists| lists.bypassing = true))
            .by(Setting::AcceptsEveryone)
            .then(&[Setting::Bypassing]),
        Row::of("listed to ask", ASKED)
            .when(one_may_ask)
            .asked(|question| in_lists(question, |lists| lists.may_request = true))
            .by(Setting::MayRequest),
        Row::of("not listed", Decision::Declined)
            .when(one_may_ask)
            .by(Setting::EveryoneMayRequest),
        Row::of("listed for exceptions only", Decision::Declined)
            .when(one_may_ask)
            .asked(|question| in_lists(question, |lists| lists.may_request_exceptions = true))
            .by(Setting::EveryoneMayRequest),
        Row::of("an exception, not listed", Decision::Declined)
            .when(one_may_ask)
            .asked(too_long)
            .by(Setting::Longest)
            .then(&[Setting::EveryoneMayRequest]),
        Row::of("an exception of one who is accepted", Decision::Declined)
            .when(one_may_ask)
            .asked(|question| {
                too_long(question);
                in_lists(question, |lists| lists.bypassing = true);
            })
            .by(Setting::Longest),
        Row::of("an exception, listed", ASKED)
            .when(one_may_ask)
            .asked(|question| {
                too_long(question);
                in_lists(question, |lists| lists.may_request_exceptions = true);
            })
            .by(Setting::MayRequestExceptions)
            .then(&[Setting::Longest]),
        Row::of("an exception, for everybody", ASKED)
            .when(|settings| settings.everyone_may_request_exceptions = Some(true))
            .asked(too_long)
            .by(Setting::EveryoneMayRequestExceptions)
            .then(&[Setting::Longest]),
        Row::of(
            "an exception that nothing else stands in the way of",
            NOT_PROCESSED,
        )
        .when(|settings| {
            settings.automatic_processing = Some(crate::facts::AutomaticProcessing::Off);
            settings.everyone_may_request = Some(false);
            settings.everyone_may_request_exceptions = Some(true);
        })
        .asked(too_long)
        .by(Setting::AutomaticProcessing),
        Row::of(
            "exceptions do not reach a reserved room",
            Decision::Declined,
        )
        .when(|settings| {
            settings.everyone_may_request_exceptions = Some(true);
            settings.booking_type = Some(crate::facts::BookingType::Reserved);
        })
        .asked(too_long)
        .by(Setting::BookingType),
    ]);
}

#[test]
fn what_is_asked_reaches_the_delegates_or_nobody() {
    let asked = |forwarded, delegates| Decision::AskedOfDelegates {
        forwarded,
        delegates: Some(delegates),
    };
    hold(&[
        Row::of("not forwarded", asked(false, 1))
            .when(|settings| settings.forwards_requests = Some(false))
            .by(Setting::EveryoneMayRequest),
        Row::of("no delegates", asked(false, 0))
            .when(|settings| settings.delegates = Some(Vec::new()))
            .by(Setting::EveryoneMayRequest),
        Row::of("deleted delegates", asked(false, 0))
            .when(|settings| settings.delegates = Some(vec![named("x", Standing::Orphan)]))
            .by(Setting::EveryoneMayRequest),
        Row::of("several delegates, one deleted", asked(true, 2))
            .when(|settings| {
                settings.delegates = Some(vec![
                    offision(),
                    named("x", Standing::Orphan),
                    somebody("ada"),
                ]);
            })
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn the_delegate_is_looked_for_in_the_lists_of_the_room() {
    fn delegate(question: &mut Question) {
        question.organizer = Organizer::Delegate;
    }
    hold(&[
        Row::of("in no list, asked about like anybody", ASKED)
            .asked(delegate)
            .by(Setting::EveryoneMayRequest),
        Row::of("listed to be accepted", Decision::Accepted)
            .when(|settings| settings.bypassing = Some(vec![somebody("ada"), offision()]))
            .asked(delegate)
            .by(Setting::Bypassing),
        Row::of("through a group", Decision::Accepted)
            .when(|settings| {
                let group = Standing::GroupWithDelegate { secures: None };
                settings.bypassing = Some(vec![named("Booking", group)]);
            })
            .asked(delegate)
            .by(Setting::Bypassing),
        Row::of("a group without it", ASKED)
            .when(|settings| {
                settings.bypassing = Some(vec![named("Booking", Standing::GroupWithout)]);
            })
            .asked(delegate)
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn the_calendar_shows_what_was_decided() {
    let shown = |settings: fn(&mut BookingSettings)| {
        Row::of("", Decision::Accepted)
            .when(settings)
            .answer()
            .shown_as
    };
    assert_eq!(shown(accepting), Some(ShownAs::Busy));
    assert_eq!(shown(|_| ()), Some(ShownAs::Tentative));
    assert_eq!(
        shown(|settings| settings.shows_pending = Some(false)),
        Some(ShownAs::Free)
    );
    assert_eq!(shown(|settings| settings.shows_pending = None), None);
    assert_eq!(
        shown(|settings| settings.longest_minutes = Some(1)),
        Some(ShownAs::Nothing)
    );
    let update = crate::facts::AutomaticProcessing::Update;
    assert_eq!(
        Row::of("", Decision::Accepted)
            .room(|room| room.inbox_rules = known(vec!["Delegate Rule".into()]))
            .answer()
            .shown_as,
        Some(ShownAs::Nothing)
    );
    let room = room_with_booking(|settings| settings.automatic_processing = Some(update));
    assert_eq!(
        answer(&room, &question()).shown_as,
        Some(ShownAs::Tentative)
    );
}
