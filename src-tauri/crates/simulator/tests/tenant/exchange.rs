use serde_json::json;
use simulator::{MailboxState, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, sent, visit};

const DELEGATE: &str = "offision@contoso.onmicrosoft.com";

#[tokio::test]
async fn the_ladder_of_grants_answers_401_then_403_then_200() {
    let visit = visit(Scenario::NoExchangeRole).await;
    let no_role = visit.invoke("Get-Mailbox", json!({})).await;
    assert_eq!(
        (
            no_role.status,
            no_role.header("content-encoding"),
            no_role.bytes
        ),
        (403, "gzip", 4096)
    );
    assert!(no_role.text.bytes().all(|byte| byte == 0));
    visit.revoke("Exchange.ManageAsApp");
    let no_permission = visit.invoke("Get-Mailbox", json!({})).await;
    assert_eq!((no_permission.status, no_permission.bytes), (401, 0));
    let graph = visit.token(GRAPH).await;
    assert_eq!(
        visit
            .invoke_as(&graph, "", "Get-Mailbox", json!({}))
            .await
            .status,
        401
    );
    let good = crate::support::visit(Scenario::Good).await;
    assert_eq!(good.invoke("Get-Mailbox", json!({})).await.status, 200);
    assert_eq!(
        good.invoke("Set-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
            .await
            .status,
        403
    );
    good.make_exchange_administrator();
    assert_eq!(
        good.invoke("Set-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn the_preflight_lists_what_the_role_opens() {
    let visit = visit(Scenario::Good).await;
    let path = format!(
        "/adminapi/v1.0/{}/EXOModuleFile?Version=3.9.2",
        visit.tenant.tenant
    );
    let listed = async || {
        let token = visit.token(EXCHANGE).await;
        let got = sent(
            visit
                .client
                .get(visit.url(&path))
                .bearer_auth(token)
                .header("CommandName", "*"),
        )
        .await
        .json();
        got["value"][0]["exportedCmdlets"]
            .as_str()
            .expect("a list")
            .to_owned()
    };
    let reads = listed().await;
    assert!(reads.contains("Get-CalendarProcessing") && !reads.contains("Set-"));
    visit.make_exchange_administrator();
    assert!(listed().await.contains("Set-CalendarProcessing"));
    let token = visit.token(EXCHANGE).await;
    let wrong = format!("/adminapi/v1.0/{}/InvokeCommand", visit.tenant.tenant);
    assert_eq!(
        sent(
            visit
                .client
                .post(visit.url(&wrong))
                .bearer_auth(token)
                .json(&json!({}))
        )
        .await
        .status,
        405
    );
}

#[tokio::test]
async fn a_good_room_is_what_offision_needs() {
    let visit = visit(Scenario::Good).await;
    let room = visit
        .row("Get-CalendarProcessing", json!({"Identity": FIRST_ROOM}))
        .await;
    assert_eq!(
        (&room["AutomateProcessing"], &room["AllBookInPolicy"]),
        (&json!("AutoAccept"), &json!(false))
    );
    assert_eq!(room["BookingWindowInDays@data.type"], "System.Int32");
    assert_eq!(room["ResourceDelegates@odata.type"], "#Collection(String)");
    let delegate = visit
        .row("Get-Recipient", json!({"Identity": DELEGATE}))
        .await;
    assert_eq!(room["ResourceDelegates"], json!([delegate["Name"]]));
    let permissions = visit
        .invoke("Get-MailboxPermission", json!({"Identity": FIRST_ROOM}))
        .await
        .json();
    let rows = permissions["value"].as_array().expect("rows").clone();
    assert_eq!(
        (&rows[0]["User"], &rows[0]["AccessRights"]),
        (
            &json!("NT AUTHORITY\\SELF"),
            &json!(["FullAccess, ReadPermission"])
        )
    );
    assert!(
        rows.iter()
            .any(|row| row["User"] == DELEGATE && row["AccessRights"] == json!(["FullAccess"]))
    );
    let mailbox = visit
        .row("Get-Mailbox", json!({"Identity": FIRST_ROOM}))
        .await;
    assert_eq!(
        (&mailbox["GrantSendOnBehalfTo"], &mailbox["ResourceType"]),
        (&room["ResourceDelegates"], &json!("Room"))
    );
}

#[tokio::test]
async fn a_recipient_is_found_by_every_name_it_has() {
    let visit = visit(Scenario::Good).await;
    let found = visit
        .row("Get-Recipient", json!({"Identity": DELEGATE}))
        .await;
    for key in [
        "Name",
        "Guid",
        "Alias",
        "LegacyExchangeDN",
        "DistinguishedName",
        "DisplayName",
    ] {
        assert_eq!(
            visit
                .row("Get-Recipient", json!({"Identity": found[key]}))
                .await["Guid"],
            found["Guid"],
            "{key}"
        );
    }
    let alias = visit
        .row(
            "Get-Recipient",
            json!({"Identity": "smtp:room-requests@contoso.onmicrosoft.com"}),
        )
        .await;
    assert_eq!(alias["Guid"], found["Guid"]);
    visit
        .simulator
        .edit(|tenant| tenant.users[3].display_name = "Alex Wilber".to_owned());
    let ambiguous = visit
        .invoke("Get-Recipient", json!({"Identity": "Alex Wilber"}))
        .await;
    assert!(
        ambiguous.status == 400 && ambiguous.text.contains("Ex9E65A2|"),
        "{}",
        ambiguous.text
    );
}

#[tokio::test]
async fn errors_name_their_cause_in_the_details() {
    let visit = visit(Scenario::Good).await;
    let missing = visit
        .invoke(
            "Get-CalendarProcessing",
            json!({"Identity": "nobody@contoso.onmicrosoft.com"}),
        )
        .await;
    let body = missing.json();
    assert_eq!(
        (missing.status, &body["error"]["message"]),
        (404, &json!("Error executing cmdlet"))
    );
    assert!(
        body["error"]["details"][0]["message"]
            .as_str()
            .is_some_and(|text| text.starts_with("Ex6F9304|Microsoft.Exchange."))
    );
    visit.simulator.edit(|tenant| {
        tenant.room_mut(FIRST_ROOM).expect("the room").mailbox_state = MailboxState::OnPremises
    });
    let on_premises = visit
        .invoke("Get-Mailbox", json!({"Identity": FIRST_ROOM}))
        .await;
    assert!(
        on_premises.text.contains("Ex41BAF5|"),
        "{}",
        on_premises.text
    );
    let bad = visit
        .invoke("Get-Mailbox", json!({"RecipientTypeDetails": "Nonsense"}))
        .await;
    assert!(bad.status == 400 && bad.text.contains("ParameterTransformationException"));
    let bare = visit.invoke("Get-MailboxPermission", json!({})).await;
    assert_eq!(
        (bare.status, &bare.json()["error"]["message"]),
        (400, &json!("Invalid Operation"))
    );
    let token = visit.token(EXCHANGE).await;
    let path = format!("/adminapi/beta/{}/InvokeCommand", visit.tenant.tenant);
    let wrong_case = json!({"cmdletInput": {"CmdletName": "Get-Mailbox", "Parameters": {}}});
    assert_eq!(
        sent(
            visit
                .client
                .post(visit.url(&path))
                .bearer_auth(token)
                .json(&wrong_case)
        )
        .await
        .status,
        400
    );
    assert_eq!(
        visit.invoke("Get-TransportRule", json!({})).await.status,
        403
    );
}
