//! Changing the registration. Only a person's token that was asked for this opens it, see [`TokenSource::for_changes`].
//!
//! Graph sends no entity tag for a registration, so that a change between a read and a write cannot be noticed by the service.
//!
//! [`TokenSource::for_changes`]: crate::entra::TokenSource::for_changes

use http::Method;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Graph, Read, evidence};
use crate::error::Error;
use crate::http::Repeat;
use crate::page::shape;
use crate::secret::Secret;

/// What of a registration is to change. What is `None` stays as it is; a list that is given replaces the whole list.
///
/// Source: Microsoft Graph, "Update application".
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationChange {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in_audience: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web: Option<WebChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_resource_access: Option<Vec<ApiChange>>,
}

/// The redirect addresses of the Web platform. Its other properties stay.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebChange {
    pub redirect_uris: Vec<String>,
}

/// The permissions that the registration is to ask one API for, all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApiChange {
    pub resource_app_id: String,
    pub resource_access: Vec<PermissionChange>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PermissionChange {
    pub id: String,
    /// `Role` or `Scope`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A client secret that was made just now. Nothing else will ever tell its text again.
#[derive(Clone, Debug)]
pub struct NewPassword {
    /// The Secret ID of the portal.
    pub key_id: String,
    pub hint: Option<String>,
    pub end_date_time: Option<Timestamp>,
    pub secret: Secret,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Answered {
    key_id: Option<String>,
    hint: Option<String>,
    end_date_time: Option<Timestamp>,
    secret_text: Option<String>,
}

impl Graph {
    /// Changes the registration with this object id. The same change again leads to the same registration.
    ///
    /// # Errors
    /// `Refused` with status 403 for a person who may not, 404 when there is no such registration, 400 for a value that is not allowed.
    pub async fn change_application(
        &self,
        object_id: &str,
        change: &ApplicationChange,
    ) -> Result<Read<()>, Error> {
        let url = self.url(&["applications", object_id], "");
        let mut request = self.write(Method::PATCH, url, change);
        request.repeat = Repeat::Safe;
        Ok(evidence((), self.accepted(request).await?))
    }

    /// Makes one more client secret. Never repeated when it may have been made: there would be one that nobody knows.
    ///
    /// Source: Microsoft Graph, "application: addPassword".
    ///
    /// # Errors
    /// As for [`Graph::change_application`]; `Unexpected` for an answer without the secret, which was made all the same.
    pub async fn add_password(
        &self,
        object_id: &str,
        display_name: &str,
        end: Timestamp,
    ) -> Result<Read<NewPassword>, Error> {
        let url = self.url(&["applications", object_id, "addPassword"], "");
        let body =
            json!({ "passwordCredential": { "displayName": display_name, "endDateTime": end } });
        let answer = self.accepted(self.write(Method::POST, url, &body)).await?;
        let answered: Answered = serde_json::from_slice(&answer.body).map_err(|error| {
            let what = format!("a new secret could not be read ({})", shape(&error));
            self.unexpected(&what, answer.request_id.clone())
        })?;
        let secret = answered.secret_text.map(Secret::new);
        let (Some(key_id), Some(secret)) = (answered.key_id, secret) else {
            return Err(self.unexpected("a new secret without its text", answer.request_id));
        };
        let made = NewPassword {
            key_id,
            hint: answered.hint,
            end_date_time: answered.end_date_time,
            secret,
        };
        Ok(evidence(made, answer))
    }

    /// Removes the client secret with this id. Who still uses it can no longer sign in.
    ///
    /// # Errors
    /// As for [`Graph::change_application`]; status 400 when there is no such secret.
    pub async fn remove_password(&self, object_id: &str, key_id: &str) -> Result<Read<()>, Error> {
        let url = self.url(&["applications", object_id, "removePassword"], "");
        let request = self.write(Method::POST, url, &json!({ "keyId": key_id }));
        Ok(evidence((), self.accepted(request).await?))
    }
}

#[cfg(test)]
mod tests;
