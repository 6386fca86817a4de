use super::{DELETED, Kind, Named};
use crate::scenario::mistakes::exchange_defaults;
use crate::tenant::inbox_rule::InboxRule;
use crate::tenant::permission::MailboxPermission;
use crate::tenant::room::{MailboxState, Room};

const fn kind(alias: &'static str, about: &'static str, change: fn(&mut Room, &Named)) -> Kind {
    Kind {
        alias,
        about,
        change,
    }
}

/// One line is one room.
#[rustfmt::skip]
pub(super) static ROOMS: [Kind; 58] = [
    // Kinds of room.
    kind("room", "A room as Offision needs it.", |_, _| {}),
    kind("room-untouched", "A room with Exchange's defaults.", |room, _| exchange_defaults(room)),
    kind("workspace", "A workspace that the booking attendant looks after.", |room, _| {
        workspace(room);
        room.calendar_processing.enforce_capacity = true;
    }),
    kind("workspace-ignored", "A workspace without EnforceCapacity, which the booking attendant ignores.", |room, _| workspace(room)),
    kind("desk", "A desk, which cannot be booked through its mailbox.", |room, _| room.resource_type = Some("Desk".into())),
    kind("equipment", "Equipment.", |room, _| no_place(room, "EquipmentMailbox", Some("Equipment"))),
    kind("linked-room", "A linked mailbox, which is no resource.", |room, _| {
        no_place(room, "LinkedRoomMailbox", None);
        room.calendar_processing.automate_processing = "AutoUpdate".into();
    }),
    kind("shared-mailbox", "A shared mailbox that people use as a room.", |room, _| {
        no_place(room, "SharedMailbox", None);
        room.calendar_processing.automate_processing = "AutoUpdate".into();
    }),
    kind("on-premises-mail-user", "On a server of the company; here a mail user.", |room, _| without_mailbox(room, MailboxState::OnPremises, "MailUser")),
    kind("on-premises-remote", "On a server of the company; here a remote room mailbox.", |room, _| without_mailbox(room, MailboxState::OnPremises, "RemoteRoomMailbox")),
    kind("migrated", "In the cloud, with a directory object from a server of the company.", |room, _| room.is_dir_synced = true),
    kind("other-region", "In another region, into which Get-Place does not look.", |room, _| room.database = "EURP190DG045-db012".into()),
    kind("fabrikam-boardroom", "A room of another organization; here a contact.", |room, _| without_mailbox(room, MailboxState::OtherOrganization, "MailContact")),
    kind("fabrikam-lab", "A room of another organization; here a guest.", |room, _| without_mailbox(room, MailboxState::OtherOrganization, "GuestMailUser")),
    kind("deleted", "Deleted, and still recoverable.", |room, _| room.mailbox_state = MailboxState::SoftDeleted),
    kind("can-sign-in", "Its account is enabled, so that somebody could sign in as the room.", |room, _| room.account_disabled = false),
    // Where it is seen.
    kind("too-new", "Microsoft Places does not know it yet.", |room, _| room.in_places = false),
    kind("hidden", "Hidden from the address list, and so from Microsoft Places.", |room, _| room.hidden_from_address_lists_enabled = true),
    kind("only-in-list", "Microsoft Places shows it under its room list alone.", |room, _| {
        room.in_places = false;
        room.in_room_lists_only = true;
    }),
    kind("kept-from-app", "An application access policy keeps the app out of its mailbox.", |room, _| room.access_policy_blocked = true),
    // What bypasses or breaks the delegates' decision.
    kind("group-books", "BookInPolicy lets a group book at once.", |room, named| room.calendar_processing.book_in_policy.push(named.executives_legacy_name.clone())),
    kind("everybody-books", "AllBookInPolicy is on.", |room, _| room.calendar_processing.all_book_in_policy = true),
    kind("only-group-asks", "RequestInPolicy lets only a group ask; everybody else is declined.", |room, named| {
        room.calendar_processing.all_request_in_policy = false;
        room.calendar_processing.request_in_policy.push(named.executives_legacy_name.clone());
    }),
    kind("nobody-books", "Every policy is closed: nothing is processed.", |room, _| room.calendar_processing.all_request_in_policy = false),
    kind("not-forwarded", "Requests wait, and no delegate is told.", |room, _| room.calendar_processing.forward_requests_to_delegates = false),
    kind("updates-only", "AutomateProcessing is AutoUpdate, as in converted mailboxes.", |room, _| room.calendar_processing.automate_processing = "AutoUpdate".into()),
    kind("no-processing", "AutomateProcessing is None.", |room, _| room.calendar_processing.automate_processing = "None".into()),
    kind("anybody-out-of-policy", "AllRequestOutOfPolicy is on.", |room, _| room.calendar_processing.all_request_out_of_policy = true),
    kind("group-out-of-policy", "RequestOutOfPolicy lists a group.", |room, named| room.calendar_processing.request_out_of_policy.push(named.executives_legacy_name.clone())),
    kind("delegate-rule", "A hidden rule of a mailbox delegate takes its requests away.", |room, _| room.inbox_rules.push(InboxRule::delegate_rule("3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a"))),
    kind("dynamic-group-asks", "RequestInPolicy names a group whose members follow from a rule: nothing is processed.", |room, named| room.calendar_processing.request_in_policy.push(named.everybody_legacy_name.clone())),
    kind("policy-of-deleted", "BookInPolicy names somebody who was deleted.", |room, _| room.calendar_processing.book_in_policy.push(legacy_name_of_deleted())),
    kind("reserved", "BookingType is Reserved: it cannot be booked.", |room, _| room.calendar_processing.booking_type = "Reserved".into()),
    kind("strangers-ask", "Requests from other organizations are processed.", |room, _| room.calendar_processing.process_external_meeting_messages = true),
    kind("work-hours-only", "Only within working hours.", |room, _| room.calendar_processing.schedule_only_during_work_hours = true),
    kind("horizon-enforced", "A series beyond the booking window is declined.", |room, _| room.calendar_processing.enforce_scheduling_horizon = true),
    kind("text-deleted", "Subject and text of a meeting are deleted.", |room, _| {
        room.calendar_processing.delete_subject = true;
        room.calendar_processing.add_organizer_to_subject = true;
        room.calendar_processing.delete_comments = true;
    }),
    // Delegates.
    kind("delegate-by-address", "The delegate is named by address.", |room, named| delegates(room, &[&named.delegate.mail])),
    kind("delegate-by-alias", "The delegate is named by alias.", |room, named| delegates(room, &[&named.delegate.alias])),
    kind("delegate-by-guid", "The delegate is named by object id, in capitals.", |room, named| delegates(room, &[&named.delegate.id.to_uppercase()])),
    kind("delegate-by-legacy-name", "The delegate is named by legacy distinguished name.", |room, named| delegates(room, &[&named.delegate_legacy_name])),
    kind("delegate-by-display-name", "The delegate is named by display name.", |room, named| delegates(room, &[&named.delegate.display_name])),
    kind("no-delegate", "There is no delegate.", |room, _| delegates(room, &[])),
    kind("other-delegate", "Somebody else is the delegate.", |room, named| delegates(room, &[&named.reception.name])),
    kind("delegate-and-deleted", "Beside the delegate somebody who was deleted.", |room, named| delegates(room, &[DELETED, &named.delegate.name])),
    kind("delegate-and-ambiguous", "Beside the delegate a display name that two people have.", |room, named| delegates(room, &["Front Desk", &named.delegate.name])),
    kind("delegate-in-group", "A group is the delegate, with the delegate as a member.", |room, named| delegates(room, &[&named.approvers.name])),
    kind("delegate-in-nested-group", "A group is the delegate, with the delegate in a group within it.", |room, named| delegates(room, &[&named.nested.name])),
    kind("delegate-in-plain-group", "A distribution group is the delegate, with the delegate as a member.", |room, named| delegates(room, &[&named.plain.name])),
    kind("delegate-dynamic-group", "A group whose members follow from a rule is a delegate: nothing is processed.", |room, named| delegates(room, &[&named.dynamic.name, &named.delegate.name])),
    // Full access.
    kind("access-missing", "No full access.", |room, named| access(room, named, |_| Vec::new())),
    kind("access-denied-before", "A refusal before the grant: no full access.", |room, named| access(room, named, |own| vec![own.clone().denied(), own])),
    kind("access-denied-after", "A refusal after the grant, which does not count.", |room, named| access(room, named, |own| vec![own.clone(), own.denied()])),
    kind("access-in-many-shapes", "Joined rights, the mailbox itself twice, and the bare SID of somebody who was deleted.", |room, named| {
        access(room, named, |mut own| {
            own.access_rights = vec!["FullAccess, ReadPermission".into()];
            vec![MailboxPermission::own_with_external_account(), orphan(), own]
        });
    }),
    kind("access-inherited", "Full access that is inherited.", |room, named| {
        access(room, named, |mut own| {
            own.is_inherited = true;
            vec![own]
        });
    }),
    kind("access-through-group", "Full access of a mail-enabled security group.", |room, named| access(room, named, |_| vec![MailboxPermission::full_access(named.approvers.name.clone(), named.approvers.user_sid.clone())])),
    kind("access-through-nested-group", "Full access of a group, with the delegate in a group within it.", |room, named| access(room, named, |_| vec![MailboxPermission::full_access(named.nested.name.clone(), named.nested.user_sid.clone())])),
    kind("access-through-plain-group", "Full access of a distribution group, which has no effect.", |room, named| access(room, named, |_| vec![MailboxPermission::full_access(named.plain.name.clone(), named.plain.user_sid.clone())])),
];

fn workspace(room: &mut Room) {
    room.resource_type = Some("Workspace".into());
    room.calendar_processing.allow_conflicts = true;
}

fn no_place(room: &mut Room, details: &'static str, resource: Option<&'static str>) {
    room.recipient_type_details = details.into();
    room.resource_type = resource.map(Into::into);
    room.in_places = false;
}

fn without_mailbox(room: &mut Room, state: MailboxState, details: &'static str) {
    room.mailbox_state = state;
    room.recipient_type_details = details.into();
}

fn delegates(room: &mut Room, names: &[&str]) {
    let names = names.iter().map(|name| (*name).to_owned());
    room.calendar_processing.resource_delegates = names.collect();
}

/// Entries after the mailbox's own; the function gets the delegate's grant.
fn access(
    room: &mut Room,
    named: &Named,
    entries: impl FnOnce(MailboxPermission) -> Vec<MailboxPermission>,
) {
    let delegate = &named.delegate;
    let grant = MailboxPermission::full_access(
        delegate.user_principal_name.clone(),
        delegate.user_sid.clone(),
    );
    room.permissions = vec![MailboxPermission::own()];
    room.permissions.extend(entries(grant));
}

/// What is left of an entry whose account was deleted.
fn orphan() -> MailboxPermission {
    let sid = "S-1-5-21-1420215302-3114203421-2281537490-31337";
    MailboxPermission::full_access(sid, sid)
}

fn legacy_name_of_deleted() -> String {
    let id = DELETED.replace('-', "");
    format!(
        "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={id}-diego"
    )
}
