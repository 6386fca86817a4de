//! Microsoft's clouds: which one a tenant is in, and every host that may be contacted to find out.
//!
//! A secret only goes to the cloud that its tenant is in. To find that cloud, the others are asked for the tenant's name and nothing else.

use std::sync::Arc;

use microsoft::cloud::{Cloud, Endpoints, host_of};
use microsoft::entra::{TenantDiscovery, discover};
use microsoft::error::Error;
use microsoft::http::Client;
use url::Url;

/// Every cloud, in the order in which they are offered.
pub const ALL: [Cloud; 5] = [
    Cloud::Global,
    Cloud::Gcc,
    Cloud::UsGovernmentHigh,
    Cloud::UsGovernmentDod,
    Cloud::China,
];

/// A stable word for a cloud; key `cloud-<id>` of the words.
pub fn id(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Global => "global",
        Cloud::Gcc => "gcc",
        Cloud::UsGovernmentHigh => "us-gov-high",
        Cloud::UsGovernmentDod => "us-gov-dod",
        Cloud::China => "china",
    }
}

/// What a host is for; key `host-<id>` of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostUse {
    SignIn,
    Graph,
    Exchange,
}

impl HostUse {
    pub fn id(self) -> &'static str {
        match self {
            HostUse::SignIn => "sign-in",
            HostUse::Graph => "graph",
            HostUse::Exchange => "exchange",
        }
    }
}

/// A host that may be contacted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    pub host: String,
    pub used_for: HostUse,
    pub cloud: Cloud,
}

/// Where each cloud answers: at Microsoft, or on this computer.
#[derive(Clone, Debug)]
pub struct Clouds {
    /// In the order of [`ALL`]; the first one is asked when nobody says which.
    places: Arc<[(Cloud, Endpoints)]>,
}

impl Clouds {
    /// Microsoft's own.
    pub fn microsoft() -> Self {
        Clouds {
            places: ALL.map(|cloud| (cloud, Endpoints::of(cloud))).into(),
        }
    }

    /// Simulated clouds on this computer; `home` stands for the worldwide one unless that is named among the others.
    pub fn simulated(home: Endpoints, others: Vec<(Cloud, Endpoints)>) -> Self {
        let mut places = vec![(Cloud::Global, home)];
        places.extend(
            others
                .into_iter()
                .filter(|(cloud, _)| *cloud != Cloud::Global),
        );
        Clouds {
            places: places.into(),
        }
    }

    /// Where this cloud answers. `None`: it is not simulated here.
    pub fn endpoints(&self, cloud: Cloud) -> Option<&Endpoints> {
        self.places
            .iter()
            .find(|(known, _)| *known == cloud)
            .map(|(_, endpoints)| endpoints)
    }

    /// Where a tenant is looked for when nobody says in which cloud it is.
    pub fn first(&self) -> &Endpoints {
        &self.places[0].1
    }

    /// Where a tenant is looked for first.
    pub fn chosen_or_first(&self, chosen: Option<Cloud>) -> &Endpoints {
        chosen
            .and_then(|cloud| self.endpoints(cloud))
            .unwrap_or_else(|| self.first())
    }

    pub fn is_simulated(&self) -> bool {
        self.first().is_simulated()
    }

    /// Every host that may be contacted, whatever is chosen, each once.
    pub fn hosts(&self) -> Vec<Host> {
        let mut hosts: Vec<Host> = Vec::new();
        for (cloud, endpoints) in self.places.iter() {
            for (url, used_for) in [
                (&endpoints.login, HostUse::SignIn),
                (&endpoints.graph, HostUse::Graph),
                (&endpoints.exchange, HostUse::Exchange),
            ] {
                let host = host_of(url);
                let is_listed = hosts
                    .iter()
                    .any(|listed| listed.host == host && listed.used_for == used_for);
                if !is_listed {
                    hosts.push(Host {
                        host,
                        used_for,
                        cloud: *cloud,
                    });
                }
            }
        }
        hosts
    }

    /// Asks the login hosts of the other clouds for the tenant, by its name only. The first that knows it wins.
    pub(crate) async fn find_elsewhere(
        &self,
        client: &Client,
        asked: &Endpoints,
        tenant: &str,
    ) -> Option<Cloud> {
        let mut done: Vec<&Url> = vec![&asked.login];
        for (cloud, endpoints) in self.places.iter() {
            if done.contains(&&endpoints.login) {
                continue;
            }
            done.push(&endpoints.login);
            if let Ok(found) = discover(client, endpoints, tenant).await {
                return Some(found.cloud.unwrap_or(*cloud));
            }
        }
        None
    }
}

/// A single simulated tenant, or a single cloud.
impl From<Endpoints> for Clouds {
    fn from(endpoints: Endpoints) -> Self {
        if endpoints.is_simulated() {
            Clouds::simulated(endpoints, Vec::new())
        } else {
            Clouds::microsoft()
        }
    }
}

/// Where a tenant was found.
pub(crate) enum Found {
    /// Its endpoints may be given its secret.
    Here(Box<TenantDiscovery>, Box<Endpoints>),
    /// It is in another cloud than the one that was chosen, so nothing but its name is sent anywhere.
    Elsewhere(Cloud),
    /// Nobody knows it, or nobody answers; this is what the cloud that was asked first said.
    Nowhere(Error),
}

/// Looks a tenant up in the chosen cloud, else in the first one, and then in all the others.
pub(crate) async fn find(
    clouds: &Clouds,
    client: &Client,
    chosen: Option<Cloud>,
    tenant: &str,
    is_unknown: impl Fn(&Error) -> bool,
) -> Found {
    let asked = clouds.chosen_or_first(chosen);
    let found = match discover(client, asked, tenant).await {
        Ok(found) => found,
        Err(error) if is_unknown(&error) => {
            return match clouds.find_elsewhere(client, asked, tenant).await {
                Some(cloud) => Found::Elsewhere(cloud),
                None => Found::Nowhere(error),
            };
        }
        Err(error) => return Found::Nowhere(error),
    };
    match found.cloud {
        // The document of one cloud may describe a tenant of another.
        Some(cloud) => match clouds.endpoints(cloud) {
            Some(its) if its.are_those_of(asked) || chosen.is_none() => {
                Found::Here(Box::new(found), Box::new(its.clone()))
            }
            Some(_) => Found::Elsewhere(cloud),
            None if clouds.is_simulated() => Found::Here(Box::new(found), Box::new(asked.clone())),
            None => Found::Elsewhere(cloud),
        },
        None => Found::Here(Box::new(found), Box::new(asked.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_is_listed_once_with_its_use() {
        let hosts = Clouds::microsoft().hosts();
        let logins: Vec<&str> = hosts
            .iter()
            .filter(|host| host.used_for == HostUse::SignIn)
            .map(|host| host.host.as_str())
            .collect();
        assert_eq!(
            logins,
            [
                "login.microsoftonline.com",
                "login.microsoftonline.us",
                "login.partner.microsoftonline.cn"
            ]
        );
        assert!(
            hosts
                .iter()
                .any(|host| host.host == "dod-graph.microsoft.us"
                    && host.cloud == Cloud::UsGovernmentDod)
        );
    }

    #[test]
    fn simulated_clouds_are_on_this_computer_only() {
        let here = |port: u16| {
            let url = |path: &str| {
                Url::parse(&format!("http://127.0.0.1:{port}{path}")).expect("an address")
            };
            Endpoints::loopback(url(""), url("/v1.0"), url("")).expect("loopback")
        };
        let clouds = Clouds::simulated(here(1), vec![(Cloud::China, here(2))]);
        assert!(clouds.is_simulated());
        assert!(
            clouds
                .hosts()
                .iter()
                .all(|host| host.host.starts_with("127.0.0.1"))
        );
        assert!(clouds.endpoints(Cloud::UsGovernmentHigh).is_none());
    }
}
