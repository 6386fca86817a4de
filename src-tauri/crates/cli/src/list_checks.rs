//! Every check, for people and for programs that show reports.

use std::io::Write;

use checks::CHECKS;
use onboarding::words::Words;
use serde_json::json;

use crate::Exit;
use crate::arguments::{Format, ListChecks};

pub(crate) fn run(arguments: &ListChecks) -> Exit {
    let words = Words::of(arguments.language);
    let title = |id: &str| words.text(&format!("check-{id}"), &[]);
    let mut stdout = std::io::stdout().lock();
    let written = match arguments.format {
        Format::Json => {
            let list: Vec<_> = CHECKS
                .iter()
                .map(|check| {
                    json!({
                        "id": check.id,
                        "step": check.guide.to_string(),
                        "title": title(check.id),
                        "advisory": check.advisory,
                    })
                })
                .collect();
            let text = serde_json::to_string_pretty(&list).expect("a list of texts is plain JSON");
            writeln!(stdout, "{text}")
        }
        Format::Text => CHECKS.iter().try_for_each(|check| {
            writeln!(
                stdout,
                "{:<24} {:<8} {}",
                check.id,
                check.guide.to_string(),
                title(check.id)
            )
        }),
    };
    match written {
        Ok(()) => Exit::Passed,
        // The reader has closed the pipe, as `head` does.
        Err(_) => Exit::Passed,
    }
}
