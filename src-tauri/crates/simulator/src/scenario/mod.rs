//! The tenants that the simulator can start with.

mod building;
pub(crate) mod kinds;
mod mistakes;
mod registration;

use crate::ids::Ids;
use crate::options::{Options, Scenario};
use crate::permissions::GLOBAL_READER;
use crate::tenant::Tenant;
use crate::tenant::state::Replication;

/// Offision's callback, registered under Web.
pub(crate) const OFFISION_CALLBACK: &str =
    "https://contoso.offision.example/api/microsoft365/callback";
/// Where the wizard listens; the port is not compared.
pub(crate) const LOOPBACK_REDIRECT: &str = "http://localhost/offision-setup";
pub(crate) const INITIAL_DOMAIN: &str = "contoso.onmicrosoft.com";

/// Few enough for somebody who watches.
const REQUESTS_UNTIL_REPLICATED: u32 = 4;

pub(crate) struct Built {
    pub(crate) tenant: Tenant,
    /// The secret to announce, which need not be right.
    pub(crate) client_secret: String,
}

/// The mailbox that must be a delegate of every room.
pub(crate) fn delegate_address() -> String {
    format!("offision@{INITIAL_DOMAIN}")
}

pub(crate) fn build(options: &Options) -> Built {
    let scenario = options.scenario;
    let ids = Ids::new(options.seed);
    let secret = ids.secret("client secret");
    let mut tenant = registration::tenant(ids, &secret);
    tenant.cloud = options.cloud;
    tenant.exchange_batches = options.exchange_batches;
    let rooms = options.rooms.unwrap_or_else(|| scenario.default_rooms());
    match scenario {
        Scenario::Kinds => kinds::furnish(&mut tenant, ids, rooms),
        _ => building::furnish(&mut tenant, ids, rooms),
    }
    let mut client_secret = secret;
    match scenario {
        Scenario::Good | Scenario::Kinds => {}
        Scenario::Fresh => tenant.rooms_mut().for_each(mistakes::exchange_defaults),
        Scenario::Typical => mistakes::typical(&mut tenant),
        Scenario::Large => mistakes::scattered(&mut tenant, ids),
        Scenario::NoConsent => registration::without_consent(&mut tenant),
        Scenario::ExpiredSecret => registration::with_expired_secret(&mut tenant),
        Scenario::WrongSecret => client_secret = ids.secret("a secret of nobody"),
        Scenario::SingleTenantApp => {
            tenant.application.sign_in_audience = "AzureADMyOrg".to_owned()
        }
        Scenario::MissingRedirect => {
            tenant.application.web.redirect_uris.clear();
            tenant
                .application
                .spa
                .redirect_uris
                .push(OFFISION_CALLBACK.to_owned());
        }
        Scenario::NoExchangeRole => {
            if let Some(principal) = &mut tenant.service_principal {
                principal
                    .directory_roles
                    .retain(|role| role != GLOBAL_READER);
            }
        }
        Scenario::NewSecret => tenant.hold_back_secret(
            &client_secret,
            Replication::AfterRequests(REQUESTS_UNTIL_REPLICATED),
        ),
        Scenario::SlowConsent => {
            registration::without_consent(&mut tenant);
            tenant.consent_replication = Replication::AfterRequests(REQUESTS_UNTIL_REPLICATED);
        }
        Scenario::DelegatedPermissions => registration::with_delegated_permissions(&mut tenant),
        Scenario::PublicRedirect => {
            let application = &mut tenant.application;
            application.public_client.redirect_uris =
                std::mem::take(&mut application.web.redirect_uris);
            application.is_fallback_public_client = Some(true);
        }
        Scenario::OverPrivileged => registration::with_more_than_needed(&mut tenant),
        Scenario::SecretEndsSoon => registration::with_ending_secret(&mut tenant),
    }
    Built {
        tenant,
        client_secret,
    }
}
