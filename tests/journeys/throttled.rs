//! Rooms that Microsoft never lets us read.

use checks::Word;
use simulator::{Effect, Matcher, RetryAfter, Rule};
use support::{Wizard, good, reason_of};

#[tokio::test]
async fn of_two_hundred_rooms_with_one_that_is_not_throttled_one_passes() {
    let simulator = good(200).await;
    let addresses: Vec<String> = simulator.edit(|tenant| {
        let all = tenant.rooms();
        all.map(|room| room.primary_smtp_address.clone()).collect()
    });
    let (spared, throttled) = addresses.split_first().expect("there are rooms");
    simulator.faults().set(
        throttled
            .iter()
            .map(|address| {
                let retry_after = RetryAfter::Fraction(0.001);
                Rule::new(Matcher::room(address), Effect::Throttle { retry_after })
            })
            .collect(),
    );
    let mut wizard = Wizard::default();
    wizard.client.attempts = 2;
    let checked = wizard.check(&simulator.announcement()).await;
    let counts = checked.counts;
    assert_eq!(
        (counts.discovered, counts.not_checked, counts.passed),
        (200, 199, 1)
    );
    assert_eq!(counts.sum(), counts.discovered);
    assert_eq!(checked.room(spared).outcome, Word::Pass);
    for room in checked
        .rooms
        .iter()
        .filter(|room| *room.address != **spared)
    {
        assert_eq!(room.outcome, Word::NotChecked, "{}", room.address);
        assert_eq!(reason_of(&room.findings, "any-date"), Some("throttled"));
    }
}
