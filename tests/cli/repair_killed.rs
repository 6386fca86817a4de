//! Killed at any moment of a repair or of an undo, the journal and the tenant agree, every room is in a state that has a name, and
//! everything can be taken back.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use onboarding::repair::{Purpose, Recorded, Repairer, read};
use onboarding::rooms::ReadThrough;
use rand::{RngExt, SeedableRng};
use simulator::Simulator;
use support::{Wizard, dump};

use crate::program::{Folder, said};
use crate::repair::{command, fresh, journals, plan};

const ROOMS: usize = 200;
const KILLS: usize = 50;
/// The same moments everywhere, as far as a scheduler allows.
const SEED: u64 = 50_050;
/// A killed run may leave so many rooms in the middle.
const AT_ONCE: usize = 32;

/// Bytes in the newest journal of a folder that is not among those known.
fn written(folder: &Path, known: usize) -> u64 {
    let journals = journals(folder);
    let newest = journals.get(known);
    newest.map_or(0, |path| {
        std::fs::metadata(path).map_or(0, |metadata| metadata.len())
    })
}

/// Starts the program and kills it when its journal has so many bytes. Returns whether it was still running.
fn killed(command: &mut Command, folder: &Path, bytes: u64) -> bool {
    let known = journals(folder).len();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    loop {
        if let Some(status) = child.try_wait().expect("it can be asked") {
            assert!(status.code().is_some_and(|code| code < 2), "{status}");
            return false;
        }
        if written(folder, known) >= bytes {
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
            return true;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Every setting that the journal says was to be written is as it was before or as it was to be, and what it says was found is there.
async fn agree(repairer: &Repairer, recorded: &Recorded) {
    for record in &recorded.records {
        let now = repairer
            .state(&record.began.address)
            .await
            .expect("it can be read");
        for written in &record.began.settings {
            let Some(now) = now.get(&written.setting) else {
                continue;
            };
            let has_a_name = now.is_same(&written.before) || now.is_same(&written.after);
            assert!(has_a_name, "{}: {now:?} {written:?}", record.began.address);
            let found = record.ended.as_ref().and_then(|ended| ended.found.as_ref());
            if let Some(found) = found.and_then(|found| found.get(&written.setting)) {
                assert!(
                    now.is_same(found),
                    "{}: {now:?} {found:?}",
                    record.began.address
                );
            }
        }
    }
    assert!(recorded.open().count() <= AT_ONCE);
}

async fn repairer(simulator: &Simulator) -> Repairer {
    let wizard = Wizard::default();
    let announcement = simulator.announcement();
    let Ok(ready) = wizard.prepare(&announcement).await else {
        panic!("the rooms can be listed")
    };
    let session = wizard.session(&announcement).await;
    Repairer::new(&session, ReadThrough::App, &ready.expected.delegate)
        .expect("there is a way into Exchange")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repair_and_an_undo_that_are_killed_fifty_times_leave_nothing_unknown() {
    let simulator = fresh(ROOMS).await;
    let folder = Folder::new();
    let place = folder.path("");
    let before = dump(&simulator);
    let repairer = repairer(&simulator).await;
    let file = plan(&folder, &simulator);
    let mut random = rand::rngs::StdRng::seed_from_u64(SEED);

    let apply = || command(&folder, &simulator, &["apply", "--plan", &file, "--yes"]);
    for _ in 0..KILLS {
        // A room takes a kilobyte and a half, so that any step of the first ones may be the last.
        let bytes = random.random_range(1..9_000);
        let was_running = killed(&mut apply(), &place, bytes);
        if let Some(Ok(recorded)) = journals(&place).pop().map(|newest| read(&newest)) {
            agree(&repairer, &recorded).await;
        }
        if !was_running {
            // Everything is repaired, so there is nothing left to be killed in.
            undo_all(&folder, &simulator, &place);
            before.assert_is_now(&simulator);
        }
    }
    let whole = said(&mut apply());
    assert_eq!(whole.code, Some(0), "{}{}", whole.stdout, whole.stderr);

    for round in 0..KILLS {
        let repairs = repairs(&place);
        let path = &repairs[repairs.len() - 1 - round % repairs.len()];
        let path = path.to_string_lossy().into_owned();
        let bytes = random.random_range(1..9_000);
        let mut undo = command(&folder, &simulator, &["undo", "--journal", &path, "--yes"]);
        killed(&mut undo, &place, bytes);
        if let Some(Ok(recorded)) = journals(&place).pop().map(|newest| read(&newest)) {
            agree(&repairer, &recorded).await;
        }
    }
    undo_all(&folder, &simulator, &place);
    before.assert_is_now(&simulator);
}

/// Journals of repairs, oldest first; those of undoing are left out.
fn repairs(place: &Path) -> Vec<PathBuf> {
    let is_repair = |path: &PathBuf| {
        read(path).is_ok_and(|recorded| matches!(recorded.head.purpose, Purpose::Repair { .. }))
    };
    journals(place).into_iter().filter(is_repair).collect()
}

/// Takes every repair back, the newest first.
fn undo_all(folder: &Folder, simulator: &Simulator, place: &Path) {
    for path in repairs(place).into_iter().rev() {
        let path = path.to_string_lossy().into_owned();
        let mut undo = command(folder, simulator, &["undo", "--journal", &path, "--yes"]);
        let undone = said(&mut undo);
        assert_eq!(undone.code, Some(0), "{}{}", undone.stdout, undone.stderr);
    }
}
