//! From gates, rules and lists to a decision.
//!
//! Where the way forks on something that is not known, both ways are walked. If they lead to the same decision, it stands; otherwise
//! everything on which the ways depend is missing.

use super::case::Case;
use super::gates::{Gate, gates};
use super::lists::{count, names_somebody};
use super::rules::{broken, rules};
use super::truth::{Truth, add};
use super::{Decision, Setting};

/// What the decision may be, and what would have to be read to tell. One possible decision is the decision.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    possible: Vec<Decision>,
    missing: Vec<Setting>,
}

impl Verdict {
    pub(super) fn of(decision: Decision) -> Self {
        Verdict {
            possible: vec![decision],
            missing: Vec::new(),
        }
    }

    pub(super) fn into_decision(mut self) -> Decision {
        match self.possible.pop() {
            Some(decision) if self.possible.is_empty() => decision,
            last => {
                self.possible.extend(last);
                self.possible.sort_by_key(Decision::rank);
                Decision::Unknown {
                    missing: self.missing,
                    possible: self.possible,
                }
            }
        }
    }
}

/// Goes one way, the other, or both.
pub(super) fn fork(
    truth: &Truth,
    yes: impl FnOnce() -> Verdict,
    no: impl FnOnce() -> Verdict,
) -> Verdict {
    match truth {
        Truth::Yes => yes(),
        Truth::No => no(),
        Truth::Open(missing) => {
            let (one, other) = (yes(), no());
            if one == other {
                return one;
            }
            let mut both = Verdict {
                possible: one.possible,
                missing: missing.clone(),
            };
            add(&mut both.possible, &other.possible);
            add(&mut both.missing, &one.missing);
            add(&mut both.missing, &other.missing);
            both
        }
    }
}

/// The whole procedure.
pub(super) fn verdict(case: &Case) -> Verdict {
    behind(&gates(case), case)
}

fn behind(gates: &[Gate], case: &Case) -> Verdict {
    match gates.split_first() {
        Some((gate, rest)) => fork(&gate.closed, || gate.leads.clone(), || behind(rest, case)),
        None => fork(
            &broken(&rules(case)),
            || out_of_policy(case),
            || in_policy(case),
        ),
    }
}

fn in_policy(case: &Case) -> Verdict {
    fork(
        &is_accepted(case),
        || Verdict::of(Decision::Accepted),
        || {
            fork(
                &may_ask(case),
                || asked(case),
                || Verdict::of(Decision::Declined),
            )
        },
    )
}

fn out_of_policy(case: &Case) -> Verdict {
    fork(
        &may_ask_exceptions(case),
        || asked(case),
        || Verdict::of(Decision::Declined),
    )
}

/// Nothing can be sent on where there is nobody to send it to.
fn asked(case: &Case) -> Verdict {
    let asked = |forwarded| {
        Verdict::of(Decision::AskedOfDelegates {
            forwarded,
            delegates: count(case.settings, Setting::Delegates),
        })
    };
    let forwarded = Truth::of(case.settings.forwards_requests, Setting::ForwardsRequests)
        .and(names_somebody(case.settings, Setting::Delegates));
    fork(&forwarded, || asked(true), || asked(false))
}

/// A way in: the flag for everybody, and the list of those who have it without the flag.
pub(super) struct Way {
    pub(super) everyone: (Setting, Truth),
    pub(super) listed: (Setting, Truth),
}

impl Way {
    fn of(case: &Case, everyone: Setting, flag: Option<bool>, list: Setting) -> Self {
        Way {
            everyone: (everyone, Truth::of(flag, everyone)),
            listed: (list, case.is_member(list)),
        }
    }

    pub(super) fn is_open(&self) -> Truth {
        self.everyone.1.clone().or(self.listed.1.clone())
    }

    /// What lets the organizer in for certain.
    pub(super) fn certain(&self) -> impl Iterator<Item = Setting> {
        [&self.everyone, &self.listed]
            .into_iter()
            .filter(|(_, truth)| truth.is_yes())
            .map(|(setting, _)| *setting)
    }
}

/// Accepted without the delegates, if the rules are kept.
pub(super) fn accepting(case: &Case) -> Way {
    Way::of(
        case,
        Setting::AcceptsEveryone,
        case.settings.accepts_everyone,
        Setting::Bypassing,
    )
}

/// Asked of the delegates, if the rules are kept.
pub(super) fn asking(case: &Case) -> Way {
    Way::of(
        case,
        Setting::EveryoneMayRequest,
        case.settings.everyone_may_request,
        Setting::MayRequest,
    )
}

/// Asked of the delegates, if a rule is broken.
pub(super) fn asking_exceptions(case: &Case) -> Way {
    Way::of(
        case,
        Setting::EveryoneMayRequestExceptions,
        case.settings.everyone_may_request_exceptions,
        Setting::MayRequestExceptions,
    )
}

fn is_accepted(case: &Case) -> Truth {
    accepting(case).is_open()
}

fn may_ask(case: &Case) -> Truth {
    asking(case).is_open()
}

fn may_ask_exceptions(case: &Case) -> Truth {
    asking_exceptions(case).is_open()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(decisions: [Decision; 2], missing: Setting) -> Verdict {
        Verdict {
            possible: decisions.to_vec(),
            missing: vec![missing],
        }
    }

    #[test]
    fn a_fork_whose_ways_end_alike_asks_for_nothing() {
        let window = Truth::open(Setting::Window);
        let declined = || Verdict::of(Decision::Declined);
        assert_eq!(fork(&window, declined, declined), declined());
    }

    #[test]
    fn ways_that_may_end_alike_for_different_reasons_ask_for_all_of_them() {
        let ends = || [Decision::Accepted, Decision::Declined];
        let both = fork(
            &Truth::open(Setting::Window),
            || open(ends(), Setting::Longest),
            || open(ends(), Setting::Shortest),
        );
        assert_eq!(
            both.into_decision(),
            Decision::Unknown {
                missing: vec![Setting::Window, Setting::Longest, Setting::Shortest],
                possible: ends().to_vec(),
            }
        );
    }
}
