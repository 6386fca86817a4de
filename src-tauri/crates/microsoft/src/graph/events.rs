//! Making, finding and taking back events.

use http::{HeaderName, HeaderValue, Method};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use url::{Url, form_urlencoded};

use super::event::{Event, NewEvent};
use super::{Graph, Read, evidence, refusal};
use crate::error::Error;
use crate::http::{Answer, Repeat, Request};
use crate::page::{pages, shape, whole};

const PROPERTIES: &str = "$select=id,iCalUId,subject,bodyPreview,start,end,organizer,attendees,isCancelled,isOrganizer,\
    showAs,type,responseStatus,transactionId";

/// Ids that stay when an event moves, and times in UTC. Source: Microsoft Graph, "Get immutable identifiers for Outlook resources".
const PREFER: (HeaderName, HeaderValue) = (
    HeaderName::from_static("prefer"),
    HeaderValue::from_static(r#"IdType="ImmutableId", outlook.timezone="UTC""#),
);

/// The refusal of a second request with the same transaction id.
const DUPLICATE: &str = "ErrorDuplicateTransactionId";

#[derive(Default, Deserialize)]
#[serde(default)]
struct Duplicate {
    error: DuplicateError,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct DuplicateError {
    #[serde(rename = "@event.existingEventId")]
    existing: Option<String>,
}

impl Graph {
    /// Makes an event in the organizer's calendar and sends the invitations. Asked again with the same transaction id it returns the event
    /// that there is.
    pub async fn create_event(
        &self,
        organizer: &str,
        event: &NewEvent,
    ) -> Result<Read<Event>, Error> {
        let url = self.url(&["users", organizer, "events"], "");
        let mut request = self.write(Method::POST, url, event);
        request.headers.push(PREFER);
        // One event comes of it, however often it is sent.
        request.repeat = Repeat::Safe;
        let answer = self.answered(request).await?;
        if answer.status.is_success() {
            return self.read_event(answer);
        }
        let refusal = refusal::read(&self.host, &answer);
        if refusal.code.as_deref() != Some(DUPLICATE) {
            return Err(refusal::error(&self.host, &answer));
        }
        let named: Duplicate = serde_json::from_slice(&answer.body).unwrap_or_default();
        if let Some(id) = named.error.existing {
            return self.event(organizer, &id).await;
        }
        self.event_of(organizer, event)
            .await?
            .ok_or_else(|| refusal.into())
    }

    /// Finds the event that was made for a request.
    async fn event_of(
        &self,
        organizer: &str,
        event: &NewEvent,
    ) -> Result<Option<Read<Event>>, Error> {
        let view = self
            .calendar_view(organizer, event.start, event.end)
            .await?;
        let wanted = event.transaction_id.hyphenated().to_string();
        let is_wanted = |found: &Event| {
            let id = found.transaction_id.as_deref();
            id.is_some_and(|id| id.eq_ignore_ascii_case(&wanted))
        };
        let found = view.value.iter().find(|found| is_wanted(found)).cloned();
        Ok(found.map(|found| view.map(|_| found)))
    }

    /// Reads an event with the answers to its invitation.
    ///
    /// # Errors
    /// `Refused` with status 404 when there is none any more.
    pub async fn event(&self, organizer: &str, id: &str) -> Result<Read<Event>, Error> {
        let url = self.url(&["users", organizer, "events", id], PROPERTIES);
        let answer = self.accepted(self.events_request(url)).await?;
        self.read_event(answer)
    }

    /// Takes an event back: everybody who was invited is told so, with a comment.
    ///
    /// # Errors
    /// `Refused` with status 404 when there is none any more.
    pub async fn cancel_event(
        &self,
        organizer: &str,
        id: &str,
        comment: &str,
    ) -> Result<Read<()>, Error> {
        let url = self.url(&["users", organizer, "events", id, "cancel"], "");
        let mut request = self.write(Method::POST, url, &json!({ "Comment": comment }));
        request.headers.push(PREFER);
        Ok(evidence((), self.accepted(request).await?))
    }

    /// Deletes an event. Of the organizer's it sends cancellations, in a room's calendar it tells nobody.
    ///
    /// # Errors
    /// `Refused` with status 404 when there is none any more.
    pub async fn delete_event(&self, user: &str, id: &str) -> Result<Read<()>, Error> {
        let url = self.url(&["users", user, "events", id], "");
        let mut request = self.request(Method::DELETE, url);
        request.headers.push(PREFER);
        Ok(evidence((), self.accepted(request).await?))
    }

    /// Lists events in a mailbox, at whatever time, whose subject begins with a text that nobody else would write.
    pub async fn events_with_marker(
        &self,
        organizer: &str,
        marker: &str,
    ) -> Result<Read<Vec<Event>>, Error> {
        let filter = format!("startswith(subject,'{}')", marker.replace('\'', "''"));
        let filter: String = form_urlencoded::byte_serialize(filter.as_bytes()).collect();
        let query = format!(
            "{PROPERTIES}&$top=50&$filter={}",
            filter.replace('+', "%20")
        );
        let mut events = self
            .all_events(self.url(&["users", organizer, "events"], &query))
            .await?;
        // Where the filter is not understood everything would be taken for ours.
        let is_marked = |event: &Event| {
            let subject = event.subject.as_deref();
            subject.is_some_and(|subject| subject.starts_with(marker))
        };
        events.value.retain(is_marked);
        Ok(events)
    }

    /// Lists what is in a calendar between two times, occurrences of series included.
    pub async fn calendar_view(
        &self,
        user: &str,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Read<Vec<Event>>, Error> {
        let query = format!("startDateTime={start}&endDateTime={end}&{PROPERTIES}&$top=100");
        self.all_events(self.url(&["users", user, "calendarView"], &query))
            .await
    }

    async fn all_events(&self, first: Url) -> Result<Read<Vec<Event>>, Error> {
        let fetch = async |url: Url| {
            let answer = self.accepted(self.events_request(url)).await?;
            crate::page::Page::of(&self.host, &answer)
        };
        whole(pages(self.origin.clone(), first, fetch)).await
    }

    fn events_request(&self, url: Url) -> Request {
        let mut request = self.get(url);
        request.headers.push(PREFER);
        request
    }

    /// An event without an id can be neither looked at nor taken back.
    fn read_event(&self, answer: Answer) -> Result<Read<Event>, Error> {
        let event: Event = serde_json::from_slice(&answer.body).map_err(|error| {
            let what = format!("an event could not be read ({})", shape(&error));
            self.unexpected(&what, answer.request_id.clone())
        })?;
        if event.id.is_none() {
            return Err(self.unexpected("an event has no id", answer.request_id));
        }
        Ok(evidence(event, answer))
    }
}

#[cfg(test)]
mod tests;
