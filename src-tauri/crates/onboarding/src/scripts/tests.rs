use tree_sitter::{Language, Node, Parser, Tree};

use super::*;

mod azure_cli;

/// What would break out of a literal, were it not quoted.
const HOSTILE: &[&str] = &[
    "Offision rooms",
    "O'Brien's rooms",
    "'; rm -rf ~; '",
    "''",
    "'",
    "$(id) `id` ${HOME} $HOME",
    "\"; exit 1; \"",
    "‘’‚‛ ’; Remove-Item C:\\ -Recurse; ‘",
    "-rf --help",
    "@/etc/passwd",
    "@@tenant@@ @@",
    "中環會議室「大堂」",
    "back\\slash\\",
    "!! !$ #comment",
    "%n %s ; & | < > ( ) { } [ ] * ?",
];

impl ScriptRequest {
    pub(crate) fn example() -> Self {
        request("Offision rooms")
    }
}

fn request(name: &str) -> ScriptRequest {
    ScriptRequest::understand(
        name,
        "https://contoso.example/it's/callback?a=1",
        "contoso.onmicrosoft.com",
        Some(Cloud::Global),
        &Profile::default(),
    )
    .expect("the values are right")
}

fn language(kind: ScriptKind) -> Language {
    match kind {
        ScriptKind::AzureCli => tree_sitter_bash::LANGUAGE.into(),
        ScriptKind::GraphPowershell => tree_sitter_powershell::LANGUAGE.into(),
    }
}

fn parsed(kind: ScriptKind, script: &str) -> Tree {
    let mut parser = Parser::new();
    parser
        .set_language(&language(kind))
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

/// The texts of the literals that a grammar sees on the right of the first assignment to a variable.
fn literal(kind: ScriptKind, script: &str, variable: &str) -> String {
    let tree = parsed(kind, script);
    let text = |node: Node<'_>| script[node.byte_range()].to_owned();
    let assignment = all_nodes(&tree)
        .into_iter()
        .find(|node| match kind {
            ScriptKind::AzureCli => {
                node.kind() == "variable_assignment"
                    && node.child(0).is_some_and(|left| text(left) == variable)
            }
            ScriptKind::GraphPowershell => {
                node.kind() == "assignment_expression"
                    && node.child(0).is_some_and(|left| text(left) == variable)
            }
        })
        .unwrap_or_else(|| panic!("{variable} is assigned"));
    let value = assignment
        .child(assignment.child_count() - 1)
        .expect("a value");
    match kind {
        ScriptKind::AzureCli => {
            let parts = match value.kind() {
                "concatenation" => (0..value.child_count())
                    .filter_map(|index| value.child(index))
                    .collect(),
                _ => vec![value],
            };
            parts
                .into_iter()
                .map(|part| match part.kind() {
                    "raw_string" => text(part)[1..part.byte_range().len() - 1].to_owned(),
                    "word" if text(part) == "\\'" => "'".to_owned(),
                    other => panic!("{other}: {}", text(part)),
                })
                .collect()
        }
        ScriptKind::GraphPowershell => {
            let mut inside = Vec::new();
            nodes(value, &mut inside);
            let strings: Vec<Node<'_>> = inside
                .into_iter()
                .filter(|node| node.kind() == "verbatim_string_characters")
                .collect();
            assert_eq!(strings.len(), 1, "{}", text(value));
            assert_eq!(text(strings[0]), text(value).trim(), "nothing beside it");
            let whole = text(strings[0]);
            undoubled(&whole[1..whole.len() - 1])
        }
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

#[test]
fn every_script_is_one_that_its_language_understands() {
    for kind in ScriptKind::ALL {
        for name in HOSTILE {
            let script = request(name).script(kind);
            let tree = parsed(kind, &script);
            for node in all_nodes(&tree) {
                assert!(
                    !node.is_error() && !node.is_missing(),
                    "{kind:?} {name}: line {}: {}",
                    node.start_position().row + 1,
                    &script[node.byte_range()]
                );
            }
        }
    }
}

#[test]
fn a_literal_holds_exactly_what_was_typed() {
    for name in HOSTILE {
        let request = request(name);
        for (kind, [name_of, url_of, tenant_of]) in [
            (ScriptKind::AzureCli, ["name", "redirect_url", "tenant"]),
            (
                ScriptKind::GraphPowershell,
                ["$Name", "$RedirectUrl", "$Tenant"],
            ),
        ] {
            let script = request.script(kind);
            assert_eq!(literal(kind, &script, name_of), *name, "{kind:?}");
            assert_eq!(
                literal(kind, &script, url_of),
                request.redirect_url.as_str(),
                "{kind:?}"
            );
            assert_eq!(
                literal(kind, &script, tenant_of),
                "contoso.onmicrosoft.com",
                "{kind:?}"
            );
        }
    }
}

#[test]
fn a_name_is_one_line_and_steers_no_terminal() {
    let script = request("Offision\nrooms\r\n\u{1b}[201~id\u{7}").script(ScriptKind::AzureCli);
    assert_eq!(
        literal(ScriptKind::AzureCli, &script, "name"),
        "Offision rooms   [201~id"
    );
    let first = ScriptRequest::example().script(ScriptKind::AzureCli);
    assert_eq!(script.lines().count(), first.lines().count());
}

#[test]
fn every_profile_of_an_app_and_every_cloud_has_a_script() {
    for kind in ScriptKind::ALL {
        for profile in checks::PROFILES.iter().filter(|it| it.verifiable) {
            for cloud in crate::clouds::ALL.into_iter().map(Some).chain([None]) {
                let request = ScriptRequest {
                    cloud,
                    permissions: profile.permissions.clone(),
                    ..ScriptRequest::example()
                };
                let script = request.script(kind);
                for permission in &profile.permissions {
                    assert!(script.contains(&format!("'{permission}'")), "{permission}");
                }
                assert!(!script.contains("@@"), "{kind:?}: a value was forgotten");
            }
        }
    }
}

#[test]
fn the_cloud_is_the_one_of_the_tenant() {
    for (cloud, azure, graph, powershell) in [
        (None, "", "", "Global"),
        (
            Some(Cloud::Global),
            "AzureCloud",
            "https://graph.microsoft.com",
            "Global",
        ),
        (
            Some(Cloud::UsGovernmentHigh),
            "AzureUSGovernment",
            "https://graph.microsoft.us",
            "USGov",
        ),
        (
            Some(Cloud::UsGovernmentDod),
            "AzureUSGovernment",
            "https://dod-graph.microsoft.us",
            "USGovDoD",
        ),
        (
            Some(Cloud::China),
            "AzureChinaCloud",
            "https://microsoftgraph.chinacloudapi.cn",
            "China",
        ),
    ] {
        let request = ScriptRequest {
            cloud,
            ..ScriptRequest::example()
        };
        let bash = request.script(ScriptKind::AzureCli);
        assert_eq!(literal(ScriptKind::AzureCli, &bash, "cloud"), azure);
        assert_eq!(literal(ScriptKind::AzureCli, &bash, "graph"), graph);
        let script = request.script(ScriptKind::GraphPowershell);
        let cloud = literal(ScriptKind::GraphPowershell, &script, "$Cloud");
        assert_eq!(cloud, powershell);
    }
}

#[test]
fn what_is_wrong_is_named_by_field() {
    let understood = |url: &str, tenant: &str| {
        ScriptRequest::understand("Offision", url, tenant, None, &Profile::default())
            .map_err(|errors| errors.iter().map(|error| error.field).collect::<Vec<_>>())
            .err()
    };
    assert_eq!(understood("https://contoso.example/a", ""), None);
    assert_eq!(understood("ftp://x", ""), Some(vec![Field::RedirectUrl]));
    assert_eq!(
        understood("", "not a tenant"),
        Some(vec![Field::RedirectUrl, Field::Tenant])
    );
}

#[test]
fn a_saved_file_is_run_by_its_name_whatever_that_is() {
    let kind = ScriptKind::AzureCli;
    assert_eq!(kind.command(kind.file_name()), "bash offision-setup.sh");
    assert_eq!(kind.command("/tmp/a b'.sh"), r"bash '/tmp/a b'\''.sh'");
}

#[test]
fn the_powershell_file_says_its_encoding() {
    let script = request("中環會議室").script(ScriptKind::GraphPowershell);
    let file = ScriptKind::GraphPowershell.file(&script);
    assert!(file.starts_with(b"\xef\xbb\xbf# "));
    assert!(ScriptKind::AzureCli.file("#!").starts_with(b"#!"));
}
