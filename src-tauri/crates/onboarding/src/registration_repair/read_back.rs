//! What stands in the registration after something was sent.

use std::time::Duration;

use checks::Because;
use jiff::Timestamp;
use tokio::time::sleep;

use super::current::Current;
use super::undo::{Added, Presence};
use crate::Session;
use crate::administrator::Administrator;

/// What reading back shows.
pub(super) enum ReadBack {
    Shown,
    NotShown,
    Unread(Because),
}

/// Reads how much of what was written is there, and once more after a while when it is not as it was meant.
pub(super) async fn read_back(
    session: &Session,
    administrator: &Administrator,
    read_again_after: Duration,
    added: &Added,
    meant: Presence,
) -> ReadBack {
    let look = async || match Current::read(session, administrator).await {
        Ok(now) => match added.presence(&now) {
            found if found == meant => ReadBack::Shown,
            Presence::Unknown => ReadBack::Unread(Because::PropertyAbsent),
            Presence::Whole | Presence::Nothing | Presence::Otherwise => ReadBack::NotShown,
        },
        Err(because) => ReadBack::Unread(because),
    };
    match look().await {
        ReadBack::Shown => ReadBack::Shown,
        ReadBack::NotShown | ReadBack::Unread(_) => {
            sleep(read_again_after).await;
            look().await
        }
    }
}

/// A secret whose answer did not come: it is recognized by being new, and named and dated as it was asked for.
pub(super) struct Sought<'a> {
    pub(super) display_name: &'a str,
    pub(super) ends: Timestamp,
    /// As it was before.
    pub(super) known: &'a Current,
}

impl Sought<'_> {
    pub(super) async fn found(
        &self,
        session: &Session,
        administrator: &Administrator,
        read_again_after: Duration,
    ) -> Result<Option<Added>, Because> {
        let look = async || {
            let now = Current::read(session, administrator).await?;
            self.among(&now).ok_or(Because::PropertyAbsent)
        };
        match look().await {
            Ok(Some(found)) => Ok(Some(found)),
            Ok(None) | Err(_) => {
                sleep(read_again_after).await;
                look().await
            }
        }
    }

    /// The outer `None`: the secrets cannot be told apart.
    pub(super) fn among(&self, now: &Current) -> Option<Option<Added>> {
        let (known, found) = (self.known.key_ids()?, now.key_ids()?);
        let passwords = now.passwords.iter().flatten().zip(found);
        let mut new = passwords.filter(|(password, key_id)| {
            let is_named = |name: &String| name == self.display_name;
            !known.contains(key_id)
                && password.display_name.as_ref().is_none_or(is_named)
                && password.end_date_time.is_none_or(|end| end == self.ends)
        });
        match (new.next(), new.next()) {
            (Some((_, key_id)), None) => Some(Some(Added::Secret {
                key_id: key_id.to_owned(),
            })),
            (None, _) => Some(None),
            // One of them is somebody else's.
            (Some(_), Some(_)) => None,
        }
    }
}
