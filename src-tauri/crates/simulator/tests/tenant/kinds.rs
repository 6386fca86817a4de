//! The tenant with a room of every kind.

use std::collections::{BTreeSet, HashMap};

use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use simulator::{Limit, MeetingRequest, Reason, Scenario, kinds};

use crate::support::{EXCHANGE, GRAPH, Visit, visit};

fn at_contoso(alias: &str) -> String {
    format!("{alias}@contoso.onmicrosoft.com")
}

fn addresses(body: &Value, name: &str) -> BTreeSet<String> {
    let rows = body["value"].as_array().expect("rows").iter();
    rows.map(|row| row[name].as_str().expect("an address").to_owned())
        .collect()
}

/// Every row of a cmdlet.
async fn listed(visit: &Visit, cmdlet: &str, types: &[&str]) -> BTreeSet<String> {
    let parameters = json!({"RecipientTypeDetails": types, "ResultSize": "Unlimited"});
    let got = visit.invoke(cmdlet, parameters).await;
    assert_eq!(got.status, 200, "{}", got.text);
    addresses(&got.json(), "PrimarySmtpAddress")
}

#[tokio::test]
async fn every_room_is_told_apart_by_its_address() {
    let visit = visit(Scenario::Kinds).await;
    let table = kinds();
    let unique: BTreeSet<_> = table.iter().map(|(address, _)| address.clone()).collect();
    assert_eq!(
        (unique.len(), visit.tenant.rooms),
        (table.len(), table.len())
    );
    assert!(table.iter().all(|(_, about)| about.ends_with('.')));
    let rooms: BTreeSet<String> = visit.simulator.edit(|tenant| {
        let rooms = tenant.rooms();
        rooms
            .map(|room| room.primary_smtp_address.clone())
            .collect()
    });
    assert_eq!(rooms, unique);
}

#[tokio::test]
async fn no_list_has_every_room() {
    let visit = visit(Scenario::Kinds).await;
    let places = visit.graph("/places/microsoft.graph.room?$top=999").await;
    let places = addresses(&places.json(), "emailAddress");
    let exchange = listed(&visit, "Get-Mailbox", &["RoomMailbox"]).await;
    let has = |list: &BTreeSet<String>, alias: &str| list.contains(&at_contoso(alias));
    for alias in ["too-new", "hidden", "only-in-list"] {
        assert!(!has(&places, alias) && has(&exchange, alias), "{alias}");
    }
    for alias in ["on-premises-remote", "deleted", "shared-mailbox"] {
        assert!(!has(&places, alias) && !has(&exchange, alias), "{alias}");
    }
    let lists = visit.graph("/places/microsoft.graph.roomlist").await.json();
    let mut in_lists = BTreeSet::new();
    for list in addresses(&lists, "emailAddress") {
        let path = format!("/places/{list}/microsoft.graph.roomlist/rooms?$top=999");
        in_lists.extend(addresses(&visit.graph(&path).await.json(), "emailAddress"));
    }
    assert!(has(&in_lists, "only-in-list") && !has(&in_lists, "too-new"));
    let workspaces = visit.graph("/places/microsoft.graph.workspace").await;
    assert_eq!(addresses(&workspaces.json(), "emailAddress").len(), 2);
    let desks = visit.graph("/places/microsoft.graph.desk").await.json();
    assert_eq!(
        desks["value"][0]["mailboxDetails"]["emailAddress"],
        at_contoso("desk")
    );
}

#[tokio::test]
async fn every_kind_of_recipient_is_served() {
    let visit = visit(Scenario::Kinds).await;
    for (kind, address) in [
        ("EquipmentMailbox", at_contoso("equipment")),
        ("LinkedRoomMailbox", at_contoso("linked-room")),
        ("SharedMailbox", at_contoso("shared-mailbox")),
        ("MailUser", at_contoso("on-premises-mail-user")),
        ("RemoteRoomMailbox", at_contoso("on-premises-remote")),
        ("MailContact", "fabrikam-boardroom@fabrikam.com".to_owned()),
        ("GuestMailUser", "fabrikam-lab@fabrikam.com".to_owned()),
    ] {
        let rows = listed(&visit, "Get-Recipient", &[kind]).await;
        assert_eq!(rows, BTreeSet::from([address.clone()]), "{kind}");
        let mailbox = visit
            .invoke("Get-Mailbox", json!({"Identity": address}))
            .await;
        let has_mailbox = kind.ends_with("Mailbox") && !kind.starts_with("Remote");
        assert_eq!(mailbox.status == 200, has_mailbox, "{kind}");
        assert!(has_mailbox || mailbox.text.contains("Ex41BAF5|"));
    }
}

/// What somebody without any right in particular gets from each room, a week ahead.
#[tokio::test]
async fn the_attendant_decides_for_each_room() {
    let expected = HashMap::from([
        ("room-untouched", Reason::AllBookInPolicy),
        ("workspace-ignored", Reason::WorkspaceSettings),
        ("linked-room", Reason::NotAResource),
        ("shared-mailbox", Reason::NotAResource),
        ("on-premises-mail-user", Reason::NoMailbox),
        ("on-premises-remote", Reason::NoMailbox),
        ("fabrikam-boardroom", Reason::NoMailbox),
        ("fabrikam-lab", Reason::NoMailbox),
        ("deleted", Reason::NoMailbox),
        ("everybody-books", Reason::AllBookInPolicy),
        ("only-group-asks", Reason::NotAllowed),
        ("nobody-books", Reason::NothingConfigured),
        ("updates-only", Reason::UpdatesOnly),
        ("no-processing", Reason::ProcessingOff),
        ("delegate-rule", Reason::DelegateRule),
        ("dynamic-group-asks", Reason::DynamicGroup),
        ("delegate-dynamic-group", Reason::DynamicGroup),
        ("reserved", Reason::Reserved),
        ("work-hours-only", Reason::Beyond(Limit::WorkHours)),
    ]);
    let visit = visit(Scenario::Kinds).await;
    let tenant = visit.simulator.edit(|tenant| tenant.clone());
    let received: Timestamp = "2026-12-01T04:00:00Z".parse().expect("a time");
    // Three o'clock at night in Hong Kong.
    let start = received.checked_add((7 * 24 - 9).hours()).expect("a time");
    let request = MeetingRequest {
        organizer: at_contoso("alex.wilber"),
        received,
        start: start.to_zoned_datetime(jiff::tz::TimeZone::UTC),
        minutes: 30,
        recurrence: None,
        people: 1,
    };
    for (address, about) in kinds() {
        let alias = address.split('@').next().expect("an alias");
        let decision = tenant.decide(&address, &request);
        let wanted = expected.get(alias).copied();
        assert_eq!(
            decision.reason,
            wanted.unwrap_or(Reason::AllRequestInPolicy),
            "{alias}: {about}"
        );
    }
}

#[tokio::test]
async fn delegates_are_named_in_every_way_and_some_names_belong_to_nobody() {
    let visit = visit(Scenario::Kinds).await;
    let token = visit.token(EXCHANGE).await;
    let invoke = async |cmdlet: &str, identity: &str| {
        visit
            .invoke_as(&token, "", cmdlet, json!({"Identity": identity}))
            .await
    };
    let delegate = invoke("Get-Recipient", &visit.tenant.delegate).await.json();
    let delegate = &delegate["value"][0]["Guid"];
    let named = async |alias: &str, position: usize| {
        let room = invoke("Get-CalendarProcessing", &at_contoso(alias)).await;
        let room = room.json();
        let name = room["value"][0]["ResourceDelegates"][position].clone();
        invoke("Get-Recipient", name.as_str().expect("a name")).await
    };
    for way in ["address", "alias", "guid", "legacy-name", "display-name"] {
        let found = named(&format!("delegate-by-{way}"), 0).await.json();
        assert_eq!(&found["value"][0]["Guid"], delegate, "{way}");
    }
    let orphan = named("delegate-and-deleted", 0).await;
    assert!(orphan.text.contains("Ex6F9304|"), "{}", orphan.text);
    let ambiguous = named("delegate-and-ambiguous", 0).await;
    assert!(ambiguous.text.contains("Ex9E65A2|"), "{}", ambiguous.text);
    for (alias, kind, members) in [
        (
            "delegate-in-group",
            "MailUniversalSecurityGroup",
            Some(true),
        ),
        (
            "delegate-in-nested-group",
            "MailUniversalSecurityGroup",
            Some(false),
        ),
        (
            "delegate-in-plain-group",
            "MailUniversalDistributionGroup",
            Some(true),
        ),
        ("delegate-dynamic-group", "DynamicDistributionGroup", None),
    ] {
        let group = named(alias, 0).await.json();
        let group = &group["value"][0];
        assert_eq!(group["RecipientTypeDetails"], kind, "{alias}");
        let name = group["Name"].as_str().expect("a name");
        let got = invoke("Get-DistributionGroupMember", name).await;
        assert_eq!(got.status == 200, members.is_some(), "{alias}");
        if let Some(is_member) = members {
            let body = got.json();
            let rows = body["value"].as_array().expect("rows");
            let has = rows.iter().any(|row| row["Guid"] == *delegate);
            assert_eq!(has, is_member, "{alias}");
        }
    }
}

#[tokio::test]
async fn access_is_granted_and_refused_in_every_shape() {
    let visit = visit(Scenario::Kinds).await;
    let token = visit.token(EXCHANGE).await;
    let delegate = visit.tenant.delegate.clone();
    let rows = async |alias: &str| {
        let parameters = json!({"Identity": at_contoso(alias)});
        let got = visit
            .invoke_as(&token, "", "Get-MailboxPermission", parameters)
            .await;
        got.json()["value"].as_array().expect("rows").clone()
    };
    let of_delegate = async |alias: &str| {
        let rows = rows(alias).await;
        let own = rows.into_iter().filter(|row| row["User"] == delegate);
        own.map(|row| (row["Deny"] == true, row["IsInherited"] == true))
            .collect::<Vec<_>>()
    };
    assert_eq!(of_delegate("access-missing").await, []);
    assert_eq!(
        of_delegate("access-denied-before").await,
        [(true, false), (false, false)]
    );
    assert_eq!(
        of_delegate("access-denied-after").await,
        [(false, false), (true, false)]
    );
    assert_eq!(of_delegate("access-inherited").await, [(false, true)]);
    let shapes = rows("access-in-many-shapes").await;
    let sids: Vec<_> = shapes.iter().map(|row| row["UserSid"].clone()).collect();
    assert_eq!(sids[0], sids[1], "the mailbox itself, twice");
    assert_eq!(shapes[2]["User"], shapes[2]["UserSid"], "a bare SID");
    assert_eq!(
        shapes[3]["AccessRights"],
        json!(["FullAccess, ReadPermission"])
    );
    for (alias, kind) in [
        ("group", "MailUniversalSecurityGroup"),
        ("nested-group", "MailUniversalSecurityGroup"),
        ("plain-group", "MailUniversalDistributionGroup"),
    ] {
        let rows = rows(&format!("access-through-{alias}")).await;
        let group = rows[1]["User"].clone();
        let found = visit
            .invoke_as(&token, "", "Get-Recipient", json!({"Identity": group}))
            .await
            .json();
        assert_eq!(found["value"][0]["RecipientTypeDetails"], kind, "{alias}");
    }
}

#[tokio::test]
async fn a_room_that_the_app_may_not_reach_says_why() {
    let visit = visit(Scenario::Kinds).await;
    let token = visit.token(GRAPH).await;
    for (address, code) in [
        (at_contoso("kept-from-app"), "ErrorAccessDenied"),
        (
            at_contoso("on-premises-mail-user"),
            "MailboxNotEnabledForRESTAPI",
        ),
        (at_contoso("deleted"), "ErrorInvalidUser"),
        (
            "fabrikam-boardroom@fabrikam.com".to_owned(),
            "ErrorInvalidUser",
        ),
        (
            "fabrikam-lab@fabrikam.com".to_owned(),
            "MailboxNotEnabledForRESTAPI",
        ),
    ] {
        let path = format!("/users/{address}/calendar");
        let got = visit
            .graph_as(&token, reqwest::Method::GET, &path, None)
            .await;
        assert_eq!(got.json()["error"]["code"], code, "{address}");
    }
}
