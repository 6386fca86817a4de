//! How the report is laid out: for people down to the list of rooms, then one room a line, because a report of 20,000 rooms is searched
//! line by line, and twice as fast written.

use std::io::{Result, Write};

use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

/// How deep a room lies: in the report, in the list of rooms.
const ROOM: usize = 2;

#[derive(Default)]
pub(super) struct OneRoomALine {
    pretty: PrettyFormatter<'static>,
    depth: usize,
}

/// Hands a call to the formatter of this depth.
macro_rules! laid_out {
    ($($call:ident($($value:ident: $kind:ty),*);)*) => {
        $(
            fn $call<W: ?Sized + Write>(&mut self, writer: &mut W $(, $value: $kind)*) -> Result<()> {
                if self.depth > ROOM {
                    CompactFormatter.$call(writer $(, $value)*)
                } else {
                    self.pretty.$call(writer $(, $value)*)
                }
            }
        )*
    };
}

impl Formatter for OneRoomALine {
    laid_out! {
        begin_array_value(first: bool);
        end_array_value();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth += 1;
        if self.depth > ROOM {
            CompactFormatter.begin_array(writer)
        } else {
            self.pretty.begin_array(writer)
        }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth -= 1;
        if self.depth >= ROOM {
            CompactFormatter.end_array(writer)
        } else {
            self.pretty.end_array(writer)
        }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth += 1;
        if self.depth > ROOM {
            CompactFormatter.begin_object(writer)
        } else {
            self.pretty.begin_object(writer)
        }
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth -= 1;
        if self.depth >= ROOM {
            CompactFormatter.end_object(writer)
        } else {
            self.pretty.end_object(writer)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_in_a_room_stays_in_its_line() {
        let report = json!({
            "summary": { "passed": 1 },
            "rooms": [{ "name": "a", "findings": [1, { "x": [] }] }, { "name": "b" }, {}],
            "none": [],
        });
        let mut text = Vec::new();
        let mut serializer =
            serde_json::Serializer::with_formatter(&mut text, OneRoomALine::default());
        report.serialize(&mut serializer).expect("memory takes it");
        let text = String::from_utf8(text).expect("JSON is text");
        let again: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(again, report);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let room = lines
            .iter()
            .find(|line| line.contains("findings"))
            .expect("it is there");
        assert!(room.starts_with('{') && room.ends_with("},"), "{text}");
        assert!(lines.contains(&r#"{"name":"b"},"#), "{text}");
        assert!(lines.contains(&"\"passed\": 1"), "{text}");
    }
}
