//! Files as large as tenants are.

use std::fmt::Write as _;
use std::io::Read;
use std::time::Instant;

use super::*;

/// A file of the script that is never in memory as a whole.
struct Generated {
    rooms: usize,
    /// Properties of each mailbox that nobody asks for here. A mailbox of Exchange Online has more than 300.
    others: usize,
    next: usize,
    line: Vec<u8>,
    given: usize,
}

impl Generated {
    fn of(rooms: usize, others: usize) -> Self {
        Generated {
            rooms,
            others,
            next: 0,
            line: Vec::new(),
            given: 0,
        }
    }

    fn room(&self, number: usize) -> Value {
        let mut room = exported(number);
        for other in 0..self.others {
            room["mailbox"][format!("OtherProperty{other}")] =
                json!("a value that nobody asks for");
        }
        room
    }
}

impl Read for Generated {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.line.len() && self.next <= self.rooms + 1 {
            let mut line = String::new();
            let written = match self.next {
                0 => write!(line, "{{\"schema\":\"offision.rooms/2\",\"rooms\":["),
                number if number <= self.rooms => {
                    let comma = if number > 1 { "," } else { "" };
                    writeln!(line, "{comma}{}", self.room(number))
                }
                _ => write!(line, "],\"complete\":true}}"),
            };
            written.expect("a string can be written");
            self.line = line.into_bytes();
            self.given = 0;
            self.next += 1;
        }
        let rest = &self.line[self.given..];
        let length = rest.len().min(into.len());
        into[..length].copy_from_slice(&rest[..length]);
        self.given += length;
        Ok(length)
    }
}

/// The most memory that this process ever had, in MiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("this is Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: String = line
        .expect("it is told")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    kib.parse::<u64>().expect("a number") / 1024
}

#[test]
fn thousands_of_rooms_are_read() {
    let import = put_together([("rooms.json".to_owned(), Ok(Generated::of(4_000, 0)))])
        .expect("there are rooms in it");
    assert_eq!(import.rooms.len(), 4_000);
    assert_eq!(import.unusable, []);
}

/// Not among the others because it takes its time, and because only a process of its own can tell its peak:
/// `cargo nextest run -p onboarding --run-ignored only 200_megabytes --no-capture`.
#[test]
#[ignore = "a measurement that takes a minute"]
fn a_file_of_200_megabytes_is_never_in_memory() {
    let one = Generated::of(1, 160).room(10_000).to_string().len() + 2;
    let rooms = (200 << 20) / one;
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let path = folder.path().join("offision-rooms.json");
    let mut file = File::create(&path).expect("the folder can be written");
    let size = std::io::copy(&mut Generated::of(rooms, 160), &mut file)
        .expect("there is room for the file");
    let before = peak();
    let started = Instant::now();
    let import = import(&[path]).expect("there are rooms in it");
    let took = started.elapsed();
    let after = peak();
    let told = format!(
        "{} MiB, {} rooms: {:.1} s, peak memory {after} MiB, {before} MiB before\n",
        size >> 20,
        import.rooms.len(),
        took.as_secs_f64()
    );
    std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes()).expect("somebody reads");
    assert_eq!(import.rooms.len(), rooms);
    assert_eq!(import.unusable, []);
    assert!(
        after - before < 2 * (size >> 20),
        "the file was held more than once"
    );
}
