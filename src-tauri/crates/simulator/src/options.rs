use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::scenario::kinds;
use crate::tenant::state::{Batches, Cloud};

/// How to start a simulated tenant.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port on 127.0.0.1; 0 picks a free one.
    pub port: u16,
    pub scenario: Scenario,
    pub cloud: Cloud,
    /// The number of rooms; `None` takes the scenario's own.
    pub rooms: Option<usize>,
    /// Waited before each answer of Entra ID, Graph and Exchange; in a batch of Exchange for each of
    /// its items, and not for the batch itself.
    pub latency: Duration,
    /// Requests in flight above this number are refused as Microsoft refuses them, at once. Entra ID,
    /// Graph and Exchange count each for itself, and a batch counts as one.
    pub max_concurrent: Option<usize>,
    /// How Exchange Online takes `$batch`.
    pub exchange_batches: Batches,
    /// Every id derives from it: the same seed gives the same tenant.
    pub seed: u64,
    /// Keep requests so that they can be asked back.
    pub record_requests: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            scenario: Scenario::Good,
            cloud: Cloud::Global,
            rooms: None,
            latency: Duration::ZERO,
            max_concurrent: None,
            exchange_batches: Batches::default(),
            seed: 365,
            record_requests: true,
        }
    }
}

/// The state in which a tenant starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scenario {
    Good,
    Fresh,
    Typical,
    Large,
    NoConsent,
    ExpiredSecret,
    WrongSecret,
    SingleTenantApp,
    MissingRedirect,
    NoExchangeRole,
    NewSecret,
    SlowConsent,
    DelegatedPermissions,
    PublicRedirect,
    OverPrivileged,
    SecretEndsSoon,
    Kinds,
}

impl Scenario {
    pub const ALL: [Self; 17] = [
        Self::Good,
        Self::Fresh,
        Self::Typical,
        Self::Large,
        Self::NoConsent,
        Self::ExpiredSecret,
        Self::WrongSecret,
        Self::SingleTenantApp,
        Self::MissingRedirect,
        Self::NoExchangeRole,
        Self::NewSecret,
        Self::SlowConsent,
        Self::DelegatedPermissions,
        Self::PublicRedirect,
        Self::OverPrivileged,
        Self::SecretEndsSoon,
        Self::Kinds,
    ];

    /// The name in kebab-case, as the command line takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fresh => "fresh",
            Self::Typical => "typical",
            Self::Large => "large",
            Self::NoConsent => "no-consent",
            Self::ExpiredSecret => "expired-secret",
            Self::WrongSecret => "wrong-secret",
            Self::SingleTenantApp => "single-tenant-app",
            Self::MissingRedirect => "missing-redirect",
            Self::NoExchangeRole => "no-exchange-role",
            Self::NewSecret => "new-secret",
            Self::SlowConsent => "slow-consent",
            Self::DelegatedPermissions => "delegated-permissions",
            Self::PublicRedirect => "public-redirect",
            Self::OverPrivileged => "over-privileged",
            Self::SecretEndsSoon => "secret-ends-soon",
            Self::Kinds => "kinds",
        }
    }

    /// One English sentence that says what is special about this tenant.
    pub fn about(self) -> &'static str {
        match self {
            Self::Good => "Everything is set up as Offision needs it.",
            Self::Fresh => {
                "The app is registered and consented, but every room has Exchange's defaults."
            }
            Self::Typical => {
                "Twenty-four rooms in three buildings with a realistic mix of mistakes."
            }
            Self::Large => "Twenty thousand rooms, about a fifth of them with a mistake.",
            Self::NoConsent => "The registration is right, but no administrator has consented yet.",
            Self::ExpiredSecret => "The client secret has expired.",
            Self::WrongSecret => {
                "The client secret has the right form but belongs to no credential of the app."
            }
            Self::SingleTenantApp => "The app accepts accounts of its own directory only.",
            Self::MissingRedirect => {
                "The Offision callback is registered as a single-page application instead of Web."
            }
            Self::NoExchangeRole => "The app may manage Exchange but holds no directory role.",
            Self::NewSecret => {
                "The client secret was made just now and is refused for the first few requests."
            }
            Self::SlowConsent => {
                "No administrator has consented yet, and after consent the permissions show late in tokens."
            }
            Self::DelegatedPermissions => {
                "The permissions are registered under their right names, as delegated ones."
            }
            Self::PublicRedirect => {
                "The addresses are registered for mobile and desktop applications instead of Web."
            }
            Self::OverPrivileged => "The app was granted more than Offision needs.",
            Self::SecretEndsSoon => "The client secret ends in nine days.",
            Self::Kinds => {
                "A room of every kind, and every setting, delegate and access that can be wrong."
            }
        }
    }

    pub(crate) fn default_rooms(self) -> usize {
        match self {
            Self::Large => 20_000,
            Self::Kinds => kinds::number(),
            _ => 24,
        }
    }
}

impl fmt::Display for Scenario {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// No scenario has this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScenario(pub String);

impl fmt::Display for UnknownScenario {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = Scenario::ALL
            .iter()
            .map(|scenario| scenario.name())
            .collect();
        write!(
            formatter,
            "there is no scenario `{}`; choose one of {}",
            self.0,
            names.join(", ")
        )
    }
}

impl std::error::Error for UnknownScenario {}

impl FromStr for Scenario {
    type Err = UnknownScenario;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|scenario| scenario.name() == name)
            .ok_or_else(|| UnknownScenario(name.to_owned()))
    }
}
