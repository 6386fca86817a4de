//! One cmdlet with what it is to be run on.

use std::borrow::Cow;

use http::HeaderValue;
use serde::Serialize;
use serde_json::{Value, json};
use url::Url;

use super::Exchange;

/// A cmdlet to run.
#[derive(Clone, Debug)]
pub struct Invocation {
    pub(super) cmdlet: Cow<'static, str>,
    parameters: Value,
    /// Names with commas between them; empty for all.
    select: String,
    mailbox: Option<HeaderValue>,
}

/// The body of a request. Its keys, unlike names of cmdlets and parameters, have a case.
#[derive(Serialize)]
pub(super) struct Body<'a> {
    #[serde(rename = "CmdletInput")]
    input: Input<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Input<'a> {
    cmdlet_name: &'a str,
    parameters: &'a Value,
}

impl Invocation {
    /// `parameters`: an object, by their names in PowerShell; a switch is `true`.
    pub fn new(cmdlet: impl Into<Cow<'static, str>>, parameters: Value) -> Self {
        Invocation {
            cmdlet: cmdlet.into(),
            parameters,
            select: String::new(),
            mailbox: None,
        }
    }

    /// A cmdlet for one object, by address, GUID or name.
    pub fn of(cmdlet: &'static str, identity: &str) -> Self {
        Invocation::new(cmdlet, json!({ "Identity": identity }))
    }

    /// Asks for these properties only; without any, for all.
    pub fn select(mut self, properties: &[&str]) -> Self {
        self.select = properties.join(",");
        self
    }

    /// Routes it to the server of a mailbox, for cmdlets that look into the mailbox itself.
    pub fn at_mailbox(mut self, address: &str) -> Self {
        // Only an address is known to be understood there; anything else goes the usual way.
        self.mailbox = Some(address)
            .filter(|address| address.contains('@'))
            .and_then(|address| HeaderValue::from_str(&format!("SMTP:{address}")).ok());
        self
    }

    pub(super) fn body(&self) -> Body<'_> {
        Body {
            input: Input {
                cmdlet_name: &self.cmdlet,
                parameters: &self.parameters,
            },
        }
    }

    /// Requests for one cmdlet take about the same time.
    pub(super) fn kind(&self) -> &'static str {
        match self.cmdlet {
            Cow::Borrowed(name) => name,
            Cow::Owned(_) => "cmdlet",
        }
    }
}

impl Exchange {
    pub(super) fn address(&self, invocation: &Invocation) -> Url {
        let mut url = self.tenant.invoke.clone();
        if !invocation.select.is_empty() {
            url.set_query(Some(&format!("$select={}", invocation.select)));
        }
        url
    }

    pub(super) fn anchor<'a>(&'a self, invocation: &'a Invocation) -> &'a HeaderValue {
        invocation.mailbox.as_ref().unwrap_or(&self.anchor)
    }
}
