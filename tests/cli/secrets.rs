//! The client secret: how it comes in, and that it never comes out.

use support::good;

use crate::program::{Folder, call, program, said, told};

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_comes_from_the_environment_or_from_standard_input() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    let secret = announcement.client_secret.as_str();
    let folder = Folder::new();
    let endpoints = folder.endpoints_without_secret(&announcement);
    let arguments = ["check", "--endpoints", &endpoints];

    let from_environment = said(
        program()
            .args(arguments)
            .env("OFFISION_CLIENT_SECRET", secret),
    );
    assert_eq!(
        from_environment.code,
        Some(0),
        "{}",
        from_environment.stderr
    );
    let from_stdin = told(
        program().args(arguments).arg("--secret-stdin"),
        &format!("{secret}\r\n"),
    );
    assert_eq!(from_stdin.code, Some(0), "{}", from_stdin.stderr);
    let from_nowhere = call(&arguments);
    assert_eq!(from_nowhere.code, Some(3));
    assert!(
        from_nowhere.stderr.contains("--secret-stdin"),
        "{}",
        from_nowhere.stderr
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_is_in_no_output() {
    let simulator = good(2).await;
    let announcement = simulator.announcement();
    let folder = Folder::new();
    let endpoints = folder.endpoints_without_secret(&announcement);
    let right = announcement.client_secret.as_str();
    let wrong = "Bad8Q~this-secret-is-of-nobody-0123456789";
    let report = folder.path("report");
    for format in ["text", "json"] {
        for secret in [right, wrong] {
            let mut command = program();
            command
                .args(["--verbose", "check", "--endpoints", &endpoints])
                .args(["--format", format, "--output"])
                .arg(&report)
                .env("OFFISION_CLIENT_SECRET", secret);
            let said = said(&mut command);
            assert!(
                said.stderr.contains("/oauth2/v2.0/token"),
                "requests are logged: {}",
                said.stderr
            );
            let written = std::fs::read_to_string(&report).expect("the report is there");
            for output in [&said.stdout, &said.stderr, &written] {
                assert!(!output.contains(secret), "{output}");
                assert!(!output.contains("eyJ"), "no token either: {output}");
            }
        }
    }
}

#[test]
fn the_secret_is_never_an_argument() {
    let secret = "Abc8Q~a-secret-on-the-command-line-01234";
    for option in ["--secret", "--client-secret"] {
        let said = call(&["check", option, secret]);
        assert_eq!(said.code, Some(3), "{}", said.stderr);
        assert!(!said.stderr.contains(secret), "{}", said.stderr);
    }
}
