//! Microsoft's clouds and their hosts.

use microsoft::cloud::Cloud;
use onboarding::clouds;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Key `cloud-<id>` of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CloudId {
    Global,
    Gcc,
    UsGovHigh,
    UsGovDod,
    China,
}

impl From<Cloud> for CloudId {
    fn from(cloud: Cloud) -> Self {
        match cloud {
            Cloud::Global => CloudId::Global,
            Cloud::Gcc => CloudId::Gcc,
            Cloud::UsGovernmentHigh => CloudId::UsGovHigh,
            Cloud::UsGovernmentDod => CloudId::UsGovDod,
            Cloud::China => CloudId::China,
        }
    }
}

impl From<CloudId> for Cloud {
    fn from(cloud: CloudId) -> Self {
        match cloud {
            CloudId::Global => Cloud::Global,
            CloudId::Gcc => Cloud::Gcc,
            CloudId::UsGovHigh => Cloud::UsGovernmentHigh,
            CloudId::UsGovDod => Cloud::UsGovernmentDod,
            CloudId::China => Cloud::China,
        }
    }
}

/// A host that may be contacted.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Host {
    pub(crate) host: String,
    /// Key `host-<use>`.
    #[serde(rename = "use")]
    pub(crate) used_for: String,
    pub(crate) cloud: CloudId,
}

impl From<clouds::Host> for Host {
    fn from(host: clouds::Host) -> Self {
        Host {
            host: host.host,
            used_for: host.used_for.id().to_owned(),
            cloud: host.cloud.into(),
        }
    }
}
