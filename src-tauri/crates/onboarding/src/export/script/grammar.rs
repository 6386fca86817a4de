//! Scripts as a grammar of PowerShell sees them, and what would break out of a literal.

use tree_sitter::{Node, Parser, Tree};

/// What would break out of a literal, were it not quoted.
pub(crate) const HOSTILE: &[&str] = &[
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

pub(crate) fn parsed(script: &str) -> Tree {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("grammar and parser fit together");
    parser.parse(script, None).expect("nothing stops it")
}

pub(crate) fn nodes<'tree>(node: Node<'tree>, found: &mut Vec<Node<'tree>>) {
    found.push(node);
    for index in 0..node.child_count() {
        let child = node.child(index);
        nodes(child.expect("the index is below the count"), found);
    }
}

pub(crate) fn all_nodes(tree: &Tree) -> Vec<Node<'_>> {
    let mut found = Vec::new();
    nodes(tree.root_node(), &mut found);
    found
}

/// The texts that the grammar sees on the right of the first assignment to a variable.
pub(crate) fn texts(script: &str, variable: &str) -> Vec<String> {
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

pub(crate) fn values(node: Node<'_>, script: &str) -> Vec<String> {
    let text = &script[node.byte_range()];
    match node.kind() {
        "verbatim_string_characters" => vec![undoubled(&text[1..text.len() - 1])],
        "cast_expression" if text.starts_with("[char]") => {
            let number = &text["[char]".len()..];
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

pub(crate) fn assert_understood(script: &str, about: &str) {
    for node in all_nodes(&parsed(script)) {
        assert!(
            !node.is_error() && !node.is_missing(),
            "{about}: line {}: {}",
            node.start_position().row + 1,
            &script[node.byte_range()]
        );
    }
}

pub(crate) fn outside_of_brackets(expression: &str) -> String {
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
