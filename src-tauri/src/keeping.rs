//! Where the secret of this session is: the keychain, or only memory.

use std::sync::Arc;
use std::time::Duration;

use keychain::Keychain;
use microsoft::secret::Secret;
use onboarding::secrets::{SecretOwner, SecretStore, SessionSecrets};

use crate::view::KeepSecret;

/// A person may have to unlock the keychain first.
const PATIENCE: Duration = Duration::from_secs(60);
/// At start nobody should wait for a keychain that does not answer.
const PROBE_PATIENCE: Duration = Duration::from_secs(3);

/// Every secret is in memory while the window is open; the keychain keeps it beyond that.
pub(crate) struct Keeping {
    session: SessionSecrets,
    keychain: Arc<Keychain>,
}

impl Keeping {
    pub(crate) fn new() -> Self {
        Keeping {
            session: SessionSecrets::default(),
            keychain: Arc::new(Keychain::new(PATIENCE)),
        }
    }

    pub(crate) async fn has_keychain(&self) -> bool {
        blocking(|| Keychain::new(PROBE_PATIENCE).probe().is_ok())
            .await
            .unwrap_or(false)
    }

    /// Returns where the secret is kept: in memory only when the keychain refuses.
    pub(crate) async fn keep(
        &self,
        owner: SecretOwner,
        secret: &Secret,
        keep: KeepSecret,
    ) -> KeepSecret {
        // Memory does not refuse.
        let _ = self.session.set(owner, secret);
        if keep == KeepSecret::Session {
            // "Only for this session" is about every copy on this computer.
            self.forget_kept(owner).await;
            return KeepSecret::Session;
        }
        let (keychain, secret) = (self.keychain.clone(), secret.clone());
        match blocking(move || keychain.set(owner, &secret)).await {
            Some(Ok(())) => KeepSecret::Keychain,
            _ => KeepSecret::Session,
        }
    }

    pub(crate) async fn find(&self, owner: SecretOwner) -> Option<Secret> {
        if let Ok(Some(secret)) = self.session.get(owner) {
            return Some(secret);
        }
        let keychain = self.keychain.clone();
        blocking(move || keychain.get(owner)).await?.ok().flatten()
    }

    /// `false`: the keychain did not let it go.
    pub(crate) async fn forget(&self, owner: SecretOwner) -> bool {
        // Memory does not refuse.
        let _ = self.session.delete(owner);
        self.forget_kept(owner).await
    }

    async fn forget_kept(&self, owner: SecretOwner) -> bool {
        let keychain = self.keychain.clone();
        blocking(move || keychain.delete(owner))
            .await
            .is_some_and(|deleted| deleted.is_ok())
    }
}

/// The keychain may wait for a person, so it is asked where waiting is allowed.
async fn blocking<T: Send + 'static>(call: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::task::spawn_blocking(call).await.ok()
}
