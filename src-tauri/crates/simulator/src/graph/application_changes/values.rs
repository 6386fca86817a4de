//! The properties of a registration that can be written, and what the directory takes for them.
//! Sources: Microsoft Graph, Update application; Redirect URI (reply URL) restrictions.

use serde_json::Value;
use url::Url;

use super::super::errors;
use crate::answer::Answer;
use crate::tenant::application::{Application, Platform, RequiredResourceAccess, ResourceAccess};

const AUDIENCES: [&str; 4] = [
    "AzureADMyOrg",
    "AzureADMultipleOrgs",
    "AzureADandPersonalMicrosoftAccount",
    "PersonalMicrosoftAccount",
];

/// Of an app for organizations; with personal accounts it is less.
const MOST_REDIRECTS: usize = 256;
const LONGEST_REDIRECT: usize = 256;

/// Writes all of it or nothing. `None` when a property is not simulated.
pub(super) fn write(application: &mut Application, body: &Value) -> Option<Answer> {
    let mut changed = application.clone();
    for (name, value) in body.as_object()? {
        let taken = match name.as_str() {
            "signInAudience" => audience(&mut changed, value),
            "web" => web(&mut changed, value)?,
            "requiredResourceAccess" => required(&mut changed, value),
            _ => return None,
        };
        if taken.is_none() {
            return Some(errors::invalid_value(name));
        }
    }
    *application = changed;
    Some(Answer::empty(204))
}

fn audience(application: &mut Application, value: &Value) -> Option<()> {
    let named = value.as_str().filter(|name| AUDIENCES.contains(name))?;
    named.clone_into(&mut application.sign_in_audience);
    Some(())
}

/// The outer `None`: a property that is not simulated.
fn web(application: &mut Application, value: &Value) -> Option<Option<()>> {
    let Some(web) = value.as_object() else {
        return Some(None);
    };
    if web.keys().any(|name| name != "redirectUris") {
        return None;
    }
    let Some(uris) = web.get("redirectUris") else {
        return Some(Some(()));
    };
    Some(redirects(application, uris).map(|uris| application.web.redirect_uris = uris))
}

fn redirects(application: &Application, value: &Value) -> Option<Vec<String>> {
    let uris: Vec<String> = value
        .as_array()?
        .iter()
        .map(|uri| uri.as_str().map(str::to_owned))
        .collect::<Option<_>>()?;
    let elsewhere = |platform: &Platform, uri: &String| platform.redirect_uris.contains(uri);
    let is_taken = |uri: &String| {
        elsewhere(&application.spa, uri) || elsewhere(&application.public_client, uri)
    };
    let is_twice = |(index, uri): (usize, &String)| uris[..index].contains(uri);
    let is_fine = uris.len() <= MOST_REDIRECTS
        && uris.iter().all(|uri| is_allowed(uri))
        // One address belongs to one platform.
        && !uris.iter().any(is_taken)
        && !uris.iter().enumerate().any(is_twice);
    is_fine.then_some(uris)
}

/// `https`, and on this computer `http` as well; no fragment, no wildcard.
fn is_allowed(uri: &str) -> bool {
    let Ok(url) = Url::parse(uri) else {
        return false;
    };
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1"));
    let has_scheme = url.scheme() == "https" || (url.scheme() == "http" && is_here);
    has_scheme
        && uri.chars().count() <= LONGEST_REDIRECT
        && url.fragment().is_none()
        && !uri.contains(['*', '!', '$', '\'', '(', ')', ',', ';'])
}

fn required(application: &mut Application, value: &Value) -> Option<()> {
    let blocks = value.as_array()?.iter().map(block);
    application.required_resource_access = blocks.collect::<Option<_>>()?;
    Some(())
}

fn block(value: &Value) -> Option<RequiredResourceAccess> {
    let access = value["resourceAccess"].as_array()?.iter().map(|access| {
        let kind = access["type"]
            .as_str()
            .filter(|kind| matches!(*kind, "Role" | "Scope"))?;
        Some(ResourceAccess {
            id: guid(&access["id"])?,
            kind: kind.to_owned(),
        })
    });
    Some(RequiredResourceAccess {
        resource_app_id: guid(&value["resourceAppId"])?,
        resource_access: access.collect::<Option<_>>()?,
    })
}

fn guid(value: &Value) -> Option<String> {
    let text = value.as_str()?;
    uuid::Uuid::parse_str(text).ok()?;
    Some(text.to_owned())
}
