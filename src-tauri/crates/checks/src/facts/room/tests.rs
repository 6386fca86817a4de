use super::*;
use crate::rooms::fixture::{known, room};
use crate::{Because, Reading};

#[test]
fn a_room_comes_back_from_disk_as_it_was() {
    let mut facts = room();
    facts.details = known(PlaceDetails {
        capacity: Some(None),
        building: Some(Some("Central".into())),
        floor: None,
        in_room_list: Some(true),
        booking_type: Some(BookingType::Other("New".into())),
    });
    facts.hours = known(WorkingHours {
        days: working_days_of("Weekdays").expect("a word of the reference"),
        start: jiff::civil::time(8, 0, 0, 0),
        end: jiff::civil::time(17, 30, 0, 0),
        time_zone: Some("China Standard Time".into()),
    });
    facts.other = Some(Box::new(OtherReading {
        booking: Reading::unknown(Because::Unreachable {
            host: "outlook.office365.com".into(),
            how: "timeout",
        }),
        access: facts.access.clone(),
    }));
    let text = serde_json::to_string(&facts).expect("facts are plain data");
    let back: Room = serde_json::from_str(&text).expect("it was written by us");
    assert_eq!(back, facts);
}

#[test]
fn every_reason_comes_back_from_disk() {
    for because in Because::examples() {
        let text = serde_json::to_string(&because).expect("reasons are plain data");
        let back: Because = serde_json::from_str(&text).expect("it was written by us");
        assert_eq!(back, because, "{text}");
    }
}

#[test]
fn a_reason_about_a_check_that_does_not_exist_is_not_read() {
    let text = r#"{"blockedBy":{"check":"no-such-check"}}"#;
    assert!(serde_json::from_str::<Because>(text).is_err());
}

#[test]
fn a_setting_that_is_absent_on_disk_is_unknown() {
    let settings: BookingSettings = serde_json::from_str("{}").expect("nothing is required");
    assert_eq!(settings, BookingSettings::default());
    assert_eq!(settings.accepts_everyone, None);
}

#[test]
fn working_days_are_read_in_every_documented_form() {
    let count = |text| working_days_of(text).map(|days| days.len());
    assert_eq!(count("Weekdays"), Some(5));
    assert_eq!(count("Monday, Tuesday, Wednesday"), Some(3));
    assert_eq!(count("AllDays"), Some(7));
    assert_eq!(count("None"), Some(0));
    assert_eq!(count("Caturday"), None);
}
