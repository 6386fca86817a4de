//! From the rooms on disk to what the person wants of them.

use std::collections::BTreeSet;

use checks::Expected;
use checks::repair::{Choice, Hindrance, LeftOut, Setting};
use onboarding::repair::{Plan, Selection};
use onboarding::store::{StoreError, Stored};
use uuid::Uuid;

use crate::error::{CommandError, ErrorCode};
use crate::results::{Kept, not_kept};
use crate::view::{RepairScope, RepairWish};

/// Which rooms, and for the sake of which check.
pub(super) enum Scope {
    All,
    Check(&'static str),
    Building(String),
    Rooms(BTreeSet<String>),
}

/// A plan in three extents.
pub(super) struct Planned {
    /// With everything that somebody might want.
    pub(super) whole: Plan,
    /// With what somebody wants, and the rooms and settings that were taken out.
    pub(super) offered: Plan,
    /// What would be carried out.
    pub(super) chosen: Plan,
    pub(super) wanted: BTreeSet<&'static str>,
}

pub(super) fn understood(scope: RepairScope) -> Result<Scope, CommandError> {
    let invalid = |what: &str| CommandError::new(ErrorCode::InvalidInput, what);
    Ok(match scope {
        RepairScope::All => Scope::All,
        RepairScope::Building { building } => Scope::Building(building),
        RepairScope::Check { check } => {
            let check = checks::check(&check).ok_or_else(|| invalid("no such check"))?;
            Scope::Check(check.id)
        }
        RepairScope::Rooms { addresses } if addresses.is_empty() => {
            return Err(invalid("no rooms"));
        }
        RepairScope::Rooms { addresses } => Scope::Rooms(lower(&addresses)),
    })
}

pub(super) fn planned(
    kept: &Kept,
    expected: &Expected,
    tenant: (Uuid, Option<String>),
    delegate: String,
    scope: &Scope,
    wish: &RepairWish,
) -> Result<Planned, CommandError> {
    let mut whole = Plan::of(tenant, delegate, [], expected);
    kept.run
        .stored()
        .and_then(|stored| {
            stored.each(|room| {
                if let Stored::Read(facts) = room
                    && scope.has(&facts.address, facts.building.as_deref())
                {
                    whole.add(&facts, expected);
                }
                Ok::<(), StoreError>(())
            })
        })
        .map_err(|error| not_kept(error, kept))?;
    if let Scope::Check(check) = scope {
        whole
            .left_out
            .retain(|left_out| left_out.check.as_deref().is_none_or(|of| of == *check));
    }
    let settings: BTreeSet<Setting> = Setting::ALL
        .into_iter()
        .filter(|setting| match scope {
            Scope::Check(check) => setting.check() == Some(check),
            _ => true,
        })
        .collect();
    let wanted: BTreeSet<&'static str> = Choice::ALL
        .into_iter()
        .map(Choice::id)
        .filter(|id| wish.wanted.iter().any(|wanted| wanted == id))
        .collect();
    // No limit is spelt as an empty list, so a check that no setting decides has to be seen before.
    let of = |wanted: BTreeSet<&'static str>| match settings.is_empty() {
        true => nothing(&whole),
        false => whole.chosen(&Selection {
            settings: settings.clone(),
            wanted,
            ..Selection::default()
        }),
    };
    let offered = of(wanted.clone());
    Ok(Planned {
        chosen: without(&offered, wish),
        offered,
        whole: of(Choice::ALL.map(Choice::id).into()),
        wanted,
    })
}

impl Scope {
    fn has(&self, address: &str, building: Option<&str>) -> bool {
        match self {
            Scope::All | Scope::Check(_) => true,
            Scope::Building(wanted) => building.unwrap_or_default() == wanted,
            Scope::Rooms(addresses) => addresses.contains(&address.to_lowercase()),
        }
    }
}

/// Leaves out what the person has taken out.
fn without(offered: &Plan, wish: &RepairWish) -> Plan {
    let rooms = lower(&wish.without_rooms);
    let mut plan = Plan {
        id: Uuid::new_v4(),
        ..offered.clone()
    };
    let is_out = |setting: Setting| wish.without_settings.iter().any(|id| id == setting.id());
    for room in &mut plan.rooms {
        let adds_delegate = room
            .items
            .iter()
            .any(|item| item.setting == Setting::Delegates);
        room.items.retain(|item| !is_out(item.setting));
        if adds_delegate && is_out(Setting::Delegates) {
            // Nobody would answer the requests.
            let held = room.items.extract_if(.., |item| item.setting.hands_over());
            plan.left_out.extend(held.map(|item| LeftOut {
                address: room.address.clone(),
                name: room.name.clone(),
                check: item.setting.check().map(str::to_owned),
                because: Hindrance::WithoutDelegate,
            }));
        }
    }
    plan.rooms
        .retain(|room| !room.items.is_empty() && !rooms.contains(&room.address));
    plan
}

fn nothing(whole: &Plan) -> Plan {
    Plan {
        rooms: Vec::new(),
        ..whole.clone()
    }
}

fn lower(addresses: &[String]) -> BTreeSet<String> {
    addresses
        .iter()
        .map(|address| address.to_lowercase())
        .collect()
}
