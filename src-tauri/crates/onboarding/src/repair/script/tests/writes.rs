//! What a script writes at all, as the grammar sees it.

use tree_sitter::Node;

use super::*;
use crate::translate::writes;

fn of_kind(script: &str, kinds: &[&str]) -> Vec<String> {
    all_nodes(&parsed(script))
        .into_iter()
        .filter(|node| kinds.contains(&node.kind()))
        .map(|node| script[node.byte_range()].to_owned())
        .collect()
}

fn function<'a>(script: &'a str, name: &str) -> &'a str {
    let tree = parsed(script);
    let start = format!("function {name}");
    let range = all_nodes(&tree)
        .into_iter()
        .filter(|node| node.kind() == "function_statement")
        .map(|node| node.byte_range())
        .find(|range| {
            script[range.clone()]
                .strip_prefix(start.as_str())
                .is_some_and(|rest| rest.starts_with(['(', ' ']))
        });
    &script[range.unwrap_or_else(|| panic!("{name} is there"))]
}

fn both() -> [String; 2] {
    let script = english(&plan(vec![room_called("a")]));
    let undo = undo_start(&script, "");
    [script, undo]
}

/// PowerShell's own cmdlets. None starts a program, loads code or takes a file away.
const POWERSHELL: &[&str] = &[
    "ConvertTo-Json",
    "Get-Command",
    "Get-Location",
    "Get-Module",
    "Import-Module",
    "Set-StrictMode",
    "Sort-Object",
    "Start-Sleep",
    "Where-Object",
    "Write-Host",
];

const EXCHANGE: &[&str] = &[
    "Add-MailboxPermission",
    "Connect-ExchangeOnline",
    "Get-AcceptedDomain",
    "Get-CalendarProcessing",
    "Get-ConnectionInformation",
    "Get-MailboxPermission",
    "Get-Recipient",
    "Remove-MailboxPermission",
    "Set-CalendarProcessing",
];

#[test]
fn nothing_runs_but_what_is_on_the_lists() {
    for script in both() {
        let own: BTreeSet<String> = of_kind(&script, &["function_name"]).into_iter().collect();
        let commands = of_kind(&script, &["command_name", "path_command_name"]);
        assert!(commands.len() > 50);
        for command in commands {
            let is_known = EXCHANGE.contains(&command.as_str())
                || POWERSHELL.contains(&command.as_str())
                || own.contains(&command)
                || command == "$Reading";
            assert!(is_known, "{command} is not on the list");
        }
        for name in &own {
            assert!(!EXCHANGE.contains(&name.as_str()) && !POWERSHELL.contains(&name.as_str()));
        }
        let called: Vec<String> = all_nodes(&parsed(&script))
            .into_iter()
            .filter(|node| node.kind() == "command_invokation_operator")
            .filter_map(|node| node.parent())
            .map(|command| script[command.byte_range()].to_owned())
            .collect();
        assert_eq!(called, ["& $Reading"]);
    }
}

#[test]
fn rooms_are_written_to_in_one_place_that_only_shows_without_apply() {
    for script in both() {
        let writing = function(&script, "Write-Room");
        for cmdlet in EXCHANGE.iter().filter(|name| {
            ["Add-", "Remove-", "Set-"]
                .iter()
                .any(|verb| name.starts_with(verb))
        }) {
            let call = format!("{cmdlet} @");
            assert_eq!(
                script.matches(&call).count(),
                1 + usize::from(script.contains("$UndoStart")),
                "{cmdlet}"
            );
            assert_eq!(writing.matches(&call).count(), 1, "{cmdlet}");
        }
        // All of them are given the common parameters.
        assert!(writing.contains("WhatIf = (-not $Apply); Confirm = $false;"));
        assert!(writing.contains("$Processing = $Common.Clone()"));
        assert!(writing.contains("$Entry = $Common + @{"));
        for given in ["$Taken", "$Given"] {
            assert!(writing.contains(&format!("{given} = $Entry.Clone()")));
        }
    }
}

#[test]
fn the_order_and_the_parameters_are_those_of_the_repairs_here() {
    let room = room_called("a");
    let changes: Vec<_> = room
        .items
        .iter()
        .map(|item| (item.setting, item.after.clone()))
        .collect();
    let commands: Vec<String> = writes("offision@contoso.com", &room.seen, &changes)
        .iter()
        .map(|write| write.powershell(&room.address))
        .collect();
    let script = english(&plan(vec![room]));
    let writing = function(&script, "Write-Room");
    let mut last = 0;
    for command in &commands {
        let cmdlet = command.split(' ').next().expect("a cmdlet");
        let place = writing.find(&format!("{cmdlet} @")).expect("it is called");
        assert!(place > last, "{cmdlet} comes too early");
        last = place;
        for parameter in command.split(" -").skip(1) {
            let name = parameter.split([' ', ':']).next().expect("a name");
            let is_setting = texts(&script, "$Flags").contains(&name.to_owned())
                || texts(&script, "$Lists").contains(&name.to_owned())
                || texts(&script, "$Words").contains(&name.to_owned());
            let is_given = [format!("{name} = "), format!("['{name}'] = ")]
                .iter()
                .any(|given| writing.contains(given.as_str()));
            assert!(is_setting || is_given, "{cmdlet} -{name}");
        }
    }
    assert_eq!(commands.len(), 3, "{commands:?}");
    for fixed in [
        "AccessRights = 'FullAccess'",
        "InheritanceType = 'All'",
        "['AutoMapping'] = $false",
    ] {
        assert!(writing.contains(fixed), "{fixed}");
    }
}

#[test]
fn every_setting_that_a_plan_changes_is_read_and_written() {
    let script = english(&plan(Vec::new()));
    let mut known: BTreeSet<String> = ["$Words", "$Flags", "$Lists"]
        .iter()
        .flat_map(|variable| texts(&script, variable))
        .collect();
    known.insert("FullAccess".to_owned());
    let planned: BTreeSet<String> = Setting::ALL
        .into_iter()
        .filter(|setting| *setting != Setting::Sharing)
        .map(|setting| written_as(setting).to_owned())
        .collect();
    assert_eq!(known, planned);
}

#[test]
fn what_a_room_had_is_on_disk_before_it_is_written_to() {
    let script = english(&plan(Vec::new()));
    let repair = function(&script, "Repair-Room");
    let places = [
        "Read-Room $Room.Address",
        "'changed-since'",
        "Add-Undo $Room",
        "Write-Room $Room",
        "Confirm-Room $Room",
    ]
    .map(|part| repair.find(part).unwrap_or_else(|| panic!("{part}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(function(&script, "Write-Undo").contains("$Undo.Flush($true)"));
    assert!(function(&script, "Confirm-Room").contains("Read-Room $Room.Address"));
}

#[test]
fn no_variable_of_powershell_itself_is_assigned() {
    let taken = [
        "$error", "$input", "$args", "$host", "$home", "$matches", "$this", "$event", "$pid",
        "$true", "$false", "$null",
    ];
    for script in both() {
        for node in all_nodes(&parsed(&script)) {
            if node.kind() != "assignment_expression" {
                continue;
            }
            let left = node.child(0).expect("a left side");
            let name = script[left.byte_range()].trim().to_lowercase();
            assert!(name == "$null" || !taken.contains(&name.as_str()), "{name}");
        }
    }
}

#[test]
fn a_block_sees_no_variable_of_the_function_that_calls_it() {
    for script in both() {
        let variables = |text: &str| -> BTreeSet<String> {
            of_kind(text, &["variable"])
                .into_iter()
                .map(|name| name.to_lowercase())
                .collect()
        };
        let caller = variables(function(&script, "Invoke-Patiently"));
        assert!(caller.contains("$reading"));
        let tree = parsed(&script);
        let blocks: Vec<Node<'_>> = all_nodes(&tree)
            .into_iter()
            .filter(|node| node.kind() == "command")
            .filter(|node| script[node.byte_range()].starts_with("Invoke-Patiently {"))
            .collect();
        assert_eq!(blocks.len(), 8);
        for block in blocks {
            let inside = variables(&script[block.byte_range()]);
            let shadowed: Vec<&String> = inside.intersection(&caller).collect();
            assert!(shadowed.is_empty(), "{shadowed:?}");
        }
    }
}

#[test]
fn every_class_is_a_value_the_clock_the_console_or_a_file() {
    let known: BTreeSet<&str> = [
        "[Collections.Generic.Dictionary[string, object]]",
        "[Collections.Generic.HashSet[string]]",
        "[Console]",
        "[DateTime]",
        "[IO.File]",
        "[IO.FileAccess]",
        "[IO.FileMode]",
        "[IO.FileShare]",
        "[IO.FileStream]",
        "[IO.Path]",
        "[IO.StreamWriter]",
        "[Math]",
        "[StringComparer]",
        "[StringComparison]",
        "[Text.UTF8Encoding]",
        "[bool]",
        "[int]",
        "[ordered]",
        "[regex]",
        "[scriptblock]",
        "[string]",
        "[string[]]",
        "[switch]",
        "[version]",
    ]
    .into();
    for script in both() {
        for class in of_kind(&script, &["type_literal"]) {
            assert!(known.contains(class.as_str()), "{class}");
        }
    }
}

#[test]
fn the_exit_codes_are_the_known_ones() {
    for script in both() {
        let stops = script.matches("Stop-Script ").count();
        // The function itself is not followed by a number.
        let known: usize = [10, 11, 12, 13, 14, 16, 17, 18, 19, 20]
            .iter()
            .map(|code| script.matches(&format!("Stop-Script {code} ")).count())
            .sum();
        assert_eq!(stops, known);
    }
}
