//! The Azure CLI script, run by bash with an `az` of our own. Every program that the script starts writes down its arguments.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::*;
use crate::handback;

const SECRET: &str = "Bhc8Q~0123456789abcdefghijklmnopqrstuvwxy";
const TENANT_ID: &str = "5e6a7b8c-1111-4222-8333-444455556666";
const CLIENT_ID: &str = "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f";
const FAKE: &str = include_str!("az.sh");

/// A folder with the only programs that the script may start.
struct Terminal {
    folder: TempDir,
    bash: PathBuf,
}

impl Terminal {
    /// `None`: there is no bash here.
    fn new() -> Option<Terminal> {
        let bash = on_this_computer("bash")?;
        let folder = tempfile::tempdir().expect("a folder");
        let terminal = Terminal { folder, bash };
        terminal.program("az", &format!("{}{FAKE}", terminal.recorder()));
        for name in ["date", "grep", "mktemp", "rm"] {
            let real = on_this_computer(name)?;
            terminal.program(
                name,
                &format!("{}exec '{}' \"$@\"\n", terminal.recorder(), real.display()),
            );
        }
        // Nobody waits in a test.
        terminal.program("sleep", &terminal.recorder());
        Some(terminal)
    }

    fn recorder(&self) -> String {
        format!(
            "#!{}\nprintf '%s\\n' \"${{0##*/}} $*\" >>'{}'\n",
            self.bash.display(),
            self.path("arguments").display()
        )
    }

    fn program(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::write(&path, text).expect("the folder can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the script. `tenant` says in which state the fake tenant is.
    fn run(&self, script: &str, options: &[&str], tenant: &str) -> Output {
        let path = self.path("offision-setup.sh");
        fs::write(&path, script).expect("the folder can be written");
        Command::new(&self.bash)
            .args(options)
            .arg(&path)
            .env_clear()
            .env("PATH", self.folder.path())
            .env("TMPDIR", self.folder.path())
            .env("LC_ALL", "C.UTF-8")
            .env("FOLDER", self.folder.path())
            .env("TENANT", tenant)
            .output()
            .expect("bash runs")
    }

    fn arguments(&self) -> String {
        fs::read_to_string(self.path("arguments")).expect("something was started")
    }
}

fn on_this_computer(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder: PathBuf| folder.join(program))
        .find(|path: &PathBuf| Path::is_file(path))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn taken(output: &Output) -> Result<handback::Handback, handback::Problem> {
    handback::read(&microsoft::secret::Secret::new(text(&output.stdout)))
}

#[test]
fn bash_understands_every_script() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    for name in HOSTILE {
        let output = terminal.run(
            &request(name).script(ScriptKind::AzureCli),
            &["-n"],
            "empty",
        );
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
    }
}

#[test]
fn the_outcome_is_handed_back_and_the_secret_is_nowhere_else() {
    for name in HOSTILE {
        let Some(terminal) = Terminal::new() else {
            return;
        };
        let request = request(name);
        // Somebody who traces everything must not see it either.
        let output = terminal.run(&request.script(ScriptKind::AzureCli), &["-x"], "empty");
        let errors = text(&output.stderr);
        assert!(output.status.success(), "{name}: {errors}");
        let handback = taken(&output).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        assert_eq!(handback.tenant_id.to_string(), TENANT_ID);
        assert_eq!(handback.client_id.to_string(), CLIENT_ID);
        assert_eq!(handback.redirect_url, Some(request.redirect_url.clone()));
        let secret = handback.secret.expect("it has a secret");
        assert_eq!(secret.expose(), SECRET);
        assert_eq!(text(&output.stdout).matches(SECRET).count(), 1);
        assert!(!errors.contains(SECRET), "{errors}");
        let arguments = terminal.arguments();
        assert!(!arguments.contains(SECRET), "{arguments}");
        for entry in fs::read_dir(terminal.folder.path()).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.file_name().is_none_or(|name| name != "az") {
                let content = fs::read(&path).expect("it can be read");
                assert!(!text(&content).contains(SECRET), "{}", path.display());
            }
        }
    }
}

#[test]
fn the_app_is_made_as_the_help_page_says() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let name = "O'Brien \"中環\" \\ rooms";
    let output = terminal.run(&request(name).script(ScriptKind::AzureCli), &[], "empty");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let body = fs::read_to_string(terminal.path("application.json")).expect("it was made");
    let body: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
    assert_eq!(body["displayName"], name);
    assert_eq!(body["signInAudience"], "AzureADMultipleOrgs");
    assert_eq!(
        body["web"]["redirectUris"],
        serde_json::json!(["https://contoso.example/it's/callback?a=1"])
    );
    let access = &body["requiredResourceAccess"][0];
    assert_eq!(
        access["resourceAppId"],
        "00000003-0000-0000-c000-000000000000"
    );
    let roles: Vec<_> = Profile::default()
        .permissions
        .iter()
        .map(|name| serde_json::json!({ "id": format!("role-{name}"), "type": "Role" }))
        .collect();
    assert_eq!(access["resourceAccess"], serde_json::json!(roles));
    let arguments = terminal.arguments();
    for permission in &Profile::default().permissions {
        let assigned = format!("\"appRoleId\":\"role-{permission}\"");
        assert!(arguments.contains(&assigned), "{permission}: {arguments}");
    }
    assert!(
        arguments.contains("sleep 5"),
        "a new app is asked for again"
    );
}

#[test]
fn a_second_app_of_the_same_name_is_not_made() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let script = ScriptRequest::example().script(ScriptKind::AzureCli);
    let output = terminal.run(&script, &[], "existing");
    assert!(!output.status.success());
    assert_eq!(taken(&output).err(), Some(handback::Problem::ScriptFailed));
    assert!(
        text(&output.stdout).contains(CLIENT_ID),
        "it says which one"
    );
    assert!(!terminal.arguments().contains("POST"), "nothing was made");
}

#[test]
fn an_app_that_exists_keeps_what_it_has() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let script = ScriptRequest::example()
        .script(ScriptKind::AzureCli)
        .replace("client_id=''", &format!("client_id='{CLIENT_ID}'"));
    let output = terminal.run(&script, &[], "existing");
    assert!(output.status.success(), "{}", text(&output.stdout));
    assert!(taken(&output).is_ok());
    let body = fs::read_to_string(terminal.path("change.json")).expect("it was changed");
    let body: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
    assert_eq!(
        body["web"]["redirectUris"],
        serde_json::json!([
            "https://other.example/",
            "https://contoso.example/it's/callback?a=1"
        ])
    );
    let apis = body["requiredResourceAccess"].as_array().expect("a list");
    assert_eq!(apis[0]["resourceAppId"], "another-api");
    let graph = apis[1]["resourceAccess"].as_array().expect("a list");
    assert_eq!(graph[0]["id"], "role-User.Read.All");
    assert_eq!(graph.len(), 5, "the one that was there is not there twice");
}

#[test]
fn without_the_role_the_app_is_made_and_consent_is_left_to_somebody_else() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let script = ScriptRequest::example().script(ScriptKind::AzureCli);
    let output = terminal.run(&script, &[], "no-consent");
    assert!(output.status.success(), "{}", text(&output.stdout));
    assert!(taken(&output).is_ok());
    let errors = text(&output.stderr);
    assert!(errors.contains("Privileged Role Administrator"), "{errors}");
}

#[test]
fn another_tenant_than_the_wanted_one_is_refused() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let script = ScriptRequest {
        tenant: Some("fabrikam.example".into()),
        ..ScriptRequest::example()
    }
    .script(ScriptKind::AzureCli);
    let output = terminal.run(&script, &[], "empty");
    assert!(!output.status.success());
    assert_eq!(taken(&output).err(), Some(handback::Problem::ScriptFailed));
    assert!(
        terminal
            .arguments()
            .contains("az login --tenant fabrikam.example")
    );
    assert!(!terminal.arguments().contains("POST"), "nothing was made");
}

#[test]
fn az_is_left_in_the_cloud_in_which_it_was() {
    let Some(terminal) = Terminal::new() else {
        return;
    };
    let script = ScriptRequest {
        cloud: Some(Cloud::China),
        ..ScriptRequest::example()
    }
    .script(ScriptKind::AzureCli);
    let output = terminal.run(&script, &[], "empty");
    assert!(output.status.success(), "{}", text(&output.stdout));
    let arguments = terminal.arguments();
    let there = arguments.find("cloud set --name AzureChinaCloud");
    let back = arguments.find("cloud set --name AzureCloud");
    assert!(there.is_some() && there < back, "{arguments}");
}
