//! The catalogues against each other and against what the program asks them.

use std::collections::{BTreeMap, BTreeSet};

use checks::{Because, CHECKS, PROFILES};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

/// Key, and attribute keys, with the placeholders that each uses.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(language.catalogue())
        .map_err(|(_, errors)| format!("{language}: {errors:?}"))
        .expect("the catalogue has no syntax error");
    let mut keys = BTreeMap::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut names = BTreeSet::new();
        placeholders(pattern, &mut names);
        assert!(
            keys.insert(key.clone(), names).is_none(),
            "{language}: {key} is there twice"
        );
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    add(message.id.name.to_owned(), value);
                }
                for attribute in &message.attributes {
                    add(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        &attribute.value,
                    );
                }
            }
            Entry::Junk { content } => panic!("{language}: cannot be read: {content}"),
            _ => (),
        }
    }
    keys
}

fn placeholders(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => in_inline(inline, names),
                Expression::Select { selector, variants } => {
                    in_inline(selector, names);
                    for variant in variants {
                        placeholders(&variant.value, names);
                    }
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, names);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                in_inline(inline, names);
            }
        }
        _ => (),
    }
}

#[test]
fn every_language_has_the_same_keys_and_placeholders() {
    let english = keys(Language::English);
    for language in [Language::HongKong, Language::Mainland] {
        let other = keys(language);
        for (key, names) in &english {
            let translated = other
                .get(key)
                .unwrap_or_else(|| panic!("{language} has no {key}"));
            assert_eq!(translated, names, "{language}: placeholders of {key}");
        }
        for key in other.keys() {
            assert!(
                english.contains_key(key),
                "{language} has {key}, which English has not"
            );
        }
    }
}

#[test]
fn every_check_reason_cause_and_permission_has_words() {
    let english = keys(Language::English);
    let mut wanted = BTreeSet::new();
    for check in CHECKS {
        for attribute in ["", ".wrong", ".why", ".portal"] {
            wanted.insert(format!("check-{}{attribute}", check.id));
        }
    }
    for id in Because::examples().iter().map(Because::id) {
        wanted.insert(format!("reason-{id}"));
        wanted.insert(format!("reason-{id}.fix"));
    }
    // What the window says of a form and of the results on disk, without a check behind it.
    for id in [
        "delegate-dynamic",
        "delegate-unsuitable",
        "disk-full",
        "store-busy",
        "store-damaged",
        "store-foreign",
        "store-newer",
        "store-unusable",
    ] {
        wanted.insert(format!("reason-{id}"));
        wanted.insert(format!("reason-{id}.fix"));
    }
    for profile in PROFILES.iter() {
        for permission in &profile.permissions {
            wanted.insert(format!(
                "permission-{}",
                permission.to_lowercase().replace('.', "-")
            ));
        }
    }
    for key in &wanted {
        assert!(english.contains_key(key), "the catalogue has no {key}");
    }
    for key in english.keys().filter(|key| {
        ["check-", "reason-"]
            .iter()
            .any(|start| key.starts_with(start))
            && key.contains('-')
            && !key.starts_with("check-rooms")
    }) {
        assert!(wanted.contains(key), "nothing asks for {key}");
    }
}

#[test]
fn every_argument_of_a_reason_is_one_that_its_words_know() {
    let english = keys(Language::English);
    for because in Because::examples() {
        let known = &english[&format!("reason-{}", because.id())];
        for name in known {
            assert!(
                because
                    .arguments()
                    .iter()
                    .any(|(argument, _)| argument == name),
                "reason-{} asks for {name}",
                because.id()
            );
        }
    }
}

#[test]
fn numbers_choose_their_form_and_unknown_keys_show_themselves() {
    let words = Words::of(Language::English);
    assert_eq!(
        words.because(&Because::SecretEndsSoon { days: 1 }),
        "The secret ends in 1 day."
    );
    assert_eq!(
        words.because(&Because::SecretEndsSoon { days: 14 }),
        "The secret ends in 14 days."
    );
    assert_eq!(words.text("no-such-key", &[]), "no-such-key");
}

#[test]
fn a_locale_finds_the_closest_language() {
    for (locale, language) in [
        ("zh_HK.UTF-8", Language::HongKong),
        ("zh-TW", Language::HongKong),
        ("zh_CN", Language::Mainland),
        ("zh-Hant-CN", Language::HongKong),
        ("de_DE", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(Language::closest(locale), language, "{locale}");
    }
}
