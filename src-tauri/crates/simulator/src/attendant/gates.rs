//! What keeps the attendant from looking at a request at all. Sources: Use Resource Booking Attendant
//! logs, and the Set-CalendarProcessing reference.

use super::decision::Reason;
use super::request::{MeetingRequest, Occurrence};
use crate::tenant::Tenant;
use crate::tenant::directory::GroupKind;
use crate::tenant::inbox_rule::InboxRule;
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::{MailboxState, PlaceKind, Room};

/// The first that holds, in the order of the reasons.
pub(super) fn closed(
    tenant: &Tenant,
    room: &Room,
    request: &MeetingRequest,
    meetings: &[Occurrence],
) -> Option<Reason> {
    let settings = &room.calendar_processing;
    if !room.has_mailbox() {
        return Some(Reason::NoMailbox);
    }
    if !room.is_resource() {
        return Some(Reason::NotAResource);
    }
    match &*settings.automate_processing {
        "AutoAccept" => {}
        "AutoUpdate" => return Some(Reason::UpdatesOnly),
        _ => return Some(Reason::ProcessingOff),
    }
    let is_bare_workspace = room.place_kind() == Some(PlaceKind::Workspace)
        && !(settings.allow_conflicts && settings.enforce_capacity);
    let gates = [
        (
            room.inbox_rules.iter().any(InboxRule::is_delegate_rule),
            Reason::DelegateRule,
        ),
        (names_dynamic_group(tenant, settings), Reason::DynamicGroup),
        (is_bare_workspace, Reason::WorkspaceSettings),
        (is_closed_to_everybody(settings), Reason::NothingConfigured),
        (
            !settings.process_external_meeting_messages && is_external(tenant, &request.organizer),
            Reason::External,
        ),
        (is_own(tenant, room, &request.organizer), Reason::OwnRequest),
        (
            meetings
                .last()
                .is_none_or(|last| last.end <= request.received),
            Reason::Past,
        ),
    ];
    gates
        .into_iter()
        .find_map(|(is_closed, reason)| is_closed.then_some(reason))
}

/// The calendar attendant looks after every mailbox, also one that is no resource.
pub(super) fn is_pencilled_in(room: &Room) -> bool {
    let settings = &room.calendar_processing;
    room.has_mailbox()
        && settings.automate_processing == "AutoUpdate"
        && settings.add_new_requests_tentatively
}

fn names_dynamic_group(tenant: &Tenant, settings: &CalendarProcessing) -> bool {
    let lists = [
        &settings.resource_delegates,
        &settings.book_in_policy,
        &settings.request_in_policy,
        &settings.request_out_of_policy,
    ];
    lists
        .into_iter()
        .flatten()
        .filter_map(|name| tenant.recipient(name).ok())
        .any(|found| match found {
            Recipient::Group(group) => group.kind == GroupKind::DynamicDistribution,
            _ => false,
        })
}

fn is_closed_to_everybody(settings: &CalendarProcessing) -> bool {
    !settings.all_book_in_policy
        && !settings.all_request_in_policy
        && !settings.all_request_out_of_policy
        && settings.book_in_policy.is_empty()
        && settings.request_in_policy.is_empty()
        && settings.request_out_of_policy.is_empty()
}

/// Of another organization: unknown here, a guest, or a contact.
fn is_external(tenant: &Tenant, organizer: &str) -> bool {
    match tenant.recipient(organizer) {
        Ok(Recipient::User(user)) => user.user_type == "Guest",
        Ok(Recipient::Room(room)) => room.mailbox_state == MailboxState::OtherOrganization,
        Ok(Recipient::Group(_) | Recipient::RoomList(_)) => false,
        Err(_) => true,
    }
}

fn is_own(tenant: &Tenant, room: &Room, organizer: &str) -> bool {
    tenant
        .recipient(organizer)
        .is_ok_and(|found| found.object_id() == room.external_directory_object_id)
}
