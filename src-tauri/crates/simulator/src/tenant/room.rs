use std::borrow::Cow;

use super::inbox_rule::InboxRule;
use super::permission::{CalendarPermission, MailboxPermission};
use super::processing::CalendarProcessing;
use super::working_hours::WorkingHours;

/// Text that is mostly the same in every room; 20,000 rooms share the constants.
pub type Text = Cow<'static, str>;

/// A room: its place in Microsoft Graph and its mailbox in Exchange Online.
#[derive(Clone, Debug)]
pub struct Room {
    /// Name and Identity in Exchange: the object id for recent mailboxes, else a name or alias.
    pub name: String,
    pub alias: String,
    pub external_directory_object_id: String,
    pub primary_smtp_address: String,
    pub user_principal_name: String,
    pub display_name: String,
    /// Further addresses, without `smtp:`; those of another kind with it, such as `X500:/o=...`.
    pub aliases: Vec<String>,
    /// `RoomMailbox`, `EquipmentMailbox`, `LinkedRoomMailbox`, `SharedMailbox`, ...; of a room without
    /// a mailbox here `RemoteRoomMailbox`, `MailUser`, `MailContact` or `GuestMailUser`.
    pub recipient_type_details: Text,
    /// `Room`, `Workspace`, `Desk`, `Equipment` or `None`.
    pub resource_type: Option<Text>,
    pub hidden_from_address_lists_enabled: bool,
    pub is_dir_synced: bool,
    pub account_disabled: bool,
    pub place: Place,
    /// False while Microsoft Places does not know the room yet.
    pub in_places: bool,
    /// Microsoft Places shows it under its room lists although not among all rooms.
    pub in_room_lists_only: bool,
    pub calendar_processing: CalendarProcessing,
    pub working_hours: WorkingHours,
    pub inbox_rules: Vec<InboxRule>,
    /// Where the mailbox is. Its beginning names the region; Get-Place does not look into another one.
    pub database: Text,
    pub permissions: Vec<MailboxPermission>,
    pub calendar_permissions: Vec<CalendarPermission>,
    pub mailbox_state: MailboxState,
    /// An application access policy keeps the app out of this mailbox.
    pub access_policy_blocked: bool,
}

/// What Microsoft Graph says of the room as a place.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// May change; `place_id` does not.
    pub id: String,
    pub place_id: String,
    pub building: Option<Text>,
    pub floor_number: Option<i32>,
    pub floor_label: Option<Text>,
    pub label: Option<Text>,
    pub capacity: Option<u32>,
    pub phone: Option<Text>,
    pub city: Option<Text>,
    pub street: Option<Text>,
    pub is_wheel_chair_accessible: bool,
    pub tags: Vec<Text>,
    pub audio_device_name: Option<Text>,
    pub video_device_name: Option<Text>,
    pub display_device_name: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailboxState {
    Normal,
    /// The account exists without a mailbox.
    None,
    /// The mailbox is on a server of the company.
    OnPremises,
    /// Deleted, and still recoverable.
    SoftDeleted,
    /// The mailbox is in another organization; here is a contact or a guest.
    OtherOrganization,
}

/// What Microsoft Places takes a room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceKind {
    Room,
    Workspace,
    Desk,
}

/// The database of a mailbox in the tenant's own region.
pub(crate) const HOME_DATABASE: &str = "HKGP001DG001-db001";

impl Room {
    pub fn is_workspace(&self) -> bool {
        self.resource_type.as_deref() == Some("Workspace")
    }

    /// Whether Exchange Online has the mailbox.
    pub fn has_mailbox(&self) -> bool {
        self.mailbox_state == MailboxState::Normal
    }

    /// Whether Exchange Online knows it as a recipient.
    pub(crate) fn is_recipient(&self) -> bool {
        self.mailbox_state != MailboxState::SoftDeleted
    }

    /// Whether the directory has an account for it. A contact is none.
    pub fn is_in_directory(&self) -> bool {
        self.is_recipient() && self.kind_without_mailbox() != "MailContact"
    }

    /// What a recipient without a mailbox here is.
    pub(crate) fn kind_without_mailbox(&self) -> &str {
        match (self.mailbox_state, &*self.recipient_type_details) {
            (MailboxState::OnPremises, "MailUser") => "MailUser",
            (MailboxState::OnPremises, _) => "RemoteRoomMailbox",
            (MailboxState::OtherOrganization, kind @ ("GuestMailUser" | "MailUser")) => kind,
            (MailboxState::OtherOrganization, _) => "MailContact",
            (_, kind) => kind,
        }
    }

    /// Whether its directory object comes from servers of the company.
    pub(crate) fn is_synced(&self) -> bool {
        self.is_dir_synced || self.mailbox_state == MailboxState::OnPremises
    }

    /// Whether the booking attendant can look after it. Other mailboxes it ignores.
    pub(crate) fn is_resource(&self) -> bool {
        self.has_mailbox()
            && matches!(
                &*self.recipient_type_details,
                "RoomMailbox" | "EquipmentMailbox"
            )
    }

    /// Whether the mailbox is in the tenant's own region.
    pub(crate) fn is_at_home(&self) -> bool {
        self.database.get(..4) == HOME_DATABASE.get(..4)
    }

    pub(crate) fn place_kind(&self) -> Option<PlaceKind> {
        match self.resource_type.as_deref()? {
            "Room" => Some(PlaceKind::Room),
            "Workspace" => Some(PlaceKind::Workspace),
            "Desk" => Some(PlaceKind::Desk),
            _ => None,
        }
    }

    /// As what Microsoft Graph lists it among all places.
    pub(crate) fn listed_as(&self) -> Option<PlaceKind> {
        let is_listed =
            self.in_places && self.has_mailbox() && !self.hidden_from_address_lists_enabled;
        self.place_kind().filter(|_| is_listed)
    }

    /// As what Microsoft Graph lists it under its room lists.
    pub(crate) fn listed_in_lists_as(&self) -> Option<PlaceKind> {
        self.listed_as()
            .or_else(|| self.place_kind().filter(|_| self.in_room_lists_only))
    }
}
