//! The person who signs in: which account, and whether it is in order.

use super::{Aadsts, row};

pub(crate) const OTHER_DIRECTORY: Aadsts = row(
    50020,
    "access_denied",
    "User account '{user}' from identity provider '{issuer}' does not exist in tenant '{tenant}' and cannot access the application '{client}'({app}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
)
.redirected();
pub(crate) const INTERACTION_REQUIRED: Aadsts = row(
    16000,
    "interaction_required",
    "Either multiple user identities are available for the current request or selected account is not supported for the scenario.",
)
.redirected();
pub(crate) const NOT_SIGNED_IN: Aadsts = row(
    50058,
    "login_required",
    "A silent sign-in request was sent but no user is signed in. The cookies used to represent the user's session were not sent in the request to Azure AD.",
)
.redirected();

pub(crate) const TABLE: &[Aadsts] = &[
    OTHER_DIRECTORY,
    INTERACTION_REQUIRED,
    NOT_SIGNED_IN,
    row(
        50034,
        "invalid_grant",
        "The user account {user} does not exist in the {tenant} directory. To sign into this application, the account must be added to the directory.",
    ),
    row(
        51004,
        "invalid_grant",
        "The user account {user} does not exist in the {tenant} directory. To sign into this application, the account must be added to the directory.",
    ),
    row(
        90072,
        "interaction_required",
        "User account '{user}' from identity provider '{issuer}' does not exist in tenant '{tenant}' and cannot access the application '{client}'({app}) in that tenant. The account needs to be added as an external user in the tenant first.",
    ),
    row(
        50014,
        "invalid_grant",
        "The user's redemption is in a pending state. The guest user account isn't fully created yet.",
    ),
    row(
        500208,
        "invalid_request",
        "The domain is not a valid login domain for the account type.",
    ),
    row(
        50126,
        "invalid_grant",
        "Error validating credentials due to invalid username or password.",
    ),
    row(
        50055,
        "invalid_grant",
        "The password is expired. The user's password is expired, and therefore their login or session was ended.",
    )
    .suberror("user_password_expired"),
    row(
        50057,
        "invalid_grant",
        "The user account is disabled. The account has been disabled by an administrator.",
    ),
    row(
        50053,
        "invalid_grant",
        "The account is locked because the user tried to sign in too many times with an incorrect user ID or password, or sign-in was blocked because it came from an IP address with malicious activity.",
    ),
    row(
        50072,
        "interaction_required",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '{resource}'.",
    )
    .suberror("basic_action"),
    row(
        50074,
        "interaction_required",
        "Strong Authentication is required.",
    )
    .suberror("basic_action"),
    row(
        50076,
        "interaction_required",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{resource}'.",
    )
    .suberror("basic_action"),
    row(
        50079,
        "interaction_required",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '{resource}'.",
    )
    .suberror("basic_action"),
    row(
        50078,
        "interaction_required",
        "Presented multi-factor authentication has expired due to policies configured by your administrator, you must refresh your multi-factor authentication to access '{resource}'.",
    )
    .suberror("basic_action"),
];
