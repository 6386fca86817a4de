//! What would be changed in one room, and why something is not.

use serde::{Deserialize, Serialize};

use super::{Change, Grant, Name, Setting, State, Value, state};
use crate::facts::{AutomaticProcessing, Kind, MailboxKind, Room, Standing};
use crate::{Because, Check, Expected, Outcome, Rule, Word, room_checks};

/// What would be changed in one room. Lists are whole lists: those who are there stay in them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoomPlan {
    /// Primary address, lower case.
    pub address: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// What the room has, as the person who decides sees it.
    pub seen: State,
    /// At most one for each setting.
    pub items: Vec<Item>,
}

/// One change of one setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    pub setting: Setting,
    pub after: Value,
    pub choice: Choice,
}

/// Is it made unless somebody says no?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Part of every repair.
    Usual,
    /// People lose something by it, so somebody has to want it: those who bypass the delegates no longer do.
    BypassRemoved,
    /// Names that belong to nobody would leave the list, because Exchange refuses a list with them.
    OrphansDropped,
    /// An own Active Directory keeps the list: Exchange may refuse, and the next synchronization may take it back.
    KeptElsewhere,
}

impl Choice {
    pub const ALL: [Choice; 4] = [
        Choice::Usual,
        Choice::BypassRemoved,
        Choice::OrphansDropped,
        Choice::KeptElsewhere,
    ];

    /// As the command line and the catalogues (`choice-<id>`) spell it.
    pub fn id(self) -> &'static str {
        match self {
            Choice::Usual => "usual",
            Choice::BypassRemoved => "bypass-removed",
            Choice::OrphansDropped => "orphans-dropped",
            Choice::KeptElsewhere => "kept-elsewhere",
        }
    }
}

/// A room, or one of its failed checks, for which nothing is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftOut {
    pub address: String,
    pub name: String,
    /// `None`: the whole room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    pub because: Hindrance,
}

/// Why nothing is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Hindrance {
    /// Other rules hold for this kind.
    Kind(Kind),
    /// What is there was not read, so it could be neither kept nor restored.
    NotRead(Because),
    /// It has to become a room mailbox first, by hand: Exchange refuses booking settings of other mailboxes.
    NoRoomMailbox,
    /// It can be explained, but not written from here.
    ByHand,
    /// Requests would wait for Offision, which is not among the delegates: nobody would answer them.
    WithoutDelegate,
}

impl Hindrance {
    /// Key of the words: `left-out-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Hindrance::Kind(_) => "kind",
            Hindrance::NotRead(_) => "not-read",
            Hindrance::NoRoomMailbox => "no-room-mailbox",
            Hindrance::ByHand => "by-hand",
            Hindrance::WithoutDelegate => "without-delegate",
        }
    }
}

/// What came of one room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planned {
    /// `None`: nothing is to be changed.
    pub room: Option<RoomPlan>,
    pub left_out: Vec<LeftOut>,
}

/// Plans what makes the failed checks of a room pass.
pub fn plan(room: &Room, expected: &Expected) -> Planned {
    let mut planned = Planned::default();
    let leave_out = |check: Option<&str>, because| LeftOut {
        address: room.address.to_string(),
        name: room.name.clone(),
        check: check.map(str::to_owned),
        because,
    };
    let failed: Vec<&Check> = room_checks()
        .filter(|check| !check.advisory && outcome(check, room, expected).word() == Word::Fail)
        .collect();
    if !is_concerned(room.kind, expected) {
        planned
            .left_out
            .push(leave_out(None, Hindrance::Kind(room.kind)));
        return planned;
    }
    planned
        .left_out
        .extend(unread(room, expected).map(|because| leave_out(None, Hindrance::NotRead(because))));
    if failed.is_empty() {
        return planned;
    }
    if room
        .mailbox
        .value()
        .is_none_or(|mailbox| mailbox.kind != MailboxKind::Room)
        && room.kind != Kind::Equipment
    {
        planned
            .left_out
            .push(leave_out(None, Hindrance::NoRoomMailbox));
        return planned;
    }
    let seen = state(room.booking.value(), room.access.value().map(Vec::as_slice));
    let mut items = Vec::new();
    for check in failed {
        match item(check, room, expected, &seen) {
            Ok(item) => items.push(item),
            Err(because) => planned.left_out.push(leave_out(Some(check.id), because)),
        }
    }
    let is_listed = room_checks()
        .filter(|check| Some(check.id) == Setting::Delegates.check())
        .any(|check| {
            matches!(
                outcome(check, room, expected).word(),
                Word::Pass | Word::Warn
            )
        });
    let is_added = items.iter().any(|item| item.setting == Setting::Delegates);
    if !is_listed && !is_added {
        let held = items.extract_if(.., |item| item.setting.hands_over());
        let held = held.map(|item| leave_out(item.setting.check(), Hindrance::WithoutDelegate));
        planned.left_out.extend(held);
    }
    if !items.is_empty() {
        items.sort_by_key(|item| item.setting);
        planned.room = Some(RoomPlan {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_deref().map(str::to_owned),
            seen,
            items,
        });
    }
    planned
}

fn outcome(check: &Check, room: &Room, expected: &Expected) -> Outcome {
    match check.rule {
        Rule::Room { verdict, .. } => verdict(room, expected).outcome,
        Rule::App(_) | Rule::Tenant(_) => unreachable!("only checks of rooms are asked"),
    }
}

fn is_concerned(kind: Kind, expected: &Expected) -> bool {
    match kind {
        Kind::Room | Kind::LinkedRoom | Kind::SharedMailbox => true,
        Kind::Equipment => expected.covers_equipment,
        Kind::Workspace | Kind::Desk | Kind::OnPremises | Kind::OtherTenant => false,
    }
}

/// Why some of the room's settings are not known.
fn unread(room: &Room, expected: &Expected) -> Option<Because> {
    room_checks()
        .filter(|check| {
            matches!(
                check.rule,
                Rule::Room {
                    repair: Some(_),
                    ..
                }
            )
        })
        .find_map(|check| match outcome(check, room, expected) {
            Outcome::NotChecked { because } => Some(because),
            _ => None,
        })
}

fn item(check: &Check, room: &Room, expected: &Expected, seen: &State) -> Result<Item, Hindrance> {
    let Rule::Room {
        repair: Some(repair),
        ..
    } = check.rule
    else {
        return Err(Hindrance::ByHand);
    };
    let change = repair(room, expected).ok_or(Hindrance::ByHand)?;
    let unread = || Hindrance::NotRead(Because::PropertyAbsent);
    let usual = |setting, after| Item {
        setting,
        after,
        choice: Choice::Usual,
    };
    let item = match change {
        Change::ProcessAutomatically => usual(
            Setting::AutomaticProcessing,
            Value::Processing(AutomaticProcessing::Accept),
        ),
        Change::StopAcceptingEveryone => usual(Setting::AcceptsEveryone, Value::Flag(false)),
        Change::LetEveryoneRequest => usual(Setting::EveryoneMayRequest, Value::Flag(true)),
        Change::ForwardRequests => usual(Setting::ForwardsRequests, Value::Flag(true)),
        Change::AllowAnyHour => usual(Setting::OnlyDuringWorkHours, Value::Flag(false)),
        Change::AllowAnyDate => usual(Setting::DeclinesBeyondLimit, Value::Flag(false)),
        Change::ClearBypass { .. } => Item {
            choice: Choice::BypassRemoved,
            ..usual(Setting::Bypassing, Value::Names(Vec::new()))
        },
        Change::AddDelegate { add, .. } => with_delegate(room, &add)?,
        Change::GiveFullAccess { .. } => {
            let Some(Value::Access(grants)) = seen.get(&Setting::FullAccess) else {
                return Err(unread());
            };
            usual(Setting::FullAccess, Value::Access(granted(grants)))
        }
    };
    match seen.contains_key(&item.setting) {
        true => Ok(item),
        false => Err(unread()),
    }
}

/// Everybody who is there, and the new one.
fn with_delegate(room: &Room, add: &str) -> Result<Item, Hindrance> {
    let delegates = room
        .booking
        .value()
        .and_then(|booking| booking.delegates.as_ref())
        .ok_or(Hindrance::NotRead(Because::PropertyAbsent))?;
    // A name that nobody looked up may be refused, or stand for somebody else when it is sent.
    if let Some(because) = delegates.iter().find_map(|named| match &named.standing {
        Standing::Unread(because) => Some(because.clone()),
        _ => None,
    }) {
        return Err(Hindrance::NotRead(because));
    }
    let names = delegates.iter().map(Name::from);
    let mut kept: Vec<Name> = names.filter(|name| !name.orphan).collect();
    let synced = room.mailbox.value().and_then(|mailbox| mailbox.synced);
    let choice = if kept.len() < delegates.len() {
        Choice::OrphansDropped
    } else if synced == Some(true) {
        Choice::KeptElsewhere
    } else {
        Choice::Usual
    };
    kept.push(Name {
        name: add.to_owned(),
        address: Some(add.to_owned()),
        orphan: false,
    });
    Ok(Item {
        setting: Setting::Delegates,
        after: Value::Names(kept),
        choice,
    })
}

/// A denial of the mailbox itself would win over the grant, so it goes. What comes from above stays.
fn granted(grants: &[Grant]) -> Vec<Grant> {
    let stays = |grant: &&Grant| grant.inherited || !grant.denied;
    let mut after: Vec<Grant> = grants.iter().filter(stays).cloned().collect();
    let given = Grant {
        denied: false,
        inherited: false,
    };
    if !after.contains(&given) {
        after.push(given);
    }
    after
}

#[cfg(test)]
mod tests;
