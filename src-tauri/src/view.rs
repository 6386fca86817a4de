//! What crosses to the page. The types of `checks` and `onboarding` stay on this side, so that they can change without it.

mod booking;
mod cloud;
mod connection;
mod consent;
mod detail;
mod diagnosis;
mod discovery;
mod file;
mod finding;
mod guide;
mod input;
mod journal;
mod permission_table;
mod proof;
pub(crate) mod registration_repair;
mod repair;
mod rooms;
mod scan;
mod secret;
mod sign_in;
mod waiting;

use serde::{Deserialize, Serialize};
use specta::Type;

pub(crate) use booking::{BookingAnswer, BookingLine, BookingQuestion};
pub(crate) use cloud::{CloudId, Host};
pub(crate) use connection::{
    AppStart, ConnectLine, ConnectLineState, DemoStart, Environment, Handover, HandoverValue,
    KeepSecret, Keychain, Permission, Registration, SavedConnection, permissions,
};
pub(crate) use consent::{ConsentEvent, ConsentPaste, ConsentRequest};
pub(crate) use detail::{RoomDetail, SignedInAs};
pub(crate) use diagnosis::Diagnosis;
pub(crate) use discovery::{
    Chosen, FindOptions, KindCount, ListNote, Preflight, Resumable, RoomList,
};
pub(crate) use file::{
    AddressesSeen, ExportPlace, ExportRun, ExportScript, FileSummary, Powershell,
};
pub(crate) use finding::{Details, Finding, Link, Outcome, Reason};
pub(crate) use guide::{ConsentMail, GuideStep, Handback, Script, ScriptKind};
pub(crate) use input::{ConnectionForm, FieldError};
#[cfg(test)]
pub(crate) use journal::JournalKind;
pub(crate) use journal::{DamagedJournal, JournalView, Journals};
pub(crate) use permission_table::PermissionRow;
pub(crate) use proof::{ProofEnd, ProofEvent};
pub(crate) use registration_repair::{
    NewSecret, RegistrationRepair, RegistrationRepairId, RegistrationRepairObstacle,
    RegistrationRepairOutcome, RegistrationRepairs, RegistrationUndo,
};
pub(crate) use repair::{
    ChoiceCount, LargestBuilding, LeftOutGroup, MayApply, OpenedPlan, PlanView, PlannedChange,
    PlannedRoom, PlannedRow, RefusedFile, RepairCounts, RepairEnd, RepairProgress, RepairScope,
    RepairWish, RepairedRoom, SettingChange, UndoWish, ids,
};
pub(crate) use rooms::{Building, DelegateView, Reading, RoomsFound, Scope};
pub(crate) use scan::{Budget, RoomRow, ScanEnd, ScanEvent, causes, count};
pub(crate) use secret::{SecretLevel, SecretLife, SecretLife0, days};
pub(crate) use sign_in::{
    Administrator, DeviceCode, SignInApp, SignInEvent, SignInRequest, SignInWay,
};
pub(crate) use waiting::{Rehearsal, WaitEvent};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-HK")]
    HongKong,
    #[serde(rename = "zh-CN")]
    Mainland,
}

impl From<onboarding::words::Language> for Language {
    fn from(language: onboarding::words::Language) -> Self {
        match language {
            onboarding::words::Language::English => Language::English,
            onboarding::words::Language::HongKong => Language::HongKong,
            onboarding::words::Language::Mainland => Language::Mainland,
        }
    }
}

impl From<Language> for onboarding::words::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::English => onboarding::words::Language::English,
            Language::HongKong => onboarding::words::Language::HongKong,
            Language::Mainland => onboarding::words::Language::Mainland,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}
