//! Each cause of the table reaches the page as it stands there.

use onboarding::diagnosis::{self, Details, Explained};
use serde_json::{Value, json};

use crate::view::Diagnosis;

/// The table as data, so that no type of ours stands between it and the page.
fn table() -> Vec<Value> {
    let text = include_str!("../../crates/onboarding/data/causes.json");
    serde_json::from_str(text).expect("the table is JSON")
}

fn shown(id: &str, code: Option<u64>) -> Value {
    let explained = Explained {
        diagnosis: diagnosis::by_id(id).expect("it is in the table"),
        details: Details {
            code: code.map(|code| format!("AADSTS{code}")),
            trace_id: Some("11111111-2222-4333-8444-555555555555".to_owned()),
            ..Details::default()
        },
    };
    serde_json::to_value(Diagnosis::from(&explained)).expect("the page gets JSON")
}

#[test]
fn the_page_is_told_the_cause_the_field_the_step_and_the_page_at_microsoft() {
    let table = table();
    assert!(table.len() > 80, "{} causes", table.len());
    for cause in table {
        let id = cause["id"].as_str().expect("a cause has an id");
        let code = cause["entra"][0].as_u64();
        let view = shown(id, code);
        assert_eq!(view["id"], id);
        assert_eq!(view["known"], id != "unknown", "{id}");
        assert_eq!(view["likely"], cause["likely"], "{id}");
        let wait = cause.get("wait").cloned().unwrap_or_else(|| json!("no"));
        assert_eq!(view["wait"], wait, "{id}");
        for same in ["role", "step", "field"] {
            assert_eq!(view[same], cause[same], "{id}: {same}");
        }
        assert_eq!(view["link"]["to"], cause["link"], "{id}");
        assert_eq!(view["microsoft"]["code"].as_u64(), code, "{id}");
        assert_eq!(
            view["details"]["traceId"], "11111111-2222-4333-8444-555555555555",
            "{id}"
        );
    }
}
