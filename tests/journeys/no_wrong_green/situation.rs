//! A tenant in any state that an administrator, or Microsoft, may have left it in.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use simulator::{
    PasswordCredential, Platform, RequiredResourceAccess, ResourceAccess, Simulator, Tenant,
};

use super::obstacle::{Obstacle, obstacles};

pub(super) const CALLBACK: &str = "https://contoso.offision.example/api/microsoft365/callback";
pub(super) const GRAPH: &str = "00000003-0000-0000-c000-000000000000";
const EXCHANGE: &str = "00000002-0000-0ff1-ce00-000000000000";

/// Name, id of the application permission, id of the delegated one. Source: Microsoft Graph permissions reference.
pub(super) const PERMISSIONS: [(&str, &str, &str); 5] = [
    (
        "Calendars.ReadWrite",
        "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
        "1ec239c2-d7c9-4623-a91a-a9775856bb36",
    ),
    (
        "Group.Read.All",
        "5b567255-7703-4780-807c-7be8301ae99b",
        "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
    ),
    (
        "Mail.Send",
        "b633e1c5-b582-4048-a93e-9f11b44c7e96",
        "e383f46e-2787-4529-855e-0e479a3ffac0",
    ),
    (
        "Place.Read.All",
        "913b9306-0ce1-42b8-9137-6a7df690a760",
        "cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec",
    ),
    (
        "User.Read.All",
        "df021288-bdef-4463-88db-98f22de89214",
        "a154be20-db9c-4678-8ab7-66f6cc099a59",
    ),
];

/// How a permission stands in the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Requested {
    Application,
    /// The right name under "Delegated".
    Delegated,
    /// The id of the application permission, said to be a scope.
    RoleAsScope,
    /// The same id under another service.
    OfExchange,
    No,
}

/// How a permission stands in the enterprise app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Granted {
    LongAgo,
    /// By a consent that tokens may not show yet.
    JustNow,
    No,
}

/// A secret beside the one in use.
#[derive(Clone, Debug)]
pub(super) struct OtherSecret {
    /// It begins like the one in use.
    pub(super) same_hint: bool,
    pub(super) days: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Situation {
    pub(super) tenant_is_elsewhere: bool,
    pub(super) app_is_deleted: bool,
    pub(super) app_is_disabled: bool,
    pub(super) enterprise_app: EnterpriseApp,
    pub(super) reads_itself: bool,
    pub(super) audience: &'static str,
    pub(super) web: Vec<&'static str>,
    pub(super) single_page: Vec<&'static str>,
    pub(super) public_client: Vec<&'static str>,
    pub(super) requested: [Requested; 5],
    pub(super) granted: [Granted; 5],
    pub(super) extra: Option<&'static str>,
    pub(super) consent_is_slow: bool,
    /// The registration's own secret: `None` when it was deleted.
    pub(super) secret_days: Option<i64>,
    pub(super) secret_is_mistyped: bool,
    pub(super) other_secrets: Vec<OtherSecret>,
    pub(super) exchange_granted: bool,
    pub(super) exchange_role: bool,
    pub(super) delegate: DelegateState,
    pub(super) obstacles: Vec<Obstacle>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EnterpriseApp {
    Enabled,
    Disabled,
    Missing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DelegateState {
    Mailbox,
    NoMailbox,
    Missing,
}

impl Situation {
    /// Brings a good tenant into this state.
    pub(super) fn arrange(&self, simulator: &Simulator, good: &Tenant) {
        let rules = self.obstacles.iter().map(Obstacle::rule).collect();
        simulator.faults().set(rules);
        simulator.edit(|tenant| {
            *tenant = good.clone();
            self.arrange_tenant(tenant);
        });
    }

    fn arrange_tenant(&self, tenant: &mut Tenant) {
        const NOBODYS: &str = "99999999-8888-4777-8666-555555555555";
        if self.tenant_is_elsewhere {
            tenant.id = NOBODYS.to_owned();
            tenant.initial_domain = "fabrikam.onmicrosoft.com".to_owned();
        }
        tenant.app_can_read_itself = self.reads_itself;
        if self.consent_is_slow {
            tenant.consent_delay = Duration::from_secs(3_600);
        }
        let application = &mut tenant.application;
        if self.app_is_deleted {
            application.app_id = NOBODYS.to_owned();
        }
        application.is_disabled = self.app_is_disabled;
        application.sign_in_audience = self.audience.to_owned();
        application.web = platform(&self.web);
        application.spa = platform(&self.single_page);
        application.public_client = platform(&self.public_client);
        application.required_resource_access = self.manifest();
        application.password_credentials = self.secrets(&application.password_credentials[0]);
        self.arrange_grants(tenant);
        match self.delegate {
            DelegateState::Mailbox => {}
            DelegateState::NoMailbox => {
                for user in &mut tenant.users {
                    user.has_mailbox &= user.alias != "offision";
                }
            }
            DelegateState::Missing => tenant.users.retain(|user| user.alias != "offision"),
        }
    }

    fn manifest(&self) -> Vec<RequiredResourceAccess> {
        let (mut graph, mut exchange) = (Vec::new(), Vec::new());
        for ((_, role, scope), requested) in PERMISSIONS.iter().zip(self.requested) {
            match requested {
                Requested::Application => graph.push(access(role, "Role")),
                Requested::Delegated => graph.push(access(scope, "Scope")),
                Requested::RoleAsScope => graph.push(access(role, "Scope")),
                Requested::OfExchange => exchange.push(access(role, "Role")),
                Requested::No => {}
            }
        }
        let block = |resource: &str, resource_access| RequiredResourceAccess {
            resource_app_id: resource.to_owned(),
            resource_access,
        };
        vec![block(GRAPH, graph), block(EXCHANGE, exchange)]
    }

    fn secrets(&self, own: &PasswordCredential) -> Vec<PasswordCredential> {
        let ending = |days: i64| Timestamp::now() + SignedDuration::from_hours(24 * days + 1);
        let own_one = self.secret_days.map(|days| PasswordCredential {
            // A secret that has expired began before it ended.
            start: Timestamp::now() - SignedDuration::from_hours(24 * 800),
            end: ending(days),
            ..own.clone()
        });
        let others = self.other_secrets.iter().map(|other| PasswordCredential {
            display_name: "Another".to_owned(),
            hint: if other.same_hint {
                own.hint.clone()
            } else {
                "zz9".to_owned()
            },
            secret_text: "a-secret-that-nobody-has-typed".to_owned(),
            end: ending(other.days),
            ..own.clone()
        });
        others.chain(own_one).collect()
    }

    fn arrange_grants(&self, tenant: &mut Tenant) {
        let Some(principal) = &mut tenant.service_principal else {
            return;
        };
        principal.account_enabled = self.enterprise_app != EnterpriseApp::Disabled;
        principal.graph_app_roles.clear();
        principal.exchange_app_roles.clear();
        let now = Timestamp::now();
        let long_ago = now - SignedDuration::from_hours(24 * 30);
        for ((name, ..), granted) in PERMISSIONS.iter().zip(self.granted) {
            let at = match granted {
                Granted::LongAgo => long_ago,
                Granted::JustNow => now,
                Granted::No => continue,
            };
            assert!(principal.grant(name, at), "the simulator knows {name}");
        }
        if let Some(extra) = self.extra {
            assert!(
                principal.grant(extra, long_ago),
                "the simulator knows {extra}"
            );
        }
        if self.exchange_granted {
            assert!(principal.grant("Exchange.ManageAsApp", long_ago));
        }
        if !self.exchange_role {
            principal.directory_roles.clear();
        }
        if self.enterprise_app == EnterpriseApp::Missing {
            tenant.service_principal = None;
        }
    }
}

fn platform(uris: &[&str]) -> Platform {
    Platform {
        redirect_uris: uris.iter().map(|uri| (*uri).to_owned()).collect(),
    }
}

fn access(id: &str, kind: &str) -> ResourceAccess {
    ResourceAccess {
        id: id.to_owned(),
        kind: kind.to_owned(),
    }
}

/// Mostly good, so that one thing alone is often wrong.
pub(super) fn situations() -> impl Strategy<Value = Situation> {
    let seldom = || proptest::bool::weighted(0.06);
    let app = (
        seldom(),
        seldom(),
        seldom(),
        prop_oneof![
            18 => Just(EnterpriseApp::Enabled),
            1 => Just(EnterpriseApp::Disabled),
            1 => Just(EnterpriseApp::Missing),
        ],
        proptest::bool::weighted(0.85),
        prop_oneof![
            12 => Just("AzureADMultipleOrgs"),
            1 => Just("AzureADMyOrg"),
            1 => Just("AzureADandPersonalMicrosoftAccount"),
            1 => Just("PersonalMicrosoftAccount"),
            1 => Just("azureadmultipleorgs "),
        ],
    );
    let grants = (
        good_mostly(Requested::Application, OTHERWISE_REQUESTED),
        good_mostly(Granted::LongAgo, [Granted::JustNow, Granted::No]),
        proptest::option::weighted(
            0.15,
            proptest::sample::select(vec![
                "Directory.Read.All",
                "Calendars.Read",
                "Application.Read.All",
                "Place.ReadWrite.All",
            ]),
        ),
        proptest::bool::weighted(0.3),
        proptest::bool::weighted(0.8),
        proptest::bool::weighted(0.8),
    );
    let secrets = (
        prop_oneof![10 => (61_i64..729).prop_map(Some), 4 => (-30_i64..61).prop_map(Some), 1 => Just(None)],
        seldom(),
        proptest::collection::vec(
            (any::<bool>(), -30_i64..400)
                .prop_map(|(same_hint, days)| OtherSecret { same_hint, days }),
            0..3,
        ),
    );
    let delegate = prop_oneof![
        8 => Just(DelegateState::Mailbox),
        1 => Just(DelegateState::NoMailbox),
        1 => Just(DelegateState::Missing),
    ];
    let redirects = (redirects(6), redirects(0), redirects(0));
    (app, redirects, grants, secrets, delegate, obstacles()).prop_map(
        |(app, redirects, grants, secrets, delegate, obstacles)| Situation {
            tenant_is_elsewhere: app.0,
            app_is_deleted: app.1,
            app_is_disabled: app.2,
            enterprise_app: app.3,
            reads_itself: app.4,
            audience: app.5,
            web: redirects.0,
            single_page: redirects.1,
            public_client: redirects.2,
            requested: grants.0,
            granted: grants.1,
            extra: grants.2,
            consent_is_slow: grants.3,
            secret_days: secrets.0,
            secret_is_mistyped: secrets.1,
            other_secrets: secrets.2,
            exchange_granted: grants.4,
            exchange_role: grants.5,
            delegate,
            obstacles,
        },
    )
}

const OTHERWISE_REQUESTED: [Requested; 4] = [
    Requested::Delegated,
    Requested::RoleAsScope,
    Requested::OfExchange,
    Requested::No,
];

fn good_mostly<T: Copy + std::fmt::Debug + 'static, const N: usize>(
    good: T,
    otherwise: [T; N],
) -> impl Strategy<Value = [T; 5]> {
    let one = || prop_oneof![9 => Just(good), 1 => proptest::sample::select(otherwise.to_vec())];
    [one(), one(), one(), one(), one()]
}

/// Addresses under one platform; with this weight the right one among them.
fn redirects(right: u32) -> impl Strategy<Value = Vec<&'static str>> {
    let address = prop_oneof![
        right => Just(CALLBACK),
        1 => proptest::sample::select(vec![
            CALLBACK,
            "https://contoso.offision.example/api/microsoft365/callback/",
            "https://contoso.offision.example/api/Microsoft365/callback",
            "https://contoso.offision.example/api/microsoft365",
            "http://contoso.offision.example/api/microsoft365/callback",
            "https://contoso.offision.example:8443/api/microsoft365/callback",
            "https://contoso.offision.example/api/microsoft365/callback?x=1",
            "http://localhost/offision-setup",
            "",
        ]),
    ];
    proptest::collection::vec(address, 0..4)
}
