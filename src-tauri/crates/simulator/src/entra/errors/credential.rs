//! What the application proves itself with, and the form of its request.

use super::{Aadsts, row};

pub(crate) const SECRET_WRONG: Aadsts = row(
    7000215,
    "invalid_client",
    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{client}'.",
);
pub(crate) const SECRET_EXPIRED: Aadsts = row(
    7000222,
    "invalid_client",
    "The provided client secret keys for app '{client}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
);
pub(crate) const SECRET_MISSING: Aadsts = row(
    7000218,
    "invalid_client",
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
);
pub(crate) const CLIENT_IS_PUBLIC: Aadsts = row(
    700025,
    "invalid_client",
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
);
pub(crate) const CROSS_ORIGIN_ONLY_FOR_SPA: Aadsts = row(
    9002326,
    "invalid_request",
    "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '{origin}'.",
);
pub(crate) const SPA_NEEDS_CROSS_ORIGIN: Aadsts = row(
    9002327,
    "invalid_request",
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
);
pub(crate) const SCOPE_NOT_DEFAULT: Aadsts = row(
    1002012,
    "invalid_scope",
    "The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
);
pub(crate) const SCOPE_INVALID: Aadsts = row(
    70011,
    "invalid_scope",
    "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.",
)
.redirected();
pub(crate) const PARAMETER_MISSING: Aadsts = row(
    900144,
    "invalid_request",
    "The request body must contain the following parameter: '{parameter}'.",
);
pub(crate) const MALFORMED: Aadsts = row(
    9002313,
    "invalid_request",
    "Invalid request. Request is malformed or invalid.",
)
.redirected();
pub(crate) const POST_ONLY: Aadsts = row(
    900561,
    "invalid_request",
    "The endpoint only accepts POST requests. Received a {method} request.",
);
/// Only a program can cause it, so that it is not among the codes that can be switched on.
pub(crate) const GRANT_UNSUPPORTED: Aadsts = row(
    70003,
    "unsupported_grant_type",
    "The app requested an unsupported grant type '{grant}'.",
);

pub(crate) const TABLE: &[Aadsts] = &[
    SECRET_WRONG,
    SECRET_EXPIRED,
    SECRET_MISSING,
    CLIENT_IS_PUBLIC,
    CROSS_ORIGIN_ONLY_FOR_SPA,
    SPA_NEEDS_CROSS_ORIGIN,
    SCOPE_NOT_DEFAULT,
    SCOPE_INVALID,
    PARAMETER_MISSING,
    MALFORMED,
    POST_ONLY,
    row(
        70002,
        "invalid_client",
        "Error validating credentials. The specified client_secret does not match the expected value for this client.",
    ),
    row(
        700027,
        "invalid_client",
        "Client assertion failed signature validation.",
    ),
    row(
        700022,
        "invalid_scope",
        "The provided value for the input parameter scope is not valid because it contains more than one resource. Scope {scope} is not valid.",
    )
    .redirected(),
    row(
        700023,
        "invalid_scope",
        "The provided value for the input parameter scope is not valid because it contains more than one resource and resource-specific scopes. Scope {scope} is not valid.",
    )
    .redirected(),
    row(
        90014,
        "invalid_request",
        "The required field '{parameter}' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
    ),
    row(
        9001023,
        "invalid_request",
        "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    ),
    row(
        90133,
        "invalid_request",
        "Device Code flow is not supported under /common or /consumers endpoint. Please use the /organizations or tenant-specific endpoint instead.",
    ),
];
