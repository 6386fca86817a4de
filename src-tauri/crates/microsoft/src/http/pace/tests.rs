use super::*;

const QUICK: Duration = Duration::from_millis(100);

/// Rounds of requests, as many at once as allowed; those above `bears` are refused.
struct Rounds {
    pace: Pace,
    now: Instant,
}

impl Rounds {
    fn of(most: usize) -> Self {
        Rounds {
            pace: Pace::new(most),
            now: Instant::now(),
        }
    }

    /// Returns how many were refused.
    fn round(&mut self, bears: usize, took: Duration, sign: Sign) -> usize {
        let tickets: Vec<Ticket> = (0..self.pace.limit()).map(|_| self.pace.begin()).collect();
        self.now += took;
        let answered = Outcome::Answered {
            kind: "call",
            took: Some(took),
        };
        let refused = Outcome::Refused { sign, asked: None };
        for (at, ticket) in tickets.iter().enumerate() {
            let outcome = if at < bears { answered } else { refused };
            self.pace.end(*ticket, outcome, self.now);
        }
        tickets.len().saturating_sub(bears)
    }

    fn quick(&mut self, bears: usize) -> usize {
        self.round(bears, QUICK, Sign::Throttled)
    }
}

#[test]
fn it_doubles_each_round_while_answers_are_quick_and_stops_at_the_most() {
    let mut rounds = Rounds::of(16);
    let mut limits = vec![rounds.pace.limit()];
    for _ in 0..4 {
        rounds.quick(100);
        limits.push(rounds.pace.limit());
    }
    assert_eq!(limits, [4, 8, 16, 16, 16]);
    assert_eq!(Pace::new(2).limit(), 2);
    assert_eq!(Pace::new(0).limit(), 1, "it never stops altogether");
}

#[test]
fn slow_answers_do_not_make_it_grow_and_end_the_doubling() {
    let mut rounds = Rounds::of(64);
    rounds.quick(100);
    for _ in 0..3 {
        rounds.round(100, QUICK * 4, Sign::Throttled);
    }
    let slow = rounds.pace.limit();
    assert!(slow <= 12, "{slow}");
    rounds.quick(100);
    rounds.quick(100);
    assert_eq!(
        rounds.pace.limit(),
        slow + 1,
        "one more each round from now on"
    );
}

#[test]
fn a_call_of_another_kind_may_take_longer() {
    let mut latencies = Latencies::default();
    let now = Instant::now();
    for _ in 0..20 {
        assert!(!latencies.note("look", QUICK, now));
        assert!(!latencies.note("list", QUICK * 9, now));
    }
}

#[test]
fn what_was_let_in_beside_refusals_is_where_it_stays() {
    for bears in [1, 3, 8, 9, 15] {
        let mut rounds = Rounds::of(16);
        for _ in 0..12 {
            rounds.quick(bears);
        }
        let refused: usize = (0..500).map(|_| rounds.quick(bears)).sum();
        assert_eq!((rounds.pace.limit(), refused), (bears, 0));
    }
}

#[test]
fn more_is_tried_after_a_minute_one_at_a_time() {
    let mut rounds = Rounds::of(16);
    for _ in 0..20 {
        rounds.quick(5);
    }
    assert_eq!(rounds.pace.limit(), 5);
    rounds.now += QUIET;
    let mut limits = Vec::new();
    for _ in 0..4 {
        rounds.quick(100);
        limits.push(rounds.pace.limit());
    }
    assert_eq!(limits, [5, 6, 7, 8], "nothing refuses any more");
}

#[test]
fn refusals_that_come_together_halve_it_once() {
    let mut rounds = Rounds::of(16);
    rounds.quick(100);
    rounds.quick(100);
    let tickets: Vec<Ticket> = (0..16).map(|_| rounds.pace.begin()).collect();
    let refused = Outcome::Refused {
        sign: Sign::Throttled,
        asked: None,
    };
    for ticket in tickets {
        rounds.pace.end(ticket, refused, rounds.now);
        assert_eq!(rounds.pace.limit(), 8);
    }
}

#[test]
fn a_single_refusal_at_a_level_that_was_borne_is_no_new_limit() {
    let mut rounds = Rounds::of(16);
    for _ in 0..20 {
        rounds.quick(100);
    }
    rounds.quick(15);
    for _ in 0..6 {
        rounds.quick(100);
    }
    assert_eq!(rounds.pace.limit(), 16);
    rounds.quick(8);
    rounds.quick(8);
    for _ in 0..6 {
        rounds.quick(8);
    }
    assert_eq!(rounds.pace.limit(), 8, "several are");
}

#[test]
fn one_mailbox_that_always_fails_slows_nothing_down_for_long() {
    let mut rounds = Rounds::of(16);
    for _ in 0..200 {
        let bears = rounds.pace.limit() - 1;
        rounds.round(bears, QUICK, Sign::Hiccup);
        for _ in 0..5 {
            rounds.quick(100);
        }
        assert_eq!(rounds.pace.limit(), 16);
    }
}

#[test]
fn hiccups_of_many_leave_as_many_as_at_first() {
    let mut rounds = Rounds::of(16);
    for _ in 0..200 {
        rounds.round(2, QUICK, Sign::Hiccup);
    }
    rounds.quick(100);
    rounds.quick(100);
    rounds.quick(100);
    assert_eq!(rounds.pace.limit(), FIRST as usize);
}

#[test]
fn a_service_that_asks_for_long_pauses_is_tried_less_often() {
    let mut rounds = Rounds::of(16);
    let tickets = [rounds.pace.begin(), rounds.pace.begin()];
    let refused = Outcome::Refused {
        sign: Sign::Throttled,
        asked: Some(Duration::from_secs(10)),
    };
    for ticket in tickets {
        rounds.pace.end(ticket, refused, rounds.now);
    }
    assert_eq!(
        rounds.pace.more_from,
        Some(rounds.now + Duration::from_secs(200))
    );
}

#[test]
fn one_alone_is_never_too_many() {
    let mut rounds = Rounds::of(16);
    let ticket = rounds.pace.begin();
    let refused = Outcome::Refused {
        sign: Sign::Throttled,
        asked: None,
    };
    rounds.pace.end(ticket, refused, rounds.now);
    assert_eq!((rounds.pace.limit(), rounds.pace.ceiling), (2, None));
}

#[test]
fn what_nobody_uses_does_not_grow() {
    let mut pace = Pace::new(16);
    let now = Instant::now();
    for _ in 0..100 {
        let ticket = pace.begin();
        let outcome = Outcome::Answered {
            kind: "call",
            took: Some(QUICK),
        };
        pace.end(ticket, outcome, now);
    }
    assert_eq!(pace.limit(), 4);
}

#[test]
fn a_request_that_was_given_up_frees_its_place_and_changes_nothing() {
    let mut pace = Pace::new(16);
    let ticket = pace.begin();
    assert_eq!(pace.in_flight(), 1);
    pace.end(ticket, Outcome::Lost, Instant::now());
    assert_eq!((pace.in_flight(), pace.limit()), (0, 4));
}
