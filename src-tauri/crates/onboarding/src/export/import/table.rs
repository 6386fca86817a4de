//! Tables as `Export-Csv` and Excel write them, a row at a time.

use std::io::{self, BufRead};

use super::unusable::What;

/// Longer than any row, in bytes.
const LONGEST: usize = 16 << 20;

/// Reads rows of UTF-8.
pub(super) struct Rows<R> {
    source: R,
    separator: u8,
    line: u64,
}

/// One row and the line that it starts on.
pub(super) type Row = (u64, Result<Vec<String>, What>);

impl<R: BufRead> Rows<R> {
    pub(super) fn new(source: R, separator: u8) -> Self {
        Rows {
            source,
            separator,
            line: 1,
        }
    }

    /// The next row that is not empty. After a row that is too long or has no end there is no other.
    ///
    /// # Errors
    /// The file cannot be read further.
    pub(super) fn next(&mut self) -> io::Result<Option<Row>> {
        loop {
            let line = self.line;
            let Some(row) = self.row()? else {
                return Ok(None);
            };
            match row {
                Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => (),
                row => return Ok(Some((line, row))),
            }
        }
    }

    fn row(&mut self) -> io::Result<Option<Result<Vec<String>, What>>> {
        let mut row = Open::default();
        let mut length = 0;
        let mut line = Vec::new();
        loop {
            line.clear();
            let limit = (LONGEST - length) as u64;
            io::Read::take(&mut self.source, limit).read_until(b'\n', &mut line)?;
            if line.is_empty() {
                return Ok(match length {
                    0 => None,
                    LONGEST => Some(Err(What::TooLarge)),
                    _ => Some(Err(What::CutOff)),
                });
            }
            length += line.len();
            self.line += u64::from(line.ends_with(b"\n"));
            let end = line.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n'));
            row.read(&line[..end.map_or(0, |at| at + 1)], self.separator);
            // A cell in quotes may hold line breaks, so a row ends with the first line after which all quotes are closed.
            if !row.is_in_quotes {
                return Ok(Some(Ok(row.cells())));
            }
            row.cell.push(b'\n');
        }
    }
}

/// A row whose end was not seen yet.
#[derive(Default)]
struct Open {
    done: Vec<String>,
    cell: Vec<u8>,
    is_in_quotes: bool,
    /// A quote right behind the one that closed a cell is part of the cell, and the cell goes on.
    has_just_closed: bool,
}

impl Open {
    fn read(&mut self, line: &[u8], separator: u8) {
        for &byte in line {
            let has_just_closed = std::mem::take(&mut self.has_just_closed);
            match byte {
                b'"' if self.is_in_quotes => {
                    self.is_in_quotes = false;
                    self.has_just_closed = true;
                }
                b'"' if has_just_closed => {
                    self.cell.push(b'"');
                    self.is_in_quotes = true;
                }
                // A quote in the middle of a cell is only a quote.
                b'"' if self.cell.is_empty() => self.is_in_quotes = true,
                other if other == separator && !self.is_in_quotes => self.close(),
                other => self.cell.push(other),
            }
        }
    }

    fn close(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        self.done.push(String::from_utf8_lossy(&cell).into_owned());
    }

    fn cells(mut self) -> Vec<String> {
        self.close();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: u8) -> Vec<Row> {
        let mut rows = Rows::new(text.as_bytes(), separator);
        std::iter::from_fn(|| rows.next().expect("memory can be read")).collect()
    }

    #[test]
    fn quotes_separators_and_line_breaks_are_part_of_a_cell_in_quotes() {
        let text = "a,b\r\n\"x,1\",\"say \"\"hi\"\"\"\r\n\r\n\"two\r\nlines\",5\"\n\"\",last";
        let expected = [
            (1, vec!["a", "b"]),
            (2, vec!["x,1", "say \"hi\""]),
            (4, vec!["two\nlines", "5\""]),
            (6, vec!["", "last"]),
        ];
        let found = rows(text, b',');
        assert_eq!(found.len(), expected.len());
        for ((line, row), (expected_line, cells)) in found.into_iter().zip(expected) {
            assert_eq!(line, expected_line);
            assert_eq!(row.expect("the row is whole"), cells);
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_the_rest_and_says_so() {
        let found = rows("a;b\n1;\"two\nthree;4\n", b';');
        assert_eq!(found.len(), 2);
        assert_eq!(found[1], (2, Err(What::CutOff)));
    }
}
