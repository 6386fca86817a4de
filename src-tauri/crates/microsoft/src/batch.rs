//! The answer to several requests in one: which part belongs to which request.
//!
//! Parts come in any order and are known by their ids alone. The ids of each batch begin differently, so that an answer to another one,
//! out of a cache or a broken proxy, is no answer to this one.

use std::borrow::Cow;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::error::{Error, Unreachable};
use crate::http::{Answer, Client, Service, Verdict};
use crate::page::shape;

/// The ids of the requests of one batch.
pub(crate) struct Ids {
    prefix: String,
}

/// What was answered to one request.
#[derive(Debug)]
pub(crate) enum Part<'a> {
    One(Item<'a>),
    Missing,
    /// It cannot be told which of them is true.
    Several,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Item<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(default, deserialize_with = "status")]
    status: Option<u16>,
    #[serde(borrow, default)]
    headers: Option<&'a RawValue>,
    #[serde(borrow, default)]
    body: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    responses: Vec<Item<'a>>,
}

/// The parts that were refused for the moment: the strongest sign among them, and the longest pause that one asks for.
#[derive(Default)]
pub(crate) struct Slowed {
    verdict: Option<Verdict>,
    pub(crate) asked: Option<Duration>,
}

impl Slowed {
    pub(crate) fn note(&mut self, verdict: Verdict, asked: Option<Duration>) {
        self.asked = self.asked.max(asked);
        if self.verdict != Some(Verdict::Throttled) {
            self.verdict = Some(verdict);
        }
    }

    /// Makes the client slow down as if the whole had been refused.
    pub(crate) fn tell(&self, client: &Client, service: Service, host: &str, whole: &Answer) {
        if let Some(verdict) = self.verdict {
            client.refused_in_part(service, host, whole.number, verdict, self.asked);
        }
    }
}

/// What a failed batch says.
pub(crate) enum Fault {
    /// It was understood and refused, or the answer makes no sense: batches do not work here.
    OfBatches,
    /// It was sent, and no answer came. A single request may be answered.
    NoAnswer,
    /// The service has too much to do.
    Load,
    /// The connection, the sign-in or the person: a single request fares no better.
    Elsewhere,
}

pub(crate) fn fault(error: &Error) -> Fault {
    match error {
        Error::Refused(_) | Error::Unexpected { .. } => Fault::OfBatches,
        Error::Throttled { .. } => Fault::Load,
        Error::Unreachable {
            why: Unreachable::Unavailable | Unreachable::Timeout | Unreachable::Dropped,
            attempts: 1..,
            ..
        } => Fault::NoAnswer,
        Error::Unreachable { .. } | Error::SignInNeeded(_) | Error::Cancelled => Fault::Elsewhere,
    }
}

/// The only headers of a success that are of use.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RequestId {
    #[serde(rename = "request-id", alias = "Request-Id")]
    own: Option<String>,
    #[serde(rename = "x-ms-request-id", alias = "X-Ms-Request-Id")]
    other: Option<String>,
}

/// A refusal without a status of its own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Refused {
    error: Option<Named>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    code: Option<String>,
}

impl Ids {
    pub(crate) fn new() -> Self {
        Ids {
            prefix: format!("{}-", Uuid::new_v4().simple()),
        }
    }

    pub(crate) fn of(&self, at: usize) -> String {
        format!("{}{at}", self.prefix)
    }

    fn at(&self, id: &str) -> Option<usize> {
        // Ids are not case-sensitive.
        let prefix = id.get(..self.prefix.len())?;
        if !prefix.eq_ignore_ascii_case(&self.prefix) {
            return None;
        }
        id[self.prefix.len()..].parse().ok()
    }

    /// Sorts the parts of an answer by request.
    ///
    /// # Errors
    /// Why it is no answer to a batch at all.
    pub(crate) fn parts<'a>(&self, body: &'a [u8], count: usize) -> Result<Vec<Part<'a>>, String> {
        let envelope: Envelope<'_> = serde_json::from_slice(body)
            .map_err(|error| format!("a batch could not be read ({})", shape(&error)))?;
        let mut parts: Vec<Part<'_>> = (0..count).map(|_| Part::Missing).collect();
        for item in envelope.responses {
            // What was not asked for is nothing that could be used.
            let Some(part) = self.at(&item.id).and_then(|at| parts.get_mut(at)) else {
                continue;
            };
            *part = match part {
                Part::Missing => Part::One(item),
                Part::One(_) | Part::Several => Part::Several,
            };
        }
        Ok(parts)
    }
}

impl<'a> Item<'a> {
    /// Returns the body of a success. `None`: it is a refusal, or nothing that a service says in success.
    pub(crate) fn success(&self) -> Option<&'a [u8]> {
        let body = self.body?.get();
        let is_success = self.status().is_success() && body.starts_with('{');
        is_success.then_some(body.as_bytes())
    }

    /// Returns the id of this part's request, or of the whole.
    pub(crate) fn request_id(&self, whole: &Answer) -> Option<String> {
        let named: RequestId = self
            .headers
            .and_then(|headers| serde_json::from_str(headers.get()).ok())
            .unwrap_or_default();
        let own = named.own.or(named.other);
        own.or_else(|| whole.request_id.clone())
    }

    /// Returns this part as if it had come alone.
    pub(crate) fn answer(&self, whole: &Answer) -> Answer {
        Answer {
            status: self.status(),
            request_id: self.request_id(whole),
            headers: self.headers(),
            body: self.text(),
            date: whole.date,
            at: whole.at,
            took: whole.took,
            number: whole.number,
        }
    }

    fn status(&self) -> StatusCode {
        let said = self
            .status
            .and_then(|status| StatusCode::from_u16(status).ok());
        said.unwrap_or_else(|| match self.body {
            Some(body) => status_of(body),
            None => StatusCode::INTERNAL_SERVER_ERROR,
        })
    }

    /// What is not JSON comes as a text.
    fn text(&self) -> Vec<u8> {
        let Some(body) = self.body else {
            return Vec::new();
        };
        match serde_json::from_str::<Cow<'_, str>>(body.get()) {
            Ok(text) => text.into_owned().into_bytes(),
            Err(_) => body.get().as_bytes().to_vec(),
        }
    }

    fn headers(&self) -> HeaderMap {
        let Some(Ok(Value::Object(members))) = self
            .headers
            .map(|headers| serde_json::from_str(headers.get()))
        else {
            return HeaderMap::new();
        };
        let pairs = members.into_iter().filter_map(|(name, value)| {
            let value = match value {
                Value::String(text) => text,
                Value::Number(number) => number.to_string(),
                _ => return None,
            };
            Some((
                HeaderName::from_bytes(name.as_bytes()).ok()?,
                HeaderValue::from_str(&value).ok()?,
            ))
        });
        pairs.collect()
    }
}

/// The status that belongs to a body which came without one.
fn status_of(body: &RawValue) -> StatusCode {
    let refused: Refused = serde_json::from_str(body.get()).unwrap_or_default();
    match refused.error {
        None => StatusCode::OK,
        Some(error) => match error.code.unwrap_or_default().as_str() {
            "NotFound" => StatusCode::NOT_FOUND,
            "BadRequest" => StatusCode::BAD_REQUEST,
            "Unauthorized" => StatusCode::UNAUTHORIZED,
            "Forbidden" => StatusCode::FORBIDDEN,
            "TooManyRequests" => StatusCode::TOO_MANY_REQUESTS,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        },
    }
}

/// A status in another form than a number or digits is as good as none.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Number(number) => number
            .as_u64()
            .and_then(|number| u16::try_from(number).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
