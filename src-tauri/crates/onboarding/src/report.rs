//! The report: what was checked, when, from where. Secrets and tokens cannot be in it, because nothing here ever held one.

mod layout;

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::sync::Arc;

use checks::facts::{Room, TenantIdentity};
use checks::{Because, Counts, Expected, Finding, Outcome, Profile, Value, Word};
use jiff::Timestamp;
use microsoft::cloud::Endpoints;
use serde::Serialize;
use serde::ser::{Error, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use crate::clouds;
use crate::connect::Connected;
use crate::diagnosis::{self, Explained};
use crate::form::ConnectionInput;
use crate::scan::{ScannedRoom, judge, not_reached};
use crate::store::{StoreError, Stored, StoredRooms};
use crate::words::Words;
use layout::OneRoomALine;

/// Names the shape of the report. A change that breaks readers counts `VERSION` up.
const SCHEMA: &str = "offision-setup/report";
const VERSION: u32 = 1;
/// Bytes that go to the disk together.
const PIECE: usize = 256 * 1024;

/// Everything a report says.
pub struct Report<'a> {
    pub tenant: TenantLine,
    pub started_at: Timestamp,
    pub finished_at: Timestamp,
    pub counts: Counts,
    pub registration: &'a [Finding],
    /// What Microsoft or the network said to the sign-in, when it said no.
    pub said: Option<&'a Explained>,
    pub rooms: ReportRooms<'a>,
    /// Why there is no list of rooms, as a sentence. `None`: there is one.
    pub rooms_not_listed: Option<String>,
    pub words: &'a Words,
}

/// The rooms of a report, in its order.
#[derive(Clone, Copy)]
pub enum ReportRooms<'a> {
    None,
    Judged(&'a [ScannedRoom]),
    /// On disk; they are judged while they are written, one at a time.
    Stored(&'a StoredRooms, &'a Expected),
}

impl ReportRooms<'_> {
    /// Goes through the rooms.
    ///
    /// # Errors
    /// The file cannot be read, or `look` says so.
    pub fn each<E: From<StoreError>>(
        &self,
        mut look: impl FnMut(&ScannedRoom) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_with_text(|room, _| look(room))
    }

    /// The same, with the facts as they are on disk.
    fn each_with_text<E: From<StoreError>>(
        &self,
        mut look: impl FnMut(&ScannedRoom, Option<&RawValue>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            ReportRooms::None => Ok(()),
            ReportRooms::Judged(rooms) => rooms.iter().try_for_each(|room| look(room, None)),
            ReportRooms::Stored(rooms, expected) => rooms.each_with_text(|stored, text| {
                let room = match stored {
                    Stored::Read(facts) => judge(*facts, expected),
                    Stored::Listed(listed) => not_reached(&listed, expected),
                };
                look(&room, text)
            }),
        }
    }
}

/// Which tenant and app a report is about.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TenantLine {
    pub id: Option<String>,
    pub name: Option<String>,
    pub domain: Option<String>,
    pub cloud: Option<&'static str>,
    pub client_id: String,
    pub delegate: Option<String>,
    pub profile: String,
    /// A simulated tenant on this computer.
    pub simulated: bool,
}

impl TenantLine {
    /// What is known about a tenant of which there is only a file.
    pub fn of_file(profile: String) -> Self {
        TenantLine {
            id: None,
            name: None,
            domain: None,
            cloud: None,
            client_id: String::new(),
            delegate: None,
            profile,
            simulated: false,
        }
    }

    /// What is known about the tenant when a check begins.
    pub fn of(
        connected: &Connected,
        input: &ConnectionInput,
        delegate: Option<String>,
        profile: &Profile,
        endpoints: &Endpoints,
    ) -> Self {
        let (name, domain) = match connected.tenant.value() {
            Some(TenantIdentity::Found { name, domain }) => (name.clone(), domain.clone()),
            _ => (None, None),
        };
        let typed_domain = uuid::Uuid::try_parse(&input.tenant).is_err();
        TenantLine {
            id: connected
                .session
                .as_ref()
                .map(|session| session.tenant_id.to_string()),
            name,
            domain: domain.or_else(|| typed_domain.then(|| input.tenant.clone())),
            cloud: connected.cloud.map(clouds::id),
            client_id: input.client_id.to_string(),
            delegate,
            profile: profile.id.clone(),
            simulated: endpoints.is_simulated(),
        }
    }
}

impl Report<'_> {
    /// Writes the report as JSON, room by room.
    ///
    /// # Errors
    /// Those of `writer`.
    pub fn write_json(&self, writer: impl Write) -> std::io::Result<()> {
        // Written a word at a time and in large pieces.
        let writer = BufWriter::with_capacity(PIECE, writer);
        let layout = OneRoomALine::default();
        let mut serializer = serde_json::Serializer::with_formatter(writer, layout);
        self.json()
            .serialize(&mut serializer)
            .map_err(std::io::Error::other)?;
        let mut writer = serializer.into_inner();
        writer.write_all(b"\n")?;
        writer.flush()
    }

    fn json(&self) -> Json<'_> {
        let sentences = Sentences::new(self.words);
        Json {
            schema: SCHEMA,
            version: VERSION,
            tenant: &self.tenant,
            started_at: self.started_at,
            finished_at: self.finished_at,
            summary: self.counts,
            rooms_not_listed: self.rooms_not_listed.as_deref(),
            registration: self
                .registration
                .iter()
                .map(|finding| line(finding, self.said, &sentences))
                .collect(),
            rooms: Rooms {
                rooms: self.rooms,
                sentences,
            },
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Json<'a> {
    schema: &'static str,
    version: u32,
    tenant: &'a TenantLine,
    started_at: Timestamp,
    finished_at: Timestamp,
    summary: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    rooms_not_listed: Option<&'a str>,
    registration: Vec<Line<'a>>,
    rooms: Rooms<'a>,
}

/// 20,000 rooms are never in memory as JSON at once.
struct Rooms<'a> {
    rooms: ReportRooms<'a>,
    sentences: Sentences<'a>,
}

impl Serialize for Rooms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        let written = self.rooms.each_with_text(|room, text| {
            let line = RoomLine {
                address: &room.address,
                name: &room.name,
                building: room.building.as_deref(),
                kind: room.kind.as_str(),
                outcome: room.outcome,
                findings: room
                    .findings
                    .iter()
                    .map(|finding| line(finding, None, &self.sentences))
                    .collect(),
                facts: match text {
                    Some(text) => Facts::AsOnDisk(text),
                    None => Facts::Read(&room.facts),
                },
            };
            sequence.serialize_element(&line).map_err(Failed::Written)
        });
        match written {
            Ok(()) => sequence.end(),
            Err(Failed::Written(error)) => Err(error),
            Err(Failed::Read(error)) => Err(S::Error::custom(error)),
        }
    }
}

/// Rooms come from one file and go into another; either may fail.
enum Failed<E> {
    Read(StoreError),
    Written(E),
}

impl<E> From<StoreError> for Failed<E> {
    fn from(error: StoreError) -> Self {
        Failed::Read(error)
    }
}

#[derive(Serialize)]
struct RoomLine<'a> {
    address: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    building: Option<&'a str>,
    kind: &'static str,
    outcome: Word,
    findings: Vec<Line<'a>>,
    /// What was judged, for whoever opens the report as a source.
    facts: Facts<'a>,
}

/// On disk they are spelt as in a report.
#[derive(Serialize)]
#[serde(untagged)]
enum Facts<'a> {
    Read(&'a Room),
    AsOnDisk(&'a RawValue),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    check: &'static str,
    outcome: Word,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    advisory: bool,
    found: Option<&'a Value>,
    wanted: Option<&'a Value>,
    /// A sentence for people.
    because: Option<Arc<str>>,
    /// The same as a stable word for programs.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    /// What went wrong, as `explain` names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Timestamp>,
    source: Option<checks::Source>,
    at: Option<Timestamp>,
    request_id: Option<&'a str>,
}

/// Most rooms have the same reasons, and putting a sentence together costs more than everything else in a line.
struct Sentences<'a> {
    words: &'a Words,
    known: RefCell<HashMap<Because, Arc<str>>>,
}

/// Reasons that name something of their room's own are as many as there are rooms.
const MOST_SENTENCES: usize = 1_000;

impl<'a> Sentences<'a> {
    fn new(words: &'a Words) -> Self {
        Sentences {
            words,
            known: RefCell::default(),
        }
    }

    fn of(&self, because: &Because) -> Arc<str> {
        if let Some(sentence) = self.known.borrow().get(because) {
            return sentence.clone();
        }
        let sentence: Arc<str> = self.words.because(because).into();
        let mut known = self.known.borrow_mut();
        if known.len() < MOST_SENTENCES {
            known.insert(because.clone(), sentence.clone());
        }
        sentence
    }
}

fn line<'a>(finding: &'a Finding, said: Option<&Explained>, sentences: &Sentences<'_>) -> Line<'a> {
    let (found, wanted) = match &finding.outcome {
        Outcome::Pass { found } => (Some(found), None),
        Outcome::Fail { found, wanted } | Outcome::Warn { found, wanted, .. } => {
            (Some(found), Some(wanted))
        }
        Outcome::Pending { .. } | Outcome::NotChecked { .. } | Outcome::NotApplicable { .. } => {
            (None, None)
        }
    };
    let because = finding.outcome.because();
    Line {
        check: finding.check,
        outcome: finding.outcome.word(),
        advisory: finding.advisory,
        found,
        wanted,
        because: because.map(|because| sentences.of(because)),
        reason: because.map(Because::id),
        cause: diagnosis::behind(finding, said).map(|behind| behind.diagnosis.id.as_str()),
        since: match finding.outcome {
            Outcome::Pending { since, .. } => Some(since),
            _ => None,
        },
        source: finding.evidence.as_ref().map(|evidence| evidence.source),
        at: finding.evidence.as_ref().and_then(checks::Evidence::dated),
        request_id: finding
            .evidence
            .as_ref()
            .and_then(|evidence| evidence.request_id.as_deref()),
    }
}
