//! Which rooms there are: what one list does not have, another one has, and what none can have is said.

use checks::Word;
use checks::facts::Kind;
use onboarding::rooms::{Note, ReadThrough, RoomsFound, find};
use simulator::{Effect, Matcher, Options, Rule, Scenario, Simulator};
use support::{Wizard, started};

async fn tenant(scenario: Scenario, rooms: Option<usize>) -> Simulator {
    started(Options {
        scenario,
        rooms,
        ..Options::default()
    })
    .await
}

async fn found(simulator: &Simulator) -> RoomsFound {
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    find(&session, ReadThrough::App)
        .await
        .expect("the rooms can be listed")
}

fn has(found: &RoomsFound, address: &str) -> bool {
    found.rooms.iter().any(|room| &*room.address == address)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_room_of_every_kind_is_found_once() {
    let simulator = tenant(Scenario::Kinds, None).await;
    let found = found(&simulator).await;
    let mut addresses: Vec<&str> = found.rooms.iter().map(|room| &*room.address).collect();
    addresses.sort_unstable();
    let count = addresses.len();
    addresses.dedup();
    assert_eq!(addresses.len(), count, "each room once");
    let kinds: Vec<Kind> = found.kinds().into_iter().map(|(kind, _)| kind).collect();
    for kind in [
        Kind::Room,
        Kind::Workspace,
        Kind::Equipment,
        Kind::LinkedRoom,
        Kind::OnPremises,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} is missing in {kinds:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_that_one_list_of_exchange_has_lost_is_in_the_other() {
    let simulator = tenant(Scenario::Good, Some(5)).await;
    let hidden = simulator.edit(|tenant| {
        let room = tenant.rooms_mut().next().expect("there are rooms");
        room.hidden_from_address_lists_enabled = true;
        room.primary_smtp_address.clone()
    });
    simulator
        .faults()
        .add(Rule::new(Matcher::cmdlet("Get-Mailbox"), Effect::DropPage).times(1));
    let found = found(&simulator).await;
    assert!(
        has(&found, &hidden),
        "Places does not show it, and a list of Exchange was empty"
    );
    assert!(
        found
            .notes
            .iter()
            .any(|note| matches!(note, Note::ListsOfExchangeDiffer { .. })),
        "{:?}",
        found.notes
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rooms_that_are_hidden_or_too_new_are_found_and_said() {
    let simulator = tenant(Scenario::Good, Some(6)).await;
    simulator.edit(|tenant| {
        let mut rooms = tenant.rooms_mut();
        rooms
            .next()
            .expect("there are rooms")
            .hidden_from_address_lists_enabled = true;
        rooms.next().expect("there are rooms").in_places = false;
    });
    let found = found(&simulator).await;
    assert_eq!(found.rooms.len(), 6);
    assert!(found.notes.contains(&Note::Hidden { rooms: 1 }));
    assert!(found.notes.contains(&Note::NotInPlacesYet { rooms: 1 }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rooms_are_chosen_by_building_list_search_and_address() {
    let simulator = tenant(Scenario::Good, Some(24)).await;
    let found = found(&simulator).await;
    let list = found.lists.first().expect("the tenant has room lists");
    let in_list = found.in_lists(std::slice::from_ref(&list.address));
    assert_eq!(in_list.len(), list.rooms.len());
    let building = found.rooms[0]
        .building
        .as_ref()
        .expect("the first room is in a building")
        .to_string();
    let in_building = found.in_buildings(std::slice::from_ref(&building));
    assert!(!in_building.is_empty() && in_building.len() < 24);
    assert_eq!(found.matching(&found.rooms[0].address).len(), 1);
    let added = found.with_addresses(&["nobody@contoso.com".to_owned()]);
    assert_eq!(added.len(), 1, "one that nobody lists is looked up");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_that_was_added_by_address_is_judged_by_what_stands_behind_it() {
    let simulator = tenant(Scenario::Kinds, None).await;
    let announcement = simulator.announcement();
    let ready = Wizard::impatient()
        .prepare(&announcement)
        .await
        .unwrap_or_else(|_| panic!("the tenant can be read"));
    let checked = ready
        .check(
            tokio::sync::watch::channel(onboarding::scan::Control::Run).1,
            |_| (),
        )
        .await;
    for room in &checked.rooms {
        match room.kind {
            Kind::OnPremises => assert_eq!(room.outcome, Word::NotChecked, "{}", room.address),
            Kind::Workspace | Kind::Desk | Kind::Equipment | Kind::OtherTenant => {
                assert_eq!(room.outcome, Word::NotApplicable, "{}", room.address);
            }
            Kind::LinkedRoom | Kind::SharedMailbox => {
                assert_eq!(room.outcome, Word::Fail, "{}", room.address);
            }
            Kind::Room => (),
        }
    }
}
