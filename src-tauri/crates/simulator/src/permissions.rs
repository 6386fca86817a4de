//! The application permissions that this tenant knows. Ids: Microsoft Graph permissions reference,
//! and "App-only authentication in Exchange Online PowerShell" for Exchange.ManageAsApp.

pub(crate) const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";
pub(crate) const EXCHANGE_APP_ID: &str = "00000002-0000-0ff1-ce00-000000000000";

/// Shown in `wids` by a service principal without a directory role.
pub(crate) const NO_DIRECTORY_ROLE: &str = "0997a1d0-0d1d-4acb-b408-d5ca73121e90";
pub(crate) const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
pub(crate) const GLOBAL_READER: &str = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
pub(crate) const EXCHANGE_ADMINISTRATOR: &str = "29232cdf-9323-42fd-ade2-1d097af3e4de";
pub(crate) const EXCHANGE_RECIPIENT_ADMINISTRATOR: &str = "31392ffb-586c-42d1-9346-e59415a2cc4e";

pub(crate) const PRIVILEGED_ROLE_ADMINISTRATOR: &str = "e8611ab8-c189-46e8-94e1-60213ab1f814";
pub(crate) const CLOUD_APPLICATION_ADMINISTRATOR: &str = "158c047a-c907-4556-b7ef-446551a6b5f7";
pub(crate) const APPLICATION_ADMINISTRATOR: &str = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";

pub(crate) struct AppRole {
    pub(crate) resource: &'static str,
    pub(crate) id: &'static str,
    pub(crate) value: &'static str,
    /// What the consent page says.
    pub(crate) words: &'static str,
}

const fn graph(id: &'static str, value: &'static str, words: &'static str) -> AppRole {
    AppRole {
        resource: GRAPH_APP_ID,
        id,
        value,
        words,
    }
}

pub(crate) static APP_ROLES: [AppRole; 13] = [
    graph(
        "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
        "Calendars.ReadWrite",
        "Read and write calendars in all mailboxes",
    ),
    graph(
        "5b567255-7703-4780-807c-7be8301ae99b",
        "Group.Read.All",
        "Read all groups",
    ),
    graph(
        "b633e1c5-b582-4048-a93e-9f11b44c7e96",
        "Mail.Send",
        "Send mail as any user",
    ),
    graph(
        "913b9306-0ce1-42b8-9137-6a7df690a760",
        "Place.Read.All",
        "Read all company places",
    ),
    graph(
        "df021288-bdef-4463-88db-98f22de89214",
        "User.Read.All",
        "Read all users' full profiles",
    ),
    graph(
        "498476ce-e0fe-48b0-b801-37ba7e2685c6",
        "Organization.Read.All",
        "Read organization information",
    ),
    graph(
        "40f97065-369a-49f4-947c-6a255697ae91",
        "MailboxSettings.Read",
        "Read all user mailbox settings",
    ),
    graph(
        "798ee544-9d2d-430c-a058-570e29e34338",
        "Calendars.Read",
        "Read calendars in all mailboxes",
    ),
    graph(
        "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
        "Application.Read.All",
        "Read all applications",
    ),
    graph(
        "7ab1d382-f21e-4acd-a863-ba3e13f7da61",
        "Directory.Read.All",
        "Read directory data",
    ),
    graph(
        "f1f5e9aa-ad18-4b97-883e-6aa7e95b7a5f",
        "Place.ReadWrite.All",
        "Read and write organization places",
    ),
    graph(
        "06b708a9-e830-4db3-a914-8e69da51d44f",
        "AppRoleAssignment.ReadWrite.All",
        "Manage app permission grants and app role assignments",
    ),
    AppRole {
        resource: EXCHANGE_APP_ID,
        id: "dc50a0fb-09a3-484d-be87-e023b12c6440",
        value: "Exchange.ManageAsApp",
        words: "Manage Exchange as an application",
    },
];

/// The five permissions of Offision's help page.
pub(crate) const HELP_PAGE: [&str; 5] = [
    "Calendars.ReadWrite",
    "Group.Read.All",
    "Mail.Send",
    "Place.Read.All",
    "User.Read.All",
];

/// The role with this id; ids repeat between resources, so both are needed.
pub(crate) fn app_role(resource: &str, id: &str) -> Option<&'static AppRole> {
    APP_ROLES
        .iter()
        .find(|role| role.resource == resource && role.id.eq_ignore_ascii_case(id))
}

pub(crate) fn app_role_named(value: &str) -> Option<&'static AppRole> {
    APP_ROLES.iter().find(|role| role.value == value)
}

/// A delegated permission. Its id is never that of the application permission of the same name.
pub(crate) struct DelegatedScope {
    pub(crate) resource: &'static str,
    pub(crate) id: &'static str,
    pub(crate) value: &'static str,
    pub(crate) words: &'static str,
    /// People without an administrator role cannot consent to it.
    pub(crate) needs_administrator: bool,
}

const fn delegated(
    id: &'static str,
    value: &'static str,
    words: &'static str,
    needs_administrator: bool,
) -> DelegatedScope {
    DelegatedScope {
        resource: GRAPH_APP_ID,
        id,
        value,
        words,
        needs_administrator,
    }
}

pub(crate) static DELEGATED_SCOPES: [DelegatedScope; 10] = [
    delegated(
        "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
        "User.Read",
        "Sign you in and read your profile",
        false,
    ),
    delegated(
        "c79f8feb-a9db-4090-85f9-90d820caa0eb",
        "Application.Read.All",
        "Read applications",
        true,
    ),
    delegated(
        "bdfbf15f-ee85-4955-8675-146e8e5296b5",
        "Application.ReadWrite.All",
        "Read and write applications",
        true,
    ),
    delegated(
        "84bccea3-f856-4a8a-967b-dbe0a3d53a64",
        "AppRoleAssignment.ReadWrite.All",
        "Manage app permission grants and app role assignments",
        true,
    ),
    delegated(
        "1ec239c2-d7c9-4623-a91a-a9775856bb36",
        "Calendars.ReadWrite",
        "Have full access to your calendars",
        false,
    ),
    delegated(
        "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
        "Group.Read.All",
        "Read all groups",
        true,
    ),
    delegated(
        "e383f46e-2787-4529-855e-0e479a3ffac0",
        "Mail.Send",
        "Send mail as you",
        false,
    ),
    delegated(
        "cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec",
        "Place.Read.All",
        "Read all company places",
        true,
    ),
    delegated(
        "a154be20-db9c-4678-8ab7-66f6cc099a59",
        "User.Read.All",
        "Read all users' full profiles",
        true,
    ),
    DelegatedScope {
        resource: EXCHANGE_APP_ID,
        id: "ab4f2b77-0b06-4fc1-a9de-02113fc2ab7c",
        value: "Exchange.Manage",
        words: "Manage Exchange configuration",
        needs_administrator: true,
    },
];

pub(crate) fn delegated_scope(resource: &str, value: &str) -> Option<&'static DelegatedScope> {
    DELEGATED_SCOPES
        .iter()
        .find(|scope| scope.resource == resource && scope.value.eq_ignore_ascii_case(value))
}
