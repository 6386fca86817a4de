//! Advisory: whoever is listed is listed for something. A list is without effect when everybody may do what it allows, or when those who
//! are listed may ask and nobody decides.
//!
//! Source: microsoft/CSS-Exchange, Get-RBASummary.

use crate::facts::{BookingSettings, Named, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::setting::Held;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "lists-have-effect",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, judged)
}

/// A list, and the settings that take its effect away.
struct List<'a> {
    parameter: &'static str,
    people: Option<&'a [Named]>,
    /// What everybody may when the setting is on.
    everybody: &'a [(&'static str, Option<bool>)],
    /// Those who decide about the requests of the people listed. `None`: nobody has to.
    deciders: Option<Option<&'a [Named]>>,
}

fn judged(booking: &BookingSettings) -> Outcome {
    let accepts = ("AllBookInPolicy", booking.accepts_everyone);
    let asks = ("AllRequestInPolicy", booking.everyone_may_request);
    let excepts = (
        "AllRequestOutOfPolicy",
        booking.everyone_may_request_exceptions,
    );
    let delegates = booking.delegates.as_deref();
    let lists = [
        List {
            parameter: "BookInPolicy",
            people: booking.bypassing.as_deref(),
            everybody: &[accepts],
            deciders: None,
        },
        List {
            parameter: "RequestInPolicy",
            people: booking.may_request.as_deref(),
            everybody: &[accepts, asks],
            deciders: Some(delegates),
        },
        List {
            parameter: "RequestOutOfPolicy",
            people: booking.may_request_exceptions.as_deref(),
            everybody: &[excepts],
            deciders: Some(delegates),
        },
    ];
    let (mut idle, mut wanted, mut is_open) = (Vec::new(), Vec::new(), false);
    for list in &lists {
        match list.effect() {
            Effect::Some => (),
            Effect::Unknown => is_open = true,
            Effect::None { by, instead } => {
                idle.push(format!("{} ({by})", list.spelled()));
                wanted.push(instead);
            }
        }
    }
    if !idle.is_empty() {
        return Outcome::unusual(Value::List(idle), Value::List(wanted));
    }
    if is_open {
        return Outcome::absent();
    }
    Outcome::Pass {
        found: Value::empty(),
    }
}

enum Effect {
    /// It has one, or nobody is listed.
    Some,
    None {
        by: String,
        instead: String,
    },
    Unknown,
}

impl List<'_> {
    fn effect(&self) -> Effect {
        let Some(people) = self.people else {
            return Effect::Unknown;
        };
        if people.is_empty() {
            return Effect::Some;
        }
        if let Some((parameter, _)) = self.everybody.iter().find(|(_, on)| *on == Some(true)) {
            return Effect::None {
                by: Held::Flag(true).by(parameter),
                instead: Held::People(&[]).by(self.parameter),
            };
        }
        match self.deciders {
            Some(Some([])) => Effect::None {
                by: Held::People(&[]).by("ResourceDelegates"),
                instead: "ResourceDelegates".to_owned(),
            },
            Some(None) => Effect::Unknown,
            _ if self.everybody.iter().any(|(_, on)| on.is_none()) => Effect::Unknown,
            _ => Effect::Some,
        }
    }

    fn spelled(&self) -> String {
        Held::People(self.people.unwrap_or_default()).by(self.parameter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking, somebody};

    fn outcome(change: impl FnOnce(&mut BookingSettings)) -> Outcome {
        judge(&CHECK, &room_with_booking(change))
    }

    fn ada() -> Option<Vec<Named>> {
        Some(vec![somebody("ada")])
    }

    #[test]
    fn a_list_of_those_who_may_ask_is_idle_while_everybody_may() {
        assert_eq!(
            outcome(|booking| booking.may_request = ada()),
            Outcome::unusual(
                Value::list(["RequestInPolicy = ada (AllRequestInPolicy = True)"]),
                Value::list(["RequestInPolicy = {}"])
            )
        );
        let only_they = outcome(|booking| {
            booking.may_request = ada();
            booking.everyone_may_request = Some(false);
        });
        assert_eq!(only_they.word(), Word::Pass);
    }

    #[test]
    fn a_list_of_exceptions_is_idle_while_everybody_may_ask_for_them() {
        let word = |everybody| {
            outcome(|booking| {
                booking.may_request_exceptions = ada();
                booking.everyone_may_request_exceptions = everybody;
            })
            .word()
        };
        assert_eq!(word(Some(true)), Word::Warn);
        assert_eq!(word(Some(false)), Word::Pass);
        assert_eq!(word(None), Word::NotChecked);
    }

    #[test]
    fn both_lists_are_idle_while_everybody_is_accepted() {
        let everybody = outcome(|booking| {
            booking.accepts_everyone = Some(true);
            booking.everyone_may_request = Some(false);
            booking.bypassing = ada();
            booking.may_request = ada();
        });
        assert_eq!(
            everybody,
            Outcome::unusual(
                Value::list([
                    "BookInPolicy = ada (AllBookInPolicy = True)",
                    "RequestInPolicy = ada (AllBookInPolicy = True)"
                ]),
                Value::list(["BookInPolicy = {}", "RequestInPolicy = {}"])
            )
        );
    }

    #[test]
    fn people_may_ask_in_vain_where_nobody_decides() {
        let word = |delegates| {
            outcome(|booking| {
                booking.everyone_may_request = Some(false);
                booking.may_request = ada();
                booking.delegates = delegates;
            })
            .word()
        };
        assert_eq!(word(Some(Vec::new())), Word::Warn);
        assert_eq!(word(ada()), Word::Pass);
        assert_eq!(word(None), Word::NotChecked);
    }

    #[test]
    fn empty_lists_pass_and_lists_that_did_not_come_do_not() {
        let nobody = outcome(|booking| booking.accepts_everyone = None);
        assert_eq!(nobody.word(), Word::Pass);
        let absent = outcome(|booking| booking.bypassing = None);
        assert_eq!(absent.word(), Word::NotChecked);
    }
}
