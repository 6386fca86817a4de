//! The errors of Exchange Online that can be switched on from outside. Sources: ExchangeOnlineManagement
//! and the traces of open tools that call the same endpoint.

use serde_json::json;

use super::errors::{cmdlet_error, invalid_operation};
use crate::answer::Answer;
use crate::ids::request_id;
use crate::spoil;

const CODES: [&str; 16] = [
    "Unauthorized",
    "Unauthorized:empty",
    "RoleMissing",
    "RoleMissing:empty",
    "RoleMissing:diagnostics",
    "RoleNotSupported",
    "Ex6F9304",
    "Ex41BAF5",
    "Ex9E65A2",
    "WriteScope",
    "AmbiguousParameterSetException",
    "ParameterTransformationException",
    "CmdletProxyNotAvailableFailure",
    "ServerBusyException",
    "TransientException",
    "TooManyConcurrent",
];

/// Every error of Exchange Online that can be switched on with `Effect::Exchange`.
pub fn exchange_codes() -> Vec<&'static str> {
    CODES.to_vec()
}

/// `None` for a code that the table does not have.
pub(crate) fn answer(code: &str) -> Option<Answer> {
    let proxied = |kind: &str, text: &str| cmdlet_error(500, "", kind, text);
    let answer = match code {
        "Unauthorized" => Answer::json(
            401,
            json!({"error": {"code": "Unauthorized", "message": "User is not allowed to call Get-Mailbox"}}),
        ),
        "Unauthorized:empty" => super::access::unauthorized(),
        "RoleMissing" => spoil::nul_bytes(),
        "RoleMissing:empty" => Answer::empty(403),
        "RoleMissing:diagnostics" => Answer::empty(403).header(
            "x-ms-diagnostics",
            "2000003;reason=\"The user or application is not allowed to run this cmdlet.\";error_category=\"invalid_user\"",
        ),
        "RoleNotSupported" => Answer::text(
            403,
            "The role assigned to application 0f8fad5b-d9cb-469f-a165-70867728950e isn't supported in this scenario. Please check online documentation for assigning correct Directory Roles to Azure AD Application for EXO App-Only Authentication.",
        ),
        "Ex6F9304" => super::errors::object_not_found("room9@contoso.onmicrosoft.com"),
        "Ex41BAF5" => super::errors::no_mailbox("room9@contoso.onmicrosoft.com"),
        "Ex9E65A2" => cmdlet_error(
            400,
            "Ex9E65A2",
            "Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException",
            "The operation couldn't be performed because 'Room' matches multiple entries.",
        ),
        "WriteScope" => cmdlet_error(
            400,
            "ExA6C0B1",
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.OperationRequiresGroupManagerException",
            "The operation on mailbox \"room9\" failed because it's out of the current user's write scope. 'room9' isn't within your current write scopes. Can't perform save operation.",
        ),
        "AmbiguousParameterSetException" => super::errors::unknown_parameter("Surprise"),
        "ParameterTransformationException" => invalid_operation(
            "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException",
            "Cannot process argument transformation on parameter 'AutomateProcessing'. Cannot convert value \"Surprise\".",
        ),
        "CmdletProxyNotAvailableFailure" => proxied(
            "Microsoft.Exchange.Configuration.CmdletProxyException",
            "CmdletProxyNotAvailableFailure: Error on proxy command 'Get-Mailbox'.",
        ),
        "ServerBusyException" => proxied(
            "Microsoft.Exchange.Data.Storage.ServerBusyException",
            "The server is busy. Please try again later.",
        ),
        "TransientException" => proxied(
            "Microsoft.Exchange.Data.Common.TransientException",
            "A transient error has occurred. Please try again later.",
        ),
        "TooManyConcurrent" => spoil::too_many_concurrent(),
        _ => return None,
    };
    Some(answer.header("request-id", request_id()))
}
