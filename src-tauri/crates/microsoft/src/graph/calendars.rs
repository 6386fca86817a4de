//! Calendars of rooms, and probes that prove a permission without changing anything.

use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;
use http::Method;
use serde_json::json;
use url::Url;

use super::batch::MOST;
use super::models::{Calendar, CalendarPermission};
use super::{Graph, Read, evidence, refusal};
use crate::error::Error;
use crate::http::Repeat;

/// Has the shape of an event id and belongs to no event.
const NO_EVENT: &str = "AAMkAGI2TG93AAA=";

impl Graph {
    /// Reads the default calendar of a mailbox: the cheapest proof that the application reaches it.
    pub async fn calendar(&self, user: &str) -> Result<Read<Calendar>, Error> {
        self.one_calendar(self.read(self.calendar_url(user)).await)
    }

    /// Reads the default calendars of mailboxes, twenty in a request, in the same order.
    ///
    /// # Errors
    /// Each of one mailbox. Where batches are refused, mailboxes are asked for one by one.
    pub async fn calendars(&self, users: &[&str]) -> Vec<Result<Read<Calendar>, Error>> {
        // Batches that nobody could send yet would only wait for their deadlines.
        let at_once = 2 * self.session.client.most_at_once();
        let mut waiting = users.chunks(MOST);
        let mut under_way = FuturesOrdered::new();
        let mut all = Vec::with_capacity(users.len());
        loop {
            while under_way.len() < at_once
                && let Some(group) = waiting.next()
            {
                let urls: Vec<_> = group.iter().map(|user| self.calendar_url(user)).collect();
                under_way.push_back(async move { self.read_together(&urls).await });
            }
            match under_way.next().await {
                Some(calendars) => {
                    all.extend(calendars.into_iter().map(|read| self.one_calendar(read)));
                }
                None => return all,
            }
        }
    }

    fn calendar_url(&self, user: &str) -> Url {
        self.url(
            &["users", user, "calendar"],
            "$select=id,name,canEdit,owner",
        )
    }

    /// Refuses what cannot be a calendar: it must not pass for a proof.
    fn one_calendar(&self, read: Result<Read<Calendar>, Error>) -> Result<Read<Calendar>, Error> {
        let read = read?;
        if read.value.id.is_none() {
            return Err(self.unexpected("a calendar has no id", read.request_id));
        }
        Ok(read)
    }

    /// Lists who may see or edit the calendar folder. It does not show full access to the mailbox.
    pub async fn calendar_permissions(
        &self,
        user: &str,
    ) -> Result<Read<Vec<CalendarPermission>>, Error> {
        self.all(self.url(&["users", user, "calendar", "calendarPermissions"], ""))
            .await
    }

    /// Sets what somebody may do in the calendar folder. `id` and `role` as [`Graph::calendar_permissions`] spells them.
    pub async fn set_calendar_permission(
        &self,
        user: &str,
        id: &str,
        role: &str,
    ) -> Result<Read<()>, Error> {
        let path = ["users", user, "calendar", "calendarPermissions", id];
        let mut request = self.write(Method::PATCH, self.url(&path, ""), &json!({ "role": role }));
        // The same role again leads to the same state.
        request.repeat = Repeat::Safe;
        Ok(evidence((), self.accepted(request).await?))
    }

    /// Lets somebody see or change the calendar folder who could not before.
    pub async fn add_calendar_permission(
        &self,
        user: &str,
        address: &str,
        role: &str,
    ) -> Result<Read<()>, Error> {
        let url = self.url(&["users", user, "calendar", "calendarPermissions"], "");
        let permission = json!({
            "emailAddress": { "name": address, "address": address },
            "isInsideOrganization": true,
            "isRemovable": true,
            "role": role,
        });
        let request = self.write(Method::POST, url, &permission);
        Ok(evidence((), self.accepted(request).await?))
    }

    /// Takes a permission to the calendar folder away.
    pub async fn delete_calendar_permission(
        &self,
        user: &str,
        id: &str,
    ) -> Result<Read<()>, Error> {
        let path = ["users", user, "calendar", "calendarPermissions", id];
        let url = self.url(&path, "");
        let request = self.write(Method::DELETE, url, &serde_json::Value::Null);
        Ok(evidence((), self.accepted(request).await?))
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
        url: Url,
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
