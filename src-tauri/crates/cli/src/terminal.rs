//! The language that the terminal is set to.

use onboarding::words::Language;

use crate::arguments::Format;

/// The language that was asked for; otherwise the terminal's for people, and English for programs.
pub(crate) fn language(asked: Option<Language>, format: Format) -> Language {
    let locale = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|locale| !locale.is_empty()))
    };
    match (asked, format) {
        (Some(language), _) => language,
        (None, Format::Json) => Language::English,
        (None, Format::Text) => {
            locale().map_or(Language::English, |locale| Language::closest(&locale))
        }
    }
}
