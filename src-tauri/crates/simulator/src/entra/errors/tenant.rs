//! The tenant that is asked, and the cloud that it is in.

use super::{Aadsts, row};

pub(crate) const TENANT_NOT_FOUND: Aadsts = row(
    90002,
    "invalid_tenant",
    "Tenant '{asked-tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
);
pub(crate) const TENANT_MALFORMED: Aadsts = row(
    900023,
    "invalid_request",
    "Specified tenant identifier '{asked-tenant}' is neither a valid DNS name, nor a valid external domain.",
);
pub(crate) const NO_TENANT: Aadsts = row(
    50059,
    "invalid_request",
    "No tenant-identifying information found in either the request or implied by any provided credentials.",
);
pub(crate) const OTHER_CLOUD: Aadsts = row(
    90038,
    "invalid_request",
    "The specified tenant '{asked-tenant}' belongs to the National Cloud '{cloud}'. Current cloud instance '{this-cloud}' does not federate with {cloud}.",
);
pub(crate) const US_GOVERNMENT_CLOUD: Aadsts = row(
    900439,
    "invalid_request",
    "USGClientNotSupportedOnPublicEndpoint - The client application is not supported on the public endpoint. Use the endpoint of the US Government cloud.",
);
pub(crate) const TENANT_DELETED: Aadsts = row(
    5000224,
    "invalid_request",
    "We are sorry, this resource is not available. If you are seeing this message by mistake, please contact Microsoft support.",
);
pub(crate) const TENANT_DORMANT: Aadsts = row(
    5000225,
    "invalid_request",
    "This tenant has been blocked due to inactivity. To learn more about tenant lifecycle policies, see https://aka.ms/TenantLifecycle",
);

pub(crate) const TABLE: &[Aadsts] = &[
    TENANT_NOT_FOUND,
    TENANT_MALFORMED,
    NO_TENANT,
    OTHER_CLOUD,
    US_GOVERNMENT_CLOUD,
    TENANT_DELETED,
    TENANT_DORMANT,
    row(
        50128,
        "invalid_request",
        "Invalid domain name - No tenant-identifying information found in either the request or implied by any provided credentials.",
    ),
    row(
        90019,
        "invalid_request",
        "No tenant-identifying information found in either the request or implied by any provided credentials. Unable to determine the tenant identifier from the request.",
    ),
    row(
        900382,
        "invalid_request",
        "Confidential Client is not supported in Cross Cloud request.",
    ),
    row(
        900432,
        "invalid_request",
        "Confidential Client is not supported in Cross Cloud request.",
    ),
    row(50049, "invalid_instance", "Unknown or invalid instance."),
    row(
        500021,
        "access_denied",
        "Access to '{tenant}' tenant is denied.",
    ),
    row(
        500022,
        "access_denied",
        "Access to '{tenant}' tenant is denied.",
    ),
    row(
        50002,
        "access_denied",
        "Sign-in failed because of restricted proxy access on the tenant '{tenant}'. If it is your own tenant policy, you can change your restricted tenant settings to fix this issue.",
    ),
    row(
        500212,
        "access_denied",
        "The user's administrator has set an outbound access policy that does not allow access to the resource tenant.",
    ),
    row(
        500213,
        "access_denied",
        "The resource tenant's cross-tenant access policy does not allow this user to access this tenant.",
    ),
];
