//! `cargo xtask bench`: how fast rooms are listed, read and repaired, what that costs, and how close it comes to what
//! Exchange allows.
//!
//! The simulated tenant and the client are processes of their own, so that the processor time and the memory are the client's alone.

mod client;
mod curl;
mod process;
mod repair;
mod table;
mod tenant;

use std::process::ExitCode;

use client::Measured;
use table::Table;
use tenant::Tenant;

/// What Exchange is simulated to allow in the throttled run.
const AT_ONCE: usize = 16;
const LATENCY_MS: u64 = 150;
const THROTTLED_ROOMS: usize = 2_500;
const CALLS_A_ROOM: usize = 2;
const MANY_ROOMS: usize = 20_000;

/// What can be measured alone: `cargo bench --package end-to-end --bench rooms -- many`.
const PARTS: [&str; 3] = ["throttled", "many", "repair"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["tenant", rest @ ..] => tenant::serve(rest),
        ["client", endpoints] => client::run(endpoints),
        // `cargo bench` adds its own argument.
        words => {
            bench(|part| words.contains(&part) || !words.iter().any(|word| PARTS.contains(word)))
        }
    }
}

/// `is_wanted`: of [`PARTS`].
fn bench(is_wanted: impl Fn(&str) -> bool) -> ExitCode {
    let mut table = Table::new();
    if is_wanted("throttled") {
        throttled(&mut table);
    }
    if is_wanted("many") {
        many(&mut table);
    }
    if is_wanted("repair") {
        let runtime = tokio::runtime::Runtime::new().expect("the operating system gives threads");
        runtime.block_on(repair::measured(&mut table));
    }
    #[expect(clippy::print_stdout, reason = "the table is what this program is for")]
    {
        println!("{table}");
    }
    if table.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// As fast as Exchange allows, and no faster.
fn throttled(table: &mut Table) {
    let tenant = Tenant::start(&[
        "--rooms",
        &THROTTLED_ROOMS.to_string(),
        "--latency-ms",
        &LATENCY_MS.to_string(),
        "--max-concurrent",
        &AT_ONCE.to_string(),
    ]);
    let it = client::measured(&tenant);
    let calls = (THROTTLED_ROOMS * CALLS_A_ROOM) as f64;
    let limit = calls * LATENCY_MS as f64 / 1_000.0 / AT_ONCE as f64;
    let name = format!("{THROTTLED_ROOMS} rooms, {LATENCY_MS} ms a call, {AT_ONCE} at once");
    table.at_least(
        &name,
        "share of the limit",
        limit / it.reading * 100.0,
        95.0,
        "%",
    );
    table.shown(&name, "reading", it.reading, "s");
    table.shown(&name, "the limit", limit, "s");
    let later = it.calls - it.calls_in_ten_seconds;
    let refused = it.refused - it.refused_in_ten_seconds;
    let share = refused as f64 / later.max(1) as f64 * 100.0;
    table.at_most(&name, "refused after 10 s", share, 2.0, "%");
}

/// No latency: what the client itself costs.
fn many(table: &mut Table) {
    let tenant = Tenant::start(&["--rooms", &MANY_ROOMS.to_string()]);
    let it = client::measured(&tenant);
    let name = format!("{MANY_ROOMS} rooms, no latency");
    let Measured {
        whole,
        processor,
        megabytes,
        listing_places,
        ..
    } = it;
    table.at_least(
        &name,
        "rooms a second, end to end",
        MANY_ROOMS as f64 / whole,
        5_000.0,
        "",
    );
    table.at_most(
        &name,
        "client processor time a room",
        processor * 1_000.0 / MANY_ROOMS as f64,
        0.15,
        "ms",
    );
    if let Some(megabytes) = megabytes {
        table.at_most(&name, "client peak memory", megabytes, 150.0, "MB");
    }
    table.shown(&name, "reading", it.reading, "s");
    let listing = format!("{MANY_ROOMS} rooms listed through Places");
    table.shown(&listing, "client", listing_places, "s");
    match curl::seconds(&tenant, MANY_ROOMS) {
        Ok(curl) => {
            table.shown(&listing, "curl, the same pages", curl, "s");
            table.at_most(&listing, "times curl", listing_places / curl, 2.0, "");
        }
        Err(why) => table.not_measured(&listing, "times curl", &why),
    }
}
