//! Deep links into Microsoft's admin centers, for this app and this cloud.

use microsoft::cloud::Endpoints;
use serde::Deserialize;
use url::Url;
use uuid::Uuid;

/// A page at Microsoft. Closed, so that nothing else can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    AppRegistrations,
    /// Apps that can be restored for 30 days.
    DeletedApps,
    AppOverview,
    Authentication,
    Credentials,
    Permissions,
    /// The app as this tenant sees it.
    EnterpriseApp,
    EnterpriseApps,
    /// Who may consent to what.
    UserSettings,
    ConsentRequests,
    ConditionalAccess,
    SignInLogs,
    /// Rules about secrets and account types.
    AppPolicies,
    Licenses,
    ExchangeResources,
    /// What Microsoft says about an AADSTS code.
    ErrorCode(u32),
}

impl Link {
    /// The page's address. Links to one app need its id; without it they lead to the list.
    ///
    /// Source: the addresses that Microsoft's own guides and portals use; Microsoft documents none of them as stable.
    pub fn url(self, endpoints: &Endpoints, client_id: Option<Uuid>) -> Url {
        let view = |fragment: &str| {
            let mut url = endpoints.entra_portal.clone();
            url.set_fragment(Some(&format!("view/{fragment}")));
            url
        };
        let portal = |fragment: String| view(&format!("Microsoft_AAD_RegisteredApps/{fragment}"));
        let list = || {
            portal(
                "ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM"
                    .to_owned(),
            )
        };
        let blade = |name: &str| match client_id {
            Some(id) => portal(format!(
                "ApplicationMenuBlade/~/{name}/appId/{id}/isMSAApp~/false"
            )),
            None => list(),
        };
        match self {
            Link::AppRegistrations | Link::DeletedApps => list(),
            Link::AppOverview => blade("Overview"),
            Link::Authentication => blade("Authentication"),
            Link::Credentials => blade("Credentials"),
            Link::Permissions => blade("CallAnAPI"),
            // The page of one enterprise app needs its object id, which is not known before the app was read.
            Link::EnterpriseApp | Link::EnterpriseApps => {
                view("Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview")
            }
            Link::UserSettings => view("Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings"),
            Link::ConsentRequests => {
                view("Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings")
            }
            Link::ConditionalAccess => {
                view("Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Overview")
            }
            Link::SignInLogs => view(
                "Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours/showApplicationSignIns~/true",
            ),
            Link::AppPolicies => {
                Url::parse("https://aka.ms/app-mgmt-policy-ux").expect("the address is valid")
            }
            Link::Licenses => {
                Url::parse("https://admin.microsoft.com/#/licenses").expect("the address is valid")
            }
            Link::ExchangeResources => {
                let mut url = endpoints.exchange_admin.clone();
                url.set_fragment(Some("/resources"));
                url
            }
            Link::ErrorCode(code) => {
                let mut url = endpoints.login.clone();
                url.set_path("/error");
                url.query_pairs_mut().append_pair("code", &code.to_string());
                url
            }
        }
    }

    /// Where the cause of a failed check is mended.
    pub fn for_check(check: &str) -> Option<Link> {
        Some(match check {
            "app-registered" | "tenant-found" => Link::AppOverview,
            "secret-accepted" | "secret-lasts" => Link::Credentials,
            "multitenant" | "redirect-registered" => Link::Authentication,
            "permissions-requested"
            | "permissions-granted"
            | "permissions-work"
            | "no-extra-permissions" => Link::Permissions,
            _ if checks::check(check).is_some() => Link::ExchangeResources,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use microsoft::cloud::Cloud;

    use super::*;

    #[test]
    fn links_follow_the_cloud_and_the_app() {
        let app = Uuid::from_u128(7);
        assert_eq!(
            Link::Credentials
                .url(&Endpoints::of(Cloud::Global), Some(app))
                .as_str(),
            "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/00000000-0000-0000-0000-000000000007/isMSAApp~/false"
        );
        assert_eq!(
            Link::ExchangeResources
                .url(&Endpoints::of(Cloud::Global), None)
                .as_str(),
            "https://admin.exchange.microsoft.com/#/resources"
        );
        let china = Link::ErrorCode(50_011).url(&Endpoints::of(Cloud::China), None);
        assert_eq!(
            china.as_str(),
            "https://login.partner.microsoftonline.cn/error?code=50011"
        );
    }

    #[test]
    fn pages_without_an_app_are_in_the_same_portal() {
        let government = Endpoints::of(Cloud::UsGovernmentHigh);
        for link in [
            Link::DeletedApps,
            Link::EnterpriseApp,
            Link::EnterpriseApps,
            Link::UserSettings,
            Link::ConsentRequests,
            Link::ConditionalAccess,
            Link::SignInLogs,
        ] {
            let url = link.url(&government, None);
            assert_eq!(url.host_str(), government.entra_portal.host_str(), "{url}");
            assert!(
                url.fragment().is_some_and(|at| at.starts_with("view/")),
                "{url}"
            );
        }
        for link in [Link::AppPolicies, Link::Licenses] {
            assert_eq!(link.url(&government, None).scheme(), "https");
        }
    }

    #[test]
    fn every_check_leads_somewhere() {
        for check in checks::CHECKS {
            assert!(Link::for_check(check.id).is_some(), "{}", check.id);
        }
    }
}
