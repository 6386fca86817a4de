//! The hosts of each Microsoft cloud.
//!
//! Endpoints are chosen by cloud and never typed in: a login host that a person could set would be a way to steal the
//! secret. The only exception is a simulated tenant, whose hosts must be loopback addresses.

use url::{Host, Url};

/// A Microsoft cloud with hosts and app registrations of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cloud {
    Global,
    /// Government Community Cloud, without High: data centres of its own, but the hosts and registrations of `Global`.
    Gcc,
    UsGovernmentHigh,
    UsGovernmentDod,
    China,
}

/// Where the services of one cloud answer.
#[derive(Clone, Debug)]
pub struct Endpoints {
    /// Entra ID, for example `https://login.microsoftonline.com`.
    pub login: Url,
    /// Microsoft Graph with its version, for example `https://graph.microsoft.com/v1.0`.
    pub graph: Url,
    /// Exchange Online, for example `https://outlook.office365.com`.
    pub exchange: Url,
    /// The portal in which an administrator sees the registration.
    pub entra_portal: Url,
    /// The portal in which an administrator sees the rooms.
    pub exchange_admin: Url,
    /// What a token for Graph is asked for, without `/.default`.
    pub graph_resource: String,
    /// What a token for Exchange is asked for, without `/.default`.
    pub exchange_resource: String,
}

/// A host that was offered as a simulated tenant and is not a loopback address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{host} is not a loopback address; only 127.0.0.0/8, [::1] and localhost can be used for a simulated tenant"
)]
pub struct NotLoopback {
    pub host: String,
}

impl Endpoints {
    /// Returns the hosts of a cloud.
    ///
    /// Source: Microsoft Graph, "National cloud deployments"; for Exchange the service endpoints that Microsoft's
    /// CSS-Exchange scripts use.
    pub fn of(cloud: Cloud) -> Self {
        let [login, graph, exchange, entra_portal, exchange_admin] = match cloud {
            Cloud::Global | Cloud::Gcc => [
                "login.microsoftonline.com",
                "graph.microsoft.com",
                "outlook.office365.com",
                "entra.microsoft.com",
                "admin.exchange.microsoft.com",
            ],
            Cloud::UsGovernmentHigh => [
                "login.microsoftonline.us",
                "graph.microsoft.us",
                "outlook.office365.us",
                "entra.microsoft.us",
                "admin.exchange.office365.us",
            ],
            Cloud::UsGovernmentDod => [
                "login.microsoftonline.us",
                "dod-graph.microsoft.us",
                "outlook-dod.office365.us",
                "entra.microsoft.us",
                "admin.exchange.office365.us",
            ],
            Cloud::China => [
                "login.partner.microsoftonline.cn",
                "microsoftgraph.chinacloudapi.cn",
                "partner.outlook.cn",
                "portal.azure.cn",
                "partner.outlook.cn",
            ],
        };
        let address = |host: &str, path: &str| {
            Url::parse(&format!("https://{host}{path}"))
                .expect("the hosts above form valid addresses")
        };
        Endpoints {
            login: address(login, ""),
            graph: address(graph, "/v1.0"),
            exchange: address(exchange, ""),
            entra_portal: address(entra_portal, ""),
            exchange_admin: address(
                exchange_admin,
                if cloud == Cloud::China { "/ecp" } else { "" },
            ),
            graph_resource: format!("https://{graph}"),
            exchange_resource: format!("https://{exchange}"),
        }
    }

    /// Whether both answer at the same addresses, so that a secret for one reaches nobody else at the other.
    pub fn are_those_of(&self, other: &Endpoints) -> bool {
        self.login == other.login && self.graph == other.graph && self.exchange == other.exchange
    }

    /// Returns the endpoints of a simulated tenant; `graph` includes its version.
    ///
    /// Tokens are still asked for Microsoft's own resources, so that they look as they do in a real tenant.
    ///
    /// # Errors
    /// A host that is not 127.0.0.0/8, `[::1]` or `localhost`.
    pub fn loopback(login: Url, graph: Url, exchange: Url) -> Result<Self, NotLoopback> {
        for url in [&login, &graph, &exchange] {
            if !is_loopback(url) {
                return Err(NotLoopback { host: host_of(url) });
            }
        }
        Ok(Endpoints {
            login,
            graph,
            exchange,
            ..Endpoints::of(Cloud::Global)
        })
    }

    /// The same hosts, with the tokens and portals of a cloud.
    pub fn with_resources_of(self, cloud: Cloud) -> Self {
        Endpoints {
            login: self.login,
            graph: self.graph,
            exchange: self.exchange,
            ..Endpoints::of(cloud)
        }
    }

    /// Whether these endpoints are a simulated tenant on this machine.
    pub fn is_simulated(&self) -> bool {
        is_loopback(&self.login)
    }

    /// Returns the hosts that must be reachable, without duplicates.
    pub fn hosts(&self) -> Vec<String> {
        let mut hosts: Vec<String> = Vec::with_capacity(3);
        for url in [&self.login, &self.graph, &self.exchange] {
            let host = host_of(url);
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        hosts
    }
}

/// Returns the host of an address, with the port when it is not the usual one. Never a path or a query.
pub fn host_of(url: &Url) -> String {
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => String::new(),
    }
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_simulated_tenant_is_on_this_machine_only() {
        let here = url("http://127.0.0.1:8080");
        for host in [
            "http://127.9.9.9:1",
            "http://[::1]:1",
            "http://localhost:1",
            "http://LOCALHOST",
        ] {
            assert!(
                Endpoints::loopback(url(host), here.clone(), here.clone())
                    .unwrap()
                    .is_simulated(),
                "{host}"
            );
        }
        for host in [
            "https://login.microsoftonline.com",
            "http://localhost.contoso.com",
            "http://127.0.0.1.contoso.com",
            "http://10.0.0.1",
            "http://[::2]",
            "http://127.0.0.1@contoso.com",
        ] {
            for place in 0..3 {
                let mut urls = [here.clone(), here.clone(), here.clone()];
                urls[place] = url(host);
                let [login, graph, exchange] = urls;
                assert!(
                    Endpoints::loopback(login, graph, exchange).is_err(),
                    "{host}"
                );
            }
        }
    }

    #[test]
    fn every_cloud_has_secure_hosts_of_its_own() {
        for cloud in [
            Cloud::Global,
            Cloud::Gcc,
            Cloud::UsGovernmentHigh,
            Cloud::UsGovernmentDod,
            Cloud::China,
        ] {
            let endpoints = Endpoints::of(cloud);
            assert!(!endpoints.is_simulated());
            assert_eq!(endpoints.hosts().len(), 3, "{cloud:?}");
            assert!(endpoints.graph.path().ends_with("/v1.0"));
            for url in [&endpoints.login, &endpoints.graph, &endpoints.exchange] {
                assert_eq!(url.scheme(), "https");
            }
        }
    }
}
