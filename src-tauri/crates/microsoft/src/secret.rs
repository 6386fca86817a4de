//! A secret that neither prints nor serializes.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

/// A client secret or a token.
///
/// It is wiped from memory when the last clone is dropped. It has no `Display` and no `Serialize`, so that it cannot
/// reach a log, a report or the window by accident.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    pub fn new(value: String) -> Self {
        Secret(Arc::new(Zeroizing::new(value)))
    }

    /// Returns the secret itself.
    pub fn expose(&self) -> &str {
        self.0.as_str()
    }

    /// Returns the first three characters, which Entra shows as the `hint` of a credential.
    ///
    /// `None` for a value so short that three characters would give most of it away.
    /// Source: Microsoft Graph, resource type passwordCredential.
    pub fn hint(&self) -> Option<&str> {
        const SHORTEST_SECRET_OF_ENTRA: usize = 16;
        let text = self.expose();
        if text.chars().count() < SHORTEST_SECRET_OF_ENTRA {
            return None;
        }
        text.char_indices().nth(3).map(|(end, _)| &text[..end])
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUE: &str = "Bhc8Q~invented.value.of.forty.characters";

    #[test]
    fn a_secret_does_not_print() {
        let secret = Secret::new(VALUE.to_owned());
        for text in [
            format!("{secret:?}"),
            format!("{secret:#?}"),
            format!("{:?}", Some(&secret)),
        ] {
            assert!(text.contains("[redacted]"));
            assert!(!text.contains("Bhc"), "{text}");
        }
    }

    #[test]
    fn the_hint_is_three_characters_whatever_they_are() {
        assert_eq!(Secret::new(VALUE.to_owned()).hint(), Some("Bhc"));
        assert_eq!(Secret::new("中環室".repeat(10)).hint(), Some("中環室"));
        assert_eq!(Secret::new("short".to_owned()).hint(), None);
    }
}
