use super::room::Text;

/// A rule of a room's inbox, as Get-InboxRule spells it. The rule that every mailbox has for junk
/// mail is not among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxRule {
    pub name: Text,
    /// Shown only to who asks for hidden rules.
    pub is_hidden: bool,
    pub is_enabled: bool,
    /// Often larger than a signed number of 64 bits.
    pub rule_identity: u64,
}

const DELEGATE_RULE: &str = "Delegate Rule";

impl InboxRule {
    /// The hidden rule that Outlook makes when somebody becomes a mailbox delegate there. It keeps
    /// the booking attendant from the inbox.
    pub fn delegate_rule(guid: &str) -> Self {
        Self {
            name: format!("{DELEGATE_RULE} {guid}").into(),
            is_hidden: true,
            is_enabled: true,
            rule_identity: 15_394_007_230_974_001_153,
        }
    }

    /// A rule that somebody made on purpose.
    pub fn visible(name: impl Into<Text>) -> Self {
        Self {
            name: name.into(),
            is_hidden: false,
            is_enabled: true,
            rule_identity: 9_799_832_789_158_199_297,
        }
    }

    pub fn is_delegate_rule(&self) -> bool {
        self.name.starts_with(DELEGATE_RULE)
    }
}
