//! Entra ID: which tenant it is, tokens for the registration and for people who sign in to it, and admin consent.

mod access_token;
mod authorization;
mod client_credentials;
mod consent;
mod device_code;
mod discovery;
mod id_token;
mod refresh;
mod refusal;
mod token_endpoint;
mod token_source;

pub use access_token::{AccessToken, Claims};
pub use authorization::{
    AuthorizationAnswer, AuthorizationError, AuthorizationRequest, SignedIn,
    parse_authorization_answer,
};
pub use client_credentials::client_credentials;
pub use consent::{ConsentAnswer, NotAnAnswer, admin_consent_url, parse_consent_answer};
pub use device_code::{DeviceCode, DevicePoll};
pub use discovery::{TenantDiscovery, discover};
pub use id_token::Person;
pub use refusal::aadsts_codes;
pub use token_source::TokenSource;

#[cfg(test)]
mod tests;
