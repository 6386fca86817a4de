//! Nothing is green that is not true, or that could not be known: random tenants against an oracle that knows their whole state.

mod obstacle;
mod oracle;
mod situation;

use std::cell::RefCell;
use std::collections::BTreeMap;

use checks::{CHECKS, Finding, Profile, Rule, Word};
use jiff::Timestamp;
use onboarding::inspection::{InspectionPlan, inspect, judge_without_session};
use onboarding::permissions::{self, Row, State};
use onboarding::registration;
use onboarding::rooms::ReadThrough;
use onboarding::secret_life::{self, Level};
use onboarding::sources::Sources;
use proptest::test_runner::{
    Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner,
};
use simulator::{Announcement, Options, Scenario, Simulator, Tenant};
use support::{Wizard, started};

use oracle::Oracle;
use situation::{Situation, situations};

/// What a person is shown.
struct Shown {
    findings: Vec<Finding>,
    rows: Vec<Row>,
    secret_is_fine: bool,
}

/// Cases that once failed are tried first. Commit the file when it appears.
const FAILED_BEFORE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/journeys/no_wrong_green.failed"
);

/// The same everywhere, so that a red test is red again.
const SEED: u64 = 0x0FF1_5105;
const CASES: u32 = 768;

/// One tenant for all cases; each case brings it into its own state.
struct Stage {
    runtime: tokio::runtime::Runtime,
    simulator: Simulator,
    good: Tenant,
    announcement: Announcement,
    wizard: Wizard,
    /// How often each check was green.
    greens: RefCell<BTreeMap<&'static str, u32>>,
}

impl Stage {
    fn set() -> Stage {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let simulator = runtime.block_on(started(Options {
            scenario: Scenario::Good,
            rooms: Some(1),
            record_requests: false,
            ..Options::default()
        }));
        Stage {
            good: simulator.edit(|tenant| tenant.clone()),
            announcement: simulator.announcement(),
            simulator,
            runtime,
            wizard: Wizard::impatient(),
            greens: RefCell::default(),
        }
    }

    /// Everything that a person is shown before the first room.
    fn shown(&self, situation: &Situation) -> Shown {
        situation.arrange(&self.simulator, &self.good);
        let mut announcement = self.announcement.clone();
        if situation.secret_is_mistyped {
            announcement.client_secret.push('x');
        }
        let profile = Profile::default();
        self.runtime.block_on(async {
            let mut connected = self.wizard.connect(&announcement).await;
            if let Some(session) = &connected.session {
                let tried_on = [announcement.delegate.clone()];
                let token = &connected.registration.token_permissions;
                connected.registration.trials =
                    registration::trials(session, &profile, token, &tried_on).await;
            }
            let life = secret_life::of(&connected.registration, Timestamp::now());
            let rows = permissions::table(&profile, &connected.registration);
            let findings = match &connected.session {
                None => judge_without_session(
                    &connected.registration,
                    connected.tenant,
                    announcement.redirect_urls[0].clone(),
                    profile,
                ),
                Some(session) => {
                    let plan = InspectionPlan {
                        profile,
                        delegate: Some(announcement.delegate.clone()),
                        sources: Sources::of(ReadThrough::App),
                        covers_equipment: false,
                    };
                    let facts = connected.registration;
                    inspect(session, facts, connected.tenant, &plan)
                        .await
                        .findings
                }
            };
            Shown {
                findings,
                rows,
                secret_is_fine: life.is_some_and(|life| life.in_use.level == Level::Fine),
            }
        })
    }

    fn hold(&self, situation: &Situation) -> Result<(), TestCaseError> {
        let oracle = Oracle(situation);
        let shown = self.shown(situation);
        for finding in &shown.findings {
            self.hold_finding(&oracle, finding)?;
        }
        if shown.secret_is_fine {
            self.green(&oracle, "secret-lasts", "the secret on the first screen")?;
        }
        for row in &shown.rows {
            self.hold_row(&oracle, row)?;
        }
        Ok(())
    }

    fn hold_finding(&self, oracle: &Oracle<'_>, finding: &Finding) -> Result<(), TestCaseError> {
        match finding.outcome.word() {
            Word::Pass => self.green(oracle, finding.check, finding.check),
            Word::Fail if oracle.may_fail(finding.check) == Some(false) => {
                Err(TestCaseError::fail(format!(
                    "{} is red although it is right: {:?}",
                    finding.check, finding.outcome
                )))
            }
            _ => Ok(()),
        }
    }

    fn green(
        &self,
        oracle: &Oracle<'_>,
        check: &str,
        shown: &'static str,
    ) -> Result<(), TestCaseError> {
        let judged = oracle.may_pass(check);
        let judged = judged.unwrap_or_else(|| Err(format!("the oracle does not know {check}")));
        judged.map_err(|why| TestCaseError::fail(format!("{shown} is green although {why}")))?;
        *self.greens.borrow_mut().entry(shown).or_default() += 1;
        Ok(())
    }

    fn hold_row(&self, oracle: &Oracle<'_>, row: &Row) -> Result<(), TestCaseError> {
        let (name, kind) = (row.name.as_str(), row.kind);
        for (column, cell) in [
            ("required", &row.required),
            ("requested", &row.requested),
            ("granted", &row.granted),
            ("in the token", &row.in_token),
            ("works", &row.works),
        ] {
            let judged = match cell.state {
                State::Yes => oracle.may_say_yes(column, name, kind),
                State::No => oracle.may_say_no(column, name, kind),
                State::WrongKind | State::Unknown | State::NotTried => continue,
            };
            judged.map_err(|why| {
                let state = cell.state;
                TestCaseError::fail(format!("{name}, {column}: {state:?} although {why}"))
            })?;
            if cell.state == State::Yes {
                *self.greens.borrow_mut().entry(column).or_default() += 1;
            }
        }
        Ok(())
    }
}

#[test]
fn nothing_is_green_that_is_not_true_or_cannot_be_known() {
    let stage = Stage::set();
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        rng_seed: RngSeed::Fixed(SEED),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(FAILED_BEFORE))),
        max_shrink_iters: 600,
        ..Config::default()
    });
    let outcome = runner.run(&situations(), |situation| stage.hold(&situation));
    match outcome {
        Ok(()) => (),
        Err(TestError::Fail(why, situation)) => panic!("{why}\n{situation:#?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
    let checks = CHECKS
        .iter()
        .filter(|check| !matches!(check.rule, Rule::Room { .. }));
    let columns = ["requested", "granted", "in the token", "works"];
    for shown in checks.map(|check| check.id).chain(columns) {
        assert!(
            stage.greens.borrow().contains_key(shown),
            "{shown} was never green, so nothing was proved about it"
        );
    }
}
