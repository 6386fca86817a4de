//! The script that the script writes beside itself, put together from the formats that stand in the script.

use super::*;

/// The formats of which the script makes the other one.
struct Formats {
    values: String,
    line: String,
    list: String,
    person: String,
}

impl Formats {
    fn of(script: &str) -> Self {
        let tree = parsed(script);
        let formats: BTreeSet<String> = all_nodes(&tree)
            .into_iter()
            .filter(|node| node.kind() == "format_expression" && node.child_count() == 3)
            .filter_map(|node| node.child(0))
            .map(|format| values(format, script).concat())
            .collect();
        let with = |part: &str| {
            let found: Vec<&String> = formats.iter().filter(|it| it.contains(part)).collect();
            assert_eq!(found.len(), 1, "{part}: {found:?}");
            found[0].clone()
        };
        assert!(formats.contains(SETTING));
        Formats {
            values: with("$TenantName = "),
            line: with("Repair-Room @{{"),
            list: with("{0} = @("),
            person: with("@{{ Name"),
        }
    }
}

const SETTING: &str = "{0} = {1}";

/// As PowerShell's `-f` does it.
fn formatted(format: &str, given: &[String]) -> String {
    let mut text = String::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let (one, two) = (&rest[at..=at], rest.get(at + 1..at + 2));
        if two == Some(one) {
            text.push_str(one);
            rest = &rest[at + 2..];
        } else {
            let (number, behind) = rest[at + 1..].split_once('}').expect("it is closed");
            text.push_str(&given[number.parse::<usize>().expect("a number")]);
            rest = behind;
        }
    }
    text + rest
}

/// As `Format-Settings` writes them.
fn formatted_settings<'a>(
    formats: &Formats,
    state: impl Iterator<Item = (Setting, &'a Value)>,
) -> String {
    let parts: Vec<String> = state
        .map(|(setting, value)| {
            let name = written_as(setting).to_owned();
            match value {
                Value::Names(names) => {
                    let names: Vec<String> = names
                        .iter()
                        .filter(|name| !name.orphan)
                        .map(|name| {
                            let address = name.address.as_deref().unwrap_or_default();
                            formatted(&formats.person, &[literal(&name.name), literal(address)])
                        })
                        .collect();
                    formatted(&formats.list, &[name, names.join(", ")])
                }
                Value::Access(grants) => {
                    let grants: Vec<String> = grants.iter().map(grant).collect();
                    formatted(&formats.list, &[name, grants.join(", ")])
                }
                other => formatted(SETTING, &[name, spelt(other, &|_| true)]),
            }
        })
        .collect();
    parts.join("; ")
}

/// Its first lines and one line for each room, as `Open-Undo` and `Add-Undo` write them.
fn undo_script(plan: &Plan) -> String {
    let script = english(&Plan {
        rooms: Vec::new(),
        ..plan.clone()
    });
    let formats = Formats::of(&script);
    let own = [
        literal(&plan.id.to_string()),
        literal(&plan.tenant_id.to_string()),
        literal(&tenant_name(plan)),
        literal(&plan.delegate),
    ];
    let mut undo = undo_start(&script, &formatted(&formats.values, &own));
    for room in &plan.rooms {
        let after = room.items.iter().map(|item| (item.setting, &item.after));
        let before = room.seen.iter().map(|(setting, value)| (*setting, value));
        let given = [
            literal(&room.address),
            literal(&room.name),
            formatted_settings(&formats, after),
            formatted_settings(&formats, before),
            literal(&room.name),
        ];
        undo.push_str("\r\n");
        undo.push_str(&formatted(&formats.line, &given));
    }
    undo + "\r\nClose-Run\r\n"
}

#[test]
fn an_undo_line_spells_a_room_as_the_script_does() {
    let mut room = room_called("o'room");
    let after = room.items.iter_mut().map(|item| &mut item.after);
    for value in room.seen.values_mut().chain(after) {
        if let Value::Names(names) = value {
            names.retain(|name| !name.orphan);
        }
    }
    let mut back = room.clone();
    for item in &mut back.items {
        let seen = back.seen.insert(item.setting, item.after.clone());
        item.after = seen.expect("it was seen");
    }
    let line = super::super::room(&back);
    let line = line.strip_suffix(" }").expect("it is closed");
    let undo = undo_script(&plan(vec![room]));
    assert!(
        undo.contains(&format!("Repair-Room {line}; Lost = @('o''room') }}")),
        "{line}"
    );
}

#[test]
fn an_undo_script_of_hostile_names_is_one_that_powershell_understands() {
    for name in hostile() {
        let plan = Plan {
            tenant: Some(name.clone()),
            delegate: name.clone(),
            ..plan(vec![room_called(&name), room_called("b")])
        };
        let undo = undo_script(&plan);
        assert_understood(&undo, &name);
        assert_only_literals(&undo);
        assert_eq!(texts(&undo, "$Delegate"), [name]);
    }
}

#[test]
fn an_undo_script_is_whole_wherever_it_ends_between_two_lines() {
    let undo = undo_script(&plan(vec![room_called("a"), room_called("b'")]));
    let lines: Vec<&str> = undo.lines().collect();
    for missing in 1..=3 {
        assert_understood(&lines[..lines.len() - missing].join("\r\n"), "cut off");
    }
}

#[test]
fn no_line_of_it_ends_the_text_that_it_is_in() {
    for language in Language::ALL {
        let words = Words::of(language);
        let plan = plan(Vec::new());
        let undo = filled_for(&plan, &words, include_str!("../undo.ps1"));
        let found = undo_start(&script(&plan, &words), "# <values>");
        assert_eq!(found, undo.trim());
        let ends = |line: &&str| {
            let mut characters = line.trim_start().chars();
            matches!(characters.next(), Some('\'' | '‘' | '’' | '‚' | '‛'))
                && characters.next() == Some('@')
        };
        assert_eq!(undo.lines().find(ends), None);
    }
}

#[test]
fn it_asks_before_it_takes_back_and_says_when_it_overwrites() {
    let undo = undo_start(&english(&plan(Vec::new())), "");
    for part in ["[switch] $Apply,", "[switch] $Force,", "$Undoing = $true"] {
        assert!(undo.contains(part), "{part}");
    }
    let repair = english(&plan(Vec::new()));
    assert!(repair.contains("\n$Undoing = $false\n$Force = $false\n"));
}

/// The function of the script that quotes covers what the quoting here covers, and nothing less.
#[test]
fn the_script_quotes_at_run_time_what_is_quoted_here() {
    let script = english(&plan(Vec::new()));
    for c in (0..=0x2fff).filter_map(char::from_u32) {
        let quoted = literal(&c.to_string());
        let is_doubled =
            quoted.matches(c).count() > 1 && !c.is_control() && c != '\'' || quoted == "''''";
        let is_apart = quoted.contains("[char]");
        assert_eq!(
            is_doubled,
            "'\u{2018}\u{2019}\u{201a}\u{201b}".contains(c),
            "{c:?}"
        );
        let in_the_range = matches!(c, '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}');
        assert_eq!(is_apart, in_the_range, "{c:?}");
    }
    assert!(script.contains(r#"-replace "['\u2018\u2019\u201a\u201b]", '$0$0'"#));
    assert!(script.contains(r"[regex]::Split($Quoted, '([\x00-\x1f\x7f-\x9f])')"));
    assert!(script.contains(r"-match '^[\x00-\x1f\x7f-\x9f]$'"));
}
