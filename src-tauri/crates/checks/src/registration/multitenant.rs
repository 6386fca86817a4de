//! "Supported account types" is "Accounts in any organizational directory": Offision signs in from its own tenant.

use crate::facts::{Audience, Registration};
use crate::finding::Verdict;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "multitenant",
    guide: Guide::registration(7, 7),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, _: &Expected) -> Verdict {
    registration
        .application
        .judge(|application| match &application.audience {
            None => Outcome::absent(),
            Some(audience @ Audience::AnyDirectory) => Outcome::Pass {
                found: spelled(audience),
            },
            Some(other) => Outcome::Fail {
                found: spelled(other),
                wanted: spelled(&Audience::AnyDirectory),
            },
        })
}

/// As the manifest shows it.
fn spelled(audience: &Audience) -> Value {
    Value::text(match audience {
        Audience::ThisDirectory => "AzureADMyOrg",
        Audience::AnyDirectory => "AzureADMultipleOrgs",
        Audience::AnyDirectoryAndPersonal => "AzureADandPersonalMicrosoftAccount",
        Audience::Personal => "PersonalMicrosoftAccount",
        Audience::Other(text) => text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration_with};

    #[test]
    fn only_any_directory_passes() {
        let outcome = |audience| {
            judge(
                &CHECK,
                &registration_with(|application| application.audience = audience),
            )
            .word()
        };
        assert_eq!(outcome(Some(Audience::AnyDirectory)), Word::Pass);
        assert_eq!(outcome(Some(Audience::ThisDirectory)), Word::Fail);
        assert_eq!(outcome(Some(Audience::AnyDirectoryAndPersonal)), Word::Fail);
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
