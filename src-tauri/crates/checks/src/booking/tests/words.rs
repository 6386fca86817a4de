//! The closed lists, held against their ids and the English catalogue. The other languages are held against the English one elsewhere.

use std::collections::BTreeSet;

use super::*;

/// Every key that this module stands for, with the placeholders that it fills.
fn keys() -> Vec<(String, Vec<&'static str>)> {
    let names = |arguments: Vec<(&'static str, String)>| {
        arguments.into_iter().map(|(name, _)| name).collect()
    };
    let decisions = Decision::examples()
        .into_iter()
        .map(|decision| (format!("booking-{}", decision.id()), vec![]));
    let shown = ShownAs::ALL.map(|shown| (format!("booking-shown-{}", shown.id()), vec![]));
    let settings = Setting::ALL.map(|setting| {
        (
            format!("booking-setting-{}", setting.id()),
            vec!["parameter"],
        )
    });
    let notes = Note::examples().into_iter().map(|note| {
        (
            format!("booking-note-{}", note.id()),
            names(note.arguments()),
        )
    });
    let lines = Says::examples().into_iter().map(|says| {
        (
            format!("booking-line-{}", says.id()),
            names(says.arguments()),
        )
    });
    let topics = Topic::ALL.map(|topic| (format!("booking-topic-{}", topic.id()), vec![]));
    decisions
        .chain(shown)
        .chain(settings)
        .chain(notes)
        .chain(lines)
        .chain(topics)
        .collect()
}

#[test]
fn ids_are_their_own_and_spelt_the_same_everywhere() {
    let keys = keys();
    let unique: BTreeSet<&String> = keys.iter().map(|(key, _)| key).collect();
    assert_eq!(unique.len(), keys.len());
    for setting in Setting::ALL {
        assert_eq!(serde_json::json!(setting), setting.id());
    }
    for topic in Topic::ALL {
        assert_eq!(serde_json::json!(topic), topic.id());
    }
    for shown in ShownAs::ALL {
        assert_eq!(serde_json::json!(shown), shown.id());
    }
    for note in Note::examples() {
        assert_eq!(serde_json::json!(note)["id"], note.id());
    }
    for says in Says::examples() {
        assert_eq!(serde_json::json!(says)["id"], says.id());
    }
}

#[test]
fn everything_that_can_be_said_has_words_and_fills_their_placeholders() {
    const ENGLISH: &str = include_str!("../../../../../../ui/src/locales/en.ftl");
    for (key, fills) in keys() {
        let is_topic = key.starts_with("booking-topic-");
        let start = ENGLISH
            .find(&format!("\n{key} ="))
            .unwrap_or_else(|| panic!("the catalogue has no {key}"));
        let rest = &ENGLISH[start + 1..];
        let end = rest
            .match_indices('\n')
            .map(|(at, _)| at)
            .find(|at| !rest[at + 1..].starts_with(' '))
            .unwrap_or(rest.len());
        let message = &rest[..end];
        assert_eq!(message.contains("\n    .unknown ="), is_topic, "{key}");
        for name in &fills {
            assert!(message.contains(&format!("${name}")), "{key}: {name}");
        }
        let asked = message.matches('$').count();
        assert!(
            fills.is_empty() == (asked == 0),
            "{key} asks for what nobody fills"
        );
    }
}
