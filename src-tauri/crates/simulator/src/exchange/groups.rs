//! Get-DistributionGroupMember.

use super::errors;
use super::invoke::Invocation;
use super::listing::{Page, page};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::directory::GroupKind;
use crate::tenant::recipients::Recipient;

/// The direct members; a group among them is one row. Groups whose members follow from a rule, and
/// those of Microsoft 365, are no objects of this cmdlet.
pub(super) fn members(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Page, Answer> {
    invocation.allow(&["ResultSize"])?;
    let identity = invocation.identity()?;
    let found = tenant
        .recipient(identity)
        .map_err(|reason| errors::not_resolved(identity, reason))?;
    let members: Vec<Recipient<'_>> = match found {
        Recipient::Group(group)
            if matches!(
                group.kind,
                GroupKind::Distribution | GroupKind::MailEnabledSecurity
            ) =>
        {
            tenant.members(group).collect()
        }
        Recipient::RoomList(list) => {
            let rooms = list.rooms.iter();
            rooms
                .filter_map(|address| tenant.room(address))
                .map(Recipient::Room)
                .collect()
        }
        _ => return Err(errors::object_not_found(identity)),
    };
    page(invocation, members, |member| member.record())
}
