//! Files: what PowerShell wrote, earlier reports, and lists of addresses.

use jiff::Timestamp;
use onboarding::export::{Ending, Installed};
use onboarding::form::AddressList;
use onboarding::recorded::{NotAReport, NotOpened, Opened};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Reason, count};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FileKind {
    Export,
    Report,
}

/// What was read from files.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FileSummary {
    pub(crate) kind: FileKind,
    pub(crate) names: Vec<String>,
    pub(crate) rooms: u32,
    /// When the first of its rooms was read, RFC 3339.
    pub(crate) read_from: Option<String>,
    /// When the last of its rooms was read, RFC 3339.
    pub(crate) read_to: Option<String>,
    /// As the file names it.
    pub(crate) tenant: Option<String>,
    pub(crate) unusable: Vec<Unusable>,
    /// It is about another tenant than the one that is connected, so nothing of it is used.
    pub(crate) other_tenant: bool,
}

/// Something in a file that is not used. The rest is.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Unusable {
    pub(crate) file: String,
    pub(crate) line: Option<u32>,
    pub(crate) room: Option<String>,
    /// Key `import-<id>` of the catalogue.
    pub(crate) what: Reason,
}

impl From<&onboarding::export::Unusable> for Unusable {
    fn from(unusable: &onboarding::export::Unusable) -> Self {
        Unusable {
            file: unusable.file.clone(),
            line: unusable.place.line.map(line),
            room: unusable.place.room.clone(),
            what: Reason::new(unusable.what.id(), unusable.what.arguments()),
        }
    }
}

fn line(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

impl From<&Opened> for FileSummary {
    fn from(opened: &Opened) -> Self {
        let (kind, names, read, unusable) = match opened {
            Opened::Report(report) => (
                FileKind::Report,
                vec![report.recorded.name.clone()],
                Some((report.finished_at, report.finished_at)),
                Vec::new(),
            ),
            Opened::Export(export) => (
                FileKind::Export,
                export.files.iter().map(|file| file.file.clone()).collect(),
                export.read,
                export.unusable.iter().map(Unusable::from).collect(),
            ),
        };
        let rooms = match opened {
            Opened::Report(report) => report.recorded.len(),
            Opened::Export(export) => export.recorded.len(),
        };
        let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
        FileSummary {
            kind,
            names,
            rooms: count(rooms),
            read_from: time(read.map(|(first, _)| first)),
            read_to: time(read.map(|(_, last)| last)),
            tenant: opened.tenant().map(str::to_owned),
            unusable,
            other_tenant: false,
        }
    }
}

impl FileSummary {
    fn of_nothing(kind: FileKind, names: Vec<String>, unusable: Vec<Unusable>) -> Self {
        FileSummary {
            kind,
            names,
            rooms: 0,
            read_from: None,
            read_to: None,
            tenant: None,
            unusable,
            other_tenant: false,
        }
    }
}

/// Nothing of the files is used, and each says why.
impl From<&NotOpened> for FileSummary {
    fn from(error: &NotOpened) -> Self {
        let whole = |file: &str, line: Option<usize>, id: &str, arguments: Vec<(&str, String)>| {
            vec![Unusable {
                file: file.to_owned(),
                line: line.map(self::line),
                room: None,
                what: Reason::new(id, arguments),
            }]
        };
        match error {
            NotOpened::Unreadable { file, error } => FileSummary::of_nothing(
                FileKind::Report,
                vec![file.clone()],
                whole(
                    file,
                    None,
                    "not-readable",
                    vec![("error", error.to_string())],
                ),
            ),
            NotOpened::Report(error) => {
                let (file, line, id) = match error {
                    NotAReport::Foreign { file } => (file, None, "report-foreign"),
                    NotAReport::Damaged { file, line } => (file, Some(*line), "report-damaged"),
                    NotAReport::Newer { file } => (file, None, "report-newer"),
                    NotAReport::WithoutSettings { file } => (file, None, "report-without-settings"),
                };
                FileSummary::of_nothing(
                    FileKind::Report,
                    vec![file.clone()],
                    whole(file, line, id, Vec::new()),
                )
            }
            NotOpened::Export(error) => FileSummary::of_nothing(
                FileKind::Export,
                error.files.iter().map(|file| file.file.clone()).collect(),
                error.unusable.iter().map(Unusable::from).collect(),
            ),
            NotOpened::OtherTenant { file, tenant } => FileSummary {
                tenant: Some(tenant.clone()),
                other_tenant: true,
                ..FileSummary::of_nothing(FileKind::Export, vec![file.clone()], Vec::new())
            },
        }
    }
}

/// Where somebody runs the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ExportPlace {
    Computer,
    CloudShell,
    Server,
}

/// A script that only reads.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExportScript {
    pub(crate) text: String,
    pub(crate) file_name: String,
}

/// A PowerShell that answered.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Powershell {
    program: String,
    version: String,
    /// The version of ExchangeOnlineManagement; `null`: it does not have it.
    module: Option<String>,
}

impl From<&Installed> for Powershell {
    fn from(installed: &Installed) -> Self {
        Powershell {
            program: installed.program.display().to_string(),
            version: installed.version.clone(),
            module: installed.module.clone(),
        }
    }
}

/// How the script of this computer ended.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ExportRun {
    /// Key `export-ended-<ending>` of the catalogue.
    ending: String,
    /// The exit code, where the script does not know it.
    code: Option<i32>,
    /// `null`: there is no file.
    file: Option<FileSummary>,
}

impl ExportRun {
    pub(crate) fn of(ending: Ending, file: Option<FileSummary>) -> Self {
        ExportRun {
            ending: ending.id().to_owned(),
            code: match ending {
                Ending::Failed { code } => code,
                _ => None,
            },
            file,
        }
    }
}

/// What pasted text or a CSV file holds.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AddressesSeen {
    addresses: u32,
    /// Lines without an address; each with its number, from 1.
    wrong: Vec<WrongLine>,
}

/// A line in which no address is.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct WrongLine {
    line: u32,
    text: String,
}

impl From<AddressList> for AddressesSeen {
    fn from(list: AddressList) -> Self {
        AddressesSeen {
            addresses: count(list.addresses.len()),
            wrong: list
                .wrong
                .into_iter()
                .map(|(number, text)| WrongLine {
                    line: line(number),
                    text,
                })
                .collect(),
        }
    }
}
