//! What stands in the registration after something was sent.

use std::time::Duration;

use checks::Because;
use jiff::Timestamp;
use tokio::time::sleep;

use super::current::Current;
use super::undo::Added;
use crate::Session;
use crate::administrator::Administrator;

/// What reading back shows.
pub(super) enum ReadBack {
    Shown,
    NotShown,
    Unread(Because),
}

/// Reads what was written, and once more after a while when it does not show.
pub(super) async fn read_back(
    session: &Session,
    administrator: &Administrator,
    read_again_after: Duration,
    is_shown: impl Fn(&Current) -> bool,
) -> ReadBack {
    let look = async || match Current::read(session, administrator).await {
        Ok(now) if is_shown(&now) => ReadBack::Shown,
        Ok(_) => ReadBack::NotShown,
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
            Ok(self.among(&now))
        };
        match look().await {
            Ok(Some(found)) => Ok(Some(found)),
            Ok(None) | Err(_) => {
                sleep(read_again_after).await;
                look().await
            }
        }
    }

    fn among(&self, now: &Current) -> Option<Added> {
        let known = self.known.key_ids()?;
        let password = now.passwords.iter().flatten().find(|password| {
            let is_new = |key_id: &str| !known.contains(&key_id);
            password.key_id.as_deref().is_some_and(is_new)
                && password.display_name.as_deref() == Some(self.display_name)
                && password.end_date_time == Some(self.ends)
        })?;
        Some(Added::Secret {
            key_id: password.key_id.clone()?,
        })
    }
}
