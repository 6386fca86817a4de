//! Rooms of every tenant under every fault: what cannot be known is "not checked", nothing passes that does not pass without the fault,
//! nothing fails that does not fail without it, and no room vanishes without a word.

use std::collections::BTreeMap;

use checks::Word;
use onboarding::scan::Control;
use simulator::{Effect, Matcher, Options, RetryAfter, Rule, Scenario, Simulator};
use support::{Checked, Wizard, started};
use tokio::sync::watch;

/// What is asked for, and how it is recognised.
type Asked = (&'static str, fn() -> Matcher);

const ASKED: [Asked; 6] = [
    ("places", || Matcher::path("/v1.0/places")),
    ("calendars", || Matcher::path("/calendar")),
    ("mailboxes", || Matcher::cmdlet("Get-Mailbox")),
    ("recipients", || Matcher::cmdlet("Get-Recipient")),
    ("settings", || Matcher::cmdlet("Get-CalendarProcessing")),
    ("access", || Matcher::cmdlet("Get-MailboxPermission")),
];

/// Properties that decide something.
const PROPERTIES: [&str; 12] = [
    "AutomateProcessing",
    "AllBookInPolicy",
    "AllRequestInPolicy",
    "ResourceDelegates",
    "BookInPolicy",
    "EnforceSchedulingHorizon",
    "RecipientTypeDetails",
    "PrimarySmtpAddress",
    "AccessRights",
    "User",
    "Deny",
    "value",
];

fn effects() -> Vec<(String, Effect)> {
    let mut effects = vec![
        (
            "throttled for ever".to_owned(),
            Effect::Throttle {
                retry_after: RetryAfter::Fraction(0.001),
            },
        ),
        ("page dropped".to_owned(), Effect::DropPage),
        ("link gone".to_owned(), Effect::DropNextLink),
        ("truncated".to_owned(), Effect::TruncatedBody),
        ("wrong content type".to_owned(), Effect::WrongContentType),
        ("NUL bytes".to_owned(), Effect::NulBytes),
        ("token revoked".to_owned(), Effect::ExpireToken),
    ];
    for property in PROPERTIES {
        effects.push((
            format!("{property} renamed"),
            Effect::RenameProperty {
                from: property.to_owned(),
                to: format!("{property}V2"),
            },
        ));
        effects.push((
            format!("{property} absent"),
            Effect::DropProperty {
                name: property.to_owned(),
            },
        ));
    }
    effects
}

/// Each judgement of each room.
fn words(checked: &Checked) -> BTreeMap<(String, &'static str), Word> {
    checked
        .rooms
        .iter()
        .flat_map(|room| {
            room.findings.iter().map(|finding| {
                (
                    (room.address.to_string(), finding.check),
                    finding.outcome.word(),
                )
            })
        })
        .collect()
}

fn hold(what: &str, without: &Checked, with: &Checked) {
    let (truth, shown) = (words(without), words(with));
    let vanished = without
        .rooms
        .iter()
        .find(|room| !with.rooms.iter().any(|other| other.address == room.address));
    if let Some(room) = vanished {
        // Without a list of Exchange the rooms that only it has are not known; then a note says so,
        // or no room is ready, and each says why.
        let is_said = with.notes.iter().any(|note| !without.notes.contains(note));
        let ready = with
            .rooms
            .iter()
            .find(|room| matches!(room.outcome, Word::Pass | Word::Warn));
        assert!(
            is_said || ready.is_none(),
            "{what}: {} vanished without a word",
            room.address
        );
    }
    for ((room, check), word) in &shown {
        let true_word = truth.get(&(room.clone(), *check));
        match word {
            Word::Pass => assert_eq!(
                true_word,
                Some(&Word::Pass),
                "{what}: {room} passes {check}, which it does not"
            ),
            Word::Fail => assert_eq!(
                true_word,
                Some(&Word::Fail),
                "{what}: {room} fails {check}, which it does not"
            ),
            _ => (),
        }
    }
    assert_eq!(with.counts.sum(), with.counts.discovered, "{what}");
    assert_eq!(with.counts.discovered, with.rooms.len(), "{what}");
}

async fn tenant(scenario: Scenario) -> Simulator {
    started(Options {
        scenario,
        // As few rooms as show every mistake of a scenario, because each fault reads them all again.
        rooms: matches!(scenario, Scenario::Good | Scenario::Fresh).then_some(4),
        record_requests: false,
        ..Options::default()
    })
    .await
}

/// A fault for everything from the beginning, and one that begins in the middle of the rooms.
async fn checked(simulator: &Simulator, rule: Rule, from_the_beginning: bool) -> Checked {
    simulator.faults().clear();
    let wizard = Wizard::impatient();
    if from_the_beginning {
        simulator.faults().add(rule.clone());
    }
    let checked = match wizard.prepare(&simulator.announcement()).await {
        Ok(ready) => {
            if !from_the_beginning {
                simulator.faults().add(rule);
            }
            ready.check(watch::channel(Control::Run).1, |_| ()).await
        }
        Err(checked) => *checked,
    };
    simulator.faults().clear();
    checked
}

async fn no_fault_makes_a_room_pass_or_fail_that_does_not(scenario: Scenario) {
    let simulator = tenant(scenario).await;
    let without = Wizard::impatient().check(&simulator.announcement()).await;
    assert!(!without.rooms.is_empty(), "{scenario}");
    for (asked, matcher) in ASKED {
        for (fault, effect) in effects() {
            for (from_the_beginning, after) in [(true, 0), (false, 3)] {
                let what = format!("{scenario}, {asked}, {fault}, after {after}");
                let rule = Rule::new(matcher(), effect.clone()).after(after);
                let with = checked(&simulator, rule, from_the_beginning).await;
                hold(&what, &without, &with);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_makes_a_good_room_fail() {
    no_fault_makes_a_room_pass_or_fail_that_does_not(Scenario::Good).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_makes_an_untouched_room_pass() {
    no_fault_makes_a_room_pass_or_fail_that_does_not(Scenario::Fresh).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_changes_what_is_said_of_typical_rooms() {
    no_fault_makes_a_room_pass_or_fail_that_does_not(Scenario::Typical).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_changes_what_is_said_of_any_kind_of_room() {
    no_fault_makes_a_room_pass_or_fail_that_does_not(Scenario::Kinds).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_slow_room_keeps_no_other_waiting_and_is_not_checked() {
    let simulator = tenant(Scenario::Typical).await;
    let slow = simulator.edit(|tenant| {
        tenant
            .rooms()
            .next()
            .map(|room| room.primary_smtp_address.clone())
            .expect("there are rooms")
    });
    let without = Wizard::impatient().check(&simulator.announcement()).await;
    let matcher = Matcher {
        cmdlet: Some("Get-CalendarProcessing".to_owned()),
        ..Matcher::room(&slow)
    };
    simulator.faults().add(Rule::new(matcher, Effect::Hang));
    let mut wizard = Wizard::impatient();
    wizard.client.read_timeout = std::time::Duration::from_millis(300);
    let with = wizard.check(&simulator.announcement()).await;
    hold("one room hangs", &without, &with);
    for room in &without.rooms {
        if *room.address != *slow {
            assert_eq!(
                with.room(&room.address).outcome,
                room.outcome,
                "{}",
                room.address
            );
        }
    }
    assert_eq!(with.room(&slow).outcome, Word::NotChecked);
}
