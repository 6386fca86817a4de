//! How fast rooms are done lately, and so how long the rest takes.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Older moments say little about now: Microsoft's patience changes.
const LATELY: Duration = Duration::from_secs(60);
/// Before so many rooms and so much time, any number would be a guess.
const ROOMS_FIRST: usize = 20;
const TIME_FIRST: Duration = Duration::from_secs(1);

/// Counts rooms over time.
#[derive(Debug)]
pub struct Speed {
    began: Instant,
    done: usize,
    /// How many were done when.
    moments: VecDeque<(Instant, usize)>,
}

impl Speed {
    pub fn from(began: Instant) -> Self {
        Speed {
            began,
            done: 0,
            moments: VecDeque::from([(began, 0)]),
        }
    }

    /// So many more rooms are done.
    pub fn add(&mut self, rooms: usize, now: Instant) {
        self.done += rooms;
        self.moments.push_back((now, self.done));
        while self.moments.len() > 2
            && self
                .moments
                .get(1)
                .is_some_and(|(at, _)| now.duration_since(*at) > LATELY)
        {
            self.moments.pop_front();
        }
    }

    pub fn done(&self) -> usize {
        self.done
    }

    /// Rooms a second lately. `None`: too early to say.
    pub fn per_second(&self, now: Instant) -> Option<f64> {
        let (since, before) = self.moments.front()?;
        let took = now.duration_since(*since);
        let enough = self.done >= ROOMS_FIRST && now.duration_since(self.began) >= TIME_FIRST;
        (enough && took >= TIME_FIRST && self.done > *before)
            .then(|| (self.done - before) as f64 / took.as_secs_f64())
    }

    /// How long so many more rooms take at this speed.
    pub fn left(&self, rooms: usize, now: Instant) -> Option<Duration> {
        let seconds = rooms as f64 / self.per_second(now)?;
        Duration::try_from_secs_f64(seconds).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn nothing_is_said_before_there_is_a_speed() {
        let began = Instant::now();
        let mut speed = Speed::from(began);
        assert_eq!(speed.left(100, began + SECOND), None);
        speed.add(19, began + SECOND * 2);
        assert_eq!(speed.left(100, began + SECOND * 2), None);
    }

    #[test]
    fn the_last_minute_counts_and_not_the_first() {
        let began = Instant::now();
        let mut speed = Speed::from(began);
        for second in 1..=100 {
            speed.add(10, began + SECOND * second);
        }
        for second in 101..=300 {
            speed.add(1, began + SECOND * second);
        }
        let left = speed.left(60, began + SECOND * 300).expect("a speed");
        assert!((58..=62).contains(&left.as_secs()), "{left:?}");
    }
}
