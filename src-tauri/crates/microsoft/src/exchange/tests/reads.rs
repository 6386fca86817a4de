use super::*;

fn parameters(request: &Received) -> Value {
    let body: Value = serde_json::from_str(&request.body).unwrap();
    body["CmdletInput"]["Parameters"].clone()
}

async fn given(body: &'static str) -> (LoopbackServer, Exchange) {
    exchange(move |_, _| Some(Reply::json(body))).await
}

#[tokio::test]
async fn hidden_rules_are_asked_for_and_large_numbers_stay_whole() {
    let (server, exchange) = given(
        r#"{"value":[{"Name":"Delegate Rule 5f0f7d3e","Enabled":"True","Priority":1,"RuleIdentity@data.type":"System.UInt64",
        "RuleIdentity":15394007230974001153,"Identity":"room\\15394007230974001153"},{"Name":"Junk E-mail Rule"}]}"#,
    )
    .await;
    let rules = exchange
        .inbox_rules("room@contoso.com")
        .await
        .unwrap()
        .value;
    assert_eq!(
        rules[0].rule_identity.as_deref(),
        Some("15394007230974001153")
    );
    assert_eq!((rules[0].enabled, rules[1].enabled), (Some(true), None));
    let request = &asked(&server)[0];
    assert_eq!(
        parameters(request),
        json!({"Mailbox": "room@contoso.com", "IncludeHidden": true})
    );
    assert_eq!(
        request.header("x-anchormailbox"),
        Some("SMTP:room@contoso.com")
    );
    assert_eq!(request.header("x-cmdletname"), Some("Get-InboxRule"));
}

#[tokio::test]
async fn a_mailbox_without_rules_has_none() {
    let (_server, exchange) = given(r#"{"value":[]}"#).await;
    assert!(
        exchange
            .inbox_rules("room@contoso.com")
            .await
            .unwrap()
            .value
            .is_empty()
    );
}

#[tokio::test]
async fn working_hours_are_read_at_the_room() {
    let (server, exchange) = given(
        r#"{"value":[{"WorkDays":"Monday, Tuesday","WorkingHoursStartTime":"08:00:00","WorkingHoursEndTime":"17:00:00",
        "WorkingHoursTimeZone":"China Standard Time","Identity":"room"}]}"#,
    )
    .await;
    let hours = exchange
        .calendar_configuration("room@contoso.com")
        .await
        .unwrap()
        .value;
    assert_eq!(hours.work_days.unwrap(), ["Monday", "Tuesday"]);
    assert_eq!(hours.working_hours_end_time.as_deref(), Some("17:00:00"));
    let request = &asked(&server)[0];
    assert_eq!(
        request.header("x-anchormailbox"),
        Some("SMTP:room@contoso.com")
    );
    exchange.calendar_configuration("no address").await.unwrap();
    let anchor = asked(&server)[1]
        .header("x-anchormailbox")
        .unwrap()
        .to_owned();
    assert!(anchor.starts_with("APP:"), "{anchor}");
}

#[tokio::test]
async fn members_and_recipients_are_listed_to_the_end() {
    let (server, exchange) = given(
        r#"{"value":[{"PrimarySmtpAddress":"ada@contoso.com","RecipientTypeDetails":"UserMailbox","IsDirSynced":true,"WindowsLiveID":"ada@contoso.com"},
        {"PrimarySmtpAddress":"room9@contoso.com","RecipientTypeDetails":"RemoteRoomMailbox","ExternalEmailAddress":"SMTP:room9@contoso.mail.onmicrosoft.com"}]}"#,
    )
    .await;
    let members = exchange.group_members("All rooms").await.unwrap().value;
    assert_eq!(
        (members[0].is_dir_synced, members[1].is_dir_synced),
        (Some(true), None)
    );
    assert_eq!(
        members[0].windows_live_id.as_deref(),
        Some("ada@contoso.com")
    );
    let remote = exchange
        .recipients_of_type(&["RemoteRoomMailbox"])
        .await
        .unwrap()
        .value;
    assert!(remote[1].external_email_address.is_some());
    let asked = asked(&server);
    assert_eq!(
        parameters(&asked[0]),
        json!({"Identity": "All rooms", "ResultSize": "Unlimited"})
    );
    assert_eq!(
        parameters(&asked[1]),
        json!({"RecipientTypeDetails": ["RemoteRoomMailbox"], "ResultSize": "Unlimited"})
    );
    assert!(
        asked[1].target.contains("$select=Identity,"),
        "{}",
        asked[1].target
    );
}

#[tokio::test]
async fn places_are_read_with_their_delegates() {
    let (server, exchange) = given(
        r#"{"value":[{"Identity":"room@contoso.com","Type":"Room","BookingType":"Reserved","ResourceDelegates":["a","b"],"Localities":null,
        "City":"Hong Kong","Floor":3,"Capacity":"8"},{"Identity":"b","Floor":""}]}"#,
    )
    .await;
    let places = exchange.places_of_exchange().await.unwrap().value;
    assert_eq!(places[0].resource_delegates.as_deref().unwrap(), ["a", "b"]);
    assert_eq!(
        (places[0].floor.as_deref(), places[0].capacity),
        (Some("3"), Some(8))
    );
    assert_eq!(places[0].localities, Some(vec![]));
    assert_eq!(places[1].resource_delegates, None, "absent is unknown");
    assert_eq!(
        parameters(&asked(&server)[0]),
        json!({"ResultSize": "Unlimited"})
    );
}

#[tokio::test]
async fn every_kind_of_mailbox_that_can_be_booked_is_listed() {
    let (server, exchange) = given(
        r#"{"value":[{"RecipientTypeDetails":"SchedulingMailbox","IsResource":false,"ResourceType":null,"Database":"HKGPR01DG123-db1"}]}"#,
    )
    .await;
    let rooms = exchange.room_mailboxes().await.unwrap().value;
    assert_eq!(
        (rooms[0].is_resource, rooms[0].resource_type.as_deref()),
        (Some(false), None)
    );
    let kinds = &parameters(&asked(&server)[0])["RecipientTypeDetails"];
    assert_eq!(
        *kinds,
        json!([
            "RoomMailbox",
            "EquipmentMailbox",
            "LinkedRoomMailbox",
            "SchedulingMailbox"
        ])
    );
}
