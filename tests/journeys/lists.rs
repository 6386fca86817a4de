//! Exchange's list of rooms, when it does not come, not whole, or without what names a room.

use checks::Word;
use simulator::{Effect, Matcher, RetryAfter, Rule};
use support::{Wizard, good, reason_of, word_of};

fn of_mailboxes(effect: Effect) -> Rule {
    Rule::new(Matcher::cmdlet("Get-Mailbox"), effect)
}

#[tokio::test]
async fn without_exchanges_list_every_policy_is_not_checked_and_the_reason_is_named() {
    let status = |code| Effect::Status { code, html: false };
    let retry_after = RetryAfter::Fraction(0.001);
    let renamed = Effect::RenameProperty {
        from: "value".to_owned(),
        to: "values".to_owned(),
    };
    for (effect, reason) in [
        (Effect::Throttle { retry_after }, "throttled"),
        (status(500), "unreachable"),
        (status(503), "unreachable"),
        (Effect::CloseConnection, "unreachable"),
        (Effect::TruncatedBody, "unreachable"),
        (Effect::NulBytes, "exchange-role-missing"),
        (renamed, "unexpected-answer"),
    ] {
        let simulator = good(3).await;
        simulator.faults().add(of_mailboxes(effect.clone()));
        let announcement = simulator.announcement();
        let checked = Wizard::impatient().check(&announcement).await;
        assert_eq!(checked.counts.not_checked, 3, "{effect:?}");
        for room in &checked.rooms {
            for check in ["any-date", "delegate-listed", "full-access"] {
                assert_eq!(
                    reason_of(&room.findings, check),
                    Some(reason),
                    "{effect:?} hides {check}"
                );
            }
        }
        simulator.faults().clear();
        let healed = Wizard::default().check(&announcement).await;
        assert_eq!(healed.counts.passed, 3, "after {effect:?}");
    }
}

#[tokio::test]
async fn rooms_that_exchanges_list_leaves_out_are_looked_up_one_by_one() {
    let simulator = good(3).await;
    simulator
        .faults()
        .add(of_mailboxes(Effect::DropPage).times(1));
    let checked = Wizard::impatient().check(&simulator.announcement()).await;
    assert_eq!((checked.counts.discovered, checked.counts.passed), (3, 3));
}

#[tokio::test]
async fn a_mailbox_without_an_address_is_an_error_and_not_a_short_list() {
    let simulator = good(3).await;
    simulator.edit(|tenant| {
        let hidden = tenant.rooms_mut().next().expect("a room");
        hidden.hidden_from_address_lists_enabled = true;
    });
    simulator.faults().add(of_mailboxes(Effect::DropProperty {
        name: "PrimarySmtpAddress".to_owned(),
    }));
    let checked = Wizard::impatient().check(&simulator.announcement()).await;
    assert!(
        checked.not_listed.is_some() || checked.counts.discovered == 3,
        "a hidden room has vanished: {:?}",
        checked.counts
    );
}

#[tokio::test]
async fn a_mailbox_without_a_type_is_not_a_room_mailbox_by_guess() {
    let simulator = good(3).await;
    simulator.faults().add(of_mailboxes(Effect::DropProperty {
        name: "RecipientTypeDetails".to_owned(),
    }));
    let checked = Wizard::impatient().check(&simulator.announcement()).await;
    for room in &checked.rooms {
        assert_eq!(
            reason_of(&room.findings, "room-mailbox"),
            Some("property-absent")
        );
        assert_eq!(room.outcome, Word::NotChecked);
    }
}

#[tokio::test]
async fn places_without_an_address_say_nothing_about_any_room() {
    let simulator = good(3).await;
    simulator.faults().add(Rule::new(
        Matcher::path("/places/microsoft.graph.room"),
        Effect::DropProperty {
            name: "emailAddress".to_owned(),
        },
    ));
    let checked = Wizard::impatient().check(&simulator.announcement()).await;
    assert_eq!(checked.counts.discovered, 3);
    for room in &checked.rooms {
        assert_eq!(
            word_of(&room.findings, "visible-to-app"),
            Word::NotChecked,
            "a room that is among the places is not said to be missing there"
        );
    }
}
