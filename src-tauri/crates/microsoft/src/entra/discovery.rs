//! Which tenant a domain or id belongs to, and in which cloud it is.

use http::Method;
use serde::Deserialize;
use url::Url;
use uuid::Uuid;

use super::refusal::ErrorBody;
use crate::cloud::{Cloud, Endpoints, host_of};
use crate::error::Error;
use crate::http::{Client, Request, Service};
use crate::page::shape;

/// What Entra tells anyone about a tenant.
#[derive(Clone, Debug)]
pub struct TenantDiscovery {
    pub tenant_id: Uuid,
    pub issuer: Option<String>,
    /// As the document names it. Secrets go to the login host of the chosen cloud, never to an address from here.
    pub token_endpoint: String,
    /// `None` for a cloud that is not known here.
    pub cloud: Option<Cloud>,
    /// For example `EU`, `NA`, `AS` or `USGov`.
    pub region_scope: Option<String>,
    /// For example `GCC`, `DODCON` or `DOD`.
    pub region_sub_scope: Option<String>,
    pub graph_host: Option<String>,
}

#[derive(Deserialize)]
struct Document {
    token_endpoint: String,
    #[serde(default)]
    issuer: Option<String>,
    #[serde(default)]
    tenant_region_scope: Option<String>,
    #[serde(default)]
    tenant_region_sub_scope: Option<String>,
    #[serde(default)]
    cloud_instance_name: Option<String>,
    #[serde(default)]
    msgraph_host: Option<String>,
}

/// Asks Entra for the tenant with this id or domain. Needs no sign-in.
///
/// Source: Microsoft identity platform, OpenID Connect discovery.
///
/// # Errors
/// `Refused` with `AADSTS90002` for an unknown tenant and `AADSTS900023` for text that can be neither id nor domain.
pub async fn discover(
    client: &Client,
    endpoints: &Endpoints,
    tenant: &str,
) -> Result<TenantDiscovery, Error> {
    let host = host_of(&endpoints.login);
    let unexpected = |what: String, request_id: Option<String>| Error::Unexpected {
        host: host.clone(),
        what,
        request_id,
    };
    let mut url = endpoints.login.clone();
    url.path_segments_mut()
        .expect("a login address has a path")
        .pop_if_empty()
        .extend([tenant.trim(), "v2.0", ".well-known", "openid-configuration"]);
    let answer = client
        .send(&Request::new(Service::SignIn, Method::GET, url))
        .await?;
    if !answer.status.is_success() {
        let status = answer.status.as_u16();
        return Err(match ErrorBody::read(&answer) {
            Some(body) => body.into_refusal(&host, status, answer.request_id).into(),
            None => unexpected(
                format!("HTTP {status} without an explanation"),
                answer.request_id,
            ),
        });
    }
    let document: Document = serde_json::from_slice(&answer.body).map_err(|error| {
        unexpected(
            format!(
                "the tenant's document could not be read ({})",
                shape(&error)
            ),
            answer.request_id.clone(),
        )
    })?;
    let tenant_id = tenant_in(&document.token_endpoint)
        .or_else(|| document.issuer.as_deref().and_then(tenant_in))
        .ok_or_else(|| {
            unexpected(
                "the tenant's document names no tenant".to_owned(),
                answer.request_id.clone(),
            )
        })?;
    Ok(TenantDiscovery {
        tenant_id,
        cloud: cloud_of(&document),
        token_endpoint: document.token_endpoint,
        issuer: document.issuer,
        region_scope: document.tenant_region_scope,
        region_sub_scope: document.tenant_region_sub_scope,
        graph_host: document.msgraph_host,
    })
}

/// Returns the tenant in an address such as `https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token`.
fn tenant_in(address: &str) -> Option<Uuid> {
    Url::parse(address)
        .ok()?
        .path_segments()?
        .find_map(|segment| Uuid::try_parse(segment).ok())
}

fn cloud_of(document: &Document) -> Option<Cloud> {
    let instance = document.cloud_instance_name.as_deref()?;
    let sub_scope = document
        .tenant_region_sub_scope
        .as_deref()
        .unwrap_or_default();
    match instance.to_ascii_lowercase().as_str() {
        "microsoftonline.com" if sub_scope.eq_ignore_ascii_case("GCC") => Some(Cloud::Gcc),
        "microsoftonline.com" => Some(Cloud::Global),
        "microsoftonline.us" if sub_scope.eq_ignore_ascii_case("DOD") => {
            Some(Cloud::UsGovernmentDod)
        }
        "microsoftonline.us" => Some(Cloud::UsGovernmentHigh),
        "partner.microsoftonline.cn" | "microsoftonline.cn" | "chinacloudapi.cn" => {
            Some(Cloud::China)
        }
        _ => None,
    }
}
