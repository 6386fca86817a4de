//! Every error of Microsoft Graph and of Exchange Online that the simulated tenant can answer with.

use onboarding::diagnosis::Step;
use onboarding::links::Link;

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    Graph,
    Exchange,
}

/// One error while a room is read.
#[derive(Clone, Copy, Debug)]
pub struct ServiceCause {
    pub service: Service,
    /// As the simulator names it: where a code has several meanings, with a word that tells them apart.
    pub code: &'static str,
    /// What a copy of the answer means. `None`: nothing in it is an error that could be looked up.
    pub told: Option<&'static str>,
    /// What it means to who asked.
    pub read: &'static str,
    pub step: Option<Step>,
    pub link: Option<Link>,
}

impl ServiceCause {
    const fn step(self, step: Step) -> Self {
        ServiceCause {
            step: Some(step),
            ..self
        }
    }

    const fn link(self, link: Link) -> Self {
        ServiceCause {
            link: Some(link),
            ..self
        }
    }

    /// The client knows more than the copy, or less.
    const fn read_as(self, id: &'static str) -> Self {
        ServiceCause { read: id, ..self }
    }
}

const fn said(service: Service, code: &'static str, id: &'static str) -> ServiceCause {
    ServiceCause {
        service,
        code,
        told: Some(id),
        read: id,
        step: None,
        link: None,
    }
}

const fn graph(code: &'static str, id: &'static str) -> ServiceCause {
    said(Service::Graph, code, id)
}

const fn exchange(code: &'static str, id: &'static str) -> ServiceCause {
    said(Service::Exchange, code, id)
}

/// An answer in which there is nothing but its status.
const fn silent(service: Service, code: &'static str) -> ServiceCause {
    ServiceCause {
        told: None,
        ..said(service, code, "unknown")
    }
}

pub static SERVICE_CAUSES: &[ServiceCause] = &[
    // Requests that we should not have sent
    graph("Request_UnsupportedQuery", "request-not-understood").step(Step::Rooms),
    graph("Request_BadRequest", "request-not-understood").step(Step::Rooms),
    graph("BadRequest", "unknown"),
    graph("ErrorInvalidIdMalformed", "identifier-malformed").step(Step::Rooms),
    graph("ErrorInvalidMailboxItemId", "identifier-malformed").step(Step::Rooms),
    graph("ErrorInvalidRecipients", "recipients-invalid").step(Step::Rooms),
    // Tokens
    graph("InvalidAuthenticationToken", "token-not-accepted").step(Step::Registration),
    graph(
        "InvalidAuthenticationToken:audience",
        "token-for-another-service",
    )
    .step(Step::Registration),
    // It is the header that says so, which the client does not read.
    graph("insufficient_claims", "conditional-access")
        .step(Step::Consent)
        .link(Link::ConditionalAccess)
        .read_as("token-not-accepted"),
    // Permissions
    graph("Authorization_RequestDenied", "directory-denied")
        .step(Step::Consent)
        .link(Link::Permissions),
    graph("ErrorAccessDenied", "mailbox-denied")
        .step(Step::Consent)
        .link(Link::Permissions),
    graph("ErrorAccessDenied:RAOP", "access-policy").step(Step::Rooms),
    graph("UnknownError:invalid_permissions", "places-denied")
        .step(Step::Consent)
        .link(Link::Permissions),
    graph("UnknownError:403", "unknown"),
    graph("ErrorSendAsDenied", "send-as-denied")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    // Mailboxes
    graph("extensionError", "mailbox-behind-own-server")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    graph("Request_ResourceNotFound", "directory-object-missing").step(Step::Rooms),
    graph("ErrorInvalidUser", "not-a-mailbox")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    graph("MailboxNotEnabledForRESTAPI", "mailbox-elsewhere")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    graph("MailboxNotSupportedForRESTAPI", "mailbox-elsewhere")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    graph("ResourceNotFound", "mailbox-not-located")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    graph("ErrorItemNotFound", "calendar-not-found")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    // Trouble that passes
    graph("UnknownError:Unauthorized", "places-fault")
        .step(Step::Rooms)
        .read_as("service-unavailable"),
    graph("TooManyRequests", "throttled"),
    graph("activityLimitReached", "throttled"),
    graph("throttledRequest", "throttled"),
    graph("ApplicationThrottled", "mailbox-busy")
        .step(Step::Rooms)
        .read_as("throttled"),
    graph("serviceNotAvailable", "service-unavailable"),
    graph("UnknownError:503", "unknown").read_as("service-unavailable"),
    // Exchange: permission and role
    exchange("Unauthorized", "exchange-not-granted")
        .step(Step::Consent)
        .link(Link::Permissions),
    silent(Service::Exchange, "Unauthorized:empty"),
    silent(Service::Exchange, "RoleMissing"),
    silent(Service::Exchange, "RoleMissing:empty"),
    silent(Service::Exchange, "RoleMissing:diagnostics"),
    // Plain text, which the client does not read.
    exchange("RoleNotSupported", "exchange-role-unsupported")
        .step(Step::Rooms)
        .read_as("unknown"),
    exchange("WriteScope", "exchange-write-scope").step(Step::Rooms),
    // Exchange: what was asked for
    exchange("Ex6F9304", "exchange-object-not-found")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    exchange("Ex41BAF5", "mailbox-not-located")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    exchange("Ex9E65A2", "exchange-object-ambiguous")
        .step(Step::Rooms)
        .link(Link::ExchangeResources),
    exchange("AmbiguousParameterSetException", "exchange-parameter").step(Step::Rooms),
    exchange("ParameterTransformationException", "exchange-parameter").step(Step::Rooms),
    // Exchange: trouble that passes
    exchange("CmdletProxyNotAvailableFailure", "exchange-busy")
        .step(Step::Rooms)
        .read_as("service-unavailable"),
    exchange("ServerBusyException", "exchange-busy")
        .step(Step::Rooms)
        .read_as("service-unavailable"),
    exchange("TransientException", "exchange-busy")
        .step(Step::Rooms)
        .read_as("service-unavailable"),
    exchange("TooManyConcurrent", "exchange-concurrency")
        .step(Step::Rooms)
        .read_as("throttled"),
];
