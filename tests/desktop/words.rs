//! The words on the screen, from the catalogue that the window itself reads: a test names a
//! message and not a sentence, so that it runs in every language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::path::Path;
use unic_langid::LanguageIdentifier;

/// One language's messages.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language as its file is named, for example `zh-HK`.
    ///
    /// # Panics
    /// When the catalogue is missing or malformed.
    pub(crate) fn of(language: &str) -> Words {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../ui/src/locales/{language}.ftl"));
        let text = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let resource =
            FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let id: LanguageIdentifier = language.parse().expect("a language tag");
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("{errors:?}"));
        Words { bundle }
    }

    /// The message `key`, or its attribute for `key.attribute`.
    ///
    /// # Panics
    /// When the catalogue has no such message.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The same with values for its placeholders.
    ///
    /// # Panics
    /// When the catalogue has no such message, or a placeholder has no value.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(name, it)| (name, Some(it)));
        let message = self
            .bundle
            .get_message(name)
            .unwrap_or_else(|| panic!("no message {key}"));
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|it| it.value()),
            None => message.value(),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("no message {key}"));
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }
}
