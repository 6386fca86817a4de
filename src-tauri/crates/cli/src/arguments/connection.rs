//! Which tenant a command is about, and how it is reached.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use simulator::Scenario;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Through {
    /// Exchange Online with an administrator's sign-in, which asks for a code to be typed in
    Administrator,
    /// Exchange Online with the app's own token (needs Exchange.ManageAsApp and a role)
    App,
    /// Microsoft Graph alone, which does not show booking settings
    Graph,
}

#[derive(Debug, Args)]
pub(crate) struct Connection {
    /// Directory (tenant) ID or a domain of the tenant
    #[arg(long, value_name = "ID|DOMAIN")]
    pub(crate) tenant: Option<String>,
    /// Application (client) ID
    #[arg(long, value_name = "ID")]
    pub(crate) client_id: Option<String>,
    /// Address of the Offision mailbox that is the delegate of each room
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) delegate: Option<String>,
    /// Offision's callback, as it is registered under Authentication > Web
    #[arg(long, value_name = "URL")]
    pub(crate) redirect_url: Option<String>,
    /// Which permissions are needed: help-page, application or resource-only
    #[arg(long, value_name = "NAME", default_value = "help-page")]
    pub(crate) profile: String,
    /// How rooms are read and written
    #[arg(long, value_enum, default_value = "app")]
    pub(crate) read_through: Through,
    /// Read the client secret from standard input; otherwise it comes from OFFISION_CLIENT_SECRET or the keychain
    #[arg(long)]
    pub(crate) secret_stdin: bool,
    /// Use a simulated tenant in this process
    #[arg(long, value_name = "SCENARIO", num_args = 0..=1, default_missing_value = "good", conflicts_with_all = ["tenant", "endpoints"])]
    pub(crate) demo: Option<Scenario>,
    /// Where a simulated tenant listens, as `simulate` prints it; loopback addresses only
    #[arg(long, value_name = "FILE")]
    pub(crate) endpoints: Option<PathBuf>,
}
