//! Entra ID's errors as data. Texts: Microsoft Entra authentication and authorization error codes,
//! and public traces for the newer ones.

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::answer::Answer;
use crate::call::Call;

/// One row of the table. `{}` in the text takes the arguments in their order.
pub(crate) struct Aadsts {
    pub(crate) code: u32,
    /// The OAuth error; `invalid_client` answers 401, everything else 400.
    pub(crate) error: &'static str,
    pub(crate) text: &'static str,
}

const fn row(code: u32, error: &'static str, text: &'static str) -> Aadsts {
    Aadsts { code, error, text }
}

pub(crate) static TENANT_NOT_FOUND: Aadsts = row(
    90002,
    "invalid_tenant",
    "Tenant '{}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
);
pub(crate) static TENANT_MALFORMED: Aadsts = row(
    900023,
    "invalid_request",
    "Specified tenant identifier '{}' is neither a valid DNS name, nor a valid external domain.",
);
pub(crate) static NO_TENANT: Aadsts = row(
    50059,
    "invalid_request",
    "No tenant-identifying information found in either the request or implied by any provided credentials.",
);
pub(crate) static POST_ONLY: Aadsts = row(
    900561,
    "invalid_request",
    "The endpoint only accepts POST requests. Received a {} request.",
);
pub(crate) static PARAMETER_MISSING: Aadsts = row(
    900144,
    "invalid_request",
    "The request body must contain the following parameter: '{}'.",
);
pub(crate) static GRANT_UNSUPPORTED: Aadsts = row(
    70003,
    "unsupported_grant_type",
    "The app requested an unsupported grant type '{}'.",
);
pub(crate) static CLIENT_NOT_FOUND: Aadsts = row(
    700016,
    "unauthorized_client",
    "Application with identifier '{}' was not found in the directory '{}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
);
pub(crate) static CLIENT_PLACEHOLDER: Aadsts = row(
    700038,
    "unauthorized_client",
    "{} is not a valid application identifier.",
);
pub(crate) static PRINCIPAL_MISSING: Aadsts = row(
    7000229,
    "invalid_client",
    "The client application {} is missing service principal in the tenant {}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
);
pub(crate) static CLIENT_DISABLED: Aadsts = row(
    7000112,
    "unauthorized_client",
    "Application '{}'({}) is disabled.",
);
pub(crate) static SECRET_MISSING: Aadsts = row(
    7000218,
    "invalid_client",
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
);
pub(crate) static SECRET_WRONG: Aadsts = row(
    7000215,
    "invalid_client",
    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{}'.",
);
pub(crate) static SECRET_EXPIRED: Aadsts = row(
    7000222,
    "invalid_client",
    "The provided client secret keys for app '{}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
);
pub(crate) static SCOPE_NOT_DEFAULT: Aadsts = row(
    1002012,
    "invalid_scope",
    "The provided value for scope {} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
);
pub(crate) static SEVERAL_RESOURCES: Aadsts = row(
    70011,
    "invalid_scope",
    "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {} is not valid.",
);
pub(crate) static RESOURCE_NOT_FOUND: Aadsts = row(
    500011,
    "invalid_resource",
    "The resource principal named {} was not found in the tenant named {}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
);
pub(crate) static REDIRECT_MISMATCH: Aadsts = row(
    50011,
    "invalid_request",
    "The redirect URI '{}' specified in the request does not match the redirect URIs configured for the application '{}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.",
);
pub(crate) static NO_REPLY_ADDRESS: Aadsts =
    row(900971, "invalid_request", "No reply address provided.");
pub(crate) static SINGLE_TENANT: Aadsts = row(
    50194,
    "invalid_request",
    "Application '{}'({}) isn't configured as a multitenant application. Usage of the /common endpoint isn't supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multitenant.",
);
pub(crate) static DECLINED: Aadsts = row(
    65004,
    "access_denied",
    "User declined to consent to access the app.",
);
pub(crate) static OTHER_DIRECTORY: Aadsts = row(
    50020,
    "access_denied",
    "User account '{}' from identity provider '{}' does not exist in tenant '{}' and cannot access the application '{}'({}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
);

impl Aadsts {
    /// `AADSTS7000215: Invalid client secret …`
    pub(crate) fn sentence(&self, arguments: &[&str]) -> String {
        let mut pieces = self.text.split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for (index, piece) in pieces.enumerate() {
            text.push_str(arguments.get(index).copied().unwrap_or_default());
            text.push_str(piece);
        }
        format!("AADSTS{}: {text}", self.code)
    }

    /// The answer of an endpoint that speaks JSON.
    pub(crate) fn answer(&self, call: &Call, arguments: &[&str]) -> Answer {
        let status = if self.error == "invalid_client" {
            401
        } else {
            400
        };
        let trace = Trace::of(call);
        Answer::json(status, self.body(call, arguments, &trace))
            .header("cache-control", "no-store, no-cache")
            .header("pragma", "no-cache")
    }

    fn body(&self, call: &Call, arguments: &[&str], trace: &Trace) -> Value {
        let sentence = self.sentence(arguments);
        let description = format!(
            "{sentence} Trace ID: {} Correlation ID: {} Timestamp: {}",
            trace.trace_id, trace.correlation_id, trace.timestamp
        );
        json!({
            "error": self.error, "error_description": description, "error_codes": [self.code],
            "timestamp": trace.timestamp, "trace_id": trace.trace_id, "correlation_id": trace.correlation_id,
            "error_uri": format!("{}/error?code={}", call.base, self.code),
        })
    }
}

/// What Microsoft's support asks for.
pub(crate) struct Trace {
    pub(crate) trace_id: String,
    pub(crate) correlation_id: String,
    /// `2026-11-23 11:14:02Z`
    pub(crate) timestamp: String,
}

impl Trace {
    pub(crate) fn of(call: &Call) -> Self {
        Self {
            trace_id: Uuid::new_v4().to_string(),
            correlation_id: call
                .client_request_id()
                .map_or_else(|| Uuid::new_v4().to_string(), str::to_owned),
            timestamp: Timestamp::now().strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
        }
    }
}
