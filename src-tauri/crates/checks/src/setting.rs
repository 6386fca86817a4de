//! Booking options by the names under which administrators know them: the parameters of Set-CalendarProcessing.

mod option;

use std::fmt;

use crate::facts::Named;
use crate::{Outcome, Value};

pub(crate) use option::{BookingOption, option_of, options};

/// What a setting holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Held<'a> {
    Flag(bool),
    Number(i64),
    Text(&'a str),
    People(&'a [Named]),
}

impl Held<'_> {
    /// As evidence: `AllBookInPolicy = True`.
    pub(crate) fn by(self, parameter: &str) -> String {
        format!("{parameter} = {self}")
    }
}

/// As PowerShell shows values.
impl fmt::Display for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Held::Flag(true) => f.write_str("True"),
            Held::Flag(false) => f.write_str("False"),
            Held::Number(number) => number.fmt(f),
            Held::Text(text) => f.write_str(text),
            Held::People([]) => f.write_str("{}"),
            Held::People(people) => {
                for (position, named) in people.iter().enumerate() {
                    let comma = if position == 0 { "" } else { ", " };
                    write!(f, "{comma}{}", named.shown())?;
                }
                Ok(())
            }
        }
    }
}

/// One of several settings that are advised together.
pub(crate) struct Advice<'a> {
    pub(crate) parameter: &'static str,
    /// `None`: unknown.
    pub(crate) found: Option<Held<'a>>,
    pub(crate) advised: Held<'a>,
}

impl Advice<'_> {
    pub(crate) fn flag(parameter: &'static str, found: Option<bool>, advised: bool) -> Self {
        Advice {
            parameter,
            found: found.map(Held::Flag),
            advised: Held::Flag(advised),
        }
    }

    pub(crate) fn number(parameter: &'static str, found: Option<i64>, advised: i64) -> Self {
        Advice {
            parameter,
            found: found.map(Held::Number),
            advised: Held::Number(advised),
        }
    }
}

/// Warns when one setting is not as advised, and names all that are not. Passes only when every setting is known.
pub(crate) fn judge(settings: &[Advice<'_>]) -> Outcome {
    let advised = || {
        Value::list(
            settings
                .iter()
                .map(|advice| advice.advised.by(advice.parameter)),
        )
    };
    let differing: Vec<String> = settings
        .iter()
        .filter_map(|advice| {
            let found = advice.found.filter(|found| *found != advice.advised)?;
            Some(found.by(advice.parameter))
        })
        .collect();
    if !differing.is_empty() {
        return Outcome::unusual(Value::List(differing), advised());
    }
    if settings.iter().any(|advice| advice.found.is_none()) {
        return Outcome::absent();
    }
    Outcome::Pass { found: advised() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::somebody;

    #[test]
    fn one_known_difference_warns_whatever_is_unknown_and_nothing_unknown_passes() {
        let word = |first, second| {
            judge(&[
                Advice::flag("A", first, false),
                Advice::number("B", second, 0),
            ])
            .word()
        };
        assert_eq!(word(Some(false), Some(0)), Word::Pass);
        assert_eq!(word(Some(true), Some(0)), Word::Warn);
        assert_eq!(word(None, Some(7)), Word::Warn);
        assert_eq!(word(None, Some(0)), Word::NotChecked);
    }

    #[test]
    fn a_warning_names_what_differs_and_everything_that_is_advised() {
        let outcome = judge(&[
            Advice::flag("A", Some(true), false),
            Advice::number("B", Some(0), 0),
        ]);
        assert_eq!(
            outcome,
            Outcome::unusual(
                Value::list(["A = True"]),
                Value::list(["A = False", "B = 0"])
            )
        );
    }

    #[test]
    fn people_are_listed_as_they_are_shown_elsewhere() {
        let people = [somebody("ada"), somebody("grace")];
        assert_eq!(Held::People(&people).by("List"), "List = ada, grace");
        assert_eq!(Held::People(&[]).by("List"), "List = {}");
    }
}
