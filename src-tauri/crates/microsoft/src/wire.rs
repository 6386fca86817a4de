//! Lenient readers for values that Microsoft spells in more than one way.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

/// Reads a boolean, also from the text "True" or "False".
pub(crate) fn boolean<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<bool>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Bool(value) => Ok(Some(value)),
        Value::String(text) if text.eq_ignore_ascii_case("true") => Ok(Some(true)),
        Value::String(text) if text.eq_ignore_ascii_case("false") => Ok(Some(false)),
        Value::String(text) if text.is_empty() => Ok(None),
        _ => Err(D::Error::custom("expected true or false")),
    }
}

/// Reads a whole number, also from text.
pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Number(number) => whole(&number)
            .map(Some)
            .ok_or_else(|| D::Error::custom("expected a whole number")),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        Value::String(text) => text
            .trim()
            .parse()
            .map(Some)
            .map_err(|_| D::Error::custom("expected a whole number")),
        _ => Err(D::Error::custom("expected a whole number")),
    }
}

/// Reads a text that may be there without a value: the inner `None`. An absent property stays the outer one.
pub(crate) fn entered<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(deserializer).map(Some)
}

/// The same for a whole number, also as text.
pub(crate) fn entered_integer<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<i64>>, D::Error> {
    integer(deserializer).map(Some)
}

fn whole(number: &serde_json::Number) -> Option<i64> {
    number.as_i64().or_else(|| {
        let float = number.as_f64()?;
        // Graph's JSON writer may spell 50 as 50.0; beyond 2^53 a float no longer names one whole number.
        (float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0).then_some(float as i64)
    })
}

/// Reads a list of texts from a list, `null` (an empty list) or a single text. An absent property stays `None`.
pub(crate) fn texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<String>>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(Some(Vec::new())),
        Value::String(text) if text.is_empty() => Ok(Some(Vec::new())),
        Value::String(text) => Ok(Some(vec![text])),
        Value::Array(items) => items
            .into_iter()
            .map(|item| match item {
                Value::String(text) => Ok(text),
                Value::Number(number) => Ok(number.to_string()),
                _ => Err(D::Error::custom("expected a list of texts")),
            })
            .collect::<Result<_, _>>()
            .map(Some),
        _ => Err(D::Error::custom("expected a list of texts")),
    }
}

/// Reads text, also from a number or a boolean; numbers beyond 64 bits lose digits, never the record.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text)),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::Bool(value) => Ok(Some(value.to_string())),
        _ => Err(D::Error::custom("expected text")),
    }
}

/// Reads a list of numbers given as numbers or as text; anything else in the list is left out.
pub(crate) fn codes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
    let number = |value: &Value| match value {
        Value::Number(number) => number
            .as_u64()
            .and_then(|number| u32::try_from(number).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    Ok(match Value::deserialize(deserializer)? {
        Value::Array(items) => items.iter().filter_map(number).collect(),
        single => number(&single).into_iter().collect(),
    })
}

/// Reads a time that may lack its zone, which is then UTC, and may separate day and hour by a space.
pub(crate) fn utc(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let civil: DateTime = text.trim_end_matches('Z').trim().parse().ok()?;
        TimeZone::UTC.to_timestamp(civil).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Sample {
        #[serde(default, deserialize_with = "boolean")]
        flag: Option<bool>,
        #[serde(default, deserialize_with = "integer")]
        number: Option<i64>,
        #[serde(default, deserialize_with = "texts")]
        list: Option<Vec<String>>,
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
        assert_eq!(sample(r#"{"list":null}"#).list, Some(vec![]));
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
        ] {
            assert!(serde_json::from_str::<Sample>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn an_integer_beyond_64_bits_signed_survives_in_a_free_value() {
        let value: Value =
            serde_json::from_str(r#"{"RuleIdentity":15394007230974001153}"#).unwrap();
        assert_eq!(value["RuleIdentity"].to_string(), "15394007230974001153");
    }
}
