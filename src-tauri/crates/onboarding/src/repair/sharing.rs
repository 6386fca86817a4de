//! Who sees what of a room's calendar.
//!
//! Exchange sets it along with delegates and policies: everybody sees details as soon as a policy is open to everybody, a delegate may
//! write, and whoever leaves a list loses the place. Nobody asked for that, so it is put back through Microsoft Graph.
//!
//! Source: Set-CalendarProcessing in the code of Exchange 2013; not documented.

use checks::Because;
use microsoft::error::Error;
use microsoft::graph::Graph;
use serde::{Deserialize, Serialize};

use crate::reason::{Asked, because};

/// What somebody may see and do in a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Share {
    /// Lower case. `None`: everybody in the organization.
    pub address: Option<String>,
    /// Microsoft's word, such as `freeBusyRead`.
    pub role: String,
}

/// Somebody, and what they are to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Lower case. `None`: everybody in the organization.
    pub address: Option<String>,
    /// `None`: no place in the calendar.
    pub role: Option<String>,
}

/// What Exchange gives by itself. Any other place was given by a person, and stays.
const OF_EXCHANGE: [&str; 3] = ["freeBusyRead", "limitedRead", "write"];

/// What everybody had.
pub(super) fn everybody(shares: &[Share]) -> Option<Party> {
    let share = shares.iter().find(|share| share.address.is_none())?;
    Some(Party {
        address: None,
        role: Some(share.role.clone()),
    })
}

/// One entry, with the id by which Graph knows it.
struct Entry {
    id: String,
    share: Share,
}

/// Reads who sees what.
///
/// # Errors
/// It cannot be read, or an entry does not say whose it is.
pub(super) async fn shares(graph: &Graph, room: &str) -> Result<Vec<Share>, Because> {
    let entries = read(graph, room).await?;
    Ok(entries.into_iter().map(|entry| entry.share).collect())
}

/// Gives each party what they are to have, where they have what Exchange gave or nothing. Others are not looked at.
///
/// # Errors
/// Graph refuses one of them.
pub(super) async fn put_back(graph: &Graph, room: &str, parties: &[Party]) -> Result<(), Because> {
    if parties.is_empty() {
        return Ok(());
    }
    let entries = read(graph, room).await?;
    for party in parties {
        let entry = entries
            .iter()
            .find(|entry| entry.share.address == party.address);
        let written = match (entry, &party.role, &party.address) {
            (None, None, _) => continue,
            (Some(entry), Some(role), _) if entry.share.role == *role => continue,
            (Some(entry), _, _) if !OF_EXCHANGE.contains(&entry.share.role.as_str()) => continue,
            (Some(entry), Some(role), _) => {
                graph.set_calendar_permission(room, &entry.id, role).await
            }
            (Some(entry), None, _) => graph.delete_calendar_permission(room, &entry.id).await,
            (None, Some(role), Some(address)) => {
                graph.add_calendar_permission(room, address, role).await
            }
            (None, Some(_), None) => return Err(Because::PropertyAbsent),
        };
        written.map_err(reason)?;
    }
    Ok(())
}

async fn read(graph: &Graph, room: &str) -> Result<Vec<Entry>, Because> {
    let permissions = graph.calendar_permissions(room).await.map_err(reason)?;
    permissions
        .value
        .into_iter()
        .filter_map(|permission| {
            let address = permission.email_address.and_then(|who| who.address);
            // Everybody in the organization is the one entry that cannot be removed. Exchange moves nobody else who has no address.
            if address.is_none() && permission.is_removable != Some(false) {
                return None;
            }
            let entry = permission.id.zip(permission.role).map(|(id, role)| Entry {
                id,
                share: Share {
                    address: address.map(|address| address.to_lowercase()),
                    role,
                },
            });
            Some(entry.ok_or(Because::PropertyAbsent))
        })
        .collect()
}

fn reason(error: Error) -> Because {
    because(&error, Asked::Graph("Calendars.ReadWrite"))
}
