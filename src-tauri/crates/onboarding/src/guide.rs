//! The help page's way to an app registration, as data: what belongs together on one screen of the portal, and what ticks it.
//!
//! The words are in the catalogues under `guide-<id>`: `.do-1` and so on say what to click, `.verify` says what is verified.

use checks::{Finding, Part, Word};

use crate::links::Link;

/// Key `guide-<id>` of the words, in kebab-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepId {
    Register,
    Secret,
    Audience,
    Permissions,
    Consent,
    Values,
    Redirect,
}

/// Steps of the help page that are done on one screen.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub id: StepId,
    pub part: Part,
    /// Steps of the help page, inclusive.
    pub first: u8,
    pub last: u8,
    /// Where it is done.
    pub link: Link,
    /// What has to pass.
    pub checks: &'static [&'static str],
}

/// In the order in which they are done.
///
/// `permissions-work` is not among the checks: a permission is tried on rooms, which are chosen later, and until then the part would stay
/// open after everything in it is done.
pub static STEPS: &[Step] = &[
    Step {
        id: StepId::Register,
        part: Part::Registration,
        first: 1,
        last: 3,
        link: Link::AppRegistrations,
        checks: &["app-registered"],
    },
    Step {
        id: StepId::Secret,
        part: Part::Registration,
        first: 4,
        last: 6,
        link: Link::Credentials,
        checks: &["secret-accepted", "secret-lasts", "other-secrets-last"],
    },
    Step {
        id: StepId::Audience,
        part: Part::Registration,
        first: 7,
        last: 7,
        link: Link::Authentication,
        checks: &["multitenant"],
    },
    Step {
        id: StepId::Permissions,
        part: Part::Registration,
        first: 8,
        last: 9,
        link: Link::Permissions,
        checks: &[
            "permissions-requested",
            "application-permissions",
            "no-extra-permissions",
        ],
    },
    Step {
        id: StepId::Consent,
        part: Part::Registration,
        first: 10,
        last: 11,
        link: Link::Permissions,
        checks: &["permissions-granted"],
    },
    Step {
        id: StepId::Values,
        part: Part::Registration,
        first: 12,
        last: 12,
        link: Link::AppOverview,
        // Each of the three values is right when Entra takes it.
        checks: &["tenant-found", "app-registered", "secret-accepted"],
    },
    Step {
        id: StepId::Redirect,
        part: Part::SignOn,
        first: 1,
        last: 4,
        link: Link::Authentication,
        checks: &["redirect-registered"],
    },
];

impl Step {
    /// The steps as the help page counts them: `R1`, `R2`.
    pub fn numbers(&self) -> Vec<String> {
        (self.first..=self.last)
            .map(|number| {
                checks::Guide {
                    part: self.part,
                    first: number,
                    last: number,
                }
                .to_string()
            })
            .collect()
    }

    /// The worst of its checks. What was not read is not checked.
    pub fn tick(&self, findings: &[Finding]) -> Word {
        self.checks
            .iter()
            .map(|id| {
                findings
                    .iter()
                    .find(|finding| finding.check == *id)
                    .map_or(Word::NotChecked, |finding| finding.outcome.word())
            })
            .min()
            .unwrap_or(Word::NotChecked)
    }
}

#[cfg(test)]
mod tests {
    use checks::{Because, CHECKS, Outcome, Value};

    use super::*;

    fn finding(check: &'static str, outcome: Outcome) -> Finding {
        Finding {
            check,
            advisory: false,
            outcome,
            evidence: None,
        }
    }

    fn passed(check: &'static str) -> Finding {
        finding(
            check,
            Outcome::Pass {
                found: Value::Nothing,
            },
        )
    }

    #[test]
    fn every_step_of_the_help_page_is_in_exactly_one_part() {
        let mut told: Vec<String> = STEPS.iter().flat_map(Step::numbers).collect();
        let mut wanted: Vec<String> = (1..=12).map(|step| format!("R{step}")).collect();
        wanted.extend((1..=4).map(|step| format!("S{step}")));
        told.sort();
        wanted.sort();
        assert_eq!(told, wanted);
    }

    #[test]
    fn every_check_of_these_steps_ticks_the_part_that_it_belongs_to() {
        let later = ["permissions-work"];
        for check in CHECKS
            .iter()
            .filter(|check| check.guide.part != Part::Meeting && !later.contains(&check.id))
        {
            let home = STEPS
                .iter()
                .find(|step| {
                    step.part == check.guide.part
                        && (step.first..=step.last).contains(&check.guide.first)
                })
                .unwrap_or_else(|| panic!("{} has no part", check.id));
            assert!(
                home.checks.contains(&check.id),
                "{} does not tick {:?}",
                check.id,
                home.id
            );
        }
        for id in STEPS.iter().flat_map(|step| step.checks) {
            assert!(checks::check(id).is_some(), "{id} is not a check");
        }
    }

    #[test]
    fn the_worst_check_decides_and_nothing_read_is_no_tick() {
        let secret = &STEPS[1];
        assert_eq!(secret.tick(&[]), Word::NotChecked);
        let mut findings: Vec<Finding> = secret.checks.iter().map(|id| passed(id)).collect();
        assert_eq!(secret.tick(&findings), Word::Pass);
        findings[1].outcome = Outcome::NotChecked {
            because: Because::NotReached,
        };
        assert_eq!(secret.tick(&findings), Word::NotChecked);
        findings[0].outcome = Outcome::Fail {
            found: Value::Nothing,
            wanted: Value::Nothing,
        };
        assert_eq!(secret.tick(&findings), Word::Fail);
        assert_eq!(secret.tick(&findings[1..2]), Word::NotChecked);
    }
}
