//! The wizard without a window: connect, consent, find rooms, check them, report.
//!
//! Everything a person can do in the window is a function here, so the command line, the tests and the window share one behaviour.
//! Deliberately not here: how anything looks, and where secrets are kept ([`secrets::SecretStore`] is implemented by the shell).

pub mod cause;
pub mod connect;
pub mod consent;
pub mod delegate;
pub mod form;
pub mod inspection;
pub mod links;
pub mod registration;
pub mod report;
pub mod rooms;
pub mod scan;
pub mod secrets;
pub mod session;
pub mod simulated;
pub mod translate;
pub mod words;

mod pace;
mod reason;

pub use session::Session;
