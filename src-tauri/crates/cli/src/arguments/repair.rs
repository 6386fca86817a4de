//! Planning, carrying out and taking back repairs of rooms.

use std::path::PathBuf;

use checks::repair::{Choice, Setting};
use clap::Args;
use onboarding::words::Language;

use super::Connection;

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// "all", addresses separated by commas, or @FILE with one address a line
    #[arg(long, value_name = "ROOMS", default_value = "all")]
    pub(crate) rooms: String,
    /// Repair equipment like rooms
    #[arg(long)]
    pub(crate) equipment: bool,
    /// Only rooms of this building; may be given more than once
    #[arg(long, value_name = "NAME")]
    pub(crate) building: Vec<String>,
    /// Only this setting, such as delegates or full-access; may be given more than once
    #[arg(long, value_name = "SETTING", value_parser = setting)]
    pub(crate) setting: Vec<Setting>,
    /// Also changes by which somebody loses something: bypass-removed, orphans-dropped, kept-elsewhere
    #[arg(long, value_name = "CHANGE", value_parser = choice)]
    pub(crate) with: Vec<Choice>,
    /// Write the plan to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Apply {
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// The plan
    #[arg(long, value_name = "FILE")]
    pub(crate) plan: PathBuf,
    /// Change the rooms; without it, what would be changed is only shown
    #[arg(long)]
    pub(crate) yes: bool,
    /// Where the journal is kept, by which everything can be taken back [default: beside the plan]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) journals: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Undo {
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// The journal
    #[arg(long, value_name = "FILE")]
    pub(crate) journal: PathBuf,
    /// Only this room; may be given more than once
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) room: Vec<String>,
    /// Only this setting, such as delegates or full-access; may be given more than once
    #[arg(long, value_name = "SETTING", value_parser = setting)]
    pub(crate) setting: Vec<Setting>,
    /// Also where somebody has changed it since
    #[arg(long)]
    pub(crate) over_later_changes: bool,
    /// Take it back; without it, what would be taken back is only shown
    #[arg(long)]
    pub(crate) yes: bool,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// The plan
    #[arg(long, value_name = "FILE")]
    pub(crate) plan: PathBuf,
    /// What the script has written about it; what it claims is held against what the rooms have
    #[arg(long, value_name = "FILE")]
    pub(crate) outcome: Option<PathBuf>,
    /// Language of sentences: en, zh-HK or zh-CN [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<Language>,
}

fn setting(id: &str) -> Result<Setting, String> {
    Setting::of_id(id).ok_or_else(|| {
        let known: Vec<&str> = Setting::ALL.into_iter().map(Setting::id).collect();
        format!("there are {}", known.join(", "))
    })
}

fn choice(id: &str) -> Result<Choice, String> {
    let asked = Choice::ALL
        .into_iter()
        .filter(|choice| *choice != Choice::Usual);
    let known: Vec<&str> = asked.clone().map(Choice::id).collect();
    asked
        .into_iter()
        .find(|choice| choice.id() == id)
        .ok_or_else(|| format!("there are {}", known.join(", ")))
}
