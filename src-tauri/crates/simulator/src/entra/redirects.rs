//! Addresses to return to. Source: Redirect URI (reply URL) best practices and limitations.

use url::Url;
use url::form_urlencoded::byte_serialize;

use crate::tenant::application::Application;

/// The platform under which an address is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Web,
    /// Mobile and desktop.
    Public,
    SinglePage,
}

/// The platform of the registered address that this one matches.
pub(super) fn platform_of(application: &Application, sent: &str) -> Option<Kind> {
    registered(application)
        .into_iter()
        .find(|(known, _)| is_same_redirect(known, sent))
        .map(|(_, kind)| kind)
}

/// Every registered address, Web first.
pub(super) fn registered(application: &Application) -> Vec<(&str, Kind)> {
    let platforms = [
        (&application.web, Kind::Web),
        (&application.public_client, Kind::Public),
        (&application.spa, Kind::SinglePage),
    ];
    platforms
        .into_iter()
        .flat_map(|(platform, kind)| {
            platform
                .redirect_uris
                .iter()
                .map(move |uri| (uri.as_str(), kind))
        })
        .collect()
}

/// Exact, except that the port of a loopback address is ignored.
pub(super) fn is_same_redirect(known: &str, sent: &str) -> bool {
    if known == sent {
        return true;
    }
    let (Ok(known), Ok(sent)) = (Url::parse(known), Url::parse(sent)) else {
        return false;
    };
    let is_loopback = matches!(sent.host_str(), Some("localhost" | "127.0.0.1"));
    is_loopback
        && known.scheme() == sent.scheme()
        && known.host_str() == sent.host_str()
        && known.path() == sent.path()
        && known.query() == sent.query()
}

/// An address without a path comes back with a slash.
pub(super) fn with_path(redirect: &str) -> String {
    match Url::parse(redirect) {
        Ok(url) if url.path() == "/" && url.query().is_none() && !redirect.ends_with('/') => {
            format!("{redirect}/")
        }
        _ => redirect.to_owned(),
    }
}

/// Entra ID writes `+` for a space and percent codes in lower case.
pub(super) fn encoded(text: &str, percent_spaces: bool) -> String {
    byte_serialize(text.as_bytes())
        .map(|piece| match piece {
            "+" if percent_spaces => "%20".to_owned(),
            piece if piece.starts_with('%') => piece.to_lowercase(),
            piece => piece.to_owned(),
        })
        .collect()
}
