//! `cargo xtask bench`: how long the check of a simulated tenant takes, and how much memory.

use crate::{child, workspace};
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What one program may use for 20,000 rooms, simulated tenant included.
const MOST_MEGABYTES: u64 = 200;
const MOST_SECONDS: f64 = 30.0;

struct Measured {
    rooms: u64,
    seconds: f64,
    megabytes: Option<u64>,
}

/// Builds the command line in release and checks the demo tenants with it, small to large.
///
/// # Errors
/// The build or a check failed.
pub(crate) fn bench() -> io::Result<ExitCode> {
    child::succeed(&mut workspace::cargo(&[
        "build",
        "--release",
        "--package",
        "cli",
    ]))?;
    let mut good = true;
    println!(
        "\n{:10} {:>8} {:>9} {:>12}",
        "scenario", "rooms", "seconds", "peak memory"
    );
    for scenario in ["good", "typical", "large"] {
        let it = measure(scenario)?;
        let memory = it
            .megabytes
            .map_or_else(|| "unknown".to_owned(), |it| format!("{it} MB"));
        println!(
            "{scenario:10} {:>8} {:>9.2} {memory:>12}",
            it.rooms, it.seconds
        );
        good &= it.seconds < MOST_SECONDS && it.megabytes.is_none_or(|it| it < MOST_MEGABYTES);
    }
    if !good {
        println!("\nToo much: at most {MOST_SECONDS} s and {MOST_MEGABYTES} MB are meant.");
    }
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn measure(scenario: &str) -> io::Result<Measured> {
    let report = workspace::target().join(format!("bench-{scenario}.json"));
    let mut command = Command::new(workspace::built("release", "offision-setup-cli"));
    command
        .args(["check", "--demo", scenario, "--format", "json", "--output"])
        .arg(&report);
    let began = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let (status, megabytes) = watch(&mut child)?;
    let seconds = began.elapsed().as_secs_f64();
    // 1 and 2: something failed, or could not be checked; that is what these tenants are for.
    if !matches!(status.code(), Some(0..=2)) {
        return Err(io::Error::other(format!(
            "{} ended with {status}",
            child::typed(&command)
        )));
    }
    Ok(Measured {
        rooms: discovered(&report)?,
        seconds,
        megabytes,
    })
}

/// Waits for the end and reads the kernel's own high-water mark of the memory on the way, which
/// only ever grows. Source: proc(5), VmHWM, in kB.
fn watch(child: &mut Child) -> io::Result<(std::process::ExitStatus, Option<u64>)> {
    let file = format!("/proc/{}/status", child.id());
    let mut kilobytes = None;
    loop {
        if let Ok(text) = fs::read_to_string(&file) {
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let number = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
            kilobytes = kilobytes.max(number);
        }
        if let Some(status) = child.try_wait()? {
            return Ok((status, kilobytes.map(|it| it.div_ceil(1024))));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// `summary.discovered` of the report.
fn discovered(report: &Path) -> io::Result<u64> {
    let text = fs::read_to_string(report)?;
    let digits: Option<String> = text.split_once("\"discovered\"").map(|(_, rest)| {
        rest.trim_start_matches([':', ' '])
            .chars()
            .take_while(char::is_ascii_digit)
            .collect()
    });
    digits
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| {
            io::Error::other(format!(
                "{} does not say how many rooms it saw",
                report.display()
            ))
        })
}
