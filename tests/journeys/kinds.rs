//! A room of every kind, and every setting, delegate and access that there is to get wrong: each with exactly its own answer.

use checks::Word::{Fail, NotApplicable, NotChecked, Pass, Warn};
use checks::{Word, check};
use onboarding::sources::Depth;
use simulator::{Options, Scenario, kinds};
use support::{Wizard, reason_of, started};

/// What differs from a room as Offision needs it: the room's outcome, the checks that count, and the advice that must be given.
struct Expected {
    alias: &'static str,
    outcome: Word,
    checks: &'static [(&'static str, Word)],
    advice: &'static [&'static str],
}

const fn of(
    alias: &'static str,
    outcome: Word,
    checks: &'static [(&'static str, Word)],
    advice: &'static [&'static str],
) -> Expected {
    Expected {
        alias,
        outcome,
        checks,
        advice,
    }
}

const EVERYTHING: &[(&str, Word)] = &[];

#[rustfmt::skip]
static EXPECTED: &[Expected] = &[
    of("room", Pass, &[], &[]),
    of("room-untouched", Fail, &[
        ("no-automatic-acceptance", Fail), ("everyone-may-request", Fail), ("delegate-listed", Fail), ("any-date", Fail), ("full-access", Fail),
    ], &["subject-kept", "comments-kept"]),
    of("workspace", NotApplicable, EVERYTHING, &[]),
    of("workspace-ignored", NotApplicable, EVERYTHING, &["workspace-accepts-by-capacity"]),
    of("desk", NotApplicable, EVERYTHING, &[]),
    of("equipment", NotApplicable, EVERYTHING, &[]),
    of("linked-room", Fail, &[("room-mailbox", Fail), ("visible-to-app", Warn), ("automatic-processing", Fail)], &[]),
    of("migrated", Pass, &[], &["cloud-managed"]),
    of("other-region", Pass, &[], &[]),
    of("can-sign-in", Pass, &[], &[]),
    of("too-new", Warn, &[("visible-to-app", Warn)], &[]),
    of("hidden", Warn, &[("visible-to-app", Warn)], &[]),
    of("kept-from-app", Fail, &[("visible-to-app", Fail)], &[]),
    of("group-books", Fail, &[("nobody-bypasses", Fail)], &[]),
    of("everybody-books", Fail, &[("no-automatic-acceptance", Fail)], &[]),
    of("only-group-asks", Fail, &[("everyone-may-request", Fail)], &[]),
    of("nobody-books", Fail, &[("everyone-may-request", Fail)], &["somebody-can-book"]),
    of("not-forwarded", Fail, &[("requests-forwarded", Fail)], &[]),
    of("updates-only", Fail, &[("automatic-processing", Fail)], &["somebody-can-book"]),
    of("no-processing", Fail, &[("automatic-processing", Fail)], &["somebody-can-book"]),
    of("anybody-out-of-policy", Pass, &[], &["exceptions-declined"]),
    of("group-out-of-policy", Pass, &[], &["exceptions-declined"]),
    of("delegate-rule", Pass, &[], &["no-delegate-rule", "somebody-can-book"]),
    of("dynamic-group-asks", Pass, &[], &["no-dynamic-groups", "somebody-can-book"]),
    of("policy-of-deleted", Fail, &[("nobody-bypasses", Fail)], &[]),
    of("reserved", Pass, &[], &["not-reserved", "somebody-can-book"]),
    of("strangers-ask", Pass, &[], &["external-requests-as-needed"]),
    of("work-hours-only", Fail, &[("any-hours", Fail)], &[]),
    of("horizon-enforced", Fail, &[("any-date", Fail)], &[]),
    of("text-deleted", Pass, &[], &["subject-kept", "comments-kept"]),
    of("delegate-by-address", Pass, &[], &[]),
    of("delegate-by-alias", Pass, &[], &[]),
    of("delegate-by-guid", Pass, &[], &[]),
    of("delegate-by-legacy-name", Pass, &[], &[]),
    of("delegate-by-display-name", Pass, &[], &[]),
    of("no-delegate", Fail, &[("delegate-listed", Fail)], &[]),
    of("other-delegate", Fail, &[("delegate-listed", Fail)], &[]),
    of("delegate-and-deleted", Pass, &[], &["no-orphaned-delegates"]),
    of("delegate-and-ambiguous", Pass, &[], &[]),
    of("delegate-in-group", Warn, &[("delegate-listed", Warn)], &[]),
    of("delegate-in-nested-group", Fail, &[("delegate-listed", Fail)], &[]),
    of("delegate-in-plain-group", Warn, &[("delegate-listed", Warn)], &[]),
    of("delegate-dynamic-group", Pass, &[], &["no-dynamic-groups", "somebody-can-book"]),
    of("access-missing", Fail, &[("full-access", Fail)], &[]),
    of("access-denied-before", Fail, &[("full-access", Fail)], &[]),
    of("access-denied-after", Pass, &[], &[]),
    of("access-in-many-shapes", Pass, &[], &[]),
    of("access-inherited", Warn, &[("full-access", Warn)], &[]),
    of("access-through-group", Warn, &[("full-access", Warn)], &[]),
    of("access-through-nested-group", NotChecked, &[("full-access", NotChecked)], &[]),
    of("access-through-plain-group", Fail, &[("full-access", Fail)], &[]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_room_of_the_table_has_exactly_its_own_answer() {
    let simulator = started(Options {
        scenario: Scenario::Kinds,
        ..Options::default()
    })
    .await;
    let wizard = Wizard {
        depth: Depth::Everything,
        ..Wizard::impatient()
    };
    let checked = wizard.check(&simulator.announcement()).await;
    for (address, about) in kinds() {
        let alias = address.split('@').next().unwrap_or_default();
        let Some(expected) = EXPECTED.iter().find(|line| line.alias == alias) else {
            continue;
        };
        let room = checked.room(&address);
        let words: Vec<(&str, Word)> = room
            .findings
            .iter()
            .filter(|finding| !finding.advisory)
            .map(|finding| (finding.check, finding.outcome.word()))
            .filter(|(_, word)| !matches!(word, Pass | NotApplicable))
            .collect();
        assert_eq!(words, expected.checks, "{alias}: {about}");
        assert_eq!(room.outcome, expected.outcome, "{alias}: {about}");
        for advice in expected.advice {
            assert!(
                check(advice).is_some_and(|check| check.advisory),
                "{advice}"
            );
            let given = room
                .findings
                .iter()
                .any(|finding| finding.check == *advice && finding.outcome.word() == Warn);
            assert!(given, "{alias}: {about} {advice} is not advised");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rooms_that_the_cloud_cannot_ask_say_so() {
    let simulator = started(Options {
        scenario: Scenario::Kinds,
        ..Options::default()
    })
    .await;
    let announcement = simulator.announcement();
    let checked = Wizard::impatient().check(&announcement).await;
    let on_own_server = checked.room("on-premises-remote@contoso.onmicrosoft.com");
    assert_eq!(on_own_server.outcome, NotChecked);
    assert_eq!(
        reason_of(&on_own_server.findings, "any-date"),
        Some("on-premises")
    );
}

/// The tenant of every kind as a person sees it: nothing that cannot be known is counted as ready.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_counts_of_every_kind_add_up() {
    let simulator = started(Options {
        scenario: Scenario::Kinds,
        ..Options::default()
    })
    .await;
    let checked = Wizard::impatient().check(&simulator.announcement()).await;
    assert_eq!(checked.counts.sum(), checked.counts.discovered);
    assert_eq!(checked.counts.discovered, checked.rooms.len());
}
