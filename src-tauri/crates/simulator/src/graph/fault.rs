//! The errors of Microsoft Graph that can be switched on from outside. Sources: Microsoft Graph error
//! responses, and public traces for the services behind it.

use super::{errors, finished};
use crate::answer::Answer;
use crate::call::Call;

struct Row {
    /// The error's code; where a code has several meanings, with the word that tells them apart.
    name: &'static str,
    status: u16,
    code: &'static str,
    message: &'static str,
}

const fn row(status: u16, code: &'static str, message: &'static str) -> Row {
    Row {
        name: code,
        status,
        code,
        message,
    }
}

const fn named(name: &'static str, status: u16, code: &'static str, message: &'static str) -> Row {
    Row {
        name,
        status,
        code,
        message,
    }
}

static TABLE: [Row; 28] = [
    row(
        400,
        "Request_UnsupportedQuery",
        "Unsupported or invalid query filter clause specified for property 'displayName' of resource 'User'.",
    ),
    row(
        400,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
    ),
    row(400, "BadRequest", "Invalid filter clause"),
    row(400, "ErrorInvalidIdMalformed", "Id is malformed."),
    row(
        400,
        "ErrorInvalidRecipients",
        "At least one recipient isn't valid., A message can't be sent because it contains no recipients.",
    ),
    row(
        401,
        "InvalidAuthenticationToken",
        "Lifetime validation failed, the token is expired.",
    ),
    named(
        "InvalidAuthenticationToken:audience",
        401,
        "InvalidAuthenticationToken",
        "Access token validation failure. Invalid audience.",
    ),
    named(
        "UnknownError:Unauthorized",
        401,
        "UnknownError",
        r#"{"code":"Unauthorized","message":"There was a problem calling the proxy call"}"#,
    ),
    row(
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.",
    ),
    row(
        403,
        "ErrorAccessDenied",
        "Access is denied. Check credentials and try again.",
    ),
    named(
        "ErrorAccessDenied:RAOP",
        403,
        "ErrorAccessDenied",
        "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.",
    ),
    named(
        "UnknownError:invalid_permissions",
        403,
        "UnknownError",
        r#"{"code":"invalid_permissions","message":"place.read.all permission is required to read company places, scopes/roles provided:  IsAppOnly:True"}"#,
    ),
    named("UnknownError:403", 403, "UnknownError", ""),
    row(
        403,
        "ErrorSendAsDenied",
        "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.",
    ),
    row(
        403,
        "extensionError",
        "The mailbox is on-premises without federation, or an application policy denies access.",
    ),
    row(
        404,
        "Request_ResourceNotFound",
        "Resource '0f8fad5b-d9cb-469f-a165-70867728950e' does not exist or one of its queried reference-property objects are not present.",
    ),
    row(
        404,
        "ErrorInvalidUser",
        "The requested user 'nobody@contoso.onmicrosoft.com' is invalid.",
    ),
    row(
        404,
        "MailboxNotEnabledForRESTAPI",
        "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    ),
    row(
        404,
        "MailboxNotSupportedForRESTAPI",
        "REST API is not yet supported for this mailbox.",
    ),
    row(404, "ResourceNotFound", "Resource could not be discovered."),
    row(
        404,
        "ErrorItemNotFound",
        "The specified object was not found in the store.",
    ),
    row(
        404,
        "ErrorInvalidMailboxItemId",
        "Item doesn't belong to the targeted mailbox.",
    ),
    row(429, "TooManyRequests", "Please retry again later."),
    row(
        429,
        "ApplicationThrottled",
        "Application is over its MailboxConcurrency limit.",
    ),
    row(
        429,
        "activityLimitReached",
        "The app or user has been throttled.",
    ),
    row(429, "throttledRequest", "Too many requests."),
    row(
        503,
        "serviceNotAvailable",
        "The service is temporarily unavailable.",
    ),
    named("UnknownError:503", 503, "UnknownError", ""),
];

/// Every code of Microsoft Graph that can be switched on with `Effect::Graph`.
pub fn graph_codes() -> Vec<&'static str> {
    let challenge = std::iter::once(CLAIMS_CHALLENGE);
    TABLE.iter().map(|row| row.name).chain(challenge).collect()
}

const CLAIMS_CHALLENGE: &str = "insufficient_claims";

/// `None` for a code that the table does not have.
pub(crate) fn answer(call: &Call, name: &str) -> Option<Answer> {
    if name == CLAIMS_CHALLENGE {
        let answer = errors::error(
            401,
            "InvalidAuthenticationToken",
            "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
        );
        return Some(finished(call, answer.header(
            "www-authenticate",
            "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ==\"",
        )));
    }
    let row = TABLE.iter().find(|row| row.name == name)?;
    let answer = errors::error(row.status, row.code, row.message);
    let answer = match row.status {
        401 => answer.header(
            "www-authenticate",
            "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\"",
        ),
        429 => answer.header("retry-after", "1"),
        _ => answer,
    };
    Some(finished(call, answer))
}
