use checks::Because;
use checks::facts::Room;

use super::*;
use crate::rooms::ReadThrough;
use crate::scan::unread;

fn now() -> Timestamp {
    "2026-11-23T09:00:00Z".parse().expect("a valid time")
}

fn key(delegate: &str) -> RunKey {
    RunKey::new(
        (Uuid::from_u128(1), Uuid::from_u128(2)),
        Some(delegate.to_owned()),
        &Sources::of(ReadThrough::App),
        None,
    )
}

fn listed(count: usize) -> Vec<ListedRoom> {
    (0..count)
        .map(|number| ListedRoom::named(&format!("room{number}@contoso.com")))
        .collect()
}

fn facts(room: &ListedRoom) -> Room {
    unread(room, &Because::PropertyAbsent)
}

#[tokio::test]
async fn what_was_kept_is_there_after_the_file_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rooms.sqlite");
    let rooms = listed(3);
    let store = Store::open(&path).expect("a new file");
    let run = store
        .begin(&key("d"), &rooms, now())
        .expect("it is written");
    run.keep(&facts(&rooms[1]), true);
    run.keep(&facts(&rooms[2]), false);
    run.settled().await.expect("the disk takes it");
    drop((run, store));

    let store = Store::open(&path).expect("the same file");
    let earlier = store
        .latest(&key("d"))
        .expect("it can be read")
        .expect("a run was begun");
    assert_eq!((earlier.rooms, earlier.done), (3, 1));
    assert_eq!(earlier.finished_at, None);
    let run = store.resume(&earlier).expect("it goes on");
    let remaining = run.remaining().expect("it can be read");
    let addresses: Vec<&str> = remaining.iter().map(|room| &*room.address).collect();
    assert_eq!(
        addresses,
        ["room0@contoso.com", "room2@contoso.com"],
        "a room that was not read is asked again"
    );
    assert_eq!(remaining[0], rooms[0], "a listed room is the same again");
}

#[tokio::test]
async fn a_run_that_was_cut_off_is_found_whichever_rooms_it_was_for() {
    let store = Store::temporary().expect("a place for temporary files");
    let rooms = listed(2);
    let addresses: Vec<String> = rooms.iter().map(|room| room.address.to_string()).collect();
    let of_some = RunKey {
        chosen: RunKey::new(
            (Uuid::nil(), Uuid::nil()),
            None,
            &Sources::of(ReadThrough::App),
            Some(&addresses),
        )
        .chosen,
        ..key("d")
    };
    let run = store.begin(&of_some, &rooms, now()).expect("it is written");
    assert_eq!(store.latest(&key("d")).expect("it can be read"), None);
    let found = |delegate| store.cut_off(&key(delegate)).expect("it can be read");
    assert_eq!(found("d").map(|earlier| earlier.rooms), Some(2));
    assert_eq!(found("another delegate"), None);
    for room in &rooms {
        run.keep(&facts(room), true);
    }
    run.finish(now()).await.expect("the disk takes it");
    assert_eq!(found("d"), None, "it came to its end");
}

#[tokio::test]
async fn a_run_is_finished_only_when_every_room_was_read() {
    let store = Store::temporary().expect("a place for temporary files");
    let rooms = listed(2);
    let run = store
        .begin(&key("d"), &rooms, now())
        .expect("it is written");
    run.keep(&facts(&rooms[0]), true);
    run.keep(&facts(&rooms[1]), false);
    run.finish(now()).await.expect("the disk takes it");
    let latest = || store.latest(&key("d")).expect("it can be read");
    assert_eq!(latest().and_then(|earlier| earlier.finished_at), None);
    run.keep(&facts(&rooms[1]), true);
    run.finish(now()).await.expect("the disk takes it");
    assert_eq!(
        latest().and_then(|earlier| earlier.finished_at),
        Some(now())
    );
}

#[tokio::test]
async fn runs_of_different_questions_are_never_mixed() {
    let store = Store::temporary().expect("a place for temporary files");
    store
        .begin(&key("d"), &listed(2), now())
        .expect("it is written");
    assert_eq!(store.latest(&key("other")).expect("it can be read"), None);
    let fewer = RunKey::new(
        (Uuid::from_u128(1), Uuid::from_u128(2)),
        Some("d".to_owned()),
        &Sources::of(ReadThrough::App),
        Some(&["room0@contoso.com".to_owned()]),
    );
    assert_eq!(store.latest(&fewer).expect("it can be read"), None);
}

#[tokio::test]
async fn a_tenant_is_forgotten_as_a_whole() {
    let store = Store::temporary().expect("a place for temporary files");
    let rooms = listed(1);
    let run = store
        .begin(&key("d"), &rooms, now())
        .expect("it is written");
    run.keep(&facts(&rooms[0]), true);
    run.settled().await.expect("the disk takes it");
    store.forget(Uuid::from_u128(1)).expect("it is deleted");
    assert_eq!(store.latest(&key("d")).expect("it can be read"), None);
    assert_eq!(
        run.stored()
            .expect("the file is there")
            .room("room0@contoso.com")
            .expect("it can be read"),
        None
    );
}

#[test]
fn files_that_are_not_ours_are_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notes.txt");
    let text = "not a database, but long enough to look like one: ".repeat(100);
    std::fs::write(&path, &text).expect("the folder is ours");
    assert!(matches!(Store::open(&path), Err(StoreError::Foreign)));
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), text);

    let other = folder.path().join("other.sqlite");
    let connection = Connection::open(&other).expect("a new file");
    connection
        .execute_batch("CREATE TABLE theirs (id INTEGER)")
        .expect("a table");
    drop(connection);
    assert!(matches!(Store::open(&other), Err(StoreError::Foreign)));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rooms.sqlite");
    Store::open(&path).expect("a new file");
    let mode = std::fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}
