//! Entra ID's errors as data, a file for each topic. Texts: Microsoft Entra authentication and
//! authorization error codes, and public traces for the newer ones.

pub(crate) mod application;
pub(crate) mod consent;
pub(crate) mod credential;
pub(crate) mod grant;
pub(crate) mod person;
pub(crate) mod policy;
pub(crate) mod tenant;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::ids::request_id;
use crate::tenant::Tenant;
use crate::tenant::shape::Separator;

/// One row of the table. `{name}` in the text takes a word; see [`Refused::sentence`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aadsts {
    pub(crate) code: u32,
    /// The OAuth error; `invalid_client` answers 401, everything else 400.
    pub(crate) error: &'static str,
    pub(crate) text: &'static str,
    pub(crate) shown: Shown,
    pub(crate) suberror: Option<&'static str>,
}

/// Where a sign-in in the browser ends with this error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// On a page of Entra ID; the app hears nothing.
    Page,
    /// Back at the app, in the redirect.
    Redirect,
}

const fn row(code: u32, error: &'static str, text: &'static str) -> Aadsts {
    Aadsts {
        code,
        error,
        text,
        shown: Shown::Page,
        suberror: None,
    }
}

impl Aadsts {
    const fn redirected(mut self) -> Self {
        self.shown = Shown::Redirect;
        self
    }

    const fn suberror(mut self, suberror: &'static str) -> Self {
        self.suberror = Some(suberror);
        self
    }
}

const TABLES: [&[Aadsts]; 7] = [
    tenant::TABLE,
    application::TABLE,
    credential::TABLE,
    consent::TABLE,
    person::TABLE,
    policy::TABLE,
    grant::TABLE,
];

/// Every code of Entra ID that can be switched on with `Effect::Entra`.
pub fn entra_codes() -> Vec<u32> {
    TABLES
        .iter()
        .copied()
        .flatten()
        .map(|row| row.code)
        .collect()
}

pub(crate) fn of_code(code: u32) -> Option<&'static Aadsts> {
    TABLES
        .iter()
        .copied()
        .flatten()
        .find(|row| row.code == code)
}

/// An error with the words of its text.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) row: &'static Aadsts,
    /// The OAuth error of this endpoint, where it is another one than the table's.
    pub(crate) error: &'static str,
    words: Vec<(&'static str, String)>,
}

impl From<&'static Aadsts> for Refused {
    fn from(row: &'static Aadsts) -> Self {
        Self {
            row,
            error: row.error,
            words: Vec::new(),
        }
    }
}

impl Refused {
    pub(crate) fn with(mut self, name: &'static str, word: impl Into<String>) -> Self {
        self.words.push((name, word.into()));
        self
    }

    pub(crate) fn saying(mut self, error: &'static str) -> Self {
        self.error = error;
        self
    }

    /// `AADSTS50011: The redirect URI 'http://...' ...`. A word that was not given is taken from the
    /// request or from the tenant.
    pub(crate) fn sentence(&self, tenant: &Tenant, call: &Call) -> String {
        let mut text = String::new();
        let mut pieces = self.row.text.split('{');
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
            let given = self.words.iter().find(|(known, _)| *known == name);
            match given {
                Some((_, word)) => text.push_str(word),
                None => text.push_str(&usual_word(name, tenant, call)),
            }
            text.push_str(rest);
        }
        format!("AADSTS{}: {text}", self.row.code)
    }

    /// The sentence with what Microsoft's support asks for.
    pub(crate) fn description(
        &self,
        tenant: &Tenant,
        call: &Call,
        trace: &Trace,
        separator: Separator,
    ) -> String {
        let between = match separator {
            Separator::Space => " ",
            Separator::LineBreak => "\r\n",
        };
        [
            self.sentence(tenant, call),
            format!("Trace ID: {}", trace.trace_id),
            format!("Correlation ID: {}", trace.correlation_id),
            format!("Timestamp: {}", trace.timestamp),
        ]
        .join(between)
    }

    /// The answer of an endpoint that speaks JSON.
    pub(crate) fn answer(&self, tenant: &Tenant, call: &Call) -> Answer {
        let status = if self.error == "invalid_client" {
            401
        } else {
            400
        };
        Answer::json(status, self.body(tenant, call, &Trace::of(call)))
            .header("cache-control", "no-store, no-cache")
            .header("pragma", "no-cache")
    }

    fn body(&self, tenant: &Tenant, call: &Call, trace: &Trace) -> Value {
        let shape = &tenant.error_shape;
        let codes = if shape.codes_as_text {
            json!([self.row.code.to_string()])
        } else {
            json!([self.row.code])
        };
        let mut body = json!({
            "error": self.error,
            "error_description": self.description(tenant, call, trace, shape.separator),
            "error_codes": codes,
            "timestamp": trace.timestamp, "trace_id": trace.trace_id, "correlation_id": trace.correlation_id,
        });
        if shape.has_uri {
            body["error_uri"] = json!(format!("{}/error?code={}", call.base, self.row.code));
        }
        if let Some(suberror) = self.row.suberror {
            body["suberror"] = json!(suberror);
        }
        body
    }
}

fn usual_word(name: &str, tenant: &Tenant, call: &Call) -> String {
    let sent = |field: &str| {
        value_of(&call.form(), field)
            .map(str::to_owned)
            .or_else(|| value_of(&call.query, field).map(str::to_owned))
            .filter(|value| !value.is_empty())
    };
    let application = &tenant.application;
    match name {
        "tenant" => tenant.display_name.clone(),
        "tenant-id" => tenant.id.clone(),
        "asked-tenant" => call
            .segments
            .first()
            .cloned()
            .unwrap_or_else(|| tenant.id.clone()),
        "client" => sent("client_id").unwrap_or_else(|| application.app_id.clone()),
        "app" => application.display_name.clone(),
        "redirect" => sent("redirect_uri").unwrap_or_else(|| "http://localhost/".to_owned()),
        "scope" => sent("scope").unwrap_or_else(|| "openid".to_owned()),
        "grant" => sent("grant_type").unwrap_or_default(),
        "parameter" => "client_id".to_owned(),
        "method" => call.method.clone(),
        "resource" => "https://graph.microsoft.com".to_owned(),
        "user" => "admin@fabrikam.onmicrosoft.com".to_owned(),
        "issuer" => "https://sts.windows.net/5b3c6a0e-8f21-4d57-9b1e-2f7a6c0d4e88/".to_owned(),
        "cloud" => "USGov".to_owned(),
        "this-cloud" => "Public".to_owned(),
        "time" => Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        _ => String::new(),
    }
}

/// What Microsoft's support asks for.
pub(crate) struct Trace {
    pub(crate) trace_id: String,
    pub(crate) correlation_id: String,
    /// `2026-11-23 11:14:02Z`
    pub(crate) timestamp: String,
}

impl Trace {
    pub(crate) fn of(call: &Call) -> Self {
        Self {
            trace_id: request_id(),
            correlation_id: call
                .client_request_id()
                .map_or_else(request_id, str::to_owned),
            timestamp: Timestamp::now().strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
        }
    }
}
