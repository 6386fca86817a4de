//! Where the results of checks are kept: on disk for a real tenant, and only while the window is open for a simulated one.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use directories::ProjectDirs;
use onboarding::store::{Store, StoreError};
use uuid::Uuid;

use crate::state::lock;
use crate::view::Environment;

pub(crate) struct Runs {
    /// `None`: there is no place that lasts.
    path: Option<PathBuf>,
    lasting: Mutex<Option<Store>>,
    passing: Mutex<Option<Store>>,
}

impl Runs {
    pub(crate) fn of_this_user() -> Self {
        let directories = ProjectDirs::from("com", "Offision", "Offision Setup");
        Runs::at(directories.map(|directories| directories.data_local_dir().join("rooms.sqlite")))
    }

    /// `None`: nothing outlives the window.
    pub(crate) fn at(path: Option<PathBuf>) -> Self {
        Runs {
            path,
            lasting: Mutex::default(),
            passing: Mutex::default(),
        }
    }

    /// The store for results of tenants there.
    ///
    /// # Errors
    /// Its file cannot be used.
    pub(crate) fn store(&self, environment: Environment) -> Result<Store, StoreError> {
        let (open, path) = match environment {
            Environment::Microsoft => (&self.lasting, self.path.as_ref()),
            Environment::Demo | Environment::Loopback => (&self.passing, None),
        };
        let mut open = lock(open);
        if let Some(store) = &*open {
            return Ok(store.clone());
        }
        let store = match path {
            Some(path) => {
                if let Some(folder) = path.parent() {
                    // What is wrong with it, opening the file says.
                    let _ = fs::create_dir_all(folder);
                }
                Store::open(path)?
            }
            None => Store::temporary()?,
        };
        *open = Some(store.clone());
        Ok(store)
    }

    /// Deletes what was kept about a tenant.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn forget(&self, tenant_id: Uuid) -> Result<(), StoreError> {
        // A file that was never made has nothing in it.
        match self.path.as_ref().is_none_or(|path| !path.exists()) {
            true => Ok(()),
            false => self.store(Environment::Microsoft)?.forget(tenant_id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_of_a_simulated_tenant_does_not_reach_the_disk() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/rooms.sqlite");
        let runs = Runs::at(Some(path.clone()));
        let passing = runs.store(Environment::Demo).expect("a temporary place");
        assert!(!path.exists());
        assert!(!passing.path().starts_with(folder.path()));
        runs.forget(Uuid::nil())
            .expect("there is nothing to forget");
        assert!(!path.exists());
        let lasting = runs.store(Environment::Microsoft).expect("the folder");
        assert_eq!(lasting.path(), path);
        assert!(path.exists());
    }
}
