//! Advisory: no rule in the room's inbox passes requests on as Outlook does for a person's delegates. Exchange then leaves the room's
//! requests to that rule and answers none.
//!
//! Source: microsoft/CSS-Exchange, Get-RBASummary; Use booking attendant logs.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "no-delegate-rule",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

/// How Outlook names the rule; an identifier follows.
const DELEGATE_RULE: &str = "Delegate Rule";

/// What stands for a name that the reader may not see.
const REDACTED: &str = "REDACTED";

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| room.inbox_rules.judge(|names| judged(names)))
}

fn judged(names: &[String]) -> Outcome {
    let blocking: Vec<&String> = names
        .iter()
        .filter(|name| starts_with(name, DELEGATE_RULE))
        .collect();
    if !blocking.is_empty() {
        return Outcome::blocking(Value::list(blocking), Value::empty());
    }
    let hidden = |name: &String| name.trim().is_empty() || starts_with(name, REDACTED);
    if names.iter().any(hidden) {
        return Outcome::absent();
    }
    Outcome::Pass {
        found: Value::empty(),
    }
}

fn starts_with(name: &str, start: &str) -> bool {
    name.trim_start()
        .get(..start.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{judge, known, room};
    use crate::{Because, Reading, Word};

    fn word(names: &[&str]) -> Word {
        let mut room = room();
        room.inbox_rules = known(names.iter().map(|&name| name.to_owned()).collect());
        judge(&CHECK, &room).word()
    }

    #[test]
    fn only_the_rule_of_a_persons_delegates_warns() {
        assert_eq!(word(&[]), Word::Pass);
        assert_eq!(word(&["Junk E-mail Rule", "委派規則"]), Word::Pass);
        assert_eq!(
            word(&["Junk E-mail Rule", "Delegate Rule -7046029288634856825"]),
            Word::Warn
        );
        assert_eq!(word(&["delegate rule {5d3a}"]), Word::Warn);
    }

    #[test]
    fn a_rule_whose_name_may_not_be_seen_leaves_it_open() {
        assert_eq!(word(&["REDACTED-8f2c"]), Word::NotChecked);
        assert_eq!(word(&["Junk E-mail Rule", " "]), Word::NotChecked);
        assert_eq!(word(&["", "Delegate Rule x"]), Word::Warn);
    }

    #[test]
    fn rules_that_nobody_asked_for_are_not_checked() {
        let mut room = room();
        room.inbox_rules = Reading::unknown(Because::NotAsked);
        assert_eq!(
            judge(&CHECK, &room),
            Outcome::not_checked(Because::NotAsked)
        );
    }
}
