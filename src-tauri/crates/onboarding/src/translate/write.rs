//! Changes of a room as cmdlets of Exchange: the same for the wire, for the screen and for a script.

use checks::Change;
use checks::facts::AutomaticProcessing;
use checks::repair::{Grant, Name, Setting, State, Value};
use microsoft::exchange::Access;
use serde_json::{Map, json};

use super::command::powershell_text;

/// One cmdlet that writes to a room.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// Set-CalendarProcessing with these parameters; what is not named stays.
    Processing(Vec<(&'static str, Parameter)>),
    /// Add-MailboxPermission with Full Access.
    Give { to: String, access: Access },
    /// Remove-MailboxPermission with Full Access.
    Take { from: String, access: Access },
}

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Parameter {
    Flag(bool),
    Word(String),
    /// Replaces the whole list.
    Names(Vec<String>),
}

impl Parameter {
    fn json(&self) -> serde_json::Value {
        match self {
            Parameter::Flag(flag) => json!(flag),
            Parameter::Word(word) => json!(word),
            Parameter::Names(names) => json!(names),
        }
    }

    fn powershell(&self) -> String {
        match self {
            Parameter::Flag(true) => "$true".to_owned(),
            Parameter::Flag(false) => "$false".to_owned(),
            Parameter::Word(word) => powershell_text(word),
            Parameter::Names(names) if names.is_empty() => "$null".to_owned(),
            Parameter::Names(names) => {
                let names: Vec<String> = names.iter().map(|name| powershell_text(name)).collect();
                format!("@({})", names.join(","))
            }
        }
    }
}

impl Write {
    /// The parameters of Set-CalendarProcessing as JSON; empty for the other cmdlets.
    pub(crate) fn parameters(&self) -> Map<String, serde_json::Value> {
        match self {
            Write::Processing(parameters) => parameters
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.json()))
                .collect(),
            Write::Give { .. } | Write::Take { .. } => Map::new(),
        }
    }

    /// The command for Exchange Online PowerShell 5.1 and 7.
    pub fn powershell(&self, room: &str) -> String {
        let room = powershell_text(room);
        let denies = |access: &Access| match access {
            Access::Allow => "",
            Access::Deny => " -Deny",
        };
        match self {
            Write::Processing(parameters) => {
                let parameters: String = parameters
                    .iter()
                    .map(|(name, value)| format!(" -{name} {}", value.powershell()))
                    .collect();
                format!("Set-CalendarProcessing -Identity {room}{parameters}")
            }
            Write::Give { to, access } => {
                let mapping = match access {
                    Access::Allow => " -AutoMapping $false",
                    Access::Deny => " -Deny",
                };
                format!(
                    "Add-MailboxPermission -Identity {room} -User {} -AccessRights FullAccess -InheritanceType All{mapping}",
                    powershell_text(to)
                )
            }
            Write::Take { from, access } => format!(
                "Remove-MailboxPermission -Identity {room} -User {} -AccessRights FullAccess -InheritanceType All{} -Confirm:$false",
                powershell_text(from),
                denies(access)
            ),
        }
    }
}

/// The cmdlets that take a room from one state to these values. Booking settings travel in one; what is taken away goes first.
pub fn writes(delegate: &str, before: &State, changes: &[(Setting, Value)]) -> Vec<Write> {
    let mut processing = Vec::new();
    let mut access = Vec::new();
    for (setting, after) in changes {
        match (setting, after) {
            (Setting::FullAccess, Value::Access(after)) => {
                let none = Vec::new();
                let before = match before.get(setting) {
                    Some(Value::Access(before)) => before,
                    _ => &none,
                };
                access.extend(of_access(delegate, before, after));
            }
            (setting, after) => {
                processing.extend(parameter(*setting).zip(sent(after)));
            }
        }
    }
    let processing = (!processing.is_empty()).then_some(Write::Processing(processing));
    processing.into_iter().chain(access).collect()
}

/// The parameter of Set-CalendarProcessing.
fn parameter(setting: Setting) -> Option<&'static str> {
    Some(match setting {
        Setting::AutomaticProcessing => "AutomateProcessing",
        Setting::AcceptsEveryone => "AllBookInPolicy",
        Setting::EveryoneMayRequest => "AllRequestInPolicy",
        Setting::ForwardsRequests => "ForwardRequestsToDelegates",
        Setting::Delegates => "ResourceDelegates",
        Setting::Bypassing => "BookInPolicy",
        Setting::OnlyDuringWorkHours => "ScheduleOnlyDuringWorkHours",
        Setting::DeclinesBeyondLimit => "EnforceSchedulingHorizon",
        Setting::FullAccess | Setting::Sharing => return None,
    })
}

/// How an administrator knows a setting that repairs write.
pub fn written_as(setting: Setting) -> &'static str {
    match setting {
        Setting::FullAccess => "FullAccess",
        Setting::Sharing => "calendarPermissions",
        setting => parameter(setting).unwrap_or_default(),
    }
}

fn sent(value: &Value) -> Option<Parameter> {
    Some(match value {
        Value::Flag(flag) => Parameter::Flag(*flag),
        Value::Processing(processing) => Parameter::Word(word(processing).to_owned()),
        // Exchange refuses a list that names nobody.
        Value::Names(names) => Parameter::Names(
            names
                .iter()
                .filter(|name| !name.orphan)
                .map(|name| name.sent().to_owned())
                .collect(),
        ),
        Value::Access(_) => return None,
    })
}

fn word(processing: &AutomaticProcessing) -> &str {
    match processing {
        AutomaticProcessing::Accept => "AutoAccept",
        AutomaticProcessing::Update => "AutoUpdate",
        AutomaticProcessing::Off => "None",
        AutomaticProcessing::Other(word) => word,
    }
}

/// Entries that come from above cannot be written, so only explicit ones are looked at.
fn of_access(delegate: &str, before: &[Grant], after: &[Grant]) -> Vec<Write> {
    let has = |grants: &[Grant], denied| {
        grants
            .iter()
            .any(|grant| grant.denied == denied && !grant.inherited)
    };
    let kinds = [(true, Access::Deny), (false, Access::Allow)];
    let taken = kinds
        .into_iter()
        .filter(|(denied, _)| has(before, *denied) && !has(after, *denied))
        .map(|(_, access)| Write::Take {
            from: delegate.to_owned(),
            access,
        });
    let given = kinds
        .into_iter()
        .filter(|(denied, _)| !has(before, *denied) && has(after, *denied))
        .map(|(_, access)| Write::Give {
            to: delegate.to_owned(),
            access,
        });
    taken.chain(given).collect()
}

/// The cmdlet that a change of one check stands for.
pub(super) fn of_change(change: &Change) -> Write {
    let one = |name, value| Write::Processing(vec![(name, value)]);
    match change {
        Change::ProcessAutomatically => {
            one("AutomateProcessing", Parameter::Word("AutoAccept".into()))
        }
        Change::StopAcceptingEveryone => one("AllBookInPolicy", Parameter::Flag(false)),
        Change::LetEveryoneRequest => one("AllRequestInPolicy", Parameter::Flag(true)),
        Change::ForwardRequests => one("ForwardRequestsToDelegates", Parameter::Flag(true)),
        Change::AddDelegate { keep, add } => one(
            "ResourceDelegates",
            Parameter::Names(keep.iter().chain([add]).cloned().collect()),
        ),
        Change::ClearBypass { .. } => one("BookInPolicy", Parameter::Names(Vec::new())),
        Change::AllowAnyHour => one("ScheduleOnlyDuringWorkHours", Parameter::Flag(false)),
        Change::AllowAnyDate => one("EnforceSchedulingHorizon", Parameter::Flag(false)),
        Change::GiveFullAccess { to } => Write::Give {
            to: to.clone(),
            access: Access::Allow,
        },
    }
}

/// A value as an administrator reads it in Exchange; names one a line.
pub fn value_shown(value: &Value) -> String {
    let list = |items: Vec<String>| match items.is_empty() {
        true => "{}".to_owned(),
        false => items.join("\n"),
    };
    match value {
        Value::Flag(true) => "True".to_owned(),
        Value::Flag(false) => "False".to_owned(),
        Value::Processing(processing) => word(processing).to_owned(),
        Value::Names(names) => list(names.iter().map(Name::sent).map(str::to_owned).collect()),
        Value::Access(grants) => list(
            grants
                .iter()
                .map(|grant| match (grant.denied, grant.inherited) {
                    (true, false) => "Deny".to_owned(),
                    (true, true) => "Deny (inherited)".to_owned(),
                    (false, false) => "FullAccess".to_owned(),
                    (false, true) => "FullAccess (inherited)".to_owned(),
                })
                .collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFISION: &str = "offision@contoso.com";

    fn name(name: &str, address: Option<&str>, orphan: bool) -> Name {
        Name {
            name: name.to_owned(),
            address: address.map(str::to_owned),
            orphan,
        }
    }

    fn grants(kinds: &[(bool, bool)]) -> Value {
        let of = |(denied, inherited): &(bool, bool)| Grant {
            denied: *denied,
            inherited: *inherited,
        };
        Value::Access(kinds.iter().map(of).collect())
    }

    #[test]
    fn booking_settings_travel_in_one_cmdlet_and_the_rest_is_not_named() {
        let changes = [
            (Setting::AcceptsEveryone, Value::Flag(false)),
            (
                Setting::AutomaticProcessing,
                Value::Processing(AutomaticProcessing::Accept),
            ),
            (
                Setting::Delegates,
                Value::Names(vec![
                    name("b1f2", Some("ada@contoso.com"), false),
                    name("gone", None, true),
                    name("Grace", None, false),
                ]),
            ),
        ];
        let writes = writes(OFFISION, &State::new(), &changes);
        assert_eq!(writes.len(), 1);
        assert_eq!(
            serde_json::Value::Object(writes[0].parameters()),
            json!({
                "AllBookInPolicy": false,
                "AutomateProcessing": "AutoAccept",
                "ResourceDelegates": ["ada@contoso.com", "Grace"],
            })
        );
        assert_eq!(
            writes[0].powershell("o'room@contoso.com"),
            "Set-CalendarProcessing -Identity 'o''room@contoso.com' -AllBookInPolicy $false -AutomateProcessing 'AutoAccept' -ResourceDelegates @('ada@contoso.com','Grace')"
        );
    }

    #[test]
    fn a_denial_is_taken_before_access_is_given_and_the_other_way_round() {
        let take = |access| Write::Take {
            from: OFFISION.to_owned(),
            access,
        };
        let give = |access| Write::Give {
            to: OFFISION.to_owned(),
            access,
        };
        let from = |before: Value, after: Value| {
            let before = State::from([(Setting::FullAccess, before)]);
            writes(OFFISION, &before, &[(Setting::FullAccess, after)])
        };
        let denied = || grants(&[(true, false), (true, true)]);
        let given = || grants(&[(true, true), (false, false)]);
        assert_eq!(
            from(denied(), given()),
            [take(Access::Deny), give(Access::Allow)]
        );
        assert_eq!(
            from(given(), denied()),
            [take(Access::Allow), give(Access::Deny)]
        );
        assert_eq!(from(given(), given()), []);
    }

    #[test]
    fn an_empty_list_is_nobody_on_both_ways() {
        let changes = [(Setting::Bypassing, Value::Names(Vec::new()))];
        let writes = writes(OFFISION, &State::new(), &changes);
        assert_eq!(writes[0].parameters()["BookInPolicy"], json!([]));
        assert_eq!(
            writes[0].powershell("room@contoso.com"),
            "Set-CalendarProcessing -Identity 'room@contoso.com' -BookInPolicy $null"
        );
    }

    #[test]
    fn nothing_is_mapped_into_an_outlook() {
        let give = Write::Give {
            to: OFFISION.to_owned(),
            access: Access::Allow,
        };
        assert!(
            give.powershell("room@contoso.com")
                .ends_with("-AutoMapping $false")
        );
    }
}
