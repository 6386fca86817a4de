//! Answers, held against the documented procedure.

mod exhaustive;
mod gates;
mod notes;
mod properties;
mod random;
mod rules;
mod standing;
mod unknown;
mod who;
mod words;

use jiff::civil::date;

use super::*;
use crate::facts::{BookingSettings, Named, Room, Standing, WorkingHours, working_days_of};
use crate::rooms::fixture::{known, named, offision, room_with_booking, somebody};

/// Somebody in no list asks on Monday for an hour on Tuesday.
pub(super) fn question() -> Question {
    Question {
        organizer: Organizer::Inside(Lists::default()),
        start: date(2026, 11, 24).at(10, 0, 0, 0),
        minutes: 60,
        now: date(2026, 11, 23).at(9, 0, 0, 0),
        recurrence: None,
        taken: 0,
    }
}

/// A room that accepts whatever keeps its rules.
fn accepting(settings: &mut BookingSettings) {
    settings.accepts_everyone = Some(true);
    settings.everyone_may_request = Some(false);
}

const ASKED: Decision = Decision::AskedOfDelegates {
    forwarded: true,
    delegates: Some(1),
};

const NOT_PROCESSED: Decision = Decision::Ignored {
    why: Silence::NotProcessed,
};

const PENCILLED_IN: Decision = Decision::Ignored {
    why: Silence::PencilledIn,
};

fn weekly(until: Until) -> Option<Recurrence> {
    Some(Recurrence {
        every: Every::Week { on: Vec::new() },
        until,
    })
}

fn office_hours() -> WorkingHours {
    WorkingHours {
        days: working_days_of("Weekdays").expect("a word of the reference"),
        start: jiff::civil::time(8, 0, 0, 0),
        end: jiff::civil::time(17, 0, 0, 0),
        time_zone: None,
    }
}

/// One line of a table: what is spoilt in the good room and changed in the plain question, and what comes of it.
struct Row {
    name: &'static str,
    room: fn(&mut Room),
    settings: fn(&mut BookingSettings),
    question: fn(&mut Question),
    decision: Decision,
    decided_by: Option<Setting>,
    further: &'static [Setting],
}

impl Row {
    fn of(name: &'static str, decision: Decision) -> Row {
        Row {
            name,
            room: |_| (),
            settings: |_| (),
            question: |_| (),
            decision,
            decided_by: None,
            further: &[],
        }
    }

    fn room(self, room: fn(&mut Room)) -> Row {
        Row { room, ..self }
    }

    fn when(self, settings: fn(&mut BookingSettings)) -> Row {
        Row { settings, ..self }
    }

    fn asked(self, question: fn(&mut Question)) -> Row {
        Row { question, ..self }
    }

    fn by(self, decided_by: Setting) -> Row {
        Row {
            decided_by: Some(decided_by),
            ..self
        }
    }

    fn then(self, further: &'static [Setting]) -> Row {
        Row { further, ..self }
    }

    fn answer(&self) -> Answer {
        let mut room = room_with_booking(self.settings);
        (self.room)(&mut room);
        let mut question = question();
        (self.question)(&mut question);
        answer(&room, &question)
    }
}

fn hold(rows: &[Row]) {
    for row in rows {
        let answer = row.answer();
        assert_eq!(answer.decision, row.decision, "{}", row.name);
        assert_eq!(answer.decided_by, row.decided_by, "{}", row.name);
        assert_eq!(answer.further, row.further, "{}", row.name);
    }
}

#[test]
fn a_question_comes_back_from_the_window_as_it_was() {
    let mut question = question();
    question.recurrence = Some(Recurrence {
        every: Every::Week {
            on: vec![jiff::civil::Weekday::Monday, jiff::civil::Weekday::Sunday],
        },
        until: Until::Date(date(2027, 1, 31)),
    });
    let text = serde_json::to_string(&question).expect("a question is plain data");
    let back: Question = serde_json::from_str(&text).expect("it was written by us");
    assert_eq!(back, question);
}

#[test]
fn an_answer_is_spelt_in_stable_words() {
    let mut room = room_with_booking(|settings| {
        settings.window_days = Some(7);
        settings.removes_private = Some(true);
    });
    room.inbox_rules = known(Vec::new());
    let mut question = question();
    question.recurrence = weekly(Until::Never);
    let answer = serde_json::to_value(answer(&room, &question)).expect("an answer is plain data");
    assert_eq!(
        answer,
        serde_json::json!({
            "decision": { "is": "asked-of-delegates", "forwarded": true, "delegates": 1 },
            "decidedBy": "everyone-may-request",
            "further": [],
            "perhaps": [],
            "shownAs": "tentative",
            "seriesCutAt": "2026-11-30",
            "notes": [{ "id": "attachments-removed" }, { "id": "private-flag-removed" }],
            "uncertain": false,
        })
    );
}
