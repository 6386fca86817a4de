use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::export::file;
use crate::export::script::grammar::{
    all_nodes, assert_understood, outside_of_brackets, parsed, texts, values,
};
use crate::words::Language;
use fixture::{MARK, hostile, plan, room_called};

mod fixture;
mod undo;
mod writes;

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
