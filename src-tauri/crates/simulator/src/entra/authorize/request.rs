use super::super::admitted;
use super::super::errors::Refused;
use super::super::errors::application::{CLIENT_DISABLED, CLIENT_NOT_FOUND, SINGLE_TENANT};
use super::super::errors::consent::{
    NO_REPLY_ADDRESS, REDIRECT_MISMATCH, RESPONSE_TYPE_NOT_ENABLED, RESPONSE_TYPE_UNSUPPORTED,
};
use super::super::errors::credential::{MALFORMED, PARAMETER_MISSING, SCOPE_INVALID};
use super::super::errors::grant::{CHALLENGE_INVALID, CHALLENGE_SIZE};
use super::super::pages::Kept;
use super::super::redirects::{Kind, platform_of, registered};
use super::super::scopes::{Scopes, Unknown};
use crate::call::{Call, value_of};
use crate::tenant::Tenant;

/// A sign-in that an app may ask for.
pub(super) struct Request {
    pub(super) kept: Kept,
    pub(super) reply: Reply,
    pub(super) platform: Kind,
    pub(super) scopes: Scopes,
    pub(super) nonce: Option<String>,
    /// The SHA-256 of the verifier.
    pub(super) challenge: Option<String>,
    pub(super) prompt: Prompt,
    pub(super) hint: Option<String>,
    pub(super) is_any_tenant: bool,
}

/// Where and how the app wants its answer.
#[derive(Clone)]
pub(super) struct Reply {
    pub(super) redirect: String,
    pub(super) mode: Mode,
    pub(super) state: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Query,
    Fragment,
    FormPost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prompt {
    /// A session is taken, and consent is asked for only when it is missing.
    AsNeeded,
    SignIn,
    Consent,
    SelectAccount,
    /// `none`: no page at all.
    Silent,
}

impl Prompt {
    pub(super) fn takes_session(self) -> bool {
        matches!(self, Self::AsNeeded | Self::Consent | Self::Silent)
    }
}

pub(super) enum Stopped {
    /// There is no address that would be safe to return to.
    OnPage(Refused),
    AtApp(Reply, Refused),
}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self::OnPage(refused)
    }
}

const KEPT: [&str; 12] = [
    "client_id",
    "response_type",
    "redirect_uri",
    "response_mode",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "login_hint",
    "domain_hint",
];

impl Request {
    pub(super) fn read(
        tenant: &Tenant,
        call: &Call,
        name: &str,
        form: &[(String, String)],
    ) -> Result<Self, Stopped> {
        let sent = |name: &str| {
            value_of(form, name)
                .filter(|value| !value.is_empty())
                .map(str::to_owned)
        };
        let is_any_tenant = admitted(tenant, name)?;
        let (redirect, platform) = client(tenant, is_any_tenant, &sent)?;
        let mode = match sent("response_mode").as_deref() {
            None | Some("query") => Some(Mode::Query),
            Some("fragment") => Some(Mode::Fragment),
            Some("form_post") => Some(Mode::FormPost),
            Some(_) => None,
        };
        let reply = Reply {
            redirect,
            mode: mode.unwrap_or(Mode::Query),
            state: sent("state"),
        };
        let stop = |refused: Refused| Stopped::AtApp(reply.clone(), refused);
        let missing = |name: &str| stop(Refused::from(&PARAMETER_MISSING).with("parameter", name));
        if mode.is_none() {
            return Err(stop(Refused::from(&MALFORMED)));
        }
        match sent("response_type").as_deref() {
            Some("code") => {}
            None => return Err(missing("response_type")),
            Some(other) if other.split(' ').any(|part| part == "id_token") => {
                return Err(stop(Refused::from(&RESPONSE_TYPE_NOT_ENABLED)));
            }
            Some(_) => return Err(stop(Refused::from(&RESPONSE_TYPE_UNSUPPORTED))),
        }
        let scope = sent("scope").ok_or_else(|| missing("scope"))?;
        let scopes = Scopes::parse(&scope, &call.base, tenant)
            .map_err(|Unknown(word)| stop(Refused::from(&SCOPE_INVALID).with("scope", word)))?;
        let challenge = challenge(&sent).map_err(stop)?;
        let prompt = match sent("prompt").as_deref() {
            None => Prompt::AsNeeded,
            Some("login") => Prompt::SignIn,
            Some("consent") => Prompt::Consent,
            Some("select_account") => Prompt::SelectAccount,
            Some("none") => Prompt::Silent,
            Some(_) => return Err(stop(Refused::from(&MALFORMED))),
        };
        let fields = KEPT
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), sent(name)?)))
            .collect();
        Ok(Self {
            kept: Kept {
                action: call.path.clone(),
                fields,
            },
            platform,
            scopes,
            nonce: sent("nonce"),
            challenge,
            prompt,
            hint: sent("login_hint"),
            is_any_tenant,
            reply,
        })
    }
}

/// The app and the address to return to. Nothing is ever sent to an address that is not registered.
fn client(
    tenant: &Tenant,
    is_any_tenant: bool,
    sent: &impl Fn(&str) -> Option<String>,
) -> Result<(String, Kind), Refused> {
    let application = &tenant.application;
    let Some(client_id) = sent("client_id") else {
        return Err(Refused::from(&PARAMETER_MISSING).with("parameter", "client_id"));
    };
    if application.is_deleted || !application.app_id.eq_ignore_ascii_case(&client_id) {
        return Err(Refused::from(&CLIENT_NOT_FOUND));
    }
    if tenant.is_app_disabled() {
        return Err(Refused::from(&CLIENT_DISABLED));
    }
    if is_any_tenant && application.sign_in_audience == "AzureADMyOrg" {
        return Err(Refused::from(&SINGLE_TENANT));
    }
    let known = registered(application);
    let Some((first, kind)) = known.first() else {
        return Err(Refused::from(&NO_REPLY_ADDRESS));
    };
    match sent("redirect_uri") {
        None => Ok(((*first).to_owned(), *kind)),
        Some(uri) => match platform_of(application, &uri) {
            Some(kind) => Ok((uri, kind)),
            None => Err(Refused::from(&REDIRECT_MISMATCH)),
        },
    }
}

/// Only S256 is taken: the SHA-256 of the verifier is 43 characters long.
fn challenge(sent: &impl Fn(&str) -> Option<String>) -> Result<Option<String>, Refused> {
    let (challenge, method) = (sent("code_challenge"), sent("code_challenge_method"));
    match (challenge, method.as_deref()) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refused::from(&CHALLENGE_SIZE)),
        (Some(challenge), Some("S256")) => {
            let is_hash = challenge.len() == 43
                && challenge
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
            if is_hash {
                Ok(Some(challenge))
            } else {
                Err(Refused::from(&CHALLENGE_SIZE))
            }
        }
        (Some(_), _) => Err(Refused::from(&CHALLENGE_INVALID)),
    }
}
