//! Recipients of every kind, groups with their members, inbox rules and working hours.

use serde_json::{Value, json};
use simulator::{Group, GroupKind, InboxRule, MailboxState, Room, Scenario, WorkingHours};

use crate::support::{FIRST_ROOM, Visit, visit};

const SECOND_ROOM: &str = "central-02@contoso.onmicrosoft.com";

fn edit(visit: &Visit, change: impl FnOnce(&mut Room)) {
    visit
        .simulator
        .edit(|tenant| change(tenant.room_mut(FIRST_ROOM).expect("the room")));
}

fn addresses(body: &Value) -> Vec<String> {
    let rows = body["value"].as_array().expect("rows").iter();
    rows.map(|row| row["PrimarySmtpAddress"].as_str().expect("text").to_owned())
        .collect()
}

#[tokio::test]
async fn every_kind_of_mailbox_is_listed_under_its_own_type() {
    let visit = visit(Scenario::Good).await;
    for (kind, resource, is_shared) in [
        ("EquipmentMailbox", Some("Equipment"), false),
        ("LinkedRoomMailbox", None, false),
        ("SharedMailbox", None, true),
        ("RoomMailbox", Some("Desk"), false),
        ("RoomMailbox", Some("Workspace"), false),
    ] {
        edit(&visit, |room| {
            room.recipient_type_details = kind.into();
            room.resource_type = resource.map(Into::into);
        });
        let listed = visit
            .invoke("Get-Mailbox", json!({"RecipientTypeDetails": [kind]}))
            .await
            .json();
        assert!(
            addresses(&listed).contains(&FIRST_ROOM.to_owned()),
            "{kind}"
        );
        let row = visit
            .row("Get-Mailbox", json!({"Identity": FIRST_ROOM}))
            .await;
        assert_eq!(
            (&row["ResourceType"], &row["IsShared"], &row["IsResource"]),
            (
                &json!(resource),
                &json!(is_shared),
                &json!(resource.is_some())
            ),
            "{kind}"
        );
        let places = visit.graph("/places/microsoft.graph.room").await.text;
        assert!(!places.contains(FIRST_ROOM), "{kind} {resource:?}");
    }
    let desks = visit.graph("/places/microsoft.graph.desk").await.json();
    assert_eq!(desks["value"], json!([]), "it is a workspace by now");
    edit(&visit, |room| room.resource_type = Some("Desk".into()));
    let desks = visit.graph("/places/microsoft.graph.desk").await.json();
    assert_eq!(
        desks["value"][0]["mailboxDetails"]["emailAddress"],
        FIRST_ROOM
    );
}

#[tokio::test]
async fn rooms_without_a_mailbox_here_are_recipients_all_the_same() {
    let visit = visit(Scenario::Good).await;
    let on_premises = MailboxState::OnPremises;
    let elsewhere = MailboxState::OtherOrganization;
    for (state, kind, shown, user_status, calendar) in [
        (
            on_premises,
            "RoomMailbox",
            "RemoteRoomMailbox",
            200,
            "MailboxNotEnabledForRESTAPI",
        ),
        (
            on_premises,
            "MailUser",
            "MailUser",
            200,
            "MailboxNotEnabledForRESTAPI",
        ),
        (
            elsewhere,
            "MailContact",
            "MailContact",
            404,
            "ErrorInvalidUser",
        ),
        (
            elsewhere,
            "GuestMailUser",
            "GuestMailUser",
            200,
            "MailboxNotEnabledForRESTAPI",
        ),
    ] {
        edit(&visit, |room| {
            room.mailbox_state = state;
            room.recipient_type_details = kind.into();
        });
        let found = visit
            .row("Get-Recipient", json!({"Identity": FIRST_ROOM}))
            .await;
        assert_eq!(found["RecipientTypeDetails"], shown);
        assert_eq!(found["IsDirSynced"], json!(state == on_premises), "{shown}");
        let listed = visit
            .invoke(
                "Get-Recipient",
                json!({"RecipientTypeDetails": [shown], "ResultSize": "Unlimited"}),
            )
            .await
            .json();
        assert_eq!(addresses(&listed), [FIRST_ROOM]);
        for cmdlet in ["Get-Mailbox", "Get-CalendarProcessing"] {
            let got = visit.invoke(cmdlet, json!({"Identity": FIRST_ROOM})).await;
            assert!(got.text.contains("Ex41BAF5|"), "{shown}: {}", got.text);
        }
        let user = format!("/users/{FIRST_ROOM}");
        let got = visit
            .graph(&format!("{user}?$select=userType,onPremisesSyncEnabled"))
            .await;
        assert_eq!(got.status, user_status, "{shown}");
        if user_status == 200 {
            let user = got.json();
            let synced = json!((state == on_premises).then_some(true));
            assert_eq!(user["onPremisesSyncEnabled"], synced, "{shown}");
            assert_eq!(user["userType"] == "Guest", shown == "GuestMailUser");
        }
        let got = visit.graph(&format!("{user}/calendar")).await.json();
        assert_eq!(got["error"]["code"], calendar, "{shown}");
    }
}

#[tokio::test]
async fn a_migrated_room_is_synced_and_a_distant_one_has_no_place_here() {
    let visit = visit(Scenario::Good).await;
    edit(&visit, |room| {
        room.is_dir_synced = true;
        room.database = "EURP190DG045-db012".into();
    });
    let row = visit
        .row("Get-Mailbox", json!({"Identity": FIRST_ROOM}))
        .await;
    assert_eq!(
        (&row["IsDirSynced"], &row["Database"]),
        (&json!(true), &json!("EURP190DG045-db012"))
    );
    let place = visit.invoke("Get-Place", json!({"Identity": FIRST_ROOM}));
    assert_eq!(place.await.json()["value"], json!([]));
}

#[tokio::test]
async fn mailboxes_that_are_no_resources_keep_what_only_resources_have() {
    let visit = visit(Scenario::Good).await;
    visit.make_exchange_administrator();
    edit(&visit, |room| {
        room.recipient_type_details = "SharedMailbox".into();
        room.resource_type = None;
    });
    for (change, status) in [
        (
            json!({"Identity": FIRST_ROOM, "AutomateProcessing": "AutoAccept"}),
            400,
        ),
        (
            json!({"Identity": FIRST_ROOM, "ResourceDelegates": ["reception"]}),
            400,
        ),
        (
            json!({"Identity": FIRST_ROOM, "BookingWindowInDays": 90}),
            200,
        ),
    ] {
        let got = visit.invoke("Set-CalendarProcessing", change.clone()).await;
        assert_eq!(got.status, status, "{change}: {}", got.text);
        assert!(status == 200 || got.text.contains("ResourceOnlyException"));
    }
}

#[tokio::test]
async fn members_of_a_group_are_direct_and_groups_by_rule_have_none() {
    let visit = visit(Scenario::Good).await;
    visit.simulator.edit(|tenant| {
        let nested = Group {
            id: "7a1f0d5e-3c2b-4f6a-8e9d-1b0c2d3e4f50".to_owned(),
            name: "Facilities Teams".to_owned(),
            display_name: "Facilities Teams".to_owned(),
            mail: "facilities-teams@contoso.onmicrosoft.com".to_owned(),
            kind: GroupKind::Distribution,
            member_ids: vec![tenant.groups[0].id.clone(), tenant.users[2].id.clone()],
            user_sid: "S-1-5-21-1-2-3-4".to_owned(),
        };
        tenant.groups.push(nested);
    });
    let members = async |group: &str, size: Value| {
        let parameters = json!({"Identity": group, "ResultSize": size});
        visit
            .invoke("Get-DistributionGroupMember", parameters)
            .await
    };
    let nested = members("Facilities Teams", json!("Unlimited")).await.json();
    assert_eq!(
        addresses(&nested),
        [
            "room-approvers@contoso.onmicrosoft.com",
            "facilities@contoso.onmicrosoft.com"
        ]
    );
    assert_eq!(
        nested["value"][0]["RecipientTypeDetails"],
        "MailUniversalSecurityGroup"
    );
    let approvers = "room-approvers@contoso.onmicrosoft.com";
    let first = members(approvers, json!(1)).await.json();
    assert_eq!(addresses(&first).len(), 1);
    assert!(first["@adminapi.warnings"][0].is_string());
    let list = members("rooms-central@contoso.onmicrosoft.com", json!("Unlimited")).await;
    assert!(addresses(&list.json()).contains(&FIRST_ROOM.to_owned()));
    for other in ["All Staff", "Adele Vance", "nobody"] {
        let got = members(other, json!("Unlimited")).await;
        assert!(got.text.contains("Ex6F9304|"), "{other}: {}", got.text);
    }
    let graph = visit
        .graph("/groups/7a1f0d5e-3c2b-4f6a-8e9d-1b0c2d3e4f50/members")
        .await
        .json();
    assert_eq!(graph["value"][0]["@odata.type"], "#microsoft.graph.group");
    assert_eq!(graph["value"][1]["@odata.type"], "#microsoft.graph.user");
}

#[tokio::test]
async fn the_rule_of_a_mailbox_delegate_is_hidden_and_has_a_large_number() {
    let visit = visit(Scenario::Good).await;
    let guid = "3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a";
    edit(&visit, |room| {
        room.inbox_rules = vec![
            InboxRule::visible("Move newsletters"),
            InboxRule::delegate_rule(guid),
        ];
    });
    let rules = async |room: &str, with_hidden: bool| {
        let parameters = json!({"Mailbox": room, "IncludeHidden": with_hidden});
        let body = visit.invoke("Get-InboxRule", parameters).await.json();
        body["value"].as_array().expect("rows").clone()
    };
    let names = |rows: &[Value]| -> Vec<String> {
        let name = |row: &Value| row["Name"].as_str().expect("a name").to_owned();
        rows.iter().map(name).collect()
    };
    assert_eq!(names(&rules(FIRST_ROOM, false).await), ["Move newsletters"]);
    let all = rules(FIRST_ROOM, true).await;
    assert_eq!(
        names(&all),
        [
            "Junk E-mail Rule",
            "Move newsletters",
            &format!("Delegate Rule {guid}")
        ]
    );
    assert_eq!(all[2]["RuleIdentity"], 15_394_007_230_974_001_153_u64);
    assert_eq!(names(&rules(SECOND_ROOM, true).await), ["Junk E-mail Rule"]);
    let missing = visit.invoke("Get-InboxRule", json!({})).await;
    assert_eq!(missing.status, 400);
}

#[tokio::test]
async fn working_hours_are_each_rooms_own() {
    let visit = visit(Scenario::Good).await;
    edit(&visit, |room| {
        room.working_hours = WorkingHours {
            work_days: "Monday, Saturday".into(),
            start: jiff::civil::time(9, 30, 0, 0),
            end: jiff::civil::time(18, 0, 0, 0),
            time_zone: "W. Europe Standard Time".into(),
        };
    });
    let read = async |room: &str| {
        let cmdlet = "Get-MailboxCalendarConfiguration";
        let row = visit.row(cmdlet, json!({"Identity": room})).await;
        [
            "WorkDays",
            "WorkingHoursStartTime",
            "WorkingHoursEndTime",
            "WorkingHoursTimeZone",
        ]
        .map(|name| row[name].as_str().expect("text").to_owned())
    };
    assert_eq!(
        read(FIRST_ROOM).await,
        [
            "Monday, Saturday",
            "09:30:00",
            "18:00:00",
            "W. Europe Standard Time"
        ]
    );
    assert_eq!(
        read(SECOND_ROOM).await,
        ["Weekdays", "08:00:00", "17:00:00", "China Standard Time"]
    );
}
