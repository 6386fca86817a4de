//! What an error means and the way out of it, as the page shows it.

use microsoft::error::Error;
use onboarding::diagnosis::{self, Explained};
use serde::Serialize;
use specta::Type;

use super::input::Field;
use super::{Details, Link};

/// Does waiting help?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Wait {
    No,
    Seconds,
    Minutes,
    Hours,
}

impl From<diagnosis::Wait> for Wait {
    fn from(wait: diagnosis::Wait) -> Self {
        match wait {
            diagnosis::Wait::No => Wait::No,
            diagnosis::Wait::Seconds => Wait::Seconds,
            diagnosis::Wait::Minutes => Wait::Minutes,
            diagnosis::Wait::Hours => Wait::Hours,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Step {
    Registration,
    Consent,
    Rooms,
}

impl From<diagnosis::Step> for Step {
    fn from(step: diagnosis::Step) -> Self {
        match step {
            diagnosis::Step::Registration => Step::Registration,
            diagnosis::Step::Consent => Step::Consent,
            diagnosis::Step::Rooms => Step::Rooms,
        }
    }
}

/// Key `cause-<id>` of the catalogue, with `.likely-1` to `.likely-<likely>` and `.fix`.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct Diagnosis {
    pub(crate) id: String,
    pub(crate) known: bool,
    pub(crate) likely: u8,
    pub(crate) wait: Wait,
    /// Key `role-<role>`.
    pub(crate) role: Option<String>,
    pub(crate) field: Option<Field>,
    pub(crate) step: Option<Step>,
    pub(crate) link: Option<Link>,
    /// What Microsoft itself says about the code.
    pub(crate) microsoft: Option<Link>,
    pub(crate) details: Option<Details>,
}

impl Diagnosis {
    pub(crate) fn of_error(error: &Error) -> Self {
        Diagnosis::from(&diagnosis::of_error(error))
    }
}

impl From<&'static diagnosis::Diagnosis> for Diagnosis {
    fn from(cause: &'static diagnosis::Diagnosis) -> Self {
        Diagnosis {
            id: cause.id.clone(),
            known: cause.is_known(),
            likely: cause.likely,
            wait: cause.wait.into(),
            role: cause.role.map(|role| role.id().to_owned()),
            field: cause.field.map(Field::from),
            step: cause.step.map(Step::from),
            link: cause.link.map(Link::from),
            microsoft: None,
            details: None,
        }
    }
}

impl From<&Explained> for Diagnosis {
    fn from(explained: &Explained) -> Self {
        Diagnosis {
            microsoft: explained.microsoft().map(Link::from),
            details: Some(Details::of_explained(explained))
                .filter(|details| *details != Details::default()),
            ..Diagnosis::from(explained.diagnosis)
        }
    }
}
