//! Scripts that make the app registration, for administrators who would rather read a script than click.
//!
//! The scripts lie beside this file as they are run, with `@@name@@` where a value goes. Whatever a person types becomes one literal of
//! the script's language, in which nothing is expanded.

mod quoting;

use checks::Profile;
use microsoft::cloud::{Cloud, Endpoints};
use url::Url;

use crate::form::{self, Field, FieldError};
use crate::translate::powershell_text;
use quoting::bash_text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptKind {
    AzureCli,
    GraphPowershell,
}

impl ScriptKind {
    pub const ALL: [ScriptKind; 2] = [ScriptKind::AzureCli, ScriptKind::GraphPowershell];

    pub fn file_name(self) -> &'static str {
        match self {
            ScriptKind::AzureCli => "offision-setup.sh",
            ScriptKind::GraphPowershell => "offision-setup.ps1",
        }
    }

    /// Runs a saved file. A name that is more than letters and separators becomes a literal.
    pub fn command(self, file: &str) -> String {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/\\:".contains(c);
        let file = if file.chars().all(is_plain) {
            file.to_owned()
        } else {
            self.text(file)
        };
        match self {
            ScriptKind::AzureCli => format!("bash {file}"),
            // Where nobody has decided otherwise, Windows runs no script files at all.
            ScriptKind::GraphPowershell if cfg!(windows) => {
                format!("powershell -ExecutionPolicy Bypass -File {file}")
            }
            ScriptKind::GraphPowershell => format!("pwsh {file}"),
        }
    }

    /// The script as the bytes of a file.
    pub fn file(self, script: &str) -> Vec<u8> {
        // Windows PowerShell 5.1 takes a file without this mark for one in the code page of the computer.
        let mark: &str = match self {
            ScriptKind::AzureCli => "",
            ScriptKind::GraphPowershell => "\u{feff}",
        };
        [mark, script].concat().into_bytes()
    }

    fn template(self) -> &'static str {
        match self {
            ScriptKind::AzureCli => include_str!("scripts/azure-cli.sh"),
            ScriptKind::GraphPowershell => include_str!("scripts/graph-powershell.ps1"),
        }
    }

    fn text(self, value: &str) -> String {
        match self {
            ScriptKind::AzureCli => bash_text(value),
            ScriptKind::GraphPowershell => powershell_text(value),
        }
    }

    fn list(self, values: &[String]) -> String {
        let separator = match self {
            ScriptKind::AzureCli => " ",
            ScriptKind::GraphPowershell => ", ",
        };
        let texts: Vec<String> = values.iter().map(|value| self.text(value)).collect();
        texts.join(separator)
    }
}

/// What a script is to make.
#[derive(Clone, Debug)]
pub struct ScriptRequest {
    name: String,
    redirect_url: Url,
    /// A tenant id or a domain.
    tenant: Option<String>,
    /// `None`: the one that the program is set to.
    cloud: Option<Cloud>,
    permissions: Vec<String>,
}

impl ScriptRequest {
    /// Understands what a person typed. Without a tenant, the script takes the one of whoever signs in.
    ///
    /// # Errors
    /// What is wrong with the redirect URL or the tenant.
    pub fn understand(
        name: &str,
        redirect_url: &str,
        tenant: &str,
        cloud: Option<Cloud>,
        profile: &Profile,
    ) -> Result<ScriptRequest, Vec<FieldError>> {
        let redirect_url = form::redirect_url(form::trimmed(redirect_url));
        let tenant = match form::trimmed(tenant) {
            "" => Ok(None),
            tenant => form::tenant(tenant).map(Some),
        };
        match (redirect_url, tenant) {
            (Ok(redirect_url), Ok(tenant)) => Ok(ScriptRequest {
                name: one_line(name),
                redirect_url,
                tenant,
                cloud,
                permissions: profile.permissions.clone(),
            }),
            (redirect_url, tenant) => Err([
                (Field::RedirectUrl, redirect_url.err()),
                (Field::Tenant, tenant.err()),
            ]
            .into_iter()
            .filter_map(|(field, problem)| problem.map(|problem| FieldError { field, problem }))
            .collect()),
        }
    }

    /// The script, ready to be pasted.
    pub fn script(&self, kind: ScriptKind) -> String {
        let mut script = String::new();
        // Every second part is a placeholder. Values are not looked at again, whatever they hold.
        for (index, part) in kind.template().split("@@").enumerate() {
            match part {
                _ if index % 2 == 0 => script.push_str(part),
                "name" => script.push_str(&kind.text(&self.name)),
                "redirect_url" => script.push_str(&kind.text(self.redirect_url.as_str())),
                "permissions" => script.push_str(&kind.list(&self.permissions)),
                "tenant" => script.push_str(&kind.text(self.tenant.as_deref().unwrap_or(""))),
                "cloud" => script.push_str(&kind.text(cloud_name(kind, self.cloud))),
                "graph" => script.push_str(&kind.text(&self.graph())),
                other => unreachable!("no value is called {other}; a test fills every template"),
            }
        }
        script
    }

    /// The host of Microsoft Graph. Empty: what az knows of its own cloud.
    fn graph(&self) -> String {
        self.cloud
            .map(|cloud| Endpoints::of(cloud).graph_resource)
            .unwrap_or_default()
    }
}

/// The cloud as each program names it.
///
/// Source: `az cloud list`; Connect-MgGraph, parameter `-Environment`. The two US Government clouds are one for az.
fn cloud_name(kind: ScriptKind, cloud: Option<Cloud>) -> &'static str {
    match (kind, cloud) {
        (ScriptKind::AzureCli, None) => "",
        (ScriptKind::AzureCli, Some(Cloud::Global | Cloud::Gcc)) => "AzureCloud",
        (ScriptKind::AzureCli, Some(Cloud::UsGovernmentHigh | Cloud::UsGovernmentDod)) => {
            "AzureUSGovernment"
        }
        (ScriptKind::AzureCli, Some(Cloud::China)) => "AzureChinaCloud",
        (ScriptKind::GraphPowershell, None | Some(Cloud::Global | Cloud::Gcc)) => "Global",
        (ScriptKind::GraphPowershell, Some(Cloud::UsGovernmentHigh)) => "USGov",
        (ScriptKind::GraphPowershell, Some(Cloud::UsGovernmentDod)) => "USGovDoD",
        (ScriptKind::GraphPowershell, Some(Cloud::China)) => "China",
    }
}

/// A name is one line. What steers a terminal is not part of it either: it could end a paste and go on as a command.
fn one_line(name: &str) -> String {
    name.replace(char::is_control, " ").trim().to_owned()
}

#[cfg(test)]
mod tests;
