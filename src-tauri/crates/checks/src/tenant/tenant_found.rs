//! The directory (tenant) ID names a tenant of this Microsoft cloud.

use crate::facts::{Tenant, TenantIdentity};
use crate::finding::Verdict;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "tenant-found",
    guide: Guide::registration(12, 12),
    advisory: false,
    rule: Rule::Tenant(verdict),
};

fn verdict(tenant: &Tenant, _: &Expected) -> Verdict {
    tenant.found.judge(|identity| match identity {
        TenantIdentity::Found { name, domain } => Outcome::Pass {
            found: match name.as_ref().or(domain.as_ref()) {
                Some(name) => Value::text(name),
                None => Value::Nothing,
            },
        },
        TenantIdentity::NotFound => Outcome::Fail {
            found: Value::Nothing,
            wanted: Value::text("tenant"),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::DelegateAccount;
    use crate::rooms::fixture::{expected, known};
    use crate::{Because, Reading, Word};

    fn outcome(found: Reading<TenantIdentity>) -> Word {
        let tenant = Tenant {
            found,
            delegate: known(DelegateAccount::NotFound),
        };
        verdict(&tenant, &expected()).outcome.word()
    }

    #[test]
    fn a_tenant_that_microsoft_does_not_know_fails() {
        assert_eq!(
            outcome(known(TenantIdentity::Found {
                name: None,
                domain: None
            })),
            Word::Pass
        );
        assert_eq!(outcome(known(TenantIdentity::NotFound)), Word::Fail);
        assert_eq!(
            outcome(Reading::unknown(Because::NotReached)),
            Word::NotChecked
        );
    }
}
