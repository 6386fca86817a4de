//! What Set-CalendarProcessing does to the sharing of the room's calendar.

use crate::tenant::Tenant;
use crate::tenant::permission::CalendarPermission;
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::recipients::Recipient;

const WRITES: &str = "write";
const SEES_DETAILS: &str = "limitedRead";
const SEES_TIMES: &str = "freeBusyRead";

/// New delegates may write in it, new members of the policies see details, whoever is neither any
/// more has no entry, and everybody sees details when some policy is open to everybody. Names that
/// belong to nobody change nothing.
pub(super) fn shared_calendar(
    tenant: &Tenant,
    index: usize,
    before: &CalendarProcessing,
    after: &CalendarProcessing,
) -> Vec<CalendarPermission> {
    let mut sharing = tenant.room_at(index).calendar_permissions.clone();
    let (had, has) = (&before.resource_delegates, &after.resource_delegates);
    let (were, are) = (members(before), members(after));
    let gone = less(had, has).chain(less(&were, &are).copied());
    let gone = recipients(tenant, gone);
    for former in &gone {
        without(&mut sharing, former.address());
    }
    for delegate in recipients(tenant, less(has, had)) {
        without(&mut sharing, delegate.address());
        sharing.push(entry(delegate, WRITES));
    }
    let added = recipients(tenant, less(&are, &were));
    let remaining = recipients(tenant, are.iter().copied())
        .into_iter()
        .filter(|one| gone.iter().any(|former| former.address() == one.address()));
    for reader in added.into_iter().chain(remaining) {
        if !is_named(&sharing, reader.address()) {
            sharing.push(entry(reader, SEES_DETAILS));
        }
    }
    if is_policy_changed(before, after) {
        let is_open = after.all_book_in_policy
            || after.all_request_in_policy
            || after.all_request_out_of_policy;
        let role = if is_open { SEES_DETAILS } else { SEES_TIMES };
        match sharing.iter_mut().find(|entry| entry.address.is_none()) {
            Some(everybody) => everybody.role = role.into(),
            None => sharing.insert(0, CalendarPermission::my_organization(role)),
        }
    }
    sharing
}

fn members(of: &CalendarProcessing) -> Vec<&String> {
    let lists = [
        &of.book_in_policy,
        &of.request_in_policy,
        &of.request_out_of_policy,
    ];
    lists.into_iter().flatten().collect()
}

/// What is in one list and not in the other.
fn less<'a, T: PartialEq>(list: &'a [T], other: &'a [T]) -> impl Iterator<Item = &'a T> {
    list.iter().filter(|name| !other.contains(name))
}

/// Those that can hold a permission.
fn recipients<'a>(
    tenant: &'a Tenant,
    names: impl Iterator<Item = impl AsRef<str>>,
) -> Vec<Recipient<'a>> {
    names
        .filter_map(|name| tenant.recipient(name.as_ref()).ok())
        .filter(|found| found.security_principal().is_some())
        .collect()
}

fn is_named(sharing: &[CalendarPermission], address: &str) -> bool {
    sharing
        .iter()
        .any(|entry| entry.address.as_deref() == Some(address))
}

fn without(sharing: &mut Vec<CalendarPermission>, address: &str) {
    sharing.retain(|entry| entry.address.as_deref() != Some(address));
}

fn entry(of: Recipient<'_>, role: &'static str) -> CalendarPermission {
    CalendarPermission {
        name: of.display_name().to_owned().into(),
        address: Some(of.address().to_owned().into()),
        role: role.into(),
    }
}

fn is_policy_changed(before: &CalendarProcessing, after: &CalendarProcessing) -> bool {
    let policies = |of: &CalendarProcessing| {
        (
            of.all_book_in_policy,
            of.all_request_in_policy,
            of.all_request_out_of_policy,
        )
    };
    policies(before) != policies(after)
        || members(before) != members(after)
        || before.resource_delegates != after.resource_delegates
}
