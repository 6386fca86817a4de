//! Several cmdlets in one request.
//!
//! Undocumented for Exchange, so everything has a way without it. What a batch cannot answer now is asked for alone.

mod answer;

use futures_util::future::join_all;
use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use zeroize::Zeroizing;

use super::rows::PREFER;
use super::{Exchange, Invocation, Read, invocation, refusal};
use crate::batch::Ids;
use crate::entra::AccessToken;
use crate::error::Error;
use crate::http::{Answer, Body, Repeat, Request};
use crate::page::Page;
use crate::session::Session;

pub(super) use answer::Brought;

/// Requests in one batch at most. Source: what a product in wide use sends; no limit is published.
pub(super) const MOST: usize = 10;
/// What a part takes beside its token and the names in it, about.
const USUAL_PART: usize = 600;

/// What one cmdlet gave.
pub type Rows = Result<Read<Vec<Value>>, Error>;

#[derive(Serialize)]
struct Requests<'a> {
    requests: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    id: String,
    method: &'static str,
    url: String,
    headers: Headers<'a>,
    body: invocation::Body<'a>,
}

/// The headers of the whole do not reach the parts.
#[derive(Serialize)]
struct Headers<'a> {
    #[serde(rename = "Authorization")]
    authorization: &'a str,
    #[serde(rename = "Prefer")]
    prefer: &'static str,
    #[serde(rename = "parameter-based-routing")]
    routing: bool,
    #[serde(rename = "X-AnchorMailbox")]
    anchor: &'a str,
    #[serde(rename = "X-CmdletName")]
    cmdlet: &'a str,
    #[serde(rename = "Accept")]
    accept: &'static str,
}

impl Exchange {
    /// Runs cmdlets that only read, ten in a request, and returns what each gave, in the same order.
    ///
    /// Those that were throttled are asked for again, alone and when the service is ready.
    ///
    /// # Errors
    /// Of one: its own refusal; `Unexpected` when its answer is missing, is there twice or is no answer. Of all: a refusal of a batch.
    pub async fn batch(&self, invocations: &[Invocation]) -> Result<Vec<Rows>, Error> {
        let exchange = self.for_one_call();
        let batches = invocations
            .chunks(MOST)
            .map(|group| exchange.one_batch(group));
        let mut all = Vec::with_capacity(invocations.len());
        for batch in join_all(batches).await {
            all.extend(batch?);
        }
        Ok(all)
    }

    async fn one_batch(&self, invocations: &[Invocation]) -> Result<Vec<Rows>, Error> {
        let ids = Ids::new();
        let answer = self.send_batch(&self.session, &ids, invocations).await?;
        let parts = self.brought(&answer, &ids, invocations.len())?;
        let rows = invocations.iter().zip(parts);
        let rows = rows.map(async |(invocation, brought)| match brought {
            Brought::Success(body, request_id) => {
                self.rows_in(invocation, body, request_id, &answer).await
            }
            Brought::NotNow => self.rows(invocation, Repeat::Safe).await,
            Brought::Refused(error) | Brought::Unclear(error) => Err(error),
        });
        Ok(join_all(rows).await)
    }

    /// Returns the same client, all requests of which end together.
    pub(super) fn for_one_call(&self) -> Exchange {
        Exchange {
            session: self.session.for_one_call(),
            ..self.clone()
        }
    }

    /// Reads rows out of a part of a batch, and those on further pages.
    pub(super) async fn rows_in<T: DeserializeOwned>(
        &self,
        invocation: &Invocation,
        body: &[u8],
        request_id: Option<String>,
        whole: &Answer,
    ) -> Result<Read<Vec<T>>, Error> {
        let page = Page::read(&self.tenant.host, body, request_id, whole.at)?;
        self.rows_after(invocation, page).await
    }

    /// Sends ten invocations at most in one request.
    ///
    /// # Errors
    /// The batch as such was refused, or did not arrive.
    pub(super) async fn send_batch(
        &self,
        session: &Session,
        ids: &Ids,
        invocations: &[Invocation],
    ) -> Result<Answer, Error> {
        let answer = session
            .send_written(
                |token| self.batch_request(token, ids, invocations),
                |answer| self.is_token_refused(answer),
                |answer| refusal::read(&self.tenant.host, answer),
            )
            .await?;
        if answer.status.is_success() {
            Ok(answer)
        } else {
            Err(refusal::error(&self.tenant.host, &answer))
        }
    }

    fn batch_request(&self, token: &AccessToken, ids: &Ids, invocations: &[Invocation]) -> Request {
        let authorization = Zeroizing::new(format!("Bearer {}", token.bearer().expose()));
        let parts = invocations.iter().enumerate().map(|(at, invocation)| Part {
            id: ids.of(at),
            method: "POST",
            url: self.address(invocation).into(),
            headers: Headers {
                authorization: &authorization,
                prefer: "odata.maxpagesize=1000;odata.continue-on-error",
                routing: true,
                anchor: self
                    .anchor(invocation)
                    .to_str()
                    .expect("an anchor is made of text"),
                cmdlet: &invocation.cmdlet,
                accept: "application/json; odata.metadata=minimal",
            },
            body: invocation.body(),
        });
        let requests = Requests {
            requests: parts.collect(),
        };
        // A buffer that had to grow would leave the token behind.
        let size = invocations.len() * (authorization.len() + USUAL_PART);
        let mut body = Zeroizing::new(Vec::with_capacity(size));
        serde_json::to_writer(&mut *body, &requests)
            .expect("JSON made from our own values can be written");
        let mut request = self.request(Method::POST, self.tenant.batch.clone());
        request.kind = "$batch";
        request.bearer = Some(token.bearer().clone());
        request.headers.push((PREFER, CONTINUE));
        request.body = Body::SecretJson(body);
        request.repeat = Repeat::Safe;
        request
    }
}

const CONTINUE: http::HeaderValue =
    http::HeaderValue::from_static("odata.maxpagesize=1000;odata.continue-on-error");

#[cfg(test)]
pub(super) mod tests;
