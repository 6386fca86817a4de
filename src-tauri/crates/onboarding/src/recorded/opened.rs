//! Files that a person hands over: an earlier report, or what PowerShell wrote; told apart by what is in them.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use super::{EarlierReport, Export, NotAReport, Recorded};
use crate::export::ImportError;

/// What the files turned out to be.
pub enum Opened {
    Report(EarlierReport),
    Export(Export),
}

/// Why nothing is used of them.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    #[error("{file} cannot be read: {error}")]
    Unreadable { file: String, error: std::io::Error },
    #[error(transparent)]
    Report(#[from] NotAReport),
    #[error("{0}: {reasons}", reasons = reasons(.0))]
    Export(#[from] ImportError),
    #[error("{file} is about another tenant ({tenant})")]
    OtherTenant { file: String, tenant: String },
}

fn reasons(error: &ImportError) -> String {
    let files = error.files.iter().map(|file| file.file.as_str());
    files.collect::<Vec<_>>().join(", ")
}

impl Opened {
    /// Opens a report, or files of PowerShell.
    ///
    /// `delegate`: the mailbox that is asked for now.
    ///
    /// # Errors
    /// None of the files can be used, and why.
    pub fn open(files: &[PathBuf], delegate: Option<&str>) -> Result<Opened, NotOpened> {
        if let [file] = files
            && is_report(file)
        {
            let name = file
                .file_name()
                .unwrap_or(file.as_os_str())
                .to_string_lossy()
                .into_owned();
            let bytes = std::fs::read(file).map_err(|error| NotOpened::Unreadable {
                file: name.clone(),
                error,
            })?;
            let report = EarlierReport::read(&name, &bytes)?;
            return Ok(Opened::Report(match delegate {
                Some(_) => report.for_delegate(delegate),
                None => report,
            }));
        }
        Ok(Opened::Export(Export::open(files)?))
    }

    /// Refuses a file of another tenant. `known`: the tenant's id and every domain of it that is known. A file that does not say whose it is
    /// is taken.
    ///
    /// # Errors
    /// The tenant that it names.
    pub fn of_tenant(self, known: &[&str]) -> Result<Opened, NotOpened> {
        let named: Vec<&str> = match &self {
            Opened::Report(report) => report.tenant_id.iter().map(String::as_str).collect(),
            Opened::Export(export) => export.tenant.iter().map(String::as_str).collect(),
        };
        let is_other = !named.is_empty()
            && !named
                .iter()
                .any(|name| known.iter().any(|known| known.eq_ignore_ascii_case(name)));
        if is_other {
            return Err(NotOpened::OtherTenant {
                file: self.name().to_owned(),
                tenant: named.join(", "),
            });
        }
        Ok(self)
    }

    /// The names of the files.
    pub fn name(&self) -> &str {
        match self {
            Opened::Report(report) => &report.recorded.name,
            Opened::Export(export) => &export.recorded.name,
        }
    }

    /// Whose rooms these are, where the files say it.
    pub fn tenant(&self) -> Option<&str> {
        match self {
            Opened::Report(report) => report.tenant.as_deref(),
            Opened::Export(export) => export.tenant.as_deref(),
        }
    }

    /// The rooms.
    pub fn into_recorded(self) -> Arc<Recorded> {
        Arc::new(match self {
            Opened::Report(report) => report.recorded,
            Opened::Export(export) => export.recorded,
        })
    }
}

/// A report says so at its beginning.
fn is_report(file: &PathBuf) -> bool {
    let mut start = Vec::new();
    File::open(file)
        .and_then(|file| file.take(4_096).read_to_end(&mut start))
        .is_ok()
        && super::report::is_named(&start)
}
