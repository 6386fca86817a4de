use tree_sitter::Node;

use super::grammar::{
    HOSTILE, all_nodes, assert_understood, nodes, outside_of_brackets, parsed, texts, values,
};
use super::*;

mod reads_only;

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
