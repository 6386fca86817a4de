//! Where a simulated tenant listens: the file that `simulate` printed. Any host that is not this computer is refused, because a login
//! address that a file could set would be a way to steal a secret.

use std::path::Path;

use microsoft::cloud::Endpoints;
use microsoft::secret::Secret;
use serde::Deserialize;
use url::Url;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    login: Url,
    graph: Url,
    exchange: Url,
    tenant: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    #[serde(default)]
    redirect_urls: Vec<String>,
    delegate: Option<String>,
}

/// A simulated tenant, and the values that belong to it.
pub struct Simulated {
    pub endpoints: Endpoints,
    pub tenant: Option<String>,
    pub client_id: Option<String>,
    pub secret: Option<Secret>,
    pub redirect_url: Option<String>,
    pub delegate: Option<String>,
}

impl Simulated {
    /// Reads the file.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        Self::parse(&text).map_err(|problem| format!("{}: {problem}", path.display()))
    }

    /// Understands the JSON that `simulate` prints.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text)
            .map_err(|error| format!("this is not the JSON that `simulate` prints: {error}"))?;
        let endpoints = Endpoints::loopback(file.login, file.graph, file.exchange)
            .map_err(|error| error.to_string())?;
        Ok(Simulated {
            endpoints,
            tenant: file.tenant,
            client_id: file.client_id,
            secret: file.client_secret.map(Secret::new),
            redirect_url: file.redirect_urls.into_iter().next(),
            delegate: file.delegate,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cannot_send_a_secret_elsewhere() {
        for host in [
            "https://login.contoso.com",
            "http://127.0.0.1.contoso.com",
            "http://10.0.0.1",
        ] {
            let text = format!(
                r#"{{"login":"{host}","graph":"http://127.0.0.1:1/v1.0","exchange":"http://127.0.0.1:1"}}"#
            );
            assert!(Simulated::parse(&text).is_err(), "{host}");
        }
        assert!(Simulated::parse("{}").is_err());
    }
}
