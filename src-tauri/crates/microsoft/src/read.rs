//! What was read, with the evidence of when.

use jiff::Timestamp;

/// A value read from Microsoft, with the id and the time of the request that gave it.
#[derive(Clone, Debug)]
pub struct Read<T> {
    pub value: T,
    /// The id of the (last) request for Microsoft's support.
    pub request_id: Option<String>,
    /// When the answer arrived, by the clock of this machine.
    pub at: Timestamp,
    /// What Exchange added to a successful answer; always empty for Graph.
    pub warnings: Vec<String>,
}

impl<T> Read<T> {
    /// Returns the same evidence for another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        Read {
            value: change(self.value),
            request_id: self.request_id,
            at: self.at,
            warnings: self.warnings,
        }
    }
}
