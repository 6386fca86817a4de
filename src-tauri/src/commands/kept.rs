//! The secret and the values that are kept between connections.

use checks::facts::SignIn;
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::connect::Connected;
use onboarding::form::{ConnectionInput, Field, FieldError as Mistake, FieldProblem};
use onboarding::secret_life;
use onboarding::secrets::SecretOwner;
use uuid::Uuid;

use crate::error::CommandError;
use crate::settings::Connection;
use crate::state::AppState;
use crate::view::{Environment, KeepSecret, Registration};

/// Where the secret of a connection comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The one that is kept from an earlier connection.
    Kept,
    New,
}

/// The secret that was typed, that a script handed back, or that is kept for this app in this tenant.
pub(super) async fn secret(
    state: &AppState,
    input: &ConnectionInput,
    tenant_id: Uuid,
) -> Result<(Secret, Origin), CommandError> {
    if let Some(secret) = &input.secret {
        return Ok((secret.clone(), Origin::New));
    }
    let owner = SecretOwner {
        tenant_id,
        client_id: input.client_id,
    };
    let place = state.place();
    if let Some(demo) = &place.demo {
        let in_use = in_use(state, owner);
        return Ok((in_use.unwrap_or_else(|| demo.secret.clone()), Origin::New));
    }
    if let Some(secret) = state.handed_back(owner) {
        return Ok((secret, Origin::New));
    }
    // The keychain's secrets are for real tenants only.
    let kept = if place.environment == Environment::Microsoft {
        state.keeping.find(owner).await
    } else {
        in_use(state, owner)
    };
    kept.map(|secret| (secret, Origin::Kept)).ok_or_else(|| {
        CommandError::from(Mistake {
            field: Field::Secret,
            problem: FieldProblem::SecretEmpty,
        })
    })
}

fn in_use(state: &AppState, owner: SecretOwner) -> Option<Secret> {
    let live = state.live();
    let same = live
        .as_ref()
        .filter(|live| owner_of(&live.session) == owner);
    same.map(|live| live.secret.clone())
}

pub(super) fn owner_of(session: &Session) -> SecretOwner {
    SecretOwner {
        tenant_id: session.tenant_id,
        client_id: session.client_id,
    }
}

/// Only a secret that Entra accepted is worth keeping; a simulated tenant's is worth nothing.
pub(super) async fn keep_secret(
    state: &AppState,
    connected: &Connected,
    secret: &Secret,
    keep: KeepSecret,
) -> KeepSecret {
    match &connected.session {
        Some(session)
            if is_accepted(connected) && state.place().environment == Environment::Microsoft =>
        {
            state.keeping.keep(owner_of(session), secret, keep).await
        }
        _ => KeepSecret::Session,
    }
}

pub(super) fn is_accepted(connected: &Connected) -> bool {
    matches!(
        connected.registration.sign_in.value(),
        Some(SignIn::Accepted { .. })
    )
}

/// Nothing of a simulated tenant is remembered.
pub(super) fn remember(
    state: &AppState,
    input: &ConnectionInput,
    registration: &Registration,
    secret_ends: Option<Timestamp>,
    sign_in: Option<&SignIn>,
    origin: Origin,
) {
    if state.place().environment == Environment::Microsoft {
        state.remember(|settings| {
            let older = settings.connection.take();
            let delegate = older.as_ref().map(|older| older.delegate.clone());
            let connection = Connection {
                tenant: input.tenant.clone(),
                tenant_id: registration.tenant_id.clone(),
                tenant_name: registration.tenant_name.clone(),
                client_id: input.client_id.to_string(),
                redirect_url: input.redirect_url.to_string(),
                delegate: delegate.unwrap_or_default(),
                has_secret: registration.kept_in == KeepSecret::Keychain,
                cloud: registration.cloud_id,
                secret_ends,
            };
            settings.connection = Some(match older {
                Some(older) => carried_over(&older, connection, sign_in, origin),
                None => connection,
            });
        });
    }
}

/// What this connection did not find out stays as it is remembered, if it is about the same secret of the same app.
fn carried_over(
    older: &Connection,
    mut newer: Connection,
    sign_in: Option<&SignIn>,
    origin: Origin,
) -> Connection {
    if older.tenant_id != newer.tenant_id || older.client_id != newer.client_id {
        return newer;
    }
    let is_accepted = matches!(sign_in, Some(SignIn::Accepted { .. }));
    let is_refused = matches!(sign_in, Some(SignIn::SecretRefused | SignIn::SecretExpired));
    // A new secret that was not accepted was not kept either, so what is kept is still the older one.
    let is_same = origin == Origin::Kept || !is_accepted;
    if is_same {
        newer.secret_ends = newer.secret_ends.or(older.secret_ends);
    }
    if !is_accepted {
        newer.has_secret = older.has_secret && !(is_refused && origin == Origin::Kept);
    }
    newer
}

/// The registration was read again, perhaps with more to say about the end of the secret.
pub(super) fn remember_end(
    state: &AppState,
    session: &Session,
    registration: &checks::facts::Registration,
) {
    let ends = secret_life::of(registration, Timestamp::now()).and_then(|life| life.in_use.ends);
    if ends.is_some() && state.place().environment == Environment::Microsoft {
        state.remember(|settings| {
            let same = settings.connection.as_mut().filter(|saved| {
                saved.tenant_id == session.tenant_id.to_string()
                    && saved.client_id == session.client_id.to_string()
            });
            if let Some(saved) = same {
                saved.secret_ends = ends;
            }
        });
    }
}

#[cfg(test)]
mod tests;
