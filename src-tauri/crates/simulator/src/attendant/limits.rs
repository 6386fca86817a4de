//! Whether a request is in policy. Source: Set-CalendarProcessing reference.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::decision::Limit;
use super::request::{MeetingRequest, Occurrence};
use super::zones;
use crate::tenant::calendars::Booking;
use crate::tenant::room::{PlaceKind, Room};

pub(super) struct Measured {
    pub(super) beyond: Vec<Limit>,
    /// The meetings that would be in the calendar.
    pub(super) kept: Vec<Occurrence>,
    pub(super) truncated_at: Option<Date>,
}

/// `bookings` is what the room's calendar holds already.
pub(super) fn measured(
    room: &Room,
    request: &MeetingRequest,
    meetings: Vec<Occurrence>,
    bookings: &[Booking],
) -> Measured {
    let settings = &room.calendar_processing;
    let is_workspace = room.place_kind() == Some(PlaceKind::Workspace);
    let is_series = request.recurrence.is_some();
    let zone = zones::named(&room.working_hours.time_zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| at.to_zoned_datetime(zone.clone()).date();
    let last_day = day(request.received)
        .checked_add(i64::from(settings.booking_window_in_days).days())
        .unwrap_or(Date::MAX);
    let starts_late = meetings
        .first()
        .is_some_and(|first| day(first.start) > last_day);
    let ends_late = is_series
        && meetings
            .last()
            .is_some_and(|last| day(last.start) > last_day);
    let is_cut = ends_late && !starts_late && !settings.enforce_scheduling_horizon;
    let mut kept = meetings;
    if is_cut {
        kept.retain(|meeting| day(meeting.start) <= last_day);
    }
    let conflicts = conflicting(&kept, bookings);
    let maximum = settings.maximum_duration_in_minutes;
    let broken = [
        (
            Limit::Recurring,
            is_series && !settings.allow_recurring_meetings,
        ),
        (
            Limit::MaximumDuration,
            maximum > 0 && request.minutes > maximum,
        ),
        (
            Limit::MinimumDuration,
            is_workspace && request.minutes < settings.minimum_duration_in_minutes,
        ),
        (Limit::BookingWindow, starts_late),
        (
            Limit::SchedulingHorizon,
            ends_late && !starts_late && settings.enforce_scheduling_horizon,
        ),
        (
            Limit::WorkHours,
            settings.schedule_only_during_work_hours
                && kept
                    .iter()
                    .any(|meeting| !is_in_hours(room, &zone, *meeting)),
        ),
        (
            Limit::Capacity,
            is_workspace
                && settings.enforce_capacity
                && is_over_capacity(room, request.people, &kept, bookings),
        ),
        (
            Limit::Conflict,
            !settings.allow_conflicts && is_too_many(room, is_series, conflicts.len(), kept.len()),
        ),
    ];
    let beyond: Vec<_> = broken
        .into_iter()
        .filter_map(|(limit, is_broken)| is_broken.then_some(limit))
        .collect();
    // A series that is accepted with some conflicts is declined for the meetings that conflict.
    if !settings.allow_conflicts && beyond.is_empty() {
        kept.retain(|meeting| !conflicts.contains(meeting));
    }
    Measured {
        beyond,
        kept,
        truncated_at: is_cut.then_some(last_day),
    }
}

fn conflicting(meetings: &[Occurrence], bookings: &[Booking]) -> Vec<Occurrence> {
    meetings
        .iter()
        .filter(|meeting| {
            bookings
                .iter()
                .any(|booking| booking.meeting.overlaps(**meeting))
        })
        .copied()
        .collect()
}

/// One meeting may not conflict at all; of a series so many and so large a share of its meetings.
fn is_too_many(room: &Room, is_series: bool, conflicts: usize, meetings: usize) -> bool {
    let settings = &room.calendar_processing;
    if !is_series {
        return conflicts > 0;
    }
    let number = |setting: u32| usize::try_from(setting).unwrap_or(usize::MAX);
    conflicts > number(settings.maximum_conflict_instances)
        || conflicts * 100 > number(settings.conflict_percentage_allowed).saturating_mul(meetings)
}

/// Whether some moment of a meeting has more people than seats. Without a capacity there is no limit.
fn is_over_capacity(
    room: &Room,
    people: u32,
    meetings: &[Occurrence],
    bookings: &[Booking],
) -> bool {
    let Some(capacity) = room.place.capacity else {
        return false;
    };
    meetings.iter().any(|meeting| {
        let present = |at: Timestamp| {
            let there = bookings
                .iter()
                .filter(|booking| booking.meeting.start <= at && at < booking.meeting.end);
            there.map(|booking| booking.people).sum::<u32>()
        };
        // The number of people grows only where a booking begins.
        let begins = bookings
            .iter()
            .map(|booking| booking.meeting.start)
            .filter(|start| meeting.start < *start && *start < meeting.end);
        std::iter::once(meeting.start)
            .chain(begins)
            .any(|at| present(at).saturating_add(people) > capacity)
    })
}

/// Whether a meeting lies within one working day.
fn is_in_hours(room: &Room, zone: &TimeZone, meeting: Occurrence) -> bool {
    let hours = &room.working_hours;
    let start = meeting.start.to_zoned_datetime(zone.clone());
    let end = meeting.end.to_zoned_datetime(zone.clone());
    hours.is_work_day(start.weekday())
        && start.date() == end.date()
        && hours.start <= start.time()
        && end.time() <= hours.end
}
