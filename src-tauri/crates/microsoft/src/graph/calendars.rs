//! Calendars of rooms, and probes that prove a permission without changing anything.

use http::Method;
use serde_json::json;

use super::models::{Calendar, CalendarPermission};
use super::{Graph, Read, evidence, refusal};
use crate::error::Error;
use crate::http::Repeat;

/// Has the shape of an event id and belongs to no event.
const NO_EVENT: &str = "AAMkAGI2TG93AAA=";

impl Graph {
    /// Reads the default calendar of a mailbox: the cheapest proof that the application reaches it.
    pub async fn calendar(&self, user: &str) -> Result<Read<Calendar>, Error> {
        self.read(self.url(
            &["users", user, "calendar"],
            "$select=id,name,canEdit,owner",
        ))
        .await
    }

    /// Lists who may see or edit the calendar folder. It does not show full access to the mailbox.
    pub async fn calendar_permissions(
        &self,
        user: &str,
    ) -> Result<Read<Vec<CalendarPermission>>, Error> {
        self.all(self.url(&["users", user, "calendar", "calendarPermissions"], ""))
            .await
    }

    /// Proves that calendars can be written, by an empty change to an event that does not exist.
    ///
    /// Permission is checked before the event is looked up, so "not found" and "malformed id" prove it.
    ///
    /// # Errors
    /// `Refused` when the permission is missing or the mailbox cannot be reached.
    pub async fn write_probe(&self, user: &str) -> Result<Read<()>, Error> {
        let url = self.url(&["users", user, "events", NO_EVENT], "");
        let codes = [
            "ErrorItemNotFound",
            "ErrorInvalidIdMalformed",
            "ErrorInvalidMailboxItemId",
        ];
        self.permitted(Method::PATCH, url, &json!({}), &codes).await
    }

    /// Proves that mail can be sent as `user`, by a message without recipients, which is never sent.
    ///
    /// # Errors
    /// `Refused` when the permission is missing or the mailbox cannot be reached.
    pub async fn send_mail_probe(&self, user: &str) -> Result<Read<()>, Error> {
        let url = self.url(&["users", user, "sendMail"], "");
        let message = json!({
            "message": { "subject": "", "body": { "contentType": "Text", "content": "" }, "toRecipients": [] },
            "saveToSentItems": false,
        });
        self.permitted(Method::POST, url, &message, &["ErrorInvalidRecipients"])
            .await
    }

    async fn permitted(
        &self,
        method: Method,
        url: url::Url,
        body: &serde_json::Value,
        proving_codes: &[&str],
    ) -> Result<Read<()>, Error> {
        let mut request = self.write(method, url, body);
        // Nothing is written by it, so it may be sent twice.
        request.repeat = Repeat::Safe;
        let answer = self.answered(request).await?;
        let refusal = refusal::read(&self.host, &answer);
        let is_proof = refusal
            .code
            .as_deref()
            .is_some_and(|code| proving_codes.contains(&code));
        if answer.status.is_success() || is_proof {
            return Ok(evidence((), answer));
        }
        Err(refusal::error(&self.host, &answer))
    }
}
