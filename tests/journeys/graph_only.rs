//! Microsoft Graph alone: it shows that a room exists and nothing of its policy.

use checks::Word;
use onboarding::rooms::{FindError, ReadThrough};
use simulator::{Effect, Matcher, Rule};
use support::{Wizard, differing, good, reason_of, word_of};

fn through_graph() -> Wizard {
    Wizard {
        through: ReadThrough::Graph,
        ..Wizard::impatient()
    }
}

#[tokio::test]
async fn no_policy_is_checked_and_no_room_passes() {
    let simulator = good(4).await;
    let checked = through_graph().check(&simulator.announcement()).await;
    assert_eq!(differing(&checked.registration), []);
    assert_eq!(
        (checked.counts.discovered, checked.counts.not_checked),
        (4, 4)
    );
    for room in &checked.rooms {
        assert_eq!(room.outcome, Word::NotChecked);
        for finding in room.findings.iter().filter(|finding| !finding.advisory) {
            if matches!(finding.check, "room-mailbox" | "visible-to-app") {
                assert_eq!(finding.outcome.word(), Word::Pass, "{}", finding.check);
            } else {
                assert_eq!(
                    reason_of(&room.findings, finding.check),
                    Some("exchange-not-asked"),
                    "{}",
                    finding.check
                );
            }
        }
    }
    let asked_exchange = simulator
        .requests()
        .iter()
        .any(|request| request.path.contains("/adminapi/"));
    assert!(!asked_exchange, "Exchange is not asked at all");
}

#[tokio::test]
async fn a_page_that_is_missing_is_an_error_and_not_a_short_list() {
    let simulator = good(4).await;
    simulator.faults().add(Rule::new(
        Matcher::path("/places/microsoft.graph.room"),
        Effect::DropPage,
    ));
    let checked = through_graph().check(&simulator.announcement()).await;
    assert!(
        matches!(
            checked.not_listed,
            Some(FindError::Incomplete {
                listed: 0,
                counted: 4
            })
        ),
        "{:?}",
        checked.not_listed
    );
    assert_ne!(
        word_of(&checked.registration, "permissions-granted"),
        Word::Fail
    );
}

#[tokio::test]
async fn rooms_without_an_address_are_an_error_and_not_an_empty_list() {
    let simulator = good(4).await;
    simulator.faults().add(Rule::new(
        Matcher::path("/places/microsoft.graph.room"),
        Effect::DropProperty {
            name: "emailAddress".to_owned(),
        },
    ));
    let checked = through_graph().check(&simulator.announcement()).await;
    assert!(checked.not_listed.is_some(), "{:?}", checked.counts);
}
