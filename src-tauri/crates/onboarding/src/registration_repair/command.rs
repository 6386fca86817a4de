//! The same change for whoever would rather run it, in Microsoft Graph PowerShell.
//!
//! The requests are written out. `Update-MgApplication -Web` sends more of the platform than it was given since version 2.26, and Graph
//! refuses that (microsoftgraph/msgraph-sdk-powershell, issue 3149).

use serde_json::{Value, json};
use uuid::Uuid;

use super::change::{ANY_DIRECTORY, RegistrationChange, secret_ends};
use super::current::GRAPH_APP_ID;
use super::plan::role_id;
use crate::translate::powershell_text;

/// The command that makes a change, for a session with `Connect-MgGraph -Scopes Application.ReadWrite.All`. Lists are read first and
/// written with one more item, so that nothing is lost however old the command is. A new secret is shown on the screen.
pub fn command(client_id: Uuid, change: &RegistrationChange) -> String {
    let application = format!("v1.0/applications(appId='{}')", client_id.hyphenated());
    let uri = powershell_text(&application);
    let read = format!("$app = Invoke-MgGraphRequest -Method GET -Uri {uri}");
    match change {
        RegistrationChange::AddRedirect { url, .. } => {
            let list = format!("@($app.web.redirectUris) + {}", powershell_text(url));
            let body = object(&format!("web = @{{ redirectUris = {list} }}"));
            [read, request("PATCH", &uri, &body)].join("\n")
        }
        RegistrationChange::SetAudience => request(
            "PATCH",
            &uri,
            &text(&json!({ "signInAudience": ANY_DIRECTORY })),
        ),
        RegistrationChange::RequestPermissions { missing, .. } => {
            let ids = missing.iter().filter_map(|name| role_id(name));
            let ids: Vec<String> = ids.map(powershell_text).collect();
            let lines = [
                read,
                format!("$graph = {}", powershell_text(GRAPH_APP_ID)),
                "$apis = @($app.requiredResourceAccess | Where-Object { $_.resourceAppId -ne $graph })".to_owned(),
                "$access = @($app.requiredResourceAccess | Where-Object { $_.resourceAppId -eq $graph } | ForEach-Object { $_.resourceAccess })".to_owned(),
                format!(
                    "$access += @({} | ForEach-Object {{ @{{ id = $_; type = 'Role' }} }})",
                    ids.join(", ")
                ),
                "$apis += @{ resourceAppId = $graph; resourceAccess = $access }".to_owned(),
                request("PATCH", &uri, &object("requiredResourceAccess = $apis")),
            ];
            lines.join("\n")
        }
        RegistrationChange::AddSecret {
            display_name,
            months,
            from,
            ..
        } => {
            let ends = secret_ends(*months, *from);
            let uri = powershell_text(&format!("{application}/addPassword"));
            let credential = json!({ "displayName": display_name, "endDateTime": ends });
            request(
                "POST",
                &uri,
                &text(&json!({ "passwordCredential": credential })),
            )
        }
    }
}

fn request(method: &str, uri: &str, body: &str) -> String {
    format!(
        "Invoke-MgGraphRequest -Method {method} -Uri {uri} -ContentType 'application/json' -Body {body}"
    )
}

fn object(properties: &str) -> String {
    format!("(ConvertTo-Json -Depth 10 -InputObject @{{ {properties} }})")
}

fn text(body: &Value) -> String {
    powershell_text(&body.to_string())
}
