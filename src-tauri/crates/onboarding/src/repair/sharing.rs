//! Who sees what of a room's calendar. Exchange sets it along with delegates and policies; it is put back through Microsoft Graph.

use checks::Because;
use checks::repair::{Share, Value};
use microsoft::error::Error;
use microsoft::graph::Graph;

use crate::reason::{Asked, because};

/// One entry, with the id by which Graph knows it.
pub(super) struct Entry {
    id: String,
    share: Share,
}

pub(super) fn value(entries: &[Entry]) -> Value {
    Value::Sharing(entries.iter().map(|entry| entry.share.clone()).collect())
}

/// Reads the entries of a room's calendar.
///
/// # Errors
/// It cannot be read, or an entry does not say whose it is.
pub(super) async fn read(graph: &Graph, room: &str) -> Result<Vec<Entry>, Because> {
    let permissions = graph.calendar_permissions(room).await.map_err(reason)?;
    permissions
        .value
        .into_iter()
        .map(|permission| {
            let address = permission.email_address.and_then(|who| who.address);
            // Everybody in the organization is the one entry that cannot be removed.
            if address.is_none() && permission.is_removable != Some(false) {
                return None;
            }
            Some(Entry {
                id: permission.id?,
                share: Share {
                    address: address.map(|address| address.to_lowercase()),
                    role: permission.role?,
                },
            })
        })
        .collect::<Option<_>>()
        .ok_or(Because::PropertyAbsent)
}

/// Puts entries back. What others were given meanwhile stays; of entries that are too many only Offision's own goes.
///
/// # Errors
/// Graph refuses one of them.
pub(super) async fn write(
    graph: &Graph,
    room: &str,
    wanted: &[Share],
    delegate: &str,
) -> Result<(), Because> {
    let entries = read(graph, room).await?;
    for share in wanted {
        let known = entries
            .iter()
            .find(|entry| entry.share.address == share.address);
        match (known, &share.address) {
            (Some(entry), _) if entry.share.role == share.role => {}
            (Some(entry), _) => {
                let set = graph.set_calendar_permission(room, &entry.id, &share.role);
                set.await.map_err(reason)?;
            }
            (None, Some(address)) => {
                let add = graph.add_calendar_permission(room, address, &share.role);
                add.await.map_err(reason)?;
            }
            (None, None) => return Err(Because::PropertyAbsent),
        }
    }
    let own = entries.iter().find(|entry| {
        let is_wanted = |share: &Share| share.address == entry.share.address;
        let address = entry.share.address.as_deref();
        address.is_some_and(|address| address.eq_ignore_ascii_case(delegate))
            && !wanted.iter().any(is_wanted)
    });
    if let Some(own) = own {
        let delete = graph.delete_calendar_permission(room, &own.id);
        delete.await.map_err(reason)?;
    }
    Ok(())
}

fn reason(error: Error) -> Because {
    because(&error, Asked::Graph("Calendars.ReadWrite"))
}
