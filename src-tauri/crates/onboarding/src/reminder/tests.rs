use super::*;
use crate::words::Language;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a valid time")
}

fn reminder_of<'a>(tenant: &'a str, ends: &str) -> Reminder<'a> {
    Reminder {
        tenant,
        client_id: Uuid::from_u128(7),
        ends: at(ends),
    }
}

fn calendar_at(now: &str, tenant: &str, ends: &str) -> Option<String> {
    let words = Words::of(Language::English);
    let reminder = reminder_of(tenant, ends);
    calendar(&words, &reminder, at(now), &TimeZone::UTC)
}

fn days(calendar: &str) -> Vec<&str> {
    calendar
        .lines()
        .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
        .collect()
}

#[test]
fn each_warning_has_its_day_and_an_alarm() {
    let calendar = calendar_at(
        "2026-11-24T02:00:00Z",
        "Contoso Ltd",
        "2028-11-22T00:00:00Z",
    )
    .expect("days are left");
    assert_eq!(
        days(&calendar),
        ["20280923", "20281023", "20281108", "20281115", "20281122"]
    );
    for (begin, times) in [("BEGIN:VEVENT", 5), ("BEGIN:VALARM", 5), ("UID:", 5)] {
        assert_eq!(calendar.matches(begin).count(), times, "{begin}");
    }
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(calendar.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(
        calendar.matches('\n').count(),
        calendar.matches("\r\n").count()
    );
    assert!(calendar.contains("DTSTAMP:20261124T020000Z"), "{calendar}");
    assert!(calendar.contains("DTEND;VALUE=DATE:20281123"), "{calendar}");
    assert!(!calendar.contains("reminder-"), "{calendar}");
}

#[test]
fn only_days_to_come_are_in_it() {
    let left = calendar_at("2026-11-14T02:00:00Z", "Contoso", "2026-11-24T12:00:00Z");
    assert_eq!(
        days(&left.expect("days are left")),
        ["20261117", "20261124"]
    );
    let ended = calendar_at("2026-11-25T02:00:00Z", "Contoso", "2026-11-24T12:00:00Z");
    assert_eq!(ended, None);
}

#[test]
fn the_day_is_the_one_where_the_person_is() {
    let hong_kong = TimeZone::fixed(jiff::tz::offset(8));
    let words = Words::of(Language::English);
    let reminder = reminder_of("Contoso", "2026-11-24T20:00:00Z");
    let calendar = calendar(&words, &reminder, at("2026-11-20T00:00:00Z"), &hong_kong);
    assert_eq!(days(&calendar.expect("days are left")), ["20261125"]);
}

#[test]
fn a_name_cannot_add_a_line_of_its_own() {
    let calendar = calendar_at(
        "2026-11-24T02:00:00Z",
        "Contoso\r\nBEGIN:VEVENT\r\nSUMMARY:x, y; z",
        "2028-11-22T00:00:00Z",
    )
    .expect("days are left");
    assert_eq!(
        calendar.matches("\r\nBEGIN:VEVENT").count(),
        5,
        "{calendar}"
    );
}
