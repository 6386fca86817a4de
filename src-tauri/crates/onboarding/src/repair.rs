//! Repairs: planned, previewed, applied, read back and undone.
//!
//! Everything that is written passes through here: a plan that somebody has seen, a journal that is on disk before the first write,
//! a look at the room before and after. What could not be written, or did not stick, is said and never counted as changed.

mod apply;
mod compare;
mod hash;
mod journal;
mod outcome;
mod plan;
mod room;
mod script;
mod sharing;
mod undo;

pub use apply::{Event, Repairs, Settle, apply, settle, settle_all, verify};
pub use hash::Refused;
pub use journal::{
    Began, Ended, Head, Journal, JournalError, Purpose, Record, Recorded, Written, access_given,
    list, read,
};
pub use outcome::{Claim, Reported, Said};
pub use plan::{Plan, Selection};
pub use room::{Outcome, Repairer, Task};
pub use script::{script, script_file};
pub use sharing::{Party, Share};
pub use undo::{Restoration, Restored, undo};
