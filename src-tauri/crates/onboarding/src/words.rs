//! The words that a person reads: one Fluent catalogue per language, shared with the window.

use std::fmt;
use std::str::FromStr;

use checks::Because;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// A language that there is a catalogue for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    /// Traditional Chinese as used in Hong Kong.
    HongKong,
    /// Simplified Chinese as used in mainland China.
    Mainland,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::English, Language::HongKong, Language::Mainland];

    /// The language tag: `en`, `zh-HK` or `zh-CN`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::HongKong => "zh-HK",
            Language::Mainland => "zh-CN",
        }
    }

    /// The catalogue, in Fluent's syntax.
    pub fn catalogue(self) -> &'static str {
        match self {
            Language::English => include_str!("../../../../ui/src/locales/en.ftl"),
            Language::HongKong => include_str!("../../../../ui/src/locales/zh-HK.ftl"),
            Language::Mainland => include_str!("../../../../ui/src/locales/zh-CN.ftl"),
        }
    }

    /// The language that comes closest to a system's locale, such as `zh_TW.UTF-8`.
    pub fn closest(locale: &str) -> Language {
        let locale = locale.to_ascii_lowercase().replace('_', "-");
        if !locale.starts_with("zh") {
            Language::English
        } else if ["hk", "tw", "mo", "hant"]
            .iter()
            .any(|mark| locale.contains(mark))
        {
            Language::HongKong
        } else {
            Language::Mainland
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A language tag that there is no catalogue for.
#[derive(Debug, thiserror::Error)]
#[error("there are no words in {0}; there are en, zh-HK and zh-CN")]
pub struct NoSuchLanguage(String);

impl FromStr for Language {
    type Err = NoSuchLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
            .ok_or_else(|| NoSuchLanguage(tag.to_owned()))
    }
}

/// One language's words.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn of(language: Language) -> Self {
        let tag = language
            .tag()
            .parse()
            .expect("the tags of Language are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around placeholders help a browser with mixed directions; in a terminal and in JSON they are noise.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(language.catalogue().to_owned())
            .map_err(|(_, errors)| errors)
            .expect("a test parses every catalogue");
        bundle
            .add_resource(resource)
            .expect("a test finds messages that are there twice");
        Words { bundle }
    }

    /// The text of a message, or of an attribute as `message.attribute`. A key that is missing is shown as it is.
    pub fn text(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| match attribute {
                Some(attribute) => message
                    .get_attribute(attribute)
                    .map(|attribute| attribute.value()),
                None => message.value(),
            });
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, FluentValue::try_number(value));
        }
        self.bundle
            .format_pattern(pattern, Some(&values), &mut Vec::new())
            .into_owned()
    }

    /// Why, as a sentence.
    pub fn because(&self, because: &Because) -> String {
        self.text(&format!("reason-{}", because.id()), &because.arguments())
    }

    /// What to do about it.
    pub fn remedy(&self, because: &Because) -> String {
        self.text(
            &format!("reason-{}.fix", because.id()),
            &because.arguments(),
        )
    }
}

#[cfg(test)]
mod tests;
