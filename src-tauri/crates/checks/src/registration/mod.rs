//! Checks of the app registration and its token: steps R1 to R12 and S1 to S4 of the help page.

pub(crate) mod app_registered;
pub(crate) mod application_permissions;
pub(crate) mod multitenant;
pub(crate) mod no_extra_permissions;
pub(crate) mod other_secrets_last;
pub(crate) mod permissions_granted;
pub(crate) mod permissions_requested;
pub(crate) mod permissions_work;
pub(crate) mod redirect_registered;
pub(crate) mod secret_accepted;
pub(crate) mod secret_lasts;

#[cfg(test)]
pub(crate) mod fixture;
