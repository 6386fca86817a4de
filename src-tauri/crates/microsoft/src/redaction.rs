//! Removes what looks like a secret or a token from text that Microsoft, a proxy or a person wrote.

use std::borrow::Cow;

const REDACTED: &str = "[redacted]";
/// Longer messages are cut: an error page of a proxy is not an explanation.
const LONGEST_MESSAGE: usize = 2_000;
/// What is shorter is an error code or a word of a sentence.
const SHORTEST_VALUE: usize = 12;

/// Words whose value is a secret, in forms, headers and JSON.
const KEYS: [&str; 12] = [
    "client_secret",
    "clientsecret",
    "client_assertion",
    "access_token",
    "refresh_token",
    "id_token",
    "secrettext",
    "password",
    "bearer",
    "code",
    "code_verifier",
    "device_code",
];

/// Returns `text` without client secrets, tokens and authorization codes, at most 2,000 characters long.
pub fn redacted(text: &str) -> String {
    let mut clean = String::with_capacity(text.len().min(LONGEST_MESSAGE));
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = is_word_character(first);
        let end = rest
            .find(|c| is_word_character(c) != is_word)
            .unwrap_or(rest.len());
        let (part, tail) = rest.split_at(end);
        rest = tail;
        if is_word && looks_like_secret(part) {
            clean.push_str(REDACTED);
            continue;
        }
        clean.push_str(part);
        let key = KEYS.into_iter().find(|key| part.eq_ignore_ascii_case(key));
        if let Some((between, value)) = key.and_then(|key| value_of(key, rest)) {
            clean.push_str(between);
            clean.push_str(REDACTED);
            rest = &rest[between.len() + value.len()..];
        }
    }
    if clean.len() > LONGEST_MESSAGE {
        clean.truncate(clean.floor_char_boundary(LONGEST_MESSAGE));
        clean.push('…');
    }
    clean
}

/// Returns `text` without the given secret, whether it stands there plainly or percent-encoded.
pub(crate) fn without<'a>(text: &'a str, secret: &str) -> Cow<'a, str> {
    if secret.len() < 4 {
        return Cow::Borrowed(text);
    }
    let encoded: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    if text.contains(secret) || text.contains(&encoded) {
        Cow::Owned(text.replace(secret, REDACTED).replace(&encoded, REDACTED))
    } else {
        Cow::Borrowed(text)
    }
}

/// What stands between a key and its secret, and the secret: whatever characters it has, up to the next space, quote or `&`.
fn value_of<'a>(key: &str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    let start = rest.find(|c| !is_sign(c))?;
    let (between, value) = rest.split_at(start);
    let end = value
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '&'))
        .unwrap_or(value.len());
    let value = &value[..end];
    (joins(key, between) && value.len() >= SHORTEST_VALUE).then_some((between, value))
}

fn is_sign(c: char) -> bool {
    matches!(c, '=' | ':' | '"' | '\'' | ' ')
}

/// Whether these signs stand between a key and its value, and not between two words of a sentence.
fn joins(key: &str, between: &str) -> bool {
    between.len() <= 5
        && match key {
            "bearer" => !between.is_empty(),
            // In JSON "code" is the name of an error; only in an address or a form is it an authorization code.
            "code" => between == "=",
            _ => between.contains(['=', ':']),
        }
}

fn is_word_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '~' | '+' | '/' | '%')
}

/// A JSON web token starts with `eyJ`; a client secret has `Q~` as fifth and sixth character (or `%7E` for `~`).
fn looks_like_secret(word: &str) -> bool {
    // Cut off, pasted twice or behind something else it is one as well; the digit before the mark tells it from an address.
    let marks_secret = |mark: &str| {
        word.match_indices(mark).any(|(at, _)| {
            let is_behind_digit = word[..at].ends_with(|c: char| c.is_ascii_digit());
            is_behind_digit && word.len() >= 8 || at <= 12 && word.len() - at >= 20
        })
    };
    word.len() >= 20 && word.contains("eyJ") && !word.contains("://")
        || marks_secret("Q~")
        || marks_secret("Q%7E")
        || marks_secret("Q%7e")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_tokens_leave_a_message() {
        for (text, leak) in [
            (
                "secret 6JA8Q~invented.value.of.forty.chars.xx was refused",
                "invented",
            ),
            (
                "client_secret=6JA8Q%7Einvented.value.of.forty.chars&x=1",
                "invented",
            ),
            (
                "Authorization: Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln",
                "eyJ",
            ),
            (
                "behind-a-word-without-a-space6JA8Q~invented.value.of.forty.chars.xx",
                "invented",
            ),
            ("secret 6JA8Q~cut was refused", "6JA8Q"),
            ("secret 6JA8Q%7Ecut was refused", "6JA8Q"),
            ("code_verifier=abc!def:ghi,jkl", "jkl"),
            ("client_secret=!short(of$letters) was refused", "letters"),
            (r#"{"clientSecret":"Pa$$word=with*signs"}"#, "signs"),
            (r#"{"access_token":"opaque-token-value-1234"}"#, "opaque"),
            ("?code=0.AVYAinventedcodevalue&state=5", "invented"),
            ("code_verifier=inventedverifiervalue", "invented"),
            (r#""device_code":"inventeddevicecode""#, "invented"),
            ("refresh_token=1.AVYAinventedrefresh", "invented"),
        ] {
            let clean = redacted(text);
            assert!(!clean.contains(leak) && clean.contains(REDACTED), "{clean}");
        }
    }

    #[test]
    fn ordinary_messages_stay_as_they_are() {
        for text in [
            "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '7c1f0e5a-58b5-4e3b-8f10-0c5ad7a3d2b1'.",
            "The operation couldn't be performed because object 'room9@contoso.com' couldn't be found on 'DU2P123A09DC005.GBRP123A009.PROD.OUTLOOK.COM'.",
            "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=0123456789abcdef-Room 中環",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn a_known_secret_leaves_in_both_spellings() {
        assert_eq!(
            without("a S3cr/t~x b S3cr%2Ft%7Ex", "S3cr/t~x"),
            "a [redacted] b [redacted]"
        );
    }
}
