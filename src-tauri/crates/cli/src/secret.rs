//! Where the client secret comes from: standard input, the environment, or the keychain. Never an argument.

use std::io::Read;
use std::time::Duration;

use keychain::Keychain;
use microsoft::secret::Secret;
use onboarding::secrets::{SecretOwner, SecretStore};

/// The environment variable that may hold the client secret.
const VARIABLE: &str = "OFFISION_CLIENT_SECRET";
/// A scheduled run has nobody who could unlock a keychain.
const PATIENCE: Duration = Duration::from_secs(10);

/// The secret that was handed over with the call. `None`: none was.
///
/// # Errors
/// A sentence about standard input.
pub(crate) fn handed_over(from_stdin: bool) -> Result<Option<Secret>, String> {
    if from_stdin {
        let mut text = String::new();
        std::io::stdin()
            .lock()
            .take(4096)
            .read_to_string(&mut text)
            .map_err(|error| format!("standard input cannot be read: {error}"))?;
        return Ok(Some(Secret::new(text.trim().to_owned())));
    }
    Ok(std::env::var(VARIABLE)
        .ok()
        .filter(|secret| !secret.trim().is_empty())
        .map(|secret| Secret::new(secret.trim().to_owned())))
}

/// The secret that the window has put into the keychain.
///
/// # Errors
/// A sentence that says how else to hand it over.
pub(crate) fn kept(owner: SecretOwner) -> Result<Secret, String> {
    let otherwise = format!("Set {VARIABLE}, or use --secret-stdin.");
    match Keychain::new(PATIENCE).get(owner) {
        Ok(Some(secret)) => Ok(secret),
        Ok(None) => Err(format!(
            "there is no client secret for this app in the keychain. {otherwise}"
        )),
        Err(error) => Err(format!("{error}. {otherwise}")),
    }
}
