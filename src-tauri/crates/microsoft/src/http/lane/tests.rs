use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::*;

const TOOK: Duration = Duration::from_millis(150);

fn lane(most: usize) -> Arc<Lane> {
    let throttling = watch::Sender::new(None);
    Arc::new(Lane::new(
        Service::Exchange,
        "outlook.office365.com",
        most,
        throttling,
    ))
}

fn answered() -> Outcome {
    Outcome::Answered {
        kind: "call",
        took: Some(TOOK),
    }
}

fn refused(asked: Option<Duration>) -> Outcome {
    Outcome::Refused {
        sign: Sign::Throttled,
        asked,
    }
}

fn soon() -> Instant {
    Instant::now() + Duration::from_secs(300)
}

/// When a service looks at how many requests it has.
#[derive(Clone, Copy, Debug)]
enum Counts {
    /// When a request comes; a refusal is on its way as long as an answer.
    Early,
    /// The same, and a refusal is back at once.
    EarlyAndQuick,
    /// When it has done the work.
    Late,
}

/// Refuses more than `bears` at once.
struct FakeService {
    bears: usize,
    counts: Counts,
    /// Whether answers take between half and one and a half of the usual time.
    is_uneven: bool,
    in_flight: AtomicUsize,
}

impl FakeService {
    /// Returns whether it did the work.
    async fn call(&self) -> bool {
        let took = if self.is_uneven {
            TOOK.mul_f64(0.5 + rand::random::<f64>())
        } else {
            TOOK
        };
        let before = self.in_flight.fetch_add(1, Ordering::SeqCst);
        let mut is_crowded = before >= self.bears;
        if is_crowded && !matches!(self.counts, Counts::Late) {
            self.in_flight.fetch_sub(1, Ordering::SeqCst);
            if matches!(self.counts, Counts::Early) {
                tokio::time::sleep(took).await;
            }
            return false;
        }
        tokio::time::sleep(took).await;
        is_crowded = self.in_flight.fetch_sub(1, Ordering::SeqCst) > self.bears;
        !is_crowded
    }
}

/// What came of calls by many callers: how many were done, and refused after the first ten seconds, of how many.
async fn busy(service: FakeService, asked: Option<Duration>, lasting: Duration) -> (u64, u64, u64) {
    let (lane, service) = (lane(16), Arc::new(service));
    let end = Instant::now() + lasting;
    let done = Arc::new(AtomicU64::new(0));
    let callers: Vec<_> = (0..64)
        .map(|_| {
            let (lane, service, done) = (lane.clone(), service.clone(), done.clone());
            tokio::spawn(async move {
                let mut refusals = 0;
                while let Ok(place) = lane.place(end).await {
                    let is_done = service.call().await;
                    if Instant::now() >= end {
                        return;
                    }
                    if is_done {
                        place.end(answered());
                        done.fetch_add(1, Ordering::SeqCst);
                        refusals = 0;
                    } else {
                        place.end(refused(asked));
                        refusals += 1;
                        tokio::time::sleep(asked.unwrap_or_else(|| retry::backoff(refusals))).await;
                    }
                }
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_secs(10)).await;
    let early = lane.budget();
    for caller in callers {
        caller.await.unwrap();
    }
    let all = lane.budget();
    (
        done.load(Ordering::SeqCst),
        all.refused - early.refused,
        all.calls - early.calls,
    )
}

/// Asserts that such a service is used to the full, less a share, and refuses next to nothing.
async fn is_used(service: FakeService, asked: Option<Duration>, minutes: u32, less: f64) {
    let (bears, counts, is_uneven) = (service.bears, service.counts, service.is_uneven);
    let lasting = Duration::from_secs(60) * minutes;
    let (done, refused, calls) = busy(service, asked, lasting).await;
    let possible = bears.min(16) as f64 * lasting.as_secs_f64() / TOOK.as_secs_f64();
    let used = done as f64 / possible;
    let share = refused as f64 / calls as f64;
    let of = format!(
        "bears {bears}, counts {counts:?}, uneven {is_uneven}, asks for {asked:?}, {minutes} min: \
         {used:.3} used, {share:.4} refused"
    );
    assert!(used >= 1.0 - less, "{of}");
    assert!(share < 0.02, "{of}");
}

fn fake(bears: usize, counts: Counts, is_uneven: bool) -> FakeService {
    FakeService {
        bears,
        counts,
        is_uneven,
        in_flight: AtomicUsize::new(0),
    }
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_a_service_is_found_used_and_kept() {
    for counts in [Counts::Early, Counts::EarlyAndQuick, Counts::Late] {
        for bears in [1, 2, 3, 5, 8, 11, 15, 16, 40] {
            is_used(fake(bears, counts, false), None, 1, 0.05).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn it_is_also_found_where_answers_are_uneven_and_refusals_ask_for_pauses() {
    for counts in [Counts::Early, Counts::EarlyAndQuick, Counts::Late] {
        for bears in [3, 8, 16, 40] {
            // A tenth for chance: how long answers take is random.
            is_used(fake(bears, counts, true), None, 1, 0.1).await;
            is_used(fake(bears, counts, false), Some(TOOK * 4), 1, 0.05).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn trying_for_more_costs_next_to_nothing() {
    is_used(fake(8, Counts::Early, false), None, 10, 0.02).await;
    is_used(fake(3, Counts::Late, false), Some(TOOK * 20), 10, 0.1).await;
}

#[tokio::test(start_paused = true)]
async fn a_pause_holds_everybody_and_is_announced() {
    let lane = lane(16);
    let watch = lane.throttling.subscribe();
    let start = Instant::now();
    lane.place(soon())
        .await
        .unwrap()
        .end(refused(Some(Duration::from_millis(2_128))));
    let announced = watch.borrow().clone().unwrap();
    assert_eq!(
        (announced.service, announced.host.as_str()),
        (Service::Exchange, "outlook.office365.com")
    );
    assert!(lane.budget().closed_until.is_some());

    let (first, second) = tokio::join!(lane.place(soon()), lane.place(soon()));
    assert!(first.is_ok() && second.is_ok());
    assert!(
        start.elapsed() >= Duration::from_millis(2_128),
        "Retry-After is obeyed to the fraction"
    );
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "and not stretched"
    );
    assert_eq!(*watch.borrow(), None, "the pause is announced as over");
    assert_eq!(lane.budget().closed_until, None);
}

#[tokio::test(start_paused = true)]
async fn a_shorter_pause_does_not_shorten_a_longer_one() {
    let lane = lane(16);
    let start = Instant::now();
    let (first, second) = (
        lane.place(soon()).await.unwrap(),
        lane.place(soon()).await.unwrap(),
    );
    first.end(refused(Some(Duration::from_secs(30))));
    second.end(refused(Some(Duration::from_secs(1))));
    drop(lane.place(soon()).await.unwrap());
    assert!(start.elapsed() >= Duration::from_secs(30));
}

#[tokio::test(start_paused = true)]
async fn a_pause_beyond_the_deadline_is_reported_at_once() {
    let lane = lane(16);
    let start = Instant::now();
    lane.place(soon())
        .await
        .unwrap()
        .end(refused(Some(Duration::from_secs(100))));
    let held = lane
        .place(start + Duration::from_secs(10))
        .await
        .err()
        .unwrap();
    assert_eq!(held, Held::Closed(Duration::from_secs(100)));
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn waiting_for_a_place_ends_with_the_deadline() {
    let lane = lane(1);
    let taken = lane.place(soon()).await.unwrap();
    let start = Instant::now();
    let held = lane
        .place(start + Duration::from_secs(10))
        .await
        .err()
        .unwrap();
    assert_eq!(held, Held::Full);
    assert_eq!(start.elapsed(), Duration::from_secs(10));
    drop(taken);
    assert!(lane.place(soon()).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn whoever_gives_up_frees_the_place() {
    let lane = lane(1);
    let attempt = async {
        let _place = lane.place(soon()).await.unwrap();
        std::future::pending::<()>().await;
    };
    let _ = tokio::time::timeout(TOOK, attempt).await;
    assert_eq!(lane.budget().in_flight, 0);
    // Somebody who was waiting and left does not keep the place either.
    let taken = lane.place(soon()).await.unwrap();
    let _ = tokio::time::timeout(TOOK, lane.place(soon())).await;
    drop(taken);
    assert!(tokio::time::timeout(TOOK, lane.place(soon())).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn no_more_than_the_limit_are_on_the_lane_after_it_fell() {
    let lane = lane(16);
    let mut places = Vec::new();
    for _ in 0..4 {
        places.push(lane.place(soon()).await.unwrap());
    }
    let waiting = {
        let lane = lane.clone();
        tokio::spawn(async move { lane.place(soon()).await.map(drop) })
    };
    tokio::task::yield_now().await;
    places.pop().unwrap().end(refused(None));
    places.pop().unwrap().end(refused(None));
    tokio::time::sleep(TOOK).await;
    let budget = lane.budget();
    assert_eq!((budget.limit, budget.in_flight), (2, 2));
    assert!(!waiting.is_finished());
    places.pop();
    waiting.await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_service_that_refuses_everything_is_asked_less_and_less() {
    let lane = lane(16);
    let mut asked = 0;
    let end = Instant::now() + Duration::from_secs(60);
    while let Ok(place) = lane.place(end).await {
        asked += 1;
        place.end(refused(None));
    }
    assert!(asked < 40, "{asked}");
    assert_eq!(lane.budget().refused, asked);
}

#[tokio::test(start_paused = true)]
async fn parts_that_are_refused_count_once_for_what_left_together() {
    let lane = lane(16);
    let places = [
        lane.place(soon()).await.unwrap(),
        lane.place(soon()).await.unwrap(),
    ];
    let numbers = places.map(|place| place.end(answered()));
    for number in numbers {
        lane.refused_in_part(number, Sign::Throttled, Some(TOOK));
    }
    let budget = lane.budget();
    assert_eq!((budget.refused, budget.in_flight), (2, 0));
    assert!(
        budget.limit == 1 && budget.closed_until.is_some(),
        "{budget:?}"
    );
}
