//! An earlier report as a source: what was true then.

use std::collections::HashMap;

use checks::facts::{AccessEntry, BookingSettings, Named, Room, Standing};
use checks::{Because, Evidence, Reading, Source};
use jiff::Timestamp;
use serde::Deserialize;

use super::Recorded;

/// A report that was opened.
pub struct EarlierReport {
    pub recorded: Recorded,
    /// Name, domain or id of the tenant that it is about.
    pub tenant: Option<String>,
    pub tenant_id: Option<String>,
    pub delegate: Option<String>,
    pub finished_at: Timestamp,
}

/// Why a file is not used as a report.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotAReport {
    #[error("{file} is not a report of Offision Setup")]
    Foreign { file: String },
    #[error("{file} ends in the middle or is damaged, at line {line}")]
    Damaged { file: String, line: usize },
    #[error("{file} was written by a newer version; update Offision Setup")]
    Newer { file: String },
    #[error("{file} holds results but no settings; it was written by an older version")]
    WithoutSettings { file: String },
}

const SCHEMA: &str = "offision-setup/report";
const VERSION: u32 = 1;

#[derive(Deserialize)]
struct Head {
    schema: Option<String>,
    version: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    tenant: Tenant,
    finished_at: Timestamp,
    rooms: Vec<Line>,
}

#[derive(Deserialize)]
struct Tenant {
    id: Option<String>,
    name: Option<String>,
    domain: Option<String>,
    delegate: Option<String>,
}

#[derive(Deserialize)]
struct Line {
    facts: Option<Room>,
}

impl EarlierReport {
    /// Reads a report as this program writes it. Each fact keeps its time, and says that it comes from a report.
    ///
    /// # Errors
    /// What kind of file it is instead.
    pub fn read(name: &str, bytes: &[u8]) -> Result<EarlierReport, NotAReport> {
        let file = || name.to_owned();
        // A large report is looked into before it is read as a whole.
        let head: Head = serde_json::from_slice(bytes).map_err(|error| {
            if error.is_eof() && is_named(bytes) {
                NotAReport::Damaged {
                    file: file(),
                    line: error.line(),
                }
            } else {
                NotAReport::Foreign { file: file() }
            }
        })?;
        if head.schema.as_deref() != Some(SCHEMA) {
            return Err(NotAReport::Foreign { file: file() });
        }
        if head.version.is_none_or(|version| version > VERSION) {
            return Err(NotAReport::Newer { file: file() });
        }
        let read: File = serde_json::from_slice(bytes).map_err(|error| NotAReport::Damaged {
            file: file(),
            line: error.line(),
        })?;
        let listed = read.rooms.len();
        let rooms: HashMap<_, _> = read
            .rooms
            .into_iter()
            .filter_map(|line| line.facts)
            .map(|room| (room.address.clone(), from_report(room)))
            .collect();
        if rooms.is_empty() && listed > 0 {
            return Err(NotAReport::WithoutSettings { file: file() });
        }
        Ok(EarlierReport {
            recorded: Recorded {
                name: file(),
                rooms,
                directory: None,
            },
            tenant: read
                .tenant
                .name
                .or(read.tenant.domain)
                .or_else(|| read.tenant.id.clone()),
            tenant_id: read.tenant.id,
            delegate: read.tenant.delegate,
            finished_at: read.finished_at,
        })
    }

    /// Who stands behind a name was found out for the delegate of then; for another delegate only what the names themselves say is left.
    pub fn for_delegate(mut self, address: Option<&str>) -> Self {
        let same = match (&self.delegate, address) {
            (Some(then), Some(now)) => then.eq_ignore_ascii_case(now),
            (None, None) => true,
            _ => false,
        };
        if !same {
            for room in self.recorded.rooms.values_mut() {
                forget_standings(room);
            }
        }
        self
    }
}

/// Does it say at its beginning that it is a report?
pub(super) fn is_named(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4_096)];
    String::from_utf8_lossy(start).contains(SCHEMA)
}

fn from_report(mut room: Room) -> Room {
    remark(&mut room.place);
    remark(&mut room.details);
    remark(&mut room.mailbox);
    remark(&mut room.calendar);
    remark(&mut room.booking);
    remark(&mut room.access);
    remark(&mut room.hours);
    remark(&mut room.inbox_rules);
    room.other = None;
    room
}

fn remark<T>(reading: &mut Reading<T>) {
    let evidence: Option<&mut Evidence> = match reading {
        Reading::Known { evidence, .. } => Some(evidence),
        Reading::Unknown { evidence, .. } => evidence.as_mut(),
    };
    if let Some(evidence) = evidence {
        evidence.source = Source::Report;
    }
}

fn forget_standings(room: &mut Room) {
    let people = |booking: &mut BookingSettings| {
        for list in [
            &mut booking.delegates,
            &mut booking.bypassing,
            &mut booking.may_request,
            &mut booking.may_request_exceptions,
        ] {
            list.iter_mut().flatten().for_each(forget);
        }
    };
    if let Reading::Known { value, .. } = &mut room.booking {
        people(value);
    }
    if let Reading::Known { value, .. } = &mut room.access {
        value
            .iter_mut()
            .for_each(|entry: &mut AccessEntry| forget(&mut entry.who));
    }
}

fn forget(named: &mut Named) {
    let depends_on_the_delegate = matches!(
        named.standing,
        Standing::Delegate
            | Standing::ByNameOnly
            | Standing::GroupWithDelegate { .. }
            | Standing::GroupWithout
            | Standing::Somebody
    );
    if depends_on_the_delegate {
        named.standing = Standing::Unread(Because::NotReached);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_named_for_what_they_are() {
        let read = |text: &str| EarlierReport::read("r.json", text.as_bytes()).err();
        let file = || "r.json".to_owned();
        assert_eq!(read("[]"), Some(NotAReport::Foreign { file: file() }));
        assert_eq!(
            read(r#"{"schema":"other","version":1}"#),
            Some(NotAReport::Foreign { file: file() })
        );
        assert_eq!(
            read(r#"{"schema":"offision-setup/report","version":9}"#),
            Some(NotAReport::Newer { file: file() })
        );
        assert_eq!(
            read("{\"schema\":\"offision-setup/report\",\n\"version\":1,\"rooms\":["),
            Some(NotAReport::Damaged {
                file: file(),
                line: 2
            })
        );
    }

    #[test]
    fn results_without_settings_are_no_source() {
        let text = r#"{"schema":"offision-setup/report","version":1,"tenant":{},
            "finishedAt":"2026-11-23T09:00:00Z","rooms":[{"address":"a@contoso.com"}]}"#;
        assert_eq!(
            EarlierReport::read("r.json", text.as_bytes()).err(),
            Some(NotAReport::WithoutSettings {
                file: "r.json".into()
            })
        );
    }
}
