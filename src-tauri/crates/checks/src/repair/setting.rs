//! Which settings repairs write.

use serde::{Deserialize, Serialize};

/// A setting of a room that repairs write, in the order in which an administrator is shown them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// AutomateProcessing.
    AutomaticProcessing,
    /// AllBookInPolicy.
    AcceptsEveryone,
    /// AllRequestInPolicy.
    EveryoneMayRequest,
    /// ForwardRequestsToDelegates.
    ForwardsRequests,
    /// ResourceDelegates.
    Delegates,
    /// BookInPolicy.
    Bypassing,
    /// ScheduleOnlyDuringWorkHours.
    OnlyDuringWorkHours,
    /// EnforceSchedulingHorizon.
    DeclinesBeyondLimit,
    /// The entries of Offision's mailbox in the room's access list.
    FullAccess,
    /// Who sees what of the room's calendar. Nobody plans it: Exchange sets it along with the delegates and the policies, and it is put
    /// back.
    ///
    /// Source: Set-CalendarProcessing in the code of Exchange 2013; not documented.
    Sharing,
}

impl Setting {
    pub const ALL: [Setting; 10] = [
        Setting::AutomaticProcessing,
        Setting::AcceptsEveryone,
        Setting::EveryoneMayRequest,
        Setting::ForwardsRequests,
        Setting::Delegates,
        Setting::Bypassing,
        Setting::OnlyDuringWorkHours,
        Setting::DeclinesBeyondLimit,
        Setting::FullAccess,
        Setting::Sharing,
    ];

    /// As files, the command line and the catalogues (`setting-<id>`) spell it.
    pub fn id(self) -> &'static str {
        match self {
            Setting::AutomaticProcessing => "automatic-processing",
            Setting::AcceptsEveryone => "accepts-everyone",
            Setting::EveryoneMayRequest => "everyone-may-request",
            Setting::ForwardsRequests => "forwards-requests",
            Setting::Delegates => "delegates",
            Setting::Bypassing => "bypassing",
            Setting::OnlyDuringWorkHours => "only-during-work-hours",
            Setting::DeclinesBeyondLimit => "declines-beyond-limit",
            Setting::FullAccess => "full-access",
            Setting::Sharing => "sharing",
        }
    }

    pub fn of_id(id: &str) -> Option<Setting> {
        Setting::ALL.into_iter().find(|setting| setting.id() == id)
    }

    /// Is it by this that requests wait for the delegates instead of being accepted?
    pub fn hands_over(self) -> bool {
        matches!(self, Setting::AcceptsEveryone | Setting::Bypassing)
    }

    /// The check that this setting decides. `None`: it follows from other settings.
    pub fn check(self) -> Option<&'static str> {
        Some(match self {
            Setting::AutomaticProcessing => "automatic-processing",
            Setting::AcceptsEveryone => "no-automatic-acceptance",
            Setting::EveryoneMayRequest => "everyone-may-request",
            Setting::ForwardsRequests => "requests-forwarded",
            Setting::Delegates => "delegate-listed",
            Setting::Bypassing => "nobody-bypasses",
            Setting::OnlyDuringWorkHours => "any-hours",
            Setting::DeclinesBeyondLimit => "any-date",
            Setting::FullAccess => "full-access",
            Setting::Sharing => return None,
        })
    }
}
