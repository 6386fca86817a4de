use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use axum::Router;
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use crate::dispatch;
use crate::entra::account::Account;
use crate::entra::grants::Grants;
use crate::faults::Faults;
use crate::ids::Ids;
use crate::in_flight::InFlight;
use crate::options::{Options, Scenario};
use crate::record::{Record, RecordedRequest};
use crate::scenario::{self, Built};
use crate::tenant::Tenant;
use crate::tenant::state::Cloud;
use crate::token::VerifiedTokens;
use crate::wire::{CuttableListener, Scissors};

/// A running simulated tenant; it stops when dropped.
pub struct Simulator {
    shared: Arc<Shared>,
    announcement: Announcement,
    ended: watch::Receiver<()>,
    /// A runtime of its own, because dropping it also ends connections that are kept alive, and
    /// because a test may have paused the clock of its own runtime.
    runtime: Option<Runtime>,
}

/// What a program needs to use the simulated tenant; the line that `simulate` prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Announcement {
    pub login: String,
    /// With `/v1.0`.
    pub graph: String,
    pub exchange: String,
    pub tenant: String,
    pub client_id: String,
    pub client_secret: String,
    /// First Offision's callback, then the loopback address.
    pub redirect_urls: Vec<String>,
    pub delegate: String,
    pub rooms: usize,
    pub scenario: String,
    pub cloud: Cloud,
    /// Where a person signs in; the query is the caller's.
    pub authorize: String,
    /// Where a person types a device code.
    pub device_login: String,
    /// Who can sign in.
    pub accounts: Vec<AnnouncedAccount>,
}

/// Somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnouncedAccount {
    /// On the page its button is `#account-<id>`.
    pub id: String,
    pub name: String,
    pub address: String,
    /// Template ids of directory roles.
    pub roles: Vec<String>,
}

/// What all requests look at.
pub(crate) struct Shared {
    tenant: RwLock<Tenant>,
    pub(crate) ids: Ids,
    pub(crate) base: String,
    pub(crate) faults: Faults,
    pub(crate) grants: Grants,
    pub(crate) record: Record,
    pub(crate) record_requests: bool,
    pub(crate) latency: Duration,
    pub(crate) max_concurrent: Option<usize>,
    pub(crate) in_flight: InFlight,
    pub(crate) verified_tokens: VerifiedTokens,
    /// The number of tokens issued; it is also the number of the next one.
    pub(crate) issued: AtomicU64,
    /// Tokens with a lower number are refused.
    pub(crate) oldest_accepted: AtomicU64,
}

impl Shared {
    pub(crate) fn tenant(&self) -> RwLockReadGuard<'_, Tenant> {
        self.tenant
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn tenant_mut(&self) -> RwLockWriteGuard<'_, Tenant> {
        self.tenant
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Simulator {
    /// Starts on 127.0.0.1. Fails when the port is taken or no thread can be started.
    pub async fn start(options: Options) -> std::io::Result<Self> {
        // Before the runtime, which must not be dropped here: inside another one that is a panic.
        let listener =
            std::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, options.port)))?;
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("simulated-tenant")
            .enable_all()
            .build()?;
        let base = format!("http://{}", listener.local_addr()?);
        let Built {
            tenant,
            client_secret,
        } = scenario::build(&options);
        let announcement = announce(&base, &tenant, client_secret, options.scenario);
        let shared = Arc::new(Shared {
            tenant: RwLock::new(tenant),
            ids: Ids::new(options.seed),
            base,
            faults: Faults::default(),
            grants: Grants::default(),
            record: Record::default(),
            record_requests: options.record_requests,
            latency: options.latency,
            max_concurrent: options.max_concurrent,
            in_flight: InFlight::default(),
            verified_tokens: VerifiedTokens::default(),
            issued: AtomicU64::new(0),
            oldest_accepted: AtomicU64::new(0),
        });
        let listener = {
            let _inside = runtime.enter();
            CuttableListener(TcpListener::from_std(listener)?)
        };
        let service = Router::new()
            .fallback(dispatch::serve)
            .with_state(Arc::clone(&shared))
            .into_make_service_with_connect_info::<Scissors>();
        let (alive, ended) = watch::channel(());
        runtime.spawn(async move {
            let _alive = alive;
            // It ends only with the runtime, so that there is nobody to tell about an error.
            let _ = axum::serve(listener, service).await;
        });
        Ok(Self {
            shared,
            announcement,
            ended,
            runtime: Some(runtime),
        })
    }

    pub fn announcement(&self) -> Announcement {
        self.announcement.clone()
    }

    /// `http://127.0.0.1:PORT`
    pub fn base(&self) -> String {
        self.shared.base.clone()
    }

    /// Changes or reads the tenant while it runs.
    pub fn edit<R>(&self, change: impl FnOnce(&mut Tenant) -> R) -> R {
        change(&mut self.shared.tenant_mut())
    }

    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// The requests answered so far, oldest first; at most the last 200,000.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.record.all()
    }

    /// Waits until the server has ended.
    pub async fn stopped(&self) {
        let mut ended = self.ended.clone();
        while ended.changed().await.is_ok() {}
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for its threads would not be allowed inside another runtime.
            runtime.shutdown_background();
        }
    }
}

fn announce(
    base: &str,
    tenant: &Tenant,
    client_secret: String,
    scenario: Scenario,
) -> Announcement {
    Announcement {
        login: base.to_owned(),
        graph: format!("{base}/v1.0"),
        exchange: base.to_owned(),
        tenant: tenant.id.clone(),
        client_id: tenant.application.app_id.clone(),
        client_secret,
        redirect_urls: vec![
            scenario::OFFISION_CALLBACK.to_owned(),
            scenario::LOOPBACK_REDIRECT.to_owned(),
        ],
        delegate: scenario::delegate_address(),
        rooms: tenant.rooms().count(),
        scenario: scenario.to_string(),
        cloud: tenant.cloud,
        authorize: format!("{base}/{}/oauth2/v2.0/authorize", tenant.id),
        device_login: format!("{base}/devicelogin"),
        accounts: Account::ALL
            .into_iter()
            .map(|account| AnnouncedAccount {
                id: account.id().to_owned(),
                name: account.name().to_owned(),
                address: account.address(tenant),
                roles: account
                    .directory_roles()
                    .iter()
                    .map(|role| (*role).to_owned())
                    .collect(),
            })
            .collect(),
    }
}
