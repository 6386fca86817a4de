//! Which cmdlets a caller's directory roles open.

use serde_json::json;

use crate::answer::Answer;
use crate::permissions::{
    EXCHANGE_ADMINISTRATOR, EXCHANGE_RECIPIENT_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER,
};
use crate::token::Bearer;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Nothing,
    Reads,
    Writes,
}

const READS: [&str; 8] = [
    "Get-CalendarProcessing",
    "Get-DistributionGroupMember",
    "Get-InboxRule",
    "Get-Mailbox",
    "Get-MailboxCalendarConfiguration",
    "Get-MailboxPermission",
    "Get-Place",
    "Get-Recipient",
];
const WRITES: [&str; 3] = [
    "Add-MailboxPermission",
    "Remove-MailboxPermission",
    "Set-CalendarProcessing",
];

pub(super) fn rank(bearer: &Bearer) -> Rank {
    let holds = |roles: &[&str]| {
        bearer
            .directory_roles
            .iter()
            .any(|role| roles.contains(&role.as_str()))
    };
    if holds(&[
        EXCHANGE_ADMINISTRATOR,
        EXCHANGE_RECIPIENT_ADMINISTRATOR,
        GLOBAL_ADMINISTRATOR,
    ]) {
        Rank::Writes
    } else if holds(&[GLOBAL_READER]) {
        Rank::Reads
    } else {
        Rank::Nothing
    }
}

/// The cmdlet in its own spelling, when the caller may run it; names have no case.
pub(super) fn opened(bearer: &Bearer, cmdlet: &str) -> Option<&'static str> {
    cmdlets(rank(bearer))
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(cmdlet))
}

pub(super) fn unauthorized() -> Answer {
    Answer::empty(401).header(
        "www-authenticate",
        "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"",
    )
}

/// The list that the module downloads when it connects.
pub(super) fn module_file(bearer: &Bearer) -> Answer {
    let mut names = cmdlets(rank(bearer));
    names.sort_unstable();
    Answer::json(
        200,
        json!({"value": [{"exportedCmdlets": names.join(","), "version": "3.9.2"}]}),
    )
}

fn cmdlets(rank: Rank) -> Vec<&'static str> {
    let writes: &[&str] = if rank == Rank::Writes { &WRITES } else { &[] };
    let reads: &[&str] = if rank >= Rank::Reads { &READS } else { &[] };
    reads.iter().chain(writes).copied().collect()
}
