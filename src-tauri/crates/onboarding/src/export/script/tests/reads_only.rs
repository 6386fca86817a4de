//! What a script does at all, as the grammar sees it.

use std::collections::BTreeSet;

use super::*;

/// Cmdlets of Exchange, all of which read.
const EXCHANGE: &[&str] = &[
    "Connect-ExchangeOnline",
    "Get-AcceptedDomain",
    "Get-CalendarProcessing",
    "Get-ConnectionInformation",
    "Get-DistributionGroupMember",
    "Get-EXOMailbox",
    "Get-EXOMailboxPermission",
    "Get-InboxRule",
    "Get-Mailbox",
    "Get-MailboxCalendarConfiguration",
    "Get-MailboxPermission",
    "Get-Place",
    "Get-Recipient",
];

/// PowerShell's own cmdlets. None starts a program, loads code or keeps anything.
const POWERSHELL: &[&str] = &[
    "ConvertFrom-Json",
    "ConvertTo-Json",
    "ForEach-Object",
    "Get-ChildItem",
    "Get-Command",
    "Get-Location",
    "Get-Module",
    "Import-Module",
    "Set-StrictMode",
    "Sort-Object",
    "Start-Sleep",
    "Where-Object",
    "Write-Host",
    "Write-Progress",
];

/// Classes of .NET: values, the clock, the console, and files in the folder.
const CLASSES: &[&str] = &[
    "Collections.Generic.Dictionary[string, string]",
    "Collections.Generic.HashSet[string]",
    "Collections.Generic.List[string]",
    "Console",
    "DateTime",
    "Diagnostics.Stopwatch",
    "IO.File",
    "IO.Path",
    "IO.StreamWriter",
    "Math",
    "StringComparer",
    "Text.UTF8Encoding",
    "bool",
    "hashtable",
    "int",
    "long",
    "ordered",
    "scriptblock",
    "string",
    "string[]",
    "switch",
    "version",
];

fn of_kind(script: &str, kinds: &[&str]) -> BTreeSet<String> {
    all_nodes(&parsed(script))
        .into_iter()
        .filter(|node| kinds.contains(&node.kind()))
        .map(|node| script[node.byte_range()].to_owned())
        .collect()
}

#[test]
fn nothing_runs_but_what_reads() {
    for script in all() {
        let own = of_kind(&script, &["function_name"]);
        for command in of_kind(&script, &["command_name", "path_command_name"]) {
            let is_known = EXCHANGE.contains(&command.as_str())
                || POWERSHELL.contains(&command.as_str())
                || own.contains(&command)
                || command == "$Reading";
            assert!(is_known, "{command} is not on the list");
        }
        for name in &own {
            let is_ours = [
                "Copy-",
                "Connect-Service",
                "Find-",
                "Invoke-Patiently",
                "Read-",
            ]
            .iter()
            .chain(&["Stop-Script", "Test-Service"])
            .any(|start| name.starts_with(start));
            assert!(is_ours, "{name} could be taken for a cmdlet");
        }
        for class in of_kind(&script, &["type_literal"]) {
            let name = class.trim_matches(['[', ']']);
            let is_known = CLASSES
                .iter()
                .any(|known| known.trim_matches(['[', ']']) == name);
            assert!(is_known, "{class} is not on the list");
        }
    }
}

#[test]
fn a_list_of_what_may_run_holds_nothing_that_writes() {
    for cmdlet in EXCHANGE {
        assert!(
            cmdlet.starts_with("Get-") || *cmdlet == "Connect-ExchangeOnline",
            "{cmdlet}"
        );
    }
}

#[test]
fn only_cmdlets_that_read_are_loaded_into_the_session() {
    let script = script(&Plan::example(Wanted::All));
    for cmdlet in texts(&script, "$Commands") {
        assert!(cmdlet.starts_with("Get-"), "{cmdlet}");
    }
    let sign_in = texts(&script, "$SignIn");
    assert!(sign_in.contains(&"Stop".to_owned()), "{sign_in:?}");
    assert!(script.contains("CommandName = $Commands"));
}

#[test]
fn nothing_but_the_blocks_of_this_script_is_called() {
    for script in all() {
        let called: Vec<String> = all_nodes(&parsed(&script))
            .into_iter()
            .filter(|node| node.kind() == "command_invokation_operator")
            .map(|node| node.parent().expect("an operator belongs to a command"))
            .map(|command| script[command.byte_range()].to_owned())
            .collect();
        assert_eq!(called, ["& $Reading"]);
    }
}

#[test]
fn a_block_sees_no_variable_of_the_functions_that_call_it() {
    for script in all() {
        let tree = parsed(&script);
        let everything = all_nodes(&tree);
        let variables = |node: Node<'_>| -> BTreeSet<String> {
            let mut inside = Vec::new();
            nodes(node, &mut inside);
            inside
                .into_iter()
                .filter(|node| node.kind() == "variable")
                .map(|node| script[node.byte_range()].to_lowercase())
                .collect()
        };
        let callers: BTreeSet<String> = everything
            .iter()
            .filter(|node| node.kind() == "function_statement")
            .filter(|node| {
                let text = &script[node.byte_range()];
                text.starts_with("function Invoke-Patiently")
                    || text.starts_with("function Read-Answer")
            })
            .flat_map(|node| variables(*node))
            .collect();
        assert!(callers.contains("$reading"), "{callers:?}");
        for command in everything.iter().filter(|node| node.kind() == "command") {
            let text = &script[command.byte_range()];
            if !text.starts_with("Invoke-Patiently {") && !text.starts_with("Read-Answer ") {
                continue;
            }
            let mut inside = Vec::new();
            nodes(*command, &mut inside);
            for block in inside
                .into_iter()
                .filter(|node| node.kind() == "script_block_expression")
            {
                let shadowed: Vec<String> =
                    variables(block).intersection(&callers).cloned().collect();
                assert!(shadowed.is_empty(), "{text}: {shadowed:?}");
            }
        }
    }
}

#[test]
fn what_is_absent_is_never_made_false_or_zero() {
    for script in all() {
        for cast in of_kind(&script, &["cast_expression"]) {
            let is_harmless = cast.starts_with("[string]")
                || cast.starts_with("[string[]]")
                || cast.starts_with("[ordered]")
                || cast.starts_with("[version]")
                || cast == "[int] (100 * $Count / $Open.Count)"
                || cast == "[int] $Matches[1]";
            assert!(is_harmless, "{cast}");
        }
    }
}

#[test]
fn who_runs_it_is_not_written_down() {
    for script in all() {
        for member in of_kind(&script, &["member_name"]) {
            assert_ne!(member, "UserPrincipalName");
        }
        for word in [
            "UserName",
            "whoami",
            "Password",
            "Credential",
            "AccessToken",
        ] {
            assert!(!script.contains(word), "{word}");
        }
    }
}
