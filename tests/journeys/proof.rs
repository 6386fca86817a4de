//! A test booking: what the rooms answer, nothing left behind, and nothing left behind after a crash either.

use std::time::Duration;

use checks::facts::Room;
use jiff::ZonedDateTime;
use onboarding::proof::{
    Patience, ProofAnswer, ProofError, ProofEvent, ProofPlan, ProofState, clean_up, run,
};
use onboarding::sources::Depth;
use onboarding::store::Store;
use simulator::{Effect, Matcher, Rule, Simulator};
use support::{Checked, Wizard, good};
use tokio::sync::watch;

/// Looks often, so that nothing is waited for that has happened.
fn impatient() -> Patience {
    Patience {
        quick: (Duration::from_millis(20), 100),
        slow: (Duration::from_millis(20), 1),
        cleaning: (Duration::from_millis(20), 20),
    }
}

fn organizer(simulator: &Simulator) -> String {
    simulator.edit(|tenant| tenant.users[1].mail.clone())
}

async fn checked(simulator: &Simulator) -> Checked {
    let wizard = Wizard {
        depth: Depth::Everything,
        ..Wizard::impatient()
    };
    wizard.check(&simulator.announcement()).await
}

fn now() -> ZonedDateTime {
    ZonedDateTime::now()
}

fn plan(simulator: &Simulator, rooms: &[&Room]) -> ProofPlan {
    let mut plan = ProofPlan::new(
        &organizer(simulator),
        Some("offision@contoso.onmicrosoft.com"),
        rooms,
        "A test.".to_owned(),
        &now(),
    )
    .expect("the rooms can be asked");
    plan.patience = impatient();
    plan
}

/// How many meetings and entries of a test there are, in the organizer's calendar and in the rooms'.
async fn left(simulator: &Simulator) -> usize {
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    let mut mailboxes = vec![organizer(simulator)];
    mailboxes.extend(simulator.edit(|tenant| {
        tenant
            .rooms()
            .map(|room| room.primary_smtp_address.clone())
            .collect::<Vec<_>>()
    }));
    let mut left = 0;
    for mailbox in mailboxes {
        let events = session
            .graph
            .events_with_marker(&mailbox, "Offision Setup test")
            .await
            .expect("calendars can be read");
        left += events
            .value
            .iter()
            .filter(|event| event.is_cancelled != Some(true))
            .count();
    }
    left
}

async fn proved(simulator: &Simulator, store: &Store, rooms: &[&Room]) -> Vec<ProofEvent> {
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    let plan = plan(simulator, rooms);
    let mut events = Vec::new();
    run(&session, store, &plan, watch::channel(false).1, |event| {
        events.push(event);
    })
    .await
    .expect("the disk takes it");
    events
}

fn answer_of(events: &[ProofEvent], room: &str) -> Option<ProofAnswer> {
    events.iter().find_map(|event| match event.state {
        ProofState::Answered(answer) if event.room == room => Some(answer),
        _ => None,
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rooms_answer_as_their_settings_say_and_everything_is_taken_back() {
    let simulator = good(3).await;
    simulator.edit(|tenant| {
        let mut rooms = tenant.rooms_mut();
        rooms.next();
        let accepting = rooms.next().expect("there are three rooms");
        accepting.calendar_processing.all_book_in_policy = true;
        let silent = rooms.next().expect("there are three rooms");
        silent.calendar_processing.automate_processing = "None".into();
    });
    let checked = checked(&simulator).await;
    let rooms: Vec<&Room> = checked.rooms.iter().map(|room| &*room.facts).collect();
    let mut plan = plan(&simulator, &rooms);
    plan.patience.quick.1 = 30;
    let expected: Vec<Option<ProofAnswer>> = plan.rooms.iter().map(|room| room.expected).collect();
    let store = Store::temporary().expect("a place for temporary files");
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    let mut events = Vec::new();
    run(&session, &store, &plan, watch::channel(false).1, |event| {
        events.push(event);
    })
    .await
    .expect("the disk takes it");
    for (room, expected) in plan.rooms.iter().zip(expected) {
        assert_eq!(answer_of(&events, &room.address), expected, "{events:?}");
    }
    let cleaned = events
        .iter()
        .filter(|event| event.state == ProofState::Cleaned)
        .count();
    assert_eq!(cleaned, 3, "{events:?}");
    assert_eq!(left(&simulator).await, 0);
    assert_eq!(
        store
            .open_proofs(session.tenant_id)
            .expect("it can be read"),
        []
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_crash_leaves_behind_is_found_at_the_next_start() {
    let simulator = good(1).await;
    let checked = checked(&simulator).await;
    let store = Store::temporary().expect("a place for temporary files");
    // It can be sent, and not be taken back: as if the program had ended in between.
    for method in ["DELETE", "POST"] {
        simulator.faults().add(Rule::new(
            Matcher {
                method: Some(method.to_owned()),
                ..Matcher::path(if method == "POST" {
                    "/cancel"
                } else {
                    "/events/"
                })
            },
            Effect::Status {
                code: 500,
                html: false,
            },
        ));
    }
    let events = proved(&simulator, &store, &[&checked.rooms[0].facts]).await;
    assert!(
        matches!(
            events.last().map(|event| &event.state),
            Some(ProofState::NotCleaned(_))
        ),
        "{events:?}"
    );
    assert!(left(&simulator).await > 0);

    simulator.faults().clear();
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    let open = store
        .open_proofs(session.tenant_id)
        .expect("it can be read");
    assert_eq!(open.len(), 1);
    let mut events = Vec::new();
    clean_up(&session, &store, &impatient(), |event| events.push(event))
        .await
        .expect("it can be read");
    assert_eq!(
        events.last().map(|event| &event.state),
        Some(&ProofState::Cleaned)
    );
    assert_eq!(left(&simulator).await, 0);
    assert_eq!(
        store
            .open_proofs(session.tenant_id)
            .expect("it can be read"),
        []
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_invitation_leaves_nothing() {
    let simulator = good(1).await;
    let checked = checked(&simulator).await;
    simulator.faults().add(Rule::new(
        Matcher {
            method: Some("POST".to_owned()),
            ..Matcher::path("/events")
        },
        Effect::Graph {
            code: "ErrorAccessDenied".to_owned(),
        },
    ));
    let store = Store::temporary().expect("a place for temporary files");
    let events = proved(&simulator, &store, &[&checked.rooms[0].facts]).await;
    assert!(
        matches!(
            events.last().map(|event| &event.state),
            Some(ProofState::NotSent(_))
        ),
        "{events:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_asked_who_would_prove_nothing_and_never_more_than_three() {
    let simulator = good(4).await;
    let checked = checked(&simulator).await;
    let rooms: Vec<&Room> = checked.rooms.iter().map(|room| &*room.facts).collect();
    let planned = |organizer: &str, rooms: &[&Room]| {
        let explanation = String::new();
        ProofPlan::new(
            organizer,
            Some("offision@contoso.com"),
            rooms,
            explanation,
            &now(),
        )
        .map(|_| ())
    };
    assert_eq!(planned("amy@contoso.com", &[]), Err(ProofError::NoRooms));
    assert_eq!(
        planned("amy@contoso.com", &rooms),
        Err(ProofError::TooManyRooms)
    );
    assert_eq!(
        planned("Offision@contoso.com", &rooms[..1]),
        Err(ProofError::OrganizerIsDelegate)
    );
    assert_eq!(
        planned(&rooms[0].address, &rooms[..1]),
        Err(ProofError::OrganizerIsRoom)
    );
}
