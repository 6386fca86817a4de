//! What the page hands over.

use microsoft::secret::Secret;
use onboarding::form;
use serde::{Deserialize, Deserializer, Serialize};
use specta::Type;

use super::{CloudId, KeepSecret};

/// The form, as typed. It is the only thing that brings a secret in.
#[derive(Clone, Debug, Deserialize, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConnectionForm {
    pub(crate) tenant: String,
    pub(crate) client_id: String,
    /// `null`: the one that is kept already.
    #[serde(deserialize_with = "secret", serialize_with = "no_secret")]
    #[specta(type = Option<String>)]
    pub(crate) secret: Option<Secret>,
    pub(crate) redirect_url: String,
    pub(crate) keep: KeepSecret,
    /// `null`: it is found.
    pub(crate) cloud: Option<CloudId>,
}

fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.map(Secret::new))
}

/// The form goes back to the page when the demo tenant fills it in; the secret never does.
fn no_secret<S: serde::Serializer>(_: &Option<Secret>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_none()
}

impl From<&ConnectionForm> for form::ConnectionForm {
    fn from(form: &ConnectionForm) -> Self {
        form::ConnectionForm {
            tenant: form.tenant.clone(),
            client_id: form.client_id.clone(),
            secret: form.secret.clone(),
            redirect_url: form.redirect_url.clone(),
            cloud: form.cloud.map(Into::into),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Field {
    Tenant,
    ClientId,
    Secret,
    RedirectUrl,
    Delegate,
    Rooms,
}

impl From<form::Field> for Field {
    fn from(field: form::Field) -> Self {
        match field {
            form::Field::Tenant => Field::Tenant,
            form::Field::ClientId => Field::ClientId,
            form::Field::Secret => Field::Secret,
            form::Field::RedirectUrl => Field::RedirectUrl,
            form::Field::Delegate => Field::Delegate,
            form::Field::Rooms => Field::Rooms,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FieldProblem {
    TenantEmpty,
    TenantMalformed,
    TenantIsSecret,
    TenantNotInAddress,
    ClientIdEmpty,
    ClientIdMalformed,
    ClientIdNotInAddress,
    ClientIdIsTenant,
    SecretEmpty,
    SecretIsSecretId,
    SecretShort,
    SecretHasSpaces,
    RedirectUrlEmpty,
    RedirectUrlMalformed,
    RedirectUrlNotSecure,
    RedirectUrlHasFragment,
    DelegateEmpty,
    DelegateMalformed,
    RoomsEmpty,
    RoomsMalformed,
}

impl From<form::FieldProblem> for FieldProblem {
    fn from(problem: form::FieldProblem) -> Self {
        match problem {
            form::FieldProblem::TenantEmpty => FieldProblem::TenantEmpty,
            form::FieldProblem::TenantMalformed => FieldProblem::TenantMalformed,
            form::FieldProblem::TenantIsSecret => FieldProblem::TenantIsSecret,
            form::FieldProblem::TenantNotInAddress => FieldProblem::TenantNotInAddress,
            form::FieldProblem::ClientIdNotInAddress => FieldProblem::ClientIdNotInAddress,
            form::FieldProblem::ClientIdEmpty => FieldProblem::ClientIdEmpty,
            form::FieldProblem::ClientIdMalformed => FieldProblem::ClientIdMalformed,
            form::FieldProblem::ClientIdIsTenant => FieldProblem::ClientIdIsTenant,
            form::FieldProblem::SecretEmpty => FieldProblem::SecretEmpty,
            form::FieldProblem::SecretIsSecretId => FieldProblem::SecretIsSecretId,
            form::FieldProblem::SecretShort => FieldProblem::SecretShort,
            form::FieldProblem::SecretHasSpaces => FieldProblem::SecretHasSpaces,
            form::FieldProblem::RedirectUrlEmpty => FieldProblem::RedirectUrlEmpty,
            form::FieldProblem::RedirectUrlMalformed => FieldProblem::RedirectUrlMalformed,
            form::FieldProblem::RedirectUrlNotSecure => FieldProblem::RedirectUrlNotSecure,
            form::FieldProblem::RedirectUrlHasFragment => FieldProblem::RedirectUrlHasFragment,
            form::FieldProblem::DelegateEmpty => FieldProblem::DelegateEmpty,
            form::FieldProblem::DelegateMalformed => FieldProblem::DelegateMalformed,
            form::FieldProblem::RoomsEmpty => FieldProblem::RoomsEmpty,
            form::FieldProblem::RoomsMalformed => FieldProblem::RoomsMalformed,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct FieldError {
    pub(crate) field: Field,
    pub(crate) problem: FieldProblem,
}

impl From<form::FieldError> for FieldError {
    fn from(error: form::FieldError) -> Self {
        FieldError {
            field: error.field.into(),
            problem: error.problem.into(),
        }
    }
}
