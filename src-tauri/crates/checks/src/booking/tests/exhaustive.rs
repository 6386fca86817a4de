//! Every combination of the flags on which most depends, each on, off or unread, held against every way in which it can be read.

use super::*;

type Flag = fn(&mut BookingSettings, Option<bool>);

const FLAGS: [Flag; 6] = [
    |settings, flag| settings.accepts_everyone = flag,
    |settings, flag| settings.everyone_may_request = flag,
    |settings, flag| settings.everyone_may_request_exceptions = flag,
    |settings, flag| settings.forwards_requests = flag,
    |settings, flag| settings.allows_conflicts = flag,
    |settings, flag| settings.allows_series = flag,
];

fn answer_with(flags: [Option<bool>; 6], question: &Question) -> Decision {
    let room = room_with_booking(|settings| {
        for (set, flag) in FLAGS.iter().zip(flags) {
            set(settings, flag);
        }
    });
    answer(&room, question).decision
}

/// The number's digits to the base 3: off, on, unread.
fn combination(mut number: usize) -> [Option<bool>; 6] {
    [(); 6].map(|()| {
        let digit = number % 3;
        number /= 3;
        [Some(false), Some(true), None][digit]
    })
}

fn readings(flags: [Option<bool>; 6]) -> Vec<[Option<bool>; 6]> {
    (0..1_usize << 6)
        .map(|bits| {
            let mut read = flags;
            for (place, flag) in read.iter_mut().enumerate() {
                flag.get_or_insert(bits >> place & 1 == 1);
            }
            read
        })
        .collect()
}

#[test]
fn it_is_unknown_exactly_when_two_readings_differ() {
    let mut taken = question();
    taken.taken = 1;
    let mut series = question();
    series.recurrence = weekly(Until::Count(3));
    let mut listed = taken.clone();
    listed.organizer = Organizer::Inside(Lists {
        bypassing: true,
        ..Lists::default()
    });
    for question in [question(), taken, series, listed] {
        for number in 0..3_usize.pow(6) {
            let flags = combination(number);
            let mut read: Vec<Decision> = Vec::new();
            for reading in readings(flags) {
                let decision = answer_with(reading, &question);
                if !read.contains(&decision) {
                    read.push(decision);
                }
            }
            match answer_with(flags, &question) {
                Decision::Unknown { possible, .. } => {
                    assert!(read.len() > 1, "{flags:?} {question:?}");
                    for decision in &read {
                        assert!(possible.contains(decision), "{flags:?} {question:?}");
                    }
                }
                decision => assert_eq!(read, [decision], "{flags:?} {question:?}"),
            }
        }
    }
}
