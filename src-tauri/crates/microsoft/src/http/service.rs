//! Whom a request is for.

/// A service of Microsoft. Each has limits of its own, also where one host answers for several, as a simulated tenant does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Service {
    /// Entra ID.
    SignIn,
    Graph,
    Exchange,
}
