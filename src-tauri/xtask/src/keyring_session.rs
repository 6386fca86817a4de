//! A D-Bus session of its own with an unlocked keychain, so that tests of the keychain really run
//! and never touch the keychain of the person who runs them.

use crate::child;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// The hidden command by which this program runs itself inside the session.
pub(crate) const COMMAND: &str = "with-unlocked-keyring";

/// Tells a test that the keychain it sees is a private one that it may write to.
pub(crate) const PRIVATE_KEYCHAIN: &str = "OFFISION_TEST_KEYCHAIN";

/// Folders for one session; they are removed when it ends.
#[derive(Debug)]
pub(crate) struct Session {
    folder: PathBuf,
}

impl Session {
    /// # Errors
    /// The folders could not be made.
    pub(crate) fn new() -> io::Result<Session> {
        // A short path, because sockets lie in it whose paths may have 107 bytes; and mktemp,
        // because D-Bus wants a folder that nobody else can read.
        let folder = child::answer(Command::new("mktemp").args([
            "--directory",
            "--tmpdir",
            "offision.XXXXXX",
        ]))
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other("mktemp made no folder"))?;
        for name in ["data", "config", "cache"] {
            fs::create_dir(folder.join(name))?;
        }
        Ok(Session { folder })
    }

    /// `command`, to be run inside the session instead.
    ///
    /// # Errors
    /// The path of this program is unknown.
    pub(crate) fn wrap(&self, command: &Command) -> io::Result<Command> {
        let mut wrapped = Command::new("dbus-run-session");
        wrapped
            .arg("--")
            .arg(std::env::current_exe()?)
            .arg(COMMAND)
            .arg(command.get_program());
        wrapped.args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            wrapped.current_dir(folder);
        }
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => wrapped.env(name, value),
                None => wrapped.env_remove(name),
            };
        }
        for (name, folder) in [
            ("XDG_RUNTIME_DIR", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            wrapped.env(name, self.folder.join(folder));
        }
        // With a display a locked keychain opens a prompt and waits for a person.
        wrapped.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        Ok(wrapped)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

/// Inside the session: unlocks the keychain, then runs `program` and ends as it ends.
///
/// # Errors
/// The keychain could not be unlocked or the program not be started.
pub(crate) fn run_unlocked(program: &str, arguments: &[&str]) -> io::Result<ExitCode> {
    let mut daemon = Command::new("gnome-keyring-daemon")
        .args(["--unlock", "--components=secrets"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // An empty password does not unlock.
    daemon
        .stdin
        .take()
        .expect("standard input was asked for")
        .write_all(b"test")?;
    let status = daemon.wait()?;
    if !status.success() {
        return Err(io::Error::other(format!(
            "the keychain was not unlocked: {status}"
        )));
    }
    let mut command = Command::new(Path::new(OsStr::new(program)));
    let status = child::status(command.args(arguments).env(PRIVATE_KEYCHAIN, "1"))?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}
