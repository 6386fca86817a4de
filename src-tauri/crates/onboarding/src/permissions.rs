//! Which permissions are required, requested, granted, in the token, and work: one row each, every cell with where and when it was seen.

use checks::facts::{PermissionKind, Registration};
use checks::{Because, Evidence, Profile, Reading};
use jiff::Timestamp;

/// What a cell says. Only `Yes` is a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Yes,
    No,
    /// The right name under the wrong heading.
    WrongKind,
    /// It could not be seen.
    Unknown,
    /// Nobody has tried.
    NotTried,
}

/// Where a cell was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellSource {
    /// What Offision needs, as data.
    Profile,
    /// The registration's manifest.
    Registration,
    /// The app roles that are assigned to the enterprise app.
    Assignments,
    /// A fresh token.
    Token,
    /// A harmless call.
    Trial,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub state: State,
    pub because: Option<Because>,
    pub source: Option<CellSource>,
    pub at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    /// Offision does not need it.
    pub extra: bool,
    pub kind: PermissionKind,
    pub required: Cell,
    pub requested: Cell,
    pub granted: Cell,
    pub in_token: Cell,
    pub works: Cell,
}

impl Cell {
    fn seen(state: State, source: CellSource, evidence: &Evidence) -> Self {
        Cell {
            state,
            because: None,
            source: Some(source),
            at: Some(evidence.at),
        }
    }

    fn unknown(because: Because, source: CellSource, evidence: Option<&Evidence>) -> Self {
        Cell {
            state: State::Unknown,
            because: Some(because),
            source: Some(source),
            at: evidence.map(|evidence| evidence.at),
        }
    }

    /// Is the name in a list that was read?
    fn listed(list: &Reading<Vec<String>>, name: &str, source: CellSource) -> Self {
        match list {
            Reading::Known { value, evidence } => {
                let is_there = value.iter().any(|listed| listed == name);
                Cell::seen(yes_or_no(is_there), source, evidence)
            }
            Reading::Unknown { because, evidence } => {
                Cell::unknown(because.clone(), source, evidence.as_ref())
            }
        }
    }
}

fn yes_or_no(is: bool) -> State {
    if is { State::Yes } else { State::No }
}

/// The profile's permissions in its order, then what else the app asks for or has, by name.
pub fn table(profile: &Profile, registration: &Registration) -> Vec<Row> {
    let mut rows: Vec<Row> = profile
        .permissions
        .iter()
        .map(|name| row(name, profile.kind, false, registration))
        .collect();
    let mut extra: Vec<(String, PermissionKind)> = Vec::new();
    let mut note = |name: &String, kind| {
        let is_required = kind == profile.kind && profile.permissions.contains(name);
        let entry = (name.clone(), kind);
        if !is_required && !extra.contains(&entry) {
            extra.push(entry);
        }
    };
    for list in [&registration.granted, &registration.token_permissions] {
        for name in list.value().into_iter().flatten() {
            note(name, PermissionKind::Application);
        }
    }
    for asked in requested(registration).into_iter().flatten() {
        // The right name under the wrong heading alone is in its own row already.
        let is_misplaced = asked.kind != profile.kind
            && profile.permissions.contains(&asked.name)
            && asked_as(registration, &asked.name, profile.kind) != Some(State::Yes);
        if !is_misplaced {
            note(&asked.name, asked.kind);
        }
    }
    extra.sort_by(|(a, _), (b, _)| a.cmp(b));
    rows.extend(
        extra
            .iter()
            .map(|(name, kind)| row(name, *kind, true, registration)),
    );
    rows
}

fn row(name: &str, kind: PermissionKind, extra: bool, registration: &Registration) -> Row {
    let is_app = kind == PermissionKind::Application;
    // Delegated permissions are in a signed-in person's token, which is never read here.
    let unseen = |source| Cell::unknown(Because::NeedsSignedInPerson, source, None);
    Row {
        name: name.to_owned(),
        extra,
        kind,
        required: Cell {
            state: yes_or_no(!extra),
            because: None,
            source: Some(CellSource::Profile),
            at: None,
        },
        requested: requested_cell(registration, name, kind),
        granted: if is_app {
            granted_cell(registration, name)
        } else {
            unseen(CellSource::Assignments)
        },
        in_token: if is_app {
            Cell::listed(&registration.token_permissions, name, CellSource::Token)
        } else {
            unseen(CellSource::Token)
        },
        works: if is_app {
            works_cell(registration, name, extra)
        } else {
            not_tried(Because::NeedsSignedInPerson)
        },
    }
}

fn requested(registration: &Registration) -> Option<&Vec<checks::facts::RequestedPermission>> {
    registration.application.value()?.requested.as_ref()
}

/// `None`: what the manifest asks for is not known.
fn asked_as(registration: &Registration, name: &str, kind: PermissionKind) -> Option<State> {
    let asked = requested(registration)?;
    let has = |kind| {
        asked
            .iter()
            .any(|asked| asked.name == name && asked.kind == kind)
    };
    let other = match kind {
        PermissionKind::Application => PermissionKind::Delegated,
        PermissionKind::Delegated => PermissionKind::Application,
    };
    Some(if has(kind) {
        State::Yes
    } else if has(other) {
        State::WrongKind
    } else {
        State::No
    })
}

fn requested_cell(registration: &Registration, name: &str, kind: PermissionKind) -> Cell {
    let source = CellSource::Registration;
    match &registration.application {
        Reading::Unknown { because, evidence } => {
            Cell::unknown(because.clone(), source, evidence.as_ref())
        }
        Reading::Known { evidence, .. } => match asked_as(registration, name, kind) {
            Some(State::WrongKind) => Cell {
                because: Some(Because::WrongKind {
                    permissions: name.into(),
                }),
                ..Cell::seen(State::WrongKind, source, evidence)
            },
            Some(state) => Cell::seen(state, source, evidence),
            None => Cell::unknown(Because::PropertyAbsent, source, Some(evidence)),
        },
    }
}

/// From the assignments; where those may not be read, from the token. Never from the manifest.
fn granted_cell(registration: &Registration, name: &str) -> Cell {
    let assigned = Cell::listed(&registration.granted, name, CellSource::Assignments);
    if assigned.state != State::Unknown {
        return assigned;
    }
    match Cell::listed(&registration.token_permissions, name, CellSource::Token) {
        cell if cell.state == State::Yes => cell,
        // What was granted a moment ago is in no token yet, so a token without it is no evidence.
        _ => assigned,
    }
}

fn works_cell(registration: &Registration, name: &str, extra: bool) -> Cell {
    let trial = registration
        .trials
        .iter()
        .find(|trial| trial.permission == name);
    match trial.map(|trial| &trial.works) {
        Some(Reading::Known { value, evidence }) => {
            Cell::seen(yes_or_no(*value), CellSource::Trial, evidence)
        }
        Some(Reading::Unknown { because, evidence }) => {
            Cell::unknown(because.clone(), CellSource::Trial, evidence.as_ref())
        }
        None if extra || checks::is_never_tried(name) => not_tried(Because::NoHarmlessCall {
            permission: name.into(),
        }),
        None => not_tried(match &registration.token_permissions {
            Reading::Unknown { because, .. } => because.clone(),
            Reading::Known { .. } => Because::NotReached,
        }),
    }
}

fn not_tried(because: Because) -> Cell {
    Cell {
        state: State::NotTried,
        because: Some(because),
        source: None,
        at: None,
    }
}

#[cfg(test)]
mod tests;
