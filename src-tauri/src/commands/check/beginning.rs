//! How a check begins: anew, where an earlier one was cut off, or again for some rooms.

use std::sync::Arc;
use std::time::Duration;

use checks::Expected;
use jiff::Timestamp;
use onboarding::Session;
use onboarding::inspection::Inspection;
use onboarding::resume::{Again, Beginning};
use onboarding::rooms::ListedRoom;
use onboarding::scan::judge;
use onboarding::sources::{Depth, Sources};
use onboarding::store::{Earlier, RunKey, Store, StoreError, Stored};
use tauri::ipc::Channel;

use crate::commands::scope::chosen;
use crate::error::CommandError;
use crate::results::{Kept, Results};
use crate::state::AppState;
use crate::view::{RoomRow, ScanEvent, Scope, SignedInAs, causes, count};

/// Rows that the page gets at once before anything is read, so that their order never changes.
const FIRST_ROWS: usize = 500;

/// A check that is ready to go; the results are about it already.
pub(super) struct Begun {
    pub(super) inspection: Arc<Inspection>,
    pub(super) expected: Arc<Expected>,
    pub(super) sources: Sources,
    pub(super) kept: Kept,
    pub(super) rooms: Vec<ListedRoom>,
    /// Rooms of the check that an earlier run has read.
    pub(super) done: usize,
    /// All rooms are read, and nothing was known.
    pub(super) is_new: bool,
}

/// What is checked, and against what it is held.
struct Subject {
    inspection: Arc<Inspection>,
    expected: Arc<Expected>,
    sources: Sources,
}

/// Which rooms of which run.
enum Wanted {
    Anew {
        key: RunKey,
        rooms: Vec<ListedRoom>,
    },
    /// Those that a check that was cut off did not come to.
    Rest(Earlier),
    Again(Earlier, Again),
}

pub(super) async fn begin(
    state: &AppState,
    session: &Session,
    scope: Scope,
) -> Result<Begun, CommandError> {
    let is_one_room = matches!(&scope, Scope::Rooms { addresses } if addresses.len() == 1);
    let (subject, store, wanted) = match again(&scope) {
        Some(again) => of_results(state, again)?,
        None => anew(state, session, &scope)?,
    };
    let is_new = matches!(wanted, Wanted::Anew { .. });
    let goes_on = matches!(wanted, Wanted::Rest(_));
    let expected = subject.expected.clone();
    let opened = tokio::task::spawn_blocking(move || opened(store, wanted, &expected))
        .await
        .map_err(|error| StoreError::Unusable(error.to_string()))??;
    let (beginning, kept) = opened;
    let counted = beginning.tally.counts();
    let line = state
        .while_connected(session, |live| live.line.clone())
        .ok_or_else(CommandError::left)?;
    let done = match goes_on {
        true => counted.discovered.saturating_sub(beginning.rooms.len()),
        false => 0,
    };
    *state.results() = Some(Results {
        inspection: Some(subject.inspection.clone()),
        expected: subject.expected.clone(),
        sources: subject.sources.clone(),
        line,
        finished_at: None,
        tally: beginning.tally,
        kept: kept.clone(),
        person: session.administrator.as_ref().map(SignedInAs::from),
    });
    Ok(Begun {
        inspection: subject.inspection,
        expected: subject.expected,
        sources: if is_one_room {
            // Two calls more cost nobody anything here, and then it is known who can book the room.
            Sources {
                depth: Depth::Everything,
                ..subject.sources
            }
        } else {
            subject.sources
        },
        kept,
        rooms: beginning.rooms,
        done,
        is_new,
    })
}

/// `None`: the scope is about the list and not about a check of before.
fn again(scope: &Scope) -> Option<Again> {
    match scope {
        Scope::Rooms { addresses } => Some(Again::Rooms(
            addresses
                .iter()
                .map(|address| Arc::from(address.as_str()))
                .collect(),
        )),
        Scope::Failed => Some(Again::Failed),
        Scope::Older { minutes } => Some(Again::OlderThan(Duration::from_secs(
            u64::from(*minutes) * 60,
        ))),
        Scope::All
        | Scope::Buildings { .. }
        | Scope::Lists { .. }
        | Scope::Search { .. }
        | Scope::Pasted { .. }
        | Scope::Resume => None,
    }
}

/// Rooms that are checked again are held against the same as before, but as it is now.
fn of_results(state: &AppState, again: Again) -> Result<(Subject, Store, Wanted), CommandError> {
    let results = state.results();
    let results = results
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
    let inspection = results
        .inspection
        .clone()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let subject = Subject {
        inspection,
        expected: Arc::new(Expected {
            now: Timestamp::now(),
            ..(*results.expected).clone()
        }),
        sources: results.sources.clone(),
    };
    let Kept { store, earlier, .. } = results.kept.clone();
    Ok((subject, store, Wanted::Again(earlier, again)))
}

fn anew(
    state: &AppState,
    session: &Session,
    scope: &Scope,
) -> Result<(Subject, Store, Wanted), CommandError> {
    let (inspection, sources, cut_off, delegate) = state
        .while_connected(session, |live| {
            let inspection = live.inspection.clone()?;
            // As it was typed: a check that was cut off is looked for by the same.
            let delegate = live.line.delegate.clone();
            Some((
                inspection,
                live.sources.clone(),
                live.cut_off.clone(),
                delegate,
            ))
        })
        .flatten()
        .ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
    let store = state.runs.store(state.place().environment)?;
    let wanted = match scope {
        Scope::Resume => {
            let earlier = cut_off.ok_or_else(|| CommandError::not_ready("A check of rooms"))?;
            Wanted::Rest(earlier)
        }
        scope => {
            let found = inspection.rooms.as_ref().map_err(CommandError::from)?;
            let rooms = chosen(found, scope)?;
            let addresses: Vec<String> =
                rooms.iter().map(|room| room.address.to_string()).collect();
            let is_all = matches!(scope, Scope::All);
            let key = RunKey::new(
                (session.tenant_id, session.client_id),
                delegate,
                &sources,
                (!is_all).then_some(addresses.as_slice()),
            );
            Wanted::Anew { key, rooms }
        }
    };
    let subject = Subject {
        expected: Arc::new(inspection.expected.clone()),
        inspection,
        sources,
    };
    Ok((subject, store, wanted))
}

fn opened(
    store: Store,
    wanted: Wanted,
    expected: &Expected,
) -> Result<(Beginning, Kept), StoreError> {
    let now = Timestamp::now();
    let (beginning, earlier) = match wanted {
        Wanted::Anew { key, rooms } => {
            let beginning = Beginning::anew(&store, &key, rooms, now)?;
            let earlier = store.latest(&key)?.ok_or(StoreError::Damaged)?;
            (beginning, earlier)
        }
        Wanted::Rest(earlier) => (Beginning::of_rest(&store, &earlier, expected)?, earlier),
        Wanted::Again(earlier, again) => {
            let beginning = Beginning::again(&store, &earlier, expected, &again, now)?;
            (beginning, earlier)
        }
    };
    let kept = Kept {
        run: beginning.run.clone(),
        store,
        earlier,
    };
    Ok((beginning, kept))
}

impl Begun {
    /// Tells the page how much there is to do and, when it knows no room yet, all rows in their order.
    pub(super) async fn tell(
        &self,
        state: &AppState,
        on_event: &Channel<ScanEvent>,
    ) -> Result<(), CommandError> {
        on_event.send(ScanEvent::started(self.done + self.rooms.len()))?;
        let rows = match (self.is_new, self.done) {
            (true, _) => self.rooms.iter().map(RoomRow::of_listed).collect(),
            (false, 0) => Vec::new(),
            (false, _) => {
                let (run, expected) = (self.kept.run.clone(), self.expected.clone());
                tokio::task::spawn_blocking(move || stored_rows(&run, &expected))
                    .await
                    .map_err(|error| StoreError::Unusable(error.to_string()))??
            }
        };
        for rows in rows.chunks(FIRST_ROWS) {
            on_event.send(state.with_tally(|tally| ScanEvent::Rooms {
                rooms: rows.to_vec(),
                counts: tally.counts().into(),
                causes: causes(tally),
                done: count(self.done),
                seconds_left: None,
                budget: None,
            }))?;
        }
        Ok(())
    }
}

fn stored_rows(
    run: &onboarding::store::Run,
    expected: &Expected,
) -> Result<Vec<RoomRow>, StoreError> {
    let mut rows = Vec::new();
    run.stored()?.each(|stored| {
        rows.push(match stored {
            Stored::Read(facts) => RoomRow::from(&judge(*facts, expected)),
            Stored::Listed(listed) => RoomRow::of_listed(&listed),
        });
        Ok::<(), StoreError>(())
    })?;
    Ok(rows)
}
