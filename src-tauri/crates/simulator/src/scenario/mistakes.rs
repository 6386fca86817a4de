//! What administrators leave behind: the mistakes that the scenarios spread over their rooms.

use crate::ids::Ids;
use crate::tenant::Tenant;
use crate::tenant::permission::{CalendarPermission, MailboxPermission};
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::{MailboxState, Room};

/// Whom a mistake can name.
struct People {
    delegate_name: String,
    delegate_account: String,
    delegate_sid: String,
    reception_name: String,
    approvers: String,
    executives_legacy_dn: String,
    everybody_legacy_dn: String,
}

impl People {
    fn of(tenant: &Tenant) -> Self {
        let (delegate, reception) = (&tenant.users[0], &tenant.users[1]);
        let [approvers, executives, everybody] = [0, 1, 2].map(|index| &tenant.groups[index]);
        Self {
            delegate_name: delegate.name.clone(),
            delegate_account: delegate.user_principal_name.clone(),
            delegate_sid: delegate.user_sid.clone(),
            reception_name: reception.name.clone(),
            approvers: approvers.name.clone(),
            executives_legacy_dn: Recipient::Group(executives).legacy_exchange_dn(),
            everybody_legacy_dn: Recipient::Group(everybody).legacy_exchange_dn(),
        }
    }
}

type Mistake = fn(&mut Room, &People);

/// One for each room that is not fine; the positions leave some fine rooms in every building.
static TYPICAL: [(usize, Mistake); 20] = [
    (2, |room, _| exchange_defaults(room)),
    (3, |room, _| {
        room.calendar_processing.all_book_in_policy = true
    }),
    (4, |room, people| {
        room.calendar_processing
            .book_in_policy
            .push(people.executives_legacy_dn.clone())
    }),
    (5, |room, _| {
        room.calendar_processing.all_request_in_policy = false
    }),
    (6, |room, _| {
        room.calendar_processing.forward_requests_to_delegates = false
    }),
    (7, |room, _| {
        room.calendar_processing.automate_processing = "AutoUpdate".into()
    }),
    (8, |room, _| {
        room.calendar_processing.all_request_out_of_policy = true
    }),
    (9, |room, _| {
        room.calendar_processing.schedule_only_during_work_hours = true
    }),
    (10, |room, _| {
        room.calendar_processing.enforce_scheduling_horizon = true
    }),
    (11, without_delegate),
    (13, without_full_access),
    (14, with_denied_access),
    (15, |room, _| room.mailbox_state = MailboxState::OnPremises),
    (16, |room, _| room.hidden_from_address_lists_enabled = true),
    (17, |room, _| room.in_places = false),
    (18, |room, _| workspace(room)),
    (19, |room, _| room.access_policy_blocked = true),
    (20, |room, _| {
        room.calendar_processing.booking_type = "Reserved".into()
    }),
    (21, |room, people| {
        room.calendar_processing
            .request_in_policy
            .push(people.everybody_legacy_dn.clone())
    }),
    (22, through_group),
];

/// The mistakes of the large tenant, by how common they are.
static COMMON: [Mistake; 7] = [
    |room, _| exchange_defaults(room),
    |room, _| room.calendar_processing.all_book_in_policy = true,
    |room, _| room.calendar_processing.enforce_scheduling_horizon = true,
    without_delegate,
    without_full_access,
    |room, _| room.calendar_processing.schedule_only_during_work_hours = true,
    |room, _| room.calendar_processing.automate_processing = "AutoUpdate".into(),
];

const PERCENT_WITH_MISTAKE: u32 = 19;

/// A room that nobody has touched since it was made.
pub(super) fn exchange_defaults(room: &mut Room) {
    room.calendar_processing = CalendarProcessing::default();
    room.permissions = vec![MailboxPermission::own()];
    room.calendar_permissions = vec![CalendarPermission::my_organization("freeBusyRead")];
}

pub(super) fn typical(tenant: &mut Tenant) {
    let people = People::of(tenant);
    for (index, room) in tenant.rooms_mut().enumerate() {
        if let Some((_, mistake)) = TYPICAL.iter().find(|(position, _)| *position == index % 24) {
            mistake(room, &people);
        }
    }
}

pub(super) fn scattered(tenant: &mut Tenant, ids: Ids) {
    let people = People::of(tenant);
    for room in tenant.rooms_mut() {
        let chance = ids.below(&format!("mistake in {}", room.alias), 100);
        if chance < PERCENT_WITH_MISTAKE {
            COMMON[chance as usize % COMMON.len()](room, &people);
        }
    }
}

fn without_delegate(room: &mut Room, people: &People) {
    room.calendar_processing.resource_delegates = vec![people.reception_name.clone()];
}

fn without_full_access(room: &mut Room, people: &People) {
    room.permissions
        .retain(|permission| permission.user_sid != people.delegate_sid);
}

/// A refusal that stands before the grant wins over it.
fn with_denied_access(room: &mut Room, people: &People) {
    let denied = MailboxPermission::full_access(
        people.delegate_account.clone(),
        people.delegate_sid.clone(),
    )
    .denied();
    room.permissions.insert(0, denied);
}

fn workspace(room: &mut Room) {
    room.resource_type = Some("Workspace".into());
    room.calendar_processing.allow_conflicts = true;
    room.calendar_processing.enforce_capacity = true;
}

/// The delegate is a member of the group that is named instead.
fn through_group(room: &mut Room, people: &People) {
    for name in &mut room.calendar_processing.resource_delegates {
        if *name == people.delegate_name {
            name.clone_from(&people.approvers);
        }
    }
}
