//! One file a step: unpack, call `onboarding`, map the error.

pub(crate) mod check;
pub(crate) mod consent;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod files;
pub(crate) mod guide;
mod kept;
pub(crate) mod plan_file;
pub(crate) mod proof;
pub(crate) mod registration;
pub(crate) mod registration_repair;
pub(crate) mod reminder;
pub(crate) mod repair;
pub(crate) mod repair_run;
pub(crate) mod report;
pub(crate) mod room;
pub(crate) mod rooms;
pub(crate) mod scope;
pub(crate) mod scripts;
pub(crate) mod secret;
pub(crate) mod sign_in;
pub(crate) mod start;
pub(crate) mod undo;
