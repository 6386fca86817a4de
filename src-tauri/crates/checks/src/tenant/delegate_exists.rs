//! The address that becomes the delegate exists, and Exchange can use what stands behind it.

use crate::facts::{DelegateAccount, Tenant};
use crate::finding::Verdict;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "delegate-exists",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Tenant(verdict),
};

fn verdict(tenant: &Tenant, _: &Expected) -> Verdict {
    let wanted = || Value::text("UserMailbox");
    tenant.delegate.judge(|account| match account {
        DelegateAccount::Usable { name } => Outcome::Pass { found: named(name) },
        DelegateAccount::DynamicGroup { .. } => Outcome::Fail {
            found: Value::text("DynamicDistributionGroup"),
            wanted: wanted(),
        },
        DelegateAccount::Unsuitable { kind } => Outcome::Fail {
            found: Value::text(kind),
            wanted: wanted(),
        },
        DelegateAccount::NotFound => Outcome::Fail {
            found: Value::Nothing,
            wanted: wanted(),
        },
    })
}

fn named(name: &Option<String>) -> Value {
    name.as_ref().map_or(Value::Nothing, Value::text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::TenantIdentity;
    use crate::rooms::fixture::{expected, known};
    use crate::{Because, Reading, Word};

    fn outcome(delegate: Reading<DelegateAccount>) -> Word {
        let tenant = Tenant {
            found: known(TenantIdentity::NotFound),
            delegate,
        };
        verdict(&tenant, &expected()).outcome.word()
    }

    #[test]
    fn a_mailbox_passes_and_a_dynamic_group_or_nobody_fails() {
        assert_eq!(
            outcome(known(DelegateAccount::Usable { name: None })),
            Word::Pass
        );
        assert_eq!(
            outcome(known(DelegateAccount::DynamicGroup { name: None })),
            Word::Fail
        );
        assert_eq!(outcome(known(DelegateAccount::NotFound)), Word::Fail);
        assert_eq!(
            outcome(Reading::unknown(Because::DelegateNotGiven)),
            Word::NotChecked
        );
    }
}
