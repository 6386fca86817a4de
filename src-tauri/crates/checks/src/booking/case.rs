//! One room and one request, side by side.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};

use super::lists::names_delegate;
use super::occurrences::{Occurrences, days_after, days_between};
use super::truth::Truth;
use super::{Organizer, Question, Setting};
use crate::facts::{BookingSettings, BookingType, Kind, Room, WorkingHours};

/// One room and one request, side by side.
pub(super) struct Case<'a> {
    pub(super) kind: Kind,
    pub(super) settings: &'a BookingSettings,
    pub(super) hours: Option<&'a WorkingHours>,
    pub(super) inbox_rules: Option<&'a [String]>,
    pub(super) question: &'a Question,
    pub(super) occurrences: Occurrences,
    /// What Microsoft Places says, which is the same setting.
    place_booking_type: Option<&'a BookingType>,
}

impl<'a> Case<'a> {
    pub(super) fn of(
        room: &'a Room,
        settings: &'a BookingSettings,
        question: &'a Question,
    ) -> Self {
        Case {
            kind: room.kind,
            settings,
            hours: room.hours.value(),
            inbox_rules: room.inbox_rules.value().map(Vec::as_slice),
            question,
            occurrences: Occurrences::of(question),
            place_booking_type: room
                .details
                .value()
                .and_then(|details| details.booking_type.as_ref()),
        }
    }

    /// As Exchange has it, otherwise as Places has it.
    pub(super) fn booking_type(&self) -> Option<&BookingType> {
        self.settings
            .booking_type
            .as_ref()
            .or(self.place_booking_type)
    }

    /// Is the organizer in this list, by name or through a group?
    pub(super) fn is_member(&self, list: Setting) -> Truth {
        match self.question.organizer {
            Organizer::Inside(lists) => match list {
                Setting::Bypassing => lists.bypassing.into(),
                Setting::MayRequest => lists.may_request.into(),
                Setting::MayRequestExceptions => lists.may_request_exceptions.into(),
                _ => Truth::No,
            },
            Organizer::Delegate => names_delegate(self.settings, list),
            Organizer::External | Organizer::RoomItself => Truth::No,
        }
    }

    /// Is the last meeting over? One that is going on is not in the past; the documentation does not say more than "past".
    pub(super) fn is_past(&self) -> bool {
        self.occurrences
            .last
            .is_some_and(|last| self.end_on(last) <= self.question.now)
    }

    /// Has the first meeting begun, while the last is not over?
    pub(super) fn is_going_on(&self) -> bool {
        let first = self.occurrences.first;
        first.to_datetime(self.question.start.time()) < self.question.now && !self.is_past()
    }

    fn end_on(&self, day: Date) -> DateTime {
        day.to_datetime(self.question.start.time())
            .saturating_add(SignedDuration::from_mins(self.question.minutes.into()))
    }

    /// The last day that can be booked.
    pub(super) fn window_end(&self) -> Option<Date> {
        self.settings
            .window_days
            .map(|days| days_after(self.question.now.date(), days.max(0)))
    }

    /// Is this day after the booking window? Today never is.
    pub(super) fn is_beyond_window(&self, day: Date) -> Truth {
        let ahead = days_between(self.question.now.date(), day);
        match self.settings.window_days {
            Some(days) => (ahead > days.max(0)).into(),
            None if ahead <= 0 => Truth::No,
            None => Truth::open(Setting::Window),
        }
    }
}
