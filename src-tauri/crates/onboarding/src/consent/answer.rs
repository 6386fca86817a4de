//! What an answer in the browser means.

use microsoft::entra::{ConsentAnswer, aadsts_codes, parse_consent_answer};
use uuid::Uuid;

use crate::cause::Cause;

/// An answer, held against the request that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Accepted, by what the browser says. The permissions decide.
    Accepted,
    Refused(Explained),
    /// Of an earlier request, of another tenant, or of nobody.
    Foreign,
}

/// A refusal with its cause and Microsoft's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    pub cause: Cause,
    /// For example `AADSTS65004`.
    pub code: Option<String>,
    /// Microsoft's text, without its ids.
    pub text: String,
}

impl Answer {
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Answer::Refused(explained) if explained.cause == Cause::ConsentCancelled)
    }
}

/// Holds an answer against the open request. `admin_consent=True` alone proves nothing: Entra sends it with refusals as well.
pub fn read_answer(answer: &ConsentAnswer, state: &str, tenant_id: Uuid) -> Answer {
    if answer.state.as_deref() != Some(state) {
        return Answer::Foreign;
    }
    if answer.error.is_some() || !answer.admin_consent {
        return Answer::Refused(refusal(answer));
    }
    match answer.tenant.as_deref().map(Uuid::try_parse) {
        Some(Ok(tenant)) if tenant != tenant_id => Answer::Foreign,
        _ => Answer::Accepted,
    }
}

fn refusal(answer: &ConsentAnswer) -> Explained {
    let cancelled = answer.error_subcode.as_deref() == Some("cancel");
    let text = answer.error_description.clone().unwrap_or_default();
    let code = answer.codes.first().copied();
    let cause = match code {
        Some(code) => Cause::of_code(code),
        None if cancelled => Cause::ConsentCancelled,
        // The documented refusal of the older endpoint has no code.
        None if answer.error.as_deref() == Some("permission_denied") => Cause::ConsentCancelled,
        None => Cause::Unknown,
    };
    Explained {
        cause,
        code: code.map(|code| format!("AADSTS{code}")),
        text: without_ids(&text),
    }
}

/// Explains pasted text: the address of the page that the browser ended on, or what that page says. `None`: there is no code in it.
pub fn explain(text: &str) -> Option<Explained> {
    if let Ok(answer) = parse_consent_answer(text)
        && answer.error.is_some()
    {
        return Some(refusal(&answer));
    }
    let code = *aadsts_codes(text).first()?;
    Some(Explained {
        cause: Cause::of_code(code),
        code: Some(format!("AADSTS{code}")),
        text: without_ids(text),
    })
}

/// Only the sentence: ids and what else was pasted along are shown elsewhere or not at all.
fn without_ids(text: &str) -> String {
    let start = text.find("AADSTS").unwrap_or(0);
    let text = &text[start..];
    let end = ["Trace ID", "Request Id", "Correlation I"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(text.len());
    let sentence: String = text[..end].trim().chars().take(400).collect();
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENANT: Uuid = Uuid::from_u128(5);

    fn read(query: &str) -> Answer {
        read_answer(
            &parse_consent_answer(query).expect("an answer"),
            "right",
            TENANT,
        )
    }

    fn cause(answer: Answer) -> Cause {
        match answer {
            Answer::Refused(explained) => explained.cause,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_grant_needs_the_state_the_tenant_and_no_error() {
        assert_eq!(
            read("admin_consent=True&tenant=00000000-0000-0000-0000-000000000005&state=right"),
            Answer::Accepted
        );
        assert_eq!(
            read("admin_consent=True&state=right"),
            Answer::Accepted,
            "the tenant may be absent"
        );
        assert_eq!(read("admin_consent=True&state=wrong"), Answer::Foreign);
        assert_eq!(read("admin_consent=True"), Answer::Foreign);
        assert_eq!(
            read("admin_consent=True&tenant=00000000-0000-0000-0000-000000000006&state=right"),
            Answer::Foreign
        );
        assert_eq!(
            cause(read("admin_consent=False&state=right")),
            Cause::Unknown
        );
    }

    #[test]
    fn a_refusal_with_admin_consent_true_is_a_refusal() {
        let answer = read(
            "error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.%0d%0aTrace+ID%3a+x&admin_consent=True&state=right#",
        );
        assert!(answer.is_cancelled());
        assert_eq!(cause(answer), Cause::ConsentCancelled);
        assert!(read("error=access_denied&error_subcode=cancel&state=right").is_cancelled());
        assert_eq!(
            cause(read(
                "error=access_denied&error_description=AADSTS50020%3a+User+account&admin_consent=True&state=right"
            )),
            Cause::OtherDirectory
        );
    }

    #[test]
    fn pasted_text_is_explained_by_its_code() {
        let page = "Sorry, but we’re having trouble signing you in.\nAADSTS50011: The redirect URI 'https://x' specified in the request does not match.\nRequest Id: 1111\nCorrelation Id: 2222";
        let explained = explain(page).expect("there is a code");
        assert_eq!(explained.cause, Cause::RedirectMismatch);
        assert!(!explained.text.contains("1111"), "{}", explained.text);
        assert_eq!(explain("it does not work"), None);
        assert_eq!(
            explain("AADSTS1: new").map(|explained| explained.cause),
            Some(Cause::Unknown)
        );
    }
}
