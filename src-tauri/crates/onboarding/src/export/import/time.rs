//! Times as the two PowerShells write them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A time in UTC: ISO 8601, or `/Date(milliseconds)/` of Windows PowerShell 5.1. `None`: it does not say which moment it means.
pub(super) fn utc(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(inside) = text
        .strip_prefix("/Date(")
        .and_then(|rest| rest.strip_suffix(")/"))
    {
        // A zone behind the number is only how it is shown.
        let sign = usize::from(inside.starts_with('-'));
        let end = inside[sign..]
            .find(['+', '-'])
            .map_or(inside.len(), |at| at + sign);
        return Timestamp::from_millisecond(inside[..end].parse().ok()?).ok();
    }
    text.parse().ok()
}

/// The same for a property whose name says that it is UTC.
pub(super) fn named_utc(text: &str) -> Option<Timestamp> {
    utc(text).or_else(|| {
        let civil: DateTime = text.trim().parse().ok()?;
        TimeZone::UTC.to_timestamp(civil).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_powershells_mean_the_same_moment() {
        let expected: Timestamp = "2026-11-25T10:00:00Z".parse().expect("it is a time");
        for text in [
            "2026-11-25T10:00:00.0000000Z",
            "2026-11-25T18:00:00+08:00",
            "2026-11-25 10:00:00Z",
            "/Date(1795600800000)/",
            "/Date(1795600800000+0800)/",
        ] {
            assert_eq!(utc(text), Some(expected), "{text}");
        }
        assert_eq!(named_utc("2026-11-25T10:00:00"), Some(expected));
        assert_eq!(
            utc("/Date(-62135596800000)/").map(|time| time.to_string()),
            Some("0001-01-01T00:00:00Z".to_owned())
        );
    }

    #[test]
    fn a_time_without_a_zone_names_no_moment() {
        for text in [
            "2026-11-25T10:00:00",
            "25/11/2026 10:00:00",
            "11/25/2026 10:00 AM",
            "/Date()/",
            "/Date(999999999999999999999)/",
            "",
        ] {
            assert_eq!(utc(text), None, "{text}");
        }
    }
}
