//! What a check asks for when it fails.

/// One change to one room's settings, in the administrator's words. `onboarding::translate` spells it for Exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Answer requests by the booking rules.
    ProcessAutomatically,
    /// Stop accepting everybody's requests without the delegates.
    StopAcceptingEveryone,
    /// Let everybody ask.
    LetEveryoneRequest,
    /// Forward requests to the delegates.
    ForwardRequests,
    /// Add the delegate; the list is replaced as a whole, so those who are there are named again.
    AddDelegate { keep: Vec<String>, add: String },
    /// Remove everybody who bypasses the delegates.
    ClearBypass { remove: Vec<String> },
    /// Allow bookings at any hour.
    AllowAnyHour,
    /// Allow series that end beyond the booking window.
    AllowAnyDate,
    /// Give the delegate Full Access, without adding the room to the delegate's Outlook.
    GiveFullAccess { to: String },
}
