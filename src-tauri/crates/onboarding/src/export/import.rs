//! What comes back from PowerShell, in all the shapes in which people send it.
//!
//! # Layout
//! - `encoding`, `bytes`, `elements`, `table`: bytes to rows, a piece at a time, so that the size of a file does not matter.
//! - `row`, `naming`, `people`, `sections`, `value`: a row to answers of Exchange. A value that cannot be read is unknown and is named.
//! - `merge`: several files, and several rows about one room.
//!
//! Deliberately not here: guesses. A value that may mean two things is not used.

mod bytes;
mod elements;
mod encoding;
mod file;
mod merge;
mod naming;
mod node;
mod people;
mod reading;
mod row;
mod sections;
mod table;
mod time;
mod unusable;
mod value;

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use jiff::Timestamp;
use microsoft::exchange::{CalendarProcessing, MailboxPermission, Recipient, RoomMailbox};

pub use encoding::Encoding;
pub(crate) use encoding::decoded;
pub use reading::{LookUp, NotRead};
pub use sections::{Location, WorkingHours};
pub use unusable::{Place, Unusable, What};

use reading::{Complaints, Findings};

/// What files say about rooms.
#[derive(Clone, Debug)]
pub struct Import {
    /// In the order in which they first appear; each once.
    pub rooms: Vec<ImportedRoom>,
    /// Names in the settings of rooms, and the delegate. The newest answer for each.
    pub recipients: Vec<LookUp>,
    /// By the name under which rooms know the group.
    pub members: HashMap<String, Result<Vec<Recipient>, NotRead>>,
    pub unusable: Vec<Unusable>,
    pub files: Vec<FileSummary>,
    /// The id or a domain of the tenant that the files are of. `None`: no file says.
    pub tenant: Option<String>,
}

/// A room as an export describes it.
#[derive(Clone, Debug)]
pub struct ImportedRoom {
    /// In lower case.
    pub address: String,
    pub mailbox: Result<RoomMailbox, NotRead>,
    pub processing: Result<CalendarProcessing, NotRead>,
    /// In the order that decides.
    pub permissions: Result<Vec<MailboxPermission>, NotRead>,
    /// The names of all rules, also of hidden ones.
    pub inbox_rules: Option<Vec<String>>,
    pub working_hours: Option<WorkingHours>,
    pub place: Option<Location>,
    /// When Exchange answered; of the oldest part if they differ. `None`: no file says.
    pub read_at: Option<Timestamp>,
    /// The name of the file that has the newest reading.
    pub file: String,
}

/// One of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSummary {
    /// Its name, without its folder.
    pub file: String,
    /// `None`: it holds no text, or cannot be opened.
    pub encoding: Option<Encoding>,
    /// For example `offision.rooms/2`. `None`: the script did not write it.
    pub schema: Option<String>,
    pub tenant: Option<String>,
    /// Of the script that wrote it. Files of one run belong together.
    pub run: Option<String>,
    /// Did the script come to its end? `Some(false)`: this is part of a list of rooms and not the list.
    pub is_complete: Option<bool>,
    /// How many rooms the script set out to read.
    pub found: Option<u64>,
    /// Rows about rooms.
    pub rooms: usize,
    pub module_version: Option<String>,
    pub powershell_version: Option<String>,
}

/// No file holds anything about a room.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no file holds anything about a room")]
pub struct ImportError {
    pub unusable: Vec<Unusable>,
    pub files: Vec<FileSummary>,
}

/// Reads files that PowerShell wrote, whole or in part, of one run or of several.
///
/// # Errors
/// There is no room in any of them; each says why.
pub fn import(files: &[PathBuf]) -> Result<Import, ImportError> {
    let names = files.iter().map(|path| {
        path.file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned()
    });
    let readers = files.iter().map(File::open);
    put_together(names.zip(readers))
}

/// Reads one file that is in memory.
///
/// # Errors
/// There is no room in it.
pub fn import_bytes(name: &str, bytes: &[u8]) -> Result<Import, ImportError> {
    put_together([(name.to_owned(), Ok(bytes))])
}

fn put_together<R: Read>(
    sources: impl IntoIterator<Item = (String, std::io::Result<R>)>,
) -> Result<Import, ImportError> {
    let mut files: Vec<Findings> = Vec::new();
    let mut summaries: Vec<FileSummary> = Vec::new();
    let mut tenant: Option<String> = None;
    for (name, source) in sources {
        let number = files.len();
        let (mut findings, encoding) = match source {
            Ok(source) => file::read(number, source),
            Err(error) => (not_opened(number, &error), None),
        };
        // Rooms of two tenants in one list would be judged by the delegate of one.
        match (&tenant, &findings.around.tenant) {
            (Some(first), Some(other)) if !first.eq_ignore_ascii_case(other) => {
                findings = of_other_tenant(findings);
            }
            (None, Some(first)) => tenant = Some(first.clone()),
            _ => (),
        }
        summaries.push(summary(name, encoding, &findings));
        files.push(findings);
    }
    let mut complaints: Vec<Complaints> = files
        .iter_mut()
        .map(|file| std::mem::take(&mut file.complaints))
        .collect();
    let rooms = merge::rooms(&mut files, &summaries, &mut complaints);
    let unusable = summaries
        .iter()
        .zip(complaints)
        .flat_map(|(summary, complaints)| complaints.named(&summary.file))
        .collect();
    if rooms.is_empty() {
        return Err(ImportError {
            unusable,
            files: summaries,
        });
    }
    Ok(Import {
        rooms,
        recipients: newest_answers(&mut files),
        members: files.into_iter().flat_map(|file| file.members).collect(),
        unusable,
        files: summaries,
        tenant,
    })
}

fn not_opened(number: usize, error: &std::io::Error) -> Findings {
    let mut findings = Findings::of(number);
    findings.complaints.add_once(What::NotReadable {
        error: error.to_string(),
    });
    findings
}

fn of_other_tenant(findings: Findings) -> Findings {
    let tenant = findings.around.tenant.clone().unwrap_or_default();
    let mut empty = Findings::of(findings.file);
    empty.around = findings.around;
    empty.complaints.add_once(What::OtherTenant { tenant });
    empty
}

fn summary(file: String, encoding: Option<Encoding>, findings: &Findings) -> FileSummary {
    let around = findings.around.clone();
    FileSummary {
        file,
        encoding,
        schema: around.schema,
        tenant: around.tenant,
        run: around.run,
        is_complete: around.is_complete,
        found: around.found,
        rooms: findings.rooms.len(),
        module_version: around.module_version,
        powershell_version: around.powershell_version,
    }
}

/// Each name once, in the order in which they first appear.
fn newest_answers(files: &mut [Findings]) -> Vec<LookUp> {
    let mut answers: Vec<LookUp> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for answer in files
        .iter_mut()
        .flat_map(|file| std::mem::take(&mut file.recipients))
    {
        match known.get(&answer.asked.to_lowercase()) {
            Some(&at) if answers[at].read_at <= answer.read_at => answers[at] = answer,
            Some(_) => (),
            None => {
                known.insert(answer.asked.to_lowercase(), answers.len());
                answers.push(answer);
            }
        }
    }
    answers
}

#[cfg(test)]
mod tests;
