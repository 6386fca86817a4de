//! Changes of rooms: what the person looks at, what is under way, and where the journals are.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use checks::repair::{Setting, Value};
use checks::{Delegate, Reading};
use directories::ProjectDirs;
use onboarding::repair::{Plan, Purpose, Task};
use onboarding::sources::ReadThrough;
use tempfile::TempDir;
use tokio::sync::watch;
use uuid::Uuid;

use crate::error::{CommandError, ErrorCode};
use crate::state::lock;
use crate::view::{Environment, PlannedChange, PlannedRoom, PlannedRow};

/// What was shown, and is carried out when the person says so.
pub(crate) struct Ready {
    pub(crate) id: Uuid,
    pub(crate) purpose: Purpose,
    /// What can be saved. `None`: changes are taken back.
    pub(crate) plan: Option<Plan>,
    /// All rooms that are offered.
    pub(crate) rows: Vec<PlannedRow>,
    /// What is done in those that are chosen.
    pub(crate) tasks: Vec<Task>,
    pub(crate) through: ReadThrough,
    pub(crate) delegate: Reading<Delegate>,
}

impl Ready {
    /// Everything that is done in one room.
    pub(crate) fn room(&self, address: &str) -> Option<PlannedRoom> {
        let row = self.rows.iter().find(|row| row.address == address)?;
        let task = self.tasks.iter().find(|task| task.address == address)?;
        let changes: Vec<(Setting, Value)> = task.changes.clone();
        let delegate = self.delegate.value();
        let delegate = delegate.map_or("", |delegate| delegate.address.as_str());
        Some(PlannedRoom {
            address: row.address.clone(),
            name: row.name.clone(),
            building: row.building.clone(),
            commands: onboarding::translate::writes(delegate, &task.seen, &changes)
                .iter()
                .map(|write| write.powershell(&task.address))
                .collect(),
            changes: changes
                .iter()
                .map(|(setting, after)| PlannedChange::of(*setting, task.seen.get(setting), after))
                .collect(),
        })
    }
}

/// A run that is under way. When it is dropped, another one may begin.
pub(crate) struct UnderWay {
    pub(crate) stop: watch::Receiver<bool>,
    running: Arc<Mutex<Option<watch::Sender<bool>>>>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        *lock(&self.running) = None;
    }
}

/// Runs work on a thread of its own, so that it goes on when nobody waits for it any more.
pub(crate) async fn aside<T, F>(
    work: impl FnOnce() -> F + Send + 'static,
) -> Result<T, CommandError>
where
    T: Send + 'static,
    F: Future<Output = T>,
{
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || runtime.block_on(work()))
        .await
        .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))
}

pub(crate) struct Repairing {
    /// `None`: there is no place that lasts.
    lasting: Option<PathBuf>,
    /// What was done to a simulated tenant is forgotten with it.
    passing: Mutex<Option<TempDir>>,
    ready: Mutex<Option<Arc<Ready>>>,
    running: Arc<Mutex<Option<watch::Sender<bool>>>>,
    /// Rooms of runs that were found cut off and then settled, by journal.
    cut_off: Mutex<HashMap<Uuid, usize>>,
}

impl Repairing {
    pub(crate) fn of_this_user() -> Self {
        let directories = ProjectDirs::from("com", "Offision", "Offision Setup");
        Repairing::at(directories.map(|directories| directories.data_local_dir().join("repairs")))
    }

    /// `None`: nothing outlives the window.
    pub(crate) fn at(lasting: Option<PathBuf>) -> Self {
        Repairing {
            lasting,
            passing: Mutex::default(),
            ready: Mutex::default(),
            running: Arc::default(),
            cut_off: Mutex::default(),
        }
    }

    /// Where the journals of tenants there are.
    ///
    /// # Errors
    /// There is no room for files that pass.
    pub(crate) fn folder(&self, environment: Environment) -> io::Result<PathBuf> {
        if let (Environment::Microsoft, Some(folder)) = (environment, &self.lasting) {
            return Ok(folder.clone());
        }
        let mut passing = lock(&self.passing);
        if let Some(folder) = &*passing {
            return Ok(folder.path().to_owned());
        }
        let folder = TempDir::new()?;
        let path = folder.path().to_owned();
        *passing = Some(folder);
        Ok(path)
    }

    /// Takes the place of what was shown before.
    pub(crate) fn show(&self, ready: Arc<Ready>) {
        *lock(&self.ready) = Some(ready);
    }

    /// What was shown last, and no other.
    ///
    /// # Errors
    /// Something else is shown by now.
    pub(crate) fn shown(&self, id: &str) -> Result<Arc<Ready>, CommandError> {
        lock(&self.ready)
            .clone()
            .filter(|ready| ready.id.to_string() == id)
            .ok_or_else(|| CommandError::not_ready("A look at the changes"))
    }

    /// # Errors
    /// Changes are being made already.
    pub(crate) fn begin(&self) -> Result<UnderWay, CommandError> {
        let mut running = lock(&self.running);
        if running.is_some() {
            return Err(CommandError::new(
                ErrorCode::Busy,
                "changes are being made already",
            ));
        }
        let (sender, stop) = watch::channel(false);
        *running = Some(sender);
        Ok(UnderWay {
            stop,
            running: self.running.clone(),
        })
    }

    pub(crate) fn is_running(&self) -> bool {
        lock(&self.running).is_some()
    }

    /// Nothing more is begun; rooms under way are finished.
    pub(crate) fn stop(&self) {
        if let Some(running) = &*lock(&self.running) {
            // It may have ended already.
            let _ = running.send(true);
        }
    }

    /// Begins nothing more, and waits until the rooms under way are finished.
    pub(crate) fn stopped(&self) -> impl Future<Output = ()> + use<> {
        let running = lock(&self.running).clone();
        async move {
            if let Some(running) = running {
                // It may have ended already.
                let _ = running.send(true);
                running.closed().await;
            }
        }
    }

    /// The window leaves the tenant.
    pub(crate) fn leave(&self) {
        self.stop();
        *lock(&self.ready) = None;
    }

    pub(crate) fn note_cut_off(&self, journal: Uuid, rooms: usize) {
        *lock(&self.cut_off).entry(journal).or_default() += rooms;
    }

    pub(crate) fn cut_off(&self, journal: Uuid) -> usize {
        lock(&self.cut_off).get(&journal).copied().unwrap_or(0)
    }
}
