//! What the window knows. The page only holds a view of it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use checks::{Expected, Profile};
use microsoft::http::{Client, ClientOptions};
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::administrator::Administrator;
use onboarding::consent;
use onboarding::registration_repair::RegistrationChange;
use onboarding::scan::{Control, ScannedRoom, Tally};
use onboarding::secrets::SecretOwner;
use onboarding::words::{Language, Words};
use simulator::Scenario;
use tauri::async_runtime::JoinHandle;
use tokio::sync::{mpsc, oneshot, watch};

use crate::arguments::Arguments;
use crate::error::CommandError;
use crate::exporting::Exporting;
use crate::keeping::Keeping;
use crate::live::Live;
use crate::opened_file::OpenedFile;
use crate::place::Place;
use crate::repairing::Repairing;
use crate::results::Results;
use crate::runs::Runs;
use crate::settings::{Settings, SettingsFile};
use crate::undoing::Undoing;

/// The consent request that is waited for.
#[derive(Clone)]
pub(crate) struct OpenConsent {
    pub(crate) commands: mpsc::Sender<consent::Command>,
    pub(crate) url: url::Url,
    /// Tells its answer from others.
    pub(crate) state: String,
}

pub(crate) struct AppState {
    pub(crate) client: Client,
    pub(crate) profile: Profile,
    pub(crate) keeping: Keeping,
    pub(crate) runs: Runs,
    pub(crate) undoing: Undoing,
    pub(crate) exporting: Exporting,
    pub(crate) repairing: Repairing,
    settings_file: SettingsFile,
    settings: Mutex<Settings>,
    place: Mutex<Arc<Place>>,
    live: Mutex<Option<Live>>,
    /// A file in the place of a tenant.
    opened_file: Mutex<Option<Arc<OpenedFile>>>,
    consent: Mutex<Option<OpenConsent>>,
    /// Dropped, it ends the sign-in that is waited for.
    sign_in: Mutex<Option<oneshot::Sender<()>>>,
    results: Mutex<Option<Results>>,
    control: Mutex<Option<watch::Sender<Control>>>,
    /// `true` ends the wait for answers to test invitations.
    proof: Mutex<Option<watch::Sender<bool>>>,
    /// The new secret that was tried and accepted, and is not in use yet.
    rehearsed: Mutex<Option<Secret>>,
    /// The changes of the registration that were shown, and may be made.
    planned: Mutex<Vec<RegistrationChange>>,
    /// The secret that a script handed back, for this app of this tenant and no other.
    handed_back: Mutex<Option<(SecretOwner, Secret)>>,
    /// The wait for a secret or a role of a moment ago.
    wait: Mutex<Option<JoinHandle<()>>>,
    /// The only file that the page may ask to be shown.
    pub(crate) saved_report: Mutex<Option<std::path::PathBuf>>,
}

impl AppState {
    /// Starts the simulated tenant when the window is a demo from the beginning.
    ///
    /// # Errors
    /// No network stack, or no free port for the simulated tenant.
    pub(crate) async fn start(arguments: Arguments) -> Result<Self, Box<dyn std::error::Error>> {
        let place = Place::of(arguments).await?;
        let state = Self::at(
            place,
            SettingsFile::of_this_user(),
            Runs::of_this_user(),
            Repairing::of_this_user(),
        )?;
        Ok(AppState {
            undoing: Undoing::of_this_user(),
            ..state
        })
    }

    /// # Errors
    /// No network stack.
    pub(crate) fn at(
        place: Place,
        settings_file: SettingsFile,
        runs: Runs,
        repairing: Repairing,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        Ok(AppState {
            client: Client::new(ClientOptions::default())?,
            profile: Profile::default(),
            keeping: Keeping::new(),
            runs,
            undoing: Undoing::at(None),
            exporting: Exporting::default(),
            repairing,
            settings: Mutex::new(settings_file.read()),
            settings_file,
            place: Mutex::new(Arc::new(place)),
            live: Mutex::default(),
            opened_file: Mutex::default(),
            consent: Mutex::default(),
            sign_in: Mutex::default(),
            results: Mutex::default(),
            control: Mutex::default(),
            proof: Mutex::default(),
            rehearsed: Mutex::default(),
            planned: Mutex::default(),
            handed_back: Mutex::default(),
            wait: Mutex::default(),
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
            *place = Arc::new(Place::microsoft());
        }
        place.clone()
    }

    /// Leaves whatever was connected and starts a demo tenant.
    pub(crate) async fn enter_demo(&self) -> Result<Arc<Place>, Box<dyn std::error::Error>> {
        let place = Arc::new(Place::demo(Scenario::Typical).await?);
        self.leave();
        *lock(&self.place) = place.clone();
        Ok(place)
    }

    /// Forgets what was read, not what is stored.
    pub(crate) fn leave(&self) {
        // First, so that nothing more of this tenant begins while the rest is ended.
        *self.live() = None;
        self.stop_consent();
        self.stop_sign_in();
        self.stop_wait();
        self.forget_rehearsed();
        lock(&self.planned).clear();
        self.exporting.stop();
        self.repairing.leave();
        self.control(Control::Stop);
        // What was sent is taken back all the same.
        self.stop_proof();
        *lock(&self.opened_file) = None;
        *self.results() = None;
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, Option<Live>> {
        lock(&self.live)
    }

    /// Changes what is known of the tenant of this session. `None`, and nothing is changed: meanwhile the window has gone to another one.
    pub(crate) fn while_connected<T>(
        &self,
        session: &Session,
        change: impl FnOnce(&mut Live) -> T,
    ) -> Option<T> {
        self.live()
            .as_mut()
            .filter(|live| live.is_of(session))
            .map(change)
    }

    /// The session of the connected tenant.
    pub(crate) fn session(&self) -> Result<Session, CommandError> {
        self.live()
            .as_ref()
            .map(|live| live.session.clone())
            .ok_or_else(|| CommandError::not_ready("App registration"))
    }

    /// Who has signed in to this registration. It is asked for again with another secret.
    pub(crate) fn administrator_of(&self, owner: SecretOwner) -> Option<Administrator> {
        let live = self.live();
        let session = &live.as_ref()?.session;
        let is_same = (session.tenant_id, session.client_id) == (owner.tenant_id, owner.client_id);
        session.administrator.clone().filter(|_| is_same)
    }

    /// A file takes the place of a tenant, until the window leaves it.
    pub(crate) fn show_file(&self, file: Arc<OpenedFile>) {
        *lock(&self.opened_file) = Some(file);
    }

    pub(crate) fn opened_file(&self) -> Option<Arc<OpenedFile>> {
        lock(&self.opened_file).clone()
    }

    pub(crate) fn results(&self) -> MutexGuard<'_, Option<Results>> {
        lock(&self.results)
    }

    /// Counts rooms, unless another check has begun meanwhile.
    pub(crate) fn note(&self, expected: &Arc<Expected>, rooms: &[ScannedRoom]) {
        if let Some(results) = &mut *self.results()
            && results.are_of(expected)
        {
            for room in rooms {
                results.tally.add(room);
            }
        }
    }

    /// The counts of the last check.
    pub(crate) fn with_tally<T>(&self, look: impl FnOnce(&Tally) -> T) -> T {
        match &*self.results() {
            Some(results) => look(&results.tally),
            None => look(&Tally::of_discovered(0)),
        }
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

    /// A new consent request takes the place of an older one. `false`: its tenant is not connected any more.
    pub(crate) fn begin_consent(&self, session: &Session, consent: OpenConsent) -> bool {
        let began = self.while_connected(session, |_| *lock(&self.consent) = Some(consent));
        began.is_some()
    }

    pub(crate) fn consent(&self) -> Option<OpenConsent> {
        lock(&self.consent).clone()
    }

    pub(crate) fn stop_consent(&self) {
        *lock(&self.consent) = None;
    }

    /// A secret that passed its rehearsal takes the place of an older one. `false`: its tenant is not connected any more.
    pub(crate) fn keep_rehearsed(&self, session: &Session, secret: Secret) -> bool {
        let kept = self.while_connected(session, |_| *lock(&self.rehearsed) = Some(secret));
        kept.is_some()
    }

    pub(crate) fn forget_rehearsed(&self) {
        *lock(&self.rehearsed) = None;
    }

    pub(crate) fn rehearsed(&self) -> Option<Secret> {
        lock(&self.rehearsed).clone()
    }

    /// `false`: the tenant that they are about is not connected any more.
    pub(crate) fn keep_planned(&self, session: &Session, changes: Vec<RegistrationChange>) -> bool {
        let kept = self.while_connected(session, |_| *lock(&self.planned) = changes);
        kept.is_some()
    }

    pub(crate) fn planned(
        &self,
        wanted: impl Fn(&RegistrationChange) -> bool,
    ) -> Option<RegistrationChange> {
        let planned = lock(&self.planned);
        planned.iter().find(|change| wanted(change)).cloned()
    }

    /// Takes the place of what was handed back before.
    pub(crate) fn keep_handed_back(&self, handed_back: Option<(SecretOwner, Secret)>) {
        *lock(&self.handed_back) = handed_back;
    }

    /// The secret that a script handed back for this app.
    pub(crate) fn handed_back(&self, wanted: SecretOwner) -> Option<Secret> {
        let handed_back = lock(&self.handed_back);
        let (owner, secret) = handed_back.as_ref()?;
        (*owner == wanted).then(|| secret.clone())
    }

    /// The app has a secret that Entra accepted, so what was handed back for it has done its work.
    pub(crate) fn forget_handed_back(&self, accepted: SecretOwner) {
        lock(&self.handed_back).take_if(|(owner, _)| *owner == accepted);
    }

    /// A new wait ends an older one.
    pub(crate) fn begin_wait(&self, wait: JoinHandle<()>) {
        if let Some(older) = lock(&self.wait).replace(wait) {
            older.abort();
        }
    }

    pub(crate) fn stop_wait(&self) {
        if let Some(wait) = lock(&self.wait).take() {
            wait.abort();
        }
    }

    /// A new sign-in takes the place of an older one. `false`: its tenant is not connected any more.
    pub(crate) fn begin_sign_in(&self, session: &Session, cancel: oneshot::Sender<()>) -> bool {
        let began = self.while_connected(session, |_| *lock(&self.sign_in) = Some(cancel));
        began.is_some()
    }

    pub(crate) fn stop_sign_in(&self) {
        *lock(&self.sign_in) = None;
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

    /// A new proof takes the controls of an older one, which then waits no longer.
    pub(crate) fn begin_proof(&self) -> watch::Receiver<bool> {
        let (sender, receiver) = watch::channel(false);
        if let Some(older) = lock(&self.proof).replace(sender) {
            // It may have ended already.
            let _ = older.send(true);
        }
        receiver
    }

    pub(crate) fn stop_proof(&self) {
        if let Some(proof) = &*lock(&self.proof) {
            // It may have ended already.
            let _ = proof.send(true);
        }
    }
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

#[cfg(test)]
pub(crate) mod tests;
