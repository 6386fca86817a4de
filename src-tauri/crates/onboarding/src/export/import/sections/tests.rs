use std::fmt::Debug;

use serde_json::json;

use super::*;
use crate::export::import::node::Node;

/// A value that every property of the kind can have.
fn sample(kind: Kind) -> Value {
    match kind {
        Kind::Flag => json!(true),
        Kind::Number => json!(7),
        Kind::Text | Kind::Word(_) => json!("text"),
        Kind::Rights | Kind::Names => json!(["name"]),
    }
}

fn fields(value: Value) -> Fields {
    match serde_json::from_value(value).expect("any JSON is a node") {
        Node::Object(fields) => fields,
        other => panic!("it is an object: {other:?}"),
    }
}

/// Every property of the wire type is in the table under the name that the wire knows, and nothing else is.
fn assert_complete<T: Debug + Default + DeserializeOwned>(table: Table) {
    let nothing = format!("{:#?}", T::default());
    let all: Map<String, Value> = table
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), sample(*kind)))
        .collect();
    let filled = filled::<T>(table, &fields(Value::Object(all)), &mut |what| {
        panic!("{what:?}")
    });
    let filled = format!("{:#?}", filled.value);
    assert_eq!(nothing.matches(": None").count(), table.len(), "{nothing}");
    assert!(
        !filled.contains(": None"),
        "a name is spelt differently: {filled}"
    );
}

#[test]
fn the_tables_have_exactly_the_properties_of_the_wire() {
    assert_complete::<CalendarProcessing>(PROCESSING);
    assert_complete::<RoomMailbox>(MAILBOX);
    assert_complete::<MailboxPermission>(PERMISSION);
    assert_complete::<Recipient>(RECIPIENT);
}

#[test]
fn the_script_exports_every_property_that_is_read_here() {
    let script = include_str!("../../script/rooms.ps1");
    for (name, _) in PROCESSING
        .iter()
        .chain(MAILBOX)
        .chain(PERMISSION)
        .chain(RECIPIENT)
    {
        let quoted = format!("'{}'", name.to_lowercase());
        assert!(script.to_lowercase().contains(&quoted), "{name}");
    }
}

#[test]
fn a_list_that_is_null_is_empty_only_in_an_answer() {
    let ignore = &mut |what| panic!("{what:?}");
    let answer = processing(
        &fields(json!({ "AutomateProcessing": "AutoAccept", "BookInPolicy": null })),
        ignore,
    );
    assert_eq!(answer.value.book_in_policy, Some(vec![]));
    assert_eq!(
        answer.value.request_in_policy, None,
        "what is not there is unknown"
    );
    let nothing = processing(
        &fields(
            json!({ "AutomateProcessing": null, "BookInPolicy": null, "ResourceDelegates": "" }),
        ),
        ignore,
    );
    assert!(nothing.is_empty);
    assert_eq!(nothing.value.book_in_policy, None);
}
