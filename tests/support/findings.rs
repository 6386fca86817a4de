//! Findings as a test compares them.

use checks::{Because, Finding, Word};

/// The finding of one check.
///
/// # Panics
/// When there is none.
pub fn finding<'a>(findings: &'a [Finding], check: &str) -> &'a Finding {
    findings
        .iter()
        .find(|finding| finding.check == check)
        .unwrap_or_else(|| panic!("{check} has no finding"))
}

pub fn word_of(findings: &[Finding], check: &str) -> Word {
    finding(findings, check).outcome.word()
}

/// The reason's id; `None` when the outcome has none.
pub fn reason_of(findings: &[Finding], check: &str) -> Option<&'static str> {
    finding(findings, check).outcome.because().map(Because::id)
}

/// Everything but the passes, in the order of the checks. Advice that does not concern the object, or that nobody asked for, is nothing.
pub fn differing(findings: &[Finding]) -> Vec<(&'static str, Word)> {
    findings
        .iter()
        .filter(|finding| {
            let word = finding.outcome.word();
            let is_nothing = finding.advisory
                && (word == Word::NotApplicable
                    || finding.outcome.because() == Some(&Because::NotAsked));
            word != Word::Pass && !is_nothing
        })
        .map(|finding| (finding.check, finding.outcome.word()))
        .collect()
}
