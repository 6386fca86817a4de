//! From the form to a session: everything that can be checked before a browser opens, because most failures there never come back.

use checks::facts::{Application, Registration, SignIn, TenantIdentity};
use checks::{Because, Finding, Reading, Source, Word};
use jiff::Timestamp;
use microsoft::cloud::{Cloud, Endpoints};
use microsoft::entra::discover;
use microsoft::error::Error;
use microsoft::http::Client;
use microsoft::secret::Secret;

use crate::Session;
use crate::cause::Cause;
use crate::form::ConnectionInput;
use crate::reason::{Asked, evidence, unknown};
use crate::{registration, translate};

/// One line under the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Tenant,
    App,
    Secret,
    Redirect,
    Audience,
}

impl Line {
    pub const ALL: [Line; 5] = [
        Line::Tenant,
        Line::App,
        Line::Secret,
        Line::Redirect,
        Line::Audience,
    ];

    /// The check whose finding the line shows.
    pub fn check(self) -> &'static str {
        match self {
            Line::Tenant => "tenant-found",
            Line::App => "app-registered",
            Line::Secret => "secret-accepted",
            Line::Redirect => "redirect-registered",
            Line::Audience => "multitenant",
        }
    }
}

/// What is known when the lines have come to rest.
pub struct Connected {
    /// `None`: the tenant is not known, so there is nobody to ask.
    pub session: Option<Session>,
    pub tenant: Reading<TenantIdentity>,
    pub cloud: Option<Cloud>,
    pub registration: Registration,
    /// What Microsoft or the network said first when it said no.
    pub error: Option<Error>,
}

impl Connected {
    /// Would going on end on an error page that never comes back? Where consent is given already, no browser is needed.
    pub fn is_blocked(&self, findings: &[Finding], consented: bool) -> bool {
        let failed = |line: &Line| {
            findings.iter().any(|finding| {
                finding.check == line.check() && finding.outcome.word() == Word::Fail
            })
        };
        match self.registration.sign_in.value() {
            // Consent creates the missing enterprise app.
            Some(SignIn::AppNotInTenant) => false,
            Some(SignIn::Accepted { .. }) => !consented && Line::ALL.iter().any(failed),
            _ => true,
        }
    }

    /// Why nothing is known about the tenant.
    pub fn tenant_because(&self) -> Option<&Because> {
        match &self.tenant {
            Reading::Unknown { because, .. } => Some(because),
            Reading::Known { .. } => None,
        }
    }

    /// Did nobody at Microsoft answer at all?
    pub fn is_unreachable(&self) -> bool {
        matches!(self.error, Some(Error::Unreachable { .. })) && self.tenant.value().is_none()
    }
}

/// Finds the tenant and its cloud, signs the app in, and lets the registration describe itself.
pub async fn connect(
    input: &ConnectionInput,
    secret: Secret,
    client: Client,
    endpoints: Endpoints,
) -> Connected {
    let found = match discover(&client, &endpoints, &input.tenant).await {
        Ok(found) => found,
        Err(error) => return without_tenant(error),
    };
    let endpoints = match found.cloud {
        Some(cloud) if !endpoints.is_simulated() => Endpoints::of(cloud),
        _ => endpoints,
    };
    let session = Session::new(
        client,
        endpoints,
        found.tenant_id,
        input.client_id,
        secret,
        input.redirect_url.clone(),
    );
    let (registration, error) = registration::read(&session, None).await;
    Connected {
        tenant: tenant(&session, &registration).await,
        cloud: found.cloud,
        session: Some(session),
        registration,
        error,
    }
}

/// The tenant was found; its name is shown when the app may read it.
pub async fn tenant(session: &Session, registration: &Registration) -> Reading<TenantIdentity> {
    let may_ask = matches!(registration.sign_in.value(), Some(SignIn::Accepted { .. }));
    let organization = if may_ask {
        session.graph.organization().await.ok()
    } else {
        None
    };
    let (at, request_id) = match &organization {
        Some(read) => (read.at, read.request_id.as_deref()),
        None => (Timestamp::now(), None),
    };
    Reading::known(
        translate::tenant_identity(organization.as_ref().map(|read| &read.value)),
        evidence(Source::Graph, at, request_id),
    )
}

fn without_tenant(error: Error) -> Connected {
    let cause = error
        .refusal()
        .and_then(|refusal| Cause::of_text(refusal.code.as_deref()?));
    let not_found = matches!(cause, Some(Cause::TenantNotFound | Cause::TenantMalformed));
    let tenant = if not_found {
        Reading::known(
            TenantIdentity::NotFound,
            evidence(Source::Graph, Timestamp::now(), error.request_id()),
        )
    } else {
        unknown(&error, Asked::OwnRegistration, Source::Graph)
    };
    let because = match &tenant {
        Reading::Known { .. } => Because::BlockedBy {
            check: "tenant-found",
        },
        Reading::Unknown { because, .. } => because.clone(),
    };
    Connected {
        session: None,
        tenant,
        cloud: None,
        registration: nothing_read(because),
        error: Some(error),
    }
}

/// A registration of which nothing is known.
pub(crate) fn nothing_read(because: Because) -> Registration {
    Registration {
        sign_in: Reading::unknown(because.clone()),
        application: Reading::<Application>::unknown(because.clone()),
        token_permissions: Reading::unknown(because),
        trials: Vec::new(),
        consented_at: None,
    }
}
