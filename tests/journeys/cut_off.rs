//! Runs that do not come to their end: the connection is lost, the session ends, or the person stops.

use std::time::Duration;

use checks::Word;
use onboarding::scan::{Control, ScanEvent};
use simulator::{Effect, Matcher, Options, Rule};
use support::{Wizard, good, reason_of, started};
use tokio::sync::watch;

const ROOM_COUNT: usize = 600;

/// Slow enough that a run is still under way when its first rooms are there.
async fn slow() -> simulator::Simulator {
    started(Options {
        rooms: Some(ROOM_COUNT),
        latency: Duration::from_millis(5),
        ..Options::default()
    })
    .await
}

#[tokio::test]
async fn when_the_connection_is_lost_the_run_says_so_and_loses_nothing() {
    let simulator = slow().await;
    let ready = Wizard::impatient()
        .prepare(&simulator.announcement())
        .await
        .unwrap_or_else(|_| panic!("the tenant is good"));
    let mut plug = Some(simulator);
    let (mut offline, mut online, mut before) = (0, 0, 0);
    let checked = ready
        .check(watch::channel(Control::Run).1, |event| match event {
            ScanEvent::Rooms(rooms) => {
                if plug.take().is_some() {
                    before = rooms.len();
                }
            }
            ScanEvent::Offline => offline += 1,
            ScanEvent::Online => online += 1,
            ScanEvent::Throttled(_) | ScanEvent::Estimate(_) => (),
        })
        .await;
    assert!(plug.is_none() && before > 0);
    assert_eq!((offline, online), (1, 0));
    let counts = checked.counts;
    assert_eq!(
        (counts.discovered, checked.rooms.len()),
        (ROOM_COUNT, ROOM_COUNT)
    );
    assert_eq!(counts.passed + counts.not_checked, ROOM_COUNT);
    assert!(
        counts.passed >= before && counts.not_checked > 0,
        "{counts:?}"
    );
    for room in &checked.rooms {
        if room.outcome == Word::NotChecked {
            let reason = reason_of(&room.findings, "full-access");
            assert!(
                matches!(reason, Some("unreachable" | "not-reached")),
                "{reason:?}"
            );
        }
    }
}

#[tokio::test]
async fn stop_ends_a_run_at_once_and_what_was_not_reached_is_not_checked() {
    let simulator = slow().await;
    let ready = Wizard::impatient()
        .prepare(&simulator.announcement())
        .await
        .unwrap_or_else(|_| panic!("the tenant is good"));
    let (control, controlled) = watch::channel(Control::Run);
    // Nothing is answered any more from the first rooms on, so only Stop can end the run.
    let checked = ready
        .check(controlled, |event| {
            if matches!(event, ScanEvent::Rooms(_)) {
                simulator
                    .faults()
                    .set(vec![Rule::new(Matcher::default(), Effect::Hang)]);
                control.send_replace(Control::Stop);
            }
        })
        .await;
    let counts = checked.counts;
    assert_eq!(counts.sum(), ROOM_COUNT);
    assert!(counts.passed > 0 && counts.not_checked > 0, "{counts:?}");
    for room in checked
        .rooms
        .iter()
        .filter(|room| room.outcome != Word::Pass)
    {
        assert_eq!(reason_of(&room.findings, "any-date"), Some("not-reached"));
    }
}

#[tokio::test]
async fn a_run_that_is_stopped_before_its_first_room_checks_none() {
    let simulator = good(3).await;
    let ready = Wizard::default()
        .prepare(&simulator.announcement())
        .await
        .unwrap_or_else(|_| panic!("the tenant is good"));
    let checked = ready.check(watch::channel(Control::Stop).1, |_| ()).await;
    assert_eq!(
        (checked.counts.discovered, checked.counts.not_checked),
        (3, 3)
    );
}

#[tokio::test]
async fn a_token_that_expires_in_mid_run_is_renewed_and_nothing_is_lost() {
    for matcher in [
        Matcher::cmdlet("Get-CalendarProcessing"),
        Matcher::path("/calendar"),
    ] {
        let simulator = good(12).await;
        let ready = Wizard::default()
            .prepare(&simulator.announcement())
            .await
            .unwrap_or_else(|_| panic!("the tenant is good"));
        simulator
            .faults()
            .add(Rule::new(matcher, Effect::ExpireToken).times(1));
        let checked = ready.check(watch::channel(Control::Run).1, |_| ()).await;
        assert_eq!(checked.counts.passed, 12);
        let left = simulator.faults().left();
        assert_eq!(left[0].times, Some(0), "the token has expired");
    }
}

#[tokio::test]
async fn a_secret_that_is_taken_away_in_mid_run_leaves_rooms_not_checked() {
    let simulator = good(6).await;
    let ready = Wizard::impatient()
        .prepare(&simulator.announcement())
        .await
        .unwrap_or_else(|_| panic!("the tenant is good"));
    simulator.edit(|tenant| tenant.application.password_credentials.clear());
    simulator
        .faults()
        .add(Rule::new(Matcher::default(), Effect::ExpireToken).times(1));
    let checked = ready.check(watch::channel(Control::Run).1, |_| ()).await;
    assert_eq!(checked.counts.sum(), 6);
    assert_eq!((checked.counts.failed, checked.counts.passed), (0, 0));
    for room in &checked.rooms {
        let reason = reason_of(&room.findings, "full-access");
        assert_eq!(reason, Some("sign-in-lost"));
    }
}
