//! The remarks that go with a decision.

use super::case::Case;
use super::gates::gates;
use super::lists::{names_delegate, names_somebody};
use super::rules::{broken, conflicts, is_cut, rules};
use super::truth::Truth;
use super::verdict::asking_exceptions;
use super::{Decision, Note, Organizer, Setting};
use crate::facts::Kind;

pub(super) fn notes(case: &Case, decision: &Decision) -> Vec<Note> {
    let mut notes = Vec::new();
    if case.kind == Kind::Desk {
        notes.push(Note::Desk);
    }
    match decision {
        Decision::Unknown { .. } => (),
        Decision::Ignored { .. } => notes.extend(of_gates(case)),
        Decision::Declined => {
            let closed: Vec<Note> = of_gates(case).collect();
            // Behind a closed gate neither rules nor permissions are asked.
            if closed.is_empty() {
                notes.extend(of_rules(case));
                notes.extend(of_doubts(case));
            }
            notes.extend(closed);
        }
        Decision::AskedOfDelegates { .. } => {
            notes.extend(of_rules(case));
            notes.extend(of_doubts(case));
            notes.extend(of_waiting(case));
            notes.extend(of_booking(case));
        }
        Decision::Accepted => {
            notes.extend(case.is_going_on().then_some(Note::GoingOn));
            notes.extend(conflicting_dates(case));
            notes.extend(of_booking(case));
        }
    }
    notes
}

fn of_gates(case: &Case) -> impl Iterator<Item = Note> {
    gates(case)
        .into_iter()
        .filter(|gate| gate.closed.is_yes())
        .filter_map(|gate| gate.note)
}

fn of_rules(case: &Case) -> impl Iterator<Item = Note> {
    rules(case)
        .into_iter()
        .filter(|rule| rule.broken.is_yes())
        .filter_map(|rule| rule.note)
}

/// What is not verified and might make the room kinder than said here.
fn of_doubts(case: &Case) -> impl Iterator<Item = Note> {
    let asks_itself = case.question.organizer == Organizer::Delegate
        && !names_delegate(case.settings, Setting::Delegates).is_no();
    let keeps_rules = !broken(&rules(case)).is_yes();
    let may_be_excepted = !asking_exceptions(case).is_open().is_no();
    [
        case.is_going_on().then_some(Note::GoingOn),
        asks_itself.then_some(Note::DelegateAsks),
        (keeps_rules && may_be_excepted).then_some(Note::ExceptionsWithinRules),
    ]
    .into_iter()
    .flatten()
}

fn of_waiting(case: &Case) -> impl Iterator<Item = Note> {
    let nobody = names_somebody(case.settings, Setting::Delegates).is_no();
    let untold = case.settings.forwards_requests == Some(false);
    [
        nobody.then_some(Note::NobodyCanApprove),
        (untold && !nobody).then_some(Note::NotForwarded),
        (case.settings.shows_pending == Some(false)).then_some(Note::PendingLooksFree),
    ]
    .into_iter()
    .flatten()
}

/// Conflicts within the limits of a series are declined one by one, unless conflicts are allowed.
fn conflicting_dates(case: &Case) -> Option<Note> {
    let count = case.question.taken;
    let limited = case.question.recurrence.is_some()
        && case.settings.allows_conflicts == Some(false)
        && conflicts(case).iter().all(|rule| rule.broken.is_no());
    (limited && count > 0).then_some(Note::ConflictingDatesDeclined { count })
}

/// What becomes of a booking, at once or after approval.
fn of_booking(case: &Case) -> impl Iterator<Item = Note> {
    let settings = case.settings;
    let perhaps_cut = match is_cut(case) {
        Truth::No => false,
        Truth::Yes => settings.window_days.is_none(),
        Truth::Open(_) => true,
    };
    [
        perhaps_cut.then_some(Note::SeriesPerhapsCut),
        on(settings.enforces_capacity, Note::CapacityCounts),
        on(settings.deletes_subject, Note::SubjectRemoved),
        on(settings.adds_organizer_to_subject, Note::OrganizerAsSubject),
        on(settings.deletes_comments, Note::TextRemoved),
        on(settings.deletes_attachments, Note::AttachmentsRemoved),
        on(settings.removes_private, Note::PrivateFlagRemoved),
    ]
    .into_iter()
    .flatten()
}

fn on(flag: Option<bool>, note: Note) -> Option<Note> {
    (flag == Some(true)).then_some(note)
}
