//! From facts to findings, from findings to one outcome a room, from outcomes to counts that add up.

use serde::Serialize;

use crate::facts::{Registration, Room, Tenant};
use crate::finding::Verdict;
use crate::{CHECKS, Check, Expected, Finding, Rule, Word, room_checks};

/// Judges the registration and the tenant, in the order of the help page.
pub fn judge_registration(
    registration: &Registration,
    tenant: &Tenant,
    expected: &Expected,
) -> Vec<Finding> {
    CHECKS
        .iter()
        .filter_map(|check| {
            let verdict = match check.rule {
                Rule::App(rule) => rule(registration, expected),
                Rule::Tenant(rule) => rule(tenant, expected),
                Rule::Room { .. } => return None,
            };
            Some(finding(check, verdict))
        })
        .collect()
}

/// Judges one room, in the order of the help page.
pub fn judge_room(room: &Room, expected: &Expected) -> RoomResult {
    let findings: Vec<Finding> = room_checks()
        .filter_map(|check| match check.rule {
            Rule::Room { verdict, .. } => Some(finding(check, verdict(room, expected))),
            Rule::App(_) | Rule::Tenant(_) => None,
        })
        .collect();
    RoomResult {
        outcome: worst(&findings),
        findings,
    }
}

fn finding(check: &Check, verdict: Verdict) -> Finding {
    Finding {
        check: check.id,
        advisory: check.advisory,
        outcome: verdict.outcome,
        evidence: verdict.evidence,
    }
}

/// A judged room.
#[derive(Clone, Debug)]
pub struct RoomResult {
    /// The worst finding that is not advisory: fail, then not checked, then pending, then warn, then pass.
    pub outcome: Word,
    pub findings: Vec<Finding>,
}

/// The worst finding that is not advisory. Without any, nothing was checked.
fn worst(findings: &[Finding]) -> Word {
    findings
        .iter()
        .filter(|finding| !finding.advisory)
        .map(|finding| finding.outcome.word())
        .min()
        .unwrap_or(Word::NotChecked)
}

/// How many rooms have which outcome. `discovered` is counted apart, so that a test can hold the sum against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    pub discovered: usize,
    pub passed: usize,
    pub failed: usize,
    pub warned: usize,
    pub pending: usize,
    pub not_checked: usize,
    pub not_applicable: usize,
}

impl Counts {
    /// Counts of a run that has found this many rooms and judged none: all of them are not checked.
    pub fn of_discovered(discovered: usize) -> Self {
        Counts {
            discovered,
            not_checked: discovered,
            ..Counts::default()
        }
    }

    /// A room leaves one outcome for another.
    pub fn moved(&mut self, from: Word, to: Word) {
        *self.of(from) -= 1;
        *self.of(to) += 1;
    }

    fn of(&mut self, word: Word) -> &mut usize {
        match word {
            Word::Pass => &mut self.passed,
            Word::Fail => &mut self.failed,
            Word::Warn => &mut self.warned,
            Word::Pending => &mut self.pending,
            Word::NotChecked => &mut self.not_checked,
            Word::NotApplicable => &mut self.not_applicable,
        }
    }

    /// The sum of the six outcomes; always `discovered`.
    pub fn sum(&self) -> usize {
        self.passed
            + self.failed
            + self.warned
            + self.pending
            + self.not_checked
            + self.not_applicable
    }
}
