//! Room settings by way of the administrator's own PowerShell: a script is written, somebody runs it, and its file is read here.
//!
//! # Layout
//! - [`Plan`] and [`script()`]: the read-only script, for Exchange Online or for Exchange Server.
//! - [`powershell()`] and [`run()`]: the same script run by this computer, after a person has seen it.
//! - [`import()`]: what comes back, in all the shapes in which people send it.
//!
//! Deliberately not here: what the settings mean. An import is filled into the types that live answers have, and `translate` knows both.

/// The name under which a script is saved.
pub const SCRIPT_FILE: &str = "offision-rooms.ps1";

/// The name of the file that a script writes at its end.
pub const RESULT_FILE: &str = "offision-rooms.json";

mod import;
mod run;
pub(crate) mod script;
mod shell;

pub(crate) use import::decoded;
pub use import::{
    Encoding, FileSummary, Import, ImportError, ImportedRoom, Location, LookUp, NotRead, Place,
    Unusable, What, WorkingHours, import, import_bytes,
};
pub use run::{Ending, RunError, run};
pub use script::{Plan, Wanted, file, on_premises_script, save, script};
pub use shell::{Installed, Where, instructions, powershell};
