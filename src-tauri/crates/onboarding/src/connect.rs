//! From the form to a session: everything that can be checked before a browser opens, because most failures there never come back.

mod discovery;

use checks::facts::{Application, Registration, SignIn, TenantIdentity};
use checks::{Because, Finding, Reading, Source, Word};
use jiff::Timestamp;
use microsoft::cloud::Cloud;
use microsoft::error::Error;
use microsoft::graph::Organization;
use microsoft::http::Client;
use microsoft::secret::Secret;

use crate::Session;
use crate::clouds::Clouds;
use crate::diagnosis::{self, Explained};
use crate::form::ConnectionInput;
use crate::reason::evidence;
use crate::{registration, translate};

pub use discovery::{FoundTenant, find_tenant};

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
    /// The tenant is not in the cloud that was chosen, but in this one.
    pub found_in: Option<Cloud>,
    /// No tenant has the tenant id, but one has the client id: each is in the other's field.
    pub swapped: bool,
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

    /// What stood in the way: what this program saw, or what Microsoft or the network said.
    pub fn explained(&self) -> Option<Explained> {
        let seen = if self.swapped {
            diagnosis::by_id("ids-swapped")
        } else if self.found_in.is_some() {
            diagnosis::by_id("wrong-cloud")
        } else {
            None
        };
        let said = self.error.as_ref().map(diagnosis::of_error);
        match seen {
            Some(diagnosis) => Some(Explained {
                diagnosis,
                details: said.map(|said| said.details).unwrap_or_default(),
            }),
            None => said,
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
    clouds: impl Into<Clouds>,
) -> Connected {
    match find_tenant(input, &client, &clouds.into()).await {
        Ok(tenant) => {
            let cloud = tenant.cloud;
            let session = tenant.session(input, secret, client);
            connect_line_by_line(session, cloud, |_, _| ()).await
        }
        Err(connected) => *connected,
    }
}

/// Signs the app in and lets the registration describe itself. Tells which lines have come to rest as soon as they have, with everything
/// that is known by then.
pub async fn connect_line_by_line(
    session: Session,
    cloud: Option<Cloud>,
    mut on_lines: impl FnMut(&[Line], &Connected),
) -> Connected {
    let mut connected = Connected {
        tenant: found_tenant(None, Timestamp::now(), None),
        cloud,
        found_in: None,
        swapped: false,
        registration: nothing_read(Because::NotReached),
        error: None,
        session: None,
    };
    on_lines(&[Line::Tenant], &connected);
    let token = registration::sign_in(&session).await;
    connected.registration = registration::known_from(&token, None);
    on_lines(&[Line::App, Line::Secret], &connected);
    let (registration, tenant) = tokio::join!(
        registration::describe(&session, &token, None),
        tenant(&session, &connected.registration)
    );
    connected.registration = registration;
    connected.tenant = tenant;
    connected.error = token.err();
    connected.session = Some(session);
    on_lines(&Line::ALL, &connected);
    connected
}

/// The tenant was found; its name is shown when the app may read it.
///
/// Discovery goes on answering for some time after a tenant was deleted, so what the sign-in says counts more.
pub async fn tenant(session: &Session, registration: &Registration) -> Reading<TenantIdentity> {
    if let Reading::Known {
        value: SignIn::TenantNotFound,
        evidence,
    } = &registration.sign_in
    {
        return Reading::known(TenantIdentity::NotFound, evidence.clone());
    }
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
    let organization = organization.as_ref().map(|read| &read.value);
    found_tenant(organization, at, request_id)
}

fn found_tenant(
    organization: Option<&Organization>,
    at: Timestamp,
    request_id: Option<&str>,
) -> Reading<TenantIdentity> {
    Reading::known(
        translate::tenant_identity(organization),
        evidence(Source::Graph, at, request_id),
    )
}

/// A registration of which nothing is known.
pub(crate) fn nothing_read(because: Because) -> Registration {
    Registration {
        sign_in: Reading::unknown(because.clone()),
        application: Reading::<Application>::unknown(because.clone()),
        enterprise_app: Reading::unknown(because.clone()),
        granted: Reading::unknown(because.clone()),
        token_permissions: Reading::unknown(because),
        trials: Vec::new(),
        consented_at: None,
    }
}

#[cfg(test)]
mod tests;
