use std::borrow::Cow;

use super::permission::{CalendarPermission, MailboxPermission};
use super::processing::CalendarProcessing;

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
    /// Further addresses, without `smtp:`.
    pub aliases: Vec<String>,
    /// `RoomMailbox`, `EquipmentMailbox`, `LinkedRoomMailbox`, ...
    pub recipient_type_details: Text,
    /// `Room`, `Workspace`, `Equipment` or `None`.
    pub resource_type: Option<Text>,
    pub hidden_from_address_lists_enabled: bool,
    pub is_dir_synced: bool,
    pub account_disabled: bool,
    pub place: Place,
    /// False while Microsoft Places does not know the room yet.
    pub in_places: bool,
    pub calendar_processing: CalendarProcessing,
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
}

impl Room {
    pub fn is_workspace(&self) -> bool {
        self.resource_type.as_deref() == Some("Workspace")
    }

    /// Whether Exchange Online has the mailbox.
    pub fn has_mailbox(&self) -> bool {
        self.mailbox_state == MailboxState::Normal
    }

    /// Whether the directory still shows the account.
    pub fn is_in_directory(&self) -> bool {
        self.mailbox_state != MailboxState::SoftDeleted
    }

    /// Whether Microsoft Graph lists it as a place.
    pub(crate) fn is_listed_place(&self) -> bool {
        self.in_places && self.has_mailbox() && !self.hidden_from_address_lists_enabled
    }
}
