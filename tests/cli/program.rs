//! The built program and its answers.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use simulator::Announcement;
use tempfile::TempDir;

/// The program beside the tests' own.
pub(crate) fn program() -> Command {
    let own = std::env::current_exe().expect("a test knows where it is");
    let folder = own
        .parent()
        .and_then(|deps| deps.parent())
        .expect("tests are in target/<profile>/deps");
    let name = format!("offision-setup-cli{}", std::env::consts::EXE_SUFFIX);
    let path = folder.join(name);
    assert!(
        path.is_file(),
        "{} is missing; `cargo build -p cli` with the profile of this test builds it",
        path.display()
    );
    let mut command = Command::new(path);
    // Only what a test says counts, not what the machine is set to.
    for variable in [
        "OFFISION_CLIENT_SECRET",
        "DBUS_SESSION_BUS_ADDRESS",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "RUST_LOG",
    ] {
        command.env_remove(variable);
    }
    command
}

/// What a call has answered.
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Said {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error} in {}{}", self.stdout, self.stderr))
    }
}

pub(crate) fn call(arguments: &[&str]) -> Said {
    said(program().args(arguments))
}

pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.stdin(Stdio::null()).output();
    understood(output.expect("the program starts"))
}

/// Calls with a text on standard input.
pub(crate) fn told(command: &mut Command, text: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    stdin
        .write_all(text.as_bytes())
        .expect("the program reads its input");
    drop(stdin);
    understood(child.wait_with_output().expect("the program ends"))
}

fn understood(output: Output) -> Said {
    Said {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Files of one test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Folder(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file and gives its path as an argument.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a temporary file");
        path.to_string_lossy().into_owned()
    }

    /// The endpoints file of a simulated tenant, as `simulate` prints it.
    pub(crate) fn endpoints(&self, announcement: &Announcement) -> String {
        let line = serde_json::to_string(announcement).expect("the announcement is plain JSON");
        self.write("endpoints.json", &line)
    }

    /// The same without the secret, which then comes another way.
    pub(crate) fn endpoints_without_secret(&self, announcement: &Announcement) -> String {
        let mut line = serde_json::to_value(announcement).expect("the announcement is plain JSON");
        line.as_object_mut()
            .expect("an object")
            .remove("clientSecret");
        self.write("endpoints.json", &line.to_string())
    }
}
