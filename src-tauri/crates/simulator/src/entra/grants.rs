//! What Entra ID remembers between the browser and the token endpoint.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use rand::RngExt;

use super::account::Account;
use super::redirects::Kind;
use super::scopes::Scopes;

#[derive(Debug, Default)]
pub(crate) struct Grants(Mutex<Kept>);

#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) codes: HashMap<String, Code>,
    pub(super) refresh_tokens: HashMap<String, SignIn>,
    /// By device code.
    pub(super) devices: HashMap<String, Device>,
}

/// Somebody has signed in to the app.
#[derive(Clone, Debug)]
pub(super) struct SignIn {
    pub(super) account: Account,
    /// At home, in another tenant, when the authority named none in particular.
    pub(super) is_elsewhere: bool,
    /// The platform of the redirect address; a device code is public.
    pub(super) platform: Kind,
    pub(super) scopes: Scopes,
    pub(super) nonce: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Code {
    pub(super) sign_in: SignIn,
    pub(super) redirect: String,
    pub(super) challenge: Option<String>,
    pub(super) issued: Timestamp,
    pub(super) is_redeemed: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Device {
    pub(super) user_code: String,
    pub(super) scopes: Scopes,
    pub(super) issued: Timestamp,
    pub(super) state: DeviceState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeviceState {
    Pending,
    Approved(Account),
    Declined,
    /// By this AADSTS code.
    Blocked(u32),
    Redeemed,
}

impl Grants {
    pub(super) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A text that nobody can guess.
pub(super) fn ticket(prefix: &str) -> String {
    let random: [u8; 48] = rand::rng().random();
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(random))
}

/// Nine letters and digits that are not taken for one another.
pub(super) fn user_code() -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let random: [u8; 9] = rand::rng().random();
    random
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]))
        .collect()
}
