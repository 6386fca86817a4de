/// A person, or an account such as the delegate, with a mailbox unless said otherwise.
#[derive(Clone, Debug)]
pub struct User {
    pub id: String,
    /// The recipient's Name in Exchange: the object id for recent mailboxes, else a name or alias.
    pub name: String,
    pub alias: String,
    pub display_name: String,
    pub user_principal_name: String,
    /// The primary address.
    pub mail: String,
    /// Further addresses, without `smtp:`; those of another kind with it, such as `X500:/o=...`.
    pub aliases: Vec<String>,
    pub account_enabled: bool,
    /// `Member` or `Guest`.
    pub user_type: String,
    pub has_mailbox: bool,
    pub user_sid: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    Distribution,
    MailEnabledSecurity,
    /// Members follow from a rule; the booking attendant cannot use such a list.
    DynamicDistribution,
    Microsoft365,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub id: String,
    pub name: String,
    pub display_name: String,
    pub mail: String,
    pub kind: GroupKind,
    /// Object ids of people, of groups and of rooms.
    pub member_ids: Vec<String>,
    pub user_sid: String,
}

/// A distribution group that Microsoft Graph lists as a place.
#[derive(Clone, Debug)]
pub struct RoomList {
    pub id: String,
    pub place_id: String,
    pub display_name: String,
    pub email_address: String,
    /// Primary addresses.
    pub rooms: Vec<String>,
}

impl GroupKind {
    pub(crate) fn recipient_type_details(self) -> &'static str {
        match self {
            Self::Distribution => "MailUniversalDistributionGroup",
            Self::MailEnabledSecurity => "MailUniversalSecurityGroup",
            Self::DynamicDistribution => "DynamicDistributionGroup",
            Self::Microsoft365 => "GroupMailbox",
        }
    }

    /// Only mail-enabled security groups can hold a permission.
    pub(crate) fn is_security_principal(self) -> bool {
        self == Self::MailEnabledSecurity
    }
}
