//! One row a permission: required, requested, granted, in the token, works.

use checks::facts;
use onboarding::permissions as table;
use serde::Serialize;
use specta::Type;

use super::Reason;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CellState {
    Yes,
    No,
    WrongKind,
    Unknown,
    NotTried,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CellSource {
    Profile,
    Registration,
    Assignments,
    Token,
    Trial,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct PermissionCell {
    pub(crate) state: CellState,
    pub(crate) reason: Option<Reason>,
    pub(crate) source: Option<CellSource>,
    /// RFC 3339.
    pub(crate) at: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PermissionKind {
    Application,
    Delegated,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PermissionRow {
    pub(crate) name: String,
    /// Not needed by Offision.
    pub(crate) extra: bool,
    pub(crate) kind: PermissionKind,
    pub(crate) required: PermissionCell,
    pub(crate) requested: PermissionCell,
    pub(crate) granted: PermissionCell,
    pub(crate) in_token: PermissionCell,
    pub(crate) works: PermissionCell,
}

impl From<table::Row> for PermissionRow {
    fn from(row: table::Row) -> Self {
        PermissionRow {
            name: row.name,
            extra: row.extra,
            kind: match row.kind {
                facts::PermissionKind::Application => PermissionKind::Application,
                facts::PermissionKind::Delegated => PermissionKind::Delegated,
            },
            required: row.required.into(),
            requested: row.requested.into(),
            granted: row.granted.into(),
            in_token: row.in_token.into(),
            works: row.works.into(),
        }
    }
}

impl From<table::Cell> for PermissionCell {
    fn from(cell: table::Cell) -> Self {
        PermissionCell {
            state: match cell.state {
                table::State::Yes => CellState::Yes,
                table::State::No => CellState::No,
                table::State::WrongKind => CellState::WrongKind,
                table::State::Unknown => CellState::Unknown,
                table::State::NotTried => CellState::NotTried,
            },
            reason: cell.because.as_ref().map(Reason::from),
            source: cell.source.map(|source| match source {
                table::CellSource::Profile => CellSource::Profile,
                table::CellSource::Registration => CellSource::Registration,
                table::CellSource::Assignments => CellSource::Assignments,
                table::CellSource::Token => CellSource::Token,
                table::CellSource::Trial => CellSource::Trial,
            }),
            at: cell.at.map(|at| at.to_string()),
        }
    }
}
