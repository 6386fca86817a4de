//! The whole check of one tenant.

use std::sync::Arc;

use checks::{Finding, Word};
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::connect::{Connected, connect};
use onboarding::inspection::{InspectionPlan, inspect, judge_without_session};
use onboarding::report::{Report, TenantLine};
use onboarding::rooms::{ListedRoom, RoomsFound};
use onboarding::scan::{
    Control, RoomReader, ScanEvent, ScanOptions, ScannedRoom, Tally, not_reached, scan,
};
use onboarding::words::Words;
use tokio::sync::watch;

use crate::arguments::Check;
use crate::call::Call;
use crate::progress::Progress;
use crate::target::Target;
use crate::{Exit, complain, terminal};

pub(crate) async fn run(arguments: Check) -> Exit {
    let words = Words::of(terminal::language(arguments.language, arguments.format));
    let started_at = Timestamp::now();
    // Lives until the check is over.
    let (call, _simulator) = match Call::understand(&arguments, &words).await {
        Ok(understood) => understood,
        Err(message) => return complain(&message),
    };
    let target = match Target::open(arguments.output.as_ref()) {
        Ok(target) => target,
        Err(error) => return complain(&format!("--output: the file cannot be written: {error}")),
    };
    let mut progress = Progress::new();
    progress.say(&words.text("cli-connecting", &[]));
    let connected = connect(
        &call.input,
        call.secret
            .clone()
            .unwrap_or_else(|| Secret::new(String::new())),
        call.client.clone(),
        call.endpoints.clone(),
    )
    .await;
    if connected.is_unreachable() {
        progress.clear();
        if let Some(because) = connected.tenant_because() {
            complain(&format!(
                "{} {}",
                words.because(because),
                words.remedy(because)
            ));
        }
        return Exit::Unreachable;
    }
    let said = connected.explained();
    let result = check(&call, connected, &words, &mut progress).await;
    progress.clear();
    let report = Report {
        tenant: result.tenant,
        started_at,
        finished_at: Timestamp::now(),
        counts: result.tally.counts(),
        registration: &result.registration,
        said: said.as_ref(),
        rooms: &result.rooms,
        rooms_not_listed: result.rooms_not_listed,
        words: &words,
    };
    if let Err(error) = target.write(arguments.format, &report, &result.tally) {
        return complain(&format!("the result cannot be written: {error}"));
    }
    exit(&report)
}

/// Everything that was found out.
struct Outcome {
    tenant: TenantLine,
    registration: Vec<Finding>,
    rooms: Vec<ScannedRoom>,
    tally: Tally,
    rooms_not_listed: Option<String>,
}

async fn check(
    call: &Call,
    connected: Connected,
    words: &Words,
    progress: &mut Progress,
) -> Outcome {
    let tenant = TenantLine::of(
        &connected,
        &call.input,
        call.delegate.clone(),
        &call.profile,
        &call.endpoints,
    );
    let Some(session) = connected.session else {
        let registration = judge_without_session(
            &connected.registration,
            connected.tenant,
            call.input.redirect_url.to_string(),
            call.profile.clone(),
        );
        return Outcome {
            tenant,
            registration,
            rooms: Vec::new(),
            tally: Tally::of_discovered(0),
            rooms_not_listed: Some(words.text("reason-blocked-by", &[])),
        };
    };
    progress.say(&words.text("cli-listing", &[]));
    let plan = InspectionPlan {
        profile: call.profile.clone(),
        delegate: call.delegate.clone(),
        through: call.through,
    };
    let inspection = inspect(&session, connected.registration, connected.tenant, &plan).await;
    let expected = Arc::new(inspection.expected);
    let found = match inspection.rooms {
        Ok(found) => found,
        Err(error) => {
            return Outcome {
                tenant,
                registration: inspection.findings,
                rooms: Vec::new(),
                tally: Tally::of_discovered(0),
                rooms_not_listed: Some(words.because(&error.because())),
            };
        }
    };
    let exchange = found.exchange.clone();
    let listed = listed_rooms(found, call.rooms.as_deref());
    let mut tally = Tally::of_discovered(listed.len());
    let mut rooms = Vec::with_capacity(listed.len());
    let reader = Arc::new(RoomReader::new(
        session,
        exchange,
        expected.delegate.clone(),
    ));
    let unreached = scan(
        reader,
        listed,
        expected.clone(),
        ScanOptions::default(),
        stop_on_interrupt(),
        |event| match event {
            ScanEvent::Rooms(group) => {
                for room in &group {
                    tally.add(room);
                }
                rooms.extend(group);
                progress.rooms(rooms.len(), tally.counts());
            }
            ScanEvent::Throttled(left) => {
                progress.say(&words.text(
                    "cli-throttled",
                    &[("seconds", left.as_secs().max(1).to_string())],
                ));
            }
            ScanEvent::Offline => progress.say(&words.text("cli-offline", &[])),
            ScanEvent::Online => (),
        },
    )
    .await;
    for room in unreached {
        let room = not_reached(&room, &expected);
        tally.add(&room);
        rooms.push(room);
    }
    rooms.sort_by(|a, b| {
        (a.building.is_none(), &a.building, &a.name, &a.address).cmp(&(
            b.building.is_none(),
            &b.building,
            &b.name,
            &b.address,
        ))
    });
    Outcome {
        tenant,
        registration: inspection.findings,
        rooms,
        tally,
        rooms_not_listed: None,
    }
}

fn listed_rooms(found: RoomsFound, chosen: Option<&[String]>) -> Vec<ListedRoom> {
    match chosen {
        Some(addresses) => found.with_addresses(addresses),
        None => found.rooms,
    }
}

/// Ctrl+C ends the run and keeps what was read.
fn stop_on_interrupt() -> watch::Receiver<Control> {
    let (sender, receiver) = watch::channel(Control::Run);
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            // The run may have ended already.
            let _ = sender.send(Control::Stop);
        }
    });
    receiver
}

/// Text is for the person at the terminal, JSON for programs, which compare sentences.
/// The worst of everything that is not advisory.
fn exit(report: &Report<'_>) -> Exit {
    let registration = report
        .registration
        .iter()
        .filter(|finding| !finding.advisory)
        .map(|finding| finding.outcome.word());
    let words: Vec<Word> = registration
        .chain(report.rooms.iter().map(|room| room.outcome))
        .collect();
    if words.contains(&Word::Fail) {
        Exit::Failed
    } else if report.rooms_not_listed.is_some()
        || words.contains(&Word::NotChecked)
        || words.contains(&Word::Pending)
    {
        Exit::NotChecked
    } else {
        Exit::Passed
    }
}
