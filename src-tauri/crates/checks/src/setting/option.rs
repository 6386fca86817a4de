//! Every booking option by its parameter.

use super::Held;
use crate::booking::Setting;
use crate::facts::BookingSettings;
use crate::rooms::{automatic_processing, not_reserved};

/// A booking option.
#[derive(Clone, Copy)]
pub(crate) struct BookingOption {
    pub(crate) parameter: &'static str,
    /// What it holds. `None`: unknown.
    pub(crate) of: fn(&BookingSettings) -> Option<Held<'_>>,
}

const fn option(
    parameter: &'static str,
    of: fn(&BookingSettings) -> Option<Held<'_>>,
) -> BookingOption {
    BookingOption { parameter, of }
}

/// The one that decides about no request.
const AUTO_RELEASE: BookingOption = option("EnableAutoRelease", |it| {
    it.releases_unclaimed.map(Held::Flag)
});

/// Every booking option, each once.
pub(crate) fn options() -> impl Iterator<Item = BookingOption> {
    Setting::ALL
        .into_iter()
        .filter_map(option_of)
        .chain([AUTO_RELEASE])
}

/// `None`: the setting is not a booking option.
pub(crate) fn option_of(setting: Setting) -> Option<BookingOption> {
    Some(match setting {
        Setting::Kind | Setting::InboxRules | Setting::WorkingHours => return None,
        Setting::AutomaticProcessing => option("AutomateProcessing", |it| {
            it.automatic_processing
                .as_ref()
                .map(|word| Held::Text(automatic_processing::spelled(word)))
        }),
        Setting::AcceptsEveryone => {
            option("AllBookInPolicy", |it| it.accepts_everyone.map(Held::Flag))
        }
        Setting::EveryoneMayRequest => option("AllRequestInPolicy", |it| {
            it.everyone_may_request.map(Held::Flag)
        }),
        Setting::EveryoneMayRequestExceptions => option("AllRequestOutOfPolicy", |it| {
            it.everyone_may_request_exceptions.map(Held::Flag)
        }),
        Setting::ForwardsRequests => option("ForwardRequestsToDelegates", |it| {
            it.forwards_requests.map(Held::Flag)
        }),
        Setting::Bypassing => option("BookInPolicy", |it| {
            it.bypassing.as_deref().map(Held::People)
        }),
        Setting::MayRequest => option("RequestInPolicy", |it| {
            it.may_request.as_deref().map(Held::People)
        }),
        Setting::MayRequestExceptions => option("RequestOutOfPolicy", |it| {
            it.may_request_exceptions.as_deref().map(Held::People)
        }),
        Setting::Delegates => option("ResourceDelegates", |it| {
            it.delegates.as_deref().map(Held::People)
        }),
        Setting::ShowsPending => option("TentativePendingApproval", |it| {
            it.shows_pending.map(Held::Flag)
        }),
        Setting::PencilsInNew => option("AddNewRequestsTentatively", |it| {
            it.pencils_in_new.map(Held::Flag)
        }),
        Setting::OnlyDuringWorkHours => option("ScheduleOnlyDuringWorkHours", |it| {
            it.only_during_work_hours.map(Held::Flag)
        }),
        Setting::DeclinesBeyondLimit => option("EnforceSchedulingHorizon", |it| {
            it.declines_beyond_limit.map(Held::Flag)
        }),
        Setting::Window => option("BookingWindowInDays", |it| it.window_days.map(Held::Number)),
        Setting::Longest => option("MaximumDurationInMinutes", |it| {
            it.longest_minutes.map(Held::Number)
        }),
        Setting::Shortest => option("MinimumDurationInMinutes", |it| {
            it.shortest_minutes.map(Held::Number)
        }),
        Setting::AllowsConflicts => {
            option("AllowConflicts", |it| it.allows_conflicts.map(Held::Flag))
        }
        Setting::ConflictPercentage => option("ConflictPercentageAllowed", |it| {
            it.conflict_percentage.map(Held::Number)
        }),
        Setting::ConflictInstances => option("MaximumConflictInstances", |it| {
            it.conflict_instances.map(Held::Number)
        }),
        Setting::AllowsSeries => option("AllowRecurringMeetings", |it| {
            it.allows_series.map(Held::Flag)
        }),
        Setting::AddsOrganizerToSubject => option("AddOrganizerToSubject", |it| {
            it.adds_organizer_to_subject.map(Held::Flag)
        }),
        Setting::DeletesSubject => option("DeleteSubject", |it| it.deletes_subject.map(Held::Flag)),
        Setting::DeletesComments => {
            option("DeleteComments", |it| it.deletes_comments.map(Held::Flag))
        }
        Setting::DeletesAttachments => option("DeleteAttachments", |it| {
            it.deletes_attachments.map(Held::Flag)
        }),
        Setting::RemovesPrivate => option("RemovePrivateProperty", |it| {
            it.removes_private.map(Held::Flag)
        }),
        Setting::AnswersExternal => option("ProcessExternalMeetingMessages", |it| {
            it.answers_external.map(Held::Flag)
        }),
        Setting::EnforcesCapacity => {
            option("EnforceCapacity", |it| it.enforces_capacity.map(Held::Flag))
        }
        Setting::BookingType => option("BookingType", |it| {
            it.booking_type
                .as_ref()
                .map(|word| Held::Text(not_reserved::spelled(word)))
        }),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rooms::fixture::room;

    #[test]
    fn every_booking_option_has_its_parameter_and_its_value() {
        let room = room();
        let booking = room.booking.value().expect("it was read");
        let fields = serde_json::to_value(booking).expect("facts are plain data");
        let fields = fields.as_object().expect("a struct is an object").len();
        let names: BTreeSet<&str> = options().map(|option| option.parameter).collect();
        assert_eq!(names.len(), fields);
        for option in options() {
            assert!((option.of)(booking).is_some(), "{}", option.parameter);
        }
    }
}
