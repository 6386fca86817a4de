//! What can be wrong with a registration and can be put right by adding to it.

use jiff::{SignedDuration, Timestamp};
use simulator::Tenant;

use super::OTHER;

pub(super) fn without_callback(tenant: &mut Tenant) {
    let redirects = &mut tenant.application.web.redirect_uris;
    redirects.remove(0);
    redirects.push(OTHER.to_owned());
}

pub(super) fn for_one_directory(tenant: &mut Tenant) {
    tenant.application.sign_in_audience = "AzureADMyOrg".to_owned();
}

/// Mail.Send and Place.Read.All.
pub(super) const FORGOTTEN: [&str; 2] = [
    "b633e1c5-b582-4048-a93e-9f11b44c7e96",
    "913b9306-0ce1-42b8-9137-6a7df690a760",
];

pub(super) fn without_permissions(tenant: &mut Tenant) {
    for api in &mut tenant.application.required_resource_access {
        api.resource_access
            .retain(|access| !FORGOTTEN.contains(&access.id.as_str()));
    }
}

/// As on a registration that was made a moment ago.
pub(super) fn without_any_permission(tenant: &mut Tenant) {
    tenant.application.required_resource_access.clear();
}

pub(super) fn under_delegated(tenant: &mut Tenant) {
    for api in &mut tenant.application.required_resource_access {
        for access in &mut api.resource_access {
            if access.id == FORGOTTEN[0] {
                access.id = "e383f46e-2787-4529-855e-0e479a3ffac0".to_owned();
                access.kind = "Scope".to_owned();
            }
        }
    }
}

pub(super) fn ends_soon(tenant: &mut Tenant) {
    for credential in &mut tenant.application.password_credentials {
        credential.end = Timestamp::now() + SignedDuration::from_hours(24 * 20);
    }
}

pub(super) fn renewed_by_somebody(tenant: &mut Tenant) {
    for credential in &mut tenant.application.password_credentials {
        credential.secret_text = "Xyz8Q~a-secret-that-was-renewed-later-00".to_owned();
        credential.hint = "Xyz".to_owned();
    }
}
