//! When a mailbox works.

use serde::{Deserialize, Deserializer};

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::wire;

/// The working hours of a mailbox, as `Get-MailboxCalendarConfiguration` returns them. An absent property is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct CalendarConfiguration {
    /// Names of days, or of several at once such as `Weekdays`; Exchange joins them in one text.
    #[serde(deserialize_with = "days")]
    pub work_days: Option<Vec<String>>,
    /// The time of day, such as `08:00:00`.
    pub working_hours_start_time: Option<String>,
    pub working_hours_end_time: Option<String>,
    /// A name of Windows, such as `China Standard Time`.
    pub working_hours_time_zone: Option<String>,
    /// The mailbox: a GUID or a name, never an address.
    pub identity: Option<String>,
}

fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    Ok(wire::texts(deserializer)?.map(|joined| wire::split(&joined)))
}

impl Exchange {
    /// Reads the working hours of a room, in the room's mailbox.
    pub async fn calendar_configuration(
        &self,
        identity: &str,
    ) -> Result<Read<CalendarConfiguration>, Error> {
        let invocation = Invocation::of("Get-MailboxCalendarConfiguration", identity);
        self.one(&invocation.at_mailbox(identity)).await
    }
}
