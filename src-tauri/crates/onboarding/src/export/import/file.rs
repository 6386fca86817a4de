//! One file, from its bytes to what it says.

use std::io::{self, BufReader, Read};

use super::elements::{Elements, Event, Section};
use super::encoding::{Encoding, NotText, Text};
use super::node::{Fields, Node};
use super::reading::{Around, Findings};
use super::table::Rows;
use super::unusable::{What, shown};
use super::{people, row};

/// How much is looked at to tell a table from JSON, in bytes.
const LOOK: u64 = 1 << 16;

/// The newest form of the file that this understands.
const NEWEST: u64 = 2;

/// Reads a file a piece at a time. It never fails: what cannot be used is among the complaints.
pub(super) fn read(number: usize, source: impl Read) -> (Findings, Option<Encoding>) {
    let mut findings = Findings::of(number);
    let mut encoding = None;
    let read = match Text::open(source) {
        Ok(Ok(text)) => {
            encoding = Some(text.encoding());
            contents(text, &mut findings)
        }
        Ok(Err(NotText)) => {
            findings.complaints.add_once(What::NotText);
            Ok(())
        }
        Err(error) => Err(error),
    };
    if let Err(error) = read {
        findings.complaints.add_once(What::NotReadable {
            error: error.to_string(),
        });
    }
    if findings.is_empty() && findings.complaints.is_empty() {
        findings.complaints.add_once(What::NothingKnown);
    }
    (findings, encoding)
}

fn contents(mut text: impl Read, findings: &mut Findings) -> io::Result<()> {
    let mut start = Vec::new();
    text.by_ref().take(LOOK).read_to_end(&mut start)?;
    if start
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        findings.complaints.add_once(What::Empty);
        return Ok(());
    }
    let head = Head::of(&String::from_utf8_lossy(&start));
    let whole = start.as_slice().chain(text);
    match head {
        Some(head) => table(
            Rows::new(BufReader::new(whole), head.separator),
            &head,
            findings,
        ),
        None => Elements::new(whole).each(|line, event| element(line, event, findings)),
    }
}

fn element(line: u64, event: Event<'_>, findings: &mut Findings) {
    let (section, json) = match event {
        Event::Problem(what) => {
            findings.complaints.add(Some(line), None, what);
            return;
        }
        Event::Around(json) => {
            if let Ok(Node::Object(fields)) = serde_json::from_slice(json) {
                around(&fields, findings);
            }
            return;
        }
        Event::Element(section, json) => (section, json),
    };
    match serde_json::from_slice(json) {
        Ok(Node::Object(fields)) => match section {
            Section::Rooms => row::room(&fields, line, findings),
            Section::Recipients => people::look_up(&fields, line, findings),
            Section::Members => people::members(&fields, line, findings),
        },
        Ok(Node::Null) => (),
        Ok(Node::Text(text)) if super::value::is_type_name(&text) || text.starts_with("@{") => {
            let property = "rooms".to_owned();
            findings
                .complaints
                .add(Some(line), None, What::Truncated { property });
        }
        Ok(_) => findings
            .complaints
            .add(Some(line), None, What::NothingKnown),
        Err(_) => findings.complaints.add(Some(line), None, What::Broken),
    }
}

fn around(fields: &Fields, findings: &mut Findings) {
    let text = |name: &str| fields.text(name).map(str::to_owned);
    let schema = text("schema");
    let version = schema
        .as_deref()
        .and_then(|schema| schema.strip_prefix("offision.rooms/"))
        .and_then(|version| version.parse::<u64>().ok());
    if let Some(schema) = schema.as_deref()
        && version.is_none_or(|version| version > NEWEST)
    {
        findings.complaints.add_once(What::Newer {
            schema: shown(schema),
        });
    }
    // An object with lists around another one, as PowerShell 5.1 makes them, says nothing itself.
    if schema.is_some() || findings.around.schema.is_none() {
        findings.around = Around {
            schema,
            tenant: text("tenantId").or_else(|| text("tenantDomain")),
            run: text("run"),
            is_complete: fields.flag("complete"),
            found: fields.number("found"),
            module_version: text("moduleVersion"),
            powershell_version: text("powershellVersion"),
        };
    }
}

/// The head of a table.
struct Head {
    separator: u8,
    /// Before it: `#TYPE` of PowerShell, `sep=` of Excel.
    lines_before: usize,
}

impl Head {
    /// `None`: this is no table of anything known.
    fn of(start: &str) -> Option<Head> {
        let mut lines_before = 0;
        for line in start.lines() {
            let line = line.trim();
            let lower = line.to_ascii_lowercase();
            if line.is_empty() || lower.starts_with("#type") || lower.starts_with("sep=") {
                lines_before += usize::from(!line.is_empty());
                continue;
            }
            if line.starts_with(['{', '[']) {
                return None;
            }
            let known = |separator: &u8| {
                line.split(char::from(*separator))
                    .filter(|name| row::is_known(name.trim().trim_matches('"')))
                    .count()
            };
            let separator = b",;\t".iter().copied().max_by_key(known)?;
            return (known(&separator) >= 2).then_some(Head {
                separator,
                lines_before,
            });
        }
        None
    }
}

fn table<R: io::BufRead>(
    mut rows: Rows<R>,
    head: &Head,
    findings: &mut Findings,
) -> io::Result<()> {
    let mut names: Option<Vec<String>> = None;
    let mut before = 0;
    while let Some((line, row)) = rows.next()? {
        let cells = match row {
            Ok(cells) => cells,
            Err(what) => {
                findings.complaints.add(Some(line), None, what);
                break;
            }
        };
        let Some(names) = &names else {
            if before < head.lines_before {
                before += 1;
            } else {
                names = Some(cells.iter().map(|cell| cell.trim().to_owned()).collect());
            }
            continue;
        };
        // Cells that are missing or too many stand under the names of others.
        let extra = cells
            .iter()
            .skip(names.len())
            .any(|cell| !cell.trim().is_empty());
        if cells.len() < names.len() || extra {
            let what = What::Cells {
                found: cells.len(),
                wanted: names.len(),
            };
            findings.complaints.add(Some(line), None, what);
            continue;
        }
        let cells = names.iter().cloned().zip(cells.into_iter().map(Node::Text));
        row::room(&Fields(cells.collect()), line, findings);
    }
    Ok(())
}
