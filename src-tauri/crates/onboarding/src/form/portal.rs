//! Tenants and apps in the addresses of Microsoft's portals and sign-in pages, which people copy instead of the value itself.

use url::Url;
use uuid::Uuid;

use super::{guid, is_domain};

/// Hosts whose addresses name a tenant in their first path segment or after `#@`.
const HOSTS: [&str; 15] = [
    "entra.microsoft.com",
    "entra.microsoft.us",
    "entra.microsoft.cn",
    "portal.azure.com",
    "portal.azure.us",
    "portal.azure.cn",
    "aad.portal.azure.com",
    "admin.microsoft.com",
    "admin.exchange.microsoft.com",
    "login.microsoftonline.com",
    "login.microsoftonline.us",
    "login.partner.microsoftonline.cn",
    "login.chinacloudapi.cn",
    "login.windows.net",
    "sts.windows.net",
];

/// An address of Microsoft. `None`: the text is none.
pub(super) fn address(text: &str) -> Option<Url> {
    let url = Url::parse(text)
        .ok()
        .filter(|url| url.has_host())
        // Browsers hide the scheme when an address is copied.
        .or_else(|| Url::parse(&format!("https://{text}")).ok())?;
    let host = url.host_str()?;
    (matches!(url.scheme(), "https" | "http") && HOSTS.contains(&host)).then_some(url)
}

/// The tenant that an address names.
pub(super) fn tenant_in(url: &Url) -> Option<String> {
    let after_at = url
        .fragment()
        .and_then(|fragment| fragment.strip_prefix('@'))
        .and_then(|fragment| fragment.split('/').next());
    let first_segment = url.path_segments().and_then(|mut segments| segments.next());
    let in_query = url
        .query_pairs()
        .find(|(name, _)| matches!(&*name.to_ascii_lowercase(), "tenantid" | "tenant" | "tid"))
        .map(|(_, value)| value.into_owned());
    [after_at, first_segment, in_query.as_deref()]
        .into_iter()
        .flatten()
        .find_map(tenant)
}

/// The app that an address names.
pub(super) fn client_id_in(url: &Url) -> Option<Uuid> {
    let in_query = url
        .query_pairs()
        .find(|(name, _)| matches!(&*name.to_ascii_lowercase(), "client_id" | "appid"))
        .and_then(|(_, value)| guid(&value));
    in_query.or_else(|| {
        let fragment = url.fragment()?.replace("%2F", "/").replace("%2f", "/");
        let mut parts = fragment.split(['/', '=', '&', '?']);
        parts.find(|part| part.eq_ignore_ascii_case("appId"))?;
        guid(parts.next()?)
    })
}

/// An id or a domain. `common`, `organizations` and the names of pages are neither.
fn tenant(text: &str) -> Option<String> {
    match guid(text) {
        Some(id) => Some(id.to_string()),
        None => is_domain(text).then(|| text.to_lowercase()),
    }
}
