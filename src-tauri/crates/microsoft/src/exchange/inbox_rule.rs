//! Rules in the inbox of a mailbox, those that nobody sees included.

use serde::Deserialize;
use serde_json::json;

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// A rule in an inbox, as `Get-InboxRule` returns it. An absent property is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct InboxRule {
    /// `Delegate Rule` and a GUID for what Outlook makes of a delegate.
    pub name: Option<String>,
    /// The mailbox and the rule's number.
    pub identity: Option<String>,
    /// A number that can be larger than any whole number of 64 bits with a sign.
    #[serde(deserialize_with = "wire::text")]
    pub rule_identity: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub enabled: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub priority: Option<i64>,
    pub description: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub in_error: Option<bool>,
}

impl Exchange {
    /// Lists the rules of a mailbox, hidden ones included: without asking for those, delegates' rules are not among them.
    pub async fn inbox_rules(&self, identity: &str) -> Result<Read<Vec<InboxRule>>, Error> {
        let parameters = json!({ "Mailbox": identity, "IncludeHidden": true });
        let invocation = Invocation::new("Get-InboxRule", parameters).at_mailbox(identity);
        self.rows(&invocation, Repeat::Safe).await
    }
}
