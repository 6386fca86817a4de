//! Where a simulated tenant listens: the file that `simulate` printed. Any host that is not this computer is refused, because a login
//! address that a file could set would be a way to steal a secret.

use std::collections::HashMap;
use std::path::Path;

use microsoft::cloud::Endpoints;
use microsoft::secret::Secret;
use serde::Deserialize;
use url::Url;

use crate::clouds::{self, Clouds};

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
    /// Where the other clouds are simulated, by their id.
    #[serde(default)]
    clouds: HashMap<String, Place>,
}

#[derive(Deserialize)]
struct Place {
    login: Url,
    graph: Url,
    exchange: Url,
}

/// A simulated tenant, and the values that belong to it.
pub struct Simulated {
    pub endpoints: Endpoints,
    /// This tenant's cloud, and the others that are simulated.
    pub clouds: Clouds,
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
        let mut others = Vec::new();
        for (id, place) in file.clouds {
            let cloud = clouds::ALL
                .into_iter()
                .find(|cloud| clouds::id(*cloud) == id)
                .ok_or_else(|| format!("{id} is not a cloud"))?;
            let here = Endpoints::loopback(place.login, place.graph, place.exchange)
                .map_err(|error| error.to_string())?;
            others.push((cloud, here.with_resources_of(cloud)));
        }
        Ok(Simulated {
            clouds: Clouds::simulated(endpoints.clone(), others),
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
    use microsoft::cloud::Cloud;

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

    #[test]
    fn another_cloud_of_a_file_is_on_this_computer_as_well() {
        let file = |host: &str, cloud: &str| {
            let place = |host: &str| {
                format!(r#""login":"{host}","graph":"{host}/v1.0","exchange":"{host}""#)
            };
            Simulated::parse(&format!(
                r#"{{{},"clouds":{{"{cloud}":{{{}}}}}}}"#,
                place("http://127.0.0.1:1"),
                place(host)
            ))
        };
        let simulated = file("http://127.0.0.1:2", "china").expect("both are here");
        let china = simulated.clouds.endpoints(Cloud::China);
        assert_eq!(china.and_then(|china| china.login.port()), Some(2));
        assert!(file("https://login.contoso.com", "china").is_err());
        assert!(file("http://127.0.0.1:2", "moon").is_err());
    }
}
