//! Time zones by the names that Exchange and Microsoft Graph use: Windows names, and IANA names for
//! the same zones. Their rules are today's, so that no database of the operating system is needed.

use jiff::tz::TimeZone;

struct Zone {
    windows: &'static str,
    iana: &'static [&'static str],
    /// As POSIX writes a rule.
    rule: &'static str,
}

const fn zone(windows: &'static str, iana: &'static [&'static str], rule: &'static str) -> Zone {
    Zone {
        windows,
        iana,
        rule,
    }
}

const CENTRAL_EUROPE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

static ZONES: [Zone; 18] = [
    zone("UTC", &["Etc/UTC", "Etc/GMT", "GMT", "Z"], "UTC0"),
    zone(
        "China Standard Time",
        &["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau"],
        "CST-8",
    ),
    zone("Taipei Standard Time", &["Asia/Taipei"], "CST-8"),
    zone("Singapore Standard Time", &["Asia/Singapore"], "SGT-8"),
    zone("Tokyo Standard Time", &["Asia/Tokyo"], "JST-9"),
    zone("Korea Standard Time", &["Asia/Seoul"], "KST-9"),
    zone("SE Asia Standard Time", &["Asia/Bangkok"], "ICT-7"),
    zone("India Standard Time", &["Asia/Kolkata"], "IST-5:30"),
    zone("Arabian Standard Time", &["Asia/Dubai"], "GST-4"),
    zone(
        "GMT Standard Time",
        &["Europe/London"],
        "GMT0BST,M3.5.0/1,M10.5.0",
    ),
    zone(
        "W. Europe Standard Time",
        &["Europe/Berlin", "Europe/Amsterdam"],
        CENTRAL_EUROPE,
    ),
    zone("Romance Standard Time", &["Europe/Paris"], CENTRAL_EUROPE),
    zone(
        "Eastern Standard Time",
        &["America/New_York"],
        "EST5EDT,M3.2.0,M11.1.0",
    ),
    zone(
        "Central Standard Time",
        &["America/Chicago"],
        "CST6CDT,M3.2.0,M11.1.0",
    ),
    zone(
        "Mountain Standard Time",
        &["America/Denver"],
        "MST7MDT,M3.2.0,M11.1.0",
    ),
    zone(
        "Pacific Standard Time",
        &["America/Los_Angeles"],
        "PST8PDT,M3.2.0,M11.1.0",
    ),
    zone(
        "AUS Eastern Standard Time",
        &["Australia/Sydney"],
        "AEST-10AEDT,M10.1.0,M4.1.0/3",
    ),
    zone(
        "New Zealand Standard Time",
        &["Pacific/Auckland"],
        "NZST-12NZDT,M9.5.0,M4.1.0/3",
    ),
];

/// `None` for a name that the table does not have.
pub(crate) fn named(name: &str) -> Option<TimeZone> {
    let found = ZONES.iter().find(|zone| {
        let mut names = zone.iana.iter().chain([&zone.windows]);
        names.any(|known| known.eq_ignore_ascii_case(name))
    })?;
    TimeZone::posix(found.rule).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_has_a_rule_that_is_understood() {
        for zone in &ZONES {
            assert!(named(zone.windows).is_some(), "{}", zone.windows);
            assert!(zone.iana.iter().all(|name| named(name).is_some()));
        }
        assert!(named("Atlantis Standard Time").is_none());
    }

    #[test]
    fn summer_time_is_kept() {
        let offset = |name: &str, at: &str| {
            let zone = named(name).expect("a zone");
            let at: jiff::Timestamp = at.parse().expect("a time");
            zone.to_offset(at).seconds() / 3600
        };
        assert_eq!(offset("W. Europe Standard Time", "2026-07-01T12:00:00Z"), 2);
        assert_eq!(offset("W. Europe Standard Time", "2026-12-01T12:00:00Z"), 1);
        assert_eq!(offset("China Standard Time", "2026-07-01T12:00:00Z"), 8);
        assert_eq!(offset("America/New_York", "2026-07-01T12:00:00Z"), -4);
    }
}
