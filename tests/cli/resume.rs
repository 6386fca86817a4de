//! A check that is killed goes on where it was: nothing is lost, and nothing that is on disk is asked again.

use std::collections::HashSet;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use onboarding::sources::{ReadThrough, Sources};
use onboarding::store::{RunKey, Store};
use rand::{RngExt, SeedableRng};
use serde_json::Value;
use simulator::{Announcement, Options, Scenario, Simulator};
use support::started;
use uuid::Uuid;

use crate::program::{Folder, program, said};

const ROOMS: usize = 2_000;
const KILLS: usize = 50;
/// The same moments everywhere, as far as a scheduler allows.
const SEED: u64 = 2_000_050;

async fn tenant() -> Simulator {
    started(Options {
        scenario: Scenario::Typical,
        rooms: Some(ROOMS),
        ..Options::default()
    })
    .await
}

fn check(endpoints: &str, store: &Path) -> std::process::Command {
    let mut command = program();
    command
        .args(["check", "--format", "json", "--endpoints", endpoints])
        .arg("--resume")
        .arg(store);
    command
}

fn begun(endpoints: &str, store: &Path) -> Child {
    check(endpoints, store)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// Addresses of the rooms that are on disk.
fn on_disk(store: &Path, announcement: &Announcement) -> HashSet<String> {
    let id = |text: &str| Uuid::parse_str(text).expect("ids are GUIDs");
    let key = RunKey::new(
        (id(&announcement.tenant), id(&announcement.client_id)),
        Some(announcement.delegate.clone()),
        &Sources::of(ReadThrough::App),
        None,
    );
    let store = Store::open(store).expect("a killed program leaves a file that can be used");
    let Some(earlier) = store.latest(&key).expect("it can be read") else {
        return HashSet::new();
    };
    let run = store.resume(&earlier).expect("it can be read");
    let remaining: HashSet<String> = run
        .remaining()
        .expect("it can be read")
        .into_iter()
        .map(|room| room.address.to_string())
        .collect();
    run.listed()
        .expect("it can be read")
        .into_iter()
        .map(|room| room.address.to_string())
        .filter(|address| !remaining.contains(address))
        .collect()
}

/// The rooms whose settings were asked for since `from`.
fn asked_since(simulator: &Simulator, from: usize) -> HashSet<String> {
    let requests = simulator.requests();
    requests[from.min(requests.len())..]
        .iter()
        .filter(|request| request.path.contains("/adminapi/"))
        .flat_map(|request| identities(&request.body))
        .collect()
}

/// Of one cmdlet, or of all cmdlets in a batch.
fn identities(body: &str) -> Vec<String> {
    let Ok(body) = serde_json::from_str::<Value>(body) else {
        return Vec::new();
    };
    let of = |body: &Value| {
        let input = &body["CmdletInput"];
        let is_of_a_room = matches!(
            input["CmdletName"].as_str(),
            Some("Get-CalendarProcessing" | "Get-MailboxPermission")
        );
        let identity = input["Parameters"]["Identity"].as_str();
        identity.filter(|_| is_of_a_room).map(str::to_lowercase)
    };
    match body["requests"].as_array() {
        Some(items) => items.iter().filter_map(|item| of(&item["body"])).collect(),
        None => of(&body).into_iter().collect(),
    }
}

/// Everything in a report that does not depend on when it was made.
fn timeless(mut report: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                for name in ["at", "requestId", "startedAt", "finishedAt"] {
                    members.remove(name);
                }
                members.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => (),
        }
    }
    strip(&mut report);
    report
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_that_is_killed_fifty_times_ends_like_one_that_was_not() {
    let simulator = tenant().await;
    let announcement = simulator.announcement();
    let folder = Folder::new();
    let endpoints = folder.endpoints(&announcement);
    let store = folder.path("rooms.sqlite");
    let mut chance = rand::rngs::StdRng::seed_from_u64(SEED);
    let mut kept: HashSet<String> = HashSet::new();
    let mut from = simulator.requests().len();
    for kill in 0..KILLS {
        let mut child = begun(&endpoints, &store);
        // Anywhere from the first request to a fiftieth of all, so that the last kill still has rooms before it.
        let moment = from + chance.random_range(1..100);
        let mut has_ended = false;
        while simulator.requests().len() < moment && !has_ended {
            has_ended = child.try_wait().expect("it is our child").is_some();
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        assert!(!has_ended, "kill {kill} came too late");
        // On Unix this is SIGKILL.
        child.kill().expect("it is our child");
        child.wait().expect("it is our child");
        let asked = asked_since(&simulator, from);
        let again: Vec<&String> = asked.intersection(&kept).collect();
        assert!(again.is_empty(), "kill {kill}: asked again {again:?}");
        let now = on_disk(&store, &announcement);
        assert!(now.is_superset(&kept), "kill {kill}: something was lost");
        kept = now;
        from = simulator.requests().len();
    }
    assert!(!kept.is_empty(), "some rooms were read before a kill");

    let resumed = said(&mut check(&endpoints, &store));
    let asked = asked_since(&simulator, from);
    assert!(
        asked.is_disjoint(&kept),
        "what is on disk is not asked again"
    );
    // What is on disk has rooms too whose kind is asked for nothing.
    let wanted = rooms_with_settings(&resumed.json());
    let had: HashSet<String> = kept.intersection(&wanted).cloned().collect();
    assert_eq!(asked.len() + had.len(), wanted.len());

    let at_once = said(&mut check(&endpoints, &folder.path("other.sqlite")));
    assert_eq!(resumed.code, at_once.code, "{}", resumed.stderr);
    let (resumed, at_once) = (timeless(resumed.json()), timeless(at_once.json()));
    assert_eq!(resumed["summary"], at_once["summary"]);
    assert_eq!(resumed["registration"], at_once["registration"]);
    let rooms = |report: &Value| report["rooms"].as_array().cloned().unwrap_or_default();
    for (one, other) in rooms(&resumed).iter().zip(&rooms(&at_once)) {
        assert_eq!(one, other);
    }
    assert_eq!(rooms(&resumed).len(), rooms(&at_once).len());
}

/// Rooms of kinds that are asked for their settings.
fn rooms_with_settings(report: &Value) -> HashSet<String> {
    report["rooms"]
        .as_array()
        .expect("rooms are listed")
        .iter()
        .filter(|room| {
            let kind = room["kind"].as_str().unwrap_or_default();
            !matches!(kind, "desk" | "equipment" | "on-premises" | "other-tenant")
        })
        .map(|room| room["address"].as_str().unwrap_or_default().to_lowercase())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_that_is_complete_begins_anew_and_looks_again_only_at_what_is_wanted() {
    let simulator = started(Options {
        scenario: Scenario::Typical,
        ..Options::default()
    })
    .await;
    let announcement = simulator.announcement();
    let folder = Folder::new();
    let endpoints = folder.endpoints(&announcement);
    let store = folder.path("rooms.sqlite");
    let first = said(&mut check(&endpoints, &store)).json();
    let from = simulator.requests().len();
    let again = said(check(&endpoints, &store).args(["--again", "failed"]));
    let failed: HashSet<String> = first["rooms"]
        .as_array()
        .expect("rooms are listed")
        .iter()
        .filter(|room| room["outcome"] == "fail")
        .map(|room| room["address"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert!(!failed.is_empty());
    let asked = asked_since(&simulator, from);
    assert!(asked.is_subset(&failed), "only what failed is read again");
    assert_eq!(timeless(again.json()), timeless(first));

    let from = simulator.requests().len();
    said(check(&endpoints, &store).args(["--again", "60"]));
    assert_eq!(
        asked_since(&simulator, from),
        HashSet::new(),
        "nothing is older than an hour"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_not_ours_is_refused_and_left_as_it_is() {
    let simulator = started(Options::default()).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    let notes = "my own notes, which nobody else writes\n".repeat(200);
    let path = folder.write("notes.txt", &notes);
    let said = said(&mut check(&endpoints, Path::new(&path)));
    assert_eq!(said.code, Some(3), "{}", said.stderr);
    assert!(
        said.stderr.contains("choose another one"),
        "{}",
        said.stderr
    );
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), notes);
}
