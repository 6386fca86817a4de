//! What takes repairs of a registration back: on disk for a real tenant, and only while the window is open for a simulated one.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use directories::ProjectDirs;
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::registration_repair::Undo;
use onboarding::secrets::SecretOwner;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::settings::replace;
use crate::state::lock;
use crate::view::Environment;

/// A repair that can be taken back. No part of it is a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeptUndo {
    pub(crate) id: Uuid,
    pub(crate) undo: Undo,
    pub(crate) at: Timestamp,
    /// The first characters of the secret that was made, by which the one in use is known to be it.
    #[serde(default)]
    pub(crate) hint: Option<String>,
}

impl KeptUndo {
    pub(crate) fn is_of(&self, owner: SecretOwner) -> bool {
        (self.undo.tenant_id, self.undo.client_id) == (owner.tenant_id, owner.client_id)
    }
}

pub(crate) struct Undoing {
    /// `None`: there is no place that lasts.
    path: Option<PathBuf>,
    /// Held while the file is changed.
    lasting: Mutex<()>,
    passing: Mutex<Vec<KeptUndo>>,
    /// The secrets in whose place a new one was put, by the repair that made the new one.
    replaced: Mutex<Vec<(Uuid, Secret)>>,
}

impl Undoing {
    pub(crate) fn of_this_user() -> Self {
        let directories = ProjectDirs::from("com", "Offision", "Offision Setup");
        Undoing::at(directories.map(|directories| {
            directories
                .data_local_dir()
                .join("registration-repairs.json")
        }))
    }

    /// `None`: nothing outlives the window.
    pub(crate) fn at(path: Option<PathBuf>) -> Self {
        Undoing {
            path,
            lasting: Mutex::default(),
            passing: Mutex::default(),
            replaced: Mutex::default(),
        }
    }

    /// The repairs of one registration, the newest first.
    pub(crate) fn of(&self, environment: Environment, owner: SecretOwner) -> Vec<KeptUndo> {
        let mut kept = match self.lasting_path(environment) {
            Some(path) => read(path),
            None => lock(&self.passing).clone(),
        };
        kept.retain(|known| known.is_of(owner));
        kept.reverse();
        kept
    }

    pub(crate) fn keep(&self, environment: Environment, undo: KeptUndo) {
        self.change(environment, |kept| kept.push(undo));
    }

    pub(crate) fn drop(&self, environment: Environment, id: Uuid) {
        self.change(environment, |kept| kept.retain(|known| known.id != id));
    }

    /// Deletes what was kept about a registration.
    pub(crate) fn forget(&self, owner: SecretOwner) {
        self.change(Environment::Microsoft, |kept| {
            kept.retain(|known| !known.is_of(owner));
        });
    }

    /// A new secret took this one's place. It stays in memory only.
    pub(crate) fn hold_replaced(&self, id: Uuid, secret: Secret) {
        lock(&self.replaced).push((id, secret));
    }

    pub(crate) fn take_replaced(&self, id: Uuid) -> Option<Secret> {
        let mut replaced = lock(&self.replaced);
        let position = replaced.iter().position(|(known, _)| *known == id)?;
        Some(replaced.remove(position).1)
    }

    fn lasting_path(&self, environment: Environment) -> Option<&PathBuf> {
        match environment {
            Environment::Microsoft => self.path.as_ref(),
            Environment::Demo | Environment::Loopback => None,
        }
    }

    /// A disk that cannot be written does not stop the wizard.
    fn change(&self, environment: Environment, change: impl FnOnce(&mut Vec<KeptUndo>)) {
        let Some(path) = self.lasting_path(environment) else {
            return change(&mut lock(&self.passing));
        };
        let _alone = lock(&self.lasting);
        let before = read(path);
        let mut kept = before.clone();
        change(&mut kept);
        if kept == before {
            return;
        }
        let written = serde_json::to_vec_pretty(&kept)
            .map_err(std::io::Error::from)
            .and_then(|bytes| replace(path, &bytes));
        if let Err(error) = written {
            tracing::warn!(%error, "how to take the repair back could not be written");
        }
    }
}

/// A file that is missing or cannot be understood means that nothing is remembered.
fn read(path: &PathBuf) -> Vec<KeptUndo> {
    fs::read(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use onboarding::registration_repair::Added;

    use super::*;

    fn undo(client: u128) -> KeptUndo {
        KeptUndo {
            id: Uuid::from_u128(client),
            undo: Undo {
                tenant_id: Uuid::from_u128(1),
                client_id: Uuid::from_u128(client),
                added: Added::Redirect {
                    url: "https://contoso.offision.com/callback".to_owned(),
                },
            },
            at: Timestamp::UNIX_EPOCH,
            hint: None,
        }
    }

    fn owner(client: u128) -> SecretOwner {
        SecretOwner {
            tenant_id: Uuid::from_u128(1),
            client_id: Uuid::from_u128(client),
        }
    }

    #[test]
    fn what_was_added_to_a_real_tenant_outlives_the_window_and_can_be_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/registration-repairs.json");
        let undoing = Undoing::at(Some(path.clone()));
        undoing.keep(Environment::Microsoft, undo(2));
        undoing.keep(Environment::Microsoft, undo(3));
        let again = Undoing::at(Some(path));
        let of = |client| again.of(Environment::Microsoft, owner(client));
        assert_eq!(of(2), [undo(2)]);
        assert_eq!(of(3), [undo(3)]);
        again.drop(Environment::Microsoft, undo(2).id);
        assert_eq!(of(2), []);
        again.forget(owner(3));
        assert_eq!(of(3), []);
    }

    #[test]
    fn what_was_added_to_a_simulated_tenant_does_not_reach_the_disk() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("registration-repairs.json");
        let undoing = Undoing::at(Some(path.clone()));
        undoing.keep(Environment::Demo, undo(2));
        assert!(!path.exists());
        assert_eq!(undoing.of(Environment::Demo, owner(2)), [undo(2)]);
        assert_eq!(undoing.of(Environment::Microsoft, owner(2)), []);
    }
}
