//! A simulated tenant on its own.

use std::io::Write;
use std::time::Duration;

use simulator::{Options, Simulator};

use crate::arguments::Simulate;
use crate::{Exit, complain};

pub(crate) async fn run(arguments: Simulate) -> Exit {
    let options = Options {
        port: arguments.port,
        scenario: arguments.scenario,
        cloud: arguments.cloud.into(),
        rooms: arguments.rooms,
        latency: Duration::from_millis(arguments.latency_ms),
        max_concurrent: arguments.max_concurrent,
        exchange_batches: arguments.batches.into(),
        seed: arguments.seed,
        record_requests: arguments.record,
    };
    let simulator = match Simulator::start(options).await {
        Ok(simulator) => simulator,
        Err(error) => {
            return complain(&format!(
                "port {} cannot be opened: {error}",
                arguments.port
            ));
        }
    };
    let line =
        serde_json::to_string(&simulator.announcement()).expect("the announcement is plain JSON");
    let mut stdout = std::io::stdout().lock();
    if writeln!(stdout, "{line}")
        .and_then(|()| stdout.flush())
        .is_err()
    {
        return complain("standard output is closed");
    }
    drop(stdout);
    tokio::select! {
        _ = tokio::signal::ctrl_c() => (),
        () = simulator.stopped() => (),
    }
    Exit::Passed
}
