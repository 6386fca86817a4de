//! The client: connect, list, read, report; and what it took.

use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use checks::Profile;
use jiff::Timestamp;
use microsoft::http::{Client, ClientOptions, Proxy, Service};
use microsoft::secret::Secret;
use onboarding::connect::connect;
use onboarding::form::ConnectionForm;
use onboarding::inspection::{InspectionPlan, inspect};
use onboarding::report::{Report, ReportRooms, TenantLine};
use onboarding::resume::Beginning;
use onboarding::rooms::ReadThrough;
use onboarding::scan::{Control, RoomReader, ScanEvent, ScanOptions, scan};
use onboarding::simulated::Simulated;
use onboarding::sources::Sources;
use onboarding::store::{RunKey, Store};
use onboarding::words::{Language, Words};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::process;
use crate::tenant::Tenant;

/// What one check took. Seconds, unless it says otherwise.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// From the first request to the report on disk.
    pub(crate) whole: f64,
    pub(crate) listing_places: f64,
    /// The settings of all rooms.
    pub(crate) reading: f64,
    /// Processor time of the whole, without the first listing of Places, which is only there to be timed.
    pub(crate) processor: f64,
    pub(crate) megabytes: Option<f64>,
    /// Requests to Exchange, refused ones included.
    pub(crate) calls: u64,
    pub(crate) refused: u64,
    pub(crate) calls_in_ten_seconds: u64,
    pub(crate) refused_in_ten_seconds: u64,
}

/// Runs the client in a process of its own.
pub(crate) fn measured(tenant: &Tenant) -> Measured {
    let own = std::env::current_exe().expect("a program knows where it is");
    let output = Command::new(own)
        .arg("client")
        .arg(tenant.endpoints())
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .expect("the program starts once more");
    serde_json::from_slice(&output.stdout).expect("the client says what it took")
}

pub(crate) fn run(endpoints: &str) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().expect("the operating system gives threads");
    let measured = runtime.block_on(check(Path::new(endpoints)));
    let line = serde_json::to_string(&measured).expect("numbers are plain data");
    writeln!(std::io::stdout(), "{line}").expect("whoever started this reads it");
    ExitCode::SUCCESS
}

async fn check(endpoints: &Path) -> Measured {
    let simulated = Simulated::read(endpoints).expect("the tenant has announced itself");
    let delegate = simulated.delegate.clone();
    let secret = simulated.secret.clone().expect("it announces a secret");
    let input = ConnectionForm {
        tenant: simulated.tenant.clone().unwrap_or_default(),
        client_id: simulated.client_id.clone().unwrap_or_default(),
        secret: None,
        redirect_url: simulated.redirect_url.clone().unwrap_or_default(),
        cloud: None,
    }
    .understand()
    .expect("the announcement fills the form");
    let client = Client::new(ClientOptions {
        proxy: Proxy::None,
        ..ClientOptions::default()
    })
    .expect("a client without a proxy");

    let began = Instant::now();
    let connected = connect(
        &input,
        Secret::new(secret.expose().to_owned()),
        client.clone(),
        simulated.endpoints.clone(),
    )
    .await;
    let profile = Profile::default();
    let line = TenantLine::of(
        &connected,
        &input,
        delegate.clone(),
        &profile,
        &simulated.endpoints,
    );
    let session = connected.session.expect("the tenant is good");
    let (before, processor_before) = (Instant::now(), process::processor_seconds());
    let listing = session.graph.rooms().await.expect("places can be listed");
    let listing_places = before.elapsed().as_secs_f64();
    let apart = process::processor_seconds()
        .zip(processor_before)
        .map_or(0.0, |(after, before)| after - before);
    drop(listing);

    let sources = Sources::of(ReadThrough::App);
    let plan = InspectionPlan {
        profile,
        delegate: delegate.clone(),
        sources: sources.clone(),
        covers_equipment: false,
    };
    let inspection = inspect(&session, connected.registration, connected.tenant, &plan).await;
    let found = inspection.rooms.expect("the rooms can be listed");
    let expected = Arc::new(inspection.expected);
    let key = RunKey::new(
        (session.tenant_id, session.client_id),
        delegate,
        &sources,
        None,
    );
    let store = Store::temporary().expect("a place for temporary files");
    let started_at = Timestamp::now();
    let beginning =
        Beginning::anew(&store, &key, found.rooms, started_at).expect("the disk takes it");
    let reader = RoomReader::new(session, sources, found.exchange, expected.delegate.clone());
    let Beginning {
        run,
        rooms,
        mut tally,
    } = beginning;
    let reading = Instant::now();
    let ten_seconds = tokio::spawn(budget_after_ten_seconds(client.clone()));
    let unreached = scan(
        Arc::new(reader),
        rooms,
        expected.clone(),
        ScanOptions::default(),
        Some(run.clone()),
        watch::channel(Control::Run).1,
        |event| {
            if let ScanEvent::Rooms(group) = event {
                group.iter().for_each(|room| tally.add(room));
            }
        },
    )
    .await;
    assert!(unreached.is_empty(), "every room is reached");
    run.finish(Timestamp::now())
        .await
        .expect("the disk takes it");
    let reading = reading.elapsed().as_secs_f64();

    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = std::fs::File::create(folder.path().join("report.json")).expect("a temporary file");
    let stored = run.stored().expect("it can be read");
    let report = Report {
        tenant: line,
        started_at,
        finished_at: Timestamp::now(),
        counts: tally.counts(),
        registration: &inspection.findings,
        said: None,
        rooms: ReportRooms::Stored(&stored, &expected),
        rooms_not_listed: None,
        words: &Words::of(Language::English),
    };
    report.write_json(file).expect("the report is written");
    let counts = tally.counts();
    assert_eq!(counts.sum(), counts.discovered);
    let whole = began.elapsed().as_secs_f64() - listing_places;
    let (calls, refused) = budget(&client);
    let (calls_in_ten_seconds, refused_in_ten_seconds) = if ten_seconds.is_finished() {
        ten_seconds.await.expect("it only waits")
    } else {
        (calls, refused)
    };
    Measured {
        whole,
        listing_places,
        reading,
        processor: process::processor_seconds().unwrap_or(f64::NAN) - apart,
        megabytes: process::peak_megabytes(),
        calls,
        refused,
        calls_in_ten_seconds,
        refused_in_ten_seconds,
    }
}

async fn budget_after_ten_seconds(client: Client) -> (u64, u64) {
    tokio::time::sleep(Duration::from_secs(10)).await;
    budget(&client)
}

/// Requests to Exchange, and those that were refused.
fn budget(client: &Client) -> (u64, u64) {
    client
        .budget(Service::Exchange)
        .map_or((0, 0), |budget| (budget.calls, budget.refused))
}
