//! Entra ID: which tenant it is, tokens for the registration, and admin consent.

mod access_token;
mod client_credentials;
mod consent;
mod discovery;
mod refusal;
mod token_source;

pub use access_token::{AccessToken, Claims};
pub use client_credentials::client_credentials;
pub use consent::{ConsentAnswer, NotAnAnswer, admin_consent_url, parse_consent_answer};
pub use discovery::{TenantDiscovery, discover};
pub use refusal::aadsts_codes;
pub use token_source::TokenSource;

#[cfg(test)]
mod tests;
