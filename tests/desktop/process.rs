//! Programs that a test starts, and that never outlive it.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A program with everything that it starts in turn: all of it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts `command` in a process group of its own, because a driver that is killed leaves the
    /// window and the browser that it started alive.
    ///
    /// # Errors
    /// The program could not be started.
    pub(crate) fn start(command: &mut Command) -> io::Result<Process> {
        let child = command.stdin(Stdio::null()).process_group(0).spawn()?;
        Ok(Process { child })
    }

    /// Its standard output, once, if the command asked for a pipe.
    pub(crate) fn take_output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        // The group may be gone already; then there is nothing left to end.
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.child.wait();
    }
}

/// A port on loopback that nobody listens on.
///
/// # Panics
/// When loopback has no free port.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener
        .local_addr()
        .expect("a bound socket has an address")
        .port()
}

/// Waits until something listens on `port` of loopback.
///
/// # Panics
/// When nothing does within 30 seconds.
pub(crate) async fn listening(port: u16, name: &str) {
    for _ in 0..600 {
        if tokio::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_ok()
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{name} does not listen on port {port}");
}

/// Whether a program of this name is on the search path.
pub(crate) fn is_installed(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| Path::new(&folder).join(name).is_file())
    })
}
