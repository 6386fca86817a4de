mod listing;

use super::*;
use crate::error::Unreachable;
use crate::loopback_server::{LoopbackServer, Received, Reply, client};

pub(super) async fn graph(
    answer: impl Fn(&Received, usize) -> Option<Reply> + Send + Sync + 'static,
) -> (LoopbackServer, Graph) {
    graph_with(1, answer).await
}

pub(super) async fn graph_with(
    attempts: u32,
    answer: impl Fn(&Received, usize) -> Option<Reply> + Send + Sync + 'static,
) -> (LoopbackServer, Graph) {
    let server = LoopbackServer::start(move |request, before| {
        if request.is_for_token() {
            Some(Reply::token(before))
        } else {
            answer(request, before)
        }
    })
    .await;
    let client = client(attempts);
    let graph = Graph::new(client.clone(), server.endpoints(), server.tokens(&client));
    (server, graph)
}

fn asked(server: &LoopbackServer) -> Vec<String> {
    let requests = server
        .received()
        .into_iter()
        .filter(|request| !request.is_for_token());
    requests.map(|request| request.target).collect()
}

pub(super) fn refusal(code: &str, message: &str) -> String {
    serde_json::json!({"error": {"code": code, "message": message, "innerError": {"date": "2025-01-26T18:06:23"}}})
        .to_string()
}

#[tokio::test]
async fn the_places_service_is_unwrapped() {
    let (_server, graph) = graph(|_, _| {
        let inner = r#"{"code":"invalid_permissions","message":"place.read.all permission is required to read company places"}"#;
        Some(Reply::new(403, &[("request-id", "11"), ("client-request-id", "22")], refusal("UnknownError", inner)))
    })
    .await;
    let error = graph.places_probe().await.unwrap_err();
    let refusal = error.refusal().unwrap();
    assert_eq!(
        (refusal.status, refusal.code.as_deref()),
        (403, Some("invalid_permissions"))
    );
    assert!(refusal.message.starts_with("place.read.all"));
    assert_eq!(
        (
            refusal.request_id.as_deref(),
            refusal.correlation_id.as_deref()
        ),
        (Some("11"), Some("22"))
    );
    assert_eq!(refusal.at.unwrap().to_string(), "2025-01-26T18:06:23Z");
}

#[tokio::test]
async fn a_hiccup_of_places_is_not_a_refusal() {
    let (_server, graph) = graph(|_, _| {
        let inner =
            r#"{"code":"Unauthorized","message":"There was a problem calling the proxy call"}"#;
        Some(Reply::new(401, &[], refusal("UnknownError", inner)))
    })
    .await;
    let error = graph.places_probe().await.unwrap_err();
    assert!(
        matches!(
            error,
            Error::Unreachable {
                why: Unreachable::Unavailable,
                ..
            }
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn an_expired_token_is_renewed_once() {
    let expired = || {
        Reply::new(
            401,
            &[],
            refusal("InvalidAuthenticationToken", "the token is expired."),
        )
    };
    let (server, healing) = graph(move |_, before| {
        Some(if before == 0 {
            expired()
        } else {
            Reply::json(r#"{"id":"1"}"#)
        })
    })
    .await;
    assert_eq!(
        healing
            .calendar("room@contoso.com")
            .await
            .unwrap()
            .value
            .id
            .as_deref(),
        Some("1")
    );
    let tokens: Vec<_> = server
        .received()
        .into_iter()
        .filter_map(|request| Some(request.header("authorization")?.to_owned()))
        .collect();
    assert!(
        tokens.len() == 2 && tokens[0] != tokens[1],
        "the second attempt has another token"
    );

    let (server, broken) = graph(move |_, _| Some(expired())).await;
    let error = broken.calendar("room@contoso.com").await.unwrap_err();
    assert!(matches!(error, Error::SignInNeeded(_)), "{error:?}");
    assert_eq!(asked(&server).len(), 2);
}

#[tokio::test]
async fn a_user_is_found_by_any_of_its_addresses() {
    let (server, graph) = graph(|request, _| {
        Some(if request.target.starts_with("/v1.0/users/") {
            Reply::new(
                404,
                &[],
                refusal("Request_ResourceNotFound", "Resource 'x' does not exist"),
            )
        } else if request.target.contains("proxyAddresses%2Fany") {
            Reply::json(r#"{"value":[{"id":"1","accountEnabled":false}]}"#)
        } else {
            Reply::json(r#"{"value":[]}"#)
        })
    })
    .await;
    let user = graph
        .find_user_by_address("o'brien#1@contoso.com")
        .await
        .unwrap()
        .value
        .unwrap();
    assert_eq!(
        (user.id.as_deref(), user.account_enabled, user.mail),
        (Some("1"), Some(false), None)
    );
    let asked = asked(&server);
    assert!(
        asked[0].starts_with("/v1.0/users/o'brien%231@contoso.com?"),
        "{}",
        asked[0]
    );
    assert!(
        asked[1].contains("$filter=mail%20eq%20%27o%27%27brien%231%40contoso.com%27"),
        "{}",
        asked[1]
    );
    assert!(asked[2].contains("SMTP%3Ao%27%27brien"), "{}", asked[2]);
    assert_eq!(
        server.received()[2].header("consistencylevel"),
        Some("eventual")
    );
}

#[tokio::test]
async fn a_probe_passes_on_the_refusal_that_proves_the_permission_and_on_no_other() {
    for (status, code, proves_write, proves_mail) in [
        (404, "ErrorItemNotFound", true, false),
        (400, "ErrorInvalidIdMalformed", true, false),
        (400, "ErrorInvalidRecipients", false, true),
        (403, "ErrorAccessDenied", false, false),
        (404, "ErrorInvalidUser", false, false),
        (404, "MailboxNotEnabledForRESTAPI", false, false),
        (400, "BadRequest", false, false),
    ] {
        let (server, graph) =
            graph(move |_, _| Some(Reply::new(status, &[], refusal(code, "said")))).await;
        assert_eq!(
            graph.write_probe("room@contoso.com").await.is_ok(),
            proves_write,
            "{code}"
        );
        assert_eq!(
            graph.send_mail_probe("room@contoso.com").await.is_ok(),
            proves_mail,
            "{code}"
        );
        assert!(asked(&server)[1].ends_with("/users/room@contoso.com/sendMail"));
    }
}

#[tokio::test]
async fn the_registration_is_read_with_the_hint_of_its_secret() {
    let (server, graph) = graph(|_, _| {
        Some(Reply::json(
            r#"{"id":"1","signInAudience":"AzureADMultipleOrgs","web":{"redirectUris":["https://contoso.offision.example/callback"]},"spa":{"redirectUris":[]},
            "requiredResourceAccess":[{"resourceAppId":"00000003-0000-0000-c000-000000000000","resourceAccess":[{"id":"ef54d2bf-783f-4e0f-bca1-3210c0444d99","type":"Role"}]}],
            "passwordCredentials":[{"displayName":"Offision","hint":"Bhc","keyId":"2","endDateTime":"2028-11-22T09:00:00.3086381Z","secretText":null}]}"#,
        ))
    })
    .await;
    let application = graph
        .own_application(crate::loopback_server::CLIENT)
        .await
        .unwrap()
        .value;
    assert!(
        asked(&server)[0].starts_with(
            "/v1.0/applications(appId='7c1f0e5a-58b5-4e3b-8f10-0c5ad7a3d2b1')?$select="
        )
    );
    let secret = &application.password_credentials.unwrap()[0];
    assert_eq!(secret.hint.as_deref(), Some("Bhc"));
    assert!(secret.end_date_time.is_some());
    assert_eq!(
        application.required_resource_access.unwrap()[0]
            .resource_access
            .as_ref()
            .unwrap()[0]
            .kind
            .as_deref(),
        Some("Role")
    );
    assert_eq!(application.is_disabled, None, "absent is unknown");
    assert!(application.public_client.is_none());
}

#[tokio::test]
async fn there_is_exactly_one_organization() {
    for (body, is_one) in [
        (r#"{"value":[{"id":"1"}]}"#, true),
        (r#"{"value":[]}"#, false),
        (r#"{"value":[{},{}]}"#, false),
    ] {
        let (_server, graph) = graph(move |_, _| Some(Reply::json(body))).await;
        assert_eq!(graph.organization().await.is_ok(), is_one, "{body}");
    }
}
