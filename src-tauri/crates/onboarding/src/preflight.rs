//! What a way into Exchange may do, before the first room is asked: which cmdlets it may run, and which role is missing by name.

use std::collections::BTreeSet;

use checks::Reading;
use microsoft::error::Error;

use crate::Session;
use crate::reason::{Asked, evidence, unknown};
use crate::sources::ReadThrough;

/// Without these a room cannot be judged.
const READING: [&str; 4] = [
    "Get-CalendarProcessing",
    "Get-Mailbox",
    "Get-MailboxPermission",
    "Get-Recipient",
];
/// Rules of the mailbox, working hours and group members: some advice depends on them.
const ADVISING: [&str; 3] = [
    "Get-DistributionGroupMember",
    "Get-InboxRule",
    "Get-MailboxCalendarConfiguration",
];
/// Without these nothing can be mended.
const REPAIRING: [&str; 3] = [
    "Add-MailboxPermission",
    "Remove-MailboxPermission",
    "Set-CalendarProcessing",
];

/// What a sign-in may run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preflight {
    /// Cmdlets that reading rooms needs and that are not open.
    pub not_readable: Vec<&'static str>,
    /// Cmdlets that some advice needs and that are not open.
    pub not_advisable: Vec<&'static str>,
    /// Cmdlets that repairs need and that are not open. `None`: not known, and never tried.
    pub not_repairable: Option<Vec<&'static str>>,
}

/// A role that would open what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Nothing is missing.
    Nothing,
    /// Global Reader, or the Exchange role View-Only Recipients.
    ToRead,
    /// Exchange Recipient Administrator or Exchange Administrator, or the Exchange role Mail Recipients.
    ToRepair,
}

impl Preflight {
    fn of(cmdlets: &BTreeSet<String>) -> Self {
        let closed = |wanted: &[&'static str]| {
            wanted
                .iter()
                .copied()
                .filter(|name| !cmdlets.contains(&name.to_lowercase()))
                .collect::<Vec<_>>()
        };
        Preflight {
            not_readable: closed(&READING),
            not_advisable: closed(&ADVISING),
            not_repairable: Some(closed(&REPAIRING)),
        }
    }

    pub fn may_read(&self) -> bool {
        self.not_readable.is_empty()
    }

    /// `None`: not known.
    pub fn may_repair(&self) -> Option<bool> {
        self.not_repairable.as_ref().map(Vec::is_empty)
    }

    /// Which role is missing.
    pub fn needed(&self) -> Needed {
        if !self.may_read() {
            Needed::ToRead
        } else if self.may_repair() == Some(false) {
            Needed::ToRepair
        } else {
            Needed::Nothing
        }
    }
}

impl Needed {
    /// Key of the words: `role-needed-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Needed::Nothing => "nothing",
            Needed::ToRead => "to-read",
            Needed::ToRepair => "to-repair",
        }
    }
}

/// Asks for the list of cmdlets. Where Exchange does not give it, one harmless list stands in for it, and whether anything can be repaired stays open: a write is never tried.
pub async fn read(session: &Session, through: ReadThrough) -> Reading<Preflight> {
    let (exchange, source) = match session.exchange_through(through) {
        Ok(exchange) => exchange,
        Err(because) => return Reading::unknown(because),
    };
    match exchange.available_cmdlets().await {
        Ok(read) => {
            let cmdlets: BTreeSet<String> =
                read.value.iter().map(|name| name.to_lowercase()).collect();
            Reading::known(
                Preflight::of(&cmdlets),
                evidence(source, read.at, read.request_id.as_deref()),
            )
        }
        Err(error @ Error::Refused(_)) if is_about_the_list(&error) => {
            match exchange.room_mailboxes().await {
                Ok(read) => Reading::known(
                    Preflight {
                        not_readable: Vec::new(),
                        not_advisable: Vec::new(),
                        not_repairable: None,
                    },
                    evidence(source, read.at, read.request_id.as_deref()),
                ),
                Err(error) => unknown(&error, Asked::Exchange, source),
            }
        }
        Err(error) => unknown(&error, Asked::Exchange, source),
    }
}

/// The list is an undocumented address: that it is gone says nothing about the cmdlets.
fn is_about_the_list(error: &Error) -> bool {
    matches!(error, Error::Refused(refusal) if matches!(refusal.status, 400 | 404 | 405 | 501))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(names: &[&str]) -> Preflight {
        Preflight::of(&names.iter().map(|name| name.to_lowercase()).collect())
    }

    #[test]
    fn the_missing_role_is_named_by_what_is_closed() {
        assert_eq!(with(&[]).needed(), Needed::ToRead);
        assert_eq!(with(&READING).needed(), Needed::ToRepair);
        let all: Vec<&str> = READING.into_iter().chain(REPAIRING).collect();
        assert_eq!(with(&all).needed(), Needed::Nothing);
        assert_eq!(with(&READING).may_repair(), Some(false));
    }

    #[test]
    fn one_missing_cmdlet_is_enough() {
        let preflight = with(&READING[1..]);
        assert!(!preflight.may_read());
        assert_eq!(preflight.not_readable, ["Get-CalendarProcessing"]);
    }
}
