//! Whether settings are asked for in batches: only as long as that is accepted, and faster.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Rooms in a full batch: two requests each, ten requests at most. Source: what a product in wide use sends; no limit is published.
pub(super) const ROOMS: usize = 5;
/// So many groups of rooms are asked for in each way before one is chosen.
const ROUNDS: usize = 4;

/// The choice of the caller about batches. Microsoft does not document them for Exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Batching {
    Off,
    /// Some rooms are asked for in batches and some one by one, until it is known which is faster. A refused batch ends it at once.
    #[default]
    Auto,
}

/// How a group of rooms is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Batch,
    Singles,
}

/// What was decided, for as long as the program runs.
pub(super) struct Switch(Mutex<State>);

enum State {
    Off,
    On,
    Trying { batches: Trial, singles: Trial },
}

/// Groups that were asked for in one way.
#[derive(Default)]
struct Trial {
    begun: usize,
    /// For each that is done, how long one of the service's places was taken for one room.
    times: Vec<Duration>,
}

impl Switch {
    pub(super) fn new(batching: Batching) -> Self {
        Switch(Mutex::new(match batching {
            Batching::Off => State::Off,
            Batching::Auto => State::Trying {
                batches: Trial::default(),
                singles: Trial::default(),
            },
        }))
    }

    pub(super) fn is_on(&self) -> bool {
        !matches!(*self.state(), State::Off)
    }

    /// Chooses for a group of so many rooms.
    pub(super) fn way(&self, rooms: usize) -> Way {
        match &mut *self.state() {
            State::On if rooms > 1 => Way::Batch,
            // Only full groups can be compared.
            State::Trying { batches, singles } if rooms == ROOMS => {
                if batches.begun <= singles.begun {
                    batches.begun += 1;
                    Way::Batch
                } else {
                    singles.begun += 1;
                    Way::Singles
                }
            }
            State::On | State::Off | State::Trying { .. } => Way::Singles,
        }
    }

    /// A group of so many rooms is done. `spent`: how long places of the service were taken for it, so that what runs side by side
    /// counts as often as it runs.
    pub(super) fn done(&self, way: Way, rooms: usize, spent: Duration) {
        let mut state = self.state();
        let State::Trying { batches, singles } = &mut *state else {
            return;
        };
        if rooms != ROOMS {
            return;
        }
        let trial = match way {
            Way::Batch => &mut *batches,
            Way::Singles => &mut *singles,
        };
        trial.times.push(spent / ROOMS as u32);
        if batches.times.len() >= ROUNDS && singles.times.len() >= ROUNDS {
            // What is hardly faster is chance, and what is documented nowhere must be worth it.
            let is_faster = batches.usual() * 10 < singles.usual() * 9;
            *state = if is_faster { State::On } else { State::Off };
        }
    }

    /// A batch as such was not accepted.
    pub(super) fn refuse(&self) {
        *self.state() = State::Off;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Trial {
    /// The median: first requests also make connections.
    fn usual(&mut self) -> Duration {
        self.times.sort_unstable();
        self.times[self.times.len() / 2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    /// Eight groups, of which batches and single requests take so long.
    fn tried(batch: Duration, singles: Duration) -> Switch {
        let switch = Switch::new(Batching::Auto);
        let ways: Vec<Way> = (0..2 * ROUNDS).map(|_| switch.way(ROOMS)).collect();
        assert_eq!(
            ways.iter().filter(|way| **way == Way::Batch).count(),
            ROUNDS
        );
        for (number, way) in ways.into_iter().enumerate() {
            let first = if number < 2 { ms(3_000) } else { ms(0) };
            let spent = match way {
                Way::Batch => batch,
                Way::Singles => singles,
            };
            switch.done(way, ROOMS, spent + first);
        }
        switch
    }

    #[test]
    fn the_faster_way_is_kept() {
        let faster = tried(ms(900), ms(1_500));
        assert_eq!((faster.way(ROOMS), faster.way(2)), (Way::Batch, Way::Batch));
        assert_eq!(faster.way(1), Way::Singles);
        assert!(faster.is_on());
        for slower in [tried(ms(1_400), ms(1_500)), tried(ms(2_000), ms(1_500))] {
            assert_eq!(slower.way(ROOMS), Way::Singles);
            assert!(!slower.is_on());
        }
    }

    #[test]
    fn groups_of_another_size_prove_nothing() {
        let switch = Switch::new(Batching::Auto);
        for _ in 0..100 {
            assert_eq!(switch.way(2), Way::Singles);
            switch.done(Way::Singles, 2, ms(1));
        }
        assert!(switch.is_on());
        assert_eq!(switch.way(ROOMS), Way::Batch);
    }

    #[test]
    fn a_refusal_ends_it_for_good() {
        let switch = tried(ms(900), ms(1_500));
        switch.refuse();
        switch.done(Way::Batch, ROOMS, ms(1));
        assert_eq!(switch.way(ROOMS), Way::Singles);
        assert!(!switch.is_on());
        assert_eq!(Switch::new(Batching::Off).way(ROOMS), Way::Singles);
    }
}
