//! The script run by this computer, after a person has seen it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

#[cfg(unix)]
use process_wrap::tokio::ProcessGroup;
use process_wrap::tokio::{ChildWrapper, CommandWrap};
#[cfg(windows)]
use process_wrap::tokio::{CreationFlags, JobObject};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::shell::Installed;

/// No console window beside ours.
///
/// Source: Process Creation Flags, `CREATE_NO_WINDOW`.
#[cfg(windows)]
pub(super) const NO_WINDOW: u32 = 0x0800_0000;

/// A browser that the sign-in opened may hold on to the pipe, so its end is not waited for.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// How a run ended, by the script's own exit codes. Key `export-ended-<id>` of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// `offision-rooms.json` is in the folder.
    Finished,
    ModuleMissing,
    ModuleUnusable,
    NotSignedIn,
    OtherTenant,
    RoleMissing,
    NotListed,
    /// What was read is kept, and the next run goes on.
    Disconnected,
    FolderNotWritable,
    Restricted,
    NoRooms,
    Cancelled,
    /// PowerShell did not run the script to its end, for example because a policy forbids scripts. `None`: it was ended from outside.
    Failed {
        code: Option<i32>,
    },
}

impl Ending {
    /// The exit codes that the script knows.
    const CODES: [(i32, Ending); 11] = [
        (0, Ending::Finished),
        (10, Ending::ModuleMissing),
        (11, Ending::ModuleUnusable),
        (12, Ending::NotSignedIn),
        (13, Ending::OtherTenant),
        (14, Ending::RoleMissing),
        (15, Ending::NotListed),
        (16, Ending::Disconnected),
        (17, Ending::FolderNotWritable),
        (18, Ending::Restricted),
        (19, Ending::NoRooms),
    ];

    fn of(code: Option<i32>) -> Ending {
        Ending::CODES
            .into_iter()
            .find(|(known, _)| Some(*known) == code)
            .map_or(Ending::Failed { code }, |(_, ending)| ending)
    }

    pub fn id(self) -> &'static str {
        match self {
            Ending::Finished => "finished",
            Ending::ModuleMissing => "module-missing",
            Ending::ModuleUnusable => "module-unusable",
            Ending::NotSignedIn => "not-signed-in",
            Ending::OtherTenant => "other-tenant",
            Ending::RoleMissing => "role-missing",
            Ending::NotListed => "not-listed",
            Ending::Disconnected => "disconnected",
            Ending::FolderNotWritable => "folder-not-writable",
            Ending::Restricted => "restricted",
            Ending::NoRooms => "no-rooms",
            Ending::Cancelled => "cancelled",
            Ending::Failed { code: Some(_) } => "failed",
            Ending::Failed { code: None } => "ended-from-outside",
        }
    }

    /// What the sentence names.
    pub fn arguments(self) -> Vec<(&'static str, String)> {
        match self {
            Ending::Failed { code: Some(code) } => vec![("code", code.to_string())],
            _ => Vec::new(),
        }
    }
}

/// PowerShell could not be started or not be waited for.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be run: {source}", program.display())]
pub struct RunError {
    pub program: PathBuf,
    pub source: io::Error,
}

/// Runs a saved script with its files in `folder`. Each line that it prints is given to `on_line`, without what steers a terminal.
///
/// It is ended, with everything that it started, when `cancelled` is sent or dropped or when this future is.
///
/// # Errors
/// The program cannot be started. That the script failed is an [`Ending`].
pub async fn run(
    installed: &Installed,
    script: &Path,
    folder: &Path,
    mut on_line: impl FnMut(String),
    cancelled: &mut oneshot::Receiver<()>,
) -> Result<Ending, RunError> {
    let error = |source| RunError {
        program: installed.program.clone(),
        source,
    };
    let mut command = command(installed, script, folder).map_err(error)?;
    let mut group = Group {
        child: command.spawn().map_err(error)?,
        is_over: false,
    };
    let (sender, mut lines) = mpsc::channel(64);
    if let Some(output) = group.child.stdout().take() {
        tokio::spawn(forward(output, sender.clone()));
    }
    if let Some(errors) = group.child.stderr().take() {
        tokio::spawn(forward(errors, sender));
    }
    let status = loop {
        tokio::select! {
            biased;
            _ = &mut *cancelled => return Ok(Ending::Cancelled),
            Some(line) = lines.recv() => on_line(line),
            // Not of the whole group: a browser that it opened may live on.
            status = group.child.inner_mut().wait() => break status.map_err(error)?,
        }
    };
    group.is_over = true;
    let rest = async {
        while let Some(line) = lines.recv().await {
            on_line(line);
        }
    };
    // Without an end of the pipe, everything that was printed has been read by then.
    let _ = timeout(LAST_WORDS, rest).await;
    Ok(Ending::of(status.code()))
}

fn command(installed: &Installed, script: &Path, folder: &Path) -> io::Result<CommandWrap> {
    let script = std::path::absolute(script)?;
    let folder = std::path::absolute(folder)?;
    let mut command = CommandWrap::with_new(&installed.program, |command| {
        command
            // A profile could change what the script sees. It may ask: somebody has to sign in.
            .arg("-NoProfile")
            // For this process only; without it Windows runs no script files.
            .args(["-ExecutionPolicy", "Bypass"])
            .arg("-File")
            .arg(&script)
            .arg("-Folder")
            .arg(&folder)
            .env("NO_COLOR", "1")
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if cfg!(windows) {
            // The sign-in window of Windows wants a console window to stand in front of, and there is none.
            command.arg("-DisableWAM");
        }
    });
    #[cfg(unix)]
    command.wrap(ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(JobObject).wrap(CreationFlags(
        windows::Win32::System::Threading::PROCESS_CREATION_FLAGS(NO_WINDOW),
    ));
    Ok(command)
}

/// PowerShell with everything that it started. They end together unless the script came to its own end.
struct Group {
    child: Box<dyn ChildWrapper>,
    is_over: bool,
}

impl Drop for Group {
    fn drop(&mut self) {
        if !self.is_over {
            // It may have ended by itself in this moment.
            let _ = self.child.start_kill();
        }
    }
}

async fn forward(output: impl AsyncRead + Unpin, lines: mpsc::Sender<String>) {
    let mut output = BufReader::new(output).split(b'\n');
    while let Ok(Some(line)) = output.next_segment().await {
        if lines.send(readable(&line)).await.is_err() {
            return;
        }
    }
}

/// A line without escape sequences and control characters.
fn readable(line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    let mut text = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' && characters.next_if_eq(&'[').is_some() {
            // Parameters, then one letter.
            while characters.next_if(|c| !c.is_ascii_alphabetic()).is_some() {}
            characters.next();
        } else if !character.is_control() {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests;
