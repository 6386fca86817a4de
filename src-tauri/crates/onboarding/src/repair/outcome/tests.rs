use checks::repair::{Choice, Item, RoomPlan, State, Value as Was};

use super::*;

const PLAN: Uuid = Uuid::from_u128(0x8f2c_1d3e_5b6a_4c7d_8e9f_0a1b_2c3d_4e5f);
const TENANT: Uuid = Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888);

/// As the script writes it: a line for each room.
const SAMPLE: &str = r#"{"schema":"offision-setup/outcome","version":1,"plan":"8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f","tenantId":"11112222-3333-4444-5555-666677778888","startedUtc":"2026-03-02T08:00:00.1234567Z","rooms":[
{"address":"room1@contoso.com","outcome":"changed","settings":["AllBookInPolicy","ResourceDelegates"],"text":"中環 😀"}
,{"address":"room2@contoso.com","outcome":"not-begun","settings":[],"text":""}
],"finishedUtc":"2026-03-02T08:01:00.0000000Z"}
"#;

fn plan() -> Plan {
    Plan {
        id: PLAN,
        tenant_id: TENANT,
        tenant: Some("contoso.com".to_owned()),
        delegate: "offision@contoso.com".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
        rooms: vec![RoomPlan {
            address: "room3@contoso.com".to_owned(),
            name: "Room 3".to_owned(),
            building: None,
            seen: State::from([(Setting::AcceptsEveryone, Was::Flag(true))]),
            items: vec![Item {
                setting: Setting::AcceptsEveryone,
                after: Was::Flag(false),
                choice: Choice::Usual,
            }],
        }],
        left_out: Vec::new(),
    }
}

fn read(text: &str) -> Result<Reported, Refused> {
    Reported::of_file(text.as_bytes())
}

#[test]
fn an_outcome_says_what_the_script_said() {
    let reported = read(SAMPLE).expect("it is an outcome");
    assert_eq!((reported.plan, reported.tenant_id), (PLAN, TENANT));
    assert!(reported.started_at < reported.finished_at);
    assert!(reported.started_at.is_some());
    assert_eq!(reported.rooms.len(), 2);
    let said = reported.said("ROOM1@contoso.com").expect("it is there");
    assert_eq!(said.claim, Claim::Changed);
    assert_eq!(
        said.settings,
        [Setting::AcceptsEveryone, Setting::Delegates]
    );
    assert_eq!(said.text, "中環 😀");
    assert_eq!(
        reported.said("room2@contoso.com").map(|said| said.claim),
        Some(Claim::NotBegun)
    );
    assert_eq!(reported.said("room3@contoso.com"), None);
}

#[test]
fn whatever_an_editor_made_of_the_encoding_it_says_the_same() {
    let expected = read(SAMPLE);
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    let marked = format!("\u{feff}{SAMPLE}");
    let windows = SAMPLE.replace('\n', "\r\n");
    for bytes in [
        marked.clone().into_bytes(),
        windows.into_bytes(),
        wide(&marked, u16::to_le_bytes),
        wide(&marked, u16::to_be_bytes),
        wide(SAMPLE, u16::to_le_bytes),
        format!("{SAMPLE}\r\n\u{1a}\0").into_bytes(),
    ] {
        assert_eq!(Reported::of_file(&bytes), expected);
    }
}

#[test]
fn one_instead_of_a_list_of_one_is_that_one() {
    let head = SAMPLE.split_once(r#""rooms":["#).expect("rooms").0;
    let one = format!(
        r#"[{head}"rooms":{{"address":"room1@contoso.com","outcome":"failed","settings":"FullAccess","more":[1]}},"later":true}}]"#
    );
    let reported = read(&one).expect("it is an outcome");
    let [said] = reported.rooms.as_slice() else {
        panic!("{reported:?}");
    };
    assert_eq!(said.claim, Claim::Failed);
    assert_eq!(said.settings, [Setting::FullAccess]);
    assert_eq!(reported.finished_at, None);
    for (none, rooms) in [("[]", 0), ("null", 0)] {
        let text = format!(r#"{head}"rooms":{none}}}"#);
        assert_eq!(read(&text).map(|read| read.rooms.len()), Ok(rooms));
    }
}

#[test]
fn a_word_that_is_not_known_is_not_taken_for_one_that_is() {
    let text = SAMPLE
        .replace("\"changed\"", "\"painted\"")
        .replace("AllBookInPolicy", "Colour");
    let reported = read(&text).expect("it is an outcome");
    assert_eq!(reported.rooms[0].claim, Claim::Unknown);
    assert_eq!(reported.rooms[0].settings, [Setting::Delegates]);
}

#[test]
fn wherever_it_is_cut_off_it_is_refused() {
    let whole = SAMPLE.trim_end();
    for (end, _) in whole.char_indices() {
        let cut = read(&whole[..end]);
        assert!(
            matches!(cut, Err(Refused::Damaged { .. } | Refused::Foreign(_))),
            "{end}: {cut:?}"
        );
        if whole[..end].contains(SCHEMA) {
            assert!(
                matches!(cut, Err(Refused::Damaged { .. })),
                "{end}: {cut:?}"
            );
        }
    }
    let cut = read(whole.split_once("\n,").expect("two rooms").0);
    assert!(
        matches!(cut, Err(Refused::Damaged { line: 2, .. })),
        "{cut:?}"
    );
}

#[test]
fn what_is_no_outcome_is_refused() {
    let foreign = Err(Refused::Foreign("an outcome"));
    for text in [
        "",
        "[]",
        "{}",
        "rooms",
        "[1,2]",
        r#"{"schema":"offision-setup/plan","version":1}"#,
    ] {
        assert_eq!(read(text), foreign, "{text}");
    }
    assert_eq!(Reported::of_file(b"PK\x03\x04zip"), foreign);
    assert_eq!(read(&SAMPLE.replace(":1,", ":2,")), Err(Refused::Newer));
    assert_eq!(read(&SAMPLE.replace(":1,", ":\"1\",")), foreign);
    for (good, bad) in [
        ("8f2c1d3e-", "x-"),
        ("11112222-", ""),
        ("room1@contoso.com", " "),
    ] {
        let read = read(&SAMPLE.replace(good, bad));
        assert!(matches!(read, Err(Refused::Damaged { .. })), "{read:?}");
    }
}

#[test]
fn only_the_plan_that_the_script_was_of_is_verified() {
    let reported = read(SAMPLE).expect("it is an outcome");
    let tasks = reported.tasks(&plan()).expect("it is of this plan");
    // Also a room of which the file says nothing.
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].address, "room3@contoso.com");
    assert_eq!(
        tasks[0].changes,
        [(Setting::AcceptsEveryone, Was::Flag(false))]
    );
    let other_plan = Plan {
        id: Uuid::nil(),
        ..plan()
    };
    assert_eq!(
        reported.tasks(&other_plan),
        Err(Refused::OtherPlan {
            theirs: PLAN.to_string(),
            ours: Uuid::nil().to_string(),
        })
    );
    let other_tenant = Plan {
        tenant_id: Uuid::nil(),
        ..plan()
    };
    assert_eq!(
        reported.tasks(&other_tenant),
        Err(Refused::OtherTenant {
            theirs: TENANT.to_string(),
            ours: format!("contoso.com ({})", Uuid::nil()),
        })
    );
}
