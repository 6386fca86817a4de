use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

/// As the script writes it, for the tenant with this id.
fn export(folder: &tempfile::TempDir, name: &str, tenant_id: &str) -> PathBuf {
    let path = folder.path().join(name);
    let text = format!(
        r#"{{"schema":"offision.rooms/2","run":"1f0c7d2e","source":"online","tenantId":"{tenant_id}","complete":true,"found":1,
        "rooms":[{{"schema":"offision.rooms/1","smtp":"harbour@contoso.com","name":"Harbour","kind":"RoomMailbox",
        "readUtc":"2026-11-20T08:00:00Z","AutomateProcessing":"AutoAccept","AllBookInPolicy":false,
        "ResourceDelegates":["offision@contoso.com"],"BookInPolicy":[]}}]}}"#
    );
    std::fs::write(&path, text).expect("the folder can be written");
    path
}

#[tokio::test]
async fn a_file_of_the_tenant_becomes_a_source_and_one_of_another_is_refused_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = in_front_of_the_demo().await;
    let live = connected(&state).await;
    let session = live.session.clone();
    *state.live() = Some(live);
    let ours = export(&folder, "ours.json", &session.tenant_id.to_string());
    let summary = read(&state, &session, vec![ours])
        .await
        .expect("it can be read");
    assert_eq!((summary.rooms, summary.other_tenant), (1, false));
    assert_eq!(summary.read_from.as_deref(), Some("2026-11-20T08:00:00Z"));
    let theirs = "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f";
    let other = export(&folder, "theirs.json", theirs);
    let summary = read(&state, &session, vec![other])
        .await
        .expect("it can be read");
    assert!(summary.other_tenant);
    assert_eq!(summary.tenant.as_deref(), Some(theirs));
    let names = state
        .while_connected(&session, |live| {
            let recorded = live.sources.recorded.as_ref();
            recorded.map(|recorded| recorded.name.clone())
        })
        .flatten();
    assert_eq!(
        names.as_deref(),
        Some("ours.json"),
        "what was read before stays"
    );
}

#[tokio::test]
async fn what_is_no_file_of_rooms_is_named_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = in_front_of_the_demo().await;
    let live = connected(&state).await;
    let session = live.session.clone();
    *state.live() = Some(live);
    let empty = folder.path().join("empty.json");
    std::fs::write(&empty, "").expect("the folder can be written");
    let report = folder.path().join("report.json");
    std::fs::write(
        &report,
        "{\"schema\":\"offision-setup/report\",\n\"version\":1,\"rooms\":[",
    )
    .expect("the folder can be written");
    for (path, id, line) in [(empty, "empty", None), (report, "report-damaged", Some(2))] {
        let summary = read(&state, &session, vec![path])
            .await
            .expect("it can be read");
        assert_eq!(summary.rooms, 0);
        let unusable = summary.unusable.first().expect("it says why");
        assert_eq!((unusable.what.id.as_str(), unusable.line), (id, line));
    }
    let is_source = state.while_connected(&session, |live| live.sources.recorded.is_some());
    assert_eq!(is_source, Some(false));
}

#[tokio::test]
async fn a_file_alone_is_judged_without_a_tenant_until_the_window_leaves_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = in_front_of_the_demo().await;
    let path = export(
        &folder,
        "rooms.json",
        "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f",
    );
    let opened = open(vec![path], None)
        .await
        .expect("the work is done")
        .expect("it holds a room");
    state.show_file(Arc::new(OpenedFile::of(opened, None, &state.profile)));
    let file = state.opened_file().expect("it is shown");
    let rooms = file.judged().await;
    assert_eq!(&*rooms[0].address, "harbour@contoso.com");
    state.leave();
    assert!(state.opened_file().is_none());
}
