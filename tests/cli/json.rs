//! The shape of `check --format json` and of `list-checks`, on which other programs rely.

use checks::CHECKS;
use serde_json::Value;
use simulator::{Options, Scenario};
use support::started;

use crate::program::{Folder, Said, call};

const OUTCOMES: [&str; 6] = [
    "fail",
    "not-checked",
    "pending",
    "warn",
    "pass",
    "not-applicable",
];
const COUNTS: [&str; 6] = [
    "failed",
    "notChecked",
    "pending",
    "warned",
    "passed",
    "notApplicable",
];
const SOURCES: [&str; 5] = [
    "graph",
    "exchange-user",
    "exchange-app",
    "powershell",
    "report",
];
const KINDS: [&str; 8] = [
    "room",
    "workspace",
    "desk",
    "equipment",
    "linked-room",
    "shared-mailbox",
    "on-premises",
    "other-tenant",
];

/// A finding has all of these, with null for what does not concern it.
const KEYS: [&str; 8] = [
    "check",
    "outcome",
    "found",
    "wanted",
    "because",
    "source",
    "at",
    "requestId",
];
/// And these where they say something.
const MORE_KEYS: [&str; 4] = ["advisory", "cause", "reason", "since"];

async fn checked(scenario: Scenario, more: &[&str]) -> Said {
    let simulator = started(Options {
        scenario,
        ..Options::default()
    })
    .await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    let mut arguments = vec!["check", "--endpoints", &endpoints, "--format", "json"];
    arguments.extend(more);
    call(&arguments)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .unwrap_or_else(|| panic!("{name} is a list"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is a text in {value}"))
}

fn assert_time(value: &Value, name: &str) {
    let at: Result<jiff::Timestamp, _> = text(value, name).parse();
    assert!(at.is_ok(), "{name} is RFC 3339 in {value}");
}

fn assert_finding(finding: &Value) {
    assert!(checks::check(text(finding, "check")).is_some(), "{finding}");
    let outcome = text(finding, "outcome");
    assert!(OUTCOMES.contains(&outcome), "{finding}");
    let keys = finding.as_object().expect("a finding is an object").keys();
    for key in KEYS {
        assert!(finding.get(key).is_some(), "{key} is missing in {finding}");
    }
    for key in keys.map(String::as_str) {
        assert!(
            KEYS.contains(&key) || MORE_KEYS.contains(&key),
            "{key} is not documented"
        );
    }
    let is_given = |name: &str| finding.get(name).is_some_and(|value| !value.is_null());
    match outcome {
        // What was found may be nothing; what is wanted never is.
        "fail" => assert!(is_given("wanted"), "{finding}"),
        "warn" => assert!(is_given("wanted") && is_given("because"), "{finding}"),
        "not-checked" | "not-applicable" => {
            assert!(
                !text(finding, "because").is_empty(),
                "{finding} has no reason"
            );
        }
        _ => assert!(!is_given("because"), "{finding}"),
    }
    if is_given("source") {
        assert!(SOURCES.contains(&text(finding, "source")), "{finding}");
        assert_time(finding, "at");
    } else {
        assert!(outcome != "pass", "{finding} passes on no evidence");
    }
}

fn assert_report(report: &Value) {
    let keys: Vec<&str> = report
        .as_object()
        .expect("a report is an object")
        .keys()
        .map(String::as_str)
        .collect();
    for key in [
        "schema",
        "version",
        "tenant",
        "startedAt",
        "finishedAt",
        "summary",
        "registration",
        "rooms",
    ] {
        assert!(keys.contains(&key), "{key} is missing");
    }
    assert_eq!(report["version"], 1);
    assert_time(report, "startedAt");
    assert_time(report, "finishedAt");
    let rooms = list(report, "rooms");
    let count = |name: &str| {
        report["summary"][name]
            .as_u64()
            .unwrap_or_else(|| panic!("{name} is a number"))
    };
    let sum: u64 = COUNTS.iter().map(|name| count(name)).sum();
    assert_eq!(sum, count("discovered"), "{}", report["summary"]);
    assert_eq!(count("discovered"), rooms.len() as u64);
    for (outcome, name) in OUTCOMES.iter().zip(COUNTS) {
        let with = rooms
            .iter()
            .filter(|room| text(room, "outcome") == *outcome);
        assert_eq!(with.count() as u64, count(name), "{name}");
    }
    list(report, "registration").iter().for_each(assert_finding);
    for room in rooms {
        assert!(text(room, "address").contains('@'));
        assert!(!text(room, "name").is_empty());
        assert!(KINDS.contains(&text(room, "kind")), "{room}");
        let findings = list(room, "findings");
        findings.iter().for_each(assert_finding);
        let worst = findings
            .iter()
            .filter(|finding| finding.get("advisory") != Some(&Value::Bool(true)))
            .map(|finding| {
                OUTCOMES
                    .iter()
                    .position(|word| *word == text(finding, "outcome"))
            })
            .min()
            .flatten();
        assert_eq!(
            worst.map(|worst| OUTCOMES[worst]),
            Some(text(room, "outcome")),
            "the worst finding that is not advisory in {room}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_every_scenario_has_the_documented_shape() {
    for scenario in Scenario::ALL {
        if scenario == Scenario::Large {
            continue; // the same rooms as `typical`, a thousand times
        }
        let said = checked(scenario, &[]).await;
        assert_report(&said.json());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_chosen_rooms_are_checked_and_one_that_nobody_knows_fails() {
    let chosen = "central-02@contoso.onmicrosoft.com, nowhere@contoso.onmicrosoft.com";
    let report = checked(Scenario::Good, &["--rooms", chosen]).await.json();
    assert_report(&report);
    let outcomes: Vec<(&str, &str)> = list(&report, "rooms")
        .iter()
        .map(|room| (text(room, "address"), text(room, "outcome")))
        .collect();
    assert!(outcomes.contains(&("central-02@contoso.onmicrosoft.com", "pass")));
    assert!(outcomes.contains(&("nowhere@contoso.onmicrosoft.com", "fail")));
    assert_eq!(outcomes.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_can_come_from_a_file() {
    let folder = Folder::new();
    let rooms = folder.write(
        "rooms.txt",
        "central-01@contoso.onmicrosoft.com\r\ncentral-03@contoso.onmicrosoft.com\r\n",
    );
    let report = checked(Scenario::Good, &["--rooms", &format!("@{rooms}")]).await;
    assert_eq!(report.json()["summary"]["passed"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_can_go_to_a_file() {
    let folder = Folder::new();
    let path = folder.path("report.json");
    let said = checked(
        Scenario::Good,
        &["--output", path.to_str().expect("a plain path")],
    )
    .await;
    assert_eq!((said.code, said.stdout.as_str()), (Some(0), ""));
    let written = std::fs::read_to_string(path).expect("the report is there");
    assert_report(&serde_json::from_str(&written).expect("it is JSON"));
}

#[test]
fn list_checks_names_every_check_in_order() {
    let said = call(&["list-checks", "--format", "json"]);
    let listed = said.json();
    let ids: Vec<&str> = listed
        .as_array()
        .expect("a list")
        .iter()
        .map(|check| text(check, "id"))
        .collect();
    let known: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids, known);
    for check in listed.as_array().expect("a list") {
        assert!(!text(check, "step").is_empty() && !text(check, "title").is_empty());
    }
    let in_words = call(&["list-checks"]).stdout;
    assert_eq!(in_words.lines().count(), known.len());
    for (line, id) in in_words.lines().zip(known) {
        assert!(line.starts_with(id), "{line}");
    }
}
