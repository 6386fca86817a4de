//! The elements of a JSON file, one after the other, however large the file is.
//!
//! Only one element is held in memory. Nothing here calls itself for what is nested in the file, so that no file can exhaust the stack,
//! and an element that is broken, too deep or too large costs itself alone.

use std::io::{self, Read};

use super::bytes::Bytes;
use super::unusable::What;

/// What an element is, by the list that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Rooms,
    Recipients,
    Members,
}

/// What is found in a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// The JSON of one object.
    Element(Section, &'a [u8]),
    /// The JSON of an object around the lists, without them.
    Around(&'a [u8]),
    Problem(What),
}

/// Larger than any room and than a group of 25,000 members, in bytes. In memory it may take thirty times as much.
const LARGEST: usize = 8 << 20;
/// Deeper than any answer of Exchange.
const DEEPEST: usize = 64;
/// Lists in lists before an element.
const LISTS: usize = 4;

/// Reads elements from UTF-8.
pub(super) struct Elements<R> {
    source: Bytes<R>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    Whole,
    TooDeep,
    TooLarge,
    Broken,
    CutOff,
}

/// The file ended in the middle of something.
struct Over;

impl<R: Read> Elements<R> {
    pub(super) fn new(source: R) -> Self {
        Elements {
            source: Bytes::new(source),
        }
    }

    /// Gives every event with the line that it starts on.
    ///
    /// # Errors
    /// The file cannot be read further.
    pub(super) fn each(mut self, mut on: impl FnMut(u64, Event<'_>)) -> io::Result<()> {
        let mut text_at = None;
        while let Some(byte) = self.source.first()? {
            let over = match byte {
                b'{' => self.object(Section::Rooms, 0, &mut on)?,
                b'[' => self.list(Section::Rooms, &mut on)?,
                _ => {
                    // A prompt, a warning, a closing bracket of something that was lost.
                    text_at = text_at.or(Some(self.source.line));
                    self.source.skip_line()?;
                    Ok(())
                }
            };
            if over.is_err() {
                on(self.source.line, Event::Problem(What::CutOff));
                break;
            }
        }
        if let Some(line) = text_at {
            on(line, Event::Problem(What::NotData));
        }
        Ok(())
    }

    /// An object that is a room itself, or has lists of them.
    fn object(
        &mut self,
        section: Section,
        depth: usize,
        on: &mut impl FnMut(u64, Event<'_>),
    ) -> io::Result<Result<(), Over>> {
        let line = self.source.line;
        self.source.take()?;
        let mut around = vec![b'{'];
        let mut has_lists = false;
        let mut worst = Value::Whole;
        let mut key = Vec::new();
        let ending = loop {
            match self.source.first()? {
                None => break Value::CutOff,
                Some(b'}') => {
                    self.source.take()?;
                    break Value::Whole;
                }
                Some(b'"') => (),
                Some(_) => break Value::Broken,
            }
            key.clear();
            let read = self.value(&mut key)?;
            if read != Value::Whole {
                break read;
            }
            match self.source.first()? {
                Some(b':') => self.source.take()?,
                None => break Value::CutOff,
                Some(_) => break Value::Broken,
            };
            let start = match self.source.first()? {
                None => break Value::CutOff,
                Some(b'}' | b']' | b':') => break Value::Broken,
                Some(start) => start,
            };
            let inner = list_of(&key, section).filter(|_| depth < LISTS);
            if let (Some(inner), b'[' | b'{') = (inner, start) {
                has_lists = true;
                let over = if start == b'[' {
                    self.list(inner, on)?
                } else {
                    self.object(inner, depth + 1, on)?
                };
                if over.is_err() {
                    break Value::CutOff;
                }
                continue;
            }
            let length = around.len();
            if length > 1 {
                around.push(b',');
            }
            around.extend_from_slice(&key);
            around.push(b':');
            match self.value(&mut around)? {
                Value::Whole if around.len() <= LARGEST => (),
                ended @ (Value::Broken | Value::CutOff) => {
                    around.truncate(length);
                    break ended;
                }
                too_much => {
                    around.truncate(length);
                    worst = if too_much == Value::TooDeep {
                        too_much
                    } else {
                        Value::TooLarge
                    };
                }
            }
        };
        around.push(b'}');
        if has_lists {
            on(line, Event::Around(&around));
        }
        match ending {
            Value::Whole if has_lists => (),
            Value::Whole => self.tell(worst, line, Event::Element(section, &around), on),
            Value::CutOff => return Ok(Err(Over)),
            _ => {
                on(line, Event::Problem(What::Broken));
                self.resume()?;
            }
        }
        Ok(Ok(()))
    }

    fn list(
        &mut self,
        section: Section,
        on: &mut impl FnMut(u64, Event<'_>),
    ) -> io::Result<Result<(), Over>> {
        let mut depth = 0;
        let mut element = Vec::new();
        loop {
            match self.source.first()? {
                None => return Ok(Err(Over)),
                Some(b'[') if depth < LISTS => {
                    self.source.take()?;
                    depth += 1;
                }
                Some(b']') => {
                    self.source.take()?;
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Ok(Ok(()));
                    }
                }
                // The end of an object around this list: a bracket was lost.
                Some(b'}') => {
                    on(self.source.line, Event::Problem(What::Broken));
                    return Ok(Ok(()));
                }
                Some(_) => {
                    let line = self.source.line;
                    element.clear();
                    match self.value(&mut element)? {
                        Value::CutOff => return Ok(Err(Over)),
                        Value::Broken => {
                            on(line, Event::Problem(What::Broken));
                            self.resume()?;
                        }
                        read => self.tell(read, line, Event::Element(section, &element), on),
                    }
                    element.shrink_to(1 << 20);
                }
            }
        }
    }

    fn tell(&self, read: Value, line: u64, event: Event<'_>, on: &mut impl FnMut(u64, Event<'_>)) {
        on(
            line,
            match read {
                Value::TooDeep => Event::Problem(What::TooDeep),
                Value::TooLarge => Event::Problem(What::TooLarge),
                _ => event,
            },
        );
    }

    /// Copies one value. Brackets are only counted here: whoever reads the copy finds those that do not fit.
    fn value(&mut self, copy: &mut Vec<u8>) -> io::Result<Value> {
        let start = copy.len();
        let mut depth = 0_usize;
        let mut in_text = false;
        let mut is_escaped = false;
        let mut read = Value::Whole;
        while let Some(byte) = self.source.peek()? {
            if in_text && !is_escaped {
                // Most of a file is text, and most of a text is nothing special.
                let is_special = |byte| matches!(byte, b'"' | b'\\' | b'\n' | b'\r');
                let run = self.source.run(is_special);
                if !run.is_empty() {
                    if read == Value::Whole {
                        copy.extend_from_slice(run);
                    }
                    continue;
                }
            }
            let is_inside = depth > 0 || in_text;
            if !is_inside && copy.len() > start && ends_scalar(byte) {
                return Ok(read);
            }
            // No text contains a line break, and only the script starts lines with commas: a quote or a bracket is missing before.
            if in_text && matches!(byte, b'\n' | b'\r') || self.source.at_line_start && byte == b','
            {
                return Ok(Value::Broken);
            }
            self.source.take()?;
            if read == Value::Whole {
                copy.push(byte);
                if copy.len() - start > LARGEST {
                    read = Value::TooLarge;
                }
            }
            if in_text {
                in_text = is_escaped || byte != b'"';
                is_escaped = byte == b'\\' && !is_escaped;
                if !in_text && depth == 0 {
                    return Ok(read);
                }
                continue;
            }
            match byte {
                b'"' => in_text = true,
                b'{' | b'[' => {
                    depth += 1;
                    if depth > DEEPEST && read == Value::Whole {
                        read = Value::TooDeep;
                    }
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Ok(read);
                    }
                }
                _ => (),
            }
        }
        let is_scalar = depth == 0 && !in_text && copy.len() > start;
        Ok(if is_scalar { read } else { Value::CutOff })
    }

    /// Goes to the next line that starts an element or ends a list, as the script writes them.
    fn resume(&mut self) -> io::Result<()> {
        loop {
            match self.source.peek()? {
                None => return Ok(()),
                Some(b'{' | b']' | b',') if self.source.at_line_start => return Ok(()),
                Some(_) => self.source.skip_line()?,
            }
        }
    }
}

fn ends_scalar(byte: u8) -> bool {
    matches!(
        byte,
        b',' | b']' | b'}' | b':' | b' ' | b'\t' | b'\r' | b'\n'
    )
}

/// The lists that elements stand in. PowerShell 5.1 puts some lists into an object with `value` and `Count`.
fn list_of(key: &[u8], section: Section) -> Option<Section> {
    let key = key.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let is = |name: &str| key.eq_ignore_ascii_case(name.as_bytes());
    if is("rooms") {
        Some(Section::Rooms)
    } else if is("recipients") {
        Some(Section::Recipients)
    } else if is("members") {
        Some(Section::Members)
    } else if is("value") {
        Some(section)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
