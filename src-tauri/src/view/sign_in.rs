//! An administrator's sign-in as the page shows it.

use onboarding::administrator::{self, App, Way};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use super::Diagnosis;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SignInWay {
    Browser,
    DeviceCode,
}

impl From<SignInWay> for Way {
    fn from(way: SignInWay) -> Self {
        match way {
            SignInWay::Browser => Way::Browser,
            SignInWay::DeviceCode => Way::DeviceCode,
        }
    }
}

/// A platform of the customer's own registration, or Offision's own app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SignInApp {
    Web,
    Public,
    Vendor,
}

impl SignInApp {
    /// `vendor`: Offision's own app, where there is one; without it `None` answers who asks for it.
    pub(crate) fn with(self, vendor: Option<Uuid>) -> Option<App> {
        match self {
            SignInApp::Web => Some(App::Web),
            SignInApp::Public => Some(App::Public),
            SignInApp::Vendor => vendor.map(App::Vendor),
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignInRequest {
    pub(crate) url: String,
    pub(crate) browser_opened: bool,
    /// Until it stops waiting.
    pub(crate) minutes: u32,
    pub(crate) device_code: Option<DeviceCode>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceCode {
    pub(crate) user_code: String,
    pub(crate) verification_uri: String,
    /// RFC 3339.
    pub(crate) expires_at: String,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Administrator {
    pub(crate) name: Option<String>,
    pub(crate) account: String,
    pub(crate) tenant_id: String,
    /// Keys of the words: `role-<id>`.
    pub(crate) roles: Vec<String>,
    pub(crate) roles_known: bool,
    pub(crate) guest: bool,
    /// `null`: the roles are not known.
    pub(crate) may_consent: Option<bool>,
    /// RFC 3339.
    pub(crate) at: String,
}

impl From<&administrator::Administrator> for Administrator {
    fn from(administrator: &administrator::Administrator) -> Self {
        let roles = administrator.roles.iter().flatten();
        Administrator {
            name: administrator.name.clone(),
            account: administrator.account.clone(),
            tenant_id: administrator.tenant_id.to_string(),
            roles: roles.map(|role| role.id().to_owned()).collect(),
            roles_known: administrator.roles.is_some(),
            guest: administrator.guest,
            may_consent: administrator.may_consent(),
            at: administrator.at.to_string(),
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum SignInEvent {
    Waiting {
        /// RFC 3339.
        next_at: String,
    },
    SignedIn {
        administrator: Administrator,
    },
    Refused {
        cancelled: bool,
        diagnosis: Diagnosis,
    },
    OtherTenant {
        account: String,
        tenant: String,
        wanted: String,
    },
    /// An answer that belongs to another request.
    Stray,
    TimedOut,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offisions_own_app_is_refused_where_there_is_none() {
        let vendor = Uuid::from_u128(9);
        assert_eq!(SignInApp::Vendor.with(None), None);
        assert_eq!(
            SignInApp::Vendor.with(Some(vendor)),
            Some(App::Vendor(vendor))
        );
        assert_eq!(SignInApp::Web.with(Some(vendor)), Some(App::Web));
        assert_eq!(SignInApp::Public.with(None), Some(App::Public));
    }
}
