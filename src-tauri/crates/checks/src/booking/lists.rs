//! The four lists of a room, and who is in them.

use super::Setting;
use super::truth::Truth;
use crate::facts::{BookingSettings, Named, Standing};

/// The lists whose entries Exchange must be able to expand.
pub(super) const LISTS: [Setting; 4] = [
    Setting::Bypassing,
    Setting::MayRequest,
    Setting::MayRequestExceptions,
    Setting::Delegates,
];

/// The entries of a list.
pub(super) fn names(settings: &BookingSettings, list: Setting) -> Option<&[Named]> {
    match list {
        Setting::Bypassing => settings.bypassing.as_deref(),
        Setting::MayRequest => settings.may_request.as_deref(),
        Setting::MayRequestExceptions => settings.may_request_exceptions.as_deref(),
        Setting::Delegates => settings.delegates.as_deref(),
        _ => None,
    }
}

/// Is Offision's mailbox in this list? A name that was not looked up may stand for it.
pub(super) fn names_delegate(settings: &BookingSettings, list: Setting) -> Truth {
    any_of(settings, list, |standing| match standing {
        Standing::Delegate | Standing::GroupWithDelegate { .. } => Truth::Yes,
        Standing::ByNameOnly | Standing::Unread(_) => Truth::open(list),
        Standing::GroupWithout
        | Standing::DynamicGroup
        | Standing::Somebody
        | Standing::Orphan
        | Standing::BuiltIn => Truth::No,
    })
}

/// Is somebody in this list who is still there? A name that was not looked up may stand for nobody.
pub(super) fn names_somebody(settings: &BookingSettings, list: Setting) -> Truth {
    any_of(settings, list, |standing| match standing {
        Standing::Unread(_) => Truth::open(list),
        standing => is_there(standing).into(),
    })
}

/// Is a group in this list whose members are computed? A name that was not looked up may be one.
pub(super) fn names_dynamic_group(settings: &BookingSettings, list: Setting) -> Truth {
    any_of(settings, list, |standing| match standing {
        Standing::DynamicGroup => Truth::Yes,
        Standing::ByNameOnly | Standing::Unread(_) => Truth::open(list),
        _ => Truth::No,
    })
}

/// Is there an entry at all, of whomever?
pub(super) fn has_entries(settings: &BookingSettings, list: Setting) -> Truth {
    any_of(settings, list, |_| Truth::Yes)
}

/// How many are in this list, without those who were deleted since. `None`: not every name was looked up.
pub(super) fn count(settings: &BookingSettings, list: Setting) -> Option<usize> {
    let names = names(settings, list)?;
    let unread = |named: &Named| matches!(named.standing, Standing::Unread(_));
    if names.iter().any(unread) {
        return None;
    }
    Some(
        names
            .iter()
            .filter(|named| is_there(&named.standing))
            .count(),
    )
}

fn any_of(settings: &BookingSettings, list: Setting, holds: impl Fn(&Standing) -> Truth) -> Truth {
    match names(settings, list) {
        None => Truth::open(list),
        Some(names) => Truth::any(names.iter().map(|named| holds(&named.standing))),
    }
}

fn is_there(standing: &Standing) -> bool {
    !matches!(standing, Standing::Orphan | Standing::BuiltIn)
}
