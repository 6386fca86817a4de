use reqwest::Method;
use serde_json::{Value, json};
use simulator::{MailboxState, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, sent, visit};

#[tokio::test]
async fn every_permission_opens_its_own_calls_only() {
    let calendar = format!("/users/{FIRST_ROOM}/calendar");
    let cases = [
        (
            "User.Read.All",
            "/users?$top=1",
            "Authorization_RequestDenied",
        ),
        (
            "Group.Read.All",
            "/groups?$top=1",
            "Authorization_RequestDenied",
        ),
        (
            "Place.Read.All",
            "/places/microsoft.graph.room?$top=1",
            "UnknownError",
        ),
        (
            "Calendars.ReadWrite",
            calendar.as_str(),
            "ErrorAccessDenied",
        ),
    ];
    for (role, path, code) in cases {
        let visit = visit(Scenario::Good).await;
        assert_eq!(visit.graph(path).await.status, 200, "{path}");
        visit.revoke(role);
        let refused = visit.graph(path).await;
        assert_eq!(
            (refused.status, &refused.json()["error"]["code"]),
            (403, &json!(code)),
            "{path}"
        );
        for (_, other, _) in cases.iter().filter(|(known, ..)| known != &role) {
            assert_eq!(
                visit.graph(other).await.status,
                200,
                "{other} without {role}"
            );
        }
    }
}

#[tokio::test]
async fn the_places_refusal_is_json_inside_the_message() {
    let visit = visit(Scenario::NoConsent).await;
    let body = visit.graph("/places/microsoft.graph.room").await.json();
    let inner: Value = serde_json::from_str(body["error"]["message"].as_str().expect("text"))
        .expect("JSON in the message");
    assert_eq!(inner["code"], "invalid_permissions");
}

#[tokio::test]
async fn write_probes_tell_permitted_from_refused_and_change_nothing() {
    let visit = visit(Scenario::Good).await;
    let event = format!("/users/{FIRST_ROOM}/events/AAMkAGI2TGuLAAA0123456789AAA=");
    let mail = format!("/users/{FIRST_ROOM}/sendMail");
    let empty = json!({"message": {"subject": "probe", "toRecipients": []}});
    let token = visit.token(GRAPH).await;
    let deleted = visit.graph_as(&token, Method::DELETE, &event, None).await;
    assert_eq!(
        (deleted.status, &deleted.json()["error"]["code"]),
        (404, &json!("ErrorItemNotFound"))
    );
    let sent = visit
        .graph_as(&token, Method::POST, &mail, Some(empty.clone()))
        .await;
    assert_eq!(
        (sent.status, &sent.json()["error"]["code"]),
        (400, &json!("ErrorInvalidRecipients"))
    );
    visit.revoke("Mail.Send");
    visit.revoke("Calendars.ReadWrite");
    let token = visit.token(GRAPH).await;
    assert_eq!(
        visit
            .graph_as(&token, Method::DELETE, &event, None)
            .await
            .status,
        403
    );
    assert_eq!(
        visit
            .graph_as(&token, Method::POST, &mail, Some(empty))
            .await
            .status,
        403
    );
}

#[tokio::test]
async fn a_revoked_permission_stays_in_the_tokens_issued_before() {
    let visit = visit(Scenario::Good).await;
    let before = visit.token(GRAPH).await;
    visit.revoke("Group.Read.All");
    assert_eq!(
        visit
            .graph_as(&before, Method::GET, "/groups", None)
            .await
            .status,
        200
    );
    assert_eq!(visit.graph("/groups").await.status, 403);
}

#[tokio::test]
async fn mailbox_states_answer_in_their_own_spelling() {
    let visit = visit(Scenario::Good).await;
    let calendar = format!("/users/{FIRST_ROOM}/calendar");
    let states = [
        (MailboxState::OnPremises, 404, "MailboxNotEnabledForRESTAPI"),
        (MailboxState::None, 404, "MailboxNotEnabledForRESTAPI"),
        (MailboxState::SoftDeleted, 404, "ErrorInvalidUser"),
    ];
    for (state, status, code) in states {
        visit
            .simulator
            .edit(|tenant| tenant.room_mut(FIRST_ROOM).expect("the room").mailbox_state = state);
        let got = visit.graph(&calendar).await;
        assert_eq!(
            (got.status, &got.json()["error"]["code"]),
            (status, &json!(code)),
            "{state:?}"
        );
    }
    visit.simulator.edit(|tenant| {
        let room = tenant.room_mut(FIRST_ROOM).expect("the room");
        room.mailbox_state = MailboxState::Normal;
        room.access_policy_blocked = true;
    });
    let blocked = visit.graph(&calendar).await;
    assert!(
        blocked.status == 403 && blocked.text.contains("[RAOP]"),
        "{}",
        blocked.text
    );
    assert_eq!(
        visit
            .graph("/users/nobody@contoso.onmicrosoft.com/calendar")
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn users_are_found_by_principal_name_and_by_filter_but_not_by_alias() {
    let visit = visit(Scenario::Good).await;
    let by_name = visit
        .graph("/users/OFFISION@contoso.onmicrosoft.com")
        .await
        .json();
    assert_eq!(by_name["displayName"], "Offision Booking");
    assert!(
        by_name.get("proxyAddresses").is_none(),
        "not among the default properties"
    );
    assert_eq!(
        visit
            .graph("/users/room-requests@contoso.onmicrosoft.com")
            .await
            .status,
        404
    );
    let filter = "/users?$select=id,mail&$filter=proxyAddresses/any(p:p eq 'smtp:room-requests@contoso.onmicrosoft.com') or mail eq 'o''brien@contoso.onmicrosoft.com'";
    let found = visit.graph(filter).await.json();
    assert_eq!(
        found["value"],
        json!([{"id": by_name["id"], "mail": "offision@contoso.onmicrosoft.com"}])
    );
    let begins = visit
        .graph("/users?$filter=startswith(displayName,'offision')")
        .await
        .json();
    assert_eq!(begins["value"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn advanced_queries_need_the_consistency_header() {
    let visit = visit(Scenario::Good).await;
    let path = "/users?$count=true&$filter=endsWith(mail,'@contoso.onmicrosoft.com')";
    let refused = visit.graph(path).await;
    assert_eq!(
        (refused.status, &refused.json()["error"]["code"]),
        (400, &json!("Request_UnsupportedQuery"))
    );
    let token = visit.token(GRAPH).await;
    let request = visit
        .client
        .get(visit.url(&format!("/v1.0{path}")))
        .bearer_auth(token);
    let found = sent(request.header("ConsistencyLevel", "eventual"))
        .await
        .json();
    assert_eq!(found["@odata.count"], 29);
}

#[tokio::test]
async fn an_app_reads_itself_and_nobody_else() {
    let visit = visit(Scenario::NoConsent).await;
    let own = visit
        .graph(&format!(
            "/applications(appId='{}')",
            visit.tenant.client_id
        ))
        .await
        .json();
    assert_eq!(own["signInAudience"], "AzureADMultipleOrgs");
    assert_eq!(
        own["passwordCredentials"][0]["hint"],
        visit.tenant.client_secret[..3]
    );
    assert!(own["passwordCredentials"][0]["secretText"].is_null());
    let principal = visit
        .graph(&format!(
            "/servicePrincipals(appId='{}')",
            visit.tenant.client_id
        ))
        .await;
    assert_eq!(principal.status, 200);
    let graph = "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')";
    assert_eq!(visit.graph(graph).await.status, 403);
    visit
        .simulator
        .edit(|tenant| tenant.app_can_read_itself = false);
    assert_eq!(
        visit
            .graph(&format!(
                "/applications(appId='{}')",
                visit.tenant.client_id
            ))
            .await
            .status,
        403
    );
}

#[tokio::test]
async fn tokens_are_refused_when_missing_forged_or_for_another_service() {
    let visit = visit(Scenario::Good).await;
    assert_eq!(
        visit.get("/v1.0/organization").await.json()["error"]["code"],
        "InvalidAuthenticationToken"
    );
    let forged = visit.token(GRAPH).await.replacen("ey", "eY", 1);
    assert_eq!(
        visit
            .graph_as(&forged, Method::GET, "/organization", None)
            .await
            .status,
        401
    );
    let other = visit.token(EXCHANGE).await;
    let got = visit
        .graph_as(&other, Method::GET, "/organization", None)
        .await;
    assert!(got.status == 401 && got.text.contains("Invalid audience"));
}

#[tokio::test]
async fn every_answer_carries_the_ids_that_support_asks_for() {
    let visit = visit(Scenario::Good).await;
    let id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    let request = visit
        .client
        .get(visit.url("/v1.0/users/nobody"))
        .bearer_auth(visit.token(GRAPH).await);
    let got = sent(request.header("client-request-id", id)).await;
    assert_eq!(got.header("client-request-id"), id);
    assert!(
        got.header("x-ms-ags-diagnostic").contains("ServerInfo") && !got.header("date").is_empty()
    );
    let inner = &got.json()["error"]["innerError"];
    assert_eq!(
        (
            inner["request-id"].as_str(),
            inner["client-request-id"].as_str()
        ),
        (Some(got.header("request-id")), Some(id))
    );
}

#[tokio::test]
async fn a_batch_answers_each_item_out_of_order() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(GRAPH).await;
    let item = |id: &str, url: &str| json!({"id": id, "method": "GET", "url": url});
    let mut dependent = item("3", "/organization");
    dependent["dependsOn"] = json!(["2"]);
    let requests =
        json!({"requests": [item("1", "organization"), item("2", "/users/nobody"), dependent]});
    let got = visit
        .graph_as(&token, Method::POST, "/$batch", Some(requests))
        .await;
    let body = got.json();
    let statuses: Vec<_> = body["responses"]
        .as_array()
        .expect("responses")
        .iter()
        .map(|one| (one["id"].clone(), one["status"].clone()))
        .collect();
    assert_eq!(
        statuses,
        [
            (json!("3"), json!(424)),
            (json!("2"), json!(404)),
            (json!("1"), json!(200))
        ]
    );
    let many: Vec<_> = (0..21)
        .map(|id| item(&id.to_string(), "/organization"))
        .collect();
    assert_eq!(
        visit
            .graph_as(
                &token,
                Method::POST,
                "/$batch",
                Some(json!({"requests": many}))
            )
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn unknown_routes_say_which() {
    let visit = visit(Scenario::Good).await;
    let got = visit.graph("/sites/root").await;
    assert_eq!(
        (got.status, &got.json()["error"]["route"]),
        (501, &json!("/v1.0/sites/root"))
    );
    assert_eq!(
        sent(visit.client.put(visit.url("/nowhere"))).await.status,
        501
    );
}
