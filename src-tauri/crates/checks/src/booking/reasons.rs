//! Which setting decides, and which would decide next.

use super::case::Case;
use super::gates::gates;
use super::rules::{broken, rules};
use super::truth::{Truth, add};
use super::verdict::{Way, accepting, asking, asking_exceptions};
use super::{Decision, Setting};

/// Which setting decides, and which would decide next.
#[derive(Default)]
pub(super) struct Reasons {
    pub(super) decided_by: Option<Setting>,
    pub(super) further: Vec<Setting>,
    pub(super) perhaps: Vec<Setting>,
}

pub(super) fn reasons(case: &Case, decision: &Decision) -> Reasons {
    match decision {
        Decision::Accepted => let_in_by(&accepting(case)),
        Decision::AskedOfDelegates { .. } => reasons_to_ask(case),
        Decision::Declined | Decision::Ignored { .. } => reasons_against(case),
        Decision::Unknown { .. } => Reasons::default(),
    }
}

fn let_in_by(way: &Way) -> Reasons {
    let mut settings = way.certain();
    Reasons {
        decided_by: settings.next(),
        further: settings.collect(),
        perhaps: Vec::new(),
    }
}

/// A request goes to the delegates because somebody may ask for what the rules allow, or for what they forbid. If it is not known whether
/// a rule is broken, both ways lead there and neither decides.
fn reasons_to_ask(case: &Case) -> Reasons {
    let rules = rules(case);
    match broken(&rules) {
        Truth::No => let_in_by(&asking(case)),
        Truth::Yes => {
            let mut reasons = let_in_by(&asking_exceptions(case));
            for rule in &rules {
                if rule.broken.is_yes() {
                    add(&mut reasons.further, &[rule.setting]);
                }
                add(&mut reasons.perhaps, rule.broken.missing());
            }
            reasons
        }
        Truth::Open(missing) => Reasons {
            decided_by: None,
            further: asking(case)
                .certain()
                .chain(asking_exceptions(case).certain())
                .collect(),
            perhaps: missing,
        },
    }
}

/// Everything that stands in the way for certain; the first of it decides. A broken rule does not stand in the way of those who may ask
/// for exceptions, and who may not ask at all is refused even where every rule is kept.
fn reasons_against(case: &Case) -> Reasons {
    let rules = rules(case);
    let exceptions = asking_exceptions(case).is_open();
    let let_in = accepting(case).is_open().or(asking(case).is_open());
    let excepted = broken(&rules).and(exceptions.clone());
    let gates = gates(case);
    let obstacles = gates
        .iter()
        .map(|gate| (gate.setting, gate.closed.clone()))
        .chain(rules.iter().map(|rule| {
            let stands = rule.broken.clone().and(exceptions.clone().not());
            (Some(rule.setting), stands)
        }))
        .chain([(Some(Setting::EveryoneMayRequest), let_in.or(excepted).not())]);
    let mut certain: Vec<Option<Setting>> = Vec::new();
    let mut perhaps = Vec::new();
    for (setting, stands) in obstacles {
        if stands.is_yes() {
            add(&mut certain, &[setting]);
        }
        add(&mut perhaps, stands.missing());
    }
    let mut certain = certain.into_iter();
    let decided_by = certain.next().flatten();
    Reasons {
        decided_by,
        further: certain.flatten().collect(),
        perhaps,
    }
}
