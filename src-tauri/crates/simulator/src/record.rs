use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use serde::Serialize;

use crate::call::{Call, pairs};

/// A request that the simulator has answered. Values of `Authorization` and of `client_secret` are
/// not kept, because a person may type real ones into the demo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordedRequest {
    pub method: String,
    /// As it was sent, percent codes included.
    pub path: String,
    /// Without the question mark.
    pub query: String,
    /// Lower-case names; of `authorization` the scheme only.
    pub headers: BTreeMap<String, String>,
    pub body: String,
    /// The status answered; 0 when the connection was left hanging or cut.
    pub status: u16,
}

const HEADERS_OF_INTEREST: [&str; 16] = [
    "accept",
    "accept-language",
    "client-request-id",
    "commandname",
    "connection",
    "consistencylevel",
    "content-type",
    "host",
    "prefer",
    "retry-attempt",
    "return-client-request-id",
    "user-agent",
    "x-anchormailbox",
    "x-cmdletname",
    "x-forwarded-host",
    "x-responseformat",
];

/// Older requests are forgotten, so that a simulator left running does not fill the memory.
const KEPT: usize = 200_000;

#[derive(Debug, Default)]
pub(crate) struct Record(Mutex<VecDeque<RecordedRequest>>);

impl Record {
    pub(crate) fn note(&self, call: &Call, status: u16) {
        let mut headers: BTreeMap<String, String> = HEADERS_OF_INTEREST
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), call.header(name)?.to_owned())))
            .collect();
        if let Some((scheme, _)) = call
            .header("authorization")
            .and_then(|value| value.split_once(' '))
        {
            headers.insert("authorization".to_owned(), scheme.to_owned());
        }
        let mut kept = self.0.lock().expect("no request panics while it is noted");
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(RecordedRequest {
            method: call.method.clone(),
            path: call.path.clone(),
            query: call.raw_query.clone(),
            headers,
            body: without_secret(call),
            status,
        });
    }

    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        self.0
            .lock()
            .expect("no request panics while it is noted")
            .iter()
            .cloned()
            .collect()
    }
}

/// What nobody may read back; that it was sent is kept.
const SECRETS: [&str; 6] = [
    "client_secret",
    "client_assertion",
    "code",
    "code_verifier",
    "refresh_token",
    "device_code",
];

fn without_secret(call: &Call) -> String {
    let is_form = call
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let body = String::from_utf8_lossy(call.body());
    if !is_form && !body.contains("client_secret") && !body.contains("client_assertion") {
        return body.into_owned();
    }
    let mut redacted = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs(call.body()) {
        let is_secret = SECRETS.contains(&name.as_str());
        redacted.append_pair(&name, if is_secret { "redacted" } else { &value });
    }
    redacted.finish()
}
