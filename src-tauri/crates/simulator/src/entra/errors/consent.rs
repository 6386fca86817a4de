//! The address to return to, and consent.

use super::{Aadsts, row};

pub(crate) const REDIRECT_MISMATCH: Aadsts = row(
    50011,
    "invalid_request",
    "The redirect URI '{redirect}' specified in the request does not match the redirect URIs configured for the application '{client}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.",
);
pub(crate) const NO_REPLY_ADDRESS: Aadsts =
    row(900971, "invalid_request", "No reply address provided.");
pub(crate) const DECLINED: Aadsts = row(
    65004,
    "access_denied",
    "User declined to consent to access the app.",
)
.redirected();
pub(crate) const NOT_CONSENTED: Aadsts = row(
    65001,
    "invalid_grant",
    "The user or administrator has not consented to use the application with ID '{client}' named '{app}'. Send an interactive authorization request for this user and resource.",
)
.redirected()
.suberror("consent_required");
pub(crate) const CONSENT_WORKFLOW: Aadsts = row(
    90095,
    "access_denied",
    "Admin consent is required for the permissions requested by this application '{app}'. The admin consent request workflow is on: the user can request approval.",
);
pub(crate) const RISKY_APP: Aadsts = row(
    900941,
    "access_denied",
    "Administrator consent is required. App is considered to be risky. (AdminConsentRequiredDueToRiskyApp)",
);
pub(crate) const RESPONSE_TYPE_UNSUPPORTED: Aadsts = row(
    70005,
    "unsupported_response_type",
    "The app returned an unsupported response type due to the following reasons: response type 'token' isn't enabled for the app, or response type 'id_token' requires the 'OpenID' scope.",
)
.redirected();
pub(crate) const RESPONSE_TYPE_NOT_ENABLED: Aadsts = row(
    700054,
    "unsupported_response_type",
    "Response_type 'id_token' isn't enabled for the application.",
)
.redirected();

pub(crate) const TABLE: &[Aadsts] = &[
    REDIRECT_MISMATCH,
    NO_REPLY_ADDRESS,
    DECLINED,
    NOT_CONSENTED,
    CONSENT_WORKFLOW,
    RISKY_APP,
    RESPONSE_TYPE_UNSUPPORTED,
    RESPONSE_TYPE_NOT_ENABLED,
    row(
        90094,
        "access_denied",
        "{app} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.",
    ),
    row(
        90093,
        "access_denied",
        "This app requests permissions that you aren't authorized to grant. Calling principal cannot consent due to lack of permissions.",
    ),
    row(
        900981,
        "access_denied",
        "An admin consent request was received for a risky app. (AdminConsentRequestRiskyAppWarning)",
    ),
    row(
        90090,
        "server_error",
        "The service encountered an intermittent problem while recording the granted permissions. Try again later.",
    ),
    row(
        90091,
        "server_error",
        "The service encountered an intermittent problem while recording the consent. Try again later.",
    ),
    row(
        90099,
        "access_denied",
        "The application '{client}' ({app}) has not been authorized in the tenant '{tenant-id}'. Applications must be authorized to access the customer tenant before partner delegated administrators can use them.",
    ),
];
