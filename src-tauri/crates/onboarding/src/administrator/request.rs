//! From the wish to sign in to an address or a code for the person.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use checks::facts::Application;
use jiff::Timestamp;
use microsoft::cloud::Endpoints;
use microsoft::entra::{
    AuthorizationAnswer, AuthorizationRequest, DeviceCode, parse_authorization_answer,
};
use microsoft::error::Error;
use microsoft::secret::Secret;
use url::Url;
use uuid::Uuid;

use super::redirect;
use crate::Session;
use crate::loopback::{BrowserPages, Judged, Listener};

/// How a person signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the browser of this computer.
    Browser,
    /// With a code that is typed in on another one. Conditional Access often forbids it.
    DeviceCode,
}

/// Through which app a person signs in: a platform of the customer's registration, or an app of Offision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// Web: with the registration's secret.
    Web,
    /// Mobile and desktop applications: without a secret.
    Public,
    /// A public client for any tenant, with this id. It is not the customer's, so the customer's registration rules nothing out.
    Vendor(Uuid),
}

impl App {
    fn client_id(self, session: &Session) -> Uuid {
        match self {
            App::Web | App::Public => session.client_id,
            App::Vendor(client_id) => client_id,
        }
    }
}

/// Why no sign-in was started.
#[derive(Clone, Debug, thiserror::Error)]
pub enum NotStarted {
    /// The registration was read and has no `http://localhost` on the platform.
    #[error("the registration has no redirect URI on this computer for that platform")]
    RedirectMissing,
    /// The registration was read and does not allow device codes.
    #[error("the registration does not allow public client flows")]
    PublicFlowOff,
    #[error("no port of this computer can be opened")]
    NoPort,
    #[error(transparent)]
    Microsoft(#[from] Error),
}

impl NotStarted {
    /// The entry of the diagnosis table, where the reason is not Microsoft's.
    pub fn diagnosis(&self) -> Option<&'static str> {
        match self {
            NotStarted::RedirectMissing => Some("sign-in-redirect-missing"),
            NotStarted::PublicFlowOff => Some("sign-in-public-flow-off"),
            NotStarted::NoPort | NotStarted::Microsoft(_) => None,
        }
    }
}

/// A sign-in that was prepared and not answered yet.
pub struct SignInRequest {
    /// For the browser: the sign-in page, or the page where the code is typed in.
    pub url: Url,
    /// For the person, with a device code.
    pub code: Option<ShownCode>,
    /// The app that asks.
    pub(super) client_id: Uuid,
    /// Of the registration, when its Web platform redeems the answer.
    pub(super) secret: Option<Secret>,
    pub(super) waiting: Waiting,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCode {
    pub user_code: String,
    pub expires_at: Timestamp,
}

/// What will answer.
pub(super) enum Waiting {
    Browser(Box<AuthorizationRequest>, Listener<AuthorizationAnswer>),
    Device(DeviceCode),
}

/// Prepares a sign-in, without opening a browser. `application`: the registration as far as it could be read, because most mistakes end
/// on an error page that never comes back.
///
/// # Errors
/// The sign-in cannot succeed, or Microsoft gave no code.
pub async fn prepare(
    session: &Session,
    application: Option<&Application>,
    way: Way,
    app: App,
    pages: BrowserPages,
) -> Result<SignInRequest, NotStarted> {
    match way {
        Way::Browser => {
            in_browser(session, application, app, pages, AuthorizationRequest::new).await
        }
        Way::DeviceCode => with_code(session, application, app).await,
    }
}

/// Prepares a sign-in in the browser that also asks to change registrations, for whoever was told that consent to it is needed. The person
/// sees that on the page, and what was consented to stays with the app.
///
/// # Errors
/// The sign-in cannot succeed.
pub async fn prepare_for_changes(
    session: &Session,
    application: Option<&Application>,
    app: App,
    pages: BrowserPages,
) -> Result<SignInRequest, NotStarted> {
    in_browser(
        session,
        application,
        app,
        pages,
        AuthorizationRequest::for_changes,
    )
    .await
}

/// What is asked of a person, at which app, with which way back.
type Asking = fn(&Endpoints, Uuid, Uuid, String) -> Result<AuthorizationRequest, url::ParseError>;

async fn in_browser(
    session: &Session,
    application: Option<&Application>,
    app: App,
    pages: BrowserPages,
    asking: Asking,
) -> Result<SignInRequest, NotStarted> {
    let registered = redirect::registered(application, app)?;
    // The port that a registered address names is likely to be in use by what it was registered for.
    let here = Url::parse(&redirect::with_port(&registered, 0)).map_err(|_| NotStarted::NoPort)?;
    let expected = Arc::new(OnceLock::new());
    let judge = judge(expected.clone());
    let listener = Listener::listen(&here, pages, judge)
        .await
        .map_err(|_| NotStarted::NoPort)?;
    let redirect = redirect::with_port(&registered, listener.port());
    let client_id = app.client_id(session);
    let authorization = asking(&session.endpoints, session.tenant_id, client_id, redirect)
        .map_err(|_| NotStarted::NoPort)?;
    expected.get_or_init(|| authorization.state.clone());
    Ok(SignInRequest {
        url: authorization.url.clone(),
        code: None,
        client_id,
        secret: match app {
            App::Web => session.tokens.secret().cloned(),
            App::Public | App::Vendor(_) => None,
        },
        waiting: Waiting::Browser(Box::new(authorization), listener),
    })
}

/// Believes one answer with the right state. Until the state is known nothing has been asked, so nothing is an answer.
fn judge(
    state: Arc<OnceLock<String>>,
) -> impl Fn(&str) -> Judged<AuthorizationAnswer> + Send + Sync {
    let answered = AtomicBool::new(false);
    move |text| {
        let Some(answer) = parse_authorization_answer(text) else {
            return Judged::Nothing;
        };
        let is_ours = answer.state.is_some() && answer.state.as_ref() == state.get();
        if !is_ours || answered.swap(true, Ordering::SeqCst) {
            return Judged::Stray;
        }
        match answer.result {
            Ok(_) => Judged::Accepted(answer),
            Err(_) => Judged::Refused(answer),
        }
    }
}

async fn with_code(
    session: &Session,
    application: Option<&Application>,
    app: App,
) -> Result<SignInRequest, NotStarted> {
    let flows = match app {
        App::Web | App::Public => application.and_then(|read| read.public_client_flows),
        App::Vendor(_) => None,
    };
    if flows == Some(false) {
        return Err(NotStarted::PublicFlowOff);
    }
    let client_id = app.client_id(session);
    let code = DeviceCode::start(
        &session.client,
        &session.endpoints,
        session.tenant_id,
        client_id,
    )
    .await?;
    Ok(SignInRequest {
        url: code.verification_uri.clone(),
        code: Some(ShownCode {
            user_code: code.user_code.clone(),
            expires_at: code.expires_at,
        }),
        client_id,
        secret: None,
        waiting: Waiting::Device(code),
    })
}
