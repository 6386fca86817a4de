//! Values that cannot be right: a sentence that names the field, exit code 3, and no request.

use simulator::Simulator;
use support::good;

use crate::program::{Folder, program, said};

const SECRET: &str = "Abc8Q~a-secret-that-looks-like-one-01234";
const TENANT: &str = "11111111-2222-4333-8444-555555555555";
const CLIENT: &str = "66666666-7777-4888-9999-aaaaaaaaaaaa";
const REDIRECT: &str = "https://contoso.offision.example/callback";

/// What is typed: tenant, client id, redirect URL, secret.
type Typed = [&'static str; 4];

/// With the option whose value is wrong, and a word of the sentence.
const WRONG: [(Typed, &str, &str); 14] = [
    (["", CLIENT, REDIRECT, SECRET], "--tenant", "Enter"),
    (["   ", CLIENT, REDIRECT, SECRET], "--tenant", "Enter"),
    (
        ["con toso", CLIENT, REDIRECT, SECRET],
        "--tenant",
        "36 characters",
    ),
    (
        [SECRET, CLIENT, REDIRECT, SECRET],
        "--tenant",
        "client secret",
    ),
    ([TENANT, "", REDIRECT, SECRET], "--client-id", "Enter"),
    (
        [TENANT, "offision", REDIRECT, SECRET],
        "--client-id",
        "36 characters",
    ),
    (
        [TENANT, TENANT, REDIRECT, SECRET],
        "--client-id",
        "same as the tenant",
    ),
    ([TENANT, CLIENT, "", SECRET], "--redirect-url", "Enter"),
    (
        [TENANT, CLIENT, "contoso", SECRET],
        "--redirect-url",
        "complete address",
    ),
    (
        [TENANT, CLIENT, "http://contoso.example/", SECRET],
        "--redirect-url",
        "https://",
    ),
    (
        [TENANT, CLIENT, "https://contoso.example/#x", SECRET],
        "--redirect-url",
        "#",
    ),
    ([TENANT, CLIENT, REDIRECT, CLIENT], "--secret", "Secret ID"),
    ([TENANT, CLIENT, REDIRECT, "short"], "--secret", "too short"),
    (
        [
            TENANT,
            CLIENT,
            REDIRECT,
            "Abc8Q~with a space in the middle 0123",
        ],
        "--secret",
        "space",
    ),
];

async fn nowhere() -> (Simulator, Folder, String) {
    let simulator = good(1).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    (simulator, folder, endpoints)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_value_gets_a_sentence_that_names_its_field_before_any_request() {
    let (simulator, _folder, endpoints) = nowhere().await;
    for ([tenant, client, redirect, secret], option, word) in WRONG {
        let mut command = program();
        command
            .args(["check", "--endpoints", &endpoints, "--tenant", tenant])
            .args(["--client-id", client, "--redirect-url", redirect])
            .env("OFFISION_CLIENT_SECRET", secret);
        let said = said(&mut command);
        assert_eq!(said.code, Some(3), "{option}: {}", said.stderr);
        assert!(
            said.stderr.contains(option) && said.stderr.contains(word),
            "{option}, {word}: {}",
            said.stderr
        );
        assert!(said.stdout.is_empty());
        if secret != "short" {
            assert!(!said.stderr.contains(secret), "{}", said.stderr);
        }
    }
    assert_eq!(simulator.requests(), [], "nothing was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_choice_gets_a_sentence_before_any_request() {
    let (simulator, folder, endpoints) = nowhere().await;
    let empty = folder.write("empty.txt", "\n");
    for (more, words) in [
        (["--delegate", "offision"], "mailbox"),
        (["--delegate", ""], "mailbox"),
        (["--profile", "everything"], "help-page"),
        (["--rooms", ""], "--rooms"),
        (["--rooms", "central one"], "--rooms"),
        (["--rooms", "a@b@contoso.com"], "--rooms"),
        (["--rooms", "@/no/such/file"], "--rooms"),
        (["--rooms", &format!("@{empty}")], "--rooms"),
        (["--language", "tlh"], "--language"),
    ] {
        let mut command = program();
        command
            .args(["check", "--endpoints", &endpoints])
            .args(more);
        let said = said(&mut command);
        assert_eq!(said.code, Some(3), "{more:?}: {}", said.stderr);
        assert!(said.stderr.contains(words), "{more:?}: {}", said.stderr);
    }
    assert_eq!(simulator.requests(), [], "nothing was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoints_file_cannot_lead_a_secret_to_another_host() {
    let (simulator, folder, _) = nowhere().await;
    for service in ["login", "graph", "exchange"] {
        for host in [
            "https://login.contoso.example",
            "http://127.0.0.1.contoso.example",
            "http://127.0.0.1@contoso.example",
            "http://192.0.2.1",
        ] {
            let mut line = serde_json::to_value(simulator.announcement()).expect("plain JSON");
            line[service] = host.into();
            let file = folder.write("foreign.json", &line.to_string());
            let said = said(program().args(["check", "--endpoints", &file]));
            assert_eq!(said.code, Some(3), "{service} at {host}: {}", said.stderr);
            assert!(said.stderr.contains("loopback"), "{}", said.stderr);
        }
    }
    for text in ["", "{}", "[]", "not JSON"] {
        let file = folder.write("foreign.json", text);
        let said = said(program().args(["check", "--endpoints", &file]));
        assert_eq!(said.code, Some(3), "{text}: {}", said.stderr);
        assert!(said.stderr.contains("simulate"), "{}", said.stderr);
    }
    assert_eq!(simulator.requests(), [], "nothing was sent");
}

#[test]
fn an_output_that_cannot_be_written_is_said() {
    let mut command = program();
    command.args(["check", "--demo", "--output", "/no/such/folder/report.json"]);
    let said = said(&mut command);
    assert_eq!(said.code, Some(3));
    assert!(said.stderr.contains("cannot be written"), "{}", said.stderr);
}
