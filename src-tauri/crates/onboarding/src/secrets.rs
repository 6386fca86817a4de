//! Where a client secret is kept. The shell implements it over the keychain of the operating system.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use microsoft::secret::Secret;
use uuid::Uuid;

/// Whose secret it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecretOwner {
    pub tenant_id: Uuid,
    pub client_id: Uuid,
}

/// Why the keychain did not do what was asked.
#[derive(Clone, Debug, thiserror::Error)]
pub enum SecretStoreError {
    /// There is no keychain on this computer, or it is locked.
    #[error("the password store of this computer cannot be used: {0}")]
    Unavailable(String),
}

/// Keeps secrets. Calls may wait for a person to unlock a keychain, so they run where waiting is allowed.
pub trait SecretStore: Send + Sync {
    fn get(&self, owner: SecretOwner) -> Result<Option<Secret>, SecretStoreError>;
    fn set(&self, owner: SecretOwner, secret: &Secret) -> Result<(), SecretStoreError>;
    fn delete(&self, owner: SecretOwner) -> Result<(), SecretStoreError>;
}

/// Keeps secrets until the program ends.
#[derive(Default)]
pub struct SessionSecrets(Mutex<HashMap<SecretOwner, Secret>>);

impl SecretStore for SessionSecrets {
    fn get(&self, owner: SecretOwner) -> Result<Option<Secret>, SecretStoreError> {
        Ok(self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&owner)
            .cloned())
    }

    fn set(&self, owner: SecretOwner, secret: &Secret) -> Result<(), SecretStoreError> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(owner, secret.clone());
        Ok(())
    }

    fn delete(&self, owner: SecretOwner) -> Result<(), SecretStoreError> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&owner);
        Ok(())
    }
}
