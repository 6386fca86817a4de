//! One journey for all checks: a good tenant with one thing wrong gives exactly that finding, on exactly that room.

use checks::{CHECKS, Finding, Rule, Word};
use onboarding::sources::Depth;
use support::breakages::{Breakage, HiddenRooms, REGISTRATION, ROOMS, all};
use support::{Checked, Wizard, differing, good, reason_of};

/// Neither the first room nor the last one.
const BROKEN: &str = "kowloon-01@contoso.onmicrosoft.com";
const ROOM_COUNT: usize = 6;

/// A second source, which one tenant is not, and a workspace, which the other checks do not concern; see `sources.rs` and `kinds.rs`.
const ELSEWHERE: [&str; 2] = ["sources-agree", "workspace-accepts-by-capacity"];

#[test]
fn every_check_has_a_breakage() {
    for check in CHECKS {
        if ELSEWHERE.contains(&check.id) {
            continue;
        }
        let breakages: Vec<_> = all()
            .filter(|breakage| breakage.check == check.id)
            .collect();
        assert!(
            !breakages.is_empty(),
            "{} has no breakage in tests/support/breakages",
            check.id
        );
        let worst = if check.advisory {
            Word::Warn
        } else {
            Word::Fail
        };
        assert!(
            check.id == "secret-lasts" || breakages.iter().any(|breakage| breakage.word == worst),
            "no breakage makes {} {worst}",
            check.id
        );
    }
    for breakage in all() {
        assert!(
            checks::check(breakage.check).is_some(),
            "there is no check {}",
            breakage.check
        );
    }
}

#[tokio::test]
async fn a_registration_with_one_thing_wrong_has_exactly_that_finding() {
    for breakage in REGISTRATION {
        a_journey(breakage).await;
    }
}

#[tokio::test]
async fn a_room_with_one_thing_wrong_has_exactly_that_finding_and_no_other_room_has_one() {
    for breakage in ROOMS {
        a_journey(breakage).await;
    }
}

/// Reads what some advice needs as well.
fn everything() -> Wizard {
    Wizard {
        depth: Depth::Everything,
        ..Wizard::impatient()
    }
}

async fn a_journey(breakage: &'static Breakage) {
    let simulator = good(ROOM_COUNT).await;
    let announcement = simulator.announcement();
    let before = simulator.edit(|tenant| tenant.clone());
    breakage.apply(&simulator, BROKEN);
    let checked = everything().check(&announcement).await;
    assert_eq!(
        differing(&checked.registration),
        expected_lines(breakage),
        "{}: the registration",
        breakage.check
    );
    assert_rooms(breakage, &checked);
    assert_hidden_with_reason(breakage, &checked.registration);

    simulator.edit(|tenant| *tenant = before);
    simulator.faults().clear();
    let healed = everything().check(&announcement).await;
    assert_eq!(differing(&healed.registration), [], "{}", breakage.check);
    assert_eq!(
        (healed.counts.passed, healed.counts.discovered),
        (ROOM_COUNT, ROOM_COUNT),
        "{} is healed",
        breakage.check
    );
}

fn expected_lines(breakage: &Breakage) -> Vec<(&'static str, Word)> {
    CHECKS
        .iter()
        .filter(|check| !matches!(check.rule, Rule::Room { .. }))
        .filter_map(|check| {
            if check.id == breakage.check {
                Some((check.id, breakage.word))
            } else if breakage.hides.lines.contains(&check.id) {
                Some((check.id, Word::NotChecked))
            } else {
                None
            }
        })
        .collect()
}

fn assert_rooms(breakage: &Breakage, checked: &Checked) {
    assert_eq!(checked.counts.sum(), checked.counts.discovered);
    let hidden = match breakage.hides.rooms {
        HiddenRooms::All => {
            assert_eq!(
                checked.counts.discovered, 0,
                "{}: {}",
                breakage.check, breakage.hides.because
            );
            return;
        }
        HiddenRooms::None => &[][..],
        HiddenRooms::Checks(checks) => checks,
    };
    assert_eq!(checked.counts.discovered, ROOM_COUNT, "{}", breakage.check);
    for room in &checked.rooms {
        let expected: Vec<_> = checks::room_checks()
            .filter_map(|check| {
                let brought = breakage.brings.iter().find(|(id, _)| *id == check.id);
                if check.id == breakage.check && &*room.address == BROKEN {
                    Some((check.id, breakage.word))
                } else if let Some(brought) = brought.filter(|_| &*room.address == BROKEN) {
                    Some(*brought)
                } else {
                    hidden
                        .contains(&check.id)
                        .then_some((check.id, Word::NotChecked))
                }
            })
            .collect();
        assert_eq!(
            differing(&room.findings),
            expected,
            "{} in {}",
            breakage.check,
            room.address
        );
        let worst = expected
            .iter()
            .filter(|(id, _)| checks::check(id).is_some_and(|check| !check.advisory))
            .map(|(_, word)| *word)
            .min()
            .unwrap_or(Word::Pass);
        assert_eq!(
            room.outcome, worst,
            "{} in {}",
            breakage.check, room.address
        );
        assert_hidden_with_reason(breakage, &room.findings);
    }
}

fn assert_hidden_with_reason(breakage: &Breakage, findings: &[Finding]) {
    for (check, word) in differing(findings) {
        if word == Word::NotChecked {
            assert!(
                reason_of(findings, check).is_some_and(|reason| reason != "not-reached"),
                "{} hides {check} because {}, and does not say so",
                breakage.check,
                breakage.hides.because
            );
        }
    }
}
