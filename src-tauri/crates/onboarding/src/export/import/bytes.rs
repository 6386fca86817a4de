//! The bytes of a file, one after the other, with the line that they stand on.

use std::io::{self, Read};

/// Holds one piece of the file.
pub(super) struct Bytes<R> {
    source: R,
    piece: Vec<u8>,
    next: usize,
    length: usize,
    /// Counts from 1.
    pub(super) line: u64,
    pub(super) at_line_start: bool,
}

impl<R: Read> Bytes<R> {
    pub(super) fn new(source: R) -> Self {
        Bytes {
            source,
            piece: vec![0; 1 << 16],
            next: 0,
            length: 0,
            line: 1,
            at_line_start: true,
        }
    }

    /// The next byte that is neither white space nor a comma nor a zero.
    pub(super) fn first(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\t' | b'\r' | b'\n' | b',' | 0 | 0x1a) => self.take()?,
                other => return Ok(other),
            }
        }
    }

    pub(super) fn skip_line(&mut self) -> io::Result<()> {
        while let Some(byte) = self.peek()? {
            self.take()?;
            if byte == b'\n' {
                break;
            }
        }
        Ok(())
    }

    /// The bytes up to one that the caller wants to look at, as many as are at hand. None of them ends a line.
    pub(super) fn run(&mut self, is_wanted: impl Fn(u8) -> bool) -> &[u8] {
        let rest = &self.piece[self.next..self.length];
        let length = rest
            .iter()
            .position(|byte| is_wanted(*byte))
            .unwrap_or(rest.len());
        let start = self.next;
        self.next += length;
        self.at_line_start &= length == 0;
        &self.piece[start..start + length]
    }

    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        if self.next == self.length {
            self.length = self.source.read(&mut self.piece)?;
            self.next = 0;
            if self.length == 0 {
                return Ok(None);
            }
        }
        Ok(Some(self.piece[self.next]))
    }

    pub(super) fn take(&mut self) -> io::Result<()> {
        self.at_line_start = self.peek()? == Some(b'\n');
        self.line += u64::from(self.at_line_start);
        self.next = (self.next + 1).min(self.length);
        Ok(())
    }
}
