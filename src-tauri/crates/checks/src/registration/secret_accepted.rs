//! Entra accepts the client secret: it is the Value, not the Secret ID, of this registration, and it has not expired.

use crate::facts::{Registration, SignIn};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "secret-accepted",
    guide: Guide::registration(4, 6),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, _: &Expected) -> Verdict {
    registration.sign_in.judge(|sign_in| match sign_in {
        SignIn::Accepted { .. } => Outcome::Pass {
            found: Value::text("accepted"),
        },
        SignIn::SecretRefused => failed("refused"),
        SignIn::SecretExpired => failed("expired"),
        SignIn::TenantNotFound => Outcome::not_checked(Because::BlockedBy {
            check: "tenant-found",
        }),
        SignIn::AppNotFound | SignIn::AppDisabled | SignIn::AppNotInTenant => {
            Outcome::not_checked(Because::BlockedBy {
                check: "app-registered",
            })
        }
        SignIn::OtherRefusal { code } => {
            Outcome::not_checked(Because::SignInRefused { code: code.clone() })
        }
    })
}

fn failed(found: &str) -> Outcome {
    Outcome::Fail {
        found: Value::text(found),
        wanted: Value::text("accepted"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration};
    use crate::rooms::fixture::known;

    #[test]
    fn each_answer_of_entra_has_its_outcome() {
        for (sign_in, word) in [
            (SignIn::Accepted { app_name: None }, Word::Pass),
            (SignIn::SecretRefused, Word::Fail),
            (SignIn::SecretExpired, Word::Fail),
            (SignIn::AppNotFound, Word::NotChecked),
            (SignIn::TenantNotFound, Word::NotChecked),
        ] {
            let mut registration = registration();
            registration.sign_in = known(sign_in.clone());
            assert_eq!(judge(&CHECK, &registration).word(), word, "{sign_in:?}");
        }
    }
}
