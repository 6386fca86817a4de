//! What a file says about its own content. Whoever changes a plan or a journal by hand, or loses a part of it, is told before anything
//! is sent. It keeps accidents away, not somebody who wants to deceive: they can count the sum anew.

use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Why a file is not used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this is not {0} of Offision Setup")]
    Foreign(&'static str),
    #[error("it was written by a newer version; update Offision Setup")]
    Newer,
    #[error("line {line} is damaged: {what}")]
    Damaged { line: usize, what: String },
    #[error("it was changed after it was written")]
    Edited,
    #[error("it is for the tenant {theirs}, and you are connected to {ours}")]
    OtherTenant { theirs: String, ours: String },
    #[error("it is of another plan ({theirs}), and this one is {ours}")]
    OtherPlan { theirs: String, ours: String },
    #[error("it names {theirs} as Offision's mailbox, and you gave {ours}")]
    OtherDelegate { theirs: String, ours: String },
    #[error("it has nothing in it that can be changed")]
    Empty,
}

impl Refused {
    /// Is a file for the tenant and the mailbox that somebody is connected with?
    pub(super) fn other(
        (their_id, their_name): (Uuid, Option<&str>),
        their_delegate: &str,
        (our_id, our_name): (Uuid, &str),
        our_delegate: &str,
    ) -> Result<(), Refused> {
        let named = |name: Option<&str>, id: Uuid| match name.filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} ({id})"),
            None => id.to_string(),
        };
        if their_id != our_id {
            return Err(Refused::OtherTenant {
                theirs: named(their_name, their_id),
                ours: named(Some(our_name), our_id),
            });
        }
        if !their_delegate.eq_ignore_ascii_case(our_delegate) {
            return Err(Refused::OtherDelegate {
                theirs: their_delegate.to_owned(),
                ours: our_delegate.to_owned(),
            });
        }
        Ok(())
    }

    /// Key of the words: `refused-file-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Refused::Foreign(_) => "foreign",
            Refused::Newer => "newer",
            Refused::Damaged { .. } => "damaged",
            Refused::Edited => "edited",
            Refused::OtherTenant { .. } => "other-tenant",
            Refused::OtherPlan { .. } => "other-plan",
            Refused::OtherDelegate { .. } => "other-delegate",
            Refused::Empty => "empty",
        }
    }
}

/// The sum of a text that follows on another, in hexadecimal digits.
pub(super) fn following(previous: &str, text: &str) -> String {
    let mut sum = Sha256::new();
    sum.update(previous.as_bytes());
    sum.update(b"\n");
    sum.update(text.as_bytes());
    hexadecimal(&sum.finalize())
}

/// The sum of a value, however its members are ordered and its text is laid out.
pub(super) fn of_value(value: &Value) -> String {
    let mut sum = Sha256::new();
    add(value, &mut sum);
    hexadecimal(&sum.finalize())
}

fn add(value: &Value, sum: &mut Sha256) {
    match value {
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort();
            sum.update(b"{");
            for name in names {
                add(&Value::String(name.clone()), sum);
                add(&members[name], sum);
            }
            sum.update(b"}");
        }
        Value::Array(items) => {
            sum.update(b"[");
            items.iter().for_each(|item| add(item, sum));
            sum.update(b"]");
        }
        // A text is quoted, so that neighbours cannot flow together.
        other => sum.update(format!("{other},").as_bytes()),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn order_and_layout_do_not_count_and_everything_else_does() {
        let text = r#"{ "b": [1, "2"], "a": null }"#;
        let parsed: Value = serde_json::from_str(text).expect("it is JSON");
        let sum = of_value(&json!({"a": null, "b": [1, "2"]}));
        assert_eq!(of_value(&parsed), sum);
        for other in [
            json!({"a": null, "b": [1, 2]}),
            json!({"a": null, "b": ["1", "2"]}),
            json!({"a": null, "b": ["2", 1]}),
            json!({"a": null, "b": [[1, "2"]]}),
            json!({"b": [1, "2"]}),
        ] {
            assert_ne!(of_value(&other), sum, "{other}");
        }
    }

    #[test]
    fn a_line_counts_what_was_before_it() {
        assert_ne!(following("", "x"), following("a", "x"));
        assert_eq!(following("", "x").len(), 64);
    }
}
