//! How a journal is read, and how a line is spelt: its sum, a space, and what it says as JSON.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;

use super::{JournalError, Line, Recorded, SCHEMA, VERSION};
use crate::repair::hash::{Refused, following};

/// Digits of a sum.
const SUM: usize = 64;

/// Spells a line, and says its sum.
pub(super) fn spelt(previous: &str, line: &Line) -> (String, String) {
    let text = serde_json::to_string(line).expect("a line is plain data");
    let sum = following(previous, &text);
    (format!("{sum} {text}\n"), sum)
}

/// Reads a journal.
///
/// # Errors
/// The file cannot be read, is no journal, or was damaged or changed. A last line that was cut off is no damage.
pub fn read(path: &Path) -> Result<Recorded, JournalError> {
    let bytes = std::fs::read(path).map_err(JournalError::Unreadable)?;
    // Half a character can be the end of a line that was cut off.
    let whole = bytes.iter().rposition(|byte| *byte == b'\n');
    let whole = whole.map_or(0, |end| end + 1);
    let text = std::str::from_utf8(&bytes[..whole]).map_err(|_| {
        let error = std::io::Error::from(ErrorKind::InvalidData);
        match text_begins(&bytes) {
            true => JournalError::Refused(Refused::Edited),
            false => JournalError::Unreadable(error),
        }
    })?;
    Ok(parsed(text, whole as u64)?)
}

fn text_begins(bytes: &[u8]) -> bool {
    let begin = &bytes[..bytes.len().min(400)];
    String::from_utf8_lossy(begin).contains(SCHEMA)
}

fn parsed(text: &str, whole: u64) -> Result<Recorded, Refused> {
    let mut lines = text.lines().enumerate();
    let first = lines.next().map(|(_, line)| line).unwrap_or_default();
    let begins = first.contains(SCHEMA);
    let (head, mut sum) = match line(first, "") {
        Ok((Line::Head(head), sum)) if head.schema == SCHEMA => (head, sum),
        Ok(_) => return Err(Refused::Foreign("a journal")),
        Err(what) if begins => return Err(newer(first).unwrap_or(damaged(0, what))),
        Err(_) => return Err(Refused::Foreign("a journal")),
    };
    if head.version > VERSION {
        return Err(Refused::Newer);
    }
    let mut recorded = Recorded {
        head,
        records: Vec::new(),
        sum: String::new(),
        whole,
    };
    let mut places = HashMap::new();
    for (number, text) in lines {
        let (line, next) = line(text, &sum).map_err(|what| damaged(number, what))?;
        recorded
            .add(line, &mut places)
            .map_err(|what| damaged(number, what))?;
        sum = next;
    }
    recorded.sum = sum;
    Ok(recorded)
}

/// A head that this version does not understand may say that it is newer.
fn newer(first: &str) -> Option<Refused> {
    let text = first.get(SUM + 1..)?;
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let version = value["head"]["version"].as_u64()?;
    (version > u64::from(VERSION)).then_some(Refused::Newer)
}

fn damaged(number: usize, what: String) -> Refused {
    Refused::Damaged {
        line: number + 1,
        what,
    }
}

fn line(text: &str, previous: &str) -> Result<(Line, String), String> {
    let (sum, json) = text
        .split_once(' ')
        .filter(|(sum, _)| sum.len() == SUM)
        .ok_or("it has no sum")?;
    if following(previous, json) != sum {
        return Err("it was changed, or a line before it is missing".to_owned());
    }
    let line = serde_json::from_str(json).map_err(|error| error.to_string())?;
    Ok((line, sum.to_owned()))
}
