//! The application that asks, and the resource that it asks for.

use super::{Aadsts, row};

pub(crate) const CLIENT_NOT_FOUND: Aadsts = row(
    700016,
    "unauthorized_client",
    "Application with identifier '{client}' was not found in the directory '{tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
);
pub(crate) const CLIENT_PLACEHOLDER: Aadsts = row(
    700038,
    "unauthorized_client",
    "{client} is not a valid application identifier.",
);
pub(crate) const PRINCIPAL_MISSING: Aadsts = row(
    7000229,
    "invalid_client",
    "The client application {client} is missing service principal in the tenant {tenant-id}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
);
pub(crate) const CLIENT_DISABLED: Aadsts = row(
    7000112,
    "unauthorized_client",
    "Application '{client}'({app}) is disabled.",
);
pub(crate) const SINGLE_TENANT: Aadsts = row(
    50194,
    "invalid_request",
    "Application '{client}'({app}) isn't configured as a multitenant application. Usage of the /common endpoint isn't supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multitenant.",
);
pub(crate) const RESOURCE_NOT_FOUND: Aadsts = row(
    500011,
    "invalid_resource",
    "The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
);
pub(crate) const RESOURCE_DISABLED: Aadsts = row(
    500014,
    "invalid_resource",
    "The service principal for resource '{resource}' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.",
);
pub(crate) const SERVICE_NOT_SUBSCRIBED: Aadsts = row(
    650052,
    "invalid_client",
    "The app needs access to a service (\"{resource}\") that your organization \"{tenant}\" has not subscribed to or enabled. Contact your IT Admin to review the configuration of your service subscriptions.",
);
pub(crate) const NOT_ASSIGNED: Aadsts = row(
    50105,
    "access_denied",
    "Your administrator has configured the application {app} ('{client}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{user}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
);

pub(crate) const TABLE: &[Aadsts] = &[
    CLIENT_NOT_FOUND,
    CLIENT_PLACEHOLDER,
    PRINCIPAL_MISSING,
    CLIENT_DISABLED,
    SINGLE_TENANT,
    RESOURCE_NOT_FOUND,
    RESOURCE_DISABLED,
    SERVICE_NOT_SUBSCRIBED,
    NOT_ASSIGNED,
    row(
        70001,
        "unauthorized_client",
        "The application named {app} was not found in the tenant named {tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
    ),
    row(
        700011,
        "unauthorized_client",
        "Application with identifier '{client}' was not found in the directory '{tenant}'.",
    ),
    row(
        1000031,
        "unauthorized_client",
        "Application {app} can't be accessed at this time. Contact your administrator.",
    ),
    row(
        650056,
        "invalid_client",
        "Misconfigured application. This could be due to one of the following: the client has not listed any permissions for '{resource}' in the requested permissions in the client's application registration. Or, the admin has not consented in the tenant. Or, check the application identifier in the request to ensure it matches the configured client application identifier.",
    ),
    row(
        650057,
        "invalid_resource",
        "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {client}({app}). Resource value from request: {resource}. List of valid resources from app registration: 00000002-0000-0ff1-ce00-000000000000.",
    ),
    row(
        65005,
        "invalid_resource",
        "The application '{app}' asked for permissions to access a resource that is not available in the tenant '{tenant}'.",
    ),
    row(
        650051,
        "invalid_client",
        "The application '{client}' does not exist in the tenant yet, or its service principal name is already present for the tenant '{tenant-id}'.",
    ),
    row(
        650054,
        "invalid_resource",
        "The application '{client}' asked for permissions to access a resource that has been removed or is no longer available. Contact the app vendor.",
    ),
];
