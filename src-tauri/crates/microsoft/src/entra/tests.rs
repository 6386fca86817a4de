use std::sync::Arc;

use super::*;
use crate::cloud::Cloud;
use crate::error::{Error, Unreachable};
use crate::loopback_server::{CLIENT, LoopbackServer, Reply, SECRET, TENANT, client};
use crate::secret::Secret;

const GRAPH: &str = "https://graph.microsoft.com";

async fn token(server: &LoopbackServer) -> Result<AccessToken, Error> {
    let secret = Secret::new(SECRET.to_owned());
    client(1).send_for_token(server, &secret).await
}

impl crate::http::Client {
    async fn send_for_token(
        &self,
        server: &LoopbackServer,
        secret: &Secret,
    ) -> Result<AccessToken, Error> {
        client_credentials(self, &server.endpoints(), TENANT, CLIENT, secret, GRAPH).await
    }
}

#[tokio::test]
async fn a_domain_leads_to_tenant_and_cloud() {
    let server = LoopbackServer::start(|_, _| {
        Some(Reply::json(&format!(
            r#"{{"token_endpoint":"https://login.microsoftonline.us/{TENANT}/oauth2/v2.0/token","issuer":"https://login.microsoftonline.us/{TENANT}/v2.0",
            "tenant_region_scope":"USGov","tenant_region_sub_scope":"DODCON","cloud_instance_name":"microsoftonline.us","msgraph_host":"graph.microsoft.us"}}"#
        )))
    })
    .await;
    let found = discover(&client(1), &server.endpoints(), " contoso.com ")
        .await
        .unwrap();
    assert_eq!(
        (found.tenant_id, found.cloud),
        (TENANT, Some(Cloud::UsGovernmentHigh))
    );
    assert_eq!(found.region_sub_scope.as_deref(), Some("DODCON"));
    assert_eq!(
        server.received()[0].target,
        "/contoso.com/v2.0/.well-known/openid-configuration"
    );
}

#[tokio::test]
async fn an_unknown_tenant_is_refused_in_entras_words() {
    let server = LoopbackServer::start(|_, _| {
        Some(Reply::new(400, &[], r#"{"error":"invalid_tenant","error_description":"AADSTS90002: Tenant 'x' not found.\r\nTrace ID: 1","error_codes":[90002],"trace_id":"1"}"#))
    })
    .await;
    let error = discover(&client(1), &server.endpoints(), "../x?y")
        .await
        .unwrap_err();
    let refusal = error.refusal().unwrap();
    assert_eq!(refusal.code.as_deref(), Some("AADSTS90002"));
    assert_eq!(refusal.message, "AADSTS90002: Tenant 'x' not found.");
    assert_eq!(
        server.received()[0].target,
        "/..%2Fx%3Fy/v2.0/.well-known/openid-configuration"
    );
}

#[tokio::test]
async fn the_secret_goes_encoded_in_the_body() {
    let server = LoopbackServer::start(|_, _| Some(Reply::token(1))).await;
    let token = token(&server).await.unwrap();
    assert_eq!(
        token.claims.roles.as_deref(),
        Some(&["Place.Read.All".to_owned()][..])
    );
    let received = &server.received()[0];
    assert_eq!(received.target, format!("/{TENANT}/oauth2/v2.0/token"));
    assert!(
        received.body.contains("client_secret=Bhc8Q%7Einvented"),
        "{}",
        received.body
    );
    assert!(
        received
            .body
            .contains("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default")
    );
    assert!(received.body.contains("grant_type=client_credentials"));
    assert_eq!(received.header("authorization"), None);
}

#[tokio::test]
async fn numbers_as_text_are_numbers() {
    let server = LoopbackServer::start(|_, _| {
        Some(Reply::json(
            r#"{"token_type":"Bearer","expires_in":"3599","access_token":"opaque"}"#,
        ))
    })
    .await;
    let token = token(&server).await.unwrap();
    let lifetime = token
        .expires_at
        .duration_since(jiff::Timestamp::now())
        .as_secs();
    assert!((3_500..3_600).contains(&lifetime), "{lifetime}");
}

#[tokio::test]
async fn a_refused_secret_is_not_repeated_in_the_error() {
    let server = LoopbackServer::start(|_, _| {
        let body = format!(
            r#"{{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret {SECRET} provided. Trace ID: 11 Correlation ID: 22 Timestamp: 2024-07-15 11:14:02Z",
            "error_codes":[7000215],"timestamp":"2024-07-15 11:14:02Z","trace_id":"11","correlation_id":"22"}}"#
        );
        Some(Reply::new(401, &[("Content-Type", "application/json; charset=utf-8")], body))
    })
    .await;
    let error = token(&server).await.unwrap_err();
    let refusal = error.refusal().unwrap();
    assert_eq!(
        (refusal.status, refusal.code.as_deref()),
        (401, Some("AADSTS7000215"))
    );
    assert_eq!(
        (
            refusal.request_id.as_deref(),
            refusal.correlation_id.as_deref()
        ),
        (Some("11"), Some("22"))
    );
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("invented") && shown.contains("[redacted]"),
        "{shown}"
    );
}

#[tokio::test]
async fn answers_that_are_not_entras_are_sorted_by_what_they_mean() {
    let throttled = LoopbackServer::start(|_, _| {
        Some(Reply::new(
            429,
            &[("Retry-After", "60"), ("Content-Type", "text/html")],
            "<html>slow down</html>",
        ))
    })
    .await;
    let error = token(&throttled).await.unwrap_err();
    assert!(
        matches!(error, Error::Throttled { retry_after: Some(wait), .. } if wait.as_secs() == 60),
        "{error:?}"
    );

    let unavailable = LoopbackServer::start(|_, _| Some(Reply::new(503, &[], ""))).await;
    let error = token(&unavailable).await.unwrap_err();
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

    for (status, body) in [
        (200, "<html>sign in to the hotel network</html>"),
        (403, "<html>"),
        (400, ""),
    ] {
        let portal = LoopbackServer::start(move |_, _| {
            Some(Reply::new(status, &[("Content-Type", "text/html")], body))
        });
        let error = token(&portal.await).await.unwrap_err();
        assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn many_callers_share_one_request_for_a_token() {
    let server = LoopbackServer::start(|_, before| Some(Reply::token(before))).await;
    let client = client(1);
    let tokens = server.tokens(&client);
    let callers = (0..8).map(|_| {
        let tokens = Arc::clone(&tokens);
        tokio::spawn(async move { tokens.token(GRAPH).await.unwrap() })
    });
    for caller in callers.collect::<Vec<_>>() {
        caller.await.unwrap();
    }
    assert_eq!(server.received().len(), 1);
    let first = tokens.token(GRAPH).await.unwrap();
    let fresh = tokens.fresh(GRAPH).await.unwrap();
    assert_ne!(
        first.bearer().expose(),
        fresh.bearer().expose(),
        "a fresh token is a new one"
    );
    assert_eq!(
        tokens.token(GRAPH).await.unwrap().bearer().expose(),
        fresh.bearer().expose(),
        "and is kept"
    );
    tokens.token("https://outlook.office365.com").await.unwrap();
    assert_eq!(
        server.received().len(),
        3,
        "each resource has a token of its own"
    );
    tokens.forget();
    tokens.token(GRAPH).await.unwrap();
    assert_eq!(server.received().len(), 4);
}

#[tokio::test]
async fn a_secret_that_stops_working_ends_the_session() {
    let server = LoopbackServer::start(|_, before| {
        let expired = r#"{"error":"invalid_client","error_description":"AADSTS7000222: expired","error_codes":[7000222]}"#;
        Some(if before == 0 { Reply::token(0) } else { Reply::new(401, &[], expired) })
    })
    .await;
    let client = client(1);
    let tokens = server.tokens(&client);
    let first = tokens.token(GRAPH).await.unwrap();
    let error = tokens
        .renew(GRAPH, &first, client.ends_at())
        .await
        .unwrap_err();
    assert!(matches!(error, Error::SignInNeeded(_)), "{error:?}");
    assert!(
        matches!(tokens.fresh(GRAPH).await.unwrap_err(), Error::Refused(_)),
        "asked for on purpose it is a refusal"
    );
}

#[tokio::test]
async fn a_deadline_counts_while_a_token_is_fetched_or_waited_for() {
    let server = LoopbackServer::start(|_, _| None).await;
    let tokens = server.tokens(&client(1));
    let client = client(1).with_deadline(std::time::Duration::from_millis(200));
    let graph = crate::graph::Graph::new(client, server.endpoints(), tokens);
    let (first, second) = tokio::join!(graph.users_probe(), graph.groups_probe());
    for error in [first.unwrap_err(), second.unwrap_err()] {
        assert!(
            matches!(
                error,
                Error::Unreachable {
                    why: Unreachable::Timeout,
                    ..
                }
            ),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn one_deadline_covers_the_token_and_the_request() {
    let most = std::time::Duration::from_millis(400);
    let server = LoopbackServer::start(move |request, before| {
        let reply = if request.is_for_token() {
            Reply::token(before)
        } else {
            Reply::json("{}")
        };
        // Each alone is quick enough.
        Some(reply.after(most * 3 / 4))
    })
    .await;
    let tokens = server.tokens(&client(1));
    let client = client(1).with_deadline(most);
    let graph = crate::graph::Graph::new(client, server.endpoints(), tokens);
    let error = graph.users_probe().await.unwrap_err();
    assert!(matches!(error, Error::Unreachable { .. }), "{error:?}");
}
