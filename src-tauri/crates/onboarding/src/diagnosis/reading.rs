//! Finds the error in text that somebody pasted: a page, an address, a form, JSON, or only a code.
//!
//! The text is whatever a person had at hand, so nothing is expected of its form, and nothing of it is shown that looks like a secret.

use std::borrow::Cow;

use microsoft::redaction::redacted;
use uuid::Uuid;

use super::{
    Details, Diagnosis, Explained, by_id, of_codes, of_oauth, of_phrase, of_word, unknown,
};

/// More is no page that a person copies.
const LONGEST_TEXT: usize = 1 << 20;
/// A sentence, not a page.
const LONGEST_SENTENCE: usize = 400;
/// What is looked at to find a sentence; long enough that a secret at the end of the sentence is still whole when it is looked for.
const AROUND_SENTENCE: usize = 4_000;

/// Explains pasted text. `None`: there is no error in it.
pub fn explain(text: &str) -> Option<Explained> {
    let text = text[..text.floor_char_boundary(LONGEST_TEXT)].trim();
    if let Some(diagnosis) = by_id(text) {
        return Some(Explained {
            diagnosis,
            details: Details::default(),
        });
    }
    let plain = plain(text);
    let page = Page {
        lower: plain.to_ascii_lowercase(),
        plain,
    };
    let codes = page.codes();
    let error = page.name("error").or_else(|| page.only_word());
    let by_code = of_codes(&codes);
    let diagnosis = by_code
        .map(|(_, cause)| cause)
        .or_else(|| of_phrase(&page.lower))
        .or_else(|| page.by_word())
        .or_else(|| {
            let subcode = page.name("error_subcode").or_else(|| page.name("suberror"));
            of_oauth(error?, subcode)
        });
    let mut details = page.details(by_code.map(|(code, _)| code));
    let is_error = diagnosis.is_some()
        || error.is_some()
        || details.trace_id.is_some()
        || details.correlation_id.is_some();
    if details.code.is_none() {
        details.code = page
            .name("code")
            .filter(|code| of_word(code).is_some())
            .or(error)
            .map(|code| redacted(&page.as_written(code)));
    }
    is_error.then(|| Explained {
        diagnosis: diagnosis.unwrap_or_else(unknown),
        details,
    })
}

/// What a description says, for support.
pub(super) fn details(description: &str, code: Option<u32>) -> Details {
    let page = Page {
        lower: description.to_ascii_lowercase(),
        plain: description.to_owned(),
    };
    page.details(code)
}

/// Text without the encodings of addresses, forms and HTML.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        plain.push_str(&decoded(part));
    }
    if plain.contains('&') {
        for (entity, character) in [
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&#x27;", "'"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&amp;", "&"),
        ] {
            plain = plain.replace(entity, character);
        }
    }
    plain
}

/// Decodes one word twice at most: an address inside an address is encoded twice.
fn decoded(part: &str) -> Cow<'_, str> {
    let mut part = Cow::Borrowed(part);
    for _ in 0..2 {
        if !part.contains('%') {
            break;
        }
        // In an address '+' stands for a space.
        let spaced = part.replace('+', " ");
        part = Cow::Owned(percent_decoded(&spaced));
    }
    part
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let byte = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        at += if byte.is_some() { 3 } else { 1 };
        decoded.push(byte.unwrap_or(bytes[at - 1]));
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

struct Page {
    plain: String,
    /// In lower case, at the same places: only ASCII letters differ.
    lower: String,
}

impl Page {
    /// The numbers of all AADSTS codes, in the order in which they stand there.
    fn codes(&self) -> Vec<u32> {
        let mut codes = Vec::new();
        let mut note = |text: &str| {
            if let Some(code) = leading_number(text)
                && !codes.contains(&code)
                && codes.len() < 50
            {
                codes.push(code);
            }
        };
        if self.lower.len() <= 8 && self.lower.bytes().all(|byte| byte.is_ascii_digit()) {
            note(&self.lower);
        }
        for mark in ["aadsts", "error?code=", "error code", "\"error_codes\""] {
            for (at, _) in self.lower.match_indices(mark) {
                let rest = &self.lower[at + mark.len()..];
                note(rest.trim_start_matches([' ', ':', '[', '"', '\n', '\r', '\t']));
            }
        }
        codes
    }

    /// Where the value after a key begins, in JSON, in a form or on a page.
    fn value(&self, key: &str) -> Option<usize> {
        let is_part_of_word =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        self.lower
            .match_indices(key)
            .filter(|(at, _)| *at == 0 || !is_part_of_word(self.lower.as_bytes()[at - 1]))
            .find_map(|(at, _)| {
                let start = at + key.len();
                let rest = &self.lower[start..];
                let value = rest.trim_start_matches(['"', ' ', ':', '=', '\t']);
                let between = &rest[..rest.len() - value.len()];
                between
                    .contains([':', '='])
                    .then_some(start + between.len())
            })
    }

    /// A value that is a word, in lower case.
    fn name(&self, key: &str) -> Option<&str> {
        let rest = &self.lower[self.value(key)?..];
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        Some(&rest[..end])
            .filter(|name| name.len() <= 64 && name.starts_with(|c: char| c.is_ascii_lowercase()))
    }

    /// The whole text, where that is an error of the table.
    fn only_word(&self) -> Option<&str> {
        of_oauth(&self.lower, None).map(|_| &*self.lower)
    }

    /// A part of the lower text as it was written.
    fn as_written(&self, part: &str) -> String {
        self.lower
            .find(part)
            .map_or_else(String::new, |at| self.plain[at..at + part.len()].to_owned())
    }

    /// An id; anything else at its place is not believed.
    fn id(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| {
            let start = self.value(key)?;
            let id = self.lower.get(start..start + 36)?;
            Uuid::try_parse(id).ok().map(|id| id.to_string())
        })
    }

    fn time(&self) -> Option<String> {
        let rest = &self.plain[self.value("timestamp").or_else(|| self.value("\"date\""))?..];
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | ' ' | 'T' | 'Z')))
            .unwrap_or(rest.len());
        let time = rest[..end].trim();
        (10..=32).contains(&time.len()).then(|| time.to_owned())
    }

    fn by_word(&self) -> Option<&'static Diagnosis> {
        self.plain
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .filter(|word| (4..=64).contains(&word.len()))
            .find_map(of_word)
    }

    fn details(&self, code: Option<u32>) -> Details {
        let trace_id = self.id(&["trace id", "trace_id"]);
        // The error page of Entra calls its trace id "Request Id".
        let request_id = self.id(&["request id", "request-id", "request_id"]);
        let is_entra = code.is_some();
        Details {
            code: code.map(|code| format!("AADSTS{code}")),
            text: self.sentence(),
            host: None,
            trace_id: trace_id.or_else(|| request_id.clone().filter(|_| is_entra)),
            request_id: request_id.filter(|_| !is_entra),
            correlation_id: self.id(&["correlation id", "correlation_id", "client-request-id"]),
            at: self.time(),
        }
    }

    /// Microsoft's sentence, without what stands around it.
    fn sentence(&self) -> Option<String> {
        let start = self
            .lower
            .find("aadsts")
            .or_else(|| self.value("error_description"))
            .or_else(|| self.value("\"message\""))
            .or_else(|| (!self.lower.contains("://")).then_some(0))?;
        let plain = &self.plain[start..];
        let around = &plain[..plain.floor_char_boundary(AROUND_SENTENCE)];
        let lower = around.to_ascii_lowercase();
        let end = [
            "trace id",
            "request id",
            "correlation id",
            "timestamp:",
            "<",
            "\",",
            "\"}",
            "\\r\\n",
            "&error",
            "&state",
            "&admin_consent",
            "&tenant",
            "&code",
            "&client_",
        ]
        .iter()
        .filter_map(|mark| lower.find(mark))
        .min()
        .unwrap_or(around.len());
        let clean = redacted(around[..end].trim());
        let clean = &clean[..clean.floor_char_boundary(LONGEST_SENTENCE)];
        (!clean.is_empty()).then(|| clean.to_owned())
    }
}

/// The number at the start of a text, unless it goes on as a word.
fn leading_number(text: &str) -> Option<u32> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let code = text[..end].parse().ok()?;
    (end >= 4).then_some(code)
}
