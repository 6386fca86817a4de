//! What an answer in the browser means.

use microsoft::entra::ConsentAnswer;
use uuid::Uuid;

use crate::diagnosis::{Explained, of_answer};

/// An answer, held against the request that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Accepted, by what the browser says. The permissions decide.
    Accepted,
    Refused(Explained),
    /// Of an earlier request, of another tenant, or of nobody.
    Foreign,
}

impl Answer {
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Answer::Refused(explained) if explained.diagnosis.is_cancelled())
    }
}

/// Holds an answer against the open request. `admin_consent=True` alone proves nothing: Entra sends it with refusals as well.
pub fn read_answer(answer: &ConsentAnswer, state: &str, tenant_id: Uuid) -> Answer {
    if answer.state.as_deref() != Some(state) {
        return Answer::Foreign;
    }
    if answer.error.is_some() || !answer.admin_consent {
        return Answer::Refused(of_answer(answer));
    }
    match answer.tenant.as_deref().map(Uuid::try_parse) {
        Some(tenant) if tenant != Ok(tenant_id) => Answer::Foreign,
        _ => Answer::Accepted,
    }
}

#[cfg(test)]
mod tests {
    use microsoft::entra::parse_consent_answer;

    use super::*;

    const TENANT: Uuid = Uuid::from_u128(5);

    fn read(query: &str) -> Answer {
        read_answer(
            &parse_consent_answer(query).expect("an answer"),
            "right",
            TENANT,
        )
    }

    fn cause(answer: &Answer) -> &str {
        match answer {
            Answer::Refused(explained) => &explained.diagnosis.id,
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
        assert_eq!(cause(&read("admin_consent=False&state=right")), "unknown");
    }

    #[test]
    fn a_refusal_with_admin_consent_true_is_a_refusal() {
        let answer = read(
            "error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.%0d%0aTrace+ID%3a+00000000-0000-0000-0000-0000000000aa&admin_consent=True&state=right#",
        );
        assert!(answer.is_cancelled());
        let Answer::Refused(explained) = &answer else {
            panic!("{answer:?}")
        };
        assert_eq!(
            explained.details.text.as_deref(),
            Some("AADSTS65004: User declined to consent to access the app.")
        );
        assert_eq!(
            explained.details.trace_id.as_deref(),
            Some("00000000-0000-0000-0000-0000000000aa")
        );
        assert!(read("error=access_denied&error_subcode=cancel&state=right").is_cancelled());
        let guest = read(
            "error=access_denied&error_description=AADSTS50020%3a+User+account&admin_consent=True&state=right",
        );
        assert_eq!(cause(&guest), "other-directory");
        assert!(!guest.is_cancelled());
    }
}
