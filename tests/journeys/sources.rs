//! Room settings from several sources: an administrator, the app, a file; each fact with its own source and time, and what two of them
//! disagree about is shown.

use std::sync::Arc;

use checks::{Source, Word};
use onboarding::recorded::Export;
use serde_json::json;
use simulator::Simulator;
use support::{Checked, Wizard, good, reason_of, word_of};

/// A file in which the first room accepts everybody, as it was an hour before or after now.
fn export(simulator: &Simulator, minutes_from_now: i64) -> Export {
    let (address, delegate) = simulator.edit(|tenant| {
        let room = tenant.rooms().next().expect("there are rooms");
        (
            room.primary_smtp_address.clone(),
            tenant.users[0].mail.clone(),
        )
    });
    let at = jiff::Timestamp::now() + jiff::SignedDuration::from_mins(minutes_from_now);
    let file = json!([{
        "schema": "offision.rooms/1", "smtp": address, "name": "Harbour", "kind": "RoomMailbox", "resourceType": "Room",
        "readUtc": at.to_string(), "AutomateProcessing": "AutoAccept", "AllBookInPolicy": true, "AllRequestInPolicy": true,
        "ResourceDelegates": [delegate], "BookInPolicy": []
    }]);
    Export::read("rooms.json", file.to_string().as_bytes()).expect("it holds a room")
}

async fn checked_with(simulator: &Simulator, export: Export) -> Checked {
    let mut wizard = Wizard::impatient();
    wizard.recorded = Some(Arc::new(export.recorded));
    wizard.check(&simulator.announcement()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_sources_that_disagree_are_shown_and_the_newer_one_is_judged() {
    let simulator = good(2).await;
    let older = checked_with(&simulator, export(&simulator, -60)).await;
    let room = &older.rooms[0];
    assert_eq!(word_of(&room.findings, "sources-agree"), Word::Warn);
    assert_eq!(
        reason_of(&room.findings, "sources-agree"),
        Some("sources-disagree")
    );
    assert_eq!(
        word_of(&room.findings, "no-automatic-acceptance"),
        Word::Pass,
        "Exchange was asked later"
    );
    let newer = checked_with(&simulator, export(&simulator, 60)).await;
    let room = &newer.rooms[0];
    assert_eq!(
        word_of(&room.findings, "no-automatic-acceptance"),
        Word::Fail,
        "the file is newer"
    );
    assert_eq!(word_of(&room.findings, "sources-agree"), Word::Warn);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_fills_what_graph_alone_cannot_show() {
    let simulator = good(2).await;
    let mut wizard = Wizard::impatient();
    wizard.through = onboarding::rooms::ReadThrough::Graph;
    wizard.recorded = Some(Arc::new(export(&simulator, -60).recorded));
    let checked = wizard.check(&simulator.announcement()).await;
    let room = &checked.rooms[0];
    let finding = support::finding(&room.findings, "no-automatic-acceptance");
    assert_eq!(finding.outcome.word(), Word::Fail);
    assert_eq!(
        finding.evidence.as_ref().map(|evidence| evidence.source),
        Some(Source::Powershell)
    );
    assert_eq!(
        word_of(&room.findings, "everyone-may-request"),
        Word::Pass,
        "the file has it"
    );
    assert_eq!(
        word_of(&room.findings, "any-hours"),
        Word::NotChecked,
        "the file does not have it"
    );
    let other = &checked.rooms[1];
    assert_eq!(
        reason_of(&other.findings, "no-automatic-acceptance"),
        Some("not-in-file")
    );
}
