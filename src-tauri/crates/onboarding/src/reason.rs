//! Why something could not be read, from what the client says.

use std::sync::Arc;

use checks::{Because, Evidence, Reading, Source};
use jiff::Timestamp;
use microsoft::error::{Error, Refusal, Unreachable};

/// What was asked, because the same refusal means different things.
#[derive(Clone, Copy)]
pub(crate) enum Asked {
    /// Something that this Microsoft Graph permission opens.
    Graph(&'static str),
    /// The app about itself.
    OwnRegistration,
    Exchange,
}

/// What failed, as a reason.
pub(crate) fn because(error: &Error, asked: Asked) -> Because {
    match error {
        Error::Refused(refusal) => refused(refusal, asked),
        Error::SignInNeeded(_) => Because::SignInLost,
        Error::Throttled { host, .. } => Because::Throttled {
            host: host.as_str().into(),
        },
        Error::Unreachable { host, why, .. } => Because::Unreachable {
            host: host.as_str().into(),
            how: how(*why),
        },
        Error::Unexpected { host, what, .. } => Because::UnexpectedAnswer {
            host: host.as_str().into(),
            what: what.as_str().into(),
        },
        Error::Cancelled => Because::NotReached,
    }
}

fn refused(refusal: &Refusal, asked: Asked) -> Because {
    let code = refusal.code.as_deref().unwrap_or_default();
    if code.starts_with("AADSTS") {
        return Because::SignInRefused { code: code.into() };
    }
    if refusal.message.contains("AccessPolicy") || refusal.message.contains("[RAOP]") {
        return Because::AccessPolicy;
    }
    match (asked, refusal.status) {
        _ if code == "extensionError" => Because::MailboxElsewhere,
        (Asked::Graph(_), 401) => Because::SignInRefused {
            code: if code.is_empty() {
                "HTTP 401".into()
            } else {
                code.into()
            },
        },
        (Asked::Graph(permission), 403) => Because::PermissionMissing {
            permission: permission.into(),
        },
        (Asked::OwnRegistration, 401 | 403) => Because::OwnRegistrationHidden,
        (Asked::OwnRegistration, 404) => Because::RegistrationElsewhere,
        (Asked::Exchange, 401) => Because::ExchangeNotGranted,
        (Asked::Exchange, 403) => Because::ExchangeRoleMissing,
        _ if code.starts_with("MailboxNot") => Because::MailboxElsewhere,
        _ if is_not_found(refusal) => Because::MailboxNotFound,
        (_, status) => Because::Refused {
            code: if code.is_empty() {
                format!("HTTP {status}").into()
            } else {
                code.into()
            },
            text: refusal.message.as_str().into(),
        },
    }
}

/// Does this say that there is no such object? The status alone does not: Exchange answers 400, 404 or 500.
pub(crate) fn is_not_found(refusal: &Refusal) -> bool {
    let kind = refusal.kind.as_deref().unwrap_or_default();
    let code = refusal.code.as_deref().unwrap_or_default();
    kind.contains("ManagementObjectNotFound")
        || matches!(code, "Ex6F9304" | "Ex41BAF5")
        || refusal.status == 404
            && matches!(
                code,
                "ErrorInvalidUser"
                    | "ResourceNotFound"
                    | "Request_ResourceNotFound"
                    | "ErrorItemNotFound"
            )
}

/// A stable word for the words of the catalogue.
pub(crate) fn how(why: Unreachable) -> &'static str {
    match why {
        Unreachable::Name => "name",
        Unreachable::Connect => "connect",
        Unreachable::Proxy => "proxy",
        Unreachable::Tls => "tls",
        Unreachable::Clock => "clock",
        Unreachable::Timeout => "timeout",
        Unreachable::Dropped => "dropped",
        Unreachable::Unavailable => "unavailable",
    }
}

/// The evidence of a request that was answered, if only with a refusal.
pub(crate) fn evidence(source: Source, at: Timestamp, request_id: Option<&str>) -> Evidence {
    Evidence {
        source,
        at,
        request_id: request_id.map(Arc::from),
    }
}

/// What could not be read, with what Microsoft said about it.
pub(crate) fn unknown<T>(error: &Error, asked: Asked, source: Source) -> Reading<T> {
    Reading::Unknown {
        because: because(error, asked),
        evidence: Some(evidence(source, Timestamp::now(), error.request_id())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(status: u16, code: &str, message: &str) -> Error {
        Error::from(Refusal {
            status,
            code: Some(code.into()),
            message: message.into(),
            ..Refusal::default()
        })
    }

    #[test]
    fn the_same_status_means_what_was_asked() {
        let denied = refusal(
            403,
            "ErrorAccessDenied",
            "Access is denied. Check credentials and try again.",
        );
        assert_eq!(
            because(&denied, Asked::Graph("Calendars.ReadWrite")).id(),
            "permission-missing"
        );
        assert_eq!(
            because(&denied, Asked::OwnRegistration).id(),
            "own-registration-hidden"
        );
        assert_eq!(
            because(&refusal(403, "", ""), Asked::Exchange).id(),
            "exchange-role-missing"
        );
        assert_eq!(
            because(&refusal(401, "", ""), Asked::Exchange).id(),
            "exchange-not-granted"
        );
    }

    #[test]
    fn an_access_policy_is_not_a_missing_permission() {
        let blocked = refusal(
            403,
            "ErrorAccessDenied",
            "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.",
        );
        assert_eq!(
            because(&blocked, Asked::Graph("Calendars.ReadWrite")),
            Because::AccessPolicy
        );
    }

    #[test]
    fn a_mailbox_elsewhere_is_not_a_missing_mailbox() {
        let asked = Asked::Graph("Calendars.ReadWrite");
        let elsewhere = refusal(
            404,
            "MailboxNotEnabledForRESTAPI",
            "The mailbox is either inactive …",
        );
        assert_eq!(because(&elsewhere, asked), Because::MailboxElsewhere);
        assert_eq!(
            because(&refusal(404, "ErrorInvalidUser", ""), asked),
            Because::MailboxNotFound
        );
        assert_eq!(
            because(&refusal(400, "Ex6F9304", ""), Asked::Exchange),
            Because::MailboxNotFound
        );
    }

    #[test]
    fn a_refused_sign_in_is_told_apart_from_a_refused_request() {
        let refused = refusal(401, "AADSTS7000222", "expired");
        assert_eq!(because(&refused, Asked::Exchange).id(), "sign-in-refused");
    }
}
