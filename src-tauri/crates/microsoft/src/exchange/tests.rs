mod reads;
mod refusals;

use serde_json::json;

use super::*;
use crate::error::Unreachable;
use crate::loopback_server::{LoopbackServer, Received, Reply, TENANT, client};

pub(super) async fn exchange(
    answer: impl Fn(&Received, usize) -> Option<Reply> + Send + Sync + 'static,
) -> (LoopbackServer, Exchange) {
    exchange_with(1, answer).await
}

pub(super) async fn exchange_with(
    attempts: u32,
    answer: impl Fn(&Received, usize) -> Option<Reply> + Send + Sync + 'static,
) -> (LoopbackServer, Exchange) {
    let server = LoopbackServer::start(move |request, before| {
        if request.is_for_token() {
            Some(Reply::token(before))
        } else {
            answer(request, before)
        }
    })
    .await;
    let client = client(attempts);
    let exchange = Exchange::new(
        client.clone(),
        server.endpoints(),
        TENANT,
        server.tokens(&client),
    );
    (server, exchange)
}

pub(super) fn asked(server: &LoopbackServer) -> Vec<Received> {
    server
        .received()
        .into_iter()
        .filter(|request| !request.is_for_token())
        .collect()
}

fn envelope(detail: &str, inner: Option<&str>) -> String {
    let mut body = json!({"error": {
        "code": "NotFound", "message": "Error executing cmdlet", "details": [{"code": "Client", "target": "", "message": detail}],
        "innererror": {"message": "Error executing cmdlet", "type": "Microsoft.Exchange.Admin.OData.Core.ODataServiceException"},
        "@adminapi.warnings": [],
    }});
    if let Some(inner) = inner {
        body["error"]["innererror"]["internalexception"] =
            json!({"message": inner, "type": "ParameterTransformationException"});
    }
    body.to_string()
}

#[test]
fn requests_can_run_on_any_thread() {
    fn movable<F: Future + Send>(_: impl Fn(&'static Exchange, &'static crate::graph::Graph) -> F) {
    }
    movable(|exchange, _| exchange.calendar_processing("room"));
    movable(|exchange, _| exchange.room_mailboxes());
    movable(|exchange, _| exchange.room_settings(&["room"]));
    movable(|exchange, _| exchange.batch(&[]));
    movable(|_, graph| graph.rooms());
    movable(|_, graph| graph.calendars(&["room"]));
    movable(|_, graph| graph.events_with_marker("room", "x"));
    movable(|_, graph| graph.find_user_by_address("room"));
    movable(|_, graph| graph.write_probe("room"));
}

#[tokio::test]
async fn a_cmdlet_is_sent_as_the_module_sends_it() {
    let (server, exchange) = exchange(|_, _| {
        Some(Reply::json(
            r#"{"@adminapi.warnings":["said"],"value":[{"Identity":"1"}]}"#,
        ))
    })
    .await;
    let rows = exchange
        .invoke(
            "Get-Mailbox",
            json!({"Identity": "room@contoso.com"}),
            &["Identity", "Name"],
        )
        .await
        .unwrap();
    assert_eq!(
        (rows.value.len(), rows.warnings.as_slice()),
        (1, &["said".to_owned()][..])
    );
    let request = &asked(&server)[0];
    assert_eq!(
        request.target,
        format!("/adminapi/beta/{TENANT}/InvokeCommand?$select=Identity,Name")
    );
    assert_eq!(
        request.body,
        r#"{"CmdletInput":{"CmdletName":"Get-Mailbox","Parameters":{"Identity":"room@contoso.com"}}}"#
    );
    let anchor = format!("APP:SystemMailbox{{bb558c35-97f1-4cb9-8ff7-d53741dc928c}}@{TENANT}");
    assert_eq!(request.header("x-anchormailbox"), Some(anchor.as_str()));
    assert_eq!(request.header("prefer"), Some("odata.maxpagesize=1000"));
}

#[tokio::test]
async fn a_person_is_routed_by_the_own_mailbox() {
    let server = LoopbackServer::start(|request, before| {
        Some(if request.is_for_token() {
            Reply::token(before)
        } else {
            Reply::json(r#"{"value":[{}]}"#)
        })
    })
    .await;
    let client = client(1);
    let system = format!("APP:{SYSTEM_MAILBOX}@{TENANT}");
    for (account, anchor) in [
        ("admin@contoso.com", "UPN:admin@contoso.com"),
        ("", system.as_str()),
        ("admin@contoso.com\r\nX: y", system.as_str()),
    ] {
        let (endpoints, tokens) = (server.endpoints(), server.tokens(&client));
        let exchange = Exchange::of_person(client.clone(), endpoints, TENANT, tokens, account);
        exchange.mailbox("room@contoso.com").await.unwrap();
        let last = asked(&server).pop().unwrap();
        assert_eq!(last.header("x-anchormailbox"), Some(anchor), "{account:?}");
    }
}

#[tokio::test]
async fn booking_settings_are_read_in_every_spelling_and_absent_stays_unknown() {
    let (_server, exchange) = exchange(|_, _| {
        Some(Reply::json(
            r##"{"value":[{"AutomateProcessing":"AutoAccept","AllBookInPolicy":"False","AllRequestInPolicy":true,
            "BookingWindowInDays@data.type":"System.Int32","BookingWindowInDays":180,"ResourceDelegates@odata.type":"#Collection(String)",
            "ResourceDelegates":["a","b"],"BookInPolicy":null,"RequestInPolicy":"single","RuleIdentity":15394007230974001153}]}"##,
        ))
    })
    .await;
    let settings = exchange
        .calendar_processing("room@contoso.com")
        .await
        .unwrap()
        .value;
    assert_eq!(settings.automate_processing.as_deref(), Some("AutoAccept"));
    assert_eq!(
        (settings.all_book_in_policy, settings.all_request_in_policy),
        (Some(false), Some(true))
    );
    assert_eq!(settings.booking_window_in_days, Some(180));
    assert_eq!(settings.resource_delegates.unwrap(), ["a", "b"]);
    assert_eq!(settings.book_in_policy, Some(vec![]));
    assert_eq!(settings.request_in_policy.unwrap(), ["single"]);
    assert_eq!(settings.request_out_of_policy, None);
    assert_eq!(
        settings.schedule_only_during_work_hours, None,
        "absent is unknown, never false"
    );
}

#[tokio::test]
async fn joined_rights_are_single_rights() {
    let (_server, exchange) = exchange(|_, _| {
        Some(Reply::json(
            r#"{"value":[{"User":"NT AUTHORITY\\SELF","AccessRights":["FullAccess, ReadPermission"],"Deny":false,"IsInherited":false,"UserSid":"S-1-5-10"},
            {"User":"NT AUTHORITY\\SELF","AccessRights":["FullAccess, ExternalAccount"],"Deny":false,"UserSid":"S-1-5-10"},
            {"User":"ada@contoso.com","AccessRights":"FullAccess","Deny":"True"}]}"#,
        ))
    })
    .await;
    let entries = exchange
        .mailbox_permissions("room@contoso.com")
        .await
        .unwrap()
        .value;
    assert_eq!(entries.len(), 3, "equal identities stay apart");
    assert_eq!(
        entries[0].access_rights.as_deref().unwrap(),
        ["FullAccess", "ReadPermission"]
    );
    assert_eq!(
        (entries[1].is_inherited, entries[2].deny),
        (None, Some(true))
    );
}

#[tokio::test]
async fn pages_are_the_same_request_sent_to_the_link() {
    let (server, exchange) = exchange(|request, before| {
        let host = request.header("host").unwrap();
        Some(match before {
            0 => Reply::json(&format!(r#"{{"@odata.nextLink":"http://{host}/page?$skiptoken=1","value":[{{"Name":"a"}}]}}"#)),
            1 => Reply::json(&format!(r#"{{"@odata.nextLink":"http://{host}/page?$skiptoken=2","value":[]}}"#)),
            _ => Reply::json(r#"{"value":[{"Name":"b"}]}"#),
        })
    })
    .await;
    let rooms = exchange.room_mailboxes().await.unwrap().value;
    assert_eq!(
        rooms
            .iter()
            .map(|room| room.name.as_deref().unwrap())
            .collect::<Vec<_>>(),
        ["a", "b"]
    );
    let asked = asked(&server);
    assert!(
        asked
            .iter()
            .all(|request| request.method == "POST" && request.body == asked[0].body)
    );
    assert!(asked[0].body.contains(r#""ResultSize":"Unlimited""#));
}

#[tokio::test]
async fn part_of_a_list_is_never_the_list() {
    let link = |request: &Received| format!("http://{}/page", request.header("host").unwrap());
    let first = move |request: &Received| {
        Reply::json(&format!(
            r#"{{"@odata.nextLink":"{}","value":[{{}}]}}"#,
            link(request)
        ))
    };
    let (_server, expired) = exchange(move |request, before| {
        let text = "Expired or Invalid pagination request. Default Expiry time is 00:30:00";
        Some(if before == 0 {
            first(request)
        } else {
            Reply::new(400, &[], envelope("", Some(text)))
        })
    })
    .await;
    let error = expired.room_mailboxes().await.unwrap_err();
    assert!(
        error
            .refusal()
            .unwrap()
            .message
            .starts_with("Expired or Invalid"),
        "{error:?}"
    );

    let (_server, repeated) = exchange(move |request, _| Some(first(request))).await;
    assert!(matches!(
        repeated.room_mailboxes().await.unwrap_err(),
        Error::Unexpected { .. }
    ));

    let (_server, cut) = exchange(|_, _| {
        Some(Reply::json(r#"{"@adminapi.warnings":["There are more results available than are currently displayed."],"value":[{}]}"#))
    })
    .await;
    assert!(matches!(
        cut.room_mailboxes().await.unwrap_err(),
        Error::Unexpected { .. }
    ));
}

#[tokio::test]
async fn the_cmdlets_of_a_token_are_listed() {
    let (server, exchange) = exchange(|_, _| {
        Some(Reply::json(
            r#"{"value":[{"exportedCmdlets":"Get-Mailbox, Get-Recipient,"}]}"#,
        ))
    })
    .await;
    assert_eq!(
        exchange.available_cmdlets().await.unwrap().value,
        ["Get-Mailbox", "Get-Recipient"]
    );
    let request = &asked(&server)[0];
    assert_eq!(
        request.target,
        format!("/adminapi/v1.0/{TENANT}/EXOModuleFile?Version=3.9.2")
    );
    assert_eq!(request.header("commandname"), Some("*"));
}

#[tokio::test]
async fn a_write_sends_only_what_it_changes() {
    let (server, exchange) = exchange(|_, _| {
        Some(Reply::json(
            r#"{"@adminapi.warnings":["no settings of 'x' have been modified."],"value":[]}"#,
        ))
    })
    .await;
    let changes = serde_json::Map::from_iter([("AllBookInPolicy".to_owned(), json!(false))]);
    let written = exchange
        .set_calendar_processing("room@contoso.com", changes)
        .await
        .unwrap();
    assert_eq!(written.warnings.len(), 1);
    exchange
        .add_mailbox_permission("room@contoso.com", "ada@contoso.com", Access::Allow)
        .await
        .unwrap();
    exchange
        .remove_mailbox_permission("room@contoso.com", "ada@contoso.com", Access::Allow)
        .await
        .unwrap();
    let parameters: Vec<Value> = asked(&server)
        .iter()
        .map(|request| {
            serde_json::from_str::<Value>(&request.body).unwrap()["CmdletInput"]["Parameters"]
                .clone()
        })
        .collect();
    assert_eq!(
        parameters[0],
        json!({"AllBookInPolicy": false, "Confirm": false, "Identity": "room@contoso.com"})
    );
    assert_eq!(
        (&parameters[1]["AutoMapping"], &parameters[1]["User"]),
        (&json!(false), &json!("ada@contoso.com"))
    );
    assert_eq!(
        (&parameters[2]["Confirm"], parameters[2].get("AutoMapping")),
        (&json!(false), None)
    );
}
