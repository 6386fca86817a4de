//! A Microsoft 365 tenant on loopback, over real HTTP: Entra ID, Microsoft Graph and Exchange Online
//! on one port. It is the demo mode of Offision Setup and the double that its tests talk to.
//!
//! It follows Microsoft's documentation and depends on nothing of ours: a type shared with the
//! client would let a misspelt field pass every test and fail every real tenant.

mod answer;
mod attendant;
mod batch;
mod call;
mod dispatch;
mod entra;
mod exchange;
mod faults;
mod graph;
mod ids;
mod in_flight;
mod options;
mod permissions;
mod record;
mod scenario;
mod server;
mod spoil;
mod tenant;
mod token;
mod wire;

pub use attendant::{Decision, Ends, Limit, MeetingRequest, Outcome, Pattern, Reason, Recurrence};
pub use entra::errors::entra_codes;
pub use exchange::fault::exchange_codes;
pub use faults::{Effect, Faults, Matcher, RetryAfter, Rule};
pub use graph::fault::graph_codes;
pub use options::{Options, Scenario, UnknownScenario};
pub use record::RecordedRequest;
pub use scenario::kinds::kinds;
pub use server::{AnnouncedAccount, Announcement, Simulator};
pub use tenant::Tenant;
pub use tenant::application::{
    Application, GrantedRole, PasswordCredential, Platform, RequiredResourceAccess, ResourceAccess,
    ServicePrincipal,
};
pub use tenant::calendars::{Mail, MailKind};
pub use tenant::directory::{Group, GroupKind, RoomList, User};
pub use tenant::inbox_rule::InboxRule;
pub use tenant::permission::{CalendarPermission, MailboxPermission};
pub use tenant::processing::CalendarProcessing;
pub use tenant::room::{MailboxState, Place, Room, Text};
pub use tenant::shape::{ErrorShape, Separator};
pub use tenant::state::{
    Batches, Cloud, DelegatedGrant, DeviceCodes, Replication, ResourceState, SignInPolicy,
    TenantElsewhere, TenantState,
};
pub use tenant::working_hours::WorkingHours;
