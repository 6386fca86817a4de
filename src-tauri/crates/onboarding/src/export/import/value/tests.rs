use serde_json::json;

use super::*;

fn node(value: &Value) -> Node {
    serde_json::from_value(value.clone()).expect("any JSON is a node")
}

fn taken(kind: Kind, value: Value) -> Result<Option<Value>, &'static str> {
    read(kind, "Property", &node(&value)).map_err(|what| what.id())
}

#[test]
fn a_flag_has_many_spellings_and_only_two_values() {
    for yes in [
        json!(true),
        json!("True"),
        json!("TRUE "),
        json!("$true"),
        json!(1),
        json!("1"),
    ] {
        assert_eq!(taken(Kind::Flag, yes), Ok(Some(json!(true))));
    }
    for no in [
        json!(false),
        json!("false"),
        json!("$False"),
        json!(0),
        json!("0"),
    ] {
        assert_eq!(taken(Kind::Flag, no), Ok(Some(json!(false))));
    }
    for nothing in [json!(null), json!(""), json!("  ")] {
        assert_eq!(taken(Kind::Flag, nothing), Ok(None), "absent is unknown");
    }
    for wrong in [
        json!("yes"),
        json!(2),
        json!("Wahr"),
        json!([]),
        json!({}),
        json!([true]),
    ] {
        assert_eq!(taken(Kind::Flag, wrong), Err("unreadable"));
    }
}

#[test]
fn numbers_and_words_are_read_from_both() {
    assert_eq!(taken(Kind::Number, json!("180")), Ok(Some(json!(180))));
    assert_eq!(taken(Kind::Number, json!(180.0)), Ok(Some(json!(180))));
    assert_eq!(taken(Kind::Number, json!("Unlimited")), Err("unreadable"));
    assert_eq!(taken(Kind::Number, json!(1.5)), Err("unreadable"));
    let word = Kind::Word(&[(0, "None"), (2, "AutoAccept")]);
    assert_eq!(taken(word, json!(2)), Ok(Some(json!("AutoAccept"))));
    assert_eq!(taken(word, json!("0")), Ok(Some(json!("None"))));
    assert_eq!(
        taken(word, json!("AutoUpdate")),
        Ok(Some(json!("AutoUpdate")))
    );
    assert_eq!(
        taken(word, json!(7)),
        Err("unreadable"),
        "a number that is no word means nothing"
    );
}

#[test]
fn rights_are_told_apart_from_text_and_from_their_numbers() {
    for (value, expected) in [
        (
            json!(["FullAccess, ReadPermission"]),
            json!(["FullAccess, ReadPermission"]),
        ),
        (
            json!("FullAccess, ReadPermission"),
            json!(["FullAccess", "ReadPermission"]),
        ),
        (json!("{FullAccess}"), json!(["FullAccess"])),
        (json!([1]), json!(["FullAccess"])),
        (json!(131_073), json!(["FullAccess", "ReadPermission"])),
        (json!("131072"), json!(["ReadPermission"])),
    ] {
        assert_eq!(taken(Kind::Rights, value), Ok(Some(expected)));
    }
    assert_eq!(taken(Kind::Rights, json!(1 << 30)), Err("unreadable"));
}

#[test]
fn names_come_as_a_list_as_one_text_or_joined() {
    let path = "CN=Ada,OU=Contoso,DC=contoso,DC=com";
    let legacy = "/o=ExchangeLabs/ou=Exchange/cn=Recipients/cn=1a-ada";
    for (value, expected) in [
        (json!([]), json!([])),
        (json!({}), json!([])),
        (json!(["ada", null, " bob "]), json!(["ada", "bob"])),
        (json!({ "value": ["ada"], "Count": 1 }), json!(["ada"])),
        (json!("ada"), json!(["ada"])),
        (json!("{ada}"), json!(["ada"])),
        (json!("{}"), json!([])),
        (json!(["Lovelace, Ada"]), json!(["Lovelace, Ada"])),
        (
            json!("ada@contoso.com,bob@contoso.com"),
            json!(["ada@contoso.com", "bob@contoso.com"]),
        ),
        (
            json!("{ada@contoso.com, bob@contoso.com}"),
            json!(["ada@contoso.com", "bob@contoso.com"]),
        ),
        (
            json!("ada@contoso.com bob@contoso.com"),
            json!(["ada@contoso.com", "bob@contoso.com"]),
        ),
        (json!("ada;bob"), json!(["ada", "bob"])),
        (json!("ada\r\nbob"), json!(["ada", "bob"])),
        (json!(path), json!([path])),
        (
            json!(format!("{legacy}, {legacy}")),
            json!([legacy, legacy]),
        ),
        (
            json!([{ "Name": "ada", "DistinguishedName": path }]),
            json!([path]),
        ),
        (
            json!({ "Local": "ada", "Domain": "contoso.com" }),
            json!(["ada@contoso.com"]),
        ),
        (
            json!("SMTP:ada@contoso.com,smtp:a@contoso.com"),
            json!(["SMTP:ada@contoso.com", "smtp:a@contoso.com"]),
        ),
    ] {
        assert_eq!(
            taken(Kind::Names, value.clone()),
            Ok(Some(expected)),
            "{value}"
        );
    }
    assert_eq!(taken(Kind::Names, json!(null)), Ok(None));
    for unclear in [
        json!("Lovelace, Ada"),
        json!("ada, bob"),
        json!(format!("{path}, {path}")),
    ] {
        assert_eq!(
            taken(Kind::Names, unclear),
            Err("joined"),
            "one name or two"
        );
    }
}

#[test]
fn what_is_left_of_a_value_is_never_taken_for_it() {
    for text in [
        "System.Object[]",
        "System.Collections.ArrayList",
        "Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.ProxyAddress]",
        "Deserialized.Microsoft.Exchange.Data.Directory.ADObjectId",
        "@{Name=ada; Alias=ada}",
        "@{}",
    ] {
        for kind in [Kind::Text, Kind::Names, Kind::Flag, Kind::Rights] {
            assert_eq!(taken(kind, json!(text)), Err("truncated"), "{text}");
        }
        assert_eq!(taken(Kind::Names, json!(["ada", text])), Err("truncated"));
    }
    for text in ["{ada, bob, ca...}", "{ada, bob…}"] {
        assert_eq!(taken(Kind::Names, json!(text)), Err("truncated"));
    }
    assert_eq!(
        taken(Kind::Text, json!("Systems room 3")),
        Ok(Some(json!("Systems room 3")))
    );
}
