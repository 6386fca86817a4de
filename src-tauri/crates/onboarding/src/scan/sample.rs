//! Fifty rooms from everywhere first: with 20,000 rooms a person wants to know within seconds how things stand.

use std::collections::HashSet;
use std::sync::Arc;

use checks::Word;
use rand::seq::index;

use super::ScannedRoom;
use crate::rooms::ListedRoom;

/// So many rooms are looked at first.
pub const SAMPLED: usize = 50;
/// With fewer rooms the whole is done about as soon.
const WORTH_IT: usize = 1_000;

/// What share of all rooms may have failed, with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub sampled: usize,
    pub failed: usize,
    /// Between 0 and 1.
    pub least: f64,
    /// Between 0 and 1.
    pub most: f64,
}

impl Estimate {
    /// Wilson's score interval, which holds for small samples and for shares near 0 and 1.
    ///
    /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    pub fn of(sampled: usize, failed: usize) -> Self {
        const Z: f64 = 1.96;
        let n = sampled.max(1) as f64;
        let share = failed as f64 / n;
        let middle = share + Z * Z / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        Estimate {
            sampled,
            failed,
            least: ((middle - half) / whole).clamp(0.0, share),
            most: ((middle + half) / whole).clamp(share, 1.0),
        }
    }
}

/// The rooms that are looked at first, while their results come in.
pub(super) struct Sample {
    missing: HashSet<Arc<str>>,
    failed: usize,
}

impl Sample {
    /// The estimate, when this was the last room of the sample.
    pub(super) fn add(&mut self, room: &ScannedRoom) -> Option<Estimate> {
        if self.missing.remove(&room.address) && room.outcome == Word::Fail {
            self.failed += 1;
        }
        self.missing
            .is_empty()
            .then(|| Estimate::of(SAMPLED, self.failed))
    }
}

/// Puts some rooms from everywhere before the others, whose order stays.
pub(super) fn first(rooms: Vec<ListedRoom>) -> (Vec<ListedRoom>, Option<Sample>) {
    if rooms.len() <= WORTH_IT {
        return (rooms, None);
    }
    let picked: HashSet<usize> = index::sample(&mut rand::rng(), rooms.len(), SAMPLED)
        .into_iter()
        .collect();
    let (mut ahead, mut rest) = (
        Vec::with_capacity(rooms.len()),
        Vec::with_capacity(rooms.len()),
    );
    for (position, room) in rooms.into_iter().enumerate() {
        if picked.contains(&position) {
            ahead.push(room);
        } else {
            rest.push(room);
        }
    }
    let missing = ahead.iter().map(|room| room.address.clone()).collect();
    ahead.append(&mut rest);
    (ahead, Some(Sample { missing, failed: 0 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_estimate_holds_the_share_and_never_claims_certainty() {
        for failed in 0..=SAMPLED {
            let estimate = Estimate::of(SAMPLED, failed);
            let share = failed as f64 / SAMPLED as f64;
            assert!(estimate.least <= share && share <= estimate.most);
            assert!(estimate.most - estimate.least > 0.05, "{estimate:?}");
            assert!((0.0..=1.0).contains(&estimate.least));
            assert!((0.0..=1.0).contains(&estimate.most));
        }
        // The known interval for 10 of 50.
        let estimate = Estimate::of(50, 10);
        assert!((estimate.least - 0.1124).abs() < 0.0005, "{estimate:?}");
        assert!((estimate.most - 0.3304).abs() < 0.0005, "{estimate:?}");
    }

    #[test]
    fn no_room_is_lost_or_doubled_by_the_sample() {
        let rooms: Vec<ListedRoom> = (0..1_200)
            .map(|number| ListedRoom::named(&format!("room{number}@contoso.com")))
            .collect();
        let (ordered, sample) = first(rooms.clone());
        assert!(sample.is_some());
        let unique: HashSet<&Arc<str>> = ordered.iter().map(|room| &room.address).collect();
        assert_eq!((ordered.len(), unique.len()), (1_200, 1_200));
        let (few, sample) = first(rooms[..100].to_vec());
        assert!(sample.is_none());
        assert_eq!(few.len(), 100);
    }
}
