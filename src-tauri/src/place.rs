//! To whom the window talks: Microsoft, a simulated tenant in this process, or one in another process on this computer.

use microsoft::cloud::Endpoints;
use microsoft::secret::Secret;
use onboarding::clouds::Clouds;
use simulator::{Options, Scenario, Simulator};

use crate::arguments::Arguments;
use crate::view::{ConnectionForm, Environment, KeepSecret};

/// A simulated tenant's values, and the tenant itself when it lives in this process.
pub(crate) struct Place {
    pub(crate) environment: Environment,
    pub(crate) clouds: Clouds,
    /// The demo tenant's form and delegate; the secret stays here.
    pub(crate) demo: Option<Demo>,
}

pub(crate) struct Demo {
    pub(crate) form: ConnectionForm,
    pub(crate) secret: Secret,
    pub(crate) delegate: String,
    /// Runs as long as it is held.
    _simulator: Simulator,
}

#[cfg(test)]
impl Demo {
    /// Changes the simulated tenant behind the window's back, as an administrator does.
    pub(crate) fn edit<R>(&self, change: impl FnOnce(&mut simulator::Tenant) -> R) -> R {
        self._simulator.edit(change)
    }

    pub(crate) fn tenant(&self) -> &Simulator {
        &self._simulator
    }
}

impl Place {
    /// Where the window was told to begin.
    ///
    /// # Errors
    /// No free port for the simulated tenant.
    pub(crate) async fn of(arguments: Arguments) -> Result<Self, Box<dyn std::error::Error>> {
        Ok(match arguments {
            Arguments::Microsoft => Place::microsoft(),
            Arguments::Demo(scenario) => Place::demo(scenario).await?,
            Arguments::Loopback(simulated) => Place {
                environment: Environment::Loopback,
                clouds: simulated.clouds,
                demo: None,
            },
        })
    }

    pub(crate) fn microsoft() -> Self {
        Place {
            environment: Environment::Microsoft,
            clouds: Clouds::microsoft(),
            demo: None,
        }
    }

    /// Starts a simulated tenant in this process.
    ///
    /// # Errors
    /// No free port.
    pub(crate) async fn demo(scenario: Scenario) -> Result<Self, Box<dyn std::error::Error>> {
        let simulator = Simulator::start(Options {
            scenario,
            record_requests: false,
            ..Options::default()
        })
        .await?;
        let announced = simulator.announcement();
        let loopback = announced
            .redirect_urls
            .iter()
            .find(|url| url.starts_with("http://"))
            .or(announced.redirect_urls.first());
        Ok(Place {
            environment: Environment::Demo,
            clouds: Endpoints::loopback(
                announced.login.parse()?,
                announced.graph.parse()?,
                announced.exchange.parse()?,
            )?
            .into(),
            demo: Some(Demo {
                form: ConnectionForm {
                    tenant: announced.tenant.clone(),
                    client_id: announced.client_id.clone(),
                    secret: None,
                    redirect_url: loopback.cloned().unwrap_or_default(),
                    keep: KeepSecret::Session,
                    cloud: None,
                },
                secret: Secret::new(announced.client_secret.clone()),
                delegate: announced.delegate.clone(),
                _simulator: simulator,
            }),
        })
    }
}
