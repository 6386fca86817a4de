//! `explain`: any error that was copied, offline.

use crate::program::{call, program, said, told};

const UNKNOWN: &str = "AADSTS99999: Something new happened.\r\nTrace ID: 5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00\r\nCorrelation ID: b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55\r\nTimestamp: 2026-11-23 10:41:12Z";

#[test]
fn a_code_a_page_an_address_and_json_are_explained_alike() {
    for text in [
        "AADSTS50011",
        "50011",
        "https://login.microsoftonline.com/error?code=50011",
        "Sorry, but we’re having trouble signing you in.\nAADSTS50011: The redirect URI does not match.\nRequest Id: 0d2b7b2c-91b8-4a9e-8f1c-6c2f7a1e5d00",
        "https://contoso.offision.example/callback?error=x&error_description=AADSTS50011%3a+The+redirect+URI",
        r#"{"error":"invalid_request","error_codes":[50011]}"#,
    ] {
        let said = call(&["explain", text, "--format", "json"]);
        let json = said.json();
        assert_eq!(said.code, Some(0), "{text}: {json}");
        assert_eq!(json["known"], true, "{text}");
        assert_eq!(json["id"], "redirect-mismatch", "{text}");
        assert_eq!(json["code"], "AADSTS50011", "{text}");
        assert_eq!(json["field"], "redirect-url", "{text}");
        assert_eq!(
            json["microsoft"],
            "https://login.microsoftonline.com/error?code=50011"
        );
        assert!(
            json["causes"].as_array().is_some_and(|it| it.len() >= 2),
            "{json}"
        );
        for sentence in ["title", "fix", "link"] {
            assert!(
                json[sentence]
                    .as_str()
                    .is_some_and(|text| text.contains(' ') || text.starts_with("https://")),
                "{sentence} of {json}"
            );
        }
    }
}

#[test]
fn a_person_reads_causes_in_order_the_fix_and_the_role() {
    let said = told(
        program().args(["explain", "-"]),
        "AADSTS90094: needs permission",
    );
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    for part in ["  1. ", "  2. ", "Privileged Role Administrator"] {
        assert!(said.stdout.contains(part), "{}", said.stdout);
    }
    assert!(!said.stdout.contains("cause-"), "{}", said.stdout);
    assert!(!said.stdout.contains("diagnosis-"), "{}", said.stdout);
}

#[test]
fn what_is_not_known_keeps_microsofts_words_and_ids_and_is_not_called_explained() {
    let text = told(&mut explain(&[]), UNKNOWN);
    assert_eq!(text.code, Some(2), "{}", text.stderr);
    for part in [
        "Something new happened.",
        "AADSTS99999",
        "5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00",
        "b3c1e6de-58a4-4f7b-9a36-0e8f7c2d1a55",
        "2026-11-23 10:41:12Z",
        "https://login.microsoftonline.com/error?code=99999",
    ] {
        assert!(text.stdout.contains(part), "{part}: {}", text.stdout);
    }
    let json = told(&mut explain(&["--format", "json"]), UNKNOWN).json();
    assert_eq!(json["known"], false);
    assert_eq!(json["traceId"], "5e9b1a70-6d0f-4c1c-a0c2-7c1d5f3e0b00");
    assert_eq!(json["time"], "2026-11-23 10:41:12Z");
}

#[test]
fn text_without_an_error_is_not_explained() {
    for text in ["", "it does not work", "{}"] {
        let told = told(&mut explain(&["--format", "json"]), text);
        assert_eq!(told.code, Some(2), "{text}: {}", told.stderr);
        assert_eq!(told.json()["known"], false, "{text}");
        assert_eq!(told.json()["id"], serde_json::Value::Null, "{text}");
    }
}

#[test]
fn a_megabyte_is_read_and_what_looks_like_a_secret_is_not_said_back() {
    let secret = "6JA8Q~invented.value.of.forty.chars.xxxx";
    let long = format!(
        "{}AADSTS7000215: Invalid client secret {secret}. {}",
        "x ".repeat(400_000),
        "y ".repeat(400_000)
    );
    let told = told(&mut explain(&["--format", "json"]), &long);
    assert_eq!(told.json()["id"], "secret-refused");
    assert!(!told.stdout.contains("invented"), "{}", told.stdout);
}

#[test]
fn the_language_that_was_asked_for_is_spoken() {
    let said = said(program().args(["explain", "AADSTS50011", "--language", "xx"]));
    assert_eq!(said.code, Some(3), "{}", said.stderr);
}

fn explain(options: &[&str]) -> std::process::Command {
    let mut command = program();
    command.arg("explain").args(options);
    command
}
