//! Advisory: the token carries nothing beyond the profile. More is not wrong, but an administrator should know.

use crate::facts::Registration;
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "no-extra-permissions",
    guide: Guide::registration(8, 9),
    advisory: true,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.token_permissions.judge(|granted| {
        if !expected.profile.verifiable {
            return Outcome::not_checked(Because::NeedsSignedInPerson);
        }
        let wanted = &expected.profile.permissions;
        let extra: Vec<&str> = granted
            .iter()
            .filter(|name| !wanted.contains(name))
            .map(String::as_str)
            .collect();
        let found = Value::list(granted.iter().cloned());
        if extra.is_empty() {
            Outcome::Pass { found }
        } else {
            Outcome::Warn {
                found,
                wanted: Value::list(wanted.iter().cloned()),
                because: Because::MoreThanNeeded {
                    permissions: extra.join(", ").into(),
                },
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration};
    use crate::rooms::fixture::known;

    #[test]
    fn one_permission_more_warns() {
        let mut registration = registration();
        assert_eq!(judge(&CHECK, &registration).word(), Word::Pass);
        registration.token_permissions = known(vec!["Directory.Read.All".into()]);
        assert_eq!(judge(&CHECK, &registration).word(), Word::Warn);
    }
}
