//! What the window knows. The page only holds a view of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use checks::Profile;
use checks::facts::Registration;
use jiff::Timestamp;
use microsoft::cloud::{Cloud, Endpoints};
use microsoft::http::{Client, ClientOptions};
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::consent;
use onboarding::inspection::Inspection;
use onboarding::report::TenantLine;
use onboarding::rooms::ListedRoom;
use onboarding::scan::{Control, ScannedRoom, Tally};
use onboarding::words::{Language, Words};
use simulator::{Options, Scenario, Simulator};
use tokio::sync::{mpsc, watch};

use crate::arguments::Arguments;
use crate::error::CommandError;
use crate::keeping::Keeping;
use crate::settings::{Settings, SettingsFile};
use crate::view::{ConnectionForm, Environment, KeepSecret};

/// A simulated tenant's values, and the tenant itself when it lives in this process.
pub(crate) struct Place {
    pub(crate) environment: Environment,
    pub(crate) endpoints: Endpoints,
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

/// A connected tenant and what was found out about it so far.
pub(crate) struct Live {
    pub(crate) session: Session,
    pub(crate) line: TenantLine,
    pub(crate) registration: Arc<Registration>,
    pub(crate) secret: Secret,
    /// When consent was seen in this session.
    pub(crate) consented_at: Option<Timestamp>,
    pub(crate) inspection: Option<Arc<Inspection>>,
}

/// The consent request that is waited for.
#[derive(Clone)]
pub(crate) struct OpenConsent {
    pub(crate) commands: mpsc::Sender<consent::Command>,
    pub(crate) url: url::Url,
    /// Tells its answer from others.
    pub(crate) state: String,
}

/// The rooms of the last check.
pub(crate) struct Results {
    /// What the rooms were held against. A delegate that is typed in later belongs to the next check.
    pub(crate) inspection: Arc<Inspection>,
    pub(crate) line: TenantLine,
    pub(crate) started_at: Timestamp,
    pub(crate) finished_at: Option<Timestamp>,
    /// Everything that the check is about, read or not.
    pub(crate) listed: Vec<ListedRoom>,
    pub(crate) rooms: HashMap<Arc<str>, ScannedRoom>,
    pub(crate) tally: Tally,
}

pub(crate) struct AppState {
    pub(crate) client: Client,
    pub(crate) profile: Profile,
    pub(crate) keeping: Keeping,
    settings_file: SettingsFile,
    settings: Mutex<Settings>,
    place: Mutex<Arc<Place>>,
    live: Mutex<Option<Live>>,
    consent: Mutex<Option<OpenConsent>>,
    results: Mutex<Option<Results>>,
    control: Mutex<Option<watch::Sender<Control>>>,
    /// The only file that the page may ask to be shown.
    pub(crate) saved_report: Mutex<Option<std::path::PathBuf>>,
}

impl AppState {
    /// Starts the simulated tenant when the window is a demo from the beginning.
    ///
    /// # Errors
    /// No network stack, or no free port for the simulated tenant.
    pub(crate) async fn start(arguments: Arguments) -> Result<Self, Box<dyn std::error::Error>> {
        let place = match arguments {
            Arguments::Microsoft => Place {
                environment: Environment::Microsoft,
                endpoints: Endpoints::of(Cloud::Global),
                demo: None,
            },
            Arguments::Demo(scenario) => demo(scenario).await?,
            Arguments::Loopback(simulated) => Place {
                environment: Environment::Loopback,
                endpoints: simulated.endpoints,
                demo: None,
            },
        };
        let settings_file = SettingsFile::of_this_user();
        Ok(AppState {
            client: Client::new(ClientOptions::default())?,
            profile: Profile::default(),
            keeping: Keeping::new(),
            settings: Mutex::new(settings_file.read()),
            settings_file,
            place: Mutex::new(Arc::new(place)),
            live: Mutex::default(),
            consent: Mutex::default(),
            results: Mutex::default(),
            control: Mutex::default(),
            saved_report: Mutex::default(),
        })
    }

    pub(crate) fn place(&self) -> Arc<Place> {
        lock(&self.place).clone()
    }

    /// The place that these values belong to. Values of another tenant end the demo: a real secret is never sent to a simulated tenant,
    /// and a simulated one never to Microsoft.
    pub(crate) fn place_of(&self, tenant: &str, client_id: &str) -> Arc<Place> {
        let mut place = lock(&self.place);
        let is_other = place.demo.as_ref().is_some_and(|demo| {
            demo.form.client_id != client_id.trim() || demo.form.tenant != tenant.trim()
        });
        if is_other {
            *place = Arc::new(Place {
                environment: Environment::Microsoft,
                endpoints: Endpoints::of(Cloud::Global),
                demo: None,
            });
        }
        place.clone()
    }

    /// Leaves whatever was connected and starts a demo tenant.
    pub(crate) async fn enter_demo(&self) -> Result<Arc<Place>, Box<dyn std::error::Error>> {
        let place = Arc::new(demo(Scenario::Typical).await?);
        self.leave();
        *lock(&self.place) = place.clone();
        Ok(place)
    }

    /// Forgets what was read, not what is stored.
    pub(crate) fn leave(&self) {
        self.stop_consent();
        self.control(Control::Stop);
        *self.live() = None;
        *self.results() = None;
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, Option<Live>> {
        lock(&self.live)
    }

    /// The session of the connected tenant.
    pub(crate) fn session(&self) -> Result<Session, CommandError> {
        self.live()
            .as_ref()
            .map(|live| live.session.clone())
            .ok_or_else(|| CommandError::not_ready("App registration"))
    }

    pub(crate) fn results(&self) -> MutexGuard<'_, Option<Results>> {
        lock(&self.results)
    }

    pub(crate) fn settings(&self) -> Settings {
        lock(&self.settings).clone()
    }

    /// Changes what is remembered. A disk that cannot be written does not stop the wizard.
    pub(crate) fn remember(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = lock(&self.settings);
        change(&mut settings);
        if let Err(error) = self.settings_file.write(&settings) {
            tracing::warn!(%error, "the settings could not be written");
        }
    }

    pub(crate) fn language(&self) -> Language {
        let chosen = lock(&self.settings).language.map(Language::from);
        chosen.unwrap_or_else(system_language)
    }

    pub(crate) fn words(&self) -> Words {
        Words::of(self.language())
    }

    /// A new consent request takes the place of an older one.
    pub(crate) fn begin_consent(&self, consent: OpenConsent) {
        *lock(&self.consent) = Some(consent);
    }

    pub(crate) fn consent(&self) -> Option<OpenConsent> {
        lock(&self.consent).clone()
    }

    pub(crate) fn stop_consent(&self) {
        *lock(&self.consent) = None;
    }

    /// A new run takes the controls.
    pub(crate) fn take_controls(&self) -> watch::Receiver<Control> {
        let (sender, receiver) = watch::channel(Control::Run);
        if let Some(older) = lock(&self.control).replace(sender) {
            // The older run may have ended already.
            let _ = older.send(Control::Stop);
        }
        receiver
    }

    pub(crate) fn control(&self, wanted: Control) {
        if let Some(control) = &*lock(&self.control) {
            // The run may have ended already.
            let _ = control.send(wanted);
        }
    }
}

async fn demo(scenario: Scenario) -> Result<Place, Box<dyn std::error::Error>> {
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
        endpoints: Endpoints::loopback(
            announced.login.parse()?,
            announced.graph.parse()?,
            announced.exchange.parse()?,
        )?,
        demo: Some(Demo {
            form: ConnectionForm {
                tenant: announced.tenant.clone(),
                client_id: announced.client_id.clone(),
                secret: None,
                redirect_url: loopback.cloned().unwrap_or_default(),
                keep: KeepSecret::Session,
            },
            secret: Secret::new(announced.client_secret.clone()),
            delegate: announced.delegate.clone(),
            _simulator: simulator,
        }),
    })
}

fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|locale| !locale.is_empty()))
        .map_or(Language::English, |locale| Language::closest(&locale))
}

/// A panic elsewhere does not make what was read unusable.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
