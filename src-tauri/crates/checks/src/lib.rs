//! What Offision needs of a Microsoft 365 tenant: facts in, findings out.
//!
//! This crate is the domain and nothing else. It has no clock, no network and no files (its `clippy.toml` forbids them), so it cannot
//! fail: what could not be read arrives as [`Reading::Unknown`] and leaves as [`Outcome::NotChecked`], never as a pass.
//!
//! Deliberately not here: Microsoft's spelling of anything (`onboarding::translate`), and the words that a person reads (the Fluent
//! catalogues in `ui/src/locales`, under `check-<id>`).
//!
//! One check is one file. Adding one = the file, one line in [`CHECKS`], its words in the catalogues, one breakage for the journeys in
//! `tests/support`; forgetting any of them fails a test that says which.

mod because;
mod check;
mod delegate;
mod finding;
mod profile;
mod reading;
mod registration;
mod report;
mod rooms;
mod setting;
mod tenant;

pub mod booking;
pub mod facts;
pub mod repair;

pub use because::Because;
pub use check::{Check, Expected, Guide, Part, Rule};
pub use delegate::{Delegate, DelegateMatch};
pub use finding::{Finding, Outcome, Value, Word};
pub use profile::{PROFILES, Profile};
pub use reading::{Evidence, Reading, Source};
pub use registration::permissions_work::is_never_tried;
pub use repair::Change;
pub use report::{Counts, RoomResult, judge_registration, judge_room};

/// Every check, in the order of the help page. The order is the order of lists, reports and result letters.
pub static CHECKS: &[&Check] = &[
    &registration::app_registered::CHECK,
    &registration::secret_accepted::CHECK,
    &registration::secret_lasts::CHECK,
    &registration::other_secrets_last::CHECK,
    &registration::multitenant::CHECK,
    &registration::permissions_requested::CHECK,
    &registration::application_permissions::CHECK,
    &registration::no_extra_permissions::CHECK,
    &registration::permissions_granted::CHECK,
    &registration::permissions_work::CHECK,
    &tenant::tenant_found::CHECK,
    &registration::redirect_registered::CHECK,
    &rooms::room_mailbox::CHECK,
    &rooms::visible_to_app::CHECK,
    &rooms::place_described::CHECK,
    &rooms::cloud_managed::CHECK,
    &rooms::sources_agree::CHECK,
    &tenant::delegate_exists::CHECK,
    &rooms::automatic_processing::CHECK,
    &rooms::no_automatic_acceptance::CHECK,
    &rooms::everyone_may_request::CHECK,
    &rooms::requests_forwarded::CHECK,
    &rooms::delegate_listed::CHECK,
    &rooms::nobody_bypasses::CHECK,
    &rooms::somebody_can_book::CHECK,
    &rooms::not_reserved::CHECK,
    &rooms::no_delegate_rule::CHECK,
    &rooms::no_dynamic_groups::CHECK,
    &rooms::no_orphaned_delegates::CHECK,
    &rooms::lists_have_effect::CHECK,
    &rooms::exceptions_declined::CHECK,
    &rooms::external_requests_as_needed::CHECK,
    &rooms::pending_shown::CHECK,
    &rooms::new_requests_shown::CHECK,
    &rooms::workspace_accepts_by_capacity::CHECK,
    &rooms::any_hours::CHECK,
    &rooms::series_allowed::CHECK,
    &rooms::conflicts_declined::CHECK,
    &rooms::not_released::CHECK,
    &rooms::subject_kept::CHECK,
    &rooms::comments_kept::CHECK,
    &rooms::private_kept::CHECK,
    &rooms::any_date::CHECK,
    &rooms::window_wide::CHECK,
    &rooms::long_meetings_allowed::CHECK,
    &rooms::full_access::CHECK,
];

/// The checks that judge one room, in the order of [`CHECKS`].
pub fn room_checks() -> impl Iterator<Item = &'static Check> {
    CHECKS
        .iter()
        .copied()
        .filter(|check| matches!(check.rule, Rule::Room { .. }))
}

/// The check with this id.
pub fn check(id: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.id == id)
}

#[cfg(test)]
mod tests;
