//! Changes and values as an administrator sees them in Exchange: parameter names and PowerShell.

use checks::{Change, Value};

use super::write;

/// The parameter of Exchange that a check of a room looks at.
fn parameter(check: &str) -> Option<&'static str> {
    Some(match check {
        "room-mailbox" => "RecipientTypeDetails",
        "automatic-processing" => "AutomateProcessing",
        "no-automatic-acceptance" => "AllBookInPolicy",
        "everyone-may-request" => "AllRequestInPolicy",
        "requests-forwarded" => "ForwardRequestsToDelegates",
        "delegate-listed" => "ResourceDelegates",
        "nobody-bypasses" => "BookInPolicy",
        "any-hours" => "ScheduleOnlyDuringWorkHours",
        "any-date" => "EnforceSchedulingHorizon",
        "full-access" => "FullAccess",
        "series-allowed" => "AllowRecurringMeetings",
        "not-released" => "EnableAutoRelease",
        "pending-shown" => "TentativePendingApproval",
        "new-requests-shown" => "AddNewRequestsTentatively",
        "comments-kept" => "DeleteComments",
        "private-kept" => "RemovePrivateProperty",
        "external-requests-as-needed" => "ProcessExternalMeetingMessages",
        "window-wide" => "BookingWindowInDays",
        "long-meetings-allowed" => "MaximumDurationInMinutes",
        "not-reserved" => "BookingType",
        "no-orphaned-delegates" => "ResourceDelegates",
        "cloud-managed" => "IsDirSynced",
        "multitenant" => "signInAudience",
        _ => return None,
    })
}

/// A value as evidence: `AllBookInPolicy = True`. Lists have one item a line.
pub fn shown(check: &str, value: &Value) -> String {
    let text = match value {
        Value::Nothing => "–".to_owned(),
        Value::Flag(true) => "True".to_owned(),
        Value::Flag(false) => "False".to_owned(),
        Value::Text(text) => text.clone(),
        Value::List(items) if items.is_empty() => "{}".to_owned(),
        Value::List(items) => items.join("\n"),
    };
    match parameter(check) {
        Some(name) if !text.contains('\n') => format!("{name} = {text}"),
        Some(name) => format!("{name} =\n{text}"),
        None => text,
    }
}

/// The command that makes a change, for Exchange Online PowerShell.
pub fn command(room: &str, change: &Change) -> String {
    write::of_change(change).powershell(room)
}

/// A PowerShell text without any expansion. PowerShell takes typographic single quotes for single quotes, so they are doubled as well.
pub(crate) fn powershell_text(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for character in text.chars() {
        if matches!(character, '\'' | '‘' | '’' | '‚' | '‛') {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_becomes_code() {
        assert_eq!(
            powershell_text("O'Brien ‘x’ $(x) `n"),
            "'O''Brien ‘‘x’’ $(x) `n'"
        );
    }

    #[test]
    fn those_who_are_delegates_already_are_named_again() {
        let change = Change::AddDelegate {
            keep: vec!["ada@contoso.com".into()],
            add: "offision@contoso.com".into(),
        };
        assert_eq!(
            command("room@contoso.com", &change),
            "Set-CalendarProcessing -Identity 'room@contoso.com' -ResourceDelegates @('ada@contoso.com','offision@contoso.com')"
        );
    }

    #[test]
    fn evidence_names_the_parameter() {
        assert_eq!(
            shown("any-date", &Value::Flag(true)),
            "EnforceSchedulingHorizon = True"
        );
        assert_eq!(
            shown("nobody-bypasses", &Value::List(vec![])),
            "BookInPolicy = {}"
        );
        assert_eq!(
            shown("delegate-listed", &Value::list(["a", "b"])),
            "ResourceDelegates =\na\nb"
        );
        assert_eq!(shown("tenant-found", &Value::Nothing), "–");
    }
}
