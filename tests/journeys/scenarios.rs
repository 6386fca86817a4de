//! Every scenario of the simulated tenant, from the form to the last room.

use checks::{Counts, Word};
use simulator::{Options, Scenario};
use support::{Checked, Wizard, differing, reason_of, started};

async fn checked(scenario: Scenario, rooms: Option<usize>) -> Checked {
    let simulator = started(Options {
        scenario,
        rooms,
        ..Options::default()
    })
    .await;
    let checked = Wizard::default().check(&simulator.announcement()).await;
    assert_eq!(
        checked.counts.sum(),
        checked.counts.discovered,
        "{scenario}"
    );
    assert_eq!(
        checked.rooms.len(),
        checked.counts.discovered,
        "{scenario}: every room once"
    );
    checked
}

fn of_24(counts: impl FnOnce(&mut Counts)) -> Counts {
    let mut all = Counts {
        discovered: 24,
        ..Counts::default()
    };
    counts(&mut all);
    all
}

/// What Entra's refusal leaves: the lines that fail and those that nobody could look at.
fn assert_behind_the_secret(checked: &Checked) {
    assert_eq!(
        differing(&checked.registration),
        [
            ("secret-accepted", Word::Fail),
            ("secret-lasts", Word::NotChecked),
            ("other-secrets-last", Word::NotChecked),
            ("multitenant", Word::NotChecked),
            ("permissions-requested", Word::NotChecked),
            ("application-permissions", Word::NotChecked),
            ("no-extra-permissions", Word::NotChecked),
            ("permissions-granted", Word::NotChecked),
            ("permissions-work", Word::NotChecked),
            ("redirect-registered", Word::NotChecked),
            ("delegate-exists", Word::NotChecked),
        ]
    );
    assert!(checked.not_listed.is_some());
    assert_eq!(checked.counts.discovered, 0);
}

/// What each of its rooms is, and what is said of it, stands in `kinds.rs`.
#[tokio::test]
async fn kinds_has_rooms_of_every_outcome() {
    let checked = checked(Scenario::Kinds, None).await;
    assert_eq!(differing(&checked.registration), []);
    let counts = checked.counts;
    for number in [
        counts.passed,
        counts.failed,
        counts.warned,
        counts.not_checked,
        counts.not_applicable,
    ] {
        assert!(number > 0, "{counts:?}");
    }
    assert_eq!(counts.sum(), counts.discovered);
}

#[tokio::test]
async fn good_passes_altogether() {
    let checked = checked(Scenario::Good, None).await;
    assert_eq!(differing(&checked.registration), []);
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[tokio::test]
async fn fresh_rooms_fail_in_a_registration_that_passes() {
    let checked = checked(Scenario::Fresh, None).await;
    assert_eq!(differing(&checked.registration), []);
    assert_eq!(checked.counts, of_24(|counts| counts.failed = 24));
    for room in &checked.rooms {
        assert_eq!(
            differing(&room.findings),
            [
                ("no-automatic-acceptance", Word::Fail),
                ("everyone-may-request", Word::Fail),
                ("delegate-listed", Word::Fail),
                ("subject-kept", Word::Warn),
                ("comments-kept", Word::Warn),
                ("any-date", Word::Fail),
                ("full-access", Word::Fail),
            ],
            "Exchange's defaults in {}",
            room.address
        );
    }
}

/// Twenty-four rooms, of which one is on a server of the company, which the cloud cannot ask. Another one names a group as its delegate, of
/// which Offision's mailbox is a member.
#[tokio::test]
async fn typical_has_every_outcome_that_its_mistakes_lead_to() {
    let checked = checked(Scenario::Typical, None).await;
    assert_eq!(differing(&checked.registration), []);
    let expected = Counts {
        discovered: 24,
        passed: 7,
        failed: 12,
        warned: 3,
        not_checked: 1,
        not_applicable: 1,
        ..Counts::default()
    };
    assert_eq!(checked.counts, expected);
}

/// More rooms than a page of Exchange holds; as many as the scenario has would only take longer.
#[tokio::test]
async fn large_reads_every_room_of_every_page() {
    let checked = checked(Scenario::Large, Some(1_100)).await;
    assert_eq!(differing(&checked.registration), []);
    let counts = checked.counts;
    assert_eq!(
        (counts.discovered, counts.passed + counts.failed),
        (1_100, 1_100)
    );
    assert!(counts.failed > 100 && counts.passed > 800, "{counts:?}");
}

#[tokio::test]
async fn without_consent_the_missing_permissions_are_what_fails() {
    let checked = checked(Scenario::NoConsent, None).await;
    assert_eq!(
        differing(&checked.registration),
        [
            ("permissions-granted", Word::Fail),
            ("permissions-work", Word::NotChecked),
            ("delegate-exists", Word::NotChecked),
        ]
    );
    assert!(checked.not_listed.is_some());
}

#[tokio::test]
async fn an_expired_secret_fails_and_what_depends_on_it_is_not_checked() {
    assert_behind_the_secret(&checked(Scenario::ExpiredSecret, None).await);
}

#[tokio::test]
async fn a_wrong_secret_fails_and_what_depends_on_it_is_not_checked() {
    assert_behind_the_secret(&checked(Scenario::WrongSecret, None).await);
}

#[tokio::test]
async fn a_single_tenant_app_fails_in_that_alone() {
    let checked = checked(Scenario::SingleTenantApp, None).await;
    assert_eq!(
        differing(&checked.registration),
        [("multitenant", Word::Fail)]
    );
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[tokio::test]
async fn a_missing_redirect_fails_in_that_alone() {
    let checked = checked(Scenario::MissingRedirect, None).await;
    assert_eq!(
        differing(&checked.registration),
        [("redirect-registered", Word::Fail)]
    );
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[tokio::test]
async fn without_a_role_in_exchange_no_room_is_checked() {
    let checked = checked(Scenario::NoExchangeRole, None).await;
    assert_eq!(differing(&checked.registration), []);
    assert_eq!(checked.counts, of_24(|counts| counts.not_checked = 24));
    for room in &checked.rooms {
        assert_eq!(
            reason_of(&room.findings, "any-date"),
            Some("exchange-role-missing")
        );
    }
}

/// It may be known before the walk is over; what was refused at the form stays red.
#[tokio::test]
async fn a_new_secret_is_refused_at_first() {
    let checked = checked(Scenario::NewSecret, None).await;
    let differing = differing(&checked.registration);
    assert!(
        differing.contains(&("secret-accepted", Word::Fail))
            && differing.contains(&("permissions-granted", Word::NotChecked)),
        "{differing:?}"
    );
}

#[tokio::test]
async fn before_a_slow_consent_the_missing_permissions_are_what_fails() {
    let checked = checked(Scenario::SlowConsent, None).await;
    assert_eq!(
        differing(&checked.registration),
        [
            ("permissions-granted", Word::Fail),
            ("permissions-work", Word::NotChecked),
            ("delegate-exists", Word::NotChecked),
        ]
    );
}

#[tokio::test]
async fn delegated_permissions_are_a_finding_of_their_own() {
    let checked = checked(Scenario::DelegatedPermissions, None).await;
    let differing = differing(&checked.registration);
    assert!(
        differing.contains(&("application-permissions", Word::Fail))
            && differing.contains(&("permissions-requested", Word::NotChecked)),
        "{differing:?}"
    );
    assert_eq!(checked.counts.passed, 0);
}

#[tokio::test]
async fn a_redirect_of_a_public_client_fails_in_that_alone() {
    let checked = checked(Scenario::PublicRedirect, None).await;
    assert_eq!(
        differing(&checked.registration),
        [("redirect-registered", Word::Fail)]
    );
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[tokio::test]
async fn too_many_permissions_are_named_and_nothing_fails() {
    let checked = checked(Scenario::OverPrivileged, None).await;
    assert_eq!(
        differing(&checked.registration),
        [("no-extra-permissions", Word::Warn)]
    );
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[tokio::test]
async fn a_secret_that_ends_soon_is_a_warning() {
    let checked = checked(Scenario::SecretEndsSoon, None).await;
    assert_eq!(
        differing(&checked.registration),
        [("secret-lasts", Word::Warn)]
    );
    assert_eq!(checked.counts, of_24(|counts| counts.passed = 24));
}

#[test]
fn every_scenario_has_a_journey() {
    let source = include_str!("scenarios.rs");
    for scenario in Scenario::ALL {
        assert!(
            source.contains(&format!("(Scenario::{scenario:?}, ")),
            "{scenario} has no journey in tests/journeys/scenarios.rs"
        );
    }
}
