//! Writing to a room, reading it back, and undoing it.

use serde_json::{Value, json};
use simulator::Scenario;

use crate::support::{FIRST_ROOM, visit};

const DELEGATE: &str = "offision@contoso.onmicrosoft.com";

#[tokio::test]
async fn settings_are_written_read_back_and_undone() {
    let visit = visit(Scenario::Fresh).await;
    visit.make_exchange_administrator();
    let read = async || {
        visit
            .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
            .await
    };
    let before = read().await;
    let change = json!({"Identity": FIRST_ROOM, "AllBookInPolicy": false, "AllRequestInPolicy": true,
        "EnforceSchedulingHorizon": false, "ResourceDelegates": [DELEGATE, "reception"], "Confirm": false});
    let set = visit
        .invoke("Set-CalendarProcessing", change.clone())
        .await
        .json();
    assert_eq!(
        (&set["value"], &set["@adminapi.warnings"]),
        (&json!([]), &json!([]))
    );
    let after = read().await;
    assert_eq!(after["AllBookInPolicy"], false);
    assert_eq!(after["ResourceDelegates"].as_array().map(Vec::len), Some(2));
    let again = visit.invoke("Set-CalendarProcessing", change).await.json();
    assert!(
        again["@adminapi.warnings"][0]
            .as_str()
            .is_some_and(|text| text.contains("no settings of"))
    );
    let undo = json!({"Identity": FIRST_ROOM, "AllBookInPolicy": before["AllBookInPolicy"], "ResourceDelegates": null,
        "AllRequestInPolicy": before["AllRequestInPolicy"], "EnforceSchedulingHorizon": before["EnforceSchedulingHorizon"]});
    visit.invoke("Set-CalendarProcessing", undo).await;
    assert_eq!(read().await, before);
}

#[tokio::test]
async fn delegates_share_the_calendar_and_unknown_ones_stop_the_call() {
    let visit = visit(Scenario::Fresh).await;
    visit.make_exchange_administrator();
    let sharing = async || {
        let body = visit
            .graph(&format!("/users/{FIRST_ROOM}/calendar/calendarPermissions"))
            .await
            .json();
        let row = |row: &Value| {
            (
                row["emailAddress"]["address"]
                    .as_str()
                    .unwrap_or("everybody")
                    .to_owned(),
                row["role"].clone(),
            )
        };
        body["value"]
            .as_array()
            .expect("rows")
            .iter()
            .map(row)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        sharing().await,
        [("everybody".to_owned(), json!("freeBusyRead"))]
    );
    let unknown = json!({"Identity": FIRST_ROOM, "AllBookInPolicy": false, "ResourceDelegates": [DELEGATE, "gone@contoso.onmicrosoft.com"]});
    let refused = visit.invoke("Set-CalendarProcessing", unknown).await;
    assert!(refused.text.contains("Ex6F9304|"));
    assert_eq!(
        visit
            .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
            .await["AllBookInPolicy"],
        true
    );
    visit
        .invoke(
            "Set-CalendarProcessing",
            json!({"Identity": FIRST_ROOM, "ResourceDelegates": DELEGATE}),
        )
        .await;
    assert_eq!(
        sharing().await,
        [
            ("everybody".to_owned(), json!("limitedRead")),
            (DELEGATE.to_owned(), json!("write"))
        ]
    );
    let policy =
        json!({"Identity": FIRST_ROOM, "BookInPolicy": ["adele.vance"], "ResourceDelegates": []});
    visit.invoke("Set-CalendarProcessing", policy).await;
    assert_eq!(
        sharing().await,
        [
            ("everybody".to_owned(), json!("limitedRead")),
            (
                "adele.vance@contoso.onmicrosoft.com".to_owned(),
                json!("limitedRead")
            )
        ]
    );
    let room = visit
        .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
        .await;
    assert!(
        room["BookInPolicy"][0]
            .as_str()
            .is_some_and(|name| name.starts_with("/o=ExchangeLabs/"))
    );
}

#[tokio::test]
async fn whoever_is_neither_delegate_nor_in_a_policy_has_no_entry_in_the_calendar() {
    let visit = visit(Scenario::Fresh).await;
    visit.make_exchange_administrator();
    let set = async |delegates: Value, book_in_policy: Value| {
        let change = json!({"Identity": FIRST_ROOM, "ResourceDelegates": delegates, "BookInPolicy": book_in_policy});
        let got = visit.invoke("Set-CalendarProcessing", change).await;
        assert_eq!(got.status, 200, "{}", got.text);
        visit.simulator.edit(|tenant| {
            let room = tenant.room(FIRST_ROOM).expect("the room");
            let named = room.calendar_permissions.iter();
            let mut named: Vec<_> = named
                .filter_map(|entry| Some((entry.address.clone()?.into_owned(), entry.role.clone())))
                .collect();
            named.sort();
            named
        })
    };
    let adele = "adele.vance@contoso.onmicrosoft.com".to_owned();
    let reception = "reception@contoso.onmicrosoft.com".to_owned();
    let both = set(json!(["reception", "adele.vance"]), json!(["adele.vance"])).await;
    assert_eq!(
        both,
        [
            (adele.clone(), "write".into()),
            (reception.clone(), "write".into())
        ]
    );
    let reader = set(json!(["reception"]), json!(["adele.vance"])).await;
    assert_eq!(
        reader,
        [
            (adele.clone(), "limitedRead".into()),
            (reception, "write".into())
        ]
    );
    assert_eq!(set(json!([]), json!([])).await, []);
    let group = set(json!(["Executives"]), json!([])).await;
    assert_eq!(group, [], "a distribution group cannot hold a permission");
}

/// The list is replaced: whoever sends back what was read must resolve it.
#[tokio::test]
async fn a_delegate_that_was_deleted_cannot_be_sent_back() {
    let visit = visit(Scenario::Good).await;
    visit.make_exchange_administrator();
    let orphan = "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11";
    visit.simulator.edit(|tenant| {
        let room = tenant.room_mut(FIRST_ROOM).expect("the room");
        let delegates = &mut room.calendar_processing.resource_delegates;
        delegates.push(orphan.to_owned());
    });
    let room = visit
        .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
        .await;
    assert_eq!(room["ResourceDelegates"][1], orphan);
    let change = json!({"Identity": FIRST_ROOM, "ResourceDelegates": room["ResourceDelegates"]});
    let refused = visit.invoke("Set-CalendarProcessing", change).await;
    assert!(
        refused.text.contains("Ex6F9304|") && refused.text.contains(orphan),
        "{}",
        refused.text
    );
    let change =
        json!({"Identity": FIRST_ROOM, "ResourceDelegates": [room["ResourceDelegates"][0]]});
    let set = visit.invoke("Set-CalendarProcessing", change).await;
    assert_eq!(set.status, 200, "{}", set.text);
}

#[tokio::test]
async fn a_wrong_setting_changes_nothing() {
    let visit = visit(Scenario::Good).await;
    visit.make_exchange_administrator();
    for wrong in [
        json!({"AutomateProcessing": "Maybe"}),
        json!({"AllBookInPolicy": "perhaps"}),
        json!({"BookingWindowInDays": -1}),
        json!({"NoSuchSetting": true}),
    ] {
        let mut parameters = wrong.clone();
        parameters["Identity"] = json!(FIRST_ROOM);
        assert_eq!(
            visit
                .invoke("Set-CalendarProcessing", parameters)
                .await
                .status,
            400,
            "{wrong}"
        );
    }
    let person = json!({"Identity": DELEGATE, "AutomateProcessing": "AutoAccept"});
    assert!(
        visit
            .invoke("Set-CalendarProcessing", person)
            .await
            .text
            .contains("ResourceOnlyException")
    );
    let dry = json!({"Identity": FIRST_ROOM, "AllBookInPolicy": true, "WhatIf": true});
    let told = visit.invoke("Set-CalendarProcessing", dry).await.json();
    assert!(
        told["@adminapi.confirmationmessage"]
            .as_str()
            .is_some_and(|text| text.starts_with("What if: "))
    );
    assert_eq!(
        visit
            .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
            .await["AllBookInPolicy"],
        false
    );
}

#[tokio::test]
async fn full_access_is_added_once_waits_for_its_delay_and_is_removed() {
    let visit = visit(Scenario::Fresh).await;
    visit.make_exchange_administrator();
    let rows = async || {
        let got = visit
            .invoke("Get-MailboxPermission", json!({"Identity": FIRST_ROOM}))
            .await
            .json();
        got["value"].as_array().expect("rows").len()
    };
    let change = json!({"Identity": FIRST_ROOM, "User": DELEGATE, "AccessRights": ["FullAccess"], "InheritanceType": "All", "AutoMapping": false});
    visit
        .simulator
        .edit(|tenant| tenant.permission_delay = std::time::Duration::from_secs(3600));
    assert_eq!(
        visit
            .invoke("Add-MailboxPermission", change.clone())
            .await
            .status,
        200
    );
    assert_eq!(rows().await, 1, "not shown yet");
    visit.simulator.edit(|tenant| {
        tenant.room_mut(FIRST_ROOM).expect("the room").permissions[1].effective_at = None
    });
    assert_eq!(rows().await, 2);
    let again = visit
        .invoke("Add-MailboxPermission", change.clone())
        .await
        .json();
    assert!(
        again["@adminapi.warnings"][0]
            .as_str()
            .is_some_and(|text| text.contains("already present"))
    );
    let mut removal = change;
    removal
        .as_object_mut()
        .expect("an object")
        .retain(|name, _| name != "AutoMapping");
    visit
        .invoke("Remove-MailboxPermission", removal.clone())
        .await;
    assert_eq!(rows().await, 1);
    let gone = visit
        .invoke("Remove-MailboxPermission", removal)
        .await
        .json();
    assert!(
        gone["@adminapi.warnings"][0]
            .as_str()
            .is_some_and(|text| text.contains("doesn't exist on the object"))
    );
}
