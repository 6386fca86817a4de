//! What an error of Microsoft means, offline.

use std::io::{self, Read, Write};

use microsoft::cloud::{Cloud, Endpoints};
use onboarding::diagnosis::{self, Explained, Wait};
use onboarding::links::Link;
use onboarding::words::Words;
use serde_json::{Value, json};

use crate::arguments::{Explain, Format};
use crate::{Exit, complain, terminal};

/// More is no page that a person copies.
const LONGEST_TEXT: u64 = 1 << 20;

pub(crate) fn run(arguments: &Explain) -> Exit {
    let words = Words::of(terminal::language(arguments.language, arguments.format));
    let text = match text(arguments) {
        Ok(text) => text,
        Err(error) => return complain(&format!("standard input cannot be read: {error}")),
    };
    let explained = diagnosis::explain(&text);
    let mut stdout = io::stdout().lock();
    // Nothing more can be said when the reader has closed the pipe.
    let _ = match arguments.format {
        Format::Json => {
            let shown = as_json(explained.as_ref(), &words);
            let shown = serde_json::to_string_pretty(&shown).expect("texts are plain JSON");
            writeln!(stdout, "{shown}")
        }
        Format::Text => match &explained {
            Some(explained) => write_text(&mut stdout, explained, &words),
            None => writeln!(stdout, "{}", words.text("cli-explain-nothing", &[])),
        },
    };
    match explained {
        Some(explained) if explained.diagnosis.is_known() => Exit::Passed,
        _ => Exit::NotChecked,
    }
}

/// What was pasted. Standard input keeps it out of the list of processes.
fn text(arguments: &Explain) -> io::Result<String> {
    match arguments.text.as_deref() {
        Some(text) if text != "-" => Ok(text.to_owned()),
        _ => {
            let mut bytes = Vec::new();
            let mut stdin = io::stdin().lock();
            (&mut stdin).take(LONGEST_TEXT).read_to_end(&mut bytes)?;
            // Whoever writes more must not find the pipe closed.
            io::copy(&mut stdin, &mut io::sink())?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
    }
}

fn key(explained: &Explained, attribute: &str) -> String {
    format!("cause-{}{attribute}", explained.diagnosis.id)
}

fn likely(explained: &Explained, words: &Words) -> Vec<String> {
    (1..=explained.diagnosis.likely)
        .map(|number| words.text(&key(explained, &format!(".likely-{number}")), &[]))
        .collect()
}

/// The page's address in the worldwide cloud: offline, nobody knows the tenant's.
fn url(link: Link) -> String {
    link.url(&Endpoints::of(Cloud::Global), None).to_string()
}

fn as_json(explained: Option<&Explained>, words: &Words) -> Value {
    let Some(explained) = explained else {
        return json!({
            "known": false, "id": null, "title": words.text("cli-explain-nothing", &[]), "causes": [], "fix": null, "link": null,
            "wait": null, "role": null, "field": null, "step": null, "code": null, "text": null, "traceId": null,
            "requestId": null, "correlationId": null, "time": null, "microsoft": null,
        });
    };
    let (cause, details) = (explained.diagnosis, &explained.details);
    json!({
        "known": cause.is_known(),
        "id": cause.id,
        "title": words.text(&key(explained, ""), &[]),
        "causes": likely(explained, words),
        "fix": words.text(&key(explained, ".fix"), &[]),
        "link": cause.link.map(url),
        "wait": cause.wait,
        "role": cause.role,
        "field": cause.field,
        "step": cause.step,
        "code": details.code,
        "text": details.text,
        "traceId": details.trace_id,
        "requestId": details.request_id,
        "correlationId": details.correlation_id,
        "time": details.at,
        "microsoft": explained.microsoft().map(url),
    })
}

fn write_text(writer: &mut dyn Write, explained: &Explained, words: &Words) -> io::Result<()> {
    let (cause, details) = (explained.diagnosis, &explained.details);
    writeln!(writer, "{}", words.text(&key(explained, ""), &[]))?;
    writeln!(writer, "\n{}", words.text("diagnosis-likely", &[]))?;
    for (number, cause) in likely(explained, words).iter().enumerate() {
        writeln!(writer, "  {}. {cause}", number + 1)?;
    }
    writeln!(writer, "\n{}", words.text("diagnosis-fix", &[]))?;
    writeln!(writer, "  {}", words.text(&key(explained, ".fix"), &[]))?;
    let role = cause.role.map(|role| {
        let role = words.text(&format!("role-{}", role.id()), &[]);
        words.text("diagnosis-role", &[("role", role)])
    });
    let wait = (cause.wait != Wait::No)
        .then(|| words.text(&format!("diagnosis-wait-{}", cause.wait.id()), &[]));
    for note in [role, wait].into_iter().flatten() {
        writeln!(writer, "  {note}")?;
    }
    if let Some(link) = cause.link {
        writeln!(writer, "  {}", url(link))?;
    }
    writeln!(writer)?;
    if let Some(text) = details.text.as_ref().filter(|_| !cause.is_known()) {
        writeln!(writer, "{text}")?;
    }
    for (name, value) in [
        ("details-code", details.code.clone()),
        ("details-trace", details.trace_id.clone()),
        ("details-request", details.request_id.clone()),
        ("details-correlation", details.correlation_id.clone()),
        ("details-time", details.at.clone()),
        ("details-microsoft", explained.microsoft().map(url)),
    ] {
        if let Some(value) = value {
            writeln!(writer, "{}: {value}", words.text(name, &[]))?;
        }
    }
    Ok(())
}
