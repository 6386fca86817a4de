//! Whatever encoding PowerShell or an editor chose, as UTF-8, a piece at a time.

use std::io::{self, Read};

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// How much is looked at to tell what a file is, in bytes.
const LOOK: u64 = 4096;

/// What a file begins with when it is no text: archives and workbooks, PDF, old workbooks, UTF-32.
const NOT_TEXT: [&[u8]; 6] = [
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"\xff\xfe\x00\x00",
    b"\x00\x00\xfe\xff",
];

/// A file that holds something else than text.
pub(super) struct NotText;

/// Reads a file as UTF-8. What is wrong in its encoding becomes U+FFFD, which no value may contain.
pub(super) struct Text<R> {
    source: R,
    encoding: Encoding,
    /// Read and not yet decoded, from `taken` on.
    raw: Vec<u8>,
    taken: usize,
    is_over: bool,
    /// Decoded and not yet given out, from `given` on.
    decoded: Vec<u8>,
    given: usize,
}

/// A file that is in memory as text. `None`: it holds something else.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    Text::open(bytes)
        .ok()?
        .ok()?
        .read_to_string(&mut text)
        .ok()?;
    Some(text)
}

impl<R: Read> Text<R> {
    /// Tells the encoding by the mark at the start, or by where the zeros are.
    pub(super) fn open(mut source: R) -> io::Result<Result<Self, NotText>> {
        let mut raw = Vec::new();
        source.by_ref().take(LOOK).read_to_end(&mut raw)?;
        if NOT_TEXT.iter().any(|start| raw.starts_with(start)) {
            return Ok(Err(NotText));
        }
        let (encoding, taken) = match raw.as_slice() {
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            [0xff, 0xfe, ..] => (Encoding::Utf16LittleEndian, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16BigEndian, 2),
            _ => (by_zeros(&raw), 0),
        };
        Ok(Ok(Text {
            source,
            encoding,
            raw,
            taken,
            is_over: false,
            decoded: Vec::new(),
            given: 0,
        }))
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding
    }

    fn fill(&mut self) -> io::Result<()> {
        self.decoded.clear();
        self.given = 0;
        while self.decoded.is_empty() && !(self.is_over && self.taken == self.raw.len()) {
            let taken = match self.encoding {
                Encoding::Utf8 => utf8(&self.raw[self.taken..], self.is_over, &mut self.decoded),
                encoding => utf16(
                    &self.raw[self.taken..],
                    encoding == Encoding::Utf16LittleEndian,
                    self.is_over,
                    &mut self.decoded,
                ),
            };
            self.raw.drain(..self.taken + taken);
            self.taken = 0;
            if self.decoded.is_empty() && !self.is_over {
                let more = self
                    .source
                    .by_ref()
                    .take(1 << 16)
                    .read_to_end(&mut self.raw)?;
                self.is_over = more == 0;
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.decoded.len() {
            self.fill()?;
        }
        let rest = &self.decoded[self.given..];
        let length = rest.len().min(into.len());
        into[..length].copy_from_slice(&rest[..length]);
        self.given += length;
        Ok(length)
    }
}

/// Text of this kind is mostly ASCII, of which UTF-16 makes every second byte zero.
fn by_zeros(raw: &[u8]) -> Encoding {
    let zeros = |from: usize| {
        raw.iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = raw.len() / 8;
    if odd > many && odd > even * 4 {
        Encoding::Utf16LittleEndian
    } else if even > many && even > odd * 4 {
        Encoding::Utf16BigEndian
    } else {
        Encoding::Utf8
    }
}

/// Returns how many bytes were used up; a character whose rest is still to come stays.
fn utf8(raw: &[u8], is_over: bool, decoded: &mut Vec<u8>) -> usize {
    let mut rest = raw;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                decoded.extend_from_slice(text.as_bytes());
                return raw.len();
            }
            Err(error) => {
                decoded.extend_from_slice(&rest[..error.valid_up_to()]);
                rest = &rest[error.valid_up_to()..];
                let wrong = match error.error_len() {
                    Some(length) => length,
                    None if is_over => rest.len(),
                    None => return raw.len() - rest.len(),
                };
                decoded.extend_from_slice("\u{fffd}".as_bytes());
                rest = &rest[wrong..];
            }
        }
    }
}

fn utf16(raw: &[u8], little_endian: bool, is_over: bool, decoded: &mut Vec<u8>) -> usize {
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair[1]];
        if little_endian {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        }
    };
    let mut units: Vec<u16> = raw.chunks_exact(2).map(unit).collect();
    // The second half of a character beyond the basic plane may be in the next piece.
    if !is_over
        && units
            .last()
            .is_some_and(|last| (0xd800..0xdc00).contains(last))
    {
        units.pop();
    }
    let mut buffer = [0; 4];
    for character in char::decode_utf16(units.iter().copied()) {
        let character = character.unwrap_or('\u{fffd}');
        decoded.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
    }
    if is_over && raw.len() % 2 == 1 {
        decoded.extend_from_slice("\u{fffd}".as_bytes());
        return raw.len();
    }
    units.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (Encoding, String) {
        // One byte at a time, so that every character is torn somewhere.
        struct Drip<'a>(&'a [u8]);
        impl Read for Drip<'_> {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                let length = self.0.len().min(into.len()).min(1);
                into[..length].copy_from_slice(&self.0[..length]);
                self.0 = &self.0[length..];
                Ok(length)
            }
        }
        let Ok(mut text) = Text::open(Drip(bytes)).expect("memory can be read") else {
            panic!("it is text");
        };
        let mut string = String::new();
        text.read_to_string(&mut string).expect("it is UTF-8");
        (text.encoding(), string)
    }

    fn wide(text: &str, little_endian: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if little_endian {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    }

    const SAMPLE: &str = "[{\"name\":\"中環 Room 😀\",\"address\":\"room1@contoso.com\"}]";

    #[test]
    fn every_encoding_gives_the_same_text_with_and_without_a_mark() {
        let long = SAMPLE.repeat(300);
        for sample in [SAMPLE, &long] {
            for (mark, expected) in [("", Encoding::Utf8), ("\u{feff}", Encoding::Utf8)] {
                let bytes = format!("{mark}{sample}");
                assert_eq!(decoded(bytes.as_bytes()), (expected, sample.to_owned()));
                for (little, expected) in [
                    (true, Encoding::Utf16LittleEndian),
                    (false, Encoding::Utf16BigEndian),
                ] {
                    assert_eq!(
                        decoded(&wide(&bytes, little)),
                        (expected, sample.to_owned())
                    );
                }
            }
        }
    }

    #[test]
    fn a_character_that_lies_across_two_pieces_stays_whole() {
        for length in (2_040..2_052).chain(4_088..4_100) {
            let text = format!("{}😀{{}}", "x".repeat(length));
            assert_eq!(decoded(text.as_bytes()).1, text);
            for little_endian in [true, false] {
                assert_eq!(decoded(&wide(&text, little_endian)).1, text, "{length}");
            }
        }
    }

    #[test]
    fn what_is_wrong_is_marked_and_the_rest_is_kept() {
        assert_eq!(decoded(b"a\xffb\xe4\xb8").1, "a\u{fffd}b\u{fffd}");
        let mut torn = wide("{\"a\":1}", true);
        torn.push(b'x');
        assert_eq!(decoded(&torn).1, "{\"a\":1}\u{fffd}");
        let mut lone = wide("{\"ab\":", true);
        lone.extend(0xd83d_u16.to_le_bytes());
        lone.extend(wide("1}", true));
        assert_eq!(decoded(&lone).1, "{\"ab\":\u{fffd}1}");
        assert_eq!(decoded(b"").1, "");
    }

    #[test]
    fn a_workbook_is_not_text() {
        for bytes in [
            b"PK\x03\x04\x14\x00".as_slice(),
            b"\xff\xfe\x00\x00[\x00\x00\x00",
        ] {
            assert!(Text::open(bytes).expect("memory can be read").is_err());
        }
    }
}
