//! "Who can book this room?" Answered from the settings that were read, without asking Exchange.
//!
//! The procedure is the one that Microsoft documents for the Resource Booking Attendant: what keeps it from looking at a request at all
//! (`gates`), whether the request keeps the room's rules (`rules`), and who may ask for what (`verdict`). Where the documentation
//! contradicts itself or is silent the stricter reading is taken, and the answer says so in a [`Note`] and in [`Answer::uncertain`].
//!
//! A setting that was not read makes the answer [`Decision::Unknown`], unless the answer is the same whatever its value is.
//!
//! Sources: Set-CalendarProcessing, Set-MailboxCalendarConfiguration, "Use Resource Booking Attendant logs", and Get-RBASummary of
//! Microsoft's support.

mod answer;
mod bookable;
mod case;
mod gates;
mod line;
mod lists;
mod note;
mod notes;
mod occurrences;
mod question;
mod reasons;
mod rules;
mod setting;
mod summary;
mod truth;
mod verdict;

pub use answer::{Answer, Decision, ShownAs, Silence};
pub use bookable::{Bookable, bookable};
pub use line::{Line, Says, Topic};
pub use note::Note;
pub use question::{Every, Lists, Organizer, Question, Recurrence, Until};
pub use setting::Setting;
pub use summary::summary;

use crate::facts::{BookingSettings, Room};
use case::Case;

/// What the room answers to this request.
pub fn answer(room: &Room, question: &Question) -> Answer {
    let nothing = BookingSettings::default();
    let case = Case::of(room, room.booking.value().unwrap_or(&nothing), question);
    let decision = verdict::verdict(&case).into_decision();
    let reasons = reasons::reasons(&case, &decision);
    let notes = notes::notes(&case, &decision);
    Answer {
        decided_by: reasons.decided_by,
        further: reasons.further,
        perhaps: reasons.perhaps,
        shown_as: answer::shown_as(&decision, case.settings.shows_pending),
        series_cut_at: rules::cut_at(&case, &decision),
        uncertain: notes.iter().any(Note::is_uncertain),
        notes,
        decision,
    }
}

#[cfg(test)]
mod tests;
