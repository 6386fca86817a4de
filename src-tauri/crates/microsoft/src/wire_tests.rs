use super::*;

#[derive(serde::Deserialize)]
struct Sample {
    #[serde(default, deserialize_with = "boolean")]
    flag: Option<bool>,
    #[serde(default, deserialize_with = "integer")]
    number: Option<i64>,
    #[serde(default, deserialize_with = "texts")]
    list: Option<Vec<String>>,
    #[serde(default, deserialize_with = "text")]
    text: Option<String>,
}

fn sample(json: &str) -> Sample {
    serde_json::from_str(json).unwrap()
}

#[test]
fn absent_is_unknown_and_never_false() {
    let sample = sample("{}");
    assert_eq!(
        (sample.flag, sample.number, sample.list),
        (None, None, None)
    );
}

#[test]
fn spellings_of_one_value_are_equal() {
    assert_eq!(sample(r#"{"flag":"True"}"#).flag, Some(true));
    assert_eq!(sample(r#"{"flag":false}"#).flag, Some(false));
    assert_eq!(sample(r#"{"number":"50"}"#).number, Some(50));
    assert_eq!(sample(r#"{"number":50.0}"#).number, Some(50));
    assert_eq!(sample(r#"{"number":-3}"#).number, Some(-3));
    assert_eq!(sample(r#"{"number":" "}"#).number, None);
    assert_eq!(sample(r#"{"flag":"","number":null}"#).flag, None);
    assert_eq!(sample(r#"{"list":null}"#).list, Some(vec![]));
    assert_eq!(
        sample(r#"{"list":[1,"\u4e2d"]}"#).list.unwrap(),
        ["1", "中"]
    );
    assert_eq!(
        sample(r#"{"list":"one"}"#).list,
        Some(vec!["one".to_owned()])
    );
    assert_eq!(
        sample(r#"{"list":["a","b"]}"#).list,
        Some(vec!["a".to_owned(), "b".to_owned()])
    );
}

#[test]
fn a_value_of_another_kind_is_an_error() {
    for json in [
        r#"{"flag":"yes"}"#,
        r#"{"flag":1}"#,
        r#"{"number":"many"}"#,
        r#"{"list":{"a":1}}"#,
        r#"{"list":[null]}"#,
        r#"{"list":[true]}"#,
        r#"{"list":true}"#,
        r#"{"number":0.5}"#,
        r#"{"number":18446744073709551615}"#,
        r#"{"number":true}"#,
        r#"{"flag":{}}"#,
        r#"{"text":[]}"#,
    ] {
        assert!(serde_json::from_str::<Sample>(json).is_err(), "{json}");
    }
}

#[test]
fn a_number_beyond_64_bits_signed_is_text_with_all_its_digits() {
    let text = |json| sample(json).text;
    assert_eq!(
        text(r#"{"text":15394007230974001153}"#).as_deref(),
        Some("15394007230974001153")
    );
    assert_eq!(text(r#"{"text":true}"#).as_deref(), Some("true"));
    assert_eq!(text(r#"{"text":"x"}"#).as_deref(), Some("x"));
    assert_eq!(text(r#"{"text":null}"#), None);
}
