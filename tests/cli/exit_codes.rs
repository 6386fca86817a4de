//! What a script may rely on without reading a word.

use simulator::{Options, Scenario};
use support::{good, started};

use crate::program::{Folder, call};

async fn code_of(scenario: Scenario) -> Option<i32> {
    let simulator = started(Options {
        scenario,
        rooms: Some(4),
        ..Options::default()
    })
    .await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    call(&["check", "--endpoints", &endpoints]).code
}

#[tokio::test(flavor = "multi_thread")]
async fn zero_when_all_passed() {
    assert_eq!(code_of(Scenario::Good).await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn zero_with_a_warning() {
    let simulator = good(3).await;
    simulator.edit(|tenant| {
        let room = tenant.rooms_mut().next().expect("a room");
        room.in_places = false;
    });
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    let said = call(&["check", "--endpoints", &endpoints, "--format", "json"]);
    assert_eq!(said.json()["summary"]["warned"], 1);
    assert_eq!(said.code, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_when_something_failed() {
    for scenario in [
        Scenario::Fresh,
        Scenario::ExpiredSecret,
        Scenario::WrongSecret,
        Scenario::SingleTenantApp,
        Scenario::MissingRedirect,
        Scenario::NoConsent,
    ] {
        assert_eq!(code_of(scenario).await, Some(1), "{scenario}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_when_nothing_failed_and_something_could_not_be_checked() {
    assert_eq!(code_of(Scenario::NoExchangeRole).await, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_through_graph_alone() {
    let simulator = good(3).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    let said = call(&[
        "check",
        "--endpoints",
        &endpoints,
        "--read-through",
        "graph",
    ]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
}

#[test]
fn three_for_wrong_usage() {
    for arguments in [
        &["chek"][..],
        &["check", "--no-such-option"],
        &["check", "--format", "xml"],
        &["check", "--demo", "no-such-scenario"],
        &["check", "--demo", "good", "--tenant", "contoso.com"],
        &["simulate", "--port", "70000"],
        &[],
    ] {
        let said = call(arguments);
        assert_eq!(said.code, Some(3), "{arguments:?}: {}", said.stderr);
        assert!(!said.stderr.is_empty() && said.stdout.is_empty());
    }
}

#[test]
fn zero_for_help_and_version() {
    for arguments in [["--help"], ["--version"]] {
        assert_eq!(call(&arguments).code, Some(0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_when_nobody_answers() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    drop(simulator);
    let folder = Folder::new();
    let endpoints = folder.endpoints(&announcement);
    // The port closes when the last thread of the simulator has ended.
    let port = announcement.login.trim_start_matches("http://").to_owned();
    while std::net::TcpStream::connect(&port).is_ok() {
        tokio::task::yield_now().await;
    }
    let said = call(&["check", "--endpoints", &endpoints]);
    assert_eq!(said.code, Some(4), "{}", said.stderr);
    assert!(said.stderr.starts_with("error: "), "{}", said.stderr);
    assert_eq!(said.stdout, "", "no result is made up");
}
