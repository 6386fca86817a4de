//! What Microsoft really said: the page, the address or the JSON body, fetched without our client.

use reqwest::Client;
use reqwest::redirect::Policy;
use simulator::{Announcement, Effect, Matcher, Rule};

use crate::causes::{At, Cause, Service, ServiceCause};

impl Cause {
    /// Makes Entra say this code where it really occurs.
    pub fn rule(&self) -> Rule {
        let (path, body) = match self.at {
            At::Token => ("/oauth2/v2.0/token", Some("grant_type=client_credentials")),
            At::Consent => ("/adminconsent", None),
            At::Authorize => ("/oauth2/v2.0/authorize", None),
            At::Redeem => ("/oauth2/v2.0/token", Some("grant_type=authorization_code")),
            At::Refresh => ("/oauth2/v2.0/token", Some("grant_type=refresh_token")),
            At::DeviceCode => ("/oauth2/v2.0/devicecode", None),
            At::DeviceWait => ("/oauth2/v2.0/token", Some("device_code=")),
        };
        let matcher = Matcher {
            // Any part of the body will do, not only an address.
            room: body.map(str::to_owned),
            ..Matcher::path(path)
        };
        Rule::new(matcher, Effect::Entra { code: self.code })
    }

    /// Asks as a browser or an app would.
    ///
    /// # Panics
    /// When nobody answers.
    pub async fn said(&self, announcement: &Announcement) -> String {
        let client = client();
        let tenant = format!("{}/{}", announcement.login, announcement.tenant);
        let id = ("client_id", announcement.client_id.as_str());
        let back = ("redirect_uri", announcement.redirect_urls[1].as_str());
        let request = match self.at {
            At::Consent => {
                client
                    .get(format!("{tenant}/adminconsent"))
                    .query(&[id, back, ("state", "x")])
            }
            At::Authorize => client
                .get(format!("{tenant}/oauth2/v2.0/authorize"))
                .query(&[id, back, ("state", "x"), ("response_type", "code")])
                .query(&[("scope", "openid"), ("code_challenge_method", "S256")]),
            At::DeviceCode => client
                .post(format!("{tenant}/oauth2/v2.0/devicecode"))
                .form(&[id, ("scope", "openid")]),
            At::Token | At::Redeem | At::Refresh | At::DeviceWait => {
                client.post(format!("{tenant}/oauth2/v2.0/token")).form(&[
                    id,
                    ("grant_type", grant_type(self.at)),
                    (
                        "device_code",
                        if self.at == At::DeviceWait { "x" } else { "" },
                    ),
                    ("client_secret", announcement.client_secret.as_str()),
                ])
            }
        };
        let answer = request.send().await.expect("the simulator answers");
        let location = answer
            .headers()
            .get("location")
            .map(|location| String::from_utf8_lossy(location.as_bytes()).into_owned());
        match location {
            Some(location) => location,
            None => as_shown(&answer.text().await.expect("a text")),
        }
    }
}

impl ServiceCause {
    /// Makes the service answer so to whatever a room is read with.
    pub fn rule(&self) -> Rule {
        let code = self.code.to_owned();
        match self.service {
            Service::Graph => Rule::new(Matcher::path("/calendar"), Effect::Graph { code }),
            Service::Exchange => Rule::new(
                Matcher::cmdlet("Get-CalendarProcessing"),
                Effect::Exchange { code },
            ),
        }
    }

    /// Asks as an app would, and shows the answer as a trace does: what speaks of errors in its headers, and its body.
    ///
    /// # Panics
    /// When nobody answers.
    pub async fn said(&self, announcement: &Announcement) -> String {
        let request = match self.service {
            Service::Graph => client().get(format!("{}/users/x/calendar", announcement.graph)),
            Service::Exchange => client()
                .post(format!(
                    "{}/adminapi/beta/x/InvokeCommand",
                    announcement.exchange
                ))
                .header("content-type", "application/json")
                .body(r#"{"CmdletInput":{"CmdletName":"Get-CalendarProcessing","Parameters":{}}}"#),
        };
        let answer = request.send().await.expect("the simulator answers");
        let mut said = Vec::new();
        for name in ["www-authenticate", "x-ms-diagnostics"] {
            if let Some(value) = answer.headers().get(name) {
                said.push(format!(
                    "{name}: {}",
                    String::from_utf8_lossy(value.as_bytes())
                ));
            }
        }
        // It says gzip where it is none.
        said.push(answer.text().await.unwrap_or_default());
        said.join("\n")
    }
}

fn client() -> Client {
    Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .build()
        .expect("a client without a proxy")
}

/// A page as a person copies it: without its tags. JSON has none.
fn as_shown(text: &str) -> String {
    let body = text.split_once("<body").map_or(text, |(_, body)| body);
    let pieces = body.split('<').map(|piece| match piece.split_once('>') {
        Some((_, shown)) => shown,
        None => piece,
    });
    let shown: Vec<&str> = pieces.collect();
    shown
        .join(" ")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
}

fn grant_type(at: At) -> &'static str {
    match at {
        At::Redeem => "authorization_code",
        At::Refresh => "refresh_token",
        At::DeviceWait => "urn:ietf:params:oauth:grant-type:device_code",
        _ => "client_credentials",
    }
}
