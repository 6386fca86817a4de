use std::collections::{HashMap, HashSet};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use microsoft::error::Unreachable;
use proptest::prelude::*;

use super::*;
use crate::words::Language;

/// Every code that the documentation and public traces name for sign-in, consent and tokens.
const DOCUMENTED: [u32; 121] = [
    16000, 50000, 50002, 50011, 50014, 50020, 50033, 50034, 50049, 50053, 50055, 50057, 50058,
    50059, 50072, 50074, 50076, 50078, 50079, 50087, 50097, 50105, 50126, 50128, 50129, 50132,
    50133, 50134, 50147, 50173, 50194, 50196, 51004, 53000, 53001, 53002, 53003, 53004, 53011,
    54005, 65001, 65004, 65005, 70000, 70001, 70002, 70005, 70008, 70011, 70016, 70018, 70019,
    70043, 90002, 90006, 90012, 90014, 90019, 90024, 90033, 90038, 90055, 90072, 90090, 90091,
    90093, 90094, 90095, 90099, 90119, 90120, 90133, 500011, 500014, 500021, 500022, 500208,
    500212, 500213, 501481, 501491, 530032, 530034, 530035, 650051, 650052, 650054, 650056, 650057,
    700005, 700011, 700016, 700022, 700023, 700025, 700027, 700038, 700054, 700082, 900023, 900144,
    900382, 900432, 900439, 900561, 900941, 900971, 900981, 1000031, 1002012, 5000224, 5000225,
    7000112, 7000215, 7000218, 7000222, 7000229, 9001023, 9002313, 9002326, 9002327,
];

#[test]
fn the_table_knows_every_documented_code_and_names_each_once() {
    assert!(CAUSES.len() >= 60, "{} causes", CAUSES.len());
    for code in DOCUMENTED {
        assert!(of_code(code).is_known(), "AADSTS{code} has no cause");
    }
    let mut owners: HashMap<String, &str> = HashMap::new();
    for cause in CAUSES.iter() {
        let numbers = cause.entra.iter().map(u32::to_string);
        let names = [
            &cause.oauth,
            &cause.codes,
            &cause.phrases,
            &cause.unreachable,
            &cause.because,
            &cause.checks,
        ];
        let names = names.into_iter().flatten().map(|name| name.to_lowercase());
        for name in numbers.chain(names) {
            let other = owners.insert(name.clone(), &cause.id);
            assert_eq!(other, None, "{name} means {} as well", cause.id);
        }
    }
}

#[test]
fn ids_are_unique_and_the_unknown_cause_is_the_last() {
    let ids: HashSet<&str> = CAUSES.iter().map(|cause| cause.id.as_str()).collect();
    assert_eq!(ids.len(), CAUSES.len());
    assert_eq!(unknown().id, "unknown");
    assert!(!unknown().is_known());
    assert_eq!(by_id("no-such-cause"), None);
    assert_eq!(of_code(1), unknown());
}

#[test]
fn every_cause_has_its_words_and_every_likely_cause_stands_there() {
    let resource = parser::parse(Language::English.catalogue()).expect("the catalogue is valid");
    let mut words = HashMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let attributes: Vec<&str> = message.attributes.iter().map(|it| it.id.name).collect();
            words.insert(message.id.name, attributes);
        }
    }
    for cause in CAUSES.iter() {
        let key = format!("cause-{}", cause.id);
        let attributes = words
            .remove(key.as_str())
            .unwrap_or_else(|| panic!("{key} has no words"));
        let mut wanted: Vec<String> = (1..=cause.likely).map(|n| format!("likely-{n}")).collect();
        wanted.push("fix".to_owned());
        assert!(cause.likely >= 1, "{key} has no likely cause");
        assert_eq!(attributes, wanted, "{key}");
        if let Some(role) = cause.role {
            let key = format!("role-{}", role.id());
            assert!(words.contains_key(key.as_str()), "{key} has no words");
        }
    }
    let left: Vec<_> = words
        .keys()
        .filter(|key| key.starts_with("cause-"))
        .collect();
    assert!(left.is_empty(), "no cause has these words: {left:?}");
}

#[test]
fn what_the_program_itself_sees_is_in_the_table() {
    for id in [
        "ids-swapped",
        "secret-id-pasted",
        "wrong-cloud",
        "foreign-answer",
        "replayed-answer",
        "no-browser-answer",
        "sign-in-redirect-missing",
        "sign-in-public-flow-off",
        "sign-in-other-tenant",
        "token-without-roles",
        "throttled",
        "unexpected-answer",
    ] {
        assert!(by_id(id).is_some_and(Diagnosis::is_known), "{id}");
    }
    for why in [
        Unreachable::Name,
        Unreachable::Connect,
        Unreachable::Proxy,
        Unreachable::Tls,
        Unreachable::Clock,
        Unreachable::Timeout,
        Unreachable::Dropped,
        Unreachable::Unavailable,
    ] {
        let error = Error::Unreachable {
            host: "graph.microsoft.com".into(),
            why,
            attempts: 3,
        };
        assert!(of_error(&error).diagnosis.is_known(), "{why:?}");
    }
}

#[test]
fn a_refusal_is_known_by_its_code_then_its_words_then_its_kind() {
    let of = |code: &str, kind: &str, message: &str| {
        let refusal = Refusal {
            code: Some(code.to_owned()).filter(|code| !code.is_empty()),
            kind: Some(kind.to_owned()),
            message: message.to_owned(),
            request_id: Some("5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00".to_owned()),
            ..Refusal::default()
        };
        of_error(&Error::from(refusal))
    };
    let secret = of("AADSTS7000215", "invalid_client", "no");
    assert_eq!(secret.diagnosis.id, "secret-refused");
    assert!(secret.details.trace_id.is_some() && secret.details.request_id.is_none());
    let policy = of(
        "ErrorAccessDenied",
        "",
        "Access to OData is disabled: [RAOP]",
    );
    assert_eq!(policy.diagnosis.id, "access-policy");
    assert!(policy.details.trace_id.is_none() && policy.details.request_id.is_some());
    let kind = "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException";
    assert_eq!(of("", kind, "").diagnosis.id, "exchange-object-not-found");
    assert_eq!(
        of("", "invalid_grant/consent_required", "").diagnosis.id,
        "consent-missing"
    );
    // A new code is not guessed from the general error beside it.
    assert_eq!(
        of("AADSTS99999", "invalid_client", "new").diagnosis.id,
        "unknown"
    );
}

fn id(text: &str) -> &'static str {
    &explain(text)
        .unwrap_or_else(|| panic!("{text} is explained"))
        .diagnosis
        .id
}

#[test]
fn whatever_a_person_copies_is_explained() {
    for (text, cause) in [
        ("AADSTS50011", "redirect-mismatch"),
        ("aadsts50011: the redirect uri", "redirect-mismatch"),
        ("7000215", "secret-refused"),
        (" 7000222\n", "secret-expired"),
        (
            "https://login.microsoftonline.com/error?code=65004",
            "consent-cancelled",
        ),
        (
            "Sorry, but we’re having trouble signing you in.\r\nAADSTS900971: No reply address provided.\r\nTroubleshooting details\r\nRequest Id: 0d2b7b2c-91b8-4a9e-8f1c-6c2f7a1e5d00",
            "no-redirect-at-all",
        ),
        (
            "https://contoso.offision.example/callback?error=access_denied&error_subcode=cancel&state=5",
            "consent-cancelled",
        ),
        (
            "error=access_denied&error_description=AADSTS50020%3a+User+account+x&admin_consent=True&state=5#",
            "other-directory",
        ),
        (
            "?error=access_denied&amp;error_description=AADSTS90094%3A%20needs%20permission",
            "admin-needed",
        ),
        (
            r#"{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215]}"#,
            "secret-refused",
        ),
        (
            r#"{"error":"invalid_client","error_codes":["7000222"]}"#,
            "secret-expired",
        ),
        (
            r#"{"error":"authorization_declined"}"#,
            "device-code-declined",
        ),
        (
            r#"{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}"#,
            "directory-denied",
        ),
        (
            r#"{"error":{"code":"ErrorAccessDenied","message":"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings."}}"#,
            "access-policy",
        ),
        (
            r#"{"error":{"code":"NotFound","message":"Error executing cmdlet","details":[{"message":"Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed"}]}}"#,
            "exchange-object-not-found",
        ),
        (
            "Authorization_RequestDenied: Insufficient privileges",
            "directory-denied",
        ),
        ("temporarily_unavailable", "service-fault"),
        (
            "AADSTS99999: something new. See also AADSTS50011.",
            "redirect-mismatch",
        ),
        ("AADSTS99999: something new", "unknown"),
        (
            r#"{"error":"invalid_grant","error_description":"new"}"#,
            "unknown",
        ),
    ] {
        assert_eq!(id(text), cause, "{text}");
    }
    for nothing in [
        "",
        "it does not work",
        "12",
        "https://contoso.com/?error=404",
        "hello %20 there",
    ] {
        assert_eq!(explain(nothing), None, "{nothing}");
    }
}

#[test]
fn what_is_not_known_keeps_microsofts_words_ids_and_time() {
    let text = "AADSTS99999: Something new happened.\r\nTrace ID: 5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00\r\nCorrelation ID: b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55\r\nTimestamp: 2026-11-23 10:41:12Z";
    let explained = explain(text).expect("there is a code");
    let details = explained.details;
    assert_eq!(details.code.as_deref(), Some("AADSTS99999"));
    assert_eq!(
        details.text.as_deref(),
        Some("AADSTS99999: Something new happened.")
    );
    assert_eq!(
        details.trace_id.as_deref(),
        Some("5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00")
    );
    assert_eq!(
        details.correlation_id.as_deref(),
        Some("b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55")
    );
    assert_eq!(details.at.as_deref(), Some("2026-11-23 10:41:12Z"));
}

const SECRETS: [&str; 3] = [
    "6JA8Q~invented.value.of.forty.chars.xxxx",
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl",
    "client_secret=opaque-but-secret-value-1234",
];

proptest! {
    #[test]
    fn no_text_makes_it_stumble_or_repeat_a_secret(
        before in "\\PC{0,60}",
        after in "\\PC{0,60}",
        code in prop::sample::select(DOCUMENTED.to_vec()),
        secret in prop::sample::select(SECRETS.to_vec()),
        shape in 0..4,
    ) {
        let text = match shape {
            0 => format!("{before}AADSTS{code}: {secret} {after}"),
            1 => format!("?error=x&error_description=AADSTS{code}%3a {secret} {after}"),
            2 => serde_json::json!({"error": secret, "error_description": format!("AADSTS{code} {secret}")}).to_string(),
            _ => serde_json::json!({"error": {"code": secret, "message": format!("{before} {secret}")}}).to_string(),
        };
        let told = format!("{:?}", explain(&text).map(|explained| explained.details));
        prop_assert!(!told.contains("invented.value") && !told.contains("c2lnbmF0dXJl") && !told.contains("opaque-but"), "{}", told);
    }

    #[test]
    fn any_bytes_are_only_a_text(text in "\\PC{0,400}") {
        explain(&text);
    }
}
