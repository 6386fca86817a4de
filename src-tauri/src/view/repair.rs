//! Repairs and what takes them back: what would be changed, and what becomes of it.

use std::collections::HashMap;

use checks::repair::{Setting, Value};
use onboarding::repair::{Outcome, Refused, Repairs};
use onboarding::translate::{value_shown, written_as};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Reason, count};

/// Of which rooms a plan is made.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum RepairScope {
    All,
    /// Rooms that fail this check, and what makes it pass.
    Check {
        check: String,
    },
    Building {
        building: String,
    },
    Rooms {
        addresses: Vec<String>,
    },
}

/// What the person makes of a plan.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RepairWish {
    /// Settings (`setting-<id>`) that stay as they are.
    pub(crate) without_settings: Vec<String>,
    /// Addresses of rooms that stay as they are.
    pub(crate) without_rooms: Vec<String>,
    /// Choices (`choice-<id>`) that somebody wants.
    pub(crate) wanted: Vec<String>,
}

/// What the person makes of taking changes back.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UndoWish {
    pub(crate) without_settings: Vec<String>,
    pub(crate) without_rooms: Vec<String>,
    /// Also where somebody has changed it since.
    pub(crate) over_later_changes: bool,
}

/// What would be changed, in numbers. The rooms are asked for by pages.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanView {
    /// What is carried out is what was shown: each view has its own.
    pub(crate) id: String,
    pub(crate) tenant: String,
    pub(crate) delegate: String,
    /// RFC 3339. `null`: it was not made before today's question.
    pub(crate) made_at: Option<String>,
    /// Rooms that would be changed.
    pub(crate) rooms: u32,
    /// Rooms that are offered: those that the person has taken out are still among them.
    pub(crate) offered: u32,
    /// Changes of one setting of one room.
    pub(crate) changes: u32,
    pub(crate) settings: Vec<SettingChange>,
    pub(crate) choices: Vec<ChoiceCount>,
    pub(crate) largest: Option<LargestBuilding>,
    pub(crate) example: Option<PlannedRoom>,
    pub(crate) left_out: Vec<LeftOutGroup>,
    /// A room can be in more than one group.
    pub(crate) left_out_rooms: u32,
    /// Names that cannot be put back, because nobody stands behind them any more.
    pub(crate) lost: Vec<String>,
    pub(crate) may_apply: MayApply,
}

/// Key `setting-<setting>`: one setting in all rooms that are offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SettingChange {
    pub(crate) setting: String,
    /// As Microsoft calls it.
    pub(crate) written_as: String,
    pub(crate) rooms: u32,
    pub(crate) chosen: bool,
    /// `null`: it differs from room to room.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// Key `choice-<choice>`: changes that are made only when somebody wants them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct ChoiceCount {
    pub(crate) choice: String,
    pub(crate) rooms: u32,
    pub(crate) wanted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct LargestBuilding {
    pub(crate) name: String,
    pub(crate) rooms: u32,
}

/// A line of the list of rooms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct PlannedRow {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) settings: Vec<String>,
    pub(crate) chosen: bool,
}

/// Everything that would be changed in one room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct PlannedRoom {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) changes: Vec<PlannedChange>,
    /// For Exchange Online PowerShell.
    pub(crate) commands: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlannedChange {
    pub(crate) setting: String,
    pub(crate) written_as: String,
    /// `null`: what the room has now is only read when it is written to.
    pub(crate) before: Option<String>,
    pub(crate) after: String,
}

impl PlannedChange {
    pub(crate) fn of(setting: Setting, before: Option<&Value>, after: &Value) -> Self {
        PlannedChange {
            setting: setting.id().to_owned(),
            written_as: written_as(setting).to_owned(),
            before: before.map(value_shown),
            after: value_shown(after),
        }
    }
}

/// Key `left-out-<id>`: rooms for which nothing, or not everything, is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct LeftOutGroup {
    pub(crate) id: String,
    /// Why it was not read.
    pub(crate) reason: Option<Reason>,
    /// `room-kind-<kind>`
    pub(crate) kind: Option<String>,
    pub(crate) check: Option<String>,
    pub(crate) rooms: u32,
}

/// May what is planned be carried out?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MayApply {
    Yes,
    /// The role may read and not write.
    NoRole,
    /// Exchange does not say what the role may do.
    Unknown,
    /// Nothing is asked that writes: only Microsoft Graph or a file.
    NoWay,
}

/// What became of rooms, and how it stands after them.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RepairProgress {
    pub(crate) rooms: Vec<RepairedRoom>,
    pub(crate) counts: RepairCounts,
    pub(crate) done: u32,
    pub(crate) total: u32,
}

/// Key `repaired-<outcome>`.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct RepairedRoom {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) outcome: String,
    /// As it was asked for, now or in a while.
    pub(crate) good: bool,
    pub(crate) reason: Option<Reason>,
    pub(crate) settings: Vec<String>,
}

impl RepairedRoom {
    pub(crate) fn of(address: &str, name: &str, outcome: &Outcome) -> Self {
        RepairedRoom {
            address: address.to_owned(),
            name: name.to_owned(),
            outcome: outcome.id().to_owned(),
            good: outcome.is_good(),
            reason: outcome.because().map(Reason::from),
            settings: ids(outcome.settings()),
        }
    }
}

pub(crate) fn ids(settings: &[Setting]) -> Vec<String> {
    settings
        .iter()
        .map(|setting| setting.id().to_owned())
        .collect()
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RepairCounts {
    pub(crate) changed: u32,
    pub(crate) already_so: u32,
    pub(crate) pending: u32,
    pub(crate) changed_since: u32,
    pub(crate) failed: u32,
    pub(crate) not_begun: u32,
}

impl RepairCounts {
    pub(crate) fn add(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Changed => &mut self.changed,
            Outcome::AlreadySo => &mut self.already_so,
            Outcome::Pending => &mut self.pending,
            Outcome::ChangedSince { .. } => &mut self.changed_since,
            Outcome::NotRead { .. }
            | Outcome::Refused { .. }
            | Outcome::NotStuck { .. }
            | Outcome::Unclear { .. } => &mut self.failed,
        } += 1;
    }
}

impl From<Repairs> for RepairCounts {
    fn from(repairs: Repairs) -> Self {
        RepairCounts {
            changed: count(repairs.changed),
            already_so: count(repairs.already_so),
            pending: count(repairs.pending),
            changed_since: count(repairs.changed_since),
            failed: count(repairs.failed),
            not_begun: count(repairs.not_begun),
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RepairEnd {
    /// By which it can be taken back.
    pub(crate) journal: String,
    pub(crate) counts: RepairCounts,
}

/// Key `refused-file-<id>` and its arguments: why a plan or a journal is not used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct RefusedFile {
    pub(crate) id: String,
    pub(crate) args: HashMap<String, String>,
}

impl From<&Refused> for RefusedFile {
    fn from(refused: &Refused) -> Self {
        let args = match refused {
            Refused::Damaged { line, what } => {
                vec![("line", line.to_string()), ("what", what.clone())]
            }
            Refused::OtherTenant { theirs, ours }
            | Refused::OtherPlan { theirs, ours }
            | Refused::OtherDelegate { theirs, ours } => {
                vec![("theirs", theirs.clone()), ("ours", ours.clone())]
            }
            Refused::Foreign(_) | Refused::Newer | Refused::Edited | Refused::Empty => Vec::new(),
        };
        RefusedFile {
            id: refused.id().to_owned(),
            args: args
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}

/// A plan of a file.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum OpenedPlan {
    Plan { plan: Box<PlanView> },
    Refused { name: String, refused: RefusedFile },
}
