//! The command line. A secret is never an argument: arguments are seen by every program on a computer.

mod connection;
mod repair;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use microsoft::cloud::Cloud;
use onboarding::clouds;
use onboarding::words::Language;
use simulator::Scenario;

pub(crate) use connection::{Connection, Through};
pub(crate) use repair::{Apply, Plan, Undo, Verify};

#[derive(Debug, Parser)]
#[command(
    name = "offision-setup-cli",
    version,
    about = "Checks that a Microsoft 365 tenant is set up for Offision."
)]
pub(crate) struct Arguments {
    /// Log each request to standard error, without secrets
    #[arg(long, global = true)]
    pub(crate) verbose: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check an app registration and every room
    Check(Check),
    /// Plan what makes the failed checks of rooms pass; nothing is changed
    Plan(Plan),
    /// Show what a plan changes, and with --yes change it
    Apply(Apply),
    /// Show what a journal takes back, and with --yes take it back
    Undo(Undo),
    /// Explain an error of Microsoft: a page, an address or a code
    Explain(Explain),
    /// Look whether rooms have what a plan wants, for example after somebody else has carried it out
    Verify(Verify),
    /// Write a script that makes the app registration, or that carries out a plan
    Script(Script),
    /// Write the read-only PowerShell script that exports room settings; its file is read by `check --file`
    ExportScript(ExportScript),
    /// Run a simulated tenant on this computer until it is stopped
    Simulate(Simulate),
    /// List every check with its id, its steps of the help page and its title
    ListChecks(ListChecks),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// "all", addresses separated by commas, or @FILE with one address a line
    #[arg(long, value_name = "ROOMS", default_value = "all")]
    pub(crate) rooms: String,
    /// A file of the PowerShell script, or an earlier report: it fills what cannot be read, and is held against what is. Alone, without a tenant, it is judged by itself
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Vec<PathBuf>,
    /// Also read the rules of each mailbox, hidden ones included, and working hours: two more calls a room
    #[arg(long)]
    pub(crate) everything: bool,
    /// Check equipment like rooms
    #[arg(long)]
    pub(crate) equipment: bool,
    /// Keep each finished room in this file at once, and go on where an earlier check of the same question was cut off
    #[arg(long, value_name = "FILE")]
    pub(crate) resume: Option<PathBuf>,
    /// Read some rooms of the check in --resume once more: failed, not-ready, or those older than so many minutes
    #[arg(long, value_name = "WHICH", requires = "resume")]
    pub(crate) again: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// Write the result to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's for text, en for JSON]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// What was copied; without it, or with "-", it is read from standard input, where no other program sees it
    #[arg(value_name = "TEXT|URL|CODE")]
    pub(crate) text: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's for text, en for JSON]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

/// The clouds as the simulated tenant names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SimulatedCloud {
    Global,
    Gcc,
    UsGovHigh,
    UsGovDod,
    China,
}

impl From<SimulatedCloud> for simulator::Cloud {
    fn from(cloud: SimulatedCloud) -> Self {
        match cloud {
            SimulatedCloud::Global => Self::Global,
            SimulatedCloud::Gcc => Self::Gcc,
            SimulatedCloud::UsGovHigh => Self::UsGovHigh,
            SimulatedCloud::UsGovDod => Self::UsGovDod,
            SimulatedCloud::China => Self::China,
        }
    }
}

/// How the simulated Exchange Online takes `$batch`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SimulatedBatches {
    /// The latency counts for each item
    OneAfterAnother,
    /// The latency counts once
    SideBySide,
    /// Refused with status 404
    NotFound,
    /// Refused with status 405
    NotAllowed,
}

impl From<SimulatedBatches> for simulator::Batches {
    fn from(batches: SimulatedBatches) -> Self {
        match batches {
            SimulatedBatches::OneAfterAnother => Self::OneAfterAnother,
            SimulatedBatches::SideBySide => Self::SideBySide,
            SimulatedBatches::NotFound => Self::NotFound,
            SimulatedBatches::NotAllowed => Self::NotAllowed,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScriptKind {
    /// Azure CLI, for bash and Azure Cloud Shell
    AzureCli,
    /// Microsoft Graph PowerShell, for PowerShell 5.1 and 7
    GraphPowershell,
}

impl From<ScriptKind> for onboarding::scripts::ScriptKind {
    fn from(kind: ScriptKind) -> Self {
        match kind {
            ScriptKind::AzureCli => onboarding::scripts::ScriptKind::AzureCli,
            ScriptKind::GraphPowershell => onboarding::scripts::ScriptKind::GraphPowershell,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Script {
    /// What the script makes an app registration with
    #[arg(long, value_enum, required_unless_present = "plan")]
    pub(crate) kind: Option<ScriptKind>,
    /// Name of the app
    #[arg(
        long,
        value_name = "NAME",
        allow_hyphen_values = true,
        required_unless_present = "plan"
    )]
    pub(crate) name: Option<String>,
    /// Offision's callback
    #[arg(long, value_name = "URL", required_unless_present = "plan")]
    pub(crate) redirect_url: Option<String>,
    /// Write the PowerShell script that carries out this plan instead
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "name", "redirect_url", "tenant", "cloud"])]
    pub(crate) plan: Option<PathBuf>,
    /// Directory (tenant) ID or a domain of the tenant; otherwise the one of whoever runs the script
    #[arg(long, value_name = "ID|DOMAIN")]
    pub(crate) tenant: Option<String>,
    /// Microsoft cloud: global, gcc, us-gov-high, us-gov-dod or china
    #[arg(long, value_name = "CLOUD", value_parser = cloud)]
    pub(crate) cloud: Option<Cloud>,
    /// Write the script to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct ExportScript {
    /// Directory (tenant) ID or a domain of the tenant; otherwise the one of whoever runs the script
    #[arg(
        long,
        value_name = "ID|DOMAIN",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) tenant: String,
    /// Microsoft cloud: global, gcc, us-gov-high, us-gov-dod or china
    #[arg(long, value_name = "CLOUD", value_parser = cloud)]
    pub(crate) cloud: Option<Cloud>,
    /// Address of the Offision mailbox, which is looked up among the names that rooms give
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) delegate: String,
    /// "all", addresses separated by commas, or @FILE with one address a line
    #[arg(long, value_name = "ROOMS", default_value = "all")]
    pub(crate) rooms: String,
    /// For rooms on an own server, in the Exchange Management Shell
    #[arg(long)]
    pub(crate) own_server: bool,
    /// Write the script to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

fn cloud(id: &str) -> Result<Cloud, String> {
    clouds::ALL
        .into_iter()
        .find(|cloud| clouds::id(*cloud) == id)
        .ok_or_else(|| format!("there are {}", clouds::ALL.map(clouds::id).join(", ")))
}

#[derive(Debug, Args)]
pub(crate) struct Simulate {
    /// Port on 127.0.0.1; 0 picks a free one
    #[arg(long, value_name = "P", default_value_t = 0)]
    pub(crate) port: u16,
    /// Number of rooms; otherwise the scenario's own
    #[arg(long, value_name = "N")]
    pub(crate) rooms: Option<usize>,
    /// State in which the tenant starts
    #[arg(long, value_name = "NAME", default_value = "good")]
    pub(crate) scenario: Scenario,
    /// Waited before each answer
    #[arg(long, value_name = "L", default_value_t = 0)]
    pub(crate) latency_ms: u64,
    /// Requests at once above this number are refused
    #[arg(long, value_name = "K")]
    pub(crate) max_concurrent: Option<usize>,
    /// How Exchange Online takes several cmdlets in one request
    #[arg(long, value_enum, default_value = "one-after-another")]
    pub(crate) batches: SimulatedBatches,
    /// The same seed gives the same tenant
    #[arg(long, value_name = "S", default_value_t = 365)]
    pub(crate) seed: u64,
    /// Microsoft cloud in which the tenant is
    #[arg(long, value_enum, default_value = "global")]
    pub(crate) cloud: SimulatedCloud,
    /// Keep requests, so that GET /_simulator/requests lists them; costs time and memory
    #[arg(long)]
    pub(crate) record: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ListChecks {
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// Language of titles: en, zh-HK or zh-CN
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub(crate) language: Language,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_argument_takes_a_secret() {
        for command in Arguments::command().get_subcommands() {
            for argument in command.get_arguments() {
                let takes_value = argument.get_action().takes_values();
                assert!(
                    !(takes_value && argument.get_id().as_str().contains("secret")),
                    "{argument:?}"
                );
            }
        }
    }
}
