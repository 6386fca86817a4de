use std::fs;

use checks::repair::Setting;

use super::*;

fn head() -> Head {
    Head {
        began_at: "2026-11-26T09:00:00Z".parse().expect("it is a time"),
        ..Head::new(
            Purpose::Repair { plan: Uuid::nil() },
            (Uuid::nil(), Some("contoso.onmicrosoft.com".to_owned())),
            "offision@contoso.com".to_owned(),
            None,
        )
    }
}

fn began(address: &str) -> Began {
    Began {
        address: address.to_owned(),
        name: "Harbour".to_owned(),
        at: Timestamp::UNIX_EPOCH,
        settings: vec![Written {
            setting: Setting::AcceptsEveryone,
            before: Value::Flag(true),
            after: Value::Flag(false),
        }],
        sharing: None,
    }
}

fn ended(address: &str) -> Ended {
    Ended {
        address: address.to_owned(),
        at: Timestamp::UNIX_EPOCH,
        outcome: Outcome::Changed,
        found: Some(State::from([(
            Setting::AcceptsEveryone,
            Value::Flag(false),
        )])),
    }
}

/// A journal with one room that came to its end and one that did not.
async fn written(folder: &Path) -> PathBuf {
    let journal = Journal::begin(folder, head()).expect("it can be written");
    journal
        .began(began("a@contoso.com"))
        .await
        .expect("it is on disk");
    journal
        .ended(ended("a@contoso.com"))
        .await
        .expect("it is on disk");
    journal
        .began(began("b@contoso.com"))
        .await
        .expect("it is on disk");
    journal.path().to_owned()
}

fn refused(path: &Path) -> Refused {
    match read(path).expect_err("it is refused") {
        JournalError::Refused(refused) => refused,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn what_was_written_is_read_again() {
    let folder = tempfile::tempdir().expect("a place for files");
    let path = written(folder.path()).await;
    let recorded = read(&path).expect("it is whole");
    assert_eq!(
        recorded.head,
        Head {
            id: recorded.head.id,
            ..head()
        }
    );
    assert_eq!(recorded.records.len(), 2);
    assert_eq!(recorded.records[0].ended, Some(ended("a@contoso.com")));
    let open: Vec<&Began> = recorded.open().collect();
    assert_eq!(open, [&began("b@contoso.com")]);
    let listed = list(folder.path()).expect("the folder can be read");
    assert_eq!(listed.len(), 1);
}

#[tokio::test]
async fn it_is_for_its_owner_alone() {
    let folder = tempfile::tempdir().expect("a place for files");
    let path = written(folder.path()).await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn wherever_it_is_cut_off_the_lines_before_are_read_and_it_goes_on() {
    let folder = tempfile::tempdir().expect("a place for files");
    let path = written(folder.path()).await;
    let whole = fs::read(&path).expect("it is there");
    let first = whole
        .iter()
        .position(|byte| *byte == b'\n')
        .expect("it has lines")
        + 1;
    for length in first..=whole.len() {
        fs::write(&path, &whole[..length]).expect("it can be written");
        let recorded = read(&path).expect("only its end is missing");
        let lines = whole[..length]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        let said: usize = recorded
            .records
            .iter()
            .map(|record| 1 + usize::from(record.ended.is_some()))
            .sum();
        assert_eq!(said, lines - 1, "cut off at {length}");
    }
    fs::write(&path, &whole[..whole.len() - 7]).expect("it can be written");
    let (journal, _) = Journal::go_on(&path).expect("it can be written");
    journal
        .began(began("c@contoso.com"))
        .await
        .expect("it is on disk");
    let recorded = read(&path).expect("it is whole");
    assert_eq!(recorded.records.len(), 2);
    assert_eq!(recorded.records[1].began, began("c@contoso.com"));
}

#[tokio::test]
async fn a_journal_that_was_changed_is_refused_with_the_line() {
    let folder = tempfile::tempdir().expect("a place for files");
    let path = written(folder.path()).await;
    let whole = fs::read_to_string(&path).expect("it is text");
    let lines: Vec<&str> = whole.lines().collect();
    for number in 0..lines.len() {
        let changed: Vec<String> = lines
            .iter()
            .enumerate()
            .map(|(each, line)| match each == number {
                true => line.replace("contoso", "fabrikam"),
                false => (*line).to_owned(),
            })
            .collect();
        fs::write(&path, changed.join("\n") + "\n").expect("it can be written");
        assert!(
            matches!(refused(&path), Refused::Damaged { line, .. } if line == number + 1),
            "line {number}"
        );
    }
    let missing = [lines[0], lines[2], lines[3]].join("\n") + "\n";
    fs::write(&path, missing).expect("it can be written");
    assert!(matches!(refused(&path), Refused::Damaged { line: 2, .. }));
}

#[test]
fn other_files_are_foreign() {
    let folder = tempfile::tempdir().expect("a place for files");
    let path = folder.path().join("notes.txt");
    for text in [
        "",
        "hello\n",
        "{}\n",
        "{\"schema\":\"offision-setup/report\"}\n",
        "\0\u{1}\n",
    ] {
        fs::write(&path, text).expect("it can be written");
        assert_eq!(refused(&path), Refused::Foreign("a journal"), "{text:?}");
    }
    fs::write(&path, [0xff, 0xfe, b'\n']).expect("it can be written");
    assert!(read(&path).is_err());
}

#[tokio::test]
async fn a_newer_journal_says_so() {
    let folder = tempfile::tempdir().expect("a place for files");
    let newer = Head {
        version: VERSION + 1,
        ..head()
    };
    let journal = Journal::begin(folder.path(), newer).expect("it can be written");
    assert_eq!(refused(journal.path()), Refused::Newer);
}

#[test]
fn a_folder_that_is_not_there_has_no_journals() {
    let folder = tempfile::tempdir().expect("a place for files");
    let nowhere = folder.path().join("nowhere");
    assert!(list(&nowhere).expect("it is empty").is_empty());
}

#[tokio::test]
async fn nobody_else_writes_a_journal_that_is_being_written() {
    let folder = tempfile::tempdir().expect("a place for files");
    let journal = Journal::begin(folder.path(), head()).expect("it can be written");
    let other = Journal::go_on(journal.path());
    assert!(matches!(other, Err(JournalError::Busy)));
    let path = journal.path().to_owned();
    journal
        .began(began("a@contoso.com"))
        .await
        .expect("it is on disk");
    drop(journal);
    assert!(Journal::go_on(&path).is_ok());
}
