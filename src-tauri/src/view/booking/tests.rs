use checks::booking::{Note, Says, ShownAs, Topic};

use super::*;

fn question(organizer: Organizer, start: &str, recurrence: Option<Recurrence>) -> BookingQuestion {
    BookingQuestion {
        organizer,
        start: start.to_owned(),
        minutes: 60,
        recurrence,
        taken: 0,
    }
}

fn now() -> DateTime {
    "2026-11-23T10:42:00".parse().expect("a valid time")
}

#[test]
fn a_question_of_the_page_is_the_one_that_is_answered() {
    let weekly = Recurrence {
        every: RecurrenceEvery::Week,
        until: RecurrenceUntil::Date {
            date: "2027-01-31".to_owned(),
        },
    };
    let inside = Organizer::Inside {
        bypassing: true,
        may_request: false,
        may_request_exceptions: false,
    };
    let understood = question(inside, "2026-12-01T10:00:00", Some(weekly))
        .understood(now())
        .expect("it is a question");
    assert_eq!(
        understood,
        Question {
            organizer: booking::Organizer::Inside(Lists {
                bypassing: true,
                ..Lists::default()
            }),
            start: "2026-12-01T10:00:00".parse().expect("a valid time"),
            minutes: 60,
            now: now(),
            recurrence: Some(booking::Recurrence {
                every: Every::Week { on: Vec::new() },
                until: Until::Date("2027-01-31".parse().expect("a valid day")),
            }),
            taken: 0,
        }
    );
}

#[test]
fn what_is_no_day_is_no_question() {
    let external = |start, recurrence| {
        question(Organizer::External, start, recurrence)
            .understood(now())
            .is_none()
    };
    assert!(external("tomorrow at ten", None));
    assert!(external(
        "2026-12-01T10:00:00",
        Some(Recurrence {
            every: RecurrenceEvery::Day,
            until: RecurrenceUntil::Date {
                date: "2026-02-30".to_owned(),
            },
        })
    ));
    assert!(!external("2026-12-01T10:00:00", None));
}

#[test]
fn every_setting_has_a_name_in_exchange() {
    for setting in Setting::ALL {
        assert_ne!(BookingSetting::from(setting).parameter, "", "{setting:?}");
    }
}

/// Everything that the page looks up by an id.
#[test]
fn every_id_has_words_in_every_language() {
    use onboarding::words::{Language, Words};
    let keys: Vec<String> = Decision::examples()
        .iter()
        .map(|decision| format!("booking-{}", decision.id()))
        .chain(Setting::ALL.map(|setting| format!("booking-setting-{}", setting.id())))
        .chain(ShownAs::ALL.map(|shown| format!("booking-shown-{}", shown.id())))
        .chain(Topic::ALL.map(|topic| format!("booking-topic-{}", topic.id())))
        .chain(Topic::ALL.map(|topic| format!("booking-topic-{}.unknown", topic.id())))
        .chain(
            Note::examples()
                .iter()
                .map(|note| format!("booking-note-{}", note.id())),
        )
        .chain(
            Says::examples()
                .iter()
                .map(|says| format!("booking-line-{}", says.id())),
        )
        .collect();
    for language in [Language::English, Language::HongKong, Language::Mainland] {
        let words = Words::of(language);
        for key in &keys {
            assert_ne!(words.text(key, &[]), *key, "{key} in {language:?}");
        }
    }
}
