use std::sync::{Arc, Mutex};

use onboarding::inspection::{InspectionPlan, inspect};
use onboarding::registration;
use onboarding::sources::{ReadThrough, Sources};
use onboarding::store::RunKey;
use serde_json::Value;
use tauri::ipc::InvokeResponseBody;

use super::*;
use crate::commands::room::{commands, room_at};
use crate::state::lock;
use crate::state::tests::{connected, in_front_of_the_demo};

/// What the page has heard, in its order.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<Value>>>);

impl Heard {
    fn channel(&self) -> Channel<ScanEvent> {
        let heard = self.clone();
        Channel::new(move |body| {
            if let InvokeResponseBody::Json(text) = body {
                lock(&heard.0).push(serde_json::from_str(&text).expect("an event is JSON"));
            }
            Ok(())
        })
    }

    fn of(&self, event: &str) -> Vec<Value> {
        let heard = lock(&self.0);
        let wanted = heard.iter().filter(|each| each["event"] == event);
        wanted.cloned().collect()
    }

    /// Rows with results, by address: the newest of each.
    fn rows(&self) -> HashMap<String, Value> {
        self.of("rooms")
            .into_iter()
            .flat_map(|event| event["rooms"].as_array().cloned().unwrap_or_default())
            .filter(|row| row["results"] != "")
            .map(|row| (row["address"].as_str().unwrap_or_default().to_owned(), row))
            .collect()
    }
}

/// The demo tenant after step 4. The Offision mailbox is written as a person may type it.
async fn chosen() -> AppState {
    let state = in_front_of_the_demo().await;
    let mut live = connected(&state).await;
    let place = state.place();
    let demo = place.demo.as_ref().expect("it is the demo");
    let plan = InspectionPlan {
        profile: state.profile.clone(),
        delegate: Some(demo.delegate.to_uppercase()),
        sources: Sources::of(ReadThrough::App),
        covers_equipment: false,
    };
    let session = live.session.clone();
    let (facts, _) = registration::read(&session, None).await;
    let inspection = inspect(&session, facts, live.tenant.clone(), &plan).await;
    live.line.delegate = plan.delegate.clone();
    live.sources = plan.sources.clone();
    live.inspection = Some(Arc::new(inspection));
    *state.live() = Some(live);
    state
}

/// Checks all rooms for tests of what builds on it.
pub(in crate::commands) async fn check_all(state: &AppState) {
    run(state, Scope::All, &Heard::default().channel())
        .await
        .expect("the demo can be checked");
}

/// How step 4 looks for a check that was cut off.
fn look_for_cut_off(state: &AppState) {
    let (session, delegate, sources) = {
        let live = state.live();
        let live = live.as_ref().expect("it is connected");
        let delegate = live.line.delegate.clone();
        (live.session.clone(), delegate, live.sources.clone())
    };
    let ids = (session.tenant_id, session.client_id);
    let store = state.runs.store(state.place().environment);
    let earlier = store
        .expect("there is a place")
        .cut_off(&RunKey::new(ids, delegate, &sources, None))
        .expect("it can be read");
    state.while_connected(&session, |live| live.cut_off = earlier);
}

#[tokio::test]
async fn every_room_is_told_and_is_on_disk_with_the_same_result() {
    let state = chosen().await;
    let heard = Heard::default();
    let end = run(&state, Scope::All, &heard.channel())
        .await
        .expect("the demo can be checked");
    assert!(!end.stopped);
    let rows = heard.rows();
    assert_eq!(rows.len(), end.counts.discovered as usize);
    for (address, row) in rows {
        let (room, _) = room_at(&state, address).await.expect("it is on disk");
        let stored = serde_json::to_value(RoomRow::from(&room)).expect("a row is data");
        assert_eq!(stored, row);
    }
    assert!(heard.of("notKept").is_empty());
    look_for_cut_off(&state);
    let cut_off = state.live().as_ref().and_then(|live| live.cut_off.clone());
    assert_eq!(cut_off, None, "it came to its end");
}

#[tokio::test]
async fn what_needed_action_is_read_again_and_nothing_else() {
    let state = chosen().await;
    let first = run(&state, Scope::All, &Heard::default().channel())
        .await
        .expect("the demo can be checked");
    assert!(first.counts.failed > 0, "the demo has rooms to mend");
    let heard = Heard::default();
    let again = run(&state, Scope::Failed, &heard.channel())
        .await
        .expect("it can be checked again");
    assert_eq!(heard.of("started")[0]["total"], first.counts.failed);
    assert_eq!(heard.rows().len(), first.counts.failed as usize);
    assert_eq!(again.counts.discovered, first.counts.discovered);
    assert_eq!(again.counts.failed, first.counts.failed);
}

#[tokio::test]
async fn one_room_alone_is_read_so_deep_that_it_is_known_who_can_book_it() {
    let state = chosen().await;
    run(&state, Scope::All, &Heard::default().channel())
        .await
        .expect("the demo can be checked");
    let address = state
        .results()
        .as_ref()
        .and_then(|results| {
            Some(
                results.inspection.as_ref()?.rooms.as_ref().ok()?.rooms[0]
                    .address
                    .to_string(),
            )
        })
        .expect("there are rooms");
    let (room, _) = room_at(&state, address.clone())
        .await
        .expect("it is on disk");
    assert_eq!(room.facts.inbox_rules.value(), None);
    let scope = Scope::Rooms {
        addresses: vec![address.clone()],
    };
    run(&state, scope, &Heard::default().channel())
        .await
        .expect("it can be checked again");
    let (room, _) = room_at(&state, address).await.expect("it is on disk");
    assert!(room.facts.inbox_rules.value().is_some());
    let sources = state
        .results()
        .as_ref()
        .map(|results| results.sources.depth);
    assert_eq!(
        sources,
        Some(onboarding::sources::Depth::Settings),
        "for the next check"
    );
}

#[tokio::test]
async fn nothing_is_older_than_an_hour_when_it_was_just_read() {
    let state = chosen().await;
    let everything = Heard::default();
    run(&state, Scope::All, &everything.channel())
        .await
        .expect("the demo can be checked");
    let heard = Heard::default();
    run(&state, Scope::Older { minutes: 60 }, &heard.channel())
        .await
        .expect("it can be looked at");
    let read: Vec<String> = heard.rows().into_keys().collect();
    for address in read {
        let (room, _) = room_at(&state, address).await.expect("it is on disk");
        // Only what nothing could be read of has no age.
        assert_eq!(onboarding::scan::read_at(&room.facts), None, "{room:?}");
    }
}

/// A check of which only every other room is on disk, as a crash leaves it. Returns the rows of those that are.
async fn cut_off(state: &AppState) -> HashMap<String, Value> {
    let heard = Heard::default();
    run(state, Scope::All, &heard.channel())
        .await
        .expect("the demo can be checked");
    let rows: HashMap<String, Value> = heard.rows().into_iter().step_by(2).collect();
    let mut facts = Vec::new();
    for address in rows.keys() {
        let (room, _) = room_at(state, address.clone()).await.expect("it is there");
        facts.push(room.facts);
    }
    let session = state.session().expect("it is connected");
    let begun = beginning::begin(state, &session, Scope::All)
        .await
        .expect("it begins anew");
    for facts in facts {
        begun.kept.run.keep(&facts, true);
    }
    begun.kept.run.settled().await.expect("there is room");
    rows
}

#[tokio::test]
async fn a_check_that_was_cut_off_goes_on_with_the_rest_and_tells_what_it_knows() {
    let state = chosen().await;
    let before = cut_off(&state).await;
    look_for_cut_off(&state);
    let heard = Heard::default();
    let end = run(&state, Scope::Resume, &heard.channel())
        .await
        .expect("it goes on");
    assert!(!end.stopped);
    assert_eq!(heard.of("started")[0]["total"], end.counts.discovered);
    let rows = heard.rows();
    assert_eq!(rows.len(), end.counts.discovered as usize);
    for (address, row) in &before {
        assert_eq!(rows.get(address), Some(row), "{address} was read before");
    }
    let done: Vec<u64> = heard
        .of("rooms")
        .iter()
        .filter_map(|event| event["done"].as_u64())
        .collect();
    assert_eq!(done.first(), Some(&(before.len() as u64)));
    assert!(done.is_sorted() && done.last() == Some(&u64::from(end.counts.discovered)));
}

#[tokio::test]
async fn stop_ends_a_run_before_it_has_read_anything_and_leaves_it_to_go_on_with() {
    let state = chosen().await;
    let state = Arc::new(state);
    let stopping = state.clone();
    let channel = Channel::new(move |_| {
        stopping.control(Control::Stop);
        Ok(())
    });
    let stopped = run(&state, Scope::All, &channel).await.expect("it begins");
    assert!(stopped.stopped);
    assert_eq!(stopped.counts.not_checked, stopped.counts.discovered);
    look_for_cut_off(&state);
    let left = state.live().as_ref().and_then(|live| live.cut_off.clone());
    assert_eq!(left.map(|earlier| earlier.done), Some(0));
}

#[tokio::test]
async fn the_script_of_a_check_has_one_command_for_each_room_that_failed_it() {
    let state = chosen().await;
    let heard = Heard::default();
    run(&state, Scope::All, &heard.channel())
        .await
        .expect("the demo can be checked");
    let (kept, expected) = {
        let results = state.results();
        let results = results.as_ref().expect("it was checked");
        (results.kept.clone(), results.expected.clone())
    };
    let mut written = 0;
    for (place, check) in checks::room_checks().enumerate() {
        let letter = |row: &Value| {
            let results = row["results"].as_str().unwrap_or_default();
            results.chars().nth(place)
        };
        let rows = heard.rows();
        let failed = rows.values().filter(|row| letter(row) == Some('f')).count();
        let script = commands(&kept.run, &expected, check.id).expect("it can be read");
        let lines = script
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty());
        let lines: Vec<&str> = lines.collect();
        if matches!(check.rule, checks::Rule::Room { repair: None, .. }) {
            assert!(lines.is_empty(), "{}: {lines:?}", check.id);
        } else {
            assert!(lines.len() <= failed, "{}: {lines:?}", check.id);
        }
        for line in &lines {
            assert!(
                [
                    "Set-CalendarProcessing -Identity ",
                    "Add-MailboxPermission -Identity "
                ]
                .iter()
                .any(|start| line.starts_with(start)),
                "{line}"
            );
        }
        written += lines.len();
    }
    assert!(written > 0, "the demo has rooms to mend");
}
