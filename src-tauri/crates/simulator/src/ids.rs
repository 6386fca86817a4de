use rand::RngExt;
use sha2::{Digest, Sha256};

/// Ids that stay the same for a seed: a label always gives the same GUID, so that a tenant can be
/// built again and compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ids {
    seed: u64,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// 32 bytes that depend on the seed and the label only.
    pub(crate) fn bytes(self, label: &str) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.seed.to_be_bytes());
        hasher.update(label.as_bytes());
        hasher.finalize().into()
    }

    pub(crate) fn guid(self, label: &str) -> String {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.bytes(label)[..16]);
        uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string()
    }

    /// A number below `bound`, spread evenly over the labels.
    pub(crate) fn below(self, label: &str, bound: u32) -> u32 {
        let bytes = self.bytes(label);
        u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) % bound
    }

    /// A client secret in today's form: 40 characters, of which the fourth to sixth are a digit and
    /// `Q~`; the first three are what Entra ID shows as its hint.
    pub(crate) fn secret(self, label: &str) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
        let (first, second) = (
            self.bytes(label),
            self.bytes(&format!("{label}, continued")),
        );
        let random = first
            .iter()
            .chain(&second)
            .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]));
        let letters: String = random.take(37).collect();
        format!("{}8Q~{}", &letters[..3], &letters[3..])
    }
}

/// A fresh id for a request. It does not depend on the seed, and it asks the operating system for
/// nothing.
pub(crate) fn request_id() -> String {
    let random: [u8; 16] = rand::rng().random();
    uuid::Builder::from_random_bytes(random)
        .into_uuid()
        .to_string()
}
