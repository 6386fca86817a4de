//! Offision's callback is registered, letter for letter, under the platform Web. Under another platform Microsoft refuses the secret.

use crate::facts::Registration;
use crate::finding::Verdict;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "redirect-registered",
    guide: Guide::sign_on(1, 4),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.application.judge(|application| {
        let Some(web) = &application.web_redirects else {
            return Outcome::absent();
        };
        let is_it = |registered: &String| same_address(registered, &expected.redirect_url);
        if web.iter().any(is_it) {
            return Outcome::Pass {
                found: Value::list(web.iter().cloned()),
            };
        }
        let elsewhere = [
            ("SPA", &application.single_page_redirects),
            ("Mobile and desktop", &application.public_client_redirects),
        ]
        .into_iter()
        .filter(|(_, uris)| uris.iter().flatten().any(is_it))
        .map(|(platform, _)| format!("{} ({platform})", expected.redirect_url));
        Outcome::Fail {
            found: Value::list(web.iter().cloned().chain(elsewhere)),
            wanted: Value::text(&expected.redirect_url),
        }
    })
}

/// Exact, but for the port of a loopback address, which Microsoft ignores.
/// Source: Microsoft identity platform, "Redirect URI (reply URL) restrictions".
fn same_address(registered: &str, wanted: &str) -> bool {
    registered == wanted
        || match (
            loopback_without_port(registered),
            loopback_without_port(wanted),
        ) {
            (Some(registered), Some(wanted)) => registered == wanted,
            _ => false,
        }
}

/// Host and path of an `http` loopback address, without its port.
fn loopback_without_port(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("http://")?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.split(':').next()?;
    let path = if path.is_empty() { "/" } else { path };
    matches!(host, "localhost" | "127.0.0.1").then_some((host, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration_with};

    #[test]
    fn the_platform_must_be_web() {
        let outcome = judge(
            &CHECK,
            &registration_with(|application| {
                application.single_page_redirects = application.web_redirects.take();
                application.web_redirects = Some(vec![]);
            }),
        );
        let Outcome::Fail { found, .. } = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!(
            found,
            Value::list(["https://contoso.offision.example/callback (SPA)"]),
            "the finding says where it is instead"
        );
    }

    #[test]
    fn the_address_must_be_the_same_letter_for_letter() {
        for registered in [
            "https://contoso.offision.example/callback/",
            "https://contoso.offision.example/Callback",
            "http://contoso.offision.example/callback",
        ] {
            let outcome = judge(
                &CHECK,
                &registration_with(|application| {
                    application.web_redirects = Some(vec![registered.into()])
                }),
            );
            assert_eq!(outcome.word(), Word::Fail, "{registered}");
        }
    }

    #[test]
    fn the_port_of_a_loopback_address_does_not_matter() {
        assert!(same_address(
            "http://localhost/offision",
            "http://localhost:53682/offision"
        ));
        assert!(same_address("http://localhost", "http://localhost:53682/"));
        assert!(!same_address(
            "http://localhost/offision",
            "http://localhost/other"
        ));
        assert!(!same_address("http://localhost/x", "http://127.0.0.1/x"));
        assert!(!same_address(
            "https://contoso.com:443/x",
            "https://contoso.com/x"
        ));
    }
}
