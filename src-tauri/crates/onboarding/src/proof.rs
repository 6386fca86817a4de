//! A test booking: a real invitation to a room, what the room answers, and everything taken back.
//!
//! It writes, so nobody does it without asking for it by name. At most three rooms, half an hour each, a week ahead. Each invitation is on
//! disk before it is sent, so that a crash leaves nothing behind for longer than until the next start.

mod cleaning;
mod plan;

use checks::Because;
use microsoft::error::Error;
use microsoft::graph::{Event, NewEvent};
use tokio::sync::watch;
use uuid::Uuid;

use crate::Session;
use crate::reason::{Asked, because};
use crate::store::{OpenProof, Store, StoreError};

pub use cleaning::clean_up;
pub use plan::{MOST_ROOMS, Patience, ProofError, ProofPlan, ProofRoom};

/// What a room said to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofAnswer {
    Accepted,
    /// Waits for a delegate.
    Tentative,
    Declined,
    /// Nothing in all that time, which is no refusal.
    Nothing,
}

impl ProofAnswer {
    /// Key of the words: `proof-answer-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            ProofAnswer::Accepted => "accepted",
            ProofAnswer::Tentative => "tentative",
            ProofAnswer::Declined => "declined",
            ProofAnswer::Nothing => "none",
        }
    }
}

/// How far a room's test booking is.
#[derive(Clone, Debug, PartialEq)]
pub enum ProofState {
    Sending,
    Waiting,
    Answered(ProofAnswer),
    Cleaning,
    /// Nothing of it is left.
    Cleaned,
    /// It could not be sent, so nothing is left either.
    NotSent(Because),
    /// Something may be left; it is looked for again at the next start.
    NotCleaned(Because),
}

/// What a test booking tells while it goes on.
#[derive(Clone, Debug)]
pub struct ProofEvent {
    pub room: String,
    pub state: ProofState,
}

const CALENDARS: Asked = Asked::Graph("Calendars.ReadWrite");

/// Sends the invitations, waits for the answers and takes everything back. `stop`: true ends the wait, not the cleaning.
///
/// # Errors
/// An invitation could not be noted on disk, so it was not sent.
pub async fn run(
    session: &Session,
    store: &Store,
    plan: &ProofPlan,
    stop: watch::Receiver<bool>,
    mut on_event: impl FnMut(ProofEvent),
) -> Result<(), StoreError> {
    let (sender, mut events) = tokio::sync::mpsc::unbounded_channel();
    let rooms = plan.rooms.iter().map(|room| {
        let tell = sender.clone();
        let stop = stop.clone();
        async move {
            let tell = |state| {
                // Whoever listens may have gone; the cleaning goes on.
                let _ = tell.send(ProofEvent {
                    room: room.address.clone(),
                    state,
                });
            };
            one(session, store, plan, room, stop, tell).await
        }
    });
    let all = futures_util::future::join_all(rooms);
    tokio::pin!(all);
    drop(sender);
    loop {
        tokio::select! {
            Some(event) = events.recv() => on_event(event),
            outcomes = &mut all => {
                while let Ok(event) = events.try_recv() {
                    on_event(event);
                }
                return outcomes.into_iter().collect();
            }
        }
    }
}

async fn one(
    session: &Session,
    store: &Store,
    plan: &ProofPlan,
    room: &ProofRoom,
    stop: watch::Receiver<bool>,
    tell: impl Fn(ProofState),
) -> Result<(), StoreError> {
    tell(ProofState::Sending);
    let marker = Uuid::new_v4();
    let proof = store.open_proof(
        session.tenant_id,
        &plan.organizer,
        &room.address,
        marker,
        plan.sent_at,
    )?;
    let (start, end) = plan::free_time(session, room).await;
    let event = NewEvent {
        subject: subject(marker),
        body: plan.explanation.clone(),
        start,
        end,
        rooms: vec![room.address.clone()],
        transaction_id: marker,
    };
    let created = match session.graph.create_event(&plan.organizer, &event).await {
        Ok(read) => read.value,
        Err(error @ Error::Refused(_)) => {
            store.close_proof(&proof)?;
            tell(ProofState::NotSent(because(&error, CALENDARS)));
            return Ok(());
        }
        Err(error) => {
            // It may have arrived all the same.
            tell(ProofState::NotCleaned(because(&error, CALENDARS)));
            return Ok(());
        }
    };
    tell(ProofState::Waiting);
    let answer = answer(session, plan, room, &created, stop).await;
    tell(ProofState::Answered(answer));
    tell(ProofState::Cleaning);
    tell(finished(session, store, &proof, plan).await);
    Ok(())
}

async fn finished(
    session: &Session,
    store: &Store,
    proof: &OpenProof,
    plan: &ProofPlan,
) -> ProofState {
    match cleaning::clean(session, store, proof, &plan.patience).await {
        Ok(()) => ProofState::Cleaned,
        Err(because) => ProofState::NotCleaned(because),
    }
}

/// The beginning of the subject, by which leftovers are found in a calendar.
fn subject(marker: Uuid) -> String {
    format!("Offision Setup test {}", marker.simple())
}

async fn answer(
    session: &Session,
    plan: &ProofPlan,
    room: &ProofRoom,
    created: &Event,
    mut stop: watch::Receiver<bool>,
) -> ProofAnswer {
    let Some(id) = created.id.as_deref() else {
        return ProofAnswer::Nothing;
    };
    for wait in plan.patience.for_answer() {
        if *stop.borrow_and_update() {
            return ProofAnswer::Nothing;
        }
        tokio::select! {
            () = tokio::time::sleep(wait) => (),
            // Without anybody at the controls the wait goes to its end.
            Ok(()) = stop.changed() => continue,
        }
        // What cannot be read now may be readable a moment later.
        if let Ok(read) = session.graph.event(&plan.organizer, id).await
            && let Some(answer) = answer_of(&read.value, &room.address)
        {
            return answer;
        }
    }
    ProofAnswer::Nothing
}

/// `None`: the room has not answered yet.
fn answer_of(event: &Event, room: &str) -> Option<ProofAnswer> {
    let attendee = event.attendees.as_ref()?.iter().find(|attendee| {
        let address = attendee
            .email_address
            .as_ref()
            .and_then(|email| email.address.as_deref());
        address.is_some_and(|address| address.eq_ignore_ascii_case(room))
    })?;
    match attendee.status.as_ref()?.response.as_deref()? {
        "accepted" => Some(ProofAnswer::Accepted),
        "tentativelyAccepted" => Some(ProofAnswer::Tentative),
        "declined" => Some(ProofAnswer::Declined),
        _ => None,
    }
}
