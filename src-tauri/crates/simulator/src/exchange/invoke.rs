//! `InvokeCommand`: one cmdlet with its parameters, and the rows that it gives.

use serde_json::{Map, Value};

use super::listing::Page;
use super::{
    access, calendar_configuration, errors, groups, inbox_rules, mailboxes, permissions, processing,
};
use crate::answer::Answer;
use crate::call::Call;
use crate::server::Shared;
use crate::spoil;
use crate::token::Bearer;

/// What a cmdlet was called with.
pub(super) struct Invocation<'a> {
    pub(super) call: &'a Call,
    parameters: &'a Map<String, Value>,
}

/// One object that a cmdlet gives.
pub(super) enum Row {
    Value(Value),
    /// Written already, with all that `$select` leaves of it.
    Text(String),
}

/// What a cmdlet gives.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) rows: Vec<Row>,
    pub(super) warnings: Vec<String>,
    pub(super) next_link: Option<String>,
    /// What a dry run would have done.
    pub(super) what_if: Option<String>,
}

impl From<Page> for Outcome {
    fn from(page: Page) -> Self {
        Self {
            rows: page.rows.into_iter().map(Row::Value).collect(),
            warnings: page.warnings,
            next_link: page.next_link,
            what_if: None,
        }
    }
}

pub(super) fn answer(shared: &Shared, call: &Call, bearer: &Bearer) -> Answer {
    let body = call.json().unwrap_or(&Value::Null);
    // These keys, unlike names of cmdlets and parameters, have a case.
    let input = &body["CmdletInput"];
    let (Some(cmdlet), Some(parameters)) = (
        input["CmdletName"].as_str(),
        input["Parameters"].as_object(),
    ) else {
        return errors::bad_envelope();
    };
    // A cmdlet that the caller's roles do not open is unknown to the caller.
    let Some(cmdlet) = access::opened(bearer, cmdlet) else {
        return spoil::nul_bytes();
    };
    let invocation = Invocation { call, parameters };
    let outcome = match cmdlet {
        "Get-Mailbox" => mailboxes::get_mailbox(&shared.tenant(), &invocation).map(Outcome::from),
        "Get-Recipient" => {
            mailboxes::get_recipient(&shared.tenant(), &invocation).map(Outcome::from)
        }
        "Get-Place" => mailboxes::get_place(&shared.tenant(), &invocation).map(Outcome::from),
        "Get-DistributionGroupMember" => {
            groups::members(&shared.tenant(), &invocation).map(Outcome::from)
        }
        "Get-InboxRule" => inbox_rules::get(&shared.tenant(), &invocation),
        "Get-MailboxCalendarConfiguration" => {
            calendar_configuration::get(&shared.tenant(), &invocation)
        }
        "Get-CalendarProcessing" => processing::get(&shared.tenant(), &invocation),
        "Set-CalendarProcessing" => processing::set(&mut shared.tenant_mut(), &invocation),
        "Get-MailboxPermission" => permissions::get(&shared.tenant(), &invocation),
        "Add-MailboxPermission" => permissions::add(&mut shared.tenant_mut(), &invocation),
        "Remove-MailboxPermission" => permissions::remove(&mut shared.tenant_mut(), &invocation),
        _ => return spoil::nul_bytes(),
    };
    match outcome {
        Ok(outcome) => written(shared, call, outcome),
        Err(answer) => answer,
    }
}

fn written(shared: &Shared, call: &Call, outcome: Outcome) -> Answer {
    let select = selection(call);
    let rows: Vec<String> = outcome
        .rows
        .into_iter()
        .map(|row| match (row, &select) {
            (Row::Text(text), _) => text,
            (Row::Value(value), None) => value.to_string(),
            (Row::Value(value), Some(names)) => narrowed(value, names).to_string(),
        })
        .collect();
    let context = format!(
        "{}/adminapi/beta/{}/$metadata#Collection(Exchange.GenericHashTable)",
        call.base,
        shared.tenant().id
    );
    let mut body = format!(
        "{{\"@odata.context\":{},\
         \"adminapi.warnings@odata.type\":\"#Collection(String)\",\"@adminapi.warnings\":{},\"value\":[{}]",
        Value::from(context),
        Value::from(outcome.warnings),
        rows.join(",")
    );
    let further = [
        ("@odata.nextLink", outcome.next_link),
        ("@adminapi.confirmationmessage", outcome.what_if),
    ];
    for (name, value) in further {
        if let Some(value) = value {
            body.push_str(&format!(",\"{name}\":{}", Value::String(value)));
        }
    }
    body.push('}');
    Answer::json_text(200, body).header(
        "content-type",
        "application/json; odata.metadata=minimal; charset=utf-8",
    )
}

/// The properties that `$select` names; `None` for all.
pub(super) fn selection(call: &Call) -> Option<Vec<&str>> {
    let list = call.option("$select")?;
    Some(list.split(',').map(str::trim).collect())
}

/// Annotations of a property go with it.
fn narrowed(mut row: Value, names: &[&str]) -> Value {
    if let Value::Object(members) = &mut row {
        members.retain(|name, _| {
            let property = name.split('@').next().unwrap_or_default();
            names
                .iter()
                .any(|wanted| wanted.eq_ignore_ascii_case(property))
        });
    }
    row
}

impl Invocation<'_> {
    /// A parameter; names have no case, as in PowerShell.
    pub(super) fn parameter(&self, name: &str) -> Option<&Value> {
        self.parameters
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    pub(super) fn parameters(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.parameters
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }

    pub(super) fn identity(&self) -> Result<&str, Answer> {
        let identity = self
            .parameter("Identity")
            .and_then(Value::as_str)
            .filter(|identity| !identity.is_empty());
        identity.ok_or_else(|| errors::missing_parameter("Identity"))
    }

    pub(super) fn is_what_if(&self) -> bool {
        self.parameter("WhatIf") == Some(&Value::Bool(true))
    }

    /// Refuses a parameter that the cmdlet does not have. Every cmdlet has the common ones.
    pub(super) fn allow(&self, known: &[&str]) -> Result<(), Answer> {
        const COMMON: [&str; 6] = [
            "Confirm",
            "WhatIf",
            "ErrorAction",
            "WarningAction",
            "Verbose",
            "Identity",
        ];
        let is_known = |name: &str| {
            known
                .iter()
                .chain(&COMMON)
                .any(|known| known.eq_ignore_ascii_case(name))
        };
        match self.parameters().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => Err(errors::unknown_parameter(name)),
            None => Ok(()),
        }
    }
}
