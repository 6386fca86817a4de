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

pub(super) fn is_address(text: &str) -> bool {
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
