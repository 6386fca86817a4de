//! The wizard without a window: connect, consent, find rooms, check them, report.
//!
//! Everything a person can do in the window is a function here, so the command line, the tests and the window share one behaviour.
//! Deliberately not here: how anything looks, and where secrets are kept ([`secrets::SecretStore`] is implemented by the shell).

pub mod administrator;
pub mod clouds;
pub mod connect;
pub mod consent;
pub mod consent_mail;
pub mod delegate;
pub mod diagnosis;
pub mod export;
pub mod form;
pub mod guide;
pub mod handback;
pub mod inspection;
pub mod links;
pub mod permissions;
pub mod preflight;
pub mod proof;
pub mod recorded;
pub mod registration;
pub mod registration_repair;
pub mod rehearsal;
pub mod reminder;
pub mod renewal;
pub mod repair;
pub mod report;
pub mod resume;
pub mod rooms;
pub mod scan;
pub mod scripts;
pub mod secret_life;
pub mod secrets;
pub mod session;
pub mod simulated;
pub mod sources;
pub mod store;
pub mod translate;
pub mod waiting;
pub mod words;

mod loopback;
mod reason;

pub use session::Session;
