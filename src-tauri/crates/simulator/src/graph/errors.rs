//! The families of Microsoft Graph's errors, each in the spelling of the service behind it.

use serde_json::json;

use crate::answer::{Answer, Content};
use crate::call::Call;
use crate::token::Refusal;

pub(crate) fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::empty(status).with(Content::Json(
        json!({"error": {"code": code, "message": message}}),
    ))
}

pub(crate) fn unauthorized(refusal: Refusal) -> Answer {
    let message = match refusal {
        Refusal::Missing => "Access token is empty.",
        Refusal::Malformed => "CompactToken parsing failed with error code: 80049217",
        Refusal::Expired => "Lifetime validation failed, the token is expired.",
        Refusal::WrongAudience => "Access token validation failure. Invalid audience.",
    };
    error(401, "InvalidAuthenticationToken", message).header(
        "www-authenticate",
        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\"",
    )
}

/// A permission for the directory is missing.
pub(crate) fn directory_denied() -> Answer {
    error(
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.",
    )
}

/// The directory does not take a value.
pub(crate) fn invalid_value(property: &str) -> Answer {
    let message =
        format!("Invalid value specified for property '{property}' of resource 'Application'.");
    error(400, "Request_BadRequest", &message)
}

/// A permission for mailboxes is missing.
pub(crate) fn mailbox_denied() -> Answer {
    error(
        403,
        "ErrorAccessDenied",
        "Access is denied. Check credentials and try again.",
    )
}

/// An application access policy keeps this app out of this mailbox.
pub(crate) fn blocked_by_policy() -> Answer {
    let message = "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.";
    error(403, "ErrorAccessDenied", message)
}

/// The Places service answers with JSON inside the message.
pub(crate) fn places_denied() -> Answer {
    let inner = json!({
        "code": "invalid_permissions",
        "message": "place.read.all permission is required to read company places, scopes/roles provided:  IsAppOnly:True",
    });
    error(403, "UnknownError", &inner.to_string())
}

pub(crate) fn resource_not_found(key: &str) -> Answer {
    let message = format!(
        "Resource '{key}' does not exist or one of its queried reference-property objects are not present."
    );
    error(404, "Request_ResourceNotFound", &message)
}

pub(crate) fn invalid_user(key: &str) -> Answer {
    error(
        404,
        "ErrorInvalidUser",
        &format!("The requested user '{key}' is invalid."),
    )
}

pub(crate) fn mailbox_not_enabled() -> Answer {
    let message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
    error(404, "MailboxNotEnabledForRESTAPI", message)
}

pub(crate) fn item_not_found() -> Answer {
    error(
        404,
        "ErrorItemNotFound",
        "The specified object was not found in the store.",
    )
}

pub(crate) fn unsupported_filter(property: &str, resource: &str) -> Answer {
    let message = format!(
        "Unsupported or invalid query filter clause specified for property '{property}' of resource '{resource}'."
    );
    error(400, "Request_UnsupportedQuery", &message)
}

pub(crate) fn bad_request(message: &str) -> Answer {
    error(400, "BadRequest", message)
}

/// Throttled: by mailbox in Outlook's spelling, else in the gateway's.
pub(crate) fn too_many_requests(call: &Call) -> Answer {
    let is_mailbox = matches!(call.parts().as_slice(), ["v1.0", "users", _, _, ..]);
    let body = if is_mailbox {
        json!({"error": {"code": "ApplicationThrottled", "message": "Application is over its MailboxConcurrency limit."}})
    } else {
        let inner = json!({"code": "429", "message": "Please retry after", "status": "429"});
        json!({"error": {"code": "TooManyRequests", "message": "Please retry again later.", "innerError": inner}})
    };
    Answer::json(429, body).header("content-type", "application/json")
}
