//! What follows from a decision: the item in the room's calendar, the answer to the organizer, and
//! the request in the delegates' inboxes.

use jiff::{SignedDuration, Timestamp};

use super::decision::Outcome;
use super::request::MeetingRequest;
use super::{Judged, judged, zones};
use crate::tenant::Tenant;
use crate::tenant::calendars::{Answered, Item, Mail, MailKind, Request};
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::recipients::Recipient;

const PENDING: &str = "Your request was received and is pending approval.";
/// Exchange Online says so of requests within the policies as well.
const FORWARDED: &str = "This out-of-policy resource request was forwarded to you for your approval. This request was forwarded to you for approval because the organizer doesn't have permission to book this resource.";

impl Tenant {
    /// Whether a room has a request to look at.
    pub(crate) fn has_due_requests(&self, now: Timestamp) -> bool {
        let first = self.calendars.requests.front();
        first.is_some_and(|request| self.is_due(request, now))
    }

    /// Rooms look at every request that has waited long enough.
    pub(crate) fn attend(&mut self, now: Timestamp) {
        while self.has_due_requests(now)
            && let Some(request) = self.calendars.requests.pop_front()
        {
            self.process(&request, now);
        }
    }

    fn is_due(&self, request: &Request, now: Timestamp) -> bool {
        let delay = SignedDuration::try_from(self.attendant_delay).unwrap_or(SignedDuration::MAX);
        let due = request.sent.checked_add(delay);
        due.is_ok_and(|due| due <= now)
    }

    fn process(&mut self, request: &Request, now: Timestamp) {
        let Some(index) = self.room_index(&request.room) else {
            return;
        };
        let room = self.room_at(index).clone();
        let event = self.calendars.of(&request.mailbox);
        // The organizer may have taken it back by now.
        let Some(event) = event.iter().find(|item| item.id == request.event).cloned() else {
            return;
        };
        let asked = asked(&event, request.sent);
        let Judged { decision, kept } = judged(self, &room, &asked, &self.bookings(&room));
        let settings = &room.calendar_processing;
        let owner = room.external_directory_object_id.as_str();
        let mail = |kind, text: &str| Mail {
            kind,
            from: room.primary_smtp_address.clone(),
            subject: event.subject.clone(),
            text: text.to_owned(),
            meeting: event.meeting.clone(),
            room: room.primary_smtp_address.clone(),
        };
        let (response, shown, answer) = match &decision.outcome {
            Outcome::Accepted => ("accepted", Some("busy"), Some(MailKind::Accepted)),
            Outcome::Pending { .. } if settings.tentative_pending_approval => (
                "tentativelyAccepted",
                Some("tentative"),
                Some(MailKind::TentativelyAccepted),
            ),
            Outcome::Pending { .. } => ("none", Some("free"), None),
            Outcome::Declined => ("declined", None, Some(MailKind::Declined)),
            Outcome::Ignored if decision.is_pencilled_in => {
                ("notResponded", Some("tentative"), None)
            }
            Outcome::Ignored => {
                if room.has_mailbox() {
                    let mut request = mail(MailKind::Request, "");
                    request.from.clone_from(&event.organizer.address);
                    self.deliver(owner, request);
                }
                return;
            }
        };
        if let Some(show_as) = shown {
            let mut item = event.clone();
            item.id = self.calendars.event_id();
            item.is_organizer = false;
            item.transaction_id = None;
            item.extended.clear();
            item.meetings = kept;
            item.show_as = show_as.to_owned();
            item.response = Answered::now(response, now);
            if decision.outcome != Outcome::Ignored {
                format(&mut item, settings);
            }
            self.calendars.of_mut(owner).push(item);
        }
        if let Outcome::Pending { forwarded_to } = &decision.outcome {
            for address in forwarded_to {
                let mut request = mail(MailKind::ForwardedRequest, FORWARDED);
                request.from.clone_from(&event.organizer.address);
                self.deliver_to(address, &request);
            }
        }
        if response != "none" {
            self.answer(
                &request.mailbox,
                &event.meeting,
                &room.primary_smtp_address,
                response,
                now,
            );
        }
        if let Some(kind) = answer {
            let pending = if kind == MailKind::TentativelyAccepted {
                PENDING
            } else {
                ""
            };
            let added = if settings.add_additional_response {
                &*settings.additional_response
            } else {
                ""
            };
            let text = [pending, added].join("\n").trim().to_owned();
            self.deliver(&request.mailbox, mail(kind, &text));
        }
    }

    /// A delegate decides a request that was forwarded. False when there is no such request in the
    /// delegate's inbox.
    pub fn approve(&mut self, delegate: &str, meeting: &str, is_approved: bool) -> bool {
        let mails = self.inbox(delegate);
        let mut mails = mails.into_iter();
        let Some(mail) =
            mails.find(|mail| mail.kind == MailKind::ForwardedRequest && mail.meeting == meeting)
        else {
            return false;
        };
        let Some(room) = self.room(&mail.room) else {
            return false;
        };
        let owner = room.external_directory_object_id.clone();
        let now = Timestamp::now();
        let items = self.calendars.of_mut(&owner);
        if is_approved {
            for item in items.iter_mut().filter(|item| item.meeting == meeting) {
                item.show_as = "busy".to_owned();
                item.response = Answered::now("accepted", now);
            }
        } else {
            items.retain(|item| item.meeting != meeting);
        }
        let (response, kind) = if is_approved {
            ("accepted", MailKind::Accepted)
        } else {
            ("declined", MailKind::Declined)
        };
        let organizer = self
            .recipient(&mail.from)
            .map(|found| found.object_id().to_owned());
        if let Ok(organizer) = organizer {
            self.answer(&organizer, meeting, &mail.room, response, now);
            let from = mail.room.clone();
            self.deliver(
                &organizer,
                Mail {
                    kind,
                    from,
                    text: String::new(),
                    ..mail
                },
            );
        }
        true
    }

    /// The organizer takes a meeting back: rooms are told.
    pub(crate) fn cancel(&mut self, event: &Item, now: Timestamp) {
        self.calendars
            .requests
            .retain(|request| request.event != event.id);
        for attendee in &event.attendees {
            let Some(index) = self.room_index(&attendee.person.address) else {
                continue;
            };
            let room = self.room_at(index);
            let owner = room.external_directory_object_id.clone();
            let is_removed = room.calendar_processing.remove_canceled_meetings;
            let items = self.calendars.of_mut(&owner);
            if is_removed {
                items.retain(|item| item.meeting != event.meeting);
            }
            for item in items
                .iter_mut()
                .filter(|item| item.meeting == event.meeting)
            {
                item.is_cancelled = true;
                item.show_as = "free".to_owned();
                item.subject = format!("Canceled: {}", item.subject);
                item.modified = now;
            }
        }
    }

    fn answer(
        &mut self,
        mailbox: &str,
        meeting: &str,
        room: &str,
        response: &'static str,
        now: Timestamp,
    ) {
        let items = self.calendars.of_mut(mailbox).iter_mut();
        for item in items.filter(|item| item.meeting == meeting) {
            for attendee in &mut item.attendees {
                if attendee.person.address.eq_ignore_ascii_case(room) {
                    attendee.answered = Answered::now(response, now);
                }
            }
        }
    }

    /// To a mailbox, or to everybody in a group.
    fn deliver_to(&mut self, address: &str, mail: &Mail) {
        let mut left: Vec<String> = vec![address.to_owned()];
        let mut seen: Vec<String> = Vec::new();
        while let Some(next) = left.pop() {
            let Ok(found) = self.recipient(&next) else {
                continue;
            };
            let id = found.object_id().to_owned();
            if seen.contains(&id) {
                continue;
            }
            if let Recipient::Group(group) = found {
                let members = self.members(group);
                left.extend(members.map(|member| member.object_id().to_owned()));
            } else {
                self.deliver(&id, mail.clone());
            }
            seen.push(id);
        }
    }

    fn deliver(&mut self, mailbox: &str, mail: Mail) {
        let inbox = self.calendars.inboxes.entry(mailbox.into());
        inbox.or_default().push(mail);
    }
}

fn asked(event: &Item, received: Timestamp) -> MeetingRequest {
    let zone = zones::named(&event.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let first = event.meetings.first();
    let (start, end) = first.map_or((received, received), |first| (first.start, first.end));
    MeetingRequest {
        organizer: event.organizer.address.clone(),
        received,
        start: start.to_zoned_datetime(zone),
        minutes: u32::try_from(end.duration_since(start).as_mins()).unwrap_or(0),
        recurrence: event.recurrence.clone(),
        people: event.people(),
    }
}

/// The settings about an item's text. Source: Set-CalendarProcessing reference.
fn format(item: &mut Item, settings: &CalendarProcessing) {
    if settings.delete_subject {
        item.subject.clear();
    }
    if settings.add_organizer_to_subject {
        item.subject = format!("{} {}", item.organizer.name, item.subject)
            .trim_end()
            .to_owned();
    }
    if settings.delete_comments {
        item.body.clear();
    }
    if settings.remove_private_property && item.sensitivity == "private" {
        item.sensitivity = "normal".to_owned();
    }
}
