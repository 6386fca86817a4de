//! A JSON value that keeps what a map would lose: the order, and names that are there twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Flag(bool),
    /// As it would be written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Fields),
}

/// The properties of an object. PowerShell does not tell upper and lower case apart in their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fields(pub(super) Vec<(String, Node)>);

/// A name that is there twice, with different values.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Twice;

impl Fields {
    /// # Errors
    /// The name is there more than once and it is not said which value counts.
    pub(super) fn get(&self, name: &str) -> Result<Option<&Node>, Twice> {
        let mut found = None;
        for (_, node) in self
            .0
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
        {
            if found.is_some_and(|other| other != node) {
                return Err(Twice);
            }
            found = Some(node);
        }
        Ok(found)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key.eq_ignore_ascii_case(name))
    }

    /// A text that is there once and not empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Ok(Some(Node::Text(text))) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    pub(super) fn object(&self, name: &str) -> Option<&Fields> {
        match self.get(name) {
            Ok(Some(Node::Object(fields))) => Some(fields),
            _ => None,
        }
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        match self.get(name) {
            Ok(Some(Node::Number(number) | Node::Text(number))) => number.trim().parse().ok(),
            _ => None,
        }
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name) {
            Ok(Some(Node::Flag(flag))) => Some(*flag),
            _ => None,
        }
    }
}

impl Node {
    /// A list that Windows PowerShell 5.1 put into an object with `value` and `Count`, or a date with `value` and `DisplayHint`.
    pub(super) fn unwrapped(&self) -> &Node {
        match self {
            Node::Object(fields) if fields.has("Count") || fields.has("DisplayHint") => {
                match fields.get("value") {
                    Ok(Some(inner)) => inner,
                    _ => self,
                }
            }
            _ => self,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any JSON value")
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
                Ok(Node::Flag(flag))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
                Ok(Node::Number(number.to_string()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
                Ok(Node::Number(number.to_string()))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
                Ok(Node::Number(number.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Node, E> {
                Ok(Node::Text(text.to_owned()))
            }

            fn visit_string<E>(self, text: String) -> Result<Node, E> {
                Ok(Node::Text(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Node::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    fields.push(entry);
                }
                Ok(Node::Object(Fields(fields)))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_there_twice_counts_only_when_both_say_the_same() {
        let node: Node =
            serde_json::from_str(r#"{"A":1,"a":1,"b":true,"B":false}"#).expect("it is JSON");
        let Node::Object(fields) = node else {
            panic!("it is an object");
        };
        assert_eq!(fields.get("a"), Ok(Some(&Node::Number("1".to_owned()))));
        assert_eq!(fields.get("b"), Err(Twice));
        assert_eq!(fields.get("c"), Ok(None));
    }
}
