//! What a script printed, pasted back: one line of JSON, somewhere in whatever else stood in the terminal.

use microsoft::secret::Secret;
use serde::Deserialize;
use url::Url;
use uuid::Uuid;

use crate::form;

/// The values that a script handed over.
#[derive(Clone, Debug)]
pub struct Handback {
    pub tenant_id: Uuid,
    pub client_id: Uuid,
    pub redirect_url: Option<Url>,
    /// `None`: it was left out of what was pasted.
    pub secret: Option<Secret>,
}

/// Why there is nothing to take. The words are in the catalogue under `handback-problem-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    NotJson,
    /// JSON, but not a script's.
    NoOutcome,
    TenantMalformed,
    ClientIdMalformed,
    SecretMalformed,
    TooLong,
    /// The script says itself that it did not come to its end.
    ScriptFailed,
}

/// A terminal's worth of text, and more than any script prints.
const LONGEST: usize = 64 * 1024;
/// The version of the line that this program understands.
const VERSION: u32 = 1;
/// How the line begins, without spaces.
const BEGINNING: &str = "{\"offisionSetup\"";

/// The line as the scripts write it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    offision_setup: u32,
    error: Option<String>,
    tenant_id: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    redirect_url: Option<String>,
}

/// Finds the last outcome in a pasted text and understands it. Nothing of the text is ever repeated.
///
/// # Errors
/// Why there is nothing to take.
pub fn read(pasted: &Secret) -> Result<Handback, Problem> {
    if pasted.expose().len() > LONGEST {
        return Err(Problem::TooLong);
    }
    let text = unbroken(pasted.expose());
    let outcome = match find(text.expose()) {
        Ok(outcome) => outcome,
        Err(problem) => {
            // A mail program or a chat may have put typographic quotes in.
            let straightened = Secret::new(text.expose().replace(['“', '”', '„', '‟', '＂'], "\""));
            find(straightened.expose()).map_err(|_| problem)?
        }
    };
    understand(outcome)
}

/// The text as one line. A terminal breaks long lines, and not at spaces: none of the values has one.
fn unbroken(text: &str) -> Secret {
    Secret::new(
        text.lines()
            .map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'))
            .collect(),
    )
}

/// The last outcome wins: a terminal may show an earlier run above it, and the script itself.
fn find(text: &str) -> Result<Outcome, Problem> {
    let mut problem = if text.contains('{') {
        Problem::NoOutcome
    } else {
        Problem::NotJson
    };
    for (start, _) in text.rmatch_indices('{') {
        let rest = &text[start..];
        if !begins_an_outcome(rest) {
            continue;
        }
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Outcome>();
        match values.next() {
            Some(Ok(outcome)) if outcome.offision_setup == VERSION => return Ok(outcome),
            // Only a part of it was copied, or it is the script that prints it.
            _ => problem = Problem::NotJson,
        }
    }
    Err(problem)
}

fn begins_an_outcome(text: &str) -> bool {
    let mut characters = text.chars().filter(|c| !c.is_whitespace());
    BEGINNING
        .chars()
        .all(|wanted| characters.next() == Some(wanted))
}

fn understand(outcome: Outcome) -> Result<Handback, Problem> {
    if outcome.error.is_some() {
        return Err(Problem::ScriptFailed);
    }
    let secret = outcome.client_secret.map(form::secret).transpose();
    let id = |text: Option<String>| Uuid::try_parse(form::trimmed(&text?)).ok();
    Ok(Handback {
        tenant_id: id(outcome.tenant_id).ok_or(Problem::TenantMalformed)?,
        client_id: id(outcome.client_id).ok_or(Problem::ClientIdMalformed)?,
        redirect_url: outcome
            .redirect_url
            .and_then(|text| form::redirect_url(form::trimmed(&text)).ok()),
        secret: secret.map_err(|_| Problem::SecretMalformed)?,
    })
}

#[cfg(test)]
mod tests;
