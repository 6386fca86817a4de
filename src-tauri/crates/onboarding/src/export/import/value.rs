//! One value of one property, in whatever way it was written.

use serde_json::Value;

use super::node::Node;
use super::unusable::{What, shown};
use crate::form;

/// What a property holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Flag,
    Number,
    Text,
    /// One of several words, which PowerShell may have written as their numbers.
    Word(&'static [(u64, &'static str)]),
    /// Rights, of which several may be joined in one text or one number.
    Rights,
    /// Names of people and groups, or addresses.
    Names,
}

impl Kind {
    pub(super) fn is_list(self) -> bool {
        matches!(self, Kind::Rights | Kind::Names)
    }
}

/// Source: MailboxRights.
const RIGHTS: &[(u64, &str)] = &[
    (0x1, "FullAccess"),
    (0x2, "SendAs"),
    (0x4, "ExternalAccount"),
    (0x1_0000, "DeleteItem"),
    (0x2_0000, "ReadPermission"),
    (0x4_0000, "ChangePermission"),
    (0x8_0000, "ChangeOwner"),
];

/// Reads a value as the wire would have carried it. `None`: nothing is there.
///
/// # Errors
/// Why it cannot be read. It is then unknown.
pub(super) fn read(kind: Kind, property: &str, node: &Node) -> Result<Option<Value>, What> {
    let node = node.unwrapped();
    if kind.is_list() {
        return list(kind, property, node).map(|items| items.map(Value::from));
    }
    match node {
        Node::Null => Ok(None),
        Node::Text(text) if text.trim().is_empty() => Ok(None),
        Node::Text(text) => {
            whole(property, text)?;
            scalar(kind, property, text.trim()).map(Some)
        }
        Node::Number(text) => scalar(kind, property, text).map(Some),
        Node::Flag(flag) => scalar(kind, property, if *flag { "True" } else { "False" }).map(Some),
        Node::Object(_) | Node::List(_) => match (kind, name_of(node)) {
            (Kind::Text, Some(name)) => Ok(Some(name.into())),
            _ => Err(unreadable(property, node)),
        },
    }
}

fn scalar(kind: Kind, property: &str, text: &str) -> Result<Value, What> {
    let wrong = || What::Unreadable {
        property: property.to_owned(),
        value: shown(text),
    };
    match kind {
        Kind::Flag => match text.to_ascii_lowercase().as_str() {
            "true" | "$true" | "1" => Ok(true.into()),
            "false" | "$false" | "0" => Ok(false.into()),
            _ => Err(wrong()),
        },
        Kind::Number => {
            text.parse::<i64>()
                .map(Into::into)
                .or_else(|_| match text.parse::<f64>() {
                    // JSON may spell 50 as 50.0.
                    Ok(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                        Ok((number as i64).into())
                    }
                    _ => Err(wrong()),
                })
        }
        Kind::Word(words) => match text.parse::<u64>() {
            Ok(number) => words
                .iter()
                .find(|(known, _)| *known == number)
                .map(|(_, word)| (*word).into())
                .ok_or_else(wrong),
            Err(_) => Ok(text.into()),
        },
        Kind::Text | Kind::Rights | Kind::Names => Ok(text.into()),
    }
}

/// The items of a list. `None`: null, which is an empty list only if the answer that it stands in is one.
fn list(kind: Kind, property: &str, node: &Node) -> Result<Option<Vec<String>>, What> {
    let items = match node {
        Node::Null => return Ok(None),
        Node::Text(text) if text.trim().is_empty() => return Ok(None),
        Node::Text(text) => {
            whole(property, text)?;
            if matches!(kind, Kind::Rights) {
                rights(property, text)?
            } else {
                names(property, text)?
            }
        }
        Node::Number(text) => rights_or_name(kind, property, text)?,
        // An empty collection without its items.
        Node::Object(fields) if fields.0.is_empty() => Vec::new(),
        Node::Object(_) => vec![name_of(node).ok_or_else(|| unreadable(property, node))?],
        Node::Flag(_) => return Err(unreadable(property, node)),
        Node::List(items) => {
            let mut list = Vec::with_capacity(items.len());
            for item in items {
                match item {
                    Node::Null => (),
                    Node::Text(text) if text.trim().is_empty() => (),
                    Node::Text(text) => {
                        whole(property, text)?;
                        list.push(text.trim().to_owned());
                    }
                    Node::Number(text) => list.extend(rights_or_name(kind, property, text)?),
                    other => {
                        list.push(name_of(other).ok_or_else(|| unreadable(property, other))?);
                    }
                }
            }
            list
        }
    };
    Ok(Some(items))
}

fn rights_or_name(kind: Kind, property: &str, text: &str) -> Result<Vec<String>, What> {
    if matches!(kind, Kind::Rights) {
        rights(property, text)
    } else {
        Ok(vec![text.to_owned()])
    }
}

fn rights(property: &str, text: &str) -> Result<Vec<String>, What> {
    let text = text.trim().trim_start_matches('{').trim_end_matches('}');
    let Ok(number) = text.trim().parse::<u64>() else {
        // The wire separates what is joined by commas; a joined column of a table may use others.
        return Ok(text
            .split([',', ';', '\n'])
            .map(|it| it.trim().to_owned())
            .collect());
    };
    let all = RIGHTS.iter().fold(0, |all, (bit, _)| all | bit);
    if number & !all != 0 {
        return Err(What::Unreadable {
            property: property.to_owned(),
            value: shown(text),
        });
    }
    let held = RIGHTS.iter().filter(|(bit, _)| number & bit != 0);
    Ok(held.map(|(_, word)| (*word).to_owned()).collect())
}

/// One name, or several that somebody joined.
fn names(property: &str, text: &str) -> Result<Vec<String>, What> {
    let text = text.trim();
    let inside = text
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    let text = inside.unwrap_or(text).trim();
    if text.ends_with("...") || text.ends_with('…') {
        return Err(What::Truncated {
            property: property.to_owned(),
        });
    }
    let pieces = |separators: &[char]| -> Vec<String> {
        text.split(separators)
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let lines = pieces(&[';', '\n']);
    if lines.len() > 1
        && (lines
            .iter()
            .all(|line| is_unmistakable(line) || !line.contains(',')))
    {
        return Ok(lines);
    }
    for separators in [[',', ';'], [' ', '\t']] {
        let pieces = pieces(&separators);
        if pieces.len() > 1 && pieces.iter().all(|piece| is_unmistakable(piece)) {
            return Ok(pieces);
        }
    }
    // Commas belong to a distinguished name, unless another one begins behind one.
    let is_path = text.to_ascii_lowercase().starts_with("cn=")
        && !text.to_ascii_lowercase().contains(", cn=");
    if lines.len() < 2 && (!text.contains(',') || is_path || is_unmistakable(text)) {
        return Ok(lines);
    }
    Err(What::Joined {
        property: property.to_owned(),
        value: shown(text),
    })
}

/// Can this be one name only? Addresses, ids and Exchange's own distinguished names can.
fn is_unmistakable(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if let Some(address) = lower.strip_prefix("smtp:") {
        return form::delegate_address(address).is_ok();
    }
    (lower.starts_with("/o=") || lower.starts_with("x500:/o=")) && !lower.contains([',', ';'])
        || uuid::Uuid::try_parse(text).is_ok()
        || form::delegate_address(text).is_ok()
}

/// # Errors
/// The text is what is left of a value, and not the value.
fn whole(property: &str, text: &str) -> Result<(), What> {
    let property = || property.to_owned();
    if text.contains(['\u{fffd}', '\0']) {
        return Err(What::Garbled {
            property: property(),
        });
    }
    let text = text.trim();
    if is_type_name(text) || text.starts_with("@{") {
        return Err(What::Truncated {
            property: property(),
        });
    }
    Ok(())
}

/// What `ToString` gives for an object that does not know better: `System.Object[]`, `Microsoft.Exchange.Data.…`.
pub(super) fn is_type_name(text: &str) -> bool {
    ["System.", "Microsoft.", "Deserialized.", "Selected."]
        .iter()
        .any(|start| text.starts_with(start))
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._+`[],=- ".contains(c))
}

/// The name of an object that was written with its properties: an address of its two parts, or a directory object.
fn name_of(node: &Node) -> Option<String> {
    let Node::Object(fields) = node else {
        return None;
    };
    if let (Some(local), Some(domain)) = (fields.text("Local"), fields.text("Domain")) {
        return Some(format!("{local}@{domain}"));
    }
    let names = [
        "PrimarySmtpAddress",
        "DistinguishedName",
        "ProxyAddressString",
        "Name",
        "Guid",
    ];
    let name = names.iter().find_map(|name| fields.text(name))?;
    whole("", name).is_ok().then(|| name.to_owned())
}

fn unreadable(property: &str, node: &Node) -> What {
    let value = match node {
        Node::Flag(flag) => flag.to_string(),
        Node::List(_) => "[…]".to_owned(),
        Node::Object(_) => "{…}".to_owned(),
        Node::Null => "null".to_owned(),
        Node::Number(text) | Node::Text(text) => shown(text),
    };
    What::Unreadable {
        property: property.to_owned(),
        value,
    }
}

#[cfg(test)]
mod tests;
