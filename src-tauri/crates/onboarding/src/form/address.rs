//! Addresses of mailboxes.

use super::{FieldProblem, is_domain, trimmed};

/// Understands the address of the delegate.
pub fn delegate_address(text: &str) -> Result<String, FieldProblem> {
    let text = trimmed(text);
    if text.is_empty() {
        Err(FieldProblem::DelegateEmpty)
    } else if is_address(text) {
        Ok(text.to_lowercase())
    } else {
        Err(FieldProblem::DelegateMalformed)
    }
}

/// Understands a pasted list of addresses, one a line or separated by commas, semicolons or spaces.
pub fn room_addresses(text: &str) -> Result<Vec<String>, FieldProblem> {
    let mut addresses = Vec::new();
    for part in text.split(|c: char| c.is_whitespace() || ",;<>".contains(c)) {
        let part = trimmed(part);
        if part.contains('@') {
            if !is_address(part) {
                return Err(FieldProblem::RoomsMalformed);
            }
            let address = part.to_lowercase();
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
    }
    if addresses.is_empty() {
        return Err(if trimmed(text).is_empty() {
            FieldProblem::RoomsEmpty
        } else {
            FieldProblem::RoomsMalformed
        });
    }
    Ok(addresses)
}

/// Addresses of a pasted list or of a CSV file, and the lines that hold none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// In lower case, each once, in their order.
    pub addresses: Vec<String>,
    pub wrong: Vec<WrongLine>,
}

/// A line without an address that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongLine {
    /// The first is 1.
    pub line: usize,
    pub text: String,
}

/// Finds every address in a text, whatever stands around it: one a line, separated by anything, or in some column of a CSV file. The first
/// line may be the head of a table.
pub fn address_list(text: &str) -> AddressList {
    let mut list = AddressList::default();
    let mut seen = std::collections::HashSet::new();
    for (index, line) in text.lines().enumerate() {
        let line = trimmed(line);
        if line.is_empty() {
            continue;
        }
        let parts = line
            .split(|c: char| c.is_whitespace() || ",;<>\"\'".contains(c))
            .filter(|part| part.contains('@'));
        let (mut found, mut malformed) = (false, false);
        for part in parts {
            let part = trimmed(part);
            if is_address(part) {
                found = true;
                let address = part.to_lowercase();
                if seen.insert(address.clone()) {
                    list.addresses.push(address);
                }
            } else {
                malformed = true;
            }
        }
        if malformed || (!found && index > 0) {
            list.wrong.push(WrongLine {
                line: index + 1,
                text: line.to_owned(),
            });
        }
    }
    list
}

fn is_address(text: &str) -> bool {
    match text.rsplit_once('@') {
        Some((local, domain)) => {
            !local.is_empty()
                && !local.contains('@')
                && !local
                    .chars()
                    .any(|c| c.is_whitespace() || c.is_control() || "\"(),:;<>[\\]".contains(c))
                && is_domain(domain)
        }
        None => false,
    }
}
