//! A plan: what would be changed in which rooms. It can be saved, sent to somebody else and opened there.

use std::collections::BTreeSet;

use checks::Expected;
use checks::facts::Room;
use checks::repair::{Choice, Hindrance, Item, LeftOut, RoomPlan, Setting, plan};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::hash::{Refused, of_value};
use crate::translate::{value_shown, writes, written_as};
use crate::words::Words;

const SCHEMA: &str = "offision-setup/plan";
const VERSION: u64 = 1;

/// What would be changed in the rooms of one tenant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Plan {
    pub id: Uuid,
    pub tenant_id: Uuid,
    /// A domain or a name, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// Primary address of Offision's mailbox.
    pub delegate: String,
    pub made_at: Timestamp,
    pub rooms: Vec<RoomPlan>,
    pub left_out: Vec<LeftOut>,
}

/// A plan as a file. Only `plan` is read again.
#[derive(Serialize)]
struct File {
    schema: &'static str,
    version: u64,
    sum: String,
    role: String,
    explained: Vec<Value>,
    plan: Value,
}

/// What somebody wants of a plan. Empty lists are no limit.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Addresses.
    pub rooms: BTreeSet<String>,
    pub buildings: BTreeSet<String>,
    pub settings: BTreeSet<Setting>,
    /// Changes that are made only when somebody wants them.
    pub wanted: BTreeSet<&'static str>,
}

impl Selection {
    fn has_room(&self, room: &RoomPlan) -> bool {
        let is_named = self.rooms.is_empty() || self.rooms.contains(&room.address);
        let building = room.building.as_deref().unwrap_or_default();
        is_named && (self.buildings.is_empty() || self.buildings.contains(building))
    }

    fn has_item(&self, item: &Item) -> bool {
        let is_named = self.settings.is_empty() || self.settings.contains(&item.setting);
        is_named && (item.choice == Choice::Usual || self.wanted.contains(item.choice.id()))
    }
}

impl Plan {
    /// Plans everything that can be repaired.
    ///
    /// `rooms`: as they were read; `delegate`: primary address of Offision's mailbox.
    pub fn of<'a>(
        (tenant_id, tenant): (Uuid, Option<String>),
        delegate: String,
        rooms: impl IntoIterator<Item = &'a Room>,
        expected: &Expected,
    ) -> Self {
        let mut whole = Plan {
            id: Uuid::new_v4(),
            tenant_id,
            tenant,
            delegate,
            made_at: expected.now,
            rooms: Vec::new(),
            left_out: Vec::new(),
        };
        for room in rooms {
            whole.add(room, expected);
        }
        whole
    }

    /// Plans one room more.
    pub fn add(&mut self, room: &Room, expected: &Expected) {
        let planned = plan(room, expected);
        self.rooms.extend(planned.room);
        self.left_out.extend(planned.left_out);
    }

    /// The same plan with nothing but what somebody wants. Where the delegate is not added although it should be, requests are not
    /// handed over to it either.
    pub fn chosen(&self, selection: &Selection) -> Plan {
        let mut chosen = Plan {
            id: Uuid::new_v4(),
            rooms: Vec::new(),
            ..self.clone()
        };
        for room in self.rooms.iter().filter(|room| selection.has_room(room)) {
            let (mut items, dropped): (Vec<Item>, Vec<Item>) = room
                .items
                .iter()
                .cloned()
                .partition(|item| selection.has_item(item));
            if dropped
                .iter()
                .any(|item| item.setting == Setting::Delegates)
            {
                let held = items.extract_if(.., |item| item.setting.hands_over());
                chosen.left_out.extend(held.map(|item| LeftOut {
                    address: room.address.clone(),
                    name: room.name.clone(),
                    check: item.setting.check().map(str::to_owned),
                    because: Hindrance::WithoutDelegate,
                }));
            }
            if !items.is_empty() {
                chosen.rooms.push(RoomPlan {
                    items,
                    ..room.clone()
                });
            }
        }
        chosen
    }

    /// How many settings it changes.
    pub fn settings(&self) -> usize {
        self.rooms.iter().map(|room| room.items.len()).sum()
    }

    /// The file, for people and for the wizard: what, why, with which role, by which commands.
    pub fn to_file(&self, words: &Words) -> String {
        let plan = serde_json::to_value(self).expect("a plan is plain data");
        let rooms = self.rooms.iter();
        let file = File {
            schema: SCHEMA,
            version: VERSION,
            sum: of_value(&plan),
            role: words.text("plan-role", &[]),
            explained: rooms.map(|room| self.explained(room, words)).collect(),
            plan,
        };
        let mut text = serde_json::to_string_pretty(&file).expect("a plan is plain data");
        text.push('\n');
        text
    }

    fn explained(&self, room: &RoomPlan, words: &Words) -> Value {
        let changes: Vec<Value> = room
            .items
            .iter()
            .map(|item| {
                json!({
                    "setting": written_as(item.setting),
                    "before": room.seen.get(&item.setting).map(value_shown),
                    "after": value_shown(&item.after),
                    "why": item.setting.check().map(|check| words.text(&format!("check-{check}.why"), &[])),
                })
            })
            .collect();
        json!({
            "room": room.name,
            "address": room.address,
            "changes": changes,
            "commands": self.commands(room),
        })
    }

    /// The commands for one room, for Exchange Online PowerShell.
    pub fn commands(&self, room: &RoomPlan) -> Vec<String> {
        let changes: Vec<_> = room
            .items
            .iter()
            .map(|item| (item.setting, item.after.clone()))
            .collect();
        writes(&self.delegate, &room.seen, &changes)
            .iter()
            .map(|write| write.powershell(&room.address))
            .collect()
    }

    /// Reads a file. Nothing but the plan in it is used: the commands in it are for people, and are made anew.
    ///
    /// # Errors
    /// It is no plan, is damaged, or was changed.
    pub fn of_file(text: &str) -> Result<Plan, Refused> {
        let foreign = || Refused::Foreign("a plan");
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file: Value = serde_json::from_str(text).map_err(|error| {
            if text.contains(SCHEMA) {
                Refused::Damaged {
                    line: error.line(),
                    what: error.to_string(),
                }
            } else {
                foreign()
            }
        })?;
        if file["schema"] != SCHEMA {
            return Err(foreign());
        }
        match file["version"].as_u64() {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(Refused::Newer),
            _ => return Err(foreign()),
        }
        if file["sum"].as_str() != Some(of_value(&file["plan"]).as_str()) {
            return Err(Refused::Edited);
        }
        let plan: Plan =
            serde_json::from_value(file["plan"].clone()).map_err(|error| Refused::Damaged {
                line: 1,
                what: error.to_string(),
            })?;
        plan.confirm()
    }

    /// A sum is no proof that a plan makes sense.
    fn confirm(self) -> Result<Plan, Refused> {
        let mut addresses = BTreeSet::new();
        for room in &self.rooms {
            let mut settings = BTreeSet::new();
            let is_sound = room.items.iter().all(|item| {
                settings.insert(item.setting)
                    && room.seen.get(&item.setting).is_some_and(|seen| {
                        std::mem::discriminant(seen) == std::mem::discriminant(&item.after)
                    })
            });
            if !is_sound || room.address.is_empty() || !addresses.insert(&room.address) {
                return Err(Refused::Damaged {
                    line: 1,
                    what: format!("what is planned for {} makes no sense", room.address),
                });
            }
        }
        Ok(self)
    }

    /// Is it for this tenant and this mailbox?
    ///
    /// # Errors
    /// It is not, or there is nothing in it.
    pub fn is_for(&self, tenant_id: Uuid, tenant: &str, delegate: &str) -> Result<(), Refused> {
        let theirs = (self.tenant_id, self.tenant.as_deref());
        Refused::other(theirs, &self.delegate, (tenant_id, tenant), delegate)?;
        match self.rooms.is_empty() {
            true => Err(Refused::Empty),
            false => Ok(()),
        }
    }
}
