//! A new tenant's rooms, repaired and taken back at the pace that Exchange allows.

use std::time::{Duration, Instant};

use onboarding::repair::{Plan, Restoration};
use simulator::{Options, Scenario};
use support::{Wizard, planned, started};

use crate::table::Table;
use crate::{AT_ONCE, LATENCY_MS};

const ROOMS: usize = 300;
/// What each of them has wrong.
const FAILURES: usize = 5;
/// Read twice and read back twice, one cmdlet for the booking settings and one for the access.
const CALLS_A_ROOM: usize = 6;

pub(crate) async fn measured(table: &mut Table) {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(ROOMS),
        latency: Duration::from_millis(LATENCY_MS),
        max_concurrent: Some(AT_ONCE),
        record_requests: false,
        ..Options::default()
    })
    .await;
    let wizard = Wizard::default();
    let found = planned(&wizard, &simulator).await;
    assert_eq!(found.plan.settings(), ROOMS * FAILURES);
    let name = format!("{ROOMS} rooms, {FAILURES} failures each, {AT_ONCE} calls at once");

    let began = Instant::now();
    let facts = found.checked.rooms.iter().map(|room| &*room.facts);
    let tenant = (found.plan.tenant_id, found.plan.tenant.clone());
    let plan = Plan::of(tenant, found.plan.delegate.clone(), facts, &found.expected);
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!(plan.rooms.len(), ROOMS);
    table.at_most(&name, "planned in", seconds, 1.0, "s");

    let limit = (ROOMS * CALLS_A_ROOM) as f64 * LATENCY_MS as f64 / 1_000.0 / AT_ONCE as f64;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let began = Instant::now();
    let repaired = found.apply(folder.path()).await;
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!(repaired.counts.changed, ROOMS);
    table.shown(&name, "repaired in", seconds, "s");
    let share = limit / seconds * 100.0;
    table.at_least(&name, "share of the limit", share, 90.0, "%");

    let began = Instant::now();
    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!(undone.counts.changed, ROOMS);
    table.shown(&name, "taken back in", seconds, "s");
    let share = limit / seconds * 100.0;
    table.at_least(&name, "share of the limit, back", share, 90.0, "%");
}
