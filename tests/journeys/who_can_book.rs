//! "Who can book this room?" answered by the product from what it read over HTTP, held against the simulated attendant, which was
//! written from Microsoft's documentation by itself: random rooms, random requests, the same for every run.

mod comparison;
mod people;
mod readings;
mod requests;
mod rooms;
mod unread;

use std::collections::{BTreeMap, HashSet};

use checks::booking::{self, Answer, Setting};
use comparison::{Comparison, DECISION, may_be, of_attendant, same};
use onboarding::sources::Depth;
use people::People;
use rand::SeedableRng;
use rand::rngs::StdRng;
use readings::{READINGS, Settled};
use rooms::Taken;
use simulator::{Decision, Outcome, Simulator, Tenant};
use support::{Checked, Wizard, good};

const SEED: u64 = 365;
const ROOMS: usize = 150;
const QUESTIONS: usize = 64;
/// How many of a hundred comparisons must be strict.
const STRICT: usize = 90;

/// A tenant of random rooms, and what the wizard has read of it.
struct Scene {
    tenant: Tenant,
    people: People,
    /// What each room's calendar holds, by address.
    taken: BTreeMap<String, Vec<Taken>>,
    checked: Checked,
    _simulator: Simulator,
}

async fn scene(chance: &mut StdRng) -> Scene {
    let simulator = good(ROOMS).await;
    let (tenant, people, taken) = simulator.edit(|tenant| {
        let people = People::of(tenant);
        for (place, room) in tenant.rooms_mut().enumerate() {
            rooms::furnish(room, place, &people, chance);
        }
        let addresses: Vec<String> = tenant
            .rooms()
            .map(|room| room.primary_smtp_address.clone())
            .collect();
        let taken: BTreeMap<_, _> = addresses
            .into_iter()
            .map(|address| {
                let taken = rooms::occupy(tenant, &address, chance);
                (address, taken)
            })
            .collect();
        (tenant.clone(), people, taken)
    });
    let wizard = Wizard {
        depth: Depth::Everything,
        ..Wizard::default()
    };
    let checked = wizard.check(&simulator.announcement()).await;
    assert_eq!(checked.rooms.len(), ROOMS);
    Scene {
        tenant,
        people,
        taken,
        checked,
        _simulator: simulator,
    }
}

impl Scene {
    /// Asks every room its random questions.
    fn for_each(&self, chance: &mut StdRng, mut ask: impl FnMut(Comparison, &mut StdRng)) {
        for (address, taken) in &self.taken {
            let room = self.tenant.room(address).expect("the room");
            let zone = rooms::zone(room);
            let facts = &self.checked.room(address).facts;
            for _ in 0..QUESTIONS {
                let window = room.calendar_processing.booking_window_in_days;
                let asked = requests::random(window, taken, chance);
                let count = asked.taken(room, &zone, taken);
                let comparison = Comparison {
                    tenant: &self.tenant,
                    room,
                    facts,
                    people: &self.people,
                    question: asked.question(room, &self.people, count),
                    request: asked.request(room, &self.people, &zone),
                    asked,
                };
                ask(comparison, chance);
            }
        }
    }
}

/// Both answers, after the readings that concern the request were settled.
struct Compared {
    answer: Answer,
    decision: Decision,
    /// Places in the table of readings.
    concerned: Vec<usize>,
    /// Otherwise what differs.
    agree: Result<(), &'static str>,
}

fn is_unknown(answer: &Answer) -> bool {
    matches!(answer.decision, booking::Decision::Unknown { .. })
}

fn compared(comparison: &mut Comparison) -> Compared {
    let concerned: Vec<usize> = (0..READINGS.len())
        .filter(|place| (READINGS[*place].concerns)(comparison))
        .collect();
    let says_so = {
        let (answer, decision) = (comparison.answer(), comparison.decision());
        answer.uncertain
            || is_unknown(&answer)
            || same(&answer, &decision) != Err(DECISION)
            || concerned.iter().any(|place| !READINGS[*place].is_told)
    };
    let mut left_open = Vec::new();
    for place in &concerned {
        match READINGS[*place].settled {
            Settled::Retold(retell) => retell(comparison),
            Settled::LeftOpen(settings) => left_open.extend(settings),
        }
    }
    let (answer, decision) = (comparison.answer(), comparison.decision());
    let agree = match &answer.decision {
        booking::Decision::Unknown { missing, possible } if !left_open.is_empty() => {
            let said = of_attendant(&decision);
            let is_possible = possible.iter().any(|one| may_be(one, said));
            let is_named = missing.iter().any(|setting| left_open.contains(setting));
            let agree = is_possible && is_named;
            agree.then_some(()).ok_or("what is possible")
        }
        _ if !concerned.is_empty() && !says_so => Err("the uncertainty, which is not told,"),
        _ => same(&answer, &decision),
    };
    Compared {
        answer,
        decision,
        concerned,
        agree,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_product_answers_as_the_attendant_does() {
    let mut chance = StdRng::seed_from_u64(SEED);
    let scene = scene(&mut chance).await;
    let mut decided_by: HashSet<Option<Setting>> = HashSet::new();
    let (mut answers, mut outcomes) = (HashSet::new(), HashSet::new());
    let mut concerned_by = [0_usize; READINGS.len()];
    let (mut strict, mut differing) = (0, Vec::new());
    scene.for_each(&mut chance, |mut comparison, _| {
        let Compared {
            answer,
            decision,
            concerned,
            agree,
        } = compared(&mut comparison);
        concerned.iter().for_each(|place| concerned_by[*place] += 1);
        if let Err(what) = agree {
            differing.push(format!(
                "{what} differs\n{concerned:?} {:?}\n{:?}\n{answer:?}\n{decision:?}\n{:?}\n{:?}\n",
                comparison.asked,
                comparison.question,
                comparison.room.calendar_processing,
                comparison.room.working_hours,
            ));
        }
        if concerned.is_empty() {
            strict += 1;
            decided_by.insert(answer.decided_by);
            answers.insert(answer.decision.id());
            outcomes.insert(match decision.outcome {
                Outcome::Pending { .. } => "pending",
                Outcome::Accepted => "accepted",
                Outcome::Declined => "declined",
                Outcome::Ignored if decision.is_pencilled_in => "pencilled-in",
                Outcome::Ignored => "ignored",
            });
        }
    });
    let total = ROOMS * QUESTIONS;
    assert!(
        differing.is_empty(),
        "{} of {total} differ, such as\n{}",
        differing.len(),
        differing[..differing.len().min(6)].join("\n")
    );
    assert!(
        strict * 100 >= total * STRICT,
        "{strict} of {total} are strict; the others: {concerned_by:?}"
    );
    for (reading, count) in READINGS.iter().zip(concerned_by) {
        assert!(count > 0, "no request is about this: {}", reading.why);
    }
    for decision in booking::Decision::examples() {
        let id = decision.id();
        assert!(id == "unknown" || answers.contains(id), "{id} never occurs");
    }
    assert_eq!(outcomes.len(), 5, "{outcomes:?}");
    let never: Vec<_> = DECIDING
        .into_iter()
        .filter(|setting| !decided_by.contains(&Some(*setting)))
        .collect();
    assert_eq!(never, [], "these settings never decide");
    assert!(decided_by.contains(&None));
    assert_eq!(decided_by.len(), DECIDING.len() + 1, "{decided_by:?}");
}

/// Every setting by which a request can be decided. The others only say what becomes of it then.
const DECIDING: [Setting; 22] = [
    Setting::Kind,
    Setting::AutomaticProcessing,
    Setting::InboxRules,
    Setting::BookingType,
    Setting::AnswersExternal,
    Setting::AcceptsEveryone,
    Setting::Bypassing,
    Setting::EveryoneMayRequest,
    Setting::MayRequest,
    Setting::EveryoneMayRequestExceptions,
    Setting::MayRequestExceptions,
    Setting::Delegates,
    Setting::AllowsConflicts,
    Setting::EnforcesCapacity,
    Setting::ConflictInstances,
    Setting::ConflictPercentage,
    Setting::Longest,
    Setting::Shortest,
    Setting::AllowsSeries,
    Setting::Window,
    Setting::OnlyDuringWorkHours,
    Setting::DeclinesBeyondLimit,
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_said_of_a_room_that_was_partly_read_is_so() {
    let mut chance = StdRng::seed_from_u64(SEED);
    let scene = scene(&mut chance).await;
    let (mut unknown, mut known) = (0, 0);
    scene.for_each(&mut chance, |comparison, chance| {
        let so = comparison.answer().decision;
        let partly = unread::partly(comparison.facts, chance);
        let said = booking::answer(&partly, &comparison.question).decision;
        match said {
            booking::Decision::Unknown { .. } => unknown += 1,
            _ => known += 1,
        }
        assert!(
            unread::covers(&said, &so),
            "{said:?} of {so:?}\n{:?}\n{:?}",
            comparison.question,
            partly.booking
        );
    });
    assert!(unknown > 1_000 && known > 1_000, "{unknown} and {known}");
}
