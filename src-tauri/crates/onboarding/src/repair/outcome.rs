//! What a script says it did, when somebody else has run it.
//!
//! Nothing of it is believed: a fresh read of the rooms decides whether they are as the plan wants them. The file only says that the script
//! was run for this plan, and what it told the person who ran it.

use checks::repair::Setting;
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::hash::Refused;
use super::plan::Plan;
use super::room::Task;
use crate::export::decoded;
use crate::translate::written_as;

const SCHEMA: &str = "offision-setup/outcome";
const VERSION: u64 = 1;

/// What a script said about one room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Changed,
    AlreadySo,
    ChangedSince,
    Failed,
    NotBegun,
    /// It was only shown.
    WhatIf,
    /// A word that is not known here.
    Unknown,
}

impl Claim {
    const WORDS: [(&str, Claim); 6] = [
        ("changed", Claim::Changed),
        ("already-so", Claim::AlreadySo),
        ("changed-since", Claim::ChangedSince),
        ("failed", Claim::Failed),
        ("not-begun", Claim::NotBegun),
        ("what-if", Claim::WhatIf),
    ];

    fn of(word: &str) -> Self {
        let known = Claim::WORDS.iter().find(|(known, _)| *known == word);
        known.map_or(Claim::Unknown, |(_, claim)| *claim)
    }
}

/// A room in an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub address: String,
    pub claim: Claim,
    /// Those that it is about, as far as they are known here.
    pub settings: Vec<Setting>,
    /// In the language of the script.
    pub text: String,
}

/// An outcome that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    pub plan: Uuid,
    pub tenant_id: Uuid,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub rooms: Vec<Said>,
}

impl Reported {
    /// Reads a file in whatever encoding it came. Members that are not known are passed over.
    ///
    /// # Errors
    /// It is no outcome, is damaged, or is newer than this.
    pub fn of_file(bytes: &[u8]) -> Result<Reported, Refused> {
        let foreign = || Refused::Foreign("an outcome");
        let text = decoded(bytes).ok_or_else(foreign)?;
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{1a}');
        let file: Value = serde_json::from_str(text).map_err(|error| {
            if text.contains(SCHEMA) {
                damaged(error.line(), error.to_string())
            } else {
                foreign()
            }
        })?;
        let file = match list(&file) {
            [only] => only,
            _ => return Err(foreign()),
        };
        if file["schema"] != SCHEMA {
            return Err(foreign());
        }
        match file["version"].as_u64() {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(Refused::Newer),
            _ => return Err(foreign()),
        }
        Ok(Reported {
            plan: id(file, "plan")?,
            tenant_id: id(file, "tenantId")?,
            started_at: moment(file, "startedUtc"),
            finished_at: moment(file, "finishedUtc"),
            rooms: list(&file["rooms"])
                .iter()
                .map(said)
                .collect::<Result<_, _>>()?,
        })
    }

    /// What is to be verified after somebody has run the script of this plan: all of it, whatever the file says.
    ///
    /// # Errors
    /// The file is of another tenant or of another plan.
    pub fn tasks(&self, plan: &Plan) -> Result<Vec<Task>, Refused> {
        if self.tenant_id != plan.tenant_id {
            let ours = match &plan.tenant {
                Some(name) => format!("{name} ({})", plan.tenant_id),
                None => plan.tenant_id.to_string(),
            };
            return Err(Refused::OtherTenant {
                theirs: self.tenant_id.to_string(),
                ours,
            });
        }
        if self.plan != plan.id {
            return Err(Refused::OtherPlan {
                theirs: self.plan.to_string(),
                ours: plan.id.to_string(),
            });
        }
        Ok(plan.tasks())
    }

    /// What the script said about a room. `None`: nothing.
    pub fn said(&self, address: &str) -> Option<&Said> {
        self.rooms
            .iter()
            .find(|room| room.address.eq_ignore_ascii_case(address))
    }
}

fn said(room: &Value) -> Result<Said, Refused> {
    let address = room["address"].as_str().unwrap_or_default().trim();
    if address.is_empty() {
        return Err(damaged(1, "a room has no address".to_owned()));
    }
    let settings = list(&room["settings"]).iter().filter_map(Value::as_str);
    Ok(Said {
        address: address.to_owned(),
        claim: Claim::of(room["outcome"].as_str().unwrap_or_default()),
        settings: settings.filter_map(setting).collect(),
        text: room["text"].as_str().unwrap_or_default().to_owned(),
    })
}

/// PowerShell writes a list of one as the one, and none as null.
fn list(value: &Value) -> &[Value] {
    match value {
        Value::Null => &[],
        Value::Array(items) => items,
        one => std::slice::from_ref(one),
    }
}

fn setting(name: &str) -> Option<Setting> {
    Setting::ALL
        .into_iter()
        .find(|setting| written_as(*setting).eq_ignore_ascii_case(name))
}

fn id(file: &Value, member: &str) -> Result<Uuid, Refused> {
    let id = file[member].as_str().and_then(|id| id.parse().ok());
    id.ok_or_else(|| damaged(1, format!("{member} is no id")))
}

fn moment(file: &Value, member: &str) -> Option<Timestamp> {
    file[member].as_str().and_then(|time| time.parse().ok())
}

fn damaged(line: usize, what: String) -> Refused {
    Refused::Damaged { line, what }
}

#[cfg(test)]
mod tests;
