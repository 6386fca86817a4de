//! What the journeys share: the wizard walked from the first field to the last room, and one breakage for each check.
//!
//! A check without a breakage in [`breakages`] fails a test that names it.

pub mod breakages;
pub mod causes;
mod findings;
mod microsoft_said;
mod repairing;
mod wizard;

pub use findings::{differing, finding, reason_of, word_of};
pub use repairing::{Dump, Repaired, Repairing, dump, everything, let_app_repair, planned};
pub use wizard::{Checked, Ready, Wizard, announced, good, started};
