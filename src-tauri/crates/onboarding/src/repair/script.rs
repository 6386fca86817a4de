//! A plan as a script for somebody else's PowerShell. Without `-Apply` it only shows what it would change.
//!
//! It does what the repairs here do: a room is read and compared with what was seen, what it had is on disk before it is written to, and it
//! is read again afterwards. The script that takes everything back is written line by line while it runs, and reads and compares in the
//! same way. Its parts lie beside this file; whatever comes from a tenant becomes one literal in which nothing is expanded.
//!
//! The tests hold scripts against a grammar of PowerShell; none of them runs one.

use checks::repair::{Grant, Name, RoomPlan, Setting, Value};

use super::plan::Plan;
use crate::export::script::literal::literal;
use crate::export::script::template::{Filling, filled};
use crate::translate::{value_shown, written_as};
use crate::words::Words;

/// The script for a plan, for Windows PowerShell 5.1 and PowerShell 7. [`crate::export::save`] writes it so that both read it.
pub fn script(plan: &Plan, words: &Words) -> String {
    filled_for(plan, words, include_str!("script/repair.ps1"))
}

fn filled_for(plan: &Plan, words: &Words, template: &str) -> String {
    filled(template, words, &|name| {
        Filling::Value(match name {
            "plan" => literal(&plan.id.to_string()),
            "tenant" => literal(&plan.tenant_id.to_string()),
            "tenant-name" => literal(&tenant_name(plan)),
            "delegate" => literal(&plan.delegate),
            "rooms" => rooms(plan),
            "undo" => return Filling::Part(include_str!("script/undo.ps1")),
            "engine" => return Filling::Part(include_str!("script/engine.ps1")),
            "values" => return Filling::Part(include_str!("script/values.ps1")),
            "read" => return Filling::Part(include_str!("script/read.ps1")),
            "write" => return Filling::Part(include_str!("script/write.ps1")),
            other => unreachable!("nothing is called {other}; a test fills every template"),
        })
    })
}

/// The name under which the script of a plan is saved.
pub fn script_file(plan: &Plan) -> String {
    format!("offision-repair-{}.ps1", &plan.id.to_string()[..8])
}

fn tenant_name(plan: &Plan) -> String {
    match &plan.tenant {
        Some(name) => format!("{name} ({})", plan.tenant_id),
        None => plan.tenant_id.to_string(),
    }
}

fn rooms(plan: &Plan) -> String {
    let rooms: Vec<String> = plan.rooms.iter().map(room).collect();
    rooms.join(",\n    ")
}

fn room(room: &RoomPlan) -> String {
    let seen = room.seen.iter().map(|(setting, value)| (*setting, value));
    let after = room.items.iter().map(|item| (item.setting, &item.after));
    format!(
        "@{{ Address = {}; Name = {}; Seen = @{{ {} }}; After = @{{ {} }} }}",
        literal(&room.address),
        literal(&room.name),
        settings(seen, &|_| true),
        // Exchange refuses a list with a name that nobody stands behind.
        settings(after, &|name| !name.orphan),
    )
}

fn settings<'a>(
    state: impl Iterator<Item = (Setting, &'a Value)>,
    stays: &dyn Fn(&Name) -> bool,
) -> String {
    let settings: Vec<String> = state
        .map(|(setting, value)| format!("{} = {}", written_as(setting), spelt(value, stays)))
        .collect();
    settings.join("; ")
}

fn spelt(value: &Value, stays: &dyn Fn(&Name) -> bool) -> String {
    let list = |items: Vec<String>| format!("@({})", items.join(", "));
    match value {
        Value::Flag(true) => "$true".to_owned(),
        Value::Flag(false) => "$false".to_owned(),
        Value::Processing(_) => literal(&value_shown(value)),
        Value::Names(names) => list(
            names
                .iter()
                .filter(|name| stays(name))
                .map(person)
                .collect(),
        ),
        Value::Access(grants) => list(grants.iter().map(grant).collect()),
    }
}

fn person(name: &Name) -> String {
    let orphan = if name.orphan { "; Orphan = $true" } else { "" };
    format!(
        "@{{ Name = {}; Address = {}{orphan} }}",
        literal(&name.name),
        literal(name.address.as_deref().unwrap_or_default())
    )
}

fn grant(grant: &Grant) -> String {
    literal(match (grant.denied, grant.inherited) {
        (false, false) => "Allow",
        (true, false) => "Deny",
        (false, true) => "Allow, inherited",
        (true, true) => "Deny, inherited",
    })
}

#[cfg(test)]
mod tests;
