//! The simulated tenant, in a process of its own.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

use simulator::{Options, Scenario, Simulator};
use tempfile::TempDir;

/// A tenant that runs until this is dropped.
pub(crate) struct Tenant {
    process: Child,
    folder: TempDir,
}

impl Tenant {
    /// # Panics
    /// When it does not start.
    pub(crate) fn start(arguments: &[&str]) -> Tenant {
        let own = std::env::current_exe().expect("a program knows where it is");
        let mut process = Command::new(own)
            .arg("tenant")
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts once more");
        let output = process.stdout.take().expect("its output is a pipe");
        let mut announcement = String::new();
        BufReader::new(output)
            .read_line(&mut announcement)
            .expect("the tenant announces itself");
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("endpoints.json"), announcement)
            .expect("a temporary file");
        Tenant { process, folder }
    }

    /// The file that the client is given.
    pub(crate) fn endpoints(&self) -> PathBuf {
        self.folder.path().join("endpoints.json")
    }
}

impl Drop for Tenant {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves until it is killed.
pub(crate) fn serve(arguments: &[&str]) -> ExitCode {
    let number = |name: &str| {
        let position = arguments.iter().position(|argument| *argument == name)?;
        arguments.get(position + 1)?.parse::<usize>().ok()
    };
    let options = Options {
        scenario: Scenario::Typical,
        rooms: number("--rooms"),
        latency: Duration::from_millis(number("--latency-ms").unwrap_or(0) as u64),
        max_concurrent: number("--max-concurrent"),
        record_requests: false,
        ..Options::default()
    };
    let runtime = tokio::runtime::Runtime::new().expect("the operating system gives threads");
    runtime.block_on(async {
        let simulator = Simulator::start(options)
            .await
            .expect("loopback has a free port");
        let line = serde_json::to_string(&simulator.announcement()).expect("it is plain JSON");
        let mut stdout = std::io::stdout().lock();
        writeln!(stdout, "{line}")
            .and_then(|()| stdout.flush())
            .expect("whoever started this reads it");
        drop(stdout);
        simulator.stopped().await;
    });
    ExitCode::SUCCESS
}
