//! What a person should know beside the decision.

use serde::Serialize;

/// A remark on an answer. The words are in the catalogues, under `booking-note-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Note {
    /// The room asks for itself, which is never processed.
    RoomItself,
    /// The meeting is over, so the request is not processed.
    Past,
    /// Going on already. Whether that is "in the past" is not documented.
    GoingOn,
    /// Nobody may book or ask. Documented both as declined and as not processed.
    NobodyLetIn,
    /// A group whose members are computed is in one of the lists.
    DynamicGroup {
        name: String,
    },
    /// Booked through Microsoft Places; the rules here are not verified for it.
    Desk,
    /// Documented both as rejected and as skipped.
    ExternalMayBeDeclined,
    /// Only "cannot be reserved" is documented.
    ReservedMayBeIgnored,
    /// Whether a delegate's own request is accepted at once is not verified.
    DelegateAsks,
    /// What the permission to ask for exceptions does to a request that keeps the rules is not verified.
    ExceptionsWithinRules,
    /// What the organizer gets while the request waits is not verified when the time looks free.
    PendingLooksFree,
    /// There is no delegate, so nobody can approve.
    NobodyCanApprove,
    /// The delegates are not told.
    NotForwarded,
    /// The last meeting is within the booking window, the end that was entered is not.
    SeriesEndDateCounts,
    /// The first meeting is within the working hours, others are not.
    SeriesPartlyOutsideHours,
    /// Whether, or where, the series is cut is not known.
    SeriesPerhapsCut,
    /// These meetings of the series are declined one by one.
    ConflictingDatesDeclined {
        count: u32,
    },
    /// The number of people counts as well, and the question does not tell it.
    CapacityCounts,
    SubjectRemoved,
    /// The organizer's name replaces the subject.
    OrganizerAsSubject,
    /// The text is removed, links to online meetings included.
    TextRemoved,
    AttachmentsRemoved,
    PrivateFlagRemoved,
}

impl Note {
    /// Stable name. Key of the words: `booking-note-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Note::RoomItself => "room-itself",
            Note::Past => "past",
            Note::GoingOn => "going-on",
            Note::NobodyLetIn => "nobody-let-in",
            Note::DynamicGroup { .. } => "dynamic-group",
            Note::Desk => "desk",
            Note::ExternalMayBeDeclined => "external-may-be-declined",
            Note::ReservedMayBeIgnored => "reserved-may-be-ignored",
            Note::DelegateAsks => "delegate-asks",
            Note::ExceptionsWithinRules => "exceptions-within-rules",
            Note::PendingLooksFree => "pending-looks-free",
            Note::NobodyCanApprove => "nobody-can-approve",
            Note::NotForwarded => "not-forwarded",
            Note::SeriesEndDateCounts => "series-end-date-counts",
            Note::SeriesPartlyOutsideHours => "series-partly-outside-hours",
            Note::SeriesPerhapsCut => "series-perhaps-cut",
            Note::ConflictingDatesDeclined { .. } => "conflicting-dates-declined",
            Note::CapacityCounts => "capacity-counts",
            Note::SubjectRemoved => "subject-removed",
            Note::OrganizerAsSubject => "organizer-as-subject",
            Note::TextRemoved => "text-removed",
            Note::AttachmentsRemoved => "attachments-removed",
            Note::PrivateFlagRemoved => "private-flag-removed",
        }
    }

    /// What the words name, by the placeholder's name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Note::DynamicGroup { name } => vec![("name", name.clone())],
            Note::ConflictingDatesDeclined { count } => vec![("count", count.to_string())],
            _ => Vec::new(),
        }
    }

    /// Does the answer rest on something that is not documented, is documented in two ways, or is not in the question?
    pub fn is_uncertain(&self) -> bool {
        match self {
            Note::GoingOn
            | Note::NobodyLetIn
            | Note::Desk
            | Note::ExternalMayBeDeclined
            | Note::ReservedMayBeIgnored
            | Note::DelegateAsks
            | Note::ExceptionsWithinRules
            | Note::PendingLooksFree
            | Note::SeriesEndDateCounts
            | Note::SeriesPartlyOutsideHours
            | Note::CapacityCounts => true,
            Note::RoomItself
            | Note::Past
            | Note::DynamicGroup { .. }
            | Note::NobodyCanApprove
            | Note::NotForwarded
            | Note::SeriesPerhapsCut
            | Note::ConflictingDatesDeclined { .. }
            | Note::SubjectRemoved
            | Note::OrganizerAsSubject
            | Note::TextRemoved
            | Note::AttachmentsRemoved
            | Note::PrivateFlagRemoved => false,
        }
    }

    /// One of each, for tests that hold the list against the catalogues.
    pub fn examples() -> Vec<Note> {
        vec![
            Note::RoomItself,
            Note::Past,
            Note::GoingOn,
            Note::NobodyLetIn,
            Note::DynamicGroup { name: "x".into() },
            Note::Desk,
            Note::ExternalMayBeDeclined,
            Note::ReservedMayBeIgnored,
            Note::DelegateAsks,
            Note::ExceptionsWithinRules,
            Note::PendingLooksFree,
            Note::NobodyCanApprove,
            Note::NotForwarded,
            Note::SeriesEndDateCounts,
            Note::SeriesPartlyOutsideHours,
            Note::SeriesPerhapsCut,
            Note::ConflictingDatesDeclined { count: 2 },
            Note::CapacityCounts,
            Note::SubjectRemoved,
            Note::OrganizerAsSubject,
            Note::TextRemoved,
            Note::AttachmentsRemoved,
            Note::PrivateFlagRemoved,
        ]
    }
}
