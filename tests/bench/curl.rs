//! The same pages of Places by a plain loop of `curl`, one process a page.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::Value;

use crate::tenant::Tenant;

const PAGE: usize = 1_000;

/// How long the loop takes. The token goes to `curl` on standard input, as any secret would.
pub(crate) fn seconds(tenant: &Tenant, rooms: usize) -> Result<f64, String> {
    let text = std::fs::read_to_string(tenant.endpoints()).map_err(|error| error.to_string())?;
    let announced: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let of = |name: &str| announced[name].as_str().unwrap_or_default().to_owned();
    let token = token(
        &of("login"),
        &of("tenant"),
        &of("clientId"),
        &of("clientSecret"),
    )?;
    let began = Instant::now();
    for skip in (0..rooms).step_by(PAGE) {
        let url = format!(
            "{}/places/microsoft.graph.room?$top={PAGE}&$skip={skip}&$count=true",
            of("graph")
        );
        let config = format!("url = \"{url}\"\nheader = \"Authorization: Bearer {token}\"\n");
        curl(&config, Path::new("/dev/null"))?;
    }
    Ok(began.elapsed().as_secs_f64())
}

fn token(login: &str, tenant: &str, client_id: &str, secret: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let file = folder.path().join("token.json");
    let config = format!(
        "url = \"{login}/{tenant}/oauth2/v2.0/token\"\ndata-urlencode = \"grant_type=client_credentials\"\n\
         data-urlencode = \"client_id={client_id}\"\ndata-urlencode = \"client_secret={secret}\"\n\
         data-urlencode = \"scope=https://graph.microsoft.com/.default\"\n"
    );
    curl(&config, &file)?;
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    answer["access_token"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| "no token was issued".to_owned())
}

fn curl(config: &str, output: &Path) -> Result<(), String> {
    let mut child = Command::new("curl")
        .args(["--silent", "--fail", "--config", "-", "--output"])
        .arg(output)
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("curl: {error}"))?;
    child
        .stdin
        .take()
        .expect("its input is a pipe")
        .write_all(config.as_bytes())
        .map_err(|error| error.to_string())?;
    let status = child.wait().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("curl ended with {status}"))
    }
}
