//! PowerShell on this computer, and what to do where there is none.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

/// A PowerShell that answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// An absolute path.
    pub program: PathBuf,
    /// As it names itself, for example `7.6.1` or `5.1.22621.4391`.
    pub version: String,
    /// The newest ExchangeOnlineManagement that it sees. Each PowerShell has modules of its own.
    pub module: Option<String>,
}

/// What a PowerShell is asked, in one start of it.
const QUESTION: &str = "$PSVersionTable.PSVersion.ToString(); foreach ($Module in @(Get-Module -ListAvailable -Name ExchangeOnlineManagement | Sort-Object -Property Version -Descending)) { $Module.Version.ToString() }";

/// A computer that has just started can take this long to start PowerShell once.
const PATIENCE: Duration = Duration::from_secs(30);

/// Finds PowerShell on this computer: PowerShell 7 before Windows PowerShell, and one that has the module before one that has not.
///
/// Looks in the folders of `PATH` and in the usual places of Windows; never in the current folder, in which a stranger's file may lie.
pub async fn powershell() -> Option<Installed> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let here = std::env::current_dir().ok();
    first_with_module(candidates(&path, &usual_places(), here.as_deref())).await
}

async fn first_with_module(programs: Vec<PathBuf>) -> Option<Installed> {
    let mut without = None;
    for program in programs {
        match asked(&program).await {
            Some(installed) if installed.module.is_some() => return Some(installed),
            Some(installed) => without = without.or(Some(installed)),
            None => (),
        }
    }
    without
}

/// The programs that exist, in the order in which they are preferred. None is in the folder `here`.
fn candidates(path: &OsStr, usual: &[PathBuf], here: Option<&Path>) -> Vec<PathBuf> {
    let here = here.and_then(|folder| folder.canonicalize().ok());
    let is_elsewhere = |folder: &PathBuf| {
        folder.is_absolute()
            && folder
                .canonicalize()
                .is_ok_and(|folder| Some(folder) != here)
    };
    let folders: Vec<PathBuf> = std::env::split_paths(path).filter(is_elsewhere).collect();
    let mut found = Vec::new();
    for name in ["pwsh", "powershell"] {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        let in_path = folders.iter().map(|folder| folder.join(&name));
        let in_place = usual.iter().filter(|place| place.ends_with(&name)).cloned();
        for program in in_path.chain(in_place) {
            if is_program(&program) && !found.contains(&program) {
                found.push(program);
            }
        }
    }
    found
}

/// Where the installers of Windows put PowerShell, also when `PATH` was changed.
fn usual_places() -> Vec<PathBuf> {
    let below = |variable: &str, rest: &[&str]| -> Option<PathBuf> {
        let root = PathBuf::from(std::env::var_os(variable)?);
        root.is_absolute()
            .then(|| rest.iter().fold(root, |path, part| path.join(part)))
    };
    if !cfg!(windows) {
        return Vec::new();
    }
    [
        below("ProgramFiles", &["PowerShell", "7", "pwsh.exe"]),
        below(
            "SystemRoot",
            &["System32", "WindowsPowerShell", "v1.0", "powershell.exe"],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_program(path: &Path) -> bool {
    let Ok(metadata) = path.metadata() else {
        return false;
    };
    #[cfg(unix)]
    let may_run = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let may_run = true;
    metadata.is_file() && may_run
}

/// `None`: it does not start, or does not answer as a PowerShell does.
async fn asked(program: &Path) -> Option<Installed> {
    let mut command = Command::new(program);
    command
        .args(["-NoProfile", "-NonInteractive", "-Command", QUESTION])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    #[cfg(windows)]
    command.creation_flags(super::run::NO_WINDOW);
    let output = timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    let answer = String::from_utf8_lossy(&output.stdout);
    let mut lines = answer
        .lines()
        .map(str::trim)
        .filter(|line| is_version(line));
    Some(Installed {
        program: program.to_owned(),
        version: lines.next()?.to_owned(),
        module: lines.next().map(str::to_owned),
    })
}

fn is_version(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
        && line.contains('.')
        && line
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".-+".contains(c))
}

/// Where somebody runs a saved script by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    OwnComputer,
    /// In a browser, where the module is there already.
    CloudShell,
    /// The Exchange Management Shell of an own server.
    ExchangeServer,
}

/// Three lines of instruction as keys of the catalogues. Each asks for `file`, the name of the script.
pub fn instructions(place: Where) -> [&'static str; 3] {
    match place {
        Where::OwnComputer => [
            "export-instructions-computer.save",
            "export-instructions-computer.run",
            "export-instructions-computer.open",
        ],
        Where::CloudShell => [
            "export-instructions-cloud-shell.save",
            "export-instructions-cloud-shell.run",
            "export-instructions-cloud-shell.open",
        ],
        Where::ExchangeServer => [
            "export-instructions-server.save",
            "export-instructions-server.run",
            "export-instructions-server.open",
        ],
    }
}

#[cfg(test)]
mod tests;
