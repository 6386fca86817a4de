//! Get-InboxRule.

use serde_json::{Value, json};

use super::errors;
use super::invoke::{Invocation, Outcome, Row};
use super::mailboxes::{mailbox, room_position};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::inbox_rule::InboxRule;

/// Every mailbox has one for junk mail.
fn junk_mail() -> InboxRule {
    InboxRule {
        name: "Junk E-mail Rule".into(),
        is_hidden: true,
        is_enabled: true,
        rule_identity: 10_376_293_541_461_622_786,
    }
}

pub(super) fn get(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    invocation.allow(&["Mailbox", "IncludeHidden", "ResultSize"])?;
    let identity = invocation
        .parameter("Mailbox")
        .and_then(Value::as_str)
        .filter(|identity| !identity.is_empty())
        .ok_or_else(|| errors::missing_parameter("Mailbox"))?;
    let with_hidden = invocation.parameter("IncludeHidden") == Some(&Value::Bool(true));
    let owner = mailbox(tenant, identity)?.name();
    let mut rules = vec![junk_mail()];
    if let Some(index) = room_position(tenant, identity)? {
        rules.extend_from_slice(&tenant.room_at(index).inbox_rules);
    }
    let rows = rules
        .iter()
        .filter(|rule| with_hidden || !rule.is_hidden)
        .enumerate()
        .map(|(index, rule)| Row::Value(record(owner, index + 1, rule)))
        .collect();
    Ok(Outcome {
        rows,
        ..Outcome::default()
    })
}

fn record(owner: &str, priority: usize, rule: &InboxRule) -> Value {
    json!({
        "Name": rule.name, "Enabled": rule.is_enabled, "Priority@data.type": "System.Int32", "Priority": priority,
        "RuleIdentity@data.type": "System.UInt64", "RuleIdentity": rule.rule_identity,
        "Identity": format!("{owner}\\{}", rule.rule_identity), "MailboxOwnerId": owner, "Description": "",
        "InError": false, "ErrorType": "None", "SupportedByTask": !rule.is_hidden, "IsValid": true, "ObjectState": "Changed",
    })
}
