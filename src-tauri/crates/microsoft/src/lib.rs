//! Clients for Entra ID, Microsoft Graph and Exchange Online.
//!
//! This crate speaks the wire as Microsoft spells it and knows no product rule: what is right for a room is decided
//! elsewhere. One function sends every request (`http`), lists end only when the service says so (`page`), and an
//! absent property is `None`, never a default.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")
)]

pub mod cloud;
pub mod entra;
pub mod error;
pub mod exchange;
pub mod graph;
pub mod http;
pub mod redaction;
pub mod secret;

mod batch;
mod page;
mod read;
mod session;
mod wire;

#[cfg(test)]
mod loopback_server;
