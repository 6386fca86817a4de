//! Conditional Access and other policies of the tenant, and troubles of the service itself.

use super::{Aadsts, row};

pub(crate) const BLOCKED_BY_CONDITIONAL_ACCESS: Aadsts = row(
    53003,
    "interaction_required",
    "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
)
.suberror("message_only");

pub(crate) const TABLE: &[Aadsts] = &[
    BLOCKED_BY_CONDITIONAL_ACCESS,
    row(
        50097,
        "interaction_required",
        "Device authentication is required.",
    )
    .suberror("device_authentication_failed"),
    row(
        50129,
        "interaction_required",
        "Device is not workplace joined. Workplace join is required to register the device.",
    )
    .suberror("device_authentication_failed"),
    row(
        53000,
        "interaction_required",
        "Device is not in required device state: compliant. Conditional Access policy requires a compliant device, and the device is not compliant.",
    )
    .suberror("device_authentication_failed"),
    row(
        53001,
        "interaction_required",
        "Device is not in required device state: domain_joined. Conditional Access policy requires a domain joined device, and the device is not domain joined.",
    )
    .suberror("device_authentication_failed"),
    row(
        53002,
        "interaction_required",
        "The app used is not an approved app for Conditional Access. User needs to use one of the apps from the list of approved apps to use in order to get access.",
    )
    .suberror("message_only"),
    row(
        530032,
        "interaction_required",
        "Access has been blocked by the security policy of the tenant.",
    )
    .suberror("message_only"),
    row(
        530035,
        "interaction_required",
        "Access has been blocked by security defaults. This is due to the request using legacy auth or being deemed unsafe by security defaults policies.",
    )
    .suberror("message_only"),
    row(
        530034,
        "interaction_required",
        "A delegated administrator was blocked from accessing the tenant due to account risk in their home tenant.",
    )
    .suberror("message_only"),
    row(
        53011,
        "interaction_required",
        "User blocked due to risk on home tenant.",
    )
    .suberror("message_only"),
    row(
        53004,
        "interaction_required",
        "User needs to complete multi-factor authentication registration process before accessing this content. User should register for multi-factor authentication.",
    )
    .suberror("message_only"),
    row(
        50196,
        "invalid_grant",
        "The server terminated an operation because it encountered a client request loop. Please contact your app vendor.",
    ),
    row(
        90055,
        "temporarily_unavailable",
        "The request to tenant '{tenant-id}' was throttled because of too many requests. (TenantThrottlingError)",
    ),
    row(
        90033,
        "temporarily_unavailable",
        "A transient error has occurred. Please try again.",
    )
    .redirected(),
    row(
        90024,
        "temporarily_unavailable",
        "Request budget exceeded - A transient error has occurred. Please try again.",
    )
    .redirected(),
    row(
        90006,
        "temporarily_unavailable",
        "The service is temporarily unavailable. Please retry later. (ExternalServerRetryableError)",
    )
    .redirected(),
    row(
        90012,
        "temporarily_unavailable",
        "The request has timed out. (RequestTimeout)",
    )
    .redirected(),
    row(
        50033,
        "temporarily_unavailable",
        "A transient error has occurred. Please try again. (RetryableError)",
    )
    .redirected(),
    row(
        50087,
        "temporarily_unavailable",
        "A transient error has occurred during sign-out or sign-in. Please try again.",
    )
    .redirected(),
    row(
        50000,
        "server_error",
        "There was an error issuing a token or an issue with our sign-in service.",
    ),
];
