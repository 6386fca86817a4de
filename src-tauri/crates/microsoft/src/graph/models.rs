//! What Graph returns. Every property is optional, and enumerations stay text: the service may add members at any time.

use jiff::Timestamp;
use serde::Deserialize;

use crate::wire;

macro_rules! models {
    ($($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Debug, Default, Deserialize)]
            #[serde(default, rename_all = "camelCase")]
            pub struct $name { $($(#[$field_about])* pub $field: $kind),* }
        )*
    };
}

models! {
    /// The company.
    Organization {
        id: Option<String>,
        display_name: Option<String>,
        country_letter_code: Option<String>,
        tenant_type: Option<String>,
        verified_domains: Option<Vec<VerifiedDomain>>,
    }

    VerifiedDomain {
        name: Option<String>,
        is_default: Option<bool>,
        is_initial: Option<bool>,
        capabilities: Option<String>,
        #[serde(rename = "type")]
        kind: Option<String>,
    }

    /// A user; a room mailbox is one as well.
    User {
        id: Option<String>,
        user_principal_name: Option<String>,
        /// The primary address.
        mail: Option<String>,
        mail_nickname: Option<String>,
        display_name: Option<String>,
        /// `SMTP:` marks the primary address, `smtp:` the others.
        proxy_addresses: Option<Vec<String>>,
        account_enabled: Option<bool>,
        user_type: Option<String>,
        show_in_address_list: Option<bool>,
        on_premises_sync_enabled: Option<bool>,
        assigned_licenses: Option<Vec<serde_json::Value>>,
    }

    /// A room, workspace or room list. `id` can change; `place_id` and the address stay.
    Place {
        id: Option<String>,
        place_id: Option<String>,
        email_address: Option<String>,
        display_name: Option<String>,
        nickname: Option<String>,
        label: Option<String>,
        phone: Option<String>,
        address: Option<Address>,
        geo_coordinates: Option<GeoCoordinates>,
        /// `Some(None)`: nothing is entered; `None`: the answer did not say. So with the next three.
        #[serde(deserialize_with = "wire::entered")]
        building: Option<Option<String>>,
        #[serde(deserialize_with = "wire::entered_integer")]
        floor_number: Option<Option<i64>>,
        #[serde(deserialize_with = "wire::entered")]
        floor_label: Option<Option<String>>,
        #[serde(deserialize_with = "wire::entered_integer")]
        capacity: Option<Option<i64>>,
        is_wheel_chair_accessible: Option<bool>,
        /// `standard` or `reserved`.
        booking_type: Option<String>,
        tags: Option<Vec<String>>,
        audio_device_name: Option<String>,
        video_device_name: Option<String>,
        display_device_name: Option<String>,
        teams_enabled_state: Option<String>,
        parent_id: Option<String>,
    }

    Address {
        street: Option<String>,
        city: Option<String>,
        state: Option<String>,
        postal_code: Option<String>,
        country_or_region: Option<String>,
    }

    GeoCoordinates {
        latitude: Option<f64>,
        longitude: Option<f64>,
    }

    /// The default calendar of a mailbox.
    Calendar {
        id: Option<String>,
        name: Option<String>,
        can_edit: Option<bool>,
        owner: Option<EmailAddress>,
    }

    /// Who may see or edit a calendar folder.
    CalendarPermission {
        id: Option<String>,
        email_address: Option<EmailAddress>,
        /// `none`, `freeBusyRead`, `limitedRead`, `read`, `write`, `delegateWithoutPrivateEventAccess`,
        /// `delegateWithPrivateEventAccess` or `custom`.
        role: Option<String>,
        allowed_roles: Option<Vec<String>>,
        is_inside_organization: Option<bool>,
        is_removable: Option<bool>,
    }

    EmailAddress {
        name: Option<String>,
        address: Option<String>,
    }

    /// A registration. It exists only in its home tenant.
    Application {
        id: Option<String>,
        app_id: Option<String>,
        display_name: Option<String>,
        created_date_time: Option<Timestamp>,
        /// `AzureADMyOrg`, `AzureADMultipleOrgs`, `AzureADandPersonalMicrosoftAccount` or `PersonalMicrosoftAccount`.
        sign_in_audience: Option<String>,
        is_disabled: Option<bool>,
        disabled_by_microsoft_status: Option<String>,
        publisher_domain: Option<String>,
        web: Option<RedirectUris>,
        spa: Option<RedirectUris>,
        public_client: Option<RedirectUris>,
        is_fallback_public_client: Option<bool>,
        required_resource_access: Option<Vec<RequiredResourceAccess>>,
        password_credentials: Option<Vec<PasswordCredential>>,
    }

    /// The redirect addresses of one platform.
    RedirectUris {
        redirect_uris: Option<Vec<String>>,
    }

    /// The permissions that a registration asks one API for.
    RequiredResourceAccess {
        resource_app_id: Option<String>,
        resource_access: Option<Vec<ResourceAccess>>,
    }

    /// One permission; its id means something only together with the API's id.
    ResourceAccess {
        id: Option<String>,
        /// `Role` for an application permission, `Scope` for a delegated one.
        #[serde(rename = "type")]
        kind: Option<String>,
    }

    /// A client secret, without the secret.
    PasswordCredential {
        /// The Secret ID of the portal.
        key_id: Option<String>,
        display_name: Option<String>,
        /// The first three characters of the secret.
        hint: Option<String>,
        start_date_time: Option<Timestamp>,
        end_date_time: Option<Timestamp>,
    }

    /// The registration as it stands in this tenant.
    ServicePrincipal {
        id: Option<String>,
        app_id: Option<String>,
        display_name: Option<String>,
        account_enabled: Option<bool>,
        is_disabled: Option<bool>,
        disabled_by_microsoft_status: Option<String>,
        app_owner_organization_id: Option<String>,
        app_role_assignment_required: Option<bool>,
        service_principal_type: Option<String>,
        sign_in_audience: Option<String>,
        reply_urls: Option<Vec<String>>,
        /// Of an API: the application permissions that it offers.
        app_roles: Option<Vec<AppRole>>,
    }

    /// An application permission that an API offers.
    AppRole {
        id: Option<String>,
        /// For example `Calendars.ReadWrite`.
        value: Option<String>,
    }

    /// An application permission that was granted.
    AppRoleAssignment {
        id: Option<String>,
        app_role_id: Option<String>,
        principal_id: Option<String>,
        principal_display_name: Option<String>,
        resource_id: Option<String>,
        resource_display_name: Option<String>,
        created_date_time: Option<Timestamp>,
    }
}
