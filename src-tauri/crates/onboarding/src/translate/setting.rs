//! The settings that decide about a booking, by the names under which Exchange knows them.

use checks::booking::Setting;

/// The parameter or property of Exchange.
///
/// Source: Set-CalendarProcessing, Set-MailboxCalendarConfiguration, Get-Mailbox, Get-InboxRule.
pub fn parameter(setting: Setting) -> &'static str {
    match setting {
        Setting::Kind => "RecipientTypeDetails",
        Setting::AutomaticProcessing => "AutomateProcessing",
        Setting::PencilsInNew => "AddNewRequestsTentatively",
        Setting::InboxRules => "Get-InboxRule -IncludeHidden",
        Setting::BookingType => "BookingType",
        Setting::AnswersExternal => "ProcessExternalMeetingMessages",
        Setting::AcceptsEveryone => "AllBookInPolicy",
        Setting::Bypassing => "BookInPolicy",
        Setting::EveryoneMayRequest => "AllRequestInPolicy",
        Setting::MayRequest => "RequestInPolicy",
        Setting::EveryoneMayRequestExceptions => "AllRequestOutOfPolicy",
        Setting::MayRequestExceptions => "RequestOutOfPolicy",
        Setting::Delegates => "ResourceDelegates",
        Setting::ForwardsRequests => "ForwardRequestsToDelegates",
        Setting::ShowsPending => "TentativePendingApproval",
        Setting::AllowsConflicts => "AllowConflicts",
        Setting::ConflictInstances => "MaximumConflictInstances",
        Setting::ConflictPercentage => "ConflictPercentageAllowed",
        Setting::Longest => "MaximumDurationInMinutes",
        Setting::Shortest => "MinimumDurationInMinutes",
        Setting::AllowsSeries => "AllowRecurringMeetings",
        Setting::Window => "BookingWindowInDays",
        Setting::OnlyDuringWorkHours => "ScheduleOnlyDuringWorkHours",
        Setting::WorkingHours => "WorkingHoursStartTime, WorkingHoursEndTime, WorkDays",
        Setting::DeclinesBeyondLimit => "EnforceSchedulingHorizon",
        Setting::EnforcesCapacity => "EnforceCapacity",
        Setting::DeletesSubject => "DeleteSubject",
        Setting::AddsOrganizerToSubject => "AddOrganizerToSubject",
        Setting::DeletesComments => "DeleteComments",
        Setting::DeletesAttachments => "DeleteAttachments",
        Setting::RemovesPrivate => "RemovePrivateProperty",
    }
}
