//! Commands for a person: they read before they write, and nothing in a value becomes code.

use tree_sitter::Parser;
use uuid::Uuid;

use super::*;

const CLIENT: Uuid = Uuid::from_u128(0x7c1f0e5a_58b5_4e3b_8f10_0c5ad7a3d2b1);

fn all(text: &str) -> Vec<RegistrationChange> {
    vec![
        RegistrationChange::AddRedirect {
            url: text.to_owned(),
            before: vec!["https://contoso.com/other".to_owned()],
        },
        RegistrationChange::SetAudience,
        RegistrationChange::RequestPermissions {
            missing: vec!["Mail.Send".to_owned(), "Place.Read.All".to_owned()],
            before: vec![],
        },
        RegistrationChange::AddSecret {
            display_name: text.to_owned(),
            months: 24,
            from: expected().now,
            before: vec![],
        },
    ]
}

#[test]
fn lists_are_read_before_they_are_written() {
    let commands: Vec<String> = all(CALLBACK)
        .iter()
        .map(|change| command(CLIENT, change))
        .collect();
    let uri = "'v1.0/applications(appId=''7c1f0e5a-58b5-4e3b-8f10-0c5ad7a3d2b1'')'";
    assert_eq!(
        commands[0],
        format!(
            "$app = Invoke-MgGraphRequest -Method GET -Uri {uri}\n\
             Invoke-MgGraphRequest -Method PATCH -Uri {uri} -ContentType 'application/json' -Body (ConvertTo-Json -Depth 10 -InputObject \
             @{{ web = @{{ redirectUris = @($app.web.redirectUris) + '{CALLBACK}' }} }})"
        )
    );
    assert!(
        !commands[0].contains("contoso.com/other"),
        "those that there are come from what is read"
    );
    assert!(
        commands[1].ends_with(r#"-Body '{"signInAudience":"AzureADMultipleOrgs"}'"#),
        "{}",
        commands[1]
    );
    assert!(
        commands[2].contains(
            "@('b633e1c5-b582-4048-a93e-9f11b44c7e96', '913b9306-0ce1-42b8-9137-6a7df690a760' | "
        ),
        "{}",
        commands[2]
    );
    assert!(
        commands[3].contains("addPassword'") && commands[3].contains("2028-11-26T00:00:00Z"),
        "{}",
        commands[3]
    );
}

#[test]
fn nothing_in_a_value_becomes_code() {
    for text in [
        "https://contoso.com/it's",
        "'; Remove-Item C:\\ -Recurse; '",
        "$(Get-Date) `n \"",
        "‘’‚‛ ’; exit; ‘",
    ] {
        for change in all(text) {
            let command = command(CLIENT, &change);
            let mut parser = Parser::new();
            parser
                .set_language(&tree_sitter_powershell::LANGUAGE.into())
                .expect("grammar and parser fit together");
            let tree = parser.parse(&command, None).expect("nothing stops it");
            assert!(!tree.root_node().has_error(), "{command}");
            let mut names = Vec::new();
            commands(tree.root_node(), &command, &mut names);
            names.sort();
            names.dedup();
            let ours = [
                "ConvertTo-Json",
                "ForEach-Object",
                "Invoke-MgGraphRequest",
                "Where-Object",
            ];
            assert!(
                names.iter().all(|name| ours.contains(&name.as_str())),
                "{names:?}"
            );
        }
    }
}

/// The names of everything that would be run.
fn commands(node: tree_sitter::Node<'_>, source: &str, found: &mut Vec<String>) {
    if node.kind() == "command_name" {
        let name = node.utf8_text(source.as_bytes()).expect("UTF-8");
        found.push(name.to_owned());
    }
    for index in 0..node.child_count() {
        if let Some(child) = node.child(index) {
            commands(child, source, found);
        }
    }
}
