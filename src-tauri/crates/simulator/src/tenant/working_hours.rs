use jiff::civil::{Time, Weekday};

use super::room::Text;

/// The working hours of a mailbox, as Get-MailboxCalendarConfiguration spells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingHours {
    /// `Weekdays`, `WeekEndDays`, `AllDays`, `None`, or days such as `Monday, Thursday`.
    pub work_days: Text,
    pub start: Time,
    pub end: Time,
    /// A Windows name, such as `China Standard Time`.
    pub time_zone: Text,
}

impl Default for WorkingHours {
    fn default() -> Self {
        Self {
            work_days: "Weekdays".into(),
            start: Time::constant(8, 0, 0, 0),
            end: Time::constant(17, 0, 0, 0),
            time_zone: "China Standard Time".into(),
        }
    }
}

/// Monday first.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

impl WorkingHours {
    pub(crate) fn is_work_day(&self, day: Weekday) -> bool {
        let is_weekend = matches!(day, Weekday::Saturday | Weekday::Sunday);
        let name = DAYS
            .iter()
            .find(|(known, _)| *known == day)
            .map(|(_, name)| *name);
        self.work_days
            .split(',')
            .map(str::trim)
            .any(|word| match word {
                "AllDays" => true,
                "Weekdays" => !is_weekend,
                "WeekEndDays" => is_weekend,
                word => Some(word) == name,
            })
    }

    /// As Microsoft Graph spells the days.
    pub(crate) fn days_of_week(&self) -> Vec<String> {
        DAYS.iter()
            .filter(|(day, _)| self.is_work_day(*day))
            .map(|(_, name)| name.to_lowercase())
            .collect()
    }
}
