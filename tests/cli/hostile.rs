//! Text that was pasted into the wrong place, or that somebody made up: an answer, no crash, and nothing secret said back.

use support::good;

use crate::program::{Folder, program, said, told};

const SECRET: &str = "Abc8Q~a-secret-in-the-wrong-field-0123456";
const TENANT: &str = "11111111-2222-4333-8444-555555555555";
const CLIENT: &str = "66666666-7777-4888-9999-aaaaaaaaaaaa";
const REDIRECT: &str = "https://contoso.offision.example/callback";

/// In any field.
const HOSTILE: [&str; 17] = [
    "11111111-2222-4333-8444-55555555",
    "{11111111-2222-4333-8444-555555555555",
    "11111111222243338444555555555555-",
    "https://",
    "https://portal.azure.com/#@",
    "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/",
    "javascript:alert(1)",
    "contoso.onmicrosoft.com/../../common",
    "contoso.onmicrosoft.com?client_secret=x",
    "contoso.onmicrosoft.com#@login.contoso.example",
    "login.contoso.example\\@login.microsoftonline.com",
    "$(id); DROP TABLE rooms; -- \"'`",
    "\u{202e}moc.tfosorcimno.osotnoc",
    "{\"tenant\": \"x\", \"secret\": [1, 2, {}]}",
    "🏢 房間 Raum",
    "a\tb\r\nc: d",
    "%00%ff%2e%2e%2f",
];

/// As an option, its value, and what stands in the other fields.
fn fields(hostile: &str) -> [[String; 4]; 4] {
    let right = [TENANT, CLIENT, REDIRECT, SECRET];
    std::array::from_fn(|wrong| {
        std::array::from_fn(|field| {
            if field == wrong {
                hostile.to_owned()
            } else {
                right[field].to_owned()
            }
        })
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_in_any_field_gets_an_answer_and_no_crash() {
    let simulator = good(1).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    let long = "x".repeat(60_000);
    for hostile in HOSTILE.iter().copied().chain([long.as_str()]) {
        for [tenant, client, redirect, secret] in fields(hostile) {
            let mut command = program();
            command
                .args(["check", "--endpoints", &endpoints, "--tenant", &tenant])
                .args(["--client-id", &client, "--redirect-url", &redirect])
                .env("OFFISION_CLIENT_SECRET", &secret);
            let said = said(&mut command);
            let shown = format!("{hostile:.40}: {:?} {}", said.code, said.stderr);
            // Understood, it is a tenant that nobody knows (1); else a sentence (3).
            assert!(matches!(said.code, Some(1 | 3)), "{shown}");
            assert!(
                !said.stderr.is_empty() || !said.stdout.is_empty(),
                "{shown}"
            );
            assert!(!said.stderr.contains("panicked"), "{shown}");
            assert!(!said.stderr.contains("8Q~"), "{shown}");
            assert!(!said.stdout.contains("8Q~"), "{}", said.stdout);
            assert!(said.stderr.len() < 4_000, "{}", said.stderr.len());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_in_any_field_is_not_said_back() {
    let simulator = good(1).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    for [tenant, client, redirect, secret] in fields(SECRET) {
        for format in ["text", "json"] {
            let mut command = program();
            command
                .args(["check", "--endpoints", &endpoints, "--format", format])
                .args(["--tenant", &tenant, "--client-id", &client])
                .args(["--redirect-url", &redirect])
                .env("OFFISION_CLIENT_SECRET", &secret);
            let said = said(&mut command);
            assert!(matches!(said.code, Some(1 | 3)), "{}", said.stderr);
            assert!(!said.stderr.contains("8Q~"), "{}", said.stderr);
            assert!(!said.stdout.contains("8Q~"), "{}", said.stdout);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_to_explain_gets_an_answer_and_no_crash() {
    let error = format!("AADSTS7000215: Invalid client secret provided: {SECRET}. Trace ID: x");
    let token = format!("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzZWNyZXQiOiJ4In0.{SECRET}");
    let url = format!(
        "https://contoso.offision.example/callback?code={SECRET}&client_secret={SECRET}&error=x"
    );
    let long = "AADSTS50011 ".repeat(80_000);
    for text in HOSTILE.iter().copied().chain([
        "",
        "AADSTS",
        "AADSTS99999999999999999999",
        &error,
        &token,
        &url,
        &long,
    ]) {
        for format in ["text", "json"] {
            let said = told(program().args(["explain", "-", "--format", format]), text);
            let shown = format!("{text:.60}: {:?} {}", said.code, said.stderr);
            assert!(said.code.is_some(), "{shown}");
            assert!(!said.stderr.contains("panicked"), "{shown}");
            assert!(!said.stderr.contains("8Q~"), "{shown}");
            assert!(!said.stdout.contains("8Q~"), "{}", said.stdout);
            assert!(!said.stdout.contains("eyJ0"), "{}", said.stdout);
            assert!(said.stdout.len() < 20_000, "{shown}");
        }
    }
}
