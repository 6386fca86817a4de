//! Every cause of the simulated tenant through the real program: what Microsoft said is explained, and a check that ends is never green.

use microsoft::cloud::{Cloud, Endpoints};
use serde_json::Value;
use support::causes::{At, Cause, causes};
use support::good;

use crate::program::{Folder, call, program, told};

fn assert_explained(explained: &Value, cause: &Cause) {
    let code = cause.code;
    assert_eq!(explained["known"], true, "AADSTS{code}");
    assert_eq!(explained["id"], cause.id, "AADSTS{code}");
    assert_eq!(explained["code"], format!("AADSTS{code}"));
    for text in ["title", "fix"] {
        let said = explained[text].as_str().unwrap_or_default();
        assert!(said.len() > 10, "AADSTS{code}: {text} in {explained}");
    }
    let causes = explained["causes"].as_array().map_or(0, Vec::len);
    assert!(causes >= 1, "AADSTS{code}: {explained}");
    let link = cause
        .link
        .map(|link| link.url(&Endpoints::of(Cloud::Global), None).to_string());
    assert_eq!(explained["link"].as_str(), link.as_deref(), "AADSTS{code}");
    let microsoft = explained["microsoft"].as_str().unwrap_or_default();
    assert!(
        microsoft.ends_with(&format!("/error?code={code}")),
        "{microsoft}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_microsoft_said_is_explained_offline() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    for cause in causes() {
        simulator.faults().set(vec![cause.rule()]);
        let said = cause.said(&announcement).await;
        let answer = told(program().args(["explain", "-", "--format", "json"]), &said);
        assert_eq!(answer.code, Some(0), "{said}: {}", answer.stderr);
        let explained = answer.json();
        assert_explained(&explained, cause);
        for id in ["traceId", "correlationId", "time"] {
            assert!(explained[id].is_string(), "{id} of {said} in {explained}");
        }
    }
}

/// What the token endpoint says of a tenant that discovery still knows.
const NO_SUCH_TENANT: [&str; 5] = [
    "tenant-not-found",
    "tenant-malformed",
    "tenant-missing",
    "domain-not-verified",
    "tenant-deleted",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_ends_at_the_token_names_its_cause_and_passes_nothing_behind_it() {
    let simulator = good(1).await;
    let folder = Folder::new();
    let endpoints = folder.endpoints(&simulator.announcement());
    // Microsoft's own troubles are asked again for a while; they have nothing that a person could mend.
    let mistakes = causes().filter(|cause| cause.field.is_some() || cause.link.is_some());
    for cause in mistakes.filter(|cause| cause.at == At::Token) {
        simulator.faults().set(vec![cause.rule()]);
        let said = call(&["check", "--endpoints", &endpoints, "--format", "json"]);
        assert!(
            matches!(said.code, Some(1 | 2)),
            "{cause:?}: {}",
            said.stderr
        );
        let report = said.json();
        let findings = report["registration"].as_array().expect("a list");
        let passed = findings
            .iter()
            .filter(|finding| finding["outcome"] == "pass")
            .map(|finding| &finding["check"]);
        let passed: Vec<&Value> = passed.collect();
        assert!(
            passed.iter().all(|check| ["tenant-found", "app-registered"]
                .contains(&check.as_str().unwrap_or_default())),
            "{cause:?}: {passed:?}"
        );
        assert!(
            !NO_SUCH_TENANT.contains(&cause.id)
                || passed.iter().all(|check| *check != "tenant-found"),
            "{cause:?}: discovery alone does not make a tenant"
        );
        let named = findings
            .iter()
            .filter_map(|finding| Some((finding["check"].as_str()?, finding["cause"].as_str()?)));
        let named: Vec<(&str, &str)> = named.collect();
        assert!(
            !named.is_empty() && named.iter().all(|(_, id)| *id == cause.id),
            "{cause:?}: {named:?}"
        );
    }
}
