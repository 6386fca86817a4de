//! Carries out what was shown: changes of rooms, and what takes them back.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use onboarding::repair::{Event, Head, Journal, JournalError, Repairer, apply, settle_all};
use tauri::State;
use tauri::ipc::Channel;

use crate::error::{CommandError, ErrorCode};
use crate::repairing::{Ready, UnderWay, aside};
use crate::state::AppState;
use crate::view::{Reason, RepairCounts, RepairEnd, RepairProgress, RepairedRoom, count};

/// The page is told no more often than this.
const PAUSE: Duration = Duration::from_millis(50);

/// Carries out what is shown under this id. Everything is in the journal before it is sent.
#[tauri::command]
#[specta::specta]
pub(crate) async fn apply_plan(
    state: State<'_, AppState>,
    id: String,
    on_event: Channel<RepairProgress>,
) -> Result<RepairEnd, CommandError> {
    run(&state, &id, &on_event).await
}

pub(super) async fn run(
    state: &AppState,
    id: &str,
    on_event: &Channel<RepairProgress>,
) -> Result<RepairEnd, CommandError> {
    let ready = state.repairing.shown(id)?;
    let (head, repairer) = beginning(state, &ready)?;
    let under_way = state.repairing.begin()?;
    let folder = state
        .repairing
        .folder(state.place().environment)
        .map_err(JournalError::Unwritable)?;
    let told = Told::of(on_event.clone(), ready.tasks.len());
    aside(move || carry_out(repairer, ready, folder, head, under_way, told)).await?
}

async fn carry_out(
    repairer: Repairer,
    ready: Arc<Ready>,
    folder: PathBuf,
    head: Head,
    under_way: UnderWay,
    mut told: Told,
) -> Result<RepairEnd, CommandError> {
    settle_all(&repairer, &folder, head.tenant_id).await?;
    let journal = Journal::begin(&folder, head)?;
    told.tell();
    let stop = under_way.stop.clone();
    let ended = apply(&repairer, &ready.tasks, &journal, stop, |event| {
        told.add(&event);
    })
    .await;
    told.tell();
    let counts = ended
        .map_err(CommandError::from)
        .map_err(|error| error.about_file(journal.path()))?;
    Ok(RepairEnd {
        journal: journal.id.to_string(),
        counts: counts.into(),
    })
}

/// Who writes, for whom, and to whose rooms.
fn beginning(state: &AppState, ready: &Ready) -> Result<(Head, Repairer), CommandError> {
    let live = state.live();
    let live = live
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let session = &live.session;
    let repairer =
        Repairer::new(session, ready.through, &ready.delegate).map_err(|because| CommandError {
            reason: Some(Box::new(Reason::from(&because))),
            ..CommandError::new(ErrorCode::NotReady, "there is no way into Exchange")
        })?;
    let person = session.administrator.as_ref();
    let account =
        person.filter(|_| ready.through == onboarding::sources::ReadThrough::Administrator);
    let head = Head::new(
        ready.purpose.clone(),
        (session.tenant_id, Some(live.tenant_name())),
        repairer.delegate().to_owned(),
        account.map(|person| person.account.clone()),
    );
    Ok((head, repairer))
}

/// Begins nothing more; rooms under way are finished.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_repair(state: State<'_, AppState>) -> Result<(), CommandError> {
    state.repairing.stop();
    Ok(())
}

/// What the page has heard, and what it has not heard yet.
struct Told {
    on_event: Channel<RepairProgress>,
    waiting: Vec<RepairedRoom>,
    counts: RepairCounts,
    done: usize,
    total: usize,
    at: Instant,
}

impl Told {
    fn of(on_event: Channel<RepairProgress>, total: usize) -> Self {
        Told {
            on_event,
            waiting: Vec::new(),
            counts: RepairCounts::default(),
            done: 0,
            total,
            at: Instant::now(),
        }
    }

    fn add(&mut self, event: &Event<'_>) {
        self.done += 1;
        self.counts.add(event.outcome);
        self.waiting.push(RepairedRoom::of(
            &event.task.address,
            &event.task.name,
            event.outcome,
        ));
        if self.at.elapsed() >= PAUSE {
            self.tell();
        }
    }

    fn tell(&mut self) {
        self.at = Instant::now();
        // The page may have been closed; what was begun is finished all the same.
        let _ = self.on_event.send(RepairProgress {
            rooms: std::mem::take(&mut self.waiting),
            counts: self.counts,
            done: count(self.done),
            total: count(self.total),
        });
    }
}

impl From<JournalError> for CommandError {
    fn from(error: JournalError) -> Self {
        Self::new(ErrorCode::File, error.to_string())
    }
}
