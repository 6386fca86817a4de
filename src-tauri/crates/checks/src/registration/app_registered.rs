//! The application (client) ID exists in this tenant and is switched on.

use crate::facts::{Registration, SignIn};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "app-registered",
    guide: Guide::registration(1, 3),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, _: &Expected) -> Verdict {
    // Entra may still issue tokens for a while after the app was switched off.
    let switched_off = registration
        .enterprise_app
        .value()
        .is_some_and(|app| app.enabled == Some(false) || app.disabled_by_microsoft == Some(true));
    registration.sign_in.judge(|sign_in| match sign_in {
        SignIn::Accepted { .. } if switched_off => failed(Value::text("disabled")),
        SignIn::Accepted { app_name } => Outcome::Pass {
            found: app_name.as_ref().map_or(Value::Nothing, Value::text),
        },
        // Entra names the app when it refuses the secret, so it has found it.
        SignIn::SecretRefused | SignIn::SecretExpired => Outcome::Pass {
            found: Value::Nothing,
        },
        SignIn::AppNotFound => failed(Value::Nothing),
        SignIn::AppDisabled => failed(Value::text("disabled")),
        SignIn::AppNotInTenant => failed(Value::text("no enterprise app")),
        SignIn::TenantNotFound => Outcome::not_checked(Because::BlockedBy {
            check: "tenant-found",
        }),
        SignIn::OtherRefusal { code } => {
            Outcome::not_checked(Because::SignInRefused { code: code.clone() })
        }
    })
}

fn failed(found: Value) -> Outcome {
    Outcome::Fail {
        found,
        wanted: Value::text("app registration"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::facts::EnterpriseApp;
    use crate::registration::fixture::{judge, registration};
    use crate::rooms::fixture::known;

    #[test]
    fn an_app_that_is_switched_off_fails_although_a_token_still_came() {
        let mut registration = registration();
        registration.enterprise_app = known(EnterpriseApp {
            enabled: Some(false),
            disabled_by_microsoft: None,
        });
        assert_eq!(judge(&CHECK, &registration).word(), Word::Fail);
    }

    #[test]
    fn each_answer_of_entra_has_its_outcome() {
        for (sign_in, word) in [
            (SignIn::Accepted { app_name: None }, Word::Pass),
            (SignIn::SecretRefused, Word::Pass),
            (SignIn::AppNotFound, Word::Fail),
            (SignIn::AppDisabled, Word::Fail),
            (SignIn::AppNotInTenant, Word::Fail),
            (SignIn::TenantNotFound, Word::NotChecked),
            (
                SignIn::OtherRefusal {
                    code: "AADSTS53003".into(),
                },
                Word::NotChecked,
            ),
        ] {
            let mut registration = registration();
            registration.sign_in = known(sign_in.clone());
            assert_eq!(judge(&CHECK, &registration).word(), word, "{sign_in:?}");
        }
    }
}
