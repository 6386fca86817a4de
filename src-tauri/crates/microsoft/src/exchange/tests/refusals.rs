use super::*;

#[tokio::test]
async fn a_refusal_is_told_by_its_innermost_message() {
    let not_found = "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The object couldn't be found.";
    for (body, code, kind, message) in [
        (
            envelope(not_found, None),
            "Ex6F9304",
            Some("Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException"),
            "The object couldn't be found.",
        ),
        (
            envelope("|Some.Type|Said here.", None),
            "NotFound",
            Some("Some.Type"),
            "Said here.",
        ),
        (
            envelope("Outer", Some("Inner says it.")),
            "NotFound",
            Some("ParameterTransformationException"),
            "Inner says it.",
        ),
        (
            envelope("Parameters a | b | c differ.", None),
            "NotFound",
            None,
            "Parameters a | b | c differ.",
        ),
        (
            envelope("", None),
            "NotFound",
            None,
            "Error executing cmdlet",
        ),
    ] {
        let (_server, exchange) =
            exchange(move |_, _| Some(Reply::new(404, &[("request-id", "11")], &body))).await;
        let error = exchange.mailbox("room9@contoso.com").await.unwrap_err();
        let refusal = error.refusal().unwrap();
        assert_eq!(
            (refusal.code.as_deref(), refusal.kind.as_deref()),
            (Some(code), kind)
        );
        assert_eq!(refusal.message, message);
        assert_eq!(refusal.request_id.as_deref(), Some("11"));
    }
}

#[tokio::test]
async fn refusals_without_words_keep_their_status() {
    let (_server, zeros) = exchange(|_, _| {
        Some(Reply::new(
            403,
            &[("Content-Encoding", "gzip")],
            [0_u8; 4096],
        ))
    })
    .await;
    let (_server2, empty) = exchange(|_, _| Some(Reply::new(401, &[], ""))).await;
    let (_server3, reason) = exchange(|_, _| {
        Some(Reply::new(
            403,
            &[(
                "x-ms-diagnostics",
                "2000003;reason=\"The role is missing.\"",
            )],
            [0_u8; 64],
        ))
    })
    .await;
    for (exchange, status, diagnostics) in [
        (zeros, 403, None),
        (empty, 401, None),
        (reason, 403, Some("The role is missing.")),
    ] {
        let error = exchange.mailbox("room@contoso.com").await.unwrap_err();
        assert!(matches!(error, Error::Refused(_)), "{error:?}");
        let refusal = error.refusal().unwrap();
        assert_eq!((refusal.status, refusal.message.as_str()), (status, ""));
        assert_eq!(refusal.diagnostics.as_deref(), diagnostics);
    }
}

#[tokio::test]
async fn unauthorized_after_a_success_is_an_expired_token() {
    let (server, exchange) = exchange(|request, before| {
        let is_second_token =
            request.header("authorization").unwrap().contains("Ijoi") && before > 1;
        Some(if before == 1 && !is_second_token {
            Reply::new(401, &[], "")
        } else {
            Reply::json(r#"{"value":[{}]}"#)
        })
    })
    .await;
    exchange.mailbox("room@contoso.com").await.unwrap();
    exchange.mailbox("room@contoso.com").await.unwrap();
    assert_eq!(asked(&server).len(), 3);
    assert_eq!(server.received().len(), 5, "two tokens for three requests");
}

#[tokio::test]
async fn throttling_in_plain_text_is_throttling() {
    let text = "You have reached the maximum number of concurrent requests per tenant. Please wait and try again";
    for status in [200, 400, 429, 503] {
        let (_server, exchange) =
            exchange(move |_, _| Some(Reply::new(status, &[("Content-Type", "text/plain")], text)))
                .await;
        let error = exchange.mailbox("room@contoso.com").await.unwrap_err();
        assert!(
            matches!(error, Error::Throttled { .. }),
            "{status}: {error:?}"
        );
    }
}

#[tokio::test]
async fn a_failure_between_exchanges_servers_passes() {
    let hiccup = || {
        envelope(
            "|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command",
            None,
        )
    };
    let (_server, healing) = exchange_with(2, move |_, before| {
        Some(if before == 0 {
            Reply::new(500, &[("Retry-After", "0.01")], hiccup())
        } else {
            Reply::json(r#"{"value":[{}]}"#)
        })
    })
    .await;
    healing.mailbox("room@contoso.com").await.unwrap();
    let (_server, lasting) = exchange(move |_, _| Some(Reply::new(500, &[], hiccup()))).await;
    let error = lasting.mailbox("room@contoso.com").await.unwrap_err();
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
