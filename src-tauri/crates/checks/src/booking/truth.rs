//! Yes, no, or not known because these settings were not read.

use super::Setting;

/// Whether something holds. What follows for certain from the settings that were read is certain, whatever the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// It depends on these settings.
    Open(Vec<Setting>),
}

impl Truth {
    /// A flag as it was read.
    pub(super) fn of(flag: Option<bool>, setting: Setting) -> Truth {
        match flag {
            Some(flag) => flag.into(),
            None => Truth::open(setting),
        }
    }

    pub(super) fn open(setting: Setting) -> Truth {
        Truth::Open(vec![setting])
    }

    pub(super) fn is_yes(&self) -> bool {
        *self == Truth::Yes
    }

    pub(super) fn is_no(&self) -> bool {
        *self == Truth::No
    }

    /// The settings on which it depends.
    pub(super) fn missing(&self) -> &[Setting] {
        match self {
            Truth::Yes | Truth::No => &[],
            Truth::Open(missing) => missing,
        }
    }

    pub(super) fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            open => open,
        }
    }

    pub(super) fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, other) => other,
            (open, Truth::Yes) => open,
            (Truth::Open(mut missing), Truth::Open(other)) => {
                add(&mut missing, &other);
                Truth::Open(missing)
            }
        }
    }

    pub(super) fn or(self, other: Truth) -> Truth {
        self.not().and(other.not()).not()
    }

    /// Does one of them hold?
    pub(super) fn any(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::No, Truth::or)
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::Yes } else { Truth::No }
    }
}

/// Adds what is not yet in the list.
pub(super) fn add<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_does_not_ask_for_what_was_not_read() {
        let window = || Truth::open(Setting::Window);
        assert_eq!(Truth::No.and(window()), Truth::No);
        assert_eq!(window().and(Truth::No), Truth::No);
        assert_eq!(Truth::Yes.or(window()), Truth::Yes);
        assert_eq!(window().or(Truth::Yes), Truth::Yes);
        assert_eq!(Truth::Yes.and(window()), window());
        assert_eq!(Truth::No.or(window()), window());
    }

    #[test]
    fn two_unknowns_name_both_and_each_once() {
        let both = Truth::open(Setting::Window)
            .and(Truth::open(Setting::Longest))
            .or(Truth::open(Setting::Window));
        assert_eq!(both.missing(), [Setting::Window, Setting::Longest]);
    }
}
