//! What is shown of a plan, and what is kept to carry it out.

use std::collections::{BTreeMap, HashMap, HashSet};

use checks::facts::Kind;
use checks::repair::{Choice, Hindrance, LeftOut, Setting, State, Value};
use onboarding::repair::{Plan, Purpose};
use onboarding::translate::{value_shown, written_as};
use uuid::Uuid;

use super::planning::Planned;
use super::way::Way;
use crate::repairing::Ready;
use crate::view::{
    ChoiceCount, LargestBuilding, LeftOutGroup, PlanView, PlannedRow, Reason, SettingChange, count,
    ids,
};

/// One room that is offered: what it has, and what would be changed.
pub(in crate::commands) struct Offered<'a> {
    pub(in crate::commands) address: &'a str,
    pub(in crate::commands) name: &'a str,
    pub(in crate::commands) building: Option<&'a str>,
    pub(in crate::commands) seen: &'a State,
    pub(in crate::commands) changes: Vec<(Setting, &'a Value)>,
}

/// A plan of the last check.
pub(super) fn of_plan(planned: Planned, way: Way) -> (Ready, PlanView) {
    let Planned {
        whole,
        offered,
        chosen,
        wanted,
    } = planned;
    let choices = choices(&whole, |choice| wanted.contains(choice.id()));
    let offered = offered_rooms(&offered);
    let (left_out, left_out_rooms) = left_out(&chosen.left_out);
    let (ready, view) = shown(&offered, chosen, way);
    let view = PlanView {
        choices,
        left_out,
        left_out_rooms,
        ..view
    };
    (ready, view)
}

/// A plan of a file: it is carried out as it is, or not at all.
pub(in crate::commands) fn of_file(plan: Plan, way: Way) -> (Ready, PlanView) {
    let copy = plan.clone();
    let offered = offered_rooms(&copy);
    let choices = choices(&copy, |_| true);
    let (left_out, left_out_rooms) = left_out(&copy.left_out);
    let (ready, view) = shown(&offered, plan, way);
    let view = PlanView {
        made_at: Some(copy.made_at.to_string()),
        choices,
        left_out,
        left_out_rooms,
        ..view
    };
    (ready, view)
}

fn shown(offered: &[Offered<'_>], chosen: Plan, way: Way) -> (Ready, PlanView) {
    let tasks = chosen.tasks();
    let ready = Ready {
        id: chosen.id,
        purpose: Purpose::Repair { plan: chosen.id },
        plan: Some(chosen),
        rows: rows(offered, &tasks),
        tasks,
        through: way.through,
        delegate: way.delegate.clone(),
    };
    let view = view(offered, &ready, &way);
    (ready, view)
}

/// The numbers of what is offered, and of what of it is chosen.
pub(in crate::commands) fn view(offered: &[Offered<'_>], ready: &Ready, way: &Way) -> PlanView {
    let first = ready.tasks.first();
    PlanView {
        id: ready.id.to_string(),
        tenant: way.tenant.clone(),
        delegate: way
            .delegate
            .value()
            .map(|delegate| delegate.address.clone())
            .unwrap_or_default(),
        made_at: None,
        rooms: count(ready.tasks.len()),
        offered: count(offered.len()),
        changes: count(ready.tasks.iter().map(|task| task.changes.len()).sum()),
        settings: settings(offered, ready),
        choices: Vec::new(),
        largest: largest(&ready.rows),
        example: first.and_then(|task| ready.room(&task.address)),
        left_out: Vec::new(),
        left_out_rooms: 0,
        lost: Vec::new(),
        may_apply: way.may_apply,
    }
}

pub(in crate::commands) fn rows(
    offered: &[Offered<'_>],
    tasks: &[onboarding::repair::Task],
) -> Vec<PlannedRow> {
    let chosen: HashSet<&str> = tasks.iter().map(|task| task.address.as_str()).collect();
    offered
        .iter()
        .map(|room| {
            let settings: Vec<Setting> = room.changes.iter().map(|(setting, _)| *setting).collect();
            PlannedRow {
                address: room.address.to_owned(),
                name: room.name.to_owned(),
                building: room.building.map(str::to_owned),
                settings: ids(&settings),
                chosen: chosen.contains(room.address),
            }
        })
        .collect()
}

fn offered_rooms(plan: &Plan) -> Vec<Offered<'_>> {
    plan.rooms
        .iter()
        .map(|room| Offered {
            address: &room.address,
            name: &room.name,
            building: room.building.as_deref(),
            seen: &room.seen,
            changes: room
                .items
                .iter()
                .map(|item| (item.setting, &item.after))
                .collect(),
        })
        .collect()
}

/// What all rooms have in common. `None`: it differs.
struct Common {
    rooms: usize,
    before: Option<String>,
    after: Option<String>,
}

fn settings(offered: &[Offered<'_>], ready: &Ready) -> Vec<SettingChange> {
    let mut found: BTreeMap<Setting, Common> = BTreeMap::new();
    for room in offered {
        for (setting, after) in &room.changes {
            let before = room.seen.get(setting).map(value_shown);
            let after = Some(value_shown(after));
            let common = found.entry(*setting).or_insert_with(|| Common {
                rooms: 0,
                before: before.clone(),
                after: after.clone(),
            });
            common.rooms += 1;
            if common.before != before {
                common.before = None;
            }
            if common.after != after {
                common.after = None;
            }
        }
    }
    let chosen: HashSet<Setting> = ready
        .tasks
        .iter()
        .flat_map(|task| task.changes.iter().map(|(setting, _)| *setting))
        .collect();
    found
        .into_iter()
        .map(|(setting, common)| SettingChange {
            setting: setting.id().to_owned(),
            written_as: written_as(setting).to_owned(),
            rooms: count(common.rooms),
            chosen: chosen.contains(&setting),
            before: common.before,
            after: common.after,
        })
        .collect()
}

fn choices(whole: &Plan, is_wanted: impl Fn(Choice) -> bool) -> Vec<ChoiceCount> {
    Choice::ALL
        .into_iter()
        .filter(|choice| *choice != Choice::Usual)
        .map(|choice| {
            let asks = |room: &&checks::repair::RoomPlan| {
                room.items.iter().any(|item| item.choice == choice)
            };
            ChoiceCount {
                choice: choice.id().to_owned(),
                rooms: count(whole.rooms.iter().filter(asks).count()),
                wanted: is_wanted(choice),
            }
        })
        .filter(|choice| choice.rooms > 0)
        .collect()
}

fn largest(rows: &[PlannedRow]) -> Option<LargestBuilding> {
    let mut buildings: HashMap<&str, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.chosen) {
        if let Some(building) = &row.building {
            *buildings.entry(building).or_default() += 1;
        }
    }
    buildings
        .into_iter()
        .max_by(|(one, rooms), (other, more)| rooms.cmp(more).then(other.cmp(one)))
        .map(|(name, rooms)| LargestBuilding {
            name: name.to_owned(),
            rooms: count(rooms),
        })
}

/// Rooms with the same reason together, most rooms first.
fn left_out(left_out: &[LeftOut]) -> (Vec<LeftOutGroup>, u32) {
    let all: HashSet<&str> = left_out.iter().map(|room| room.address.as_str()).collect();
    let mut groups: Vec<(LeftOutGroup, HashSet<&str>)> = Vec::new();
    for room in left_out {
        let group = LeftOutGroup {
            id: room.because.id().to_owned(),
            reason: match &room.because {
                Hindrance::NotRead(because) => Some(Reason::from(because)),
                _ => None,
            },
            kind: match &room.because {
                Hindrance::Kind(kind) => Some(Kind::as_str(*kind).to_owned()),
                _ => None,
            },
            check: room.check.clone(),
            rooms: 0,
        };
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, rooms)) => {
                rooms.insert(&room.address);
            }
            None => groups.push((group, HashSet::from([room.address.as_str()]))),
        }
    }
    let mut groups: Vec<LeftOutGroup> = groups
        .into_iter()
        .map(|(group, rooms)| LeftOutGroup {
            rooms: count(rooms.len()),
            ..group
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.rooms));
    (groups, count(all.len()))
}

/// What is shown for changes that are taken back.
pub(in crate::commands) fn of_undo(
    offered: &[Offered<'_>],
    tasks: Vec<onboarding::repair::Task>,
    journal: Uuid,
    lost: Vec<String>,
    way: Way,
) -> (Ready, PlanView) {
    let ready = Ready {
        id: Uuid::new_v4(),
        purpose: Purpose::Undo { journal },
        plan: None,
        rows: rows(offered, &tasks),
        tasks,
        through: way.through,
        delegate: way.delegate.clone(),
    };
    let view = PlanView {
        lost,
        ..view(offered, &ready, &way)
    };
    (ready, view)
}
