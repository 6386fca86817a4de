//! The registry against the folders and the help page.

use std::collections::BTreeSet;

use crate::facts::{CalendarAccess, Place};
use crate::rooms::fixture::{expected, room};
use crate::{Because, CHECKS, Counts, Part, Reading, Rule, Word, judge_room};

mod kinds;
mod spoilt;

/// Checks that need more than a room: a second source, or a workspace.
const NOT_FOR_EVERY_ROOM: [&str; 2] = ["sources-agree", "workspace-accepts-by-capacity"];

#[test]
fn the_registry_is_the_folder() {
    let registered: BTreeSet<String> = CHECKS
        .iter()
        .map(|check| check.id.replace('-', "_"))
        .collect();
    let mut files = BTreeSet::new();
    for folder in ["registration", "rooms", "tenant"] {
        let path = format!("{}/src/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(path).expect("the folder exists") {
            let name = entry.expect("it can be listed").file_name();
            let name = name.to_string_lossy().replace(".rs", "");
            if name != "mod" && name != "fixture" {
                files.insert(name);
            }
        }
    }
    assert_eq!(
        registered, files,
        "a check is one file and one line in CHECKS"
    );
    assert_eq!(registered.len(), CHECKS.len(), "ids are unique");
}

#[test]
fn every_step_of_the_help_page_is_answered() {
    for (part, steps) in [
        (Part::Registration, 12),
        (Part::SignOn, 4),
        (Part::Meeting, 12),
    ] {
        for step in 1..=steps {
            let answered = CHECKS.iter().any(|check| {
                check.guide.part == part && (check.guide.first..=check.guide.last).contains(&step)
            });

            assert!(answered, "{part:?} step {step}");
        }
    }
}

#[test]
fn the_registry_is_in_the_order_of_the_help_page() {
    let rooms: Vec<u8> = CHECKS
        .iter()
        .filter(|check| check.guide.part == Part::Meeting)
        .map(|check| check.guide.first)
        .collect();
    assert!(rooms.is_sorted(), "{rooms:?}");
}

#[test]
fn a_good_room_passes_every_check_that_concerns_it() {
    let result = judge_room(&room(), &expected());
    for finding in &result.findings {
        let wanted = if NOT_FOR_EVERY_ROOM.contains(&finding.check) {
            Word::NotApplicable
        } else {
            Word::Pass
        };
        assert_eq!(finding.outcome.word(), wanted, "{}", finding.check);
    }
    assert_eq!(result.outcome, Word::Pass);
}

#[test]
fn a_room_of_which_nothing_was_read_passes_nothing() {
    let mut room = room();
    room.place = Reading::unknown(Because::NotReached);
    room.mailbox = Reading::unknown(Because::NotReached);
    room.calendar = Reading::unknown(Because::NotReached);
    room.booking = Reading::unknown(Because::NotReached);
    room.access = Reading::unknown(Because::NotReached);
    room.details = Reading::unknown(Because::NotReached);
    room.inbox_rules = Reading::unknown(Because::NotAsked);
    let result = judge_room(&room, &expected());
    for finding in &result.findings {
        let word = finding.outcome.word();
        let may_not_apply =
            word == Word::NotApplicable && NOT_FOR_EVERY_ROOM.contains(&finding.check);
        assert!(
            word == Word::NotChecked || may_not_apply,
            "{}: {word}",
            finding.check
        );
    }
    assert_eq!(result.outcome, Word::NotChecked);
}

#[test]
fn a_room_that_only_graph_shows_is_not_checked_however_good_it_looks() {
    let mut room = room();
    room.mailbox = Reading::unknown(Because::ExchangeNotAsked);
    room.booking = Reading::unknown(Because::ExchangeNotAsked);
    room.access = Reading::unknown(Because::ExchangeNotAsked);
    assert_eq!(room.place.value(), Some(&Place::Listed));
    assert_eq!(room.calendar.value(), Some(&CalendarAccess::Open));
    assert_eq!(judge_room(&room, &expected()).outcome, Word::NotChecked);
}

#[test]
fn the_worst_outcome_of_a_room_wins() {
    let order = [
        Word::Fail,
        Word::NotChecked,
        Word::Pending,
        Word::Warn,
        Word::Pass,
    ];
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn counts_add_up_whatever_moves() {
    let mut counts = Counts::of_discovered(3);
    counts.moved(Word::NotChecked, Word::Pass);
    counts.moved(Word::NotChecked, Word::Fail);
    counts.moved(Word::Fail, Word::Pending);
    assert_eq!(counts.sum(), counts.discovered);
    assert_eq!(
        (
            counts.passed,
            counts.failed,
            counts.pending,
            counts.not_checked
        ),
        (1, 0, 1, 1)
    );
}

#[test]
fn every_repair_belongs_to_a_check_of_a_room_that_can_fail() {
    for check in CHECKS {
        if let Rule::Room {
            repair: Some(repair),
            ..
        } = check.rule
        {
            assert!(
                repair(&room(), &expected()).is_some(),
                "{} offers its repair",
                check.id
            );
            assert!(!check.advisory, "{}", check.id);
        }
    }
}

#[test]
fn reasons_have_their_own_ids() {
    let examples = Because::examples();
    let ids: BTreeSet<&str> = examples.iter().map(Because::id).collect();
    assert_eq!(ids.len(), examples.len());
}
