//! To which registered redirect URI the browser comes back on this computer.

use checks::facts::Application;
use url::Url;

use super::request::{App, NotStarted};

/// What Microsoft's own tools register.
const USUAL: &str = "http://localhost";

/// The redirect URI as it is registered on the platform. The usual one where the registration cannot be read, and for Offision's own app.
///
/// # Errors
/// The registration can be read and has none on this platform: the browser would end on an error page.
pub(super) fn registered(
    application: Option<&Application>,
    app: App,
) -> Result<String, NotStarted> {
    let redirects = application.and_then(|application| match app {
        App::Web => application.web_redirects.as_ref(),
        App::Public => application.public_client_redirects.as_ref(),
        App::Vendor(_) => None,
    });
    let Some(redirects) = redirects else {
        return Ok(USUAL.to_owned());
    };
    let here = || redirects.iter().filter(|redirect| is_here(redirect));
    here()
        .find(|redirect| redirect.trim_end_matches('/') == USUAL)
        .or_else(|| here().next())
        .cloned()
        .ok_or(NotStarted::RedirectMissing)
}

fn is_here(redirect: &str) -> bool {
    Url::parse(redirect).is_ok_and(|url| {
        url.scheme() == "http"
            && url.query().is_none()
            && url.fragment().is_none()
            && matches!(url.host_str(), Some("localhost" | "127.0.0.1"))
    })
}

/// The same with another port, which Entra ignores on loopback addresses. The path stays as it is written, because Entra compares it.
pub(super) fn with_port(redirect: &str, port: u16) -> String {
    let (scheme, rest) = redirect.split_once("://").unwrap_or(("http", redirect));
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.split(':').next().unwrap_or_default();
    format!("{scheme}://{host}:{port}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application(web: &[&str], public: &[&str]) -> Application {
        let list = |redirects: &[&str]| Some(redirects.iter().map(|&text| text.into()).collect());
        Application {
            web_redirects: list(web),
            public_client_redirects: list(public),
            ..Application::default()
        }
    }

    #[test]
    fn the_platform_decides() {
        let app = application(
            &[
                "https://offision.example/callback",
                "http://localhost:8400/offision-setup",
            ],
            &["http://localhost/other", "http://localhost/"],
        );
        let of = |kind| registered(Some(&app), kind).ok();
        assert_eq!(
            of(App::Web).as_deref(),
            Some("http://localhost:8400/offision-setup")
        );
        assert_eq!(of(App::Public).as_deref(), Some("http://localhost/"));
    }

    #[test]
    fn without_one_on_this_computer_no_browser_opens() {
        let app = application(
            &[
                "https://localhost/",
                "http://localhost.contoso.com/",
                "http://localhost/?x=1",
                "http://[::1]/",
                "no address",
            ],
            &[],
        );
        for kind in [App::Web, App::Public] {
            assert!(matches!(
                registered(Some(&app), kind),
                Err(NotStarted::RedirectMissing)
            ));
        }
    }

    #[test]
    fn what_cannot_be_read_is_tried() {
        assert_eq!(registered(None, App::Web).ok().as_deref(), Some(USUAL));
        assert_eq!(
            registered(Some(&Application::default()), App::Public)
                .ok()
                .as_deref(),
            Some(USUAL)
        );
    }

    #[test]
    fn offisions_own_app_does_not_depend_on_the_registration() {
        let app = application(&["https://offision.example/callback"], &[]);
        let vendor = App::Vendor(uuid::Uuid::from_u128(9));
        assert_eq!(registered(Some(&app), vendor).ok().as_deref(), Some(USUAL));
    }

    #[test]
    fn only_the_port_changes() {
        for (redirect, with) in [
            ("http://localhost", "http://localhost:5"),
            ("http://localhost/", "http://localhost:5/"),
            ("http://localhost:8400/Setup/", "http://localhost:5/Setup/"),
            ("http://127.0.0.1:1/a:b", "http://127.0.0.1:5/a:b"),
        ] {
            assert_eq!(with_port(redirect, 5), with);
        }
    }
}
