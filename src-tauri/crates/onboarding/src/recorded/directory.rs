//! Who the names in an export are, as PowerShell has looked them up.

use std::collections::HashMap;

use checks::{Delegate, Evidence, Reading};
use microsoft::exchange::Recipient;

use crate::translate;

/// The recipients and group members that a file has brought along.
pub struct RecordedDirectory {
    pub(crate) file: String,
    pub(super) evidence: Evidence,
    /// By every name that was looked up, lower case. `None`: nobody was found.
    recipients: HashMap<String, Option<Recipient>>,
    /// By the group's name, lower case.
    members: HashMap<String, Vec<Recipient>>,
}

impl RecordedDirectory {
    pub(super) fn new(
        file: String,
        evidence: Evidence,
        looked_up: impl IntoIterator<Item = (String, Option<Recipient>)>,
        members: HashMap<String, Vec<Recipient>>,
    ) -> Self {
        let mut recipients = HashMap::new();
        for (name, recipient) in looked_up {
            recipients.insert(name.to_lowercase(), recipient);
        }
        RecordedDirectory {
            file,
            evidence,
            recipients,
            members: members
                .into_iter()
                .map(|(name, members)| (name.to_lowercase(), members))
                .collect(),
        }
    }

    /// The outer `None`: the file does not speak of this name. The inner one: PowerShell found nobody.
    pub(crate) fn recipient(&self, name: &str) -> Option<Option<&Recipient>> {
        let looked_up = self.recipients.get(&name.trim().to_lowercase());
        match looked_up {
            Some(found) => Some(found.as_ref()),
            None => self.called(name).map(Some),
        }
    }

    pub(crate) fn members(&self, group: &str) -> Option<&[Recipient]> {
        self.members
            .get(&group.trim().to_lowercase())
            .map(Vec::as_slice)
    }

    pub(super) fn delegate(&self, address: &str) -> Option<Reading<Delegate>> {
        let recipient = self.recipient(address)??;
        Some(Reading::known(
            translate::delegate_of_recipient(recipient, address),
            self.evidence.clone(),
        ))
    }

    /// Somebody who was looked up by another name.
    fn called(&self, name: &str) -> Option<&Recipient> {
        self.recipients.values().flatten().find(|recipient| {
            translate::delegate_of_recipient(recipient, "").matches(name)
                == checks::DelegateMatch::Matched
        })
    }
}
