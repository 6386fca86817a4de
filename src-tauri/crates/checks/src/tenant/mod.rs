//! Checks of the tenant as a whole.

pub(crate) mod delegate_exists;
pub(crate) mod tenant_found;
