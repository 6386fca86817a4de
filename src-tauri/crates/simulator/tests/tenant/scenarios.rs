use serde_json::json;
use simulator::{Options, Scenario};

use crate::support::{visit, visit_with};

#[test]
fn scenarios_are_read_by_the_name_they_print() {
    for scenario in Scenario::ALL {
        assert_eq!(scenario.to_string().parse(), Ok(scenario));
        assert!(scenario.about().ends_with('.'));
    }
    let unknown = "goood"
        .parse::<Scenario>()
        .expect_err("a typing mistake")
        .to_string();
    assert!(
        unknown.contains("goood") && unknown.contains("no-consent"),
        "{unknown}"
    );
}

#[tokio::test]
async fn the_announcement_has_the_promised_names() {
    let visit = visit(Scenario::Typical).await;
    let announced = serde_json::to_value(&visit.tenant).expect("JSON");
    let mut names: Vec<_> = announced
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    let promised = [
        "accounts",
        "authorize",
        "clientId",
        "clientSecret",
        "cloud",
        "delegate",
        "deviceLogin",
        "exchange",
        "graph",
        "login",
        "redirectUrls",
        "rooms",
        "scenario",
        "tenant",
    ];
    assert_eq!(names, promised);
    assert_eq!(announced["graph"], visit.url("/v1.0"));
    assert_eq!(
        (&announced["rooms"], &announced["scenario"]),
        (&json!(24), &json!("typical"))
    );
}

#[tokio::test]
async fn secrets_of_their_scenarios_are_refused() {
    for (scenario, code) in [
        (Scenario::ExpiredSecret, 7000222),
        (Scenario::WrongSecret, 7000215),
    ] {
        let got = visit(scenario).await.token_with(|_| {}).await;
        assert_eq!(
            (got.status, &got.json()["error_codes"]),
            (401, &json!([code])),
            "{scenario}"
        );
    }
}

#[tokio::test]
async fn a_typical_tenant_has_mistakes_and_good_rooms() {
    let visit = visit(Scenario::Typical).await;
    let places = visit
        .graph("/places/microsoft.graph.room/$count")
        .await
        .text;
    assert_eq!(
        places, "20",
        "one on-premises, one hidden, one too new, one workspace"
    );
    let mailboxes = visit
        .invoke(
            "Get-Mailbox",
            json!({"RecipientTypeDetails": "RoomMailbox"}),
        )
        .await
        .json();
    assert_eq!(
        mailboxes["value"].as_array().map(Vec::len),
        Some(23),
        "the one on-premises is missing"
    );
    let untouched = visit_with(Options {
        scenario: Scenario::Good,
        ..Options::default()
    })
    .await;
    let names = |visit: &crate::support::Visit| {
        visit.simulator.edit(|tenant| {
            tenant
                .rooms()
                .map(|room| room.display_name.clone())
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(names(&visit), names(&untouched));
    assert!(names(&visit).contains(&"維港廳".to_owned()));
}

#[tokio::test]
async fn a_large_tenant_is_large_and_about_a_fifth_of_it_is_wrong() {
    let visit = visit(Scenario::Large).await;
    assert_eq!(visit.tenant.rooms, 20_000);
    let delegate = visit.simulator.edit(|tenant| tenant.users[0].clone());
    let wrong = visit.simulator.edit(|tenant| {
        let is_right = |room: &&simulator::Room| {
            let processing = &room.calendar_processing;
            processing.automate_processing == "AutoAccept"
                && !processing.all_book_in_policy
                && !processing.enforce_scheduling_horizon
                && !processing.schedule_only_during_work_hours
                && processing.resource_delegates.contains(&delegate.name)
                && room
                    .permissions
                    .iter()
                    .any(|permission| permission.user_sid == delegate.user_sid)
        };
        tenant.rooms().filter(|room| !is_right(room)).count()
    });
    assert!((3_400..4_200).contains(&wrong), "{wrong}");
    let address = "cyberport-1667@contoso.onmicrosoft.com";
    assert!(
        visit
            .simulator
            .edit(|tenant| tenant.room(address).is_some())
    );
    assert_eq!(
        visit
            .row("Get-CalendarProcessing", json!({"Identity": address}))
            .await["IsValid"],
        true
    );
    let buildings = visit.graph("/places/microsoft.graph.roomlist").await.json();
    assert_eq!(buildings["value"].as_array().map(Vec::len), Some(12));
}

#[tokio::test]
async fn a_removed_room_leaves_the_others_where_they_are() {
    let visit = visit_with(Options {
        rooms: Some(3),
        ..Options::default()
    })
    .await;
    visit.simulator.edit(|tenant| {
        let addresses: Vec<_> = tenant
            .rooms()
            .map(|room| room.primary_smtp_address.clone())
            .collect();
        assert!(tenant.remove_room(&addresses[0].to_uppercase()).is_some());
        assert!(tenant.room(&addresses[0]).is_none());
        for address in &addresses[1..] {
            assert_eq!(
                tenant.room(address).map(|room| &room.primary_smtp_address),
                Some(address)
            );
        }
    });
}
