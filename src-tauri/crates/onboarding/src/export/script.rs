//! The script that exports room settings. It reads and changes nothing.
//!
//! Its parts lie beside this file as they are run, with `@@name@@` where something goes. Whatever a person typed becomes one literal in
//! which nothing is expanded, and the sentences come from the catalogues.

#[cfg(test)]
pub(crate) mod grammar;
pub(crate) mod literal;
pub(crate) mod template;

use std::io;
use std::path::Path;

use microsoft::cloud::Cloud;
use uuid::Uuid;

use crate::words::{Language, Words};
use literal::{literal, literals};
use template::Filling;

/// What a script is to read, and for whom it speaks.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Names the partial files: the same script, started again in the same folder, goes on where it stopped.
    pub run: Uuid,
    /// `None`: Microsoft 365, worldwide.
    pub cloud: Option<Cloud>,
    /// The id or a domain of the tenant. Empty: the one of whoever signs in.
    pub tenant: String,
    /// The Offision mailbox, which is looked up among the names that rooms give. Empty: not known yet.
    pub delegate: String,
    pub rooms: Wanted,
    /// Of the sentences that the script prints and of the comment at its start.
    pub language: Language,
}

/// Which rooms a script reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// By address; also those that are no room mailboxes, which a list of all would not show.
    Chosen(Vec<String>),
}

/// The script for Exchange Online, for Windows PowerShell 5.1 and PowerShell 7.
pub fn script(plan: &Plan) -> String {
    filled(plan, include_str!("script/online.ps1"))
}

/// The script for rooms on an own server, for the Exchange Management Shell.
pub fn on_premises_script(plan: &Plan) -> String {
    filled(plan, include_str!("script/own-server.ps1"))
}

/// The script as the bytes of a file: UTF-8 with its mark, and Windows line ends.
pub fn file(script: &str) -> Vec<u8> {
    // Windows PowerShell 5.1 takes a file without the mark for one in the code page of the computer.
    let mut text = String::with_capacity(script.len() + script.len() / 32);
    text.push('\u{feff}');
    for line in script.split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(line) => {
                text.push_str(line.strip_suffix('\r').unwrap_or(line));
                text.push_str("\r\n");
            }
            None => text.push_str(line),
        }
    }
    text.into_bytes()
}

/// Saves a script so that every PowerShell reads it as it was written.
///
/// # Errors
/// Whatever the file system says.
pub fn save(path: &Path, script: &str) -> io::Result<()> {
    std::fs::write(path, file(script))
}

fn filled(plan: &Plan, service: &'static str) -> String {
    let words = Words::of(plan.language);
    template::filled(include_str!("script/rooms.ps1"), &words, &|name| {
        Filling::Value(match name {
            "service" => return Filling::Part(service),
            "run" => literal(&plan.run_id()),
            "tenant" => literal(plan.tenant.trim()),
            "delegate" => literal(plan.delegate.trim()),
            "cloud" => literal(plan.environment()),
            "all" => match plan.rooms {
                Wanted::All => "$true".to_owned(),
                Wanted::Chosen(_) => "$false".to_owned(),
            },
            "rooms" => literals(plan.addresses()),
            other => unreachable!("nothing is called {other}; a test fills every template"),
        })
    })
}

impl Plan {
    /// The part of the file names that belongs to this plan.
    pub fn run_id(&self) -> String {
        let mut id = self.run.simple().to_string();
        id.truncate(8);
        id
    }

    fn addresses(&self) -> &[String] {
        match &self.rooms {
            Wanted::All => &[],
            Wanted::Chosen(addresses) => addresses,
        }
    }

    /// The cloud as `Connect-ExchangeOnline` names it.
    ///
    /// Source: Connect-ExchangeOnline, parameter `-ExchangeEnvironmentName`.
    fn environment(&self) -> &'static str {
        match self.cloud {
            None | Some(Cloud::Global | Cloud::Gcc) => "O365Default",
            Some(Cloud::UsGovernmentHigh) => "O365USGovGCCHigh",
            Some(Cloud::UsGovernmentDod) => "O365USGovDoD",
            Some(Cloud::China) => "O365China",
        }
    }
}

#[cfg(test)]
mod tests;
