#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::export::{Plan, Wanted, on_premises_script, script};
use crate::words::{Language, Words};

struct Scene {
    folder: tempfile::TempDir,
    installed: Installed,
}

impl Scene {
    /// With a program that does what the body says, in place of PowerShell.
    fn with(body: &str) -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let program = folder.path().join("pwsh");
        fs::write(&program, format!("#!/bin/sh\n{body}\n")).expect("the folder can be written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is our file");
        Scene {
            installed: Installed {
                program,
                version: "7.6.1".to_owned(),
                module: None,
            },
            folder,
        }
    }

    async fn run(&self) -> (Ending, Vec<String>) {
        let mut lines = Vec::new();
        let (_cancel, mut cancelled) = oneshot::channel();
        let script = self.folder.path().join("offision rooms.ps1");
        let ending = run(
            &self.installed,
            &script,
            self.folder.path(),
            |line| lines.push(line),
            &mut cancelled,
        )
        .await
        .expect("the program starts");
        (ending, lines)
    }
}

#[tokio::test]
async fn the_script_is_run_by_its_path_and_without_a_profile() {
    let scene = Scene::with("for argument; do echo \"<$argument>\"; done; pwd; cat");
    let (ending, lines) = scene.run().await;
    let folder = scene.folder.path().canonicalize().expect("it exists");
    let folder = folder.display();
    assert_eq!(ending, Ending::Finished);
    assert_eq!(
        lines,
        [
            "<-NoProfile>".to_owned(),
            "<-ExecutionPolicy>".to_owned(),
            "<Bypass>".to_owned(),
            "<-File>".to_owned(),
            format!("<{folder}/offision rooms.ps1>"),
            "<-Folder>".to_owned(),
            format!("<{folder}>"),
            folder.to_string(),
        ]
    );
}

#[tokio::test]
async fn both_streams_are_shown_without_what_steers_a_terminal() {
    let scene = Scene::with(
        r"printf 'one\r\n\033[31;1mtwo\033[0m\ta\n\377\nlast'; printf 'problem\n' >&2; exit 12",
    );
    let (ending, mut lines) = scene.run().await;
    assert_eq!(ending, Ending::NotSignedIn);
    lines.sort();
    assert_eq!(lines, ["last", "one", "problem", "twoa", "\u{fffd}"]);
}

#[tokio::test]
async fn every_exit_code_has_a_sentence() {
    for (code, ending) in Ending::CODES {
        let (found, _) = Scene::with(&format!("exit {code}")).run().await;
        assert_eq!(found, ending);
    }
    assert_eq!(
        Scene::with("exit 1").run().await.0,
        Ending::Failed { code: Some(1) }
    );
    assert_eq!(
        Scene::with("kill -9 $$").run().await.0,
        Ending::Failed { code: None }
    );
    let endings = Ending::CODES.into_iter().map(|(_, ending)| ending).chain([
        Ending::Cancelled,
        Ending::Failed { code: Some(1) },
        Ending::Failed { code: None },
    ]);
    for ending in endings {
        let key = format!("export-ended-{}", ending.id());
        for language in Language::ALL {
            let text = Words::of(language).text(&key, &ending.arguments());
            assert_ne!(text, key, "{language}");
            assert!(!text.contains('{'), "{text}");
        }
    }
}

#[test]
fn the_scripts_know_no_other_exit_codes() {
    let plan = Plan {
        run: uuid::Uuid::nil(),
        cloud: None,
        tenant: String::new(),
        delegate: String::new(),
        rooms: Wanted::All,
        language: Language::English,
    };
    let scripts = script(&plan) + &on_premises_script(&plan);
    let used = |code: i32| scripts.contains(&format!("Stop-Script {code} "));
    for (code, ending) in Ending::CODES {
        assert!(code == 0 || used(code), "{ending:?}");
    }
    let stops = scripts.matches("Stop-Script ").count();
    let known: usize = Ending::CODES
        .iter()
        .map(|(code, _)| scripts.matches(&format!("Stop-Script {code} ")).count())
        .sum();
    assert_eq!(stops, known, "another code is used");
}

#[tokio::test]
async fn cancelling_ends_the_program_and_what_it_started() {
    let scene = Scene::with("sleep 1000 & echo $! $$; wait");
    let (cancel, mut cancelled) = oneshot::channel();
    let mut cancel = Some(cancel);
    let mut processes = Vec::new();
    let ending = run(
        &scene.installed,
        Path::new("script.ps1"),
        scene.folder.path(),
        |line| {
            processes = line.split(' ').map(str::to_owned).collect();
            if let Some(cancel) = cancel.take() {
                cancel.send(()).expect("the run still listens");
            }
        },
        &mut cancelled,
    )
    .await
    .expect("the program starts");
    assert_eq!(ending, Ending::Cancelled);
    assert_eq!(processes.len(), 2, "{processes:?}");
    for process in processes {
        is_gone(&process).await;
    }
}

#[tokio::test]
async fn a_run_that_is_dropped_ends_too() {
    let scene = Scene::with("sleep 1000 & echo $! $$; wait");
    let (_cancel, mut cancelled) = oneshot::channel();
    let (sender, mut printed) = mpsc::unbounded_channel();
    let processes = tokio::select! {
        ending = run(
            &scene.installed,
            Path::new("script.ps1"),
            scene.folder.path(),
            |line| sender.send(line).expect("the test still listens"),
            &mut cancelled,
        ) => panic!("it ended by itself: {ending:?}"),
        line = printed.recv() => line.expect("it prints a line"),
    };
    for process in processes.split(' ') {
        is_gone(process).await;
    }
}

/// Waits until a process is no more, or only waits to be reaped by whoever started it.
async fn is_gone(process: &str) {
    let gone = async {
        while let Ok(status) = fs::read_to_string(format!("/proc/{process}/stat")) {
            let state = status.rsplit(") ").next().unwrap_or_default();
            if state.starts_with('Z') {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    // Only so that a failure is one and does not wait for ever.
    let is_in_time = timeout(Duration::from_secs(60), gone).await.is_ok();
    assert!(is_in_time, "process {process} lives on");
}

#[tokio::test]
async fn a_browser_that_lives_on_does_not_hold_up_the_end() {
    let scene = Scene::with("sleep 1000 & echo $!; exit 0");
    let (ending, lines) = scene.run().await;
    assert_eq!(ending, Ending::Finished);
    let process = lines.first().expect("it named the process");
    let is_alive = Path::new("/proc").join(process).exists();
    std::process::Command::new("kill")
        .arg(process)
        .status()
        .expect("kill runs");
    assert!(is_alive, "what the script left open is not ours to end");
}

#[tokio::test]
async fn a_program_that_is_not_there_is_an_error() {
    let mut scene = Scene::with("");
    scene.installed.program = scene.folder.path().join("missing");
    let (_cancel, mut cancelled) = oneshot::channel();
    let error = run(
        &scene.installed,
        Path::new("script.ps1"),
        scene.folder.path(),
        |_| (),
        &mut cancelled,
    )
    .await
    .expect_err("nothing is there");
    assert_eq!(error.source.kind(), io::ErrorKind::NotFound);
    assert!(error.to_string().contains("missing cannot be run"));
}
