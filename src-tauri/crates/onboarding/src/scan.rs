//! Reads and judges rooms, many at once, as fast as Microsoft allows. Nothing is changed.
//!
//! A room that cannot be read is a finding. Only Stop, or a disk that takes no more, ends a run early, and what was read until then stays.

mod calendars;
mod group;
mod judge;
mod merge;
pub(crate) mod people;
mod read;
mod sample;
mod speed;
mod tally;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use checks::facts::{Kind, Room};
use checks::{Because, Change, Expected, Finding, Word};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::rooms::ListedRoom;
use crate::store::Run as StoredRun;
use calendars::Calendars;
use group::Group;
use judge::{Judged, Lost, judged_without, read_and_judge};
use sample::Sample;

pub use judge::{judge, not_reached};
pub use read::{RoomReader, read_at};
pub use sample::{Estimate, SAMPLED};
pub use speed::Speed;
pub use tally::{Blocked, Cause, Tally};

pub(crate) use people::{Directory, People};
pub(crate) use read::unread;

/// What the person wants of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    Run,
    Pause,
    Stop,
}

/// How a run behaves.
#[derive(Clone, Copy, Debug)]
pub struct ScanOptions {
    /// Groups of rooms under way, at most. More than the client sends at once, so that it always has something to send.
    pub most_at_once: usize,
    /// Look at some rooms from everywhere first, when there are many, and say what share of all may have failed.
    pub sample: bool,
    /// How long a lost connection is waited for before rooms become "not checked".
    pub offline_patience: Duration,
    /// How often a lost connection is tried.
    pub offline_interval: Duration,
}

impl Default for ScanOptions {
    fn default() -> Self {
        ScanOptions {
            most_at_once: 24,
            sample: true,
            offline_patience: Duration::from_secs(120),
            offline_interval: Duration::from_secs(3),
        }
    }
}

/// What a run tells while it goes on.
#[derive(Debug)]
pub enum ScanEvent {
    /// Rooms that are done, in the order of their answers.
    Rooms(Vec<ScannedRoom>),
    /// Some rooms from everywhere were read: what share of all may have failed.
    Estimate(Estimate),
    /// Microsoft asked to slow down; it goes on after this time.
    Throttled(Duration),
    /// The connection is lost. Nothing is; the run waits.
    Offline,
    Online,
}

/// A room that was read and judged.
#[derive(Clone, Debug)]
pub struct ScannedRoom {
    pub address: Arc<str>,
    pub name: String,
    pub building: Option<Arc<str>>,
    pub kind: Kind,
    pub outcome: Word,
    pub findings: Vec<Finding>,
    /// The change for each failed check that one change can mend, by the check's id.
    pub repairs: Vec<(&'static str, Change)>,
    /// What was judged.
    pub facts: Arc<Room>,
}

/// One room can be slow; this many silences in a row are a service that does not answer.
const MOST_SILENT: usize = 8;

/// Reads and judges `rooms`. Returns those that were not reached because the person stopped the run, or because the results could not be
/// kept any more.
///
/// `keep`: takes each room as soon as it is read.
pub async fn scan(
    reader: Arc<RoomReader>,
    rooms: Vec<ListedRoom>,
    expected: Arc<Expected>,
    options: ScanOptions,
    keep: Option<StoredRun>,
    mut control: watch::Receiver<Control>,
    on_event: impl FnMut(ScanEvent),
) -> Vec<ListedRoom> {
    let mut throttling = reader.throttling();
    let (rooms, sample) = if options.sample {
        sample::first(rooms)
    } else {
        (rooms, None)
    };
    let mut run = Run {
        calendars: Arc::new(reader.calendars(&rooms)),
        reader,
        expected,
        options,
        keep,
        sample,
        waiting: rooms.into(),
        under_way: Vec::new(),
        reading: JoinSet::new(),
        offline_since: None,
        silent_in_a_row: 0,
        silent_since: None,
        group: Group::new(),
        on_event,
    };
    let mut is_controlled = true;
    while !run.is_done() {
        let wanted = *control.borrow_and_update();
        if wanted == Control::Stop || run.is_broken() {
            break;
        }
        if wanted == Control::Run {
            run.fill();
        }
        tokio::select! {
            biased;
            // Without anybody at the controls the run goes to its end.
            changed = control.changed(), if is_controlled => is_controlled = changed.is_ok(),
            Ok(()) = throttling.changed() => {
                let left = throttling.borrow_and_update().as_ref().and_then(time_left);
                run.throttled(left);
            }
            Some(judged) = run.reading.join_next(), if !run.reading.is_empty() => {
                for judged in judged.expect("reading a room does not panic") {
                    run.note(judged);
                }
            }
            () = run.group.is_old() => (),
        }
        run.hand_over_if_due();
    }
    run.end()
}

/// A run under way.
struct Run<F> {
    reader: Arc<RoomReader>,
    calendars: Arc<Calendars>,
    expected: Arc<Expected>,
    options: ScanOptions,
    keep: Option<StoredRun>,
    sample: Option<Sample>,
    waiting: VecDeque<ListedRoom>,
    under_way: Vec<ListedRoom>,
    reading: JoinSet<Vec<Judged>>,
    offline_since: Option<Instant>,
    silent_in_a_row: usize,
    silent_since: Option<Instant>,
    group: Group,
    on_event: F,
}

impl<F: FnMut(ScanEvent)> Run<F> {
    fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.reading.is_empty()
    }

    fn is_broken(&self) -> bool {
        self.keep.as_ref().is_some_and(StoredRun::is_broken)
    }

    /// A connection that has been lost for too long is no longer waited for.
    fn is_waiting_for_connection(&self) -> bool {
        self.offline_since
            .is_some_and(|since| since.elapsed() < self.options.offline_patience)
    }

    /// While the connection is lost, one room at a time finds out whether it is back.
    fn fill(&mut self) {
        let (limit, together, delay) = if self.is_waiting_for_connection() {
            (1, 1, Some(self.options.offline_interval))
        } else {
            (self.options.most_at_once, self.reader.together(), None)
        };
        while self.reading.len() < limit && !self.waiting.is_empty() {
            let count = together.min(self.waiting.len());
            let rooms: Vec<ListedRoom> = self.waiting.drain(..count).collect();
            self.under_way.extend(rooms.iter().cloned());
            self.reading.spawn(read_and_judge(
                self.reader.clone(),
                self.calendars.clone(),
                rooms,
                self.expected.clone(),
                self.keep.clone(),
                delay,
            ));
        }
    }

    fn throttled(&mut self, left: Option<Duration>) {
        if let Some(left) = left {
            (self.on_event)(ScanEvent::Throttled(left));
        }
    }

    fn note(&mut self, judged: Judged) {
        let before = self.under_way.len();
        self.under_way
            .retain(|room| room.address != judged.listed.address);
        if self.under_way.len() == before {
            // The run was given up while its group was noted, and the room with it.
            return;
        }
        match judged.lost.clone() {
            Some(Lost::Connection(because)) => self.wait_for_connection(judged, &because),
            Some(Lost::SignIn) => self.give_up(judged, &Because::SignInLost),
            Some(Lost::Answer(because)) => {
                // Whatever was under way together falls silent together: that is one silence.
                if self.silent_since.is_none_or(|since| judged.began > since) {
                    self.silent_in_a_row += 1;
                    self.silent_since = Some(Instant::now());
                }
                if self.silent_in_a_row < MOST_SILENT {
                    self.add(judged.room);
                } else {
                    self.give_up(judged, &because);
                }
            }
            None => {
                self.silent_in_a_row = 0;
                self.silent_since = None;
                if self.offline_since.take().is_some() {
                    (self.on_event)(ScanEvent::Online);
                }
                self.add(judged.room);
            }
        }
    }

    fn add(&mut self, room: ScannedRoom) {
        if let Some(estimate) = self.sample.as_mut().and_then(|sample| sample.add(&room)) {
            self.sample = None;
            (self.on_event)(ScanEvent::Estimate(estimate));
        }
        self.group.add(room);
    }

    fn wait_for_connection(&mut self, judged: Judged, because: &Because) {
        if self.offline_since.is_none() {
            self.offline_since = Some(Instant::now());
            (self.on_event)(ScanEvent::Offline);
        }
        if self.is_waiting_for_connection() {
            self.waiting.push_front(judged.listed);
        } else {
            self.give_up(judged, because);
        }
    }

    /// Asking for the other rooms would only repeat what has happened to this one.
    fn give_up(&mut self, judged: Judged, because: &Because) {
        self.reading.abort_all();
        self.reading = JoinSet::new();
        self.add(judged.room);
        let rest: Vec<ListedRoom> = self
            .under_way
            .drain(..)
            .chain(self.waiting.drain(..))
            .collect();
        for room in &rest {
            let room = judged_without(room, &self.expected, because);
            if let Some(run) = &self.keep {
                run.keep(&room.facts, false);
            }
            self.add(room);
        }
    }

    fn hand_over_if_due(&mut self) {
        if self.group.is_due() || self.is_done() {
            self.hand_over();
        }
    }

    fn hand_over(&mut self) {
        let rooms = self.group.take();
        if !rooms.is_empty() {
            (self.on_event)(ScanEvent::Rooms(rooms));
        }
    }

    /// What is under way is dropped: Stop answers at once.
    fn end(mut self) -> Vec<ListedRoom> {
        self.reading.abort_all();
        self.hand_over();
        self.under_way.extend(self.waiting);
        self.under_way
    }
}

fn time_left(throttling: &microsoft::http::Throttling) -> Option<Duration> {
    throttling
        .until
        .duration_since(jiff::Timestamp::now())
        .try_into()
        .ok()
}
