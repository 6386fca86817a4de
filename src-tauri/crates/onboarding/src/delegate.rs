//! Who stands behind the delegate's address.

use checks::facts::DelegateAccount;
use checks::{Because, Delegate, Reading, Source};
use microsoft::error::Error;
use microsoft::exchange::Exchange;

use crate::Session;
use crate::reason::{Asked, evidence, is_not_found, unknown};
use crate::recorded::Recorded;
use crate::sources::ReadThrough;
use crate::translate;

/// What the directory says about an address, and everything by which Exchange may name its mailbox.
#[derive(Clone, Debug)]
pub struct DelegateFound {
    pub address: String,
    pub account: Reading<DelegateAccount>,
    pub identity: Reading<Delegate>,
}

impl DelegateFound {
    /// No address was given.
    pub fn not_given() -> Self {
        DelegateFound {
            address: String::new(),
            account: Reading::unknown(Because::DelegateNotGiven),
            identity: Reading::unknown(Because::DelegateNotGiven),
        }
    }

    /// What a file says about the mailbox, where nobody else knows it.
    pub(crate) fn or_recorded(mut self, recorded: Option<&Recorded>) -> Self {
        if self.identity.value().is_none()
            && let Some(identity) = recorded.and_then(|recorded| recorded.delegate(&self.address))
        {
            self.identity = identity;
        }
        self
    }
}

/// Looks the address up: in Exchange, which knows groups as well, and else among the users of Microsoft Graph.
pub async fn find(session: &Session, address: &str, through: ReadThrough) -> DelegateFound {
    if let Ok((exchange, source)) = session.exchange_through(through)
        && let Some(found) = in_exchange(exchange, source, address).await
    {
        return found;
    }
    in_graph(session, address).await
}

/// `None`: Exchange did not say, so Graph is asked.
async fn in_exchange(exchange: &Exchange, source: Source, address: &str) -> Option<DelegateFound> {
    match exchange.recipient(address).await {
        Ok(read) => {
            let evidence = evidence(source, read.at, read.request_id.as_deref());
            Some(DelegateFound {
                address: address.to_owned(),
                account: match translate::delegate_account(&read.value) {
                    Some(account) => Reading::known(account, evidence.clone()),
                    None => Reading::Unknown {
                        because: Because::PropertyAbsent,
                        evidence: Some(evidence.clone()),
                    },
                },
                identity: Reading::known(
                    translate::delegate_of_recipient(&read.value, address),
                    evidence,
                ),
            })
        }
        Err(Error::Refused(refusal)) if is_not_found(&refusal) => Some(DelegateFound {
            address: address.to_owned(),
            account: Reading::known(
                DelegateAccount::NotFound,
                evidence(
                    source,
                    jiff::Timestamp::now(),
                    refusal.request_id.as_deref(),
                ),
            ),
            identity: Reading::unknown(Because::BlockedBy {
                check: "delegate-exists",
            }),
        }),
        Err(_) => None,
    }
}

/// Users only: an address that no user has may still be a group, so it stays unknown.
async fn in_graph(session: &Session, address: &str) -> DelegateFound {
    let (account, identity) = match session.graph.find_user_by_address(address).await {
        Ok(read) => {
            let evidence = evidence(Source::Graph, read.at, read.request_id.as_deref());
            match read.value {
                Some(user) => (
                    with_mailbox(
                        session,
                        user.id.as_deref().unwrap_or(address),
                        user.display_name.clone(),
                    )
                    .await,
                    Reading::known(translate::delegate_of_user(&user, address), evidence),
                ),
                None => {
                    let because = Because::MailboxNotFound;
                    let unknown = |because| Reading::Unknown {
                        because,
                        evidence: Some(evidence),
                    };
                    (unknown(because.clone()), Reading::unknown(because))
                }
            }
        }
        Err(error) => {
            let asked = Asked::Graph("User.Read.All");
            (
                unknown(&error, asked, Source::Graph),
                unknown(&error, asked, Source::Graph),
            )
        }
    };
    DelegateFound {
        address: address.to_owned(),
        account,
        identity,
    }
}

/// A user need not have a mailbox; an open calendar proves one.
async fn with_mailbox(
    session: &Session,
    user: &str,
    name: Option<String>,
) -> Reading<DelegateAccount> {
    match session.graph.calendar(user).await {
        Ok(read) => Reading::known(
            DelegateAccount::Usable { name },
            evidence(Source::Graph, read.at, read.request_id.as_deref()),
        ),
        Err(error) => unknown(&error, Asked::Graph("Calendars.ReadWrite"), Source::Graph),
    }
}
