use tree_sitter::{Node, Parser, Tree};

use super::*;

mod reads_only;

/// What would break out of a literal, were it not quoted.
const HOSTILE: &[&str] = &[
    "room1@contoso.com",
    "O'Brien's room",
    "'; Remove-Mailbox room; '",
    "''",
    "‘’‚‛ ’; Remove-Item C:\\ -Recurse; ‘",
    "“quoted” „low” \"straight\"",
    "$(Get-Date) ${x} $x @(1) @{a=1}",
    "back`tick `$ `' `n",
    "end of here-string\n'@\n; exit",
    "first\r\nsecond\nthird\tfourth",
    "\u{1b}[2Jclears the screen\u{7}",
    "separator\u{2028}and\u{2029}and\u{85}next line",
    "中環會議室「大堂」",
    "@@tenant@@ @@",
    "# comment <# block #>",
    "--% -f {0} {1}",
    "😀 \u{202e}desrever",
];

impl Plan {
    fn example(rooms: Wanted) -> Self {
        Plan {
            run: Uuid::from_u128(0x8f2c_1d3e_5b6a_4c7d_8e9f_0a1b_2c3d_4e5f),
            cloud: None,
            tenant: "contoso.onmicrosoft.com".to_owned(),
            delegate: "offision@contoso.com".to_owned(),
            rooms,
            language: Language::English,
        }
    }
}

fn both(plan: &Plan) -> [String; 2] {
    [script(plan), on_premises_script(plan)]
}

/// Every script that this module can write, but for what people type.
fn all() -> Vec<String> {
    let mut scripts = Vec::new();
    for language in Language::ALL {
        for rooms in [
            Wanted::All,
            Wanted::Chosen(vec!["room1@contoso.com".to_owned()]),
        ] {
            scripts.extend(both(&Plan {
                language,
                ..Plan::example(rooms)
            }));
        }
    }
    scripts
}

fn parsed(script: &str) -> Tree {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("grammar and parser fit together");
    parser.parse(script, None).expect("nothing stops it")
}

fn nodes<'tree>(node: Node<'tree>, found: &mut Vec<Node<'tree>>) {
    found.push(node);
    for index in 0..node.child_count() {
        let child = node.child(index);
        nodes(child.expect("the index is below the count"), found);
    }
}

fn all_nodes(tree: &Tree) -> Vec<Node<'_>> {
    let mut found = Vec::new();
    nodes(tree.root_node(), &mut found);
    found
}

/// The texts that the grammar sees on the right of the first assignment to a variable.
fn texts(script: &str, variable: &str) -> Vec<String> {
    let tree = parsed(script);
    let assignment = all_nodes(&tree)
        .into_iter()
        .find(|node| {
            node.kind() == "assignment_expression"
                && node
                    .child(0)
                    .is_some_and(|left| script[left.byte_range()].trim() == variable)
        })
        .unwrap_or_else(|| panic!("{variable} is assigned"));
    let last = assignment.child(assignment.child_count() - 1);
    values(last.expect("a value"), script)
}

fn values(node: Node<'_>, script: &str) -> Vec<String> {
    let text = &script[node.byte_range()];
    match node.kind() {
        "verbatim_string_characters" => vec![undoubled(&text[1..text.len() - 1])],
        "cast_expression" => {
            let number = text.strip_prefix("[char]").expect("no other cast");
            let number: u32 = number.parse().expect("a number");
            vec![char::from_u32(number).expect("a character").to_string()]
        }
        // A control character makes one text out of several.
        "additive_expression" => {
            let parts: Vec<Node<'_>> = (0..node.child_count())
                .filter_map(|index| node.child(index))
                .collect();
            if parts.len() == 1 {
                return values(parts[0], script);
            }
            vec![
                parts
                    .into_iter()
                    .flat_map(|part| values(part, script))
                    .collect(),
            ]
        }
        _ => (0..node.child_count())
            .filter_map(|index| node.child(index))
            .flat_map(|child| values(child, script))
            .collect(),
    }
}

/// A verbatim string as PowerShell's tokenizer reads it: of two quotes of any kind, the second one counts.
fn undoubled(inside: &str) -> String {
    let is_quote = |c: &char| "'‘’‚‛".contains(*c);
    let mut characters = inside.chars();
    let mut text = String::new();
    while let Some(character) = characters.next() {
        if is_quote(&character) {
            let second = characters.next().filter(is_quote);
            text.push(second.expect("a single quote would end the string"));
        } else {
            text.push(character);
        }
    }
    text
}

fn outside_of_brackets(expression: &str) -> String {
    let mut depth = 0;
    let mut outside = String::new();
    for character in expression.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        if depth == 0 {
            outside.push(character);
        }
    }
    outside
}

fn assert_understood(script: &str, about: &str) {
    for node in all_nodes(&parsed(script)) {
        assert!(
            !node.is_error() && !node.is_missing(),
            "{about}: line {}: {}",
            node.start_position().row + 1,
            &script[node.byte_range()]
        );
    }
}

#[test]
fn every_script_is_one_that_powershell_understands() {
    for script in all() {
        assert_understood(&script, "as it is");
        assert!(!script.contains("@@"), "a value was forgotten");
        assert!(script.contains(&format!("'{}'", crate::export::RESULT_FILE)));
        let saved = String::from_utf8(file(&script)).expect("a script is text");
        assert_understood(saved.trim_start_matches('\u{feff}'), "as it is saved");
    }
}

#[test]
fn a_literal_holds_exactly_what_was_typed() {
    for hostile in HOSTILE {
        let plan = Plan {
            tenant: (*hostile).to_owned(),
            delegate: (*hostile).to_owned(),
            ..Plan::example(Wanted::Chosen(vec![
                "first@contoso.com".to_owned(),
                (*hostile).to_owned(),
            ]))
        };
        for script in both(&plan) {
            assert_understood(&script, hostile);
            assert_eq!(texts(&script, "$Tenant"), [*hostile]);
            assert_eq!(texts(&script, "$Delegate"), [*hostile]);
            assert_eq!(
                texts(&script, "$Chosen").last().map(String::as_str),
                Some(*hostile)
            );
            let saved = String::from_utf8(file(&script)).expect("a script is text");
            assert_eq!(
                texts(&saved, "$Tenant"),
                [*hostile],
                "other line ends change no value"
            );
        }
    }
}

#[test]
fn a_value_adds_no_line() {
    let lines = |tenant: &str| {
        let plan = Plan {
            tenant: tenant.to_owned(),
            ..Plan::example(Wanted::All)
        };
        script(&plan).lines().count()
    };
    for hostile in HOSTILE {
        assert_eq!(lines(hostile), lines(""), "{hostile}");
    }
}

#[test]
fn chosen_rooms_are_named_once_and_none_is_empty() {
    let rooms = [
        "a@contoso.com",
        " A@contoso.com ",
        "",
        "  ",
        "b@contoso.com",
    ];
    let plan = Plan::example(Wanted::Chosen(rooms.map(str::to_owned).to_vec()));
    assert_eq!(
        texts(&script(&plan), "$Chosen"),
        ["a@contoso.com", "b@contoso.com"]
    );
    let everything = script(&Plan::example(Wanted::All));
    assert!(texts(&everything, "$Chosen").is_empty());
    assert!(everything.contains("$All = $true\n"));
}

#[test]
fn the_cloud_is_the_one_of_the_tenant() {
    for (cloud, environment) in [
        (None, "O365Default"),
        (Some(Cloud::Global), "O365Default"),
        (Some(Cloud::Gcc), "O365Default"),
        (Some(Cloud::UsGovernmentHigh), "O365USGovGCCHigh"),
        (Some(Cloud::UsGovernmentDod), "O365USGovDoD"),
        (Some(Cloud::China), "O365China"),
    ] {
        let plan = Plan {
            cloud,
            ..Plan::example(Wanted::All)
        };
        assert_eq!(texts(&script(&plan), "$Cloud"), [environment]);
    }
}

#[test]
fn every_sentence_has_a_place_for_each_of_its_values() {
    for script in all() {
        let tree = parsed(&script);
        for node in all_nodes(&tree) {
            if node.kind() != "format_expression" || node.child_count() != 3 {
                continue;
            }
            let [format, given] = [0, 2].map(|index| node.child(index).expect("it has three"));
            let format = values(format, &script).concat();
            let given = &script[given.byte_range()];
            let commas = outside_of_brackets(given).matches(", ").count();
            for number in 0..5 {
                let is_given = number <= commas;
                let is_used = [format!("{{{number}}}"), format!("{{{number}:")]
                    .iter()
                    .any(|place| format.contains(place.as_str()));
                assert_eq!(is_given, is_used, "{format} -f {given}");
            }
            assert_eq!(
                format.matches('{').count(),
                format.matches('}').count(),
                "{format}"
            );
        }
    }
}

#[test]
fn the_saved_file_says_its_encoding_and_has_windows_line_ends() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let path = folder.path().join("offision-rooms.ps1");
    let plan = Plan {
        language: Language::HongKong,
        ..Plan::example(Wanted::All)
    };
    save(&path, &script(&plan)).expect("the folder can be written");
    let saved = std::fs::read(&path).expect("it was written");
    assert!(saved.starts_with(b"\xef\xbb\xbf# "));
    let text = String::from_utf8(saved).expect("it is UTF-8");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(!text.contains("\r\r"));
    assert!(text.contains("會議室"));
    assert_eq!(file("a\r\nb\n"), "\u{feff}a\r\nb\r\n".as_bytes());
}
