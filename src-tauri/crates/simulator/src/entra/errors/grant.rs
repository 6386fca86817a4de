//! Codes, refresh tokens and device codes.

use super::{Aadsts, row};

pub(crate) const CODE_REDEEMED: Aadsts = row(
    54005,
    "invalid_grant",
    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
);
pub(crate) const CODE_EXPIRED: Aadsts = row(
    70008,
    "invalid_grant",
    "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
);
pub(crate) const GRANT_INVALID: Aadsts = row(
    70000,
    "invalid_grant",
    "Provided grant is invalid or malformed.",
);
pub(crate) const VERIFIER_MISMATCH: Aadsts = row(
    501481,
    "invalid_grant",
    "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
);
pub(crate) const CHALLENGE_SIZE: Aadsts = row(
    50147,
    "invalid_request",
    "The size of the code challenge parameter isn't valid.",
)
.redirected();
pub(crate) const CHALLENGE_INVALID: Aadsts = row(
    501491,
    "invalid_request",
    "Invalid size of Code_Challenge parameter, or a Code_Challenge_Method that is not supported. Only S256 is accepted.",
)
.redirected();
pub(crate) const CODE_OF_OTHER_TENANT: Aadsts = row(
    700005,
    "invalid_grant",
    "The provided authorization code is intended to use against other tenant, thus rejected.",
);
pub(crate) const PENDING: Aadsts = row(
    70016,
    "authorization_pending",
    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
);
pub(crate) const BAD_CODE: Aadsts = row(
    70018,
    "bad_verification_code",
    "Invalid verification code due to User typing in wrong user code for device code flow.",
);
pub(crate) const DEVICE_CODE_EXPIRED: Aadsts = row(
    70019,
    "expired_token",
    "Verification code expired. Have the user retry the sign-in.",
);
pub(crate) const DEVICE_CODE_USED: Aadsts = row(
    90120,
    "invalid_grant",
    "The request was already authorized or declined.",
);
pub(crate) const DEVICE_CODE_EMPTY: Aadsts =
    row(90119, "invalid_request", "The user code is null or empty.");

pub(crate) const TABLE: &[Aadsts] = &[
    CODE_REDEEMED,
    CODE_EXPIRED,
    GRANT_INVALID,
    VERIFIER_MISMATCH,
    CHALLENGE_SIZE,
    CHALLENGE_INVALID,
    CODE_OF_OTHER_TENANT,
    PENDING,
    BAD_CODE,
    DEVICE_CODE_EXPIRED,
    DEVICE_CODE_USED,
    DEVICE_CODE_EMPTY,
    row(
        700082,
        "invalid_grant",
        "The refresh token has expired due to inactivity. The token was issued on {time} and was inactive for 90.00:00:00.",
    )
    .suberror("token_expired"),
    row(
        70043,
        "invalid_grant",
        "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access. The token was issued on {time} and the maximum allowed lifetime for this request is 43200.",
    )
    .suberror("token_expired"),
    row(
        50173,
        "invalid_grant",
        "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '{time}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{time}'.",
    )
    .suberror("bad_token"),
    row(
        50132,
        "invalid_grant",
        "The session is not valid due to the following reasons: password expiration or recent password change.",
    )
    .suberror("bad_token"),
    row(
        50133,
        "invalid_grant",
        "The session is not valid due to password expiration or recent password change.",
    )
    .suberror("bad_token"),
    row(
        50134,
        "invalid_grant",
        "Wrong data center has been accessed by the user. To authorize a request that was initiated by an app in the OAuth 2.0 device flow, the authorizing party must be in the same data center where the original request resides.",
    ),
];
