//! Exchange Online over the endpoint that Microsoft's own PowerShell module uses.
//!
//! Microsoft does not document this endpoint for others; everything that depends on it stays in this module.

mod calendar_processing;
mod mailbox;
mod permission;
mod refusal;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use http::{HeaderName, HeaderValue, Method};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;

use crate::cloud::{Endpoints, host_of};
use crate::entra::TokenSource;
use crate::error::Error;
use crate::http::{Body, Client, Origin, Repeat, Request, Service};
use crate::page::{Page, pages, whole};
use crate::session::Session;

pub use crate::read::Read;
pub use calendar_processing::CalendarProcessing;
pub use mailbox::{Recipient, RoomMailbox};
pub use permission::MailboxPermission;

/// The system mailbox that requests of an application are routed by.
const SYSTEM_MAILBOX: &str = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";

/// The version of Microsoft's PowerShell module whose list of cmdlets is asked for.
const MODULE_VERSION: &str = "3.9.2";

/// Runs cmdlets in one tenant.
#[derive(Clone)]
pub struct Exchange {
    session: Session,
    base: Url,
    origin: Origin,
    host: String,
    tenant_id: Uuid,
    anchor: HeaderValue,
    /// Whether Exchange ever accepted a token: before that, 401 means no permission, after that an expired token.
    worked: Arc<AtomicBool>,
}

impl Exchange {
    /// Runs cmdlets as the registration itself.
    pub fn new(
        client: Client,
        endpoints: Endpoints,
        tenant_id: Uuid,
        tokens: Arc<TokenSource>,
    ) -> Self {
        let anchor = format!("APP:{SYSTEM_MAILBOX}@{}", tenant_id.hyphenated());
        Exchange {
            host: host_of(&endpoints.exchange),
            origin: Origin::of(&endpoints.exchange),
            base: endpoints.exchange,
            session: Session {
                client,
                tokens,
                resource: endpoints.exchange_resource,
            },
            tenant_id,
            anchor: HeaderValue::from_str(&anchor)
                .expect("a mailbox name and a GUID form a valid header value"),
            worked: Arc::default(),
        }
    }

    /// Runs cmdlets as a person who signed in, with that person's role. `account`: the address that the person signs in with.
    pub fn of_person(
        client: Client,
        endpoints: Endpoints,
        tenant_id: Uuid,
        tokens: Arc<TokenSource>,
        account: &str,
    ) -> Self {
        let mut exchange = Exchange::new(client, endpoints, tenant_id, tokens);
        // Whoever has no address here, such as a guest whose account was not told, is routed like the registration.
        if let Ok(anchor) = HeaderValue::from_str(&format!("UPN:{account}"))
            && account.contains('@')
        {
            exchange.anchor = anchor;
        }
        exchange
    }

    /// Runs a cmdlet that only reads and returns all its rows; `select` names the properties, empty means all.
    ///
    /// # Errors
    /// A page that fails discards the others: part of a list is never returned as the list.
    pub async fn invoke(
        &self,
        cmdlet: &str,
        parameters: Value,
        select: &[&str],
    ) -> Result<Read<Vec<Value>>, Error> {
        self.rows(cmdlet, parameters, select, Repeat::Safe).await
    }

    /// Lists the cmdlets that this token may run.
    pub async fn available_cmdlets(&self) -> Result<Read<Vec<String>>, Error> {
        #[derive(serde::Deserialize)]
        struct Module {
            #[serde(rename = "exportedCmdlets")]
            exported_cmdlets: String,
        }
        let mut url = self.address("v1.0", "EXOModuleFile");
        url.set_query(Some(&format!("Version={MODULE_VERSION}")));
        let mut request = self.request(Method::GET, url);
        request.headers.push((
            HeaderName::from_static("commandname"),
            HeaderValue::from_static("*"),
        ));
        let page: Page<Module> = self.page(request).await?;
        let cmdlets = page
            .items
            .iter()
            .flat_map(|module| module.exported_cmdlets.split(','));
        let cmdlets = cmdlets
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        Ok(Read {
            value: cmdlets,
            request_id: page.request_id,
            at: page.at,
            warnings: page.warnings,
        })
    }

    async fn rows<T: DeserializeOwned>(
        &self,
        cmdlet: &str,
        parameters: Value,
        select: &[&str],
        repeat: Repeat,
    ) -> Result<Read<Vec<T>>, Error> {
        let mut url = self.address("beta", "InvokeCommand");
        if !select.is_empty() {
            url.set_query(Some(&format!("$select={}", select.join(","))));
        }
        let body = json!({ "CmdletInput": { "CmdletName": cmdlet, "Parameters": parameters } });
        let body = serde_json::to_vec(&body).expect("JSON made from JSON values can be written");
        // Every page is the same request again, sent to the link of the page before.
        let fetch = |url: Url| {
            let mut request = self.request(Method::POST, url);
            request.body = Body::Json(body.clone());
            request.repeat = repeat;
            let size = HeaderValue::from_static("odata.maxpagesize=1000");
            request
                .headers
                .push((HeaderName::from_static("prefer"), size));
            if let Ok(name) = HeaderValue::from_str(cmdlet) {
                request
                    .headers
                    .push((HeaderName::from_static("x-cmdletname"), name));
            }
            self.page::<T>(request)
        };
        let rows = whole(pages(self.origin.clone(), url, fetch)).await?;
        if rows
            .warnings
            .iter()
            .any(|warning| warning.contains("more results available"))
        {
            return Err(self.unexpected("the list was cut off by the service", rows.request_id));
        }
        Ok(rows)
    }

    /// Runs a cmdlet for one object.
    async fn one<T: DeserializeOwned>(
        &self,
        cmdlet: &str,
        identity: &str,
        select: &[&str],
    ) -> Result<Read<T>, Error> {
        let mut rows = self
            .rows::<T>(
                cmdlet,
                json!({ "Identity": identity }),
                select,
                Repeat::Safe,
            )
            .await?;
        match (rows.value.pop(), rows.value.is_empty()) {
            (Some(row), true) => Ok(rows.map(|_| row)),
            (None, _) => Err(self.unexpected(&format!("{cmdlet} gave no object"), rows.request_id)),
            (Some(_), false) => Err(self.unexpected(
                &format!("{cmdlet} gave more than one object"),
                rows.request_id,
            )),
        }
    }

    async fn page<T: DeserializeOwned>(&self, request: Request) -> Result<Page<T>, Error> {
        let is_token_refused =
            |answer: &_| refusal::is_unauthorized(answer) && self.worked.load(Ordering::Relaxed);
        let answer = self
            .session
            .send(request, is_token_refused, |answer| {
                refusal::read(&self.host, answer)
            })
            .await?;
        if !answer.status.is_success() {
            return Err(refusal::error(&self.host, &answer));
        }
        self.worked.store(true, Ordering::Relaxed);
        Page::of(&self.host, &answer)
    }

    fn request(&self, method: Method, url: Url) -> Request {
        let mut request = Request::within(self.origin.clone(), Service::Exchange, method, url);
        request.judge = refusal::verdict;
        request.headers.push((
            HeaderName::from_static("x-anchormailbox"),
            self.anchor.clone(),
        ));
        request
    }

    fn address(&self, version: &str, operation: &str) -> Url {
        let tenant = self.tenant_id.hyphenated().to_string();
        let mut url = self.base.clone();
        url.path_segments_mut()
            .expect("an Exchange address has a path")
            .pop_if_empty()
            .extend(["adminapi", version, &tenant, operation]);
        url
    }

    fn unexpected(&self, what: &str, request_id: Option<String>) -> Error {
        Error::Unexpected {
            host: self.host.clone(),
            what: what.to_owned(),
            request_id,
        }
    }
}

#[cfg(test)]
mod tests;
