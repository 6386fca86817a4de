//! A property that is absent is unknown. It is never "false", and what it decides never passes.

use checks::Word;
use simulator::{Effect, Matcher, Rule};
use support::{Wizard, differing, good, reason_of};

/// A cmdlet, a property of its answer, and the check that it decides.
const DECISIVE: [(&str, &str, &str); 12] = [
    (
        "Get-CalendarProcessing",
        "AutomateProcessing",
        "automatic-processing",
    ),
    (
        "Get-CalendarProcessing",
        "AllBookInPolicy",
        "no-automatic-acceptance",
    ),
    (
        "Get-CalendarProcessing",
        "AllRequestInPolicy",
        "everyone-may-request",
    ),
    (
        "Get-CalendarProcessing",
        "ForwardRequestsToDelegates",
        "requests-forwarded",
    ),
    (
        "Get-CalendarProcessing",
        "ResourceDelegates",
        "delegate-listed",
    ),
    ("Get-CalendarProcessing", "BookInPolicy", "nobody-bypasses"),
    (
        "Get-CalendarProcessing",
        "ScheduleOnlyDuringWorkHours",
        "any-hours",
    ),
    (
        "Get-CalendarProcessing",
        "EnforceSchedulingHorizon",
        "any-date",
    ),
    ("Get-MailboxPermission", "User", "full-access"),
    ("Get-MailboxPermission", "AccessRights", "full-access"),
    ("Get-MailboxPermission", "Deny", "full-access"),
    ("Get-MailboxPermission", "IsInherited", "full-access"),
];

/// The registration's own description, and the checks that its properties decide.
const DESCRIBED: [(&str, &[&str]); 4] = [
    ("signInAudience", &["multitenant"]),
    (
        "requiredResourceAccess",
        &["permissions-requested", "application-permissions"],
    ),
    ("web", &["redirect-registered"]),
    (
        "passwordCredentials",
        &["secret-lasts", "other-secrets-last"],
    ),
];

fn spoilt(property: &str) -> [Effect; 2] {
    [
        Effect::DropProperty {
            name: property.to_owned(),
        },
        Effect::RenameProperty {
            from: property.to_owned(),
            to: format!("{property}V2"),
        },
    ]
}

#[tokio::test]
async fn an_absent_property_of_a_room_is_unknown() {
    let simulator = good(2).await;
    let announcement = simulator.announcement();
    for (cmdlet, property, check) in DECISIVE {
        for effect in spoilt(property) {
            let rule = Rule::new(Matcher::cmdlet(cmdlet), effect.clone());
            simulator.faults().set(vec![rule]);
            let checked = Wizard::impatient().check(&announcement).await;
            assert_eq!(checked.counts.not_checked, 2, "{effect:?}");
            for room in &checked.rooms {
                let (advice, decisive): (Vec<_>, Vec<_>) = differing(&room.findings)
                    .into_iter()
                    .partition(|(id, _)| checks::check(id).is_some_and(|check| check.advisory));
                assert_eq!(decisive, [(check, Word::NotChecked)], "{effect:?}");
                // What the advice depends on is unknown as well.
                assert!(
                    advice.iter().all(|(_, word)| *word == Word::NotChecked),
                    "{effect:?}: {advice:?}"
                );
                assert_eq!(
                    reason_of(&room.findings, check),
                    Some("property-absent"),
                    "{effect:?}"
                );
            }
        }
    }
    simulator.faults().clear();
    let healed = Wizard::impatient().check(&announcement).await;
    assert_eq!(healed.counts.passed, 2);
}

#[tokio::test]
async fn an_absent_property_of_the_registration_is_unknown() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    for (property, decides) in DESCRIBED {
        let unknown: Vec<_> = decides
            .iter()
            .map(|check| (*check, Word::NotChecked))
            .collect();
        for effect in spoilt(property) {
            let rule = Rule::new(Matcher::path("/v1.0/applications"), effect.clone());
            simulator.faults().set(vec![rule]);
            let checked = Wizard::impatient().check(&announcement).await;
            assert_eq!(differing(&checked.registration), unknown, "{effect:?}");
        }
    }
}
