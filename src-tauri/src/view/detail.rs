//! Everything that is known about one room.

use checks::facts::Room;
use checks::{Because, Evidence, Outcome as Said, Reading, Value};
use jiff::Timestamp;
use onboarding::scan::ScannedRoom;
use serde::Serialize;
use specta::Type;

use super::finding::Source;
use super::{Finding, Outcome, Reason};

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoomDetail {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) kind: String,
    pub(crate) outcome: Outcome,
    pub(crate) findings: Vec<Finding>,
    /// Where the facts come from.
    pub(crate) facts: Vec<FactGroup>,
    /// Where the facts that were held against these come from.
    pub(crate) other: Option<FactGroup>,
    /// Settings of which the two sources say different things.
    pub(crate) differences: Vec<Difference>,
    pub(crate) read_at: Option<String>,
}

/// Facts of a room that were read together.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FactGroup {
    pub(crate) what: FactName,
    pub(crate) source: Option<Source>,
    /// The account that signed in, where it is known.
    pub(crate) account: Option<String>,
    /// RFC 3339. `null`: the source does not say.
    pub(crate) at: Option<String>,
    /// Why there are none.
    pub(crate) reason: Option<Reason>,
}

/// Key `fact-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FactName {
    Mailbox,
    Place,
    Booking,
    Access,
    Hours,
    Rules,
}

/// What two sources say of one setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Difference {
    /// As Set-CalendarProcessing spells it.
    pub(crate) setting: String,
    pub(crate) judged: String,
    pub(crate) other: String,
}

/// Who has signed in, and when: what was read with their rights since then is theirs.
#[derive(Clone, Debug)]
pub(crate) struct SignedInAs {
    pub(crate) account: String,
    pub(crate) since: Timestamp,
}

impl From<&onboarding::administrator::Administrator> for SignedInAs {
    fn from(person: &onboarding::administrator::Administrator) -> Self {
        SignedInAs {
            account: person.account.clone(),
            since: person.at,
        }
    }
}

impl RoomDetail {
    pub(crate) fn of(room: &ScannedRoom, person: Option<&SignedInAs>) -> Self {
        RoomDetail {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
            outcome: room.outcome.into(),
            findings: room
                .findings
                .iter()
                .map(|finding| {
                    let repair = room
                        .repairs
                        .iter()
                        .find(|(check, _)| *check == finding.check);
                    Finding::of(finding)
                        .with_repair(&room.address, repair.map(|(_, change)| change))
                })
                .collect(),
            facts: facts(&room.facts, person),
            other: room.facts.other.as_ref().map(|other| {
                let booking = FactGroup::of(FactName::Booking, &other.booking, person);
                match other.booking {
                    Reading::Known { .. } => booking,
                    Reading::Unknown { .. } => {
                        FactGroup::of(FactName::Access, &other.access, person)
                    }
                }
            }),
            differences: differences(room),
            read_at: room
                .findings
                .iter()
                .filter_map(|finding| finding.evidence.as_ref()?.dated())
                .max()
                .map(|at| at.to_string()),
        }
    }
}

impl FactGroup {
    fn of<T>(what: FactName, reading: &Reading<T>, person: Option<&SignedInAs>) -> Self {
        let evidence = reading.evidence();
        FactGroup {
            what,
            source: evidence.map(|evidence| evidence.source.into()),
            account: evidence.and_then(|evidence| account(evidence, person?)),
            at: evidence.and_then(Evidence::dated).map(|at| at.to_string()),
            reason: reading.because().map(Reason::from),
        }
    }
}

fn account(evidence: &Evidence, person: &SignedInAs) -> Option<String> {
    let is_theirs = matches!(
        evidence.source,
        checks::Source::ExchangeUser | checks::Source::GraphUser
    );
    (is_theirs && evidence.at >= person.since).then(|| person.account.clone())
}

fn facts(room: &Room, person: Option<&SignedInAs>) -> Vec<FactGroup> {
    vec![
        FactGroup::of(FactName::Mailbox, &room.mailbox, person),
        FactGroup::of(FactName::Place, &room.place, person),
        FactGroup::of(FactName::Booking, &room.booking, person),
        FactGroup::of(FactName::Access, &room.access, person),
        FactGroup::of(FactName::Hours, &room.hours, person),
        FactGroup::of(FactName::Rules, &room.inbox_rules, person),
    ]
}

/// The check that holds two sources against each other spells both in the same order.
fn differences(room: &ScannedRoom) -> Vec<Difference> {
    room.findings
        .iter()
        .find_map(|finding| match &finding.outcome {
            Said::Warn {
                because: Because::SourcesDisagree { .. },
                found: Value::List(judged),
                wanted: Value::List(other),
            } => Some(
                judged
                    .iter()
                    .zip(other)
                    .filter_map(|(judged, other)| {
                        let (setting, judged) = said(judged)?;
                        let (_, other) = said(other)?;
                        Some(Difference {
                            setting: setting.to_owned(),
                            judged: judged.to_owned(),
                            other: other.to_owned(),
                        })
                    })
                    .collect(),
            ),
            _ => None,
        })
        .unwrap_or_default()
}

/// Setting and value of `AllBookInPolicy = True (powershell, 2026-11-23T09:00:00Z)`.
fn said(line: &str) -> Option<(&str, &str)> {
    let (setting, value) = line.split_once(" = ")?;
    let (value, _) = value.rsplit_once(" (")?;
    Some((setting, value))
}

#[cfg(test)]
mod tests;
