use std::collections::BTreeSet;

use checks::facts::AutomaticProcessing;
use checks::repair::{Choice, Item};
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::export::file;
use crate::export::script::grammar::{
    HOSTILE, all_nodes, assert_understood, outside_of_brackets, parsed, texts, values,
};
use crate::words::Language;

mod undo;
mod writes;

/// In every text that comes from a tenant, so that it is found wherever it goes.
const MARK: &str = "Qx9";

/// What an administrator, or somebody who names a group, may have typed anywhere.
fn hostile() -> Vec<String> {
    let long = "very long ".repeat(2_000);
    let more = [
        "\n'@\nRemove-Mailbox room",
        "a' + (Get-Date) + 'b",
        "",
        long.as_str(),
    ];
    HOSTILE
        .iter()
        .copied()
        .chain(more)
        .map(|text| format!("{text}{MARK}"))
        .collect()
}

fn named(name: &str) -> Name {
    Name {
        name: name.to_owned(),
        address: Some(format!("{name}@contoso.com")),
        orphan: false,
    }
}

/// A room in which every setting is changed, and everything is called by one name.
fn room_called(name: &str) -> RoomPlan {
    let orphan = Name {
        address: None,
        orphan: true,
        ..named(name)
    };
    let grants = |kinds: &[(bool, bool)]| {
        let of = |(denied, inherited): &(bool, bool)| Grant {
            denied: *denied,
            inherited: *inherited,
        };
        Value::Access(kinds.iter().map(of).collect())
    };
    let other = Value::Processing(AutomaticProcessing::Other(name.to_owned()));
    let changes = [
        (
            Setting::AutomaticProcessing,
            other,
            Value::Processing(AutomaticProcessing::Accept),
        ),
        (
            Setting::AcceptsEveryone,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::EveryoneMayRequest,
            Value::Flag(false),
            Value::Flag(true),
        ),
        (
            Setting::ForwardsRequests,
            Value::Flag(false),
            Value::Flag(true),
        ),
        (
            Setting::Delegates,
            Value::Names(vec![named(name), orphan.clone()]),
            Value::Names(vec![named(name), orphan, named("offision")]),
        ),
        (
            Setting::Bypassing,
            Value::Names(vec![named(name)]),
            Value::Names(Vec::new()),
        ),
        (
            Setting::OnlyDuringWorkHours,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::DeclinesBeyondLimit,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::FullAccess,
            grants(&[(true, false), (true, true)]),
            grants(&[(true, true), (false, false)]),
        ),
    ];
    RoomPlan {
        address: format!("{name}@contoso.com"),
        name: name.to_owned(),
        building: Some(name.to_owned()),
        seen: changes
            .iter()
            .map(|(setting, seen, _)| (*setting, seen.clone()))
            .collect(),
        items: changes
            .into_iter()
            .map(|(setting, _, after)| Item {
                setting,
                after,
                choice: Choice::Usual,
            })
            .collect(),
    }
}

fn plan(rooms: Vec<RoomPlan>) -> Plan {
    Plan {
        id: Uuid::from_u128(0x8f2c_1d3e_5b6a_4c7d_8e9f_0a1b_2c3d_4e5f),
        tenant_id: Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888),
        tenant: Some("contoso.com".to_owned()),
        delegate: "offision@contoso.com".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
        rooms,
        left_out: Vec::new(),
    }
}

fn english(plan: &Plan) -> String {
    script(plan, &Words::of(Language::English))
}

/// The script that the script writes, with what it puts between the parameters and the rest.
fn undo_start(script: &str, values: &str) -> String {
    let tree = parsed(script);
    let start = all_nodes(&tree)
        .into_iter()
        .find(|node| node.kind() == "verbatim_here_string_characters")
        .expect("it holds the other script");
    let inside = script[start.byte_range()].trim_start_matches("@'");
    let inside = inside.trim_end_matches("'@").trim();
    assert_eq!(inside.matches("# <values>").count(), 1);
    inside.replace("# <values>", values)
}

/// Whatever holds the mark is a text in single quotes, and nothing else.
fn assert_only_literals(script: &str) {
    let tree = parsed(script);
    let mut found = 0;
    for node in all_nodes(&tree) {
        let is_smallest = node.child_count() == 0 || node.kind() == "verbatim_string_characters";
        if is_smallest && script[node.byte_range()].contains(MARK) {
            assert_eq!(
                node.kind(),
                "verbatim_string_characters",
                "line {}",
                node.start_position().row + 1
            );
            found += script[node.byte_range()].matches(MARK).count();
        }
    }
    assert!(found > 0);
    assert_eq!(found, script.matches(MARK).count(), "a mark is elsewhere");
}

#[test]
fn a_script_of_hostile_names_is_one_that_powershell_understands() {
    for name in hostile() {
        let plan = Plan {
            tenant: Some(name.clone()),
            delegate: name.clone(),
            ..plan(vec![room_called(&name)])
        };
        let script = english(&plan);
        assert_understood(&script, &name);
        assert_only_literals(&script);
        assert_eq!(texts(&script, "$Delegate"), [name.as_str()]);
        assert_eq!(
            texts(&script, "$TenantName"),
            [format!("{name} ({})", plan.tenant_id)]
        );
        assert_eq!(texts(&script, "$Plan"), [plan.id.to_string()]);
        assert_eq!(texts(&script, "$Tenant"), [plan.tenant_id.to_string()]);
        assert_eq!(
            script.lines().count(),
            english(&self::plan(vec![room_called("a")])).lines().count()
        );
        let saved = String::from_utf8(file(&script)).expect("a script is text");
        assert_eq!(texts(&saved, "$Delegate"), [name]);
    }
}

#[test]
fn a_room_holds_exactly_what_was_seen_and_what_is_wanted() {
    for name in hostile() {
        let rooms = texts(&english(&plan(vec![room_called(&name)])), "$Rooms");
        let address = format!("{name}@contoso.com");
        let (name, address) = (name.as_str(), address.as_str());
        let seen = [
            // The room, how it processes, whom its lists name, and its access list.
            address,
            name,
            name,
            name,
            address,
            name,
            "",
            name,
            address,
            "Deny",
            "Deny, inherited",
        ];
        let after = [
            "AutoAccept",
            name,
            address,
            "offision",
            "offision@contoso.com",
            "Deny, inherited",
            "Allow",
        ];
        assert_eq!(rooms, [&seen[..], &after[..]].concat());
    }
}

#[test]
fn flags_lists_and_names_are_spelt_as_values() {
    let script = english(&plan(vec![room_called("a")]));
    for part in [
        "Seen = @{ AutomateProcessing = 'a'; AllBookInPolicy = $true; AllRequestInPolicy = $false; ",
        "ResourceDelegates = @(@{ Name = 'a'; Address = 'a@contoso.com' }, @{ Name = 'a'; Address = ''; Orphan = $true });",
        "After = @{ AutomateProcessing = 'AutoAccept'; AllBookInPolicy = $false; ",
        "BookInPolicy = @(); ScheduleOnlyDuringWorkHours = $false; EnforceSchedulingHorizon = $false; FullAccess = @('Deny, inherited', 'Allow') }",
    ] {
        assert!(script.contains(part), "{part}");
    }
}

#[test]
fn a_setting_that_the_script_cannot_read_stops_the_room() {
    let mut room = room_called("a");
    room.seen
        .insert(Setting::Sharing, Value::Sharing(Vec::new()));
    let script = english(&plan(vec![room]));
    assert!(script.contains("; calendarPermissions = $null }; After"));
    assert_understood(&script, "with sharing");
}

#[test]
fn a_plan_of_many_rooms_is_one_script() {
    let rooms = (0..300).map(|number| room_called(&format!("room{number}'")));
    let script = english(&plan(rooms.collect()));
    assert_understood(&script, "300 rooms");
    let addresses = texts(&script, "$Rooms");
    for number in [0, 299] {
        assert!(addresses.contains(&format!("room{number}'@contoso.com")));
    }
    assert_eq!(script.matches("    @{ Address = ").count(), 300);
}

#[test]
fn every_language_has_every_sentence() {
    for language in Language::ALL {
        let script = script(&plan(vec![room_called("a")]), &Words::of(language));
        assert_understood(&script, language.tag());
        for key in ["repair-script-", "export-script-", "@@"] {
            assert!(
                !script.contains(key),
                "{language}: a sentence or a value is missing"
            );
        }
        let saved = String::from_utf8(file(&script)).expect("a script is text");
        assert_understood(saved.trim_start_matches('\u{feff}'), "as it is saved");
    }
}

#[test]
fn every_sentence_of_the_catalogue_is_used() {
    let templates = [
        include_str!("repair.ps1"),
        include_str!("undo.ps1"),
        include_str!("engine.ps1"),
        include_str!("values.ps1"),
        include_str!("read.ps1"),
        include_str!("write.ps1"),
    ]
    .concat();
    let catalogue = Language::English.catalogue();
    let keys: Vec<&str> = catalogue
        .lines()
        .filter(|line| line.starts_with("repair-script-"))
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(keys.len() > 30, "{keys:?}");
    for key in keys {
        let is_used = [format!(" {key}@@"), format!(" {key} ")]
            .iter()
            .any(|used| templates.contains(used));
        assert!(is_used, "{key}");
    }
}

#[test]
fn every_sentence_has_a_place_for_each_of_its_values() {
    let script = english(&plan(vec![room_called("a")]));
    let undo = undo_start(&script, "");
    let mut looked_at = 0;
    for script in [&script, &undo] {
        for node in all_nodes(&parsed(script)) {
            if node.kind() != "format_expression" || node.child_count() != 3 {
                continue;
            }
            let [format, given] = [0, 2].map(|index| node.child(index).expect("it has three"));
            let format = values(format, script).concat();
            let given = outside_of_brackets(&script[given.byte_range()]);
            let commas = given.matches(", ").count();
            for number in 0..8 {
                let is_used = format.contains(&format!("{{{number}}}"));
                assert_eq!(number <= commas, is_used, "{format} -f {given}");
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}

/// Texts of what PowerShell gives a meaning, and of anything else.
fn any_name() -> impl Strategy<Value = String> {
    let meant: Vec<char> = "'‘’‚‛\"“”$`@#{}();|&\r\n\t\0\u{85}\u{2028}"
        .chars()
        .collect();
    let one = prop_oneof![proptest::sample::select(meant), any::<char>()];
    proptest::collection::vec(one, 0..40).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn whatever_a_name_holds_comes_back_as_it_was(name in any_name()) {
        let script = format!("$Name = {}\n", literal(&name));
        prop_assert_eq!(texts(&script, "$Name"), [name]);
    }
}
