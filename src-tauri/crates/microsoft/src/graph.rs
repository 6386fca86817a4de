//! Microsoft Graph v1.0 with the token of the registration or of an administrator.

mod applications;
mod batch;
mod calendars;
mod directory;
mod event;
mod events;
mod models;
mod places;
mod refusal;

use std::sync::Arc;

use http::{HeaderName, HeaderValue, Method};
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;

use crate::cloud::{Endpoints, host_of};
use crate::entra::TokenSource;
use crate::error::Error;
use crate::http::{Answer, Body, Client, Origin, Request, Service};
use crate::page::{Page, shape};
use crate::session::Session;
use batch::Batches;

pub use crate::read::Read;
pub use applications::{ApiChange, ApplicationChange, NewPassword, PermissionChange, WebChange};
pub use event::{Attendee, Event, EventTime, NewEvent, Organizer, Response};
pub use models::{
    Address, AppRole, AppRoleAssignment, Application, Calendar, CalendarPermission, EmailAddress,
    GeoCoordinates, Organization, PasswordCredential, Place, RedirectUris, RequiredResourceAccess,
    ResourceAccess, ServicePrincipal, User, VerifiedDomain,
};
pub use places::RoomsListing;

/// Directory queries beyond plain equality need it; on others it does no harm.
///
/// Source: Microsoft Graph, "Advanced query capabilities on directory objects".
const EVENTUAL: (HeaderName, HeaderValue) = (
    HeaderName::from_static("consistencylevel"),
    HeaderValue::from_static("eventual"),
);

/// Reads one tenant through Microsoft Graph.
#[derive(Clone)]
pub struct Graph {
    session: Session,
    base: Url,
    origin: Origin,
    host: String,
    batches: Arc<Batches>,
}

impl Graph {
    pub fn new(client: Client, endpoints: Endpoints, tokens: Arc<TokenSource>) -> Self {
        Graph {
            host: host_of(&endpoints.graph),
            origin: Origin::of(&endpoints.graph),
            base: endpoints.graph,
            batches: Arc::default(),
            session: Session::new(client, tokens, endpoints.graph_resource),
        }
    }

    /// Returns the address of a resource: path segments are percent-encoded, the query is taken as it is.
    fn url(&self, segments: &[&str], query: &str) -> Url {
        let mut url = self.base.clone();
        url.path_segments_mut()
            .expect("a Graph address has a path")
            .pop_if_empty()
            .extend(segments);
        if url.path().contains('+') {
            // In ids of Outlook; some gateways take it for a space.
            let path = url.path().replace('+', "%2B");
            url.set_path(&path);
        }
        url.set_query((!query.is_empty()).then_some(query));
        url
    }

    async fn read<T: DeserializeOwned>(&self, url: Url) -> Result<Read<T>, Error> {
        let answer = self.accepted(self.get(url)).await?;
        let value = serde_json::from_slice(&answer.body).map_err(|error| {
            let what = format!("an answer could not be read ({})", shape(&error));
            self.unexpected(&what, answer.request_id.clone())
        })?;
        Ok(evidence(value, answer))
    }

    async fn page<T: DeserializeOwned>(&self, url: Url) -> Result<Page<T>, Error> {
        let answer = self.accepted(self.get(url)).await?;
        Page::of(&self.host, &answer)
    }

    /// Reads a list to its end; any page that fails fails the whole.
    async fn all<T: DeserializeOwned>(&self, first: Url) -> Result<Read<Vec<T>>, Error> {
        let pages = crate::page::pages(self.origin.clone(), first, |url| self.page::<T>(url));
        crate::page::whole(pages).await
    }

    /// Sends a read and does not look at what it brings.
    async fn probe(&self, url: Url) -> Result<Read<()>, Error> {
        let answer = self.accepted(self.get(url)).await?;
        Ok(evidence((), answer))
    }

    fn get(&self, url: Url) -> Request {
        let mut request = self.request(Method::GET, url);
        request.headers.push(EVENTUAL);
        request
    }

    fn write(&self, method: Method, url: Url, body: &impl Serialize) -> Request {
        let mut request = self.request(method, url);
        request.body = Body::Json(
            serde_json::to_vec(body).expect("JSON made from our own values can be written"),
        );
        request
    }

    /// The links of a list are the service's output: token and request go to our own host only.
    fn request(&self, method: Method, url: Url) -> Request {
        let mut request = Request::within(self.origin.clone(), Service::Graph, method, url);
        request.judge = refusal::verdict;
        request.kind = self.kind(&request.url);
        request
    }

    /// Sends a request and turns every refusal into an error.
    async fn accepted(&self, request: Request) -> Result<Answer, Error> {
        let answer = self.answered(request).await?;
        if answer.status.is_success() {
            Ok(answer)
        } else {
            Err(refusal::error(&self.host, &answer))
        }
    }

    /// Requests about the same sort of thing take about the same time.
    fn kind(&self, url: &Url) -> &'static str {
        let version = self.base.path().trim_end_matches('/');
        let rest = url.path().strip_prefix(version).unwrap_or_default();
        ["/users/", "/users", "/places/"]
            .into_iter()
            .find(|start| rest.starts_with(start))
            .unwrap_or("other")
    }

    fn unexpected(&self, what: &str, request_id: Option<String>) -> Error {
        Error::Unexpected {
            host: self.host.clone(),
            what: what.to_owned(),
            request_id,
        }
    }

    /// Sends a request with a token; a refusal is an answer.
    async fn answered(&self, request: Request) -> Result<Answer, Error> {
        self.session
            .send(request, refusal::is_token_refused, |answer| {
                refusal::read(&self.host, answer)
            })
            .await
    }
}

fn evidence<T>(value: T, answer: Answer) -> Read<T> {
    Read {
        value,
        request_id: answer.request_id,
        at: answer.at,
        warnings: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
