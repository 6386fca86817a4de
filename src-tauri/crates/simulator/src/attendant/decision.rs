use jiff::civil::Date;

/// What a room makes of a meeting request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub outcome: Outcome,
    pub reason: Reason,
    /// The limits that the request is beyond, in the order of their declaration. Without any it is
    /// in policy. Not looked at when the request is ignored.
    pub beyond: Vec<Limit>,
    /// The calendar attendant, which is not the booking attendant, puts the request into the calendar
    /// as tentative.
    pub is_pencilled_in: bool,
    /// The last day of the booking window, when meetings after it were cut off the series.
    pub truncated_at: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Booked at once.
    Accepted,
    /// Waits for a delegate.
    Pending {
        /// Primary addresses of the delegates that get the request; none when it is not forwarded,
        /// when there is no delegate, or when no delegate can be found.
        forwarded_to: Vec<String>,
    },
    Declined,
    /// The room never answers.
    Ignored,
}

/// The setting that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    // Ignored, in the order in which they are looked at.
    /// Exchange Online has no such mailbox.
    NoMailbox,
    /// Neither a room nor equipment: the attendant looks after nothing else.
    NotAResource,
    /// AutomateProcessing is None.
    ProcessingOff,
    /// AutomateProcessing is AutoUpdate: nobody answers.
    UpdatesOnly,
    /// An inbox rule of a mailbox delegate takes the requests away.
    DelegateRule,
    /// A list or the delegates name a group whose members follow from a rule.
    DynamicGroup,
    /// A workspace without AllowConflicts and EnforceCapacity.
    WorkspaceSettings,
    /// Every policy is closed and every list is empty.
    NothingConfigured,
    /// ProcessExternalMeetingMessages is off, and the organizer is of another organization.
    External,
    /// The room asks itself.
    OwnRequest,
    /// Every meeting is over already, or there is none.
    Past,

    // Accepted.
    AllBookInPolicy,
    BookInPolicy,

    // Pending.
    AllRequestInPolicy,
    RequestInPolicy,
    AllRequestOutOfPolicy,
    RequestOutOfPolicy,

    // Declined.
    /// BookingType is Reserved.
    Reserved,
    /// In policy, and no policy lets this organizer book or ask.
    NotAllowed,
    /// Out of policy, by this limit first, and no policy lets this organizer ask all the same.
    Beyond(Limit),
}

/// What an in-policy request stays within.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// AllowRecurringMeetings.
    Recurring,
    /// MaximumDurationInMinutes; 0 is no limit.
    MaximumDuration,
    /// MinimumDurationInMinutes, of workspaces only.
    MinimumDuration,
    /// BookingWindowInDays, for the day of the first meeting in the room's time zone.
    BookingWindow,
    /// EnforceSchedulingHorizon, for a series that ends after the booking window.
    SchedulingHorizon,
    /// ScheduleOnlyDuringWorkHours, for each meeting from its start to its end.
    WorkHours,
    /// EnforceCapacity, of workspaces only.
    Capacity,
    /// AllowConflicts; for a series ConflictPercentageAllowed and MaximumConflictInstances, both of
    /// which must hold.
    Conflict,
}
