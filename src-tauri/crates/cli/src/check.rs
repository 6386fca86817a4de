//! The whole check of one tenant.

use std::sync::Arc;
use std::time::Instant;

use checks::{Counts, Expected, Finding, Word};
use jiff::Timestamp;
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::connect::{Connected, connect};
use onboarding::inspection::{Inspection, InspectionPlan, inspect, judge_without_session};
use onboarding::report::{Report, ReportRooms, TenantLine};
use onboarding::resume::Beginning;
use onboarding::rooms::{ListedRoom, RoomsFound};
use onboarding::scan::{Control, RoomReader, ScanEvent, ScanOptions, Speed, Tally, scan};
use onboarding::store::{Run, RunKey, Store, StoreError, StoredRooms};
use onboarding::words::Words;
use tokio::sync::watch;

use crate::arguments::Check;
use crate::call::Call;
use crate::progress::Progress;
use crate::target::Target;
use crate::{Exit, complain, from_file, sign_in, terminal};

pub(crate) async fn run(arguments: Check) -> Exit {
    let words = Words::of(terminal::language(arguments.language, arguments.format));
    let started_at = Timestamp::now();
    if from_file::is_meant(&arguments) {
        return match Target::open(arguments.output.as_ref()) {
            Ok(target) => from_file::run(&arguments, target, &words).await,
            Err(error) => complain(&format!("--output: the file cannot be written: {error}")),
        };
    }
    // Lives until the check is over.
    let (call, _simulator) = match Call::of_check(&arguments, &words).await {
        Ok(understood) => understood,
        Err(message) => return complain(&message),
    };
    let target = match Target::open(arguments.output.as_ref()) {
        Ok(target) => target,
        Err(error) => return complain(&format!("--output: the file cannot be written: {error}")),
    };
    let mut progress = Progress::new();
    let connected = match connected(&call, &words, &mut progress).await {
        Ok(connected) => connected,
        Err(exit) => return exit,
    };
    let mut call = call;
    if let Err(message) = call.open_files(&arguments.file, &connected) {
        progress.clear();
        return complain(&message);
    }
    let said = connected.explained();
    let result = match check(&call, connected, &words, &mut progress).await {
        Ok(result) => result,
        Err(error) => {
            progress.clear();
            return complain(&error.to_string());
        }
    };
    progress.clear();
    if let Some(error) = &result.not_kept {
        complain(&error.to_string());
    }
    let report = Report {
        tenant: result.tenant,
        started_at: result.started_at.unwrap_or(started_at),
        finished_at: Timestamp::now(),
        counts: result.tally.counts(),
        registration: &result.registration,
        said: said.as_ref(),
        rooms: match &result.rooms {
            Some((stored, expected)) => ReportRooms::Stored(stored, expected),
            None => ReportRooms::None,
        },
        rooms_not_listed: result.rooms_not_listed,
        words: &words,
    };
    if let Err(error) = target.write(arguments.format, &report, &result.tally) {
        return complain(&format!("the result cannot be written: {error}"));
    }
    exit(&report)
}

/// Connects, and lets somebody sign in where rooms are read with an administrator's rights.
///
/// # Errors
/// It was said why nothing can be done.
pub(crate) async fn connected(
    call: &Call,
    words: &Words,
    progress: &mut Progress,
) -> Result<Connected, Exit> {
    progress.say(&words.text("cli-connecting", &[]));
    let secret = call.secret.clone();
    let mut connected = connect(
        &call.input,
        secret.unwrap_or_else(|| Secret::new(String::new())),
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
        return Err(Exit::Unreachable);
    }
    if call.wants_administrator()
        && let Some(session) = &mut connected.session
        && let Err(message) = sign_in::administrator(session, words, progress).await
    {
        progress.clear();
        return Err(complain(&message));
    }
    Ok(connected)
}

/// Everything that was found out.
pub(crate) struct Outcome {
    pub(crate) tenant: TenantLine,
    /// Of a check that was cut off and has gone on: when it began.
    started_at: Option<Timestamp>,
    registration: Vec<Finding>,
    pub(crate) rooms: Option<(StoredRooms, Arc<Expected>)>,
    tally: Tally,
    pub(crate) rooms_not_listed: Option<String>,
    /// Why some results could not be kept.
    not_kept: Option<StoreError>,
}

impl Outcome {
    fn without_rooms(tenant: TenantLine, registration: Vec<Finding>, why: String) -> Self {
        Outcome {
            tenant,
            started_at: None,
            registration,
            rooms: None,
            tally: Tally::of_discovered(0),
            rooms_not_listed: Some(why),
            not_kept: None,
        }
    }
}

pub(crate) async fn check(
    call: &Call,
    connected: Connected,
    words: &Words,
    progress: &mut Progress,
) -> Result<Outcome, StoreError> {
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
        let why = words.text("reason-blocked-by", &[]);
        return Ok(Outcome::without_rooms(tenant, registration, why));
    };
    progress.say(&words.text("cli-listing", &[]));
    let plan = InspectionPlan {
        profile: call.profile.clone(),
        delegate: call.delegate.clone(),
        sources: call.sources.clone(),
        covers_equipment: call.covers_equipment,
    };
    let mut inspection = inspect(&session, connected.registration, connected.tenant, &plan).await;
    let registration = std::mem::take(&mut inspection.findings);
    let (found, expected, exchange) = match take_rooms(inspection) {
        Ok(taken) => taken,
        Err(because) => {
            let why = words.because(&because);
            return Ok(Outcome::without_rooms(tenant, registration, why));
        }
    };
    let beginning = begin(call, &session, found, &expected)?;
    let reader = RoomReader::new(
        session,
        call.sources.clone(),
        exchange,
        expected.delegate.clone(),
    )
    .covering_equipment(call.covers_equipment);
    let run = beginning.run.clone();
    let (tally, not_kept) = read(reader, beginning, &expected, words, progress).await;
    Ok(Outcome {
        tenant,
        started_at: Some(run.started_at),
        registration,
        rooms: Some((run.stored()?, expected)),
        tally,
        rooms_not_listed: None,
        not_kept,
    })
}

type Found = (RoomsFound, Arc<Expected>, checks::Reading<()>);

fn take_rooms(inspection: Inspection) -> Result<Found, checks::Because> {
    let expected = Arc::new(inspection.expected);
    match inspection.rooms {
        Ok(found) => {
            let exchange = found.exchange.clone();
            Ok((found, expected, exchange))
        }
        Err(error) => Err(error.because()),
    }
}

/// Anew, where an earlier check of the same question was cut off, or again for some of its rooms.
fn begin(
    call: &Call,
    session: &Session,
    found: RoomsFound,
    expected: &Expected,
) -> Result<Beginning, StoreError> {
    let key = RunKey::new(
        (session.tenant_id, session.client_id),
        call.delegate.clone(),
        &call.sources,
        call.rooms.as_deref(),
    );
    let store = match &call.resume {
        Some(path) => Store::open(path)?,
        None => Store::temporary()?,
    };
    let now = Timestamp::now();
    match (store.latest(&key)?, &call.again) {
        (Some(earlier), Some(again)) => Beginning::again(&store, &earlier, expected, again, now),
        (Some(earlier), None) if earlier.finished_at.is_none() => {
            Beginning::of_rest(&store, &earlier, expected)
        }
        _ => Beginning::anew(
            &store,
            &key,
            listed_rooms(found, call.rooms.as_deref()),
            now,
        ),
    }
}

fn listed_rooms(found: RoomsFound, chosen: Option<&[String]>) -> Vec<ListedRoom> {
    match chosen {
        Some(addresses) => found.with_addresses(addresses),
        None => found.rooms,
    }
}

async fn read(
    reader: RoomReader,
    beginning: Beginning,
    expected: &Arc<Expected>,
    words: &Words,
    progress: &mut Progress,
) -> (Tally, Option<StoreError>) {
    let Beginning {
        run,
        rooms,
        mut tally,
    } = beginning;
    let mut speed = Speed::from(Instant::now());
    let total = rooms.len();
    let unreached = scan(
        Arc::new(reader),
        rooms,
        expected.clone(),
        ScanOptions::default(),
        Some(run.clone()),
        stop_on_interrupt(),
        |event| match event {
            ScanEvent::Rooms(group) => {
                for room in &group {
                    tally.add(room);
                }
                let now = Instant::now();
                speed.add(group.len(), now);
                let left = speed.left(total - speed.done(), now);
                progress.rooms(speed.done(), total, tally.counts(), left, words);
            }
            ScanEvent::Estimate(estimate) => progress.estimate(estimate, words),
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
    for room in &unreached {
        tally.add(&onboarding::scan::not_reached(room, expected));
    }
    let kept = finish(&run).await;
    (tally, kept.err())
}

async fn finish(run: &Run) -> Result<(), StoreError> {
    run.finish(Timestamp::now()).await
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

/// The worst of everything that is not advisory.
pub(crate) fn exit(report: &Report<'_>) -> Exit {
    let registration: Vec<Word> = report
        .registration
        .iter()
        .filter(|finding| !finding.advisory)
        .map(|finding| finding.outcome.word())
        .collect();
    let Counts {
        failed,
        pending,
        not_checked,
        ..
    } = report.counts;
    if failed > 0 || registration.contains(&Word::Fail) {
        Exit::Failed
    } else if report.rooms_not_listed.is_some()
        || not_checked + pending > 0
        || registration
            .iter()
            .any(|word| matches!(word, Word::NotChecked | Word::Pending))
    {
        Exit::NotChecked
    } else {
        Exit::Passed
    }
}
