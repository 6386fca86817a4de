//! Repairs of the app registration, in the name of the administrator who signed in.
//!
//! A repair is planned from what was read, shown, and written only while the registration is still what was shown. It adds and never
//! removes; only [`undo`] removes, and only what its repair has added. Lists are replaced as a whole by Microsoft Graph, which sends no
//! version of a registration: what somebody else writes in the moment between our read and our write is lost.
//!
//! The right to change registrations is asked for when something is written, and not when the person signs in. Where nobody has consented
//! to it, the outcome says so, and [`crate::administrator::prepare_for_changes`] asks for it.

mod apply;
mod change;
mod command;
mod current;
mod outcome;
mod plan;
mod read_back;
mod undo;

pub use apply::apply;
pub use change::{RegistrationChange, secret_ends};
pub use command::command;
pub use outcome::{Applied, NotAllowed, RepairOutcome};
pub use plan::plan;
pub use undo::{Added, Undo, undo};

use std::time::Duration;

/// Microsoft's servers do not all see a change at once: what does not show is read once more after this time.
pub const READ_AGAIN_AFTER: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests;
