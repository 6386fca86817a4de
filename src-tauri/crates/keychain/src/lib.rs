//! Client secrets in the keychain of the operating system: Credential Manager, Keychain, or the Secret Service on Linux.
//!
//! The only crate that names `keyring`; the window and the command line share it. A locked keychain may ask a person and wait for as long
//! as that takes, so every call runs on a thread of its own and is given up after a while.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring::Entry;
use microsoft::secret::Secret;
use onboarding::secrets::{SecretOwner, SecretStore, SecretStoreError};

/// Under which name the keychain shows the entries.
const SERVICE: &str = "Offision Setup";

/// The keychain of whoever runs the program.
pub struct Keychain {
    /// How long a call may wait, for example for a person who unlocks the keychain.
    patience: Duration,
}

impl Keychain {
    pub fn new(patience: Duration) -> Self {
        Keychain { patience }
    }

    /// Is there a keychain that can be used? Asks for an entry that nobody has.
    ///
    /// # Errors
    /// Says why not.
    pub fn probe(&self) -> Result<(), SecretStoreError> {
        self.run(|| match Entry::new(SERVICE, "probe")?.get_password() {
            Ok(_) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        })
    }

    fn run<T: Send + 'static>(
        &self,
        call: impl FnOnce() -> keyring::Result<T> + Send + 'static,
    ) -> Result<T, SecretStoreError> {
        let (sender, receiver) = mpsc::sync_channel(1);
        thread::spawn(move || {
            // Nobody listens any more when it took too long.
            let _ = sender.send(call());
        });
        match receiver.recv_timeout(self.patience) {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(SecretStoreError::Unavailable(error.to_string())),
            Err(_) => Err(SecretStoreError::Unavailable(
                "it did not answer in time".to_owned(),
            )),
        }
    }
}

fn user(owner: SecretOwner) -> String {
    format!("{}/{}", owner.tenant_id, owner.client_id)
}

impl SecretStore for Keychain {
    fn get(&self, owner: SecretOwner) -> Result<Option<Secret>, SecretStoreError> {
        self.run(
            move || match Entry::new(SERVICE, &user(owner))?.get_password() {
                Ok(secret) => Ok(Some(Secret::new(secret))),
                Err(keyring::Error::NoEntry) => Ok(None),
                Err(error) => Err(error),
            },
        )
    }

    fn set(&self, owner: SecretOwner, secret: &Secret) -> Result<(), SecretStoreError> {
        let secret = secret.clone();
        self.run(move || Entry::new(SERVICE, &user(owner))?.set_password(secret.expose()))
    }

    fn delete(&self, owner: SecretOwner) -> Result<(), SecretStoreError> {
        self.run(
            move || match Entry::new(SERVICE, &user(owner))?.delete_credential() {
                Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
                Err(error) => Err(error),
            },
        )
    }
}

#[cfg(test)]
mod tests;
