//! The rows that a cmdlet gives, over all pages.

use std::sync::atomic::Ordering;

use futures_util::future::BoxFuture;
use http::{HeaderName, HeaderValue, Method};
use serde::de::DeserializeOwned;
use url::Url;

use super::{Exchange, Invocation, Read, refusal};
use crate::error::Error;
use crate::http::{Answer, Body, Repeat, Request, Service};
use crate::page::{Page, pages, whole, whole_after};

impl Exchange {
    /// Runs a cmdlet and returns all its rows.
    ///
    /// # Errors
    /// Any page that fails, and a list that the service cut off, fail the whole.
    pub(super) async fn rows<T: DeserializeOwned>(
        &self,
        invocation: &Invocation,
        repeat: Repeat,
    ) -> Result<Read<Vec<T>>, Error> {
        let first = self.address(invocation);
        let fetch = self.fetch(invocation, repeat);
        let rows = whole(pages(self.tenant.origin.clone(), first, fetch)).await?;
        self.uncut(rows)
    }

    /// Returns all rows of a cmdlet, of which one page was brought by something else.
    pub(super) async fn rows_after<T: DeserializeOwned>(
        &self,
        invocation: &Invocation,
        first: Page<T>,
    ) -> Result<Read<Vec<T>>, Error> {
        let fetch = self.fetch(invocation, Repeat::Safe);
        let rows = whole_after(self.tenant.origin.clone(), first, fetch).await?;
        self.uncut(rows)
    }

    /// Every page is the same request again, sent to the link of the page before.
    fn fetch<'a, T: DeserializeOwned + 'a>(
        &'a self,
        invocation: &Invocation,
        repeat: Repeat,
    ) -> impl Fn(Url) -> BoxFuture<'a, Result<Page<T>, Error>> + use<'a, T> {
        let body = serde_json::to_vec(&invocation.body())
            .expect("JSON made from JSON values can be written");
        let mut plain = self.request(Method::POST, self.tenant.invoke.clone());
        plain.kind = invocation.kind();
        plain.repeat = repeat;
        plain.body = Body::Json(body);
        plain.headers = vec![
            (ANCHOR, self.anchor(invocation).clone()),
            (PREFER, PAGE_SIZE),
        ];
        if let Ok(name) = HeaderValue::from_str(&invocation.cmdlet) {
            plain.headers.push((CMDLET_NAME, name));
        }
        move |url| {
            let request = Request {
                url,
                ..plain.clone()
            };
            Box::pin(self.page(request))
        }
    }

    fn uncut<T>(&self, rows: Read<Vec<T>>) -> Result<Read<Vec<T>>, Error> {
        let is_cut = |warning: &String| warning.contains("more results available");
        if rows.warnings.iter().any(is_cut) {
            return Err(self.unexpected("the list was cut off by the service", rows.request_id));
        }
        Ok(rows)
    }

    /// Runs a cmdlet for one object.
    pub(super) async fn one<T: DeserializeOwned>(
        &self,
        invocation: &Invocation,
    ) -> Result<Read<T>, Error> {
        let rows = self.rows(invocation, Repeat::Safe).await?;
        self.single(invocation, rows)
    }

    pub(super) fn single<T>(
        &self,
        invocation: &Invocation,
        mut rows: Read<Vec<T>>,
    ) -> Result<Read<T>, Error> {
        let what = match (rows.value.pop(), rows.value.is_empty()) {
            (Some(row), true) => return Ok(rows.map(|_| row)),
            (None, _) => "gave no object",
            (Some(_), false) => "gave more than one object",
        };
        Err(self.unexpected(&format!("{} {what}", invocation.cmdlet), rows.request_id))
    }

    pub(super) async fn page<T: DeserializeOwned>(
        &self,
        request: Request,
    ) -> Result<Page<T>, Error> {
        let read = |answer: &Answer| refusal::read(&self.tenant.host, answer);
        let is_expired = |answer: &Answer| self.is_token_refused(answer);
        let answer = self.session.send(request, is_expired, read).await?;
        if !answer.status.is_success() {
            return Err(refusal::error(&self.tenant.host, &answer));
        }
        self.worked.store(true, Ordering::Relaxed);
        Page::of(&self.tenant.host, &answer)
    }

    pub(super) fn is_token_refused(&self, answer: &Answer) -> bool {
        refusal::is_unauthorized(answer) && self.worked.load(Ordering::Relaxed)
    }

    pub(super) fn request(&self, method: Method, url: Url) -> Request {
        let origin = self.tenant.origin.clone();
        let mut request = Request::within(origin, Service::Exchange, method, url);
        request.judge = refusal::verdict;
        request.headers.push((ANCHOR, self.anchor.clone()));
        request
    }
}

pub(super) const ANCHOR: HeaderName = HeaderName::from_static("x-anchormailbox");
const CMDLET_NAME: HeaderName = HeaderName::from_static("x-cmdletname");
pub(super) const PREFER: HeaderName = HeaderName::from_static("prefer");
const PAGE_SIZE: HeaderValue = HeaderValue::from_static("odata.maxpagesize=1000");
