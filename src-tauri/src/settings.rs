//! What the window remembers between starts: preferences and the last connection, never a secret.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::view::{CloudId, Language, Theme};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Settings {
    pub(crate) language: Option<Language>,
    pub(crate) theme: Option<Theme>,
    pub(crate) connection: Option<Connection>,
}

/// The connection of the last time. No part of it is a secret.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Connection {
    /// An id or a domain.
    pub(crate) tenant: String,
    pub(crate) tenant_id: String,
    pub(crate) tenant_name: Option<String>,
    pub(crate) client_id: String,
    pub(crate) redirect_url: String,
    pub(crate) delegate: String,
    pub(crate) has_secret: bool,
    pub(crate) cloud: Option<CloudId>,
    /// So that the first screen can warn before anything is read.
    pub(crate) secret_ends: Option<Timestamp>,
}

/// The settings file of whoever runs the program.
pub(crate) struct SettingsFile(Option<PathBuf>);

impl SettingsFile {
    pub(crate) fn of_this_user() -> Self {
        let directories = ProjectDirs::from("com", "Offision", "Offision Setup");
        SettingsFile(directories.map(|directories| directories.config_dir().join("settings.json")))
    }

    /// Remembers nothing.
    #[cfg(test)]
    pub(crate) fn nowhere() -> Self {
        SettingsFile(None)
    }

    /// A file that is missing or cannot be understood means that nothing is remembered.
    pub(crate) fn read(&self) -> Settings {
        self.0
            .as_deref()
            .and_then(|path| fs::read(path).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes a new file and puts it in the old one's place, so that a crash leaves one of the two.
    ///
    /// # Errors
    /// Those of the file system.
    pub(crate) fn write(&self, settings: &Settings) -> io::Result<()> {
        match &self.0 {
            Some(path) => replace(path, &serde_json::to_vec_pretty(settings)?),
            None => Ok(()),
        }
    }
}

/// Writes a new file beside the old one and puts it in its place.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = path.with_extension("new");
    fs::write(&new, bytes)?;
    fs::rename(new, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_damage_is_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = SettingsFile(Some(folder.path().join("deep/settings.json")));
        assert!(file.read().language.is_none());
        let settings = Settings {
            language: Some(Language::HongKong),
            ..Settings::default()
        };
        file.write(&settings).expect("the folder can be written");
        assert_eq!(file.read().language, Some(Language::HongKong));
        fs::write(folder.path().join("deep/settings.json"), "{")
            .expect("the folder can be written");
        assert!(file.read().language.is_none());
    }
}
