//! The result for a person: what failed first, with what to do; then the counts.

use std::io::{self, Write};

use checks::{Finding, Outcome, Word};
use onboarding::diagnosis;
use onboarding::report::Report;
use onboarding::scan::{Cause, ScannedRoom, Tally};
use onboarding::store::StoreError;
use onboarding::translate::{command, shown};

/// More rooms than this are counted, not listed.
const ROOMS_SHOWN: usize = 50;

pub(crate) fn write(writer: &mut dyn Write, report: &Report<'_>, tally: &Tally) -> io::Result<()> {
    let words = report.words;
    let tenant = [
        &report.tenant.name,
        &report.tenant.domain,
        &report.tenant.id,
    ]
    .into_iter()
    .find_map(|name| name.clone())
    .unwrap_or_default();
    writeln!(
        writer,
        "{}",
        words.text("cli-tenant", &[("tenant", tenant)])
    )?;
    if report.tenant.simulated {
        writeln!(writer, "{}", words.text("demo-note", &[]))?;
    }
    writeln!(writer, "\n{}", words.text("cli-registration", &[]))?;
    for finding in report.registration {
        write_finding(writer, finding, report)?;
        write_cause(writer, finding, report)?;
    }
    writeln!(writer, "\n{}", words.text("cli-problems", &[]))?;
    let causes = tally.causes();
    for (cause, rooms) in &causes {
        let (mark, text) = match cause {
            Cause::Check { check, word } => (
                mark(*word),
                words.text(&format!("check-{check}.wrong"), &[]),
            ),
            Cause::Reason(because) => (mark(Word::NotChecked), words.because(because)),
        };
        let share = *rooms as f64 / report.counts.discovered.max(1) as f64;
        let rooms = words.text("cli-rooms", &[("count", rooms.to_string())]);
        writeln!(writer, "  {mark} {text}: {rooms} ({:.0} %)", share * 100.0)?;
    }
    for blocked in tally.blocked() {
        let by = words.text(&format!("check-{}.wrong", blocked.by), &[]);
        let text = words.text(
            "cli-blocked",
            &[("check", by), ("count", blocked.rooms.to_string())],
        );
        writeln!(writer, "  {} {text}", mark(Word::NotChecked))?;
    }
    if causes.is_empty() && report.rooms_not_listed.is_none() {
        writeln!(writer, "  {}", words.text("cli-no-problems", &[]))?;
    }
    if let Some(because) = &report.rooms_not_listed {
        writeln!(writer, "  {} {because}", mark(Word::NotChecked))?;
    }
    write_rooms(writer, report)?;
    write_counts(writer, report)
}

fn write_rooms(writer: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let words = report.words;
    let mut worth_showing = 0;
    report
        .rooms
        .each(|room| {
            if room.outcome == Word::Pass {
                return Ok(());
            }
            if worth_showing == 0 {
                writeln!(writer, "\n{}", words.text("cli-rooms-title", &[]))?;
            }
            worth_showing += 1;
            if worth_showing > ROOMS_SHOWN {
                return Ok(());
            }
            write_room(writer, room, report)
        })
        .map_err(|error: NotWritten| error.0)?;
    let hidden = worth_showing.saturating_sub(ROOMS_SHOWN);
    if hidden > 0 {
        writeln!(
            writer,
            "  {}",
            words.text("cli-more-rooms", &[("count", hidden.to_string())])
        )?;
    }
    Ok(())
}

/// The results come from a file and go to another one; either may fail.
struct NotWritten(io::Error);

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> Self {
        NotWritten(error)
    }
}

impl From<StoreError> for NotWritten {
    fn from(error: StoreError) -> Self {
        NotWritten(io::Error::other(error))
    }
}

fn write_room(
    writer: &mut dyn Write,
    room: &ScannedRoom,
    report: &Report<'_>,
) -> Result<(), NotWritten> {
    writeln!(
        writer,
        "  {} {} <{}>",
        mark(room.outcome),
        room.name,
        room.address
    )?;
    for finding in room
        .findings
        .iter()
        .filter(|finding| finding.outcome.word() != Word::Pass)
    {
        // One line for a room that is not covered is enough.
        if room.outcome == Word::NotApplicable {
            if let Some(because) = finding.outcome.because() {
                writeln!(writer, "      {}", report.words.because(because))?;
            }
            break;
        }
        // What nobody asked for, or does not concern this room, is no problem of it.
        if finding.advisory && finding.outcome.word() != Word::Warn {
            continue;
        }
        write!(writer, "    ")?;
        write_finding(writer, finding, report)?;
        if let Some((_, change)) = room
            .repairs
            .iter()
            .find(|(check, _)| *check == finding.check)
        {
            writeln!(writer, "          {}", command(&room.address, change))?;
        }
    }
    Ok(())
}

fn write_finding(writer: &mut dyn Write, finding: &Finding, report: &Report<'_>) -> io::Result<()> {
    let words = report.words;
    let word = finding.outcome.word();
    let title = match word {
        Word::Fail | Word::Warn => words.text(&format!("check-{}.wrong", finding.check), &[]),
        _ => words.text(&format!("check-{}", finding.check), &[]),
    };
    writeln!(writer, "  {} {title}", mark(word))?;
    let mut line = |key: &str, text: String| {
        let text = text.replace('\n', ", ");
        writeln!(writer, "        {}", words.text(key, &[("text", text)]))
    };
    match &finding.outcome {
        Outcome::Fail { found, wanted } => {
            line("cli-found", shown(finding.check, found))?;
            line("cli-wanted", shown(finding.check, wanted))?;
            line(
                "cli-fix",
                words.text(&format!("check-{}.portal", finding.check), &[]),
            )
        }
        Outcome::Warn { because, .. } | Outcome::NotChecked { because } => {
            line("cli-because", words.because(because))?;
            line("cli-fix", words.remedy(because))
        }
        Outcome::Pending { since, .. } => line("cli-pending", since.to_string()),
        Outcome::Pass { .. } | Outcome::NotApplicable { .. } => Ok(()),
    }
}

/// What went wrong with the sign-in. What only depends on it does not say so again.
fn write_cause(writer: &mut dyn Write, finding: &Finding, report: &Report<'_>) -> io::Result<()> {
    let Some(behind) = report
        .said
        .filter(|_| diagnosis::is_about_the_sign_in(finding))
    else {
        return Ok(());
    };
    let key = format!("cause-{}", behind.diagnosis.id);
    for (line, key) in [
        ("cli-because", key.clone()),
        ("cli-fix", format!("{key}.fix")),
    ] {
        let text = report.words.text(&key, &[]);
        let text = report.words.text(line, &[("text", text)]);
        writeln!(writer, "        {text}")?;
    }
    if let Some(code) = &behind.details.code {
        writeln!(writer, "        {code}")?;
    }
    Ok(())
}

fn write_counts(writer: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let counts = report.counts;
    let numbers = [
        ("discovered", counts.discovered),
        ("passed", counts.passed),
        ("failed", counts.failed),
        ("warned", counts.warned),
        ("pending", counts.pending),
        ("not-checked", counts.not_checked),
        ("not-applicable", counts.not_applicable),
    ]
    .map(|(name, number)| (name, number.to_string()));
    writeln!(writer, "\n{}", report.words.text("cli-counts", &numbers))
}

/// A sign beside the words, never instead of them.
fn mark(word: Word) -> &'static str {
    match word {
        Word::Pass => "✓",
        Word::Fail => "✗",
        Word::Warn => "!",
        Word::Pending => "…",
        Word::NotChecked => "?",
        Word::NotApplicable => "–",
    }
}
