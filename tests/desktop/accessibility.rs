//! axe-core in the real webview. Source: Deque axe-core, `axe.run` and its result object.

use crate::machine;
use fantoccini::Client;
use serde_json::Value;
use std::fmt::Write;
use std::fs;

/// # Panics
/// When axe-core finds anything; the text lists rule, elements and advice.
pub(crate) async fn check(page: &Client, screen: &str) {
    let axe = machine::root().join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
    // In a function's scope axe would stay unreachable for the second call.
    let present =
        format!("if (!window.axe) {{ {axe}\nwindow.axe = axe; }} return typeof window.axe.run;");
    let found = page
        .execute(&present, Vec::new())
        .await
        .expect("axe-core can be loaded");
    assert_eq!(found, "function", "axe-core is there");
    let run = "const done = arguments[arguments.length - 1]; \
               axe.run(document, { resultTypes: ['violations'] }).then(done, (error) => done(String(error)));";
    let results = page
        .execute_async(run, Vec::new())
        .await
        .expect("axe-core answers");
    let violations = results["violations"]
        .as_array()
        .unwrap_or_else(|| panic!("axe-core failed: {results}"));
    assert!(
        results["passes"]
            .as_array()
            .is_some_and(|passes| !passes.is_empty()),
        "axe-core looked at nothing"
    );
    assert!(
        violations.is_empty(),
        "axe-core on “{screen}”:\n{}",
        listed(violations)
    );
}

fn listed(violations: &[Value]) -> String {
    let mut text = String::new();
    for violation in violations {
        let part = |name: &str| violation[name].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(
            text,
            "- {} ({}): {}",
            part("id"),
            part("impact"),
            part("help")
        );
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let summary = node["failureSummary"]
                .as_str()
                .unwrap_or_default()
                .replace('\n', " ");
            let _ = writeln!(text, "    {} {summary}", node["target"]);
        }
    }
    text
}
