//! The same room from two sources. The newer reading is judged, the older one is held against it; what only one source knows is taken.

use checks::Reading;
use checks::facts::{OtherReading, Room};

/// Adds what a file says to what was read live.
pub(super) fn merge(room: &mut Room, theirs: Room) {
    fill(&mut room.mailbox, theirs.mailbox);
    fill(&mut room.details, theirs.details);
    fill(&mut room.hours, theirs.hours);
    fill(&mut room.inbox_rules, theirs.inbox_rules);
    if room.kind == checks::facts::Kind::Room && room.mailbox.value().is_some() {
        room.kind = theirs.kind;
    }
    let booking = settle(&mut room.booking, theirs.booking);
    let access = settle(&mut room.access, theirs.access);
    if booking.is_some() || access.is_some() {
        let nothing = || checks::Because::NotReached;
        room.other = Some(Box::new(OtherReading {
            booking: booking.unwrap_or_else(|| Reading::unknown(nothing())),
            access: access.unwrap_or_else(|| Reading::unknown(nothing())),
        }));
    }
}

fn fill<T>(ours: &mut Reading<T>, theirs: Reading<T>) {
    if ours.value().is_none() && theirs.value().is_some() {
        *ours = theirs;
    }
}

/// Puts the newer of two known readings first and returns the older one. With one of them known there is nothing to compare.
fn settle<T>(ours: &mut Reading<T>, mut theirs: Reading<T>) -> Option<Reading<T>> {
    match (&*ours, &theirs) {
        (_, Reading::Unknown { .. }) => None,
        (Reading::Unknown { .. }, Reading::Known { .. }) => {
            *ours = theirs;
            None
        }
        (Reading::Known { evidence: mine, .. }, Reading::Known { evidence, .. }) => {
            if evidence.at > mine.at {
                std::mem::swap(ours, &mut theirs);
            }
            Some(theirs)
        }
    }
}

#[cfg(test)]
mod tests {
    use checks::{Because, Evidence, Source};
    use jiff::Timestamp;

    use super::*;

    fn known(value: u8, seconds: i64) -> Reading<u8> {
        let at = Timestamp::from_second(seconds).expect("a valid time");
        let evidence = Evidence {
            source: Source::Powershell,
            at,
            request_id: None,
        };
        Reading::known(value, evidence)
    }

    #[test]
    fn the_newer_reading_is_judged_and_the_older_one_kept() {
        let mut ours = known(1, 100);
        let other = settle(&mut ours, known(2, 200));
        assert_eq!(ours.value(), Some(&2));
        assert_eq!(other.and_then(|other| other.value().copied()), Some(1));

        let mut ours = known(1, 300);
        let other = settle(&mut ours, known(2, 200));
        assert_eq!(ours.value(), Some(&1));
        assert_eq!(other.and_then(|other| other.value().copied()), Some(2));
    }

    #[test]
    fn what_only_one_source_knows_is_taken_from_it() {
        let mut ours = Reading::unknown(Because::ExchangeNotAsked);
        assert_eq!(settle(&mut ours, known(2, 200)), None);
        assert_eq!(ours.value(), Some(&2));

        let mut ours = known(1, 100);
        assert_eq!(
            settle(&mut ours, Reading::unknown(Because::NotReached)),
            None
        );
        assert_eq!(ours.value(), Some(&1));
    }
}
