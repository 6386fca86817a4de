//! A file instead of a tenant: what PowerShell wrote, or an earlier report.

use serde_json::{Value, json};
use simulator::{Options, Scenario};
use support::started;

use crate::program::{Folder, Said, call, program, said};

/// As the script writes it, for two rooms of which one is as Offision needs it.
fn export() -> Value {
    let room = |address: &str, accepts_everyone: bool| {
        json!({
            "schema": "offision.rooms/1", "smtp": address, "name": address, "kind": "RoomMailbox", "resourceType": "Room",
            "readUtc": "2026-11-20T08:00:00.0000000Z", "error": null,
            "AutomateProcessing": "AutoAccept", "BookingType": "Standard",
            "AllBookInPolicy": accepts_everyone, "AllRequestInPolicy": true, "AllRequestOutOfPolicy": false,
            "ForwardRequestsToDelegates": true, "ScheduleOnlyDuringWorkHours": false, "EnforceSchedulingHorizon": false,
            "TentativePendingApproval": true, "AllowConflicts": false, "AllowRecurringMeetings": true,
            "BookingWindowInDays": 180, "MaximumDurationInMinutes": 1440,
            "ResourceDelegates": ["offision@contoso.com"], "BookInPolicy": [], "RequestInPolicy": [], "RequestOutOfPolicy": [],
            "FullAccess": [{"User": "offision@contoso.com", "Rights": ["FullAccess"], "Deny": false, "Inherited": false}]
        })
    };
    json!([
        room("harbour@contoso.com", false),
        room("peak@contoso.com", true)
    ])
}

fn finding<'a>(report: &'a Value, room: &str, check: &str) -> &'a Value {
    let rooms = report["rooms"].as_array().expect("rooms are listed");
    let room = rooms
        .iter()
        .find(|line| line["address"] == room)
        .unwrap_or_else(|| panic!("{room} is not in the report"));
    room["findings"]
        .as_array()
        .and_then(|findings| findings.iter().find(|finding| finding["check"] == check))
        .unwrap_or_else(|| panic!("{check} was not judged"))
}

#[test]
fn a_file_of_powershell_is_judged_without_a_tenant_and_says_where_each_fact_is_from() {
    let folder = Folder::new();
    let file = folder.write("rooms.json", &export().to_string());
    let said = call(&[
        "check",
        "--file",
        &file,
        "--delegate",
        "offision@contoso.com",
        "--format",
        "json",
    ]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    let report = said.json();
    assert_eq!(report["summary"]["discovered"], 2);
    let wrong = finding(&report, "peak@contoso.com", "no-automatic-acceptance");
    assert_eq!(wrong["outcome"], "fail");
    assert_eq!(wrong["source"], "powershell");
    assert_eq!(wrong["at"], "2026-11-20T08:00:00Z");
    let right = finding(&report, "harbour@contoso.com", "no-automatic-acceptance");
    assert_eq!(right["outcome"], "pass");
    // The file cannot say whether the app reaches the room.
    let reached = finding(&report, "harbour@contoso.com", "visible-to-app");
    assert_eq!(reached["outcome"], "not-checked");
}

#[test]
fn a_file_that_was_cut_off_is_used_as_far_as_it_goes_and_the_rest_is_named() {
    let folder = Folder::new();
    let whole = export().to_string();
    let cut = &whole[..whole.len() - 200];
    let file = folder.write("rooms.json", cut);
    let said = call(&[
        "check",
        "--file",
        &file,
        "--delegate",
        "offision@contoso.com",
        "--format",
        "json",
    ]);
    assert_eq!(said.json()["summary"]["discovered"], 1);
    assert!(said.stderr.contains("rooms.json"), "{}", said.stderr);
}

#[test]
fn a_file_of_something_else_is_refused_by_name() {
    let folder = Folder::new();
    for text in ["", "hello", "{\"schema\":\"something else\"}"] {
        let file = folder.write("notes.txt", text);
        let said = call(&["check", "--file", &file]);
        assert_eq!(said.code, Some(3), "{text}: {}", said.stderr);
        assert!(said.stderr.contains("notes.txt"), "{}", said.stderr);
    }
}

async fn reported(folder: &Folder, name: &str) -> (Said, String, String) {
    let simulator = started(Options {
        scenario: Scenario::Typical,
        ..Options::default()
    })
    .await;
    let endpoints = folder.endpoints(&simulator.announcement());
    let path = folder.path(name);
    let said = said(
        program()
            .args([
                "check",
                "--format",
                "json",
                "--endpoints",
                &endpoints,
                "--output",
            ])
            .arg(&path),
    );
    (said, path.to_string_lossy().into_owned(), endpoints)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_earlier_report_gives_the_same_answers_as_then() {
    let folder = Folder::new();
    let (first, path, _) = reported(&folder, "report.json").await;
    let again = call(&["check", "--file", &path, "--format", "json"]);
    assert_eq!(again.code, first.code, "{}", again.stderr);
    let then: Value = serde_json::from_str(&std::fs::read_to_string(&path).expect("it is there"))
        .expect("a report is JSON");
    let now = again.json();
    assert_eq!(now["summary"], then["summary"]);
    for room in then["rooms"].as_array().expect("rooms are listed") {
        let address = room["address"].as_str().expect("each has an address");
        for before in room["findings"].as_array().expect("each is judged") {
            let check = before["check"].as_str().expect("each has a name");
            let after = finding(&now, address, check);
            assert_eq!(after["outcome"], before["outcome"], "{address}: {check}");
            if after["source"] != Value::Null {
                assert_eq!(after["source"], "report", "{address}: {check}");
                assert_eq!(after["at"], before["at"], "{address}: {check}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_of_another_tenant_is_refused_by_name() {
    let folder = Folder::new();
    let simulator = started(Options::default()).await;
    let endpoints = folder.endpoints(&simulator.announcement());
    let mut report = json!({
        "schema": "offision-setup/report", "version": 1, "finishedAt": "2026-11-23T09:00:00Z",
        "tenant": {"id": "11111111-2222-3333-4444-555555555555", "name": "Fabrikam"}, "rooms": []
    });
    let file = folder.write("report.json", &report.to_string());
    let said = call(&["check", "--endpoints", &endpoints, "--file", &file]);
    assert_eq!(said.code, Some(3), "{}", said.stderr);
    assert!(
        said.stderr.contains("11111111-2222-3333-4444-555555555555"),
        "{}",
        said.stderr
    );
    report["version"] = json!(9);
    let file = folder.write("report.json", &report.to_string());
    let said = call(&["check", "--endpoints", &endpoints, "--file", &file]);
    assert!(said.stderr.contains("newer version"), "{}", said.stderr);
}
