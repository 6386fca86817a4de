//! What the journeys share: the wizard walked from the first field to the last room, and one breakage for each check.
//!
//! A check without a breakage in [`breakages`] fails a test that names it.

pub mod breakages;
pub mod causes;
mod findings;
mod microsoft_said;
mod wizard;

pub use findings::{differing, finding, reason_of, word_of};
pub use wizard::{Checked, Ready, Wizard, announced, good, started};
