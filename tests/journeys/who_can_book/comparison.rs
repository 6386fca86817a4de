//! One request, answered by the product and by the simulated attendant, and what it takes for both answers to be the same.

use std::collections::BTreeSet;

use checks::booking::{self, Answer, Question, Setting, Silence};
use simulator::{Decision, Limit, MeetingRequest, Outcome, Reason, Room, Tenant};

use super::people::People;
use super::requests::Asked;

/// One request to one room.
pub(super) struct Comparison<'a> {
    pub(super) tenant: &'a Tenant,
    pub(super) room: &'a Room,
    pub(super) facts: &'a checks::facts::Room,
    pub(super) people: &'a People,
    pub(super) asked: Asked,
    pub(super) question: Question,
    pub(super) request: MeetingRequest,
}

/// What differs, when the decision does.
pub(super) const DECISION: &str = "the decision";

/// What becomes of a request, without the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Accepted,
    /// Waits for so many delegates who are told.
    Asked(usize),
    Declined,
    PencilledIn,
    NotProcessed,
}

impl Comparison<'_> {
    pub(super) fn decision(&self) -> Decision {
        let address = &self.room.primary_smtp_address;
        self.tenant.decide(address, &self.request)
    }

    pub(super) fn answer(&self) -> Answer {
        booking::answer(self.facts, &self.question)
    }
}

/// `None`: not known.
fn of_product(decision: &booking::Decision) -> Option<Said> {
    Some(match decision {
        booking::Decision::Accepted => Said::Accepted,
        booking::Decision::AskedOfDelegates {
            forwarded,
            delegates,
        } => Said::Asked(if *forwarded { (*delegates)? } else { 0 }),
        booking::Decision::Declined => Said::Declined,
        booking::Decision::Ignored {
            why: Silence::PencilledIn,
        } => Said::PencilledIn,
        booking::Decision::Ignored {
            why: Silence::NotProcessed,
        } => Said::NotProcessed,
        booking::Decision::Unknown { .. } => return None,
    })
}

/// Can this, which the product holds possible, be what the attendant says? How many delegates there are may not have been read.
pub(super) fn may_be(possible: &booking::Decision, said: Said) -> bool {
    match of_product(possible) {
        None => matches!(said, Said::Asked(1..)),
        known => known == Some(said),
    }
}

/// What the attendant says, without its reason.
pub(super) fn of_attendant(decision: &Decision) -> Said {
    match &decision.outcome {
        Outcome::Accepted => Said::Accepted,
        Outcome::Pending { forwarded_to } => Said::Asked(forwarded_to.len()),
        Outcome::Declined => Said::Declined,
        Outcome::Ignored if decision.is_pencilled_in => Said::PencilledIn,
        Outcome::Ignored => Said::NotProcessed,
    }
}

/// The decision, the setting that decides, every rule that is broken, and where a series is cut.
///
/// # Errors
/// What differs.
pub(super) fn same(answer: &Answer, decision: &Decision) -> Result<(), &'static str> {
    if of_product(&answer.decision) != Some(of_attendant(decision)) {
        return Err(DECISION);
    }
    let (broken, perhaps) = rules_of_product(answer, decision);
    // Where a rule is perhaps broken, because something was not read, the product names no setting, or the next one.
    let is_earlier = decision.beyond.iter().any(|limit| perhaps.contains(limit));
    if !is_earlier && !deciding(decision.reason).contains(&answer.decided_by) {
        return Err("the setting that decides");
    }
    let names_rules = matches!(
        decision.reason,
        Reason::AllRequestOutOfPolicy | Reason::RequestOutOfPolicy | Reason::Beyond(_)
    );
    let so = rules_of_attendant(decision);
    let names_all = so
        .iter()
        .all(|limit| broken.contains(limit) || perhaps.contains(limit));
    if names_rules && !(broken.is_subset(&so) && names_all) {
        return Err("the rules that are broken");
    }
    let is_booked = matches!(
        decision.outcome,
        Outcome::Accepted | Outcome::Pending { .. }
    );
    if is_booked && answer.series_cut_at != decision.truncated_at {
        return Err("where the series is cut");
    }
    Ok(())
}

/// By which setting the product may say that it was decided. Where several stand in the way, it names the first in its own order.
fn deciding(reason: Reason) -> Vec<Option<Setting>> {
    let settings: &[Setting] = match reason {
        Reason::OwnRequest | Reason::Past => return vec![None],
        Reason::NoMailbox | Reason::NotAResource => &[Setting::Kind],
        Reason::ProcessingOff | Reason::UpdatesOnly => &[Setting::AutomaticProcessing],
        Reason::DelegateRule => &[Setting::InboxRules],
        Reason::DynamicGroup => &[
            Setting::Bypassing,
            Setting::MayRequest,
            Setting::MayRequestExceptions,
            Setting::Delegates,
        ],
        Reason::WorkspaceSettings => &[Setting::AllowsConflicts, Setting::EnforcesCapacity],
        Reason::NothingConfigured | Reason::NotAllowed | Reason::AllRequestInPolicy => {
            &[Setting::EveryoneMayRequest]
        }
        Reason::External => &[Setting::AnswersExternal],
        Reason::AllBookInPolicy => &[Setting::AcceptsEveryone],
        Reason::BookInPolicy => &[Setting::Bypassing],
        Reason::RequestInPolicy => &[Setting::MayRequest],
        Reason::AllRequestOutOfPolicy => &[Setting::EveryoneMayRequestExceptions],
        Reason::RequestOutOfPolicy => &[Setting::MayRequestExceptions],
        Reason::Reserved => &[Setting::BookingType],
        Reason::Beyond(_) => {
            return Setting::ALL
                .into_iter()
                .filter(|setting| limit(*setting).is_some())
                .map(Some)
                .collect();
        }
    };
    settings.iter().copied().map(Some).collect()
}

fn limit(setting: Setting) -> Option<Limit> {
    Some(match setting {
        Setting::AllowsConflicts | Setting::ConflictInstances | Setting::ConflictPercentage => {
            Limit::Conflict
        }
        Setting::Longest => Limit::MaximumDuration,
        Setting::Shortest => Limit::MinimumDuration,
        Setting::AllowsSeries => Limit::Recurring,
        Setting::Window => Limit::BookingWindow,
        Setting::OnlyDuringWorkHours | Setting::WorkingHours => Limit::WorkHours,
        Setting::DeclinesBeyondLimit => Limit::SchedulingHorizon,
        _ => return None,
    })
}

/// The rules that are broken for certain, and those that may be because something was not read.
fn rules_of_product(answer: &Answer, decision: &Decision) -> (BTreeSet<Limit>, BTreeSet<Limit>) {
    let limits = |settings: &mut dyn Iterator<Item = &Setting>| {
        settings
            .filter_map(|setting| limit(*setting))
            .filter(|limit| is_named(*limit, decision))
            .collect()
    };
    let broken = limits(&mut answer.decided_by.iter().chain(&answer.further));
    (broken, limits(&mut answer.perhaps.iter()))
}

fn rules_of_attendant(decision: &Decision) -> BTreeSet<Limit> {
    let limits = decision.beyond.iter().copied();
    limits.filter(|limit| is_named(*limit, decision)).collect()
}

/// A series that starts after the window ends after it as well, which the product says and the attendant does not; and of a series
/// that does not fit into the window it does not matter which share of it is taken. Nothing is decided by either.
fn is_named(limit: Limit, decision: &Decision) -> bool {
    let is_beyond = |limit| decision.beyond.contains(&limit);
    match limit {
        Limit::SchedulingHorizon => !is_beyond(Limit::BookingWindow),
        Limit::Conflict => !is_beyond(Limit::BookingWindow) && !is_beyond(Limit::SchedulingHorizon),
        _ => true,
    }
}
