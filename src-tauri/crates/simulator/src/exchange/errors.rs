//! The envelope of failed cmdlets. The outer message is always generic; the cause is in the details.

use serde_json::json;

use crate::answer::Answer;
use crate::tenant::resolution::NotResolved;

const SERVER: &str = "HKGP001A001DC001.HKGP001A001.PROD.OUTLOOK.COM";
const NOT_FOUND: &str = "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException";

/// `kind` is a .NET exception type.
pub(super) fn cmdlet_error(status: u16, ex_code: &str, kind: &str, text: &str) -> Answer {
    let code = match status {
        404 => "NotFound",
        500 => "InternalServerError",
        _ => "BadRequest",
    };
    Answer::json(
        status,
        json!({"error": {
            "code": code, "message": "Error executing cmdlet",
            "details": [{"code": "Client", "target": "", "message": format!("{ex_code}|{kind}|{text}")}],
            "innererror": {"message": "Error executing cmdlet", "type": "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
                "stacktrace": "   at Microsoft.Exchange.AdminApi.CommandInvocation.CommandInvocation.InvokeCommand()"},
            "adminapi.warnings@odata.type": "#Collection(String)", "@adminapi.warnings": [],
        }}),
    )
}

/// An error before the cmdlet runs; `kind` is the exception inside.
pub(super) fn invalid_operation(kind: &str, text: &str) -> Answer {
    Answer::json(
        400,
        json!({"error": {
            "code": "BadRequest", "message": "Invalid Operation",
            "innererror": {"message": "Invalid Operation", "type": "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
                "stacktrace": "",
                "internalexception": {"message": text, "type": kind, "stacktrace": ""}},
            "adminapi.warnings@odata.type": "#Collection(String)", "@adminapi.warnings": [],
        }}),
    )
}

pub(super) fn not_resolved(identity: &str, reason: NotResolved) -> Answer {
    match reason {
        NotResolved::NotFound => object_not_found(identity),
        NotResolved::Ambiguous => cmdlet_error(
            400,
            "Ex9E65A2",
            "Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException",
            &format!(
                "The operation couldn't be performed because '{identity}' matches multiple entries."
            ),
        ),
    }
}

pub(super) fn object_not_found(identity: &str) -> Answer {
    let text = format!(
        "The operation couldn't be performed because object '{identity}' couldn't be found on '{SERVER}'."
    );
    cmdlet_error(404, "Ex6F9304", NOT_FOUND, &text)
}

/// The recipient exists, without a mailbox in Exchange Online.
pub(super) fn no_mailbox(identity: &str) -> Answer {
    cmdlet_error(
        404,
        "Ex41BAF5",
        NOT_FOUND,
        &format!("The specified mailbox Identity:\"{identity}\" doesn't exist."),
    )
}

pub(super) fn resource_only(property: &str) -> Answer {
    let kind = "Microsoft.Exchange.Management.StoreTasks.ResourceOnlyException";
    cmdlet_error(
        400,
        "ExB7A3C1",
        kind,
        &format!("The parameter {property} can only be used on resource mailboxes."),
    )
}

pub(super) fn unknown_parameter(name: &str) -> Answer {
    invalid_operation(
        "Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException",
        &format!(
            "Parameter set cannot be resolved using the specified named parameters. Invalid cmdlet parameters specified. {name}"
        ),
    )
}

pub(super) fn bad_value(name: &str, value: &str, valid: &[&str]) -> Answer {
    let hint = if valid.is_empty() {
        String::new()
    } else {
        format!(
            " Specify one of the following enumerator names and try again: {}",
            valid.join(", ")
        )
    };
    invalid_operation(
        "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException",
        &format!(
            "Cannot process argument transformation on parameter '{name}'. Cannot convert value \"{value}\".{hint}"
        ),
    )
}

/// Parameters that every call of the cmdlet needs are not there.
pub(super) fn missing_parameter(name: &str) -> Answer {
    Answer::json(
        400,
        json!({"error": {"code": "BadRequest", "message": "Invalid Operation", "details": [{"code": "Client", "target": "",
            "message": format!("|System.Management.Automation.ParameterBindingException|Cannot process command because of one or more missing mandatory parameters: {name}.")}],
            "adminapi.warnings@odata.type": "#Collection(String)", "@adminapi.warnings": []}}),
    )
}

pub(super) fn bad_envelope() -> Answer {
    Answer::json(
        400,
        json!({"error": {"code": "BadRequest", "message": "The request body must hold CmdletInput with CmdletName and Parameters."}}),
    )
}

pub(super) fn bad_batch(message: &str) -> Answer {
    Answer::json(
        400,
        json!({"error": {"code": "BadRequest", "message": message}}),
    )
}

pub(super) fn expired_page() -> Answer {
    invalid_operation(
        "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
        "Expired or Invalid pagination request. Default Expiry time is 00:30:00",
    )
}
