//! Words that are constants of this program, read back from disk. An unknown one is refused: it was written by another version.

macro_rules! constant {
    ($name:ident, $known:expr) => {
        pub(in crate::because) mod $name {
            use serde::{Deserialize, Deserializer, Serializer, de::Error};

            pub(in crate::because) fn serialize<S: Serializer>(
                word: &&'static str,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(word)
            }

            pub(in crate::because) fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<&'static str, D::Error> {
                let word = String::deserialize(deserializer)?;
                $known
                    .find(|known: &&'static str| **known == word)
                    .ok_or_else(|| D::Error::custom(format!("{word} is not known")))
            }
        }
    };
}

constant!(
    how,
    [
        "name",
        "connect",
        "proxy",
        "tls",
        "clock",
        "timeout",
        "dropped",
        "unavailable",
    ]
    .into_iter()
);
constant!(check, crate::CHECKS.iter().map(|check| check.id));
