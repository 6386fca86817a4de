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

/// What was read of the one is so in the other, of which everything was read.
fn may_be(partly: &[Option<bool>; 6], read: &[Option<bool>; 6]) -> bool {
    let agree = |(one, other): (&Option<bool>, &Option<bool>)| one.is_none() || one == other;
    partly.iter().zip(read).all(agree)
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
        let said: Vec<_> = (0..3_usize.pow(6))
            .map(combination)
            .map(|flags| (flags, answer_with(flags, &question)))
            .collect();
        for (flags, decision) in &said {
            let mut read: Vec<&Decision> = Vec::new();
            for (reading, so) in &said {
                let is_whole = reading.iter().all(Option::is_some);
                if is_whole && may_be(flags, reading) && !read.contains(&so) {
                    read.push(so);
                }
            }
            match decision {
                Decision::Unknown { possible, .. } => {
                    assert!(read.len() > 1, "{flags:?} {question:?}");
                    for so in read {
                        assert!(possible.contains(so), "{flags:?} {question:?}");
                    }
                }
                decision => assert_eq!(read, [decision], "{flags:?} {question:?}"),
            }
        }
    }
}
