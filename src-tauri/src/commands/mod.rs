//! One file a step: unpack, call `onboarding`, map the error.

pub(crate) mod check;
pub(crate) mod consent;
pub(crate) mod registration;
pub(crate) mod report;
pub(crate) mod rooms;
pub(crate) mod start;
