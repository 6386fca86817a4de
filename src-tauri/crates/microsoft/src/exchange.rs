//! Exchange Online over the endpoint that Microsoft's own PowerShell module uses.
//!
//! Microsoft does not document this endpoint for others; everything that depends on it stays in this module.

mod batch;
mod batching;
mod calendar_configuration;
mod calendar_processing;
mod inbox_rule;
mod invocation;
mod mailbox;
mod permission;
mod place;
mod recipient;
mod refusal;
mod room_settings;
mod rows;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use http::{HeaderName, HeaderValue, Method};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::cloud::{Endpoints, host_of};
use crate::entra::TokenSource;
use crate::error::Error;
use crate::http::{Client, Origin, Repeat};
use crate::page::Page;
use crate::session::Session;
use batching::Switch;

pub use crate::read::Read;
pub use batch::Rows;
pub use batching::Batching;
pub use calendar_configuration::CalendarConfiguration;
pub use calendar_processing::CalendarProcessing;
pub use inbox_rule::InboxRule;
pub use invocation::Invocation;
pub use mailbox::RoomMailbox;
pub use permission::{Access, MailboxPermission};
pub use place::ExchangePlace;
pub use recipient::Recipient;
pub use room_settings::RoomSettings;

/// The system mailbox that requests of an application are routed by.
const SYSTEM_MAILBOX: &str = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";

/// The version of Microsoft's PowerShell module whose list of cmdlets is asked for.
const MODULE_VERSION: &str = "3.9.2";

/// Runs cmdlets in one tenant. Cheap to clone; clones share what was learnt about the service.
#[derive(Clone)]
pub struct Exchange {
    session: Session,
    tenant: Arc<Tenant>,
    anchor: HeaderValue,
    /// Whether Exchange ever accepted a token: before that, 401 means no permission, after that an expired token.
    worked: Arc<AtomicBool>,
    batching: Arc<Switch>,
}

/// Where the tenant's Exchange answers.
struct Tenant {
    host: String,
    origin: Origin,
    invoke: Url,
    batch: Url,
    module: Url,
}

impl Tenant {
    fn new(base: &Url, tenant_id: Uuid) -> Self {
        let tenant_id = tenant_id.hyphenated().to_string();
        let address = |version: &str, operation: &str| {
            let mut url = base.clone();
            url.path_segments_mut()
                .expect("an Exchange address has a path")
                .pop_if_empty()
                .extend(["adminapi", version, &tenant_id, operation]);
            url
        };
        let mut module = address("v1.0", "EXOModuleFile");
        module.set_query(Some(&format!("Version={MODULE_VERSION}")));
        Tenant {
            host: host_of(base),
            origin: Origin::of(base),
            invoke: address("beta", "InvokeCommand"),
            batch: address("beta", "$batch"),
            module,
        }
    }
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
            session: Session::new(client, tokens, endpoints.exchange_resource),
            tenant: Arc::new(Tenant::new(&endpoints.exchange, tenant_id)),
            anchor: HeaderValue::from_str(&anchor)
                .expect("a mailbox name and a GUID form a valid header value"),
            worked: Arc::default(),
            batching: Arc::new(Switch::new(Batching::default())),
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
        let invocation = Invocation::new(cmdlet.to_owned(), parameters).select(select);
        self.rows(&invocation, Repeat::Safe).await
    }

    /// Returns the same client with another choice about batches, and nothing learnt about them.
    pub fn with_batching(self, batching: Batching) -> Self {
        Exchange {
            batching: Arc::new(Switch::new(batching)),
            ..self
        }
    }

    /// Whether settings of rooms are asked for in batches: because it was found to be faster, or to find out.
    pub fn is_batching(&self) -> bool {
        self.batching.is_on()
    }

    /// Lists the cmdlets that this token may run.
    pub async fn available_cmdlets(&self) -> Result<Read<Vec<String>>, Error> {
        #[derive(serde::Deserialize)]
        struct Module {
            #[serde(rename = "exportedCmdlets")]
            exported_cmdlets: String,
        }
        let mut request = self.request(Method::GET, self.tenant.module.clone());
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

    fn unexpected(&self, what: &str, request_id: Option<String>) -> Error {
        Error::Unexpected {
            host: self.tenant.host.clone(),
            what: what.to_owned(),
            request_id,
        }
    }
}

#[cfg(test)]
mod tests;
