//! Answers that cannot be used. What they hide is "not checked" with the reason: in a good tenant nothing fails for it, in a bad one
//! nothing passes for it, and afterwards everything is as it is.

use std::time::Duration;

use checks::Word;
use simulator::{Effect, Matcher, RetryAfter, Room, Rule, Simulator};
use support::{Checked, Wizard, good, reason_of, word_of};
use tokio::sync::watch;

const ROOM_COUNT: usize = 3;

/// A question to Microsoft, and what hangs on its answer.
struct Question {
    matcher: fn() -> Matcher,
    /// Checks of a room that its answer decides.
    decides: &'static [&'static str],
    /// Makes each of them fail, or warn.
    breaks: fn(&mut Room),
    /// Is it asked for each room, or once before the first?
    for_each_room: bool,
    /// The reasons for a refusal with status 403 and a body of zeros.
    refused: &'static str,
    /// A list of rows, which can lack a page or its name.
    is_list: bool,
}

/// What goes wrong, and the reasons that may be given. None: it harms nothing.
fn effects(question: &Question) -> Vec<(Effect, Vec<&'static str>)> {
    let status = |code, html| Effect::Status { code, html };
    let renamed = Effect::RenameProperty {
        from: "value".to_owned(),
        to: "values".to_owned(),
    };
    let unless_list = |reasons: &[&'static str]| {
        if question.is_list {
            reasons.to_vec()
        } else {
            Vec::new()
        }
    };
    let mut effects = vec![
        (
            Effect::Throttle {
                retry_after: RetryAfter::Fraction(0.001),
            },
            vec!["throttled"],
        ),
        (status(500, false), vec!["unreachable"]),
        (status(503, true), vec!["unreachable"]),
        (Effect::Hang, vec!["unreachable"]),
        (Effect::CloseConnection, vec!["unreachable"]),
        (Effect::TruncatedBody, vec!["unreachable"]),
        (Effect::NulBytes, vec![question.refused]),
        // The body decides, not what it is said to be.
        (Effect::WrongContentType, vec![]),
        (renamed, unless_list(&["unexpected-answer"])),
        (Effect::DropPage, unless_list(&["unexpected-answer"])),
    ];
    // Before the first room it would take the tokens of every other question as well.
    if question.for_each_room {
        effects.push((Effect::ExpireToken, vec!["sign-in-lost"]));
    }
    effects
}

async fn checked(
    simulator: &Simulator,
    wizard: &Wizard,
    question: &Question,
    rule: &Rule,
) -> Checked {
    if !question.for_each_room {
        simulator.faults().add(rule.clone());
    }
    let ready = match wizard.prepare(&simulator.announcement()).await {
        Ok(ready) => ready,
        Err(checked) => return *checked,
    };
    if question.for_each_room {
        simulator.faults().add(rule.clone());
    }
    let control = watch::channel(onboarding::scan::Control::Run).1;
    ready.check(control, |_| ()).await
}

async fn assert_never_guessed(question: &Question) {
    for (effect, reasons) in effects(question) {
        let mut wizard = Wizard::impatient();
        if effect == Effect::Hang {
            wizard.client.read_timeout = Duration::from_secs(2);
        }
        let rule = Rule::new((question.matcher)(), effect.clone());
        let well = good(ROOM_COUNT).await;
        let in_good = checked(&well, &wizard, question, &rule).await;
        assert_good_under_fault(question, &effect, &reasons, &in_good);
        well.faults().clear();

        let ill = good(ROOM_COUNT).await;
        ill.edit(|tenant| tenant.rooms_mut().for_each(question.breaks));
        let in_bad = checked(&ill, &wizard, question, &rule).await;
        for room in &in_bad.rooms {
            assert_ne!(room.outcome, Word::Pass, "{effect:?} in {}", room.address);
            for check in question.decides {
                let word = word_of(&room.findings, check);
                assert_ne!(word, Word::Pass, "{effect:?}: {check} is a guess");
            }
        }
        assert_eq!(in_bad.counts.sum(), in_bad.counts.discovered);
        ill.faults().clear();

        let afterwards = Wizard::default();
        let good_again = afterwards.check(&well.announcement()).await;
        assert_eq!(good_again.counts.passed, ROOM_COUNT, "after {effect:?}");
        let bad_again = afterwards.check(&ill.announcement()).await;
        assert_eq!(bad_again.counts.passed, 0, "after {effect:?}");
    }
}

fn assert_good_under_fault(
    question: &Question,
    effect: &Effect,
    reasons: &[&str],
    checked: &Checked,
) {
    assert_eq!(checked.counts.discovered, ROOM_COUNT, "{effect:?}");
    assert_eq!(checked.counts.sum(), ROOM_COUNT);
    assert_eq!(checked.counts.failed, 0, "{effect:?} makes nothing fail");
    for room in &checked.rooms {
        for check in question.decides {
            let word = word_of(&room.findings, check);
            if reasons.is_empty() {
                assert_eq!(word, Word::Pass, "{effect:?} does not hide {check}");
            } else {
                assert_eq!(word, Word::NotChecked, "{effect:?} hides {check}");
                let reason = reason_of(&room.findings, check).unwrap_or_default();
                assert!(
                    reasons.contains(&reason),
                    "{effect:?} hides {check}, and {reason} is said"
                );
            }
        }
        if !reasons.is_empty() {
            assert_eq!(room.outcome, Word::NotChecked, "{effect:?}");
        }
    }
}

#[tokio::test]
async fn the_list_of_places_is_never_guessed() {
    assert_never_guessed(&Question {
        matcher: || Matcher::path("/places/microsoft.graph.room"),
        decides: &["visible-to-app"],
        breaks: |room| room.in_places = false,
        for_each_room: false,
        refused: "permission-missing",
        is_list: true,
    })
    .await;
}

#[tokio::test]
async fn the_calendar_of_a_room_is_never_guessed() {
    assert_never_guessed(&Question {
        matcher: || Matcher::path("/calendar"),
        decides: &["visible-to-app"],
        breaks: |room| room.access_policy_blocked = true,
        for_each_room: true,
        refused: "permission-missing",
        is_list: false,
    })
    .await;
}

#[tokio::test]
async fn the_policy_of_a_room_is_never_guessed() {
    assert_never_guessed(&Question {
        matcher: || Matcher::cmdlet("Get-CalendarProcessing"),
        decides: &[
            "automatic-processing",
            "no-automatic-acceptance",
            "everyone-may-request",
            "requests-forwarded",
            "delegate-listed",
            "nobody-bypasses",
            "any-hours",
            "any-date",
        ],
        breaks: |room| {
            let policy = &mut room.calendar_processing;
            policy.automate_processing = "None".into();
            policy.all_book_in_policy = true;
            policy.all_request_in_policy = false;
            policy.forward_requests_to_delegates = false;
            policy.resource_delegates.clear();
            policy.book_in_policy.push("executives".to_owned());
            policy.schedule_only_during_work_hours = true;
            policy.enforce_scheduling_horizon = true;
        },
        for_each_room: true,
        refused: "exchange-role-missing",
        is_list: true,
    })
    .await;
}

#[tokio::test]
async fn full_access_is_never_guessed() {
    assert_never_guessed(&Question {
        matcher: || Matcher::cmdlet("Get-MailboxPermission"),
        decides: &["full-access"],
        breaks: |room| {
            room.permissions
                .retain(|entry| entry.user.starts_with("NT AUTHORITY"));
        },
        for_each_room: true,
        refused: "exchange-role-missing",
        is_list: true,
    })
    .await;
}
