//! Rows about people and groups: who stands behind a name, and who is in a group.

use microsoft::exchange::Recipient;

use super::node::{Fields, Node};
use super::reading::{Findings, LookUp, NotRead};
use super::row::{cut, read_at, refusal, value_of};
use super::sections;
use super::unusable::What;

/// A name that the script looked up.
pub(super) fn look_up(fields: &Fields, line: u64, findings: &mut Findings) {
    let Some(asked) = fields.text("asked").map(str::to_owned) else {
        recipient(fields, line, findings);
        return;
    };
    let mut on = |what| findings.complaints.add(Some(line), Some(&asked), what);
    let answer = match value_of(fields, "recipient") {
        Some(Node::Object(recipient)) => filled(recipient, &mut on),
        None | Some(Node::Null) => {
            Err(refusal(value_of(fields, "error")).unwrap_or(NotRead::NotInFile))
        }
        Some(other) => {
            on(cut("recipient", other));
            Err(NotRead::Unusable)
        }
    };
    let read_at = read_at(fields, &mut on);
    findings.add_look_up(LookUp {
        asked,
        answer,
        read_at,
    });
}

/// A recipient without a word about which name it was looked up by.
pub(super) fn recipient(fields: &Fields, line: u64, findings: &mut Findings) {
    let names = ["PrimarySmtpAddress", "Name", "Identity", "Alias"];
    let Some(asked) = names.iter().find_map(|name| fields.text(name)) else {
        findings
            .complaints
            .add(Some(line), None, What::NothingKnown);
        return;
    };
    let mut on = |what| findings.complaints.add(Some(line), Some(asked), what);
    let look_up = LookUp {
        asked: asked.to_owned(),
        answer: filled(fields, &mut on),
        read_at: read_at(fields, &mut on),
    };
    findings.add_look_up(look_up);
}

/// The members of a group.
pub(super) fn members(fields: &Fields, line: u64, findings: &mut Findings) {
    let Some(group) = fields.text("group").map(str::to_owned) else {
        findings
            .complaints
            .add(Some(line), None, What::NothingKnown);
        return;
    };
    let mut on = |what| findings.complaints.add(Some(line), Some(&group), what);
    let members = match value_of(fields, "members").map(Node::unwrapped) {
        Some(Node::List(members)) => all(members, &mut on),
        Some(single @ Node::Object(_)) => all(std::slice::from_ref(single), &mut on),
        None | Some(Node::Null) => {
            Err(refusal(value_of(fields, "error")).unwrap_or(NotRead::NotInFile))
        }
        Some(other) => {
            on(cut("members", other));
            Err(NotRead::Unusable)
        }
    };
    findings.add_members(group, members);
}

/// One member that is lost may be the one who is looked for.
fn all(members: &[Node], on: &mut dyn FnMut(What)) -> Result<Vec<Recipient>, NotRead> {
    let mut read = Vec::with_capacity(members.len());
    for member in members {
        let Node::Object(member) = member else {
            on(cut("members", member));
            return Err(NotRead::Unusable);
        };
        read.push(filled(member, on)?);
    }
    Ok(read)
}

fn filled(fields: &Fields, on: &mut dyn FnMut(What)) -> Result<Recipient, NotRead> {
    let filled = sections::recipient(fields, on);
    if filled.is_empty {
        Err(NotRead::Nothing)
    } else {
        Ok(filled.value)
    }
}
