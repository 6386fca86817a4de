//! Permissions by name and by id.

use checks::facts::{PermissionKind, RequestedPermission};

/// Microsoft Graph permissions by name, with the id of the application permission and of the delegated one.
///
/// Source: Microsoft Graph permissions reference. Both ids are needed: the right name under "Delegated" is a common mistake.
pub static APPLICATION_PERMISSIONS: &[(&str, &str, &str)] = &[
    (
        "Calendars.ReadWrite",
        "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
        "1ec239c2-d7c9-4623-a91a-a9775856bb36",
    ),
    (
        "Group.Read.All",
        "5b567255-7703-4780-807c-7be8301ae99b",
        "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
    ),
    (
        "Mail.Send",
        "b633e1c5-b582-4048-a93e-9f11b44c7e96",
        "e383f46e-2787-4529-855e-0e479a3ffac0",
    ),
    (
        "Place.Read.All",
        "913b9306-0ce1-42b8-9137-6a7df690a760",
        "cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec",
    ),
    (
        "User.Read.All",
        "df021288-bdef-4463-88db-98f22de89214",
        "a154be20-db9c-4678-8ab7-66f6cc099a59",
    ),
];

/// Further permissions that are often found beside those, by name, so that what is too much has a name as well.
///
/// Source: Microsoft Graph permissions reference.
static FURTHER_PERMISSIONS: &[(&str, &str)] = &[
    (
        "Application.Read.All",
        "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
    ),
    (
        "Application.ReadWrite.All",
        "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
    ),
    (
        "Application.ReadWrite.OwnedBy",
        "18a4783c-866b-4cc7-a460-3d5e5662c884",
    ),
    (
        "AppRoleAssignment.ReadWrite.All",
        "06b708a9-e830-4db3-a914-8e69da51d44f",
    ),
    ("Calendars.Read", "798ee544-9d2d-430c-a058-570e29e34338"),
    ("Directory.Read.All", "7ab1d382-f21e-4acd-a863-ba3e13f7da61"),
    (
        "MailboxSettings.Read",
        "40f97065-369a-49f4-947c-6a255697ae91",
    ),
    (
        "Organization.Read.All",
        "498476ce-e0fe-48b0-b801-37ba7e2685c6",
    ),
    (
        "Place.ReadWrite.All",
        "f1f5e9aa-ad18-4b97-883e-6aa7e95b7a5f",
    ),
    // A delegated permission, which the portal gives to every new registration.
    ("User.Read", "e1fe6dd8-ba31-4d61-89e7-88639da4683d"),
];

/// The permission behind an id of Microsoft Graph. Unknown ids keep their id as name, as does the id of a delegated permission that is
/// asked for as an application permission: Entra grants nothing for it.
pub fn permission_of_id(id: &str, kind: Option<&str>) -> RequestedPermission {
    let is_role = kind == Some("Role");
    let known = APPLICATION_PERMISSIONS
        .iter()
        .find(|(_, application, delegated)| {
            application.eq_ignore_ascii_case(id) || !is_role && delegated.eq_ignore_ascii_case(id)
        })
        .map(|(name, ..)| *name);
    let further = FURTHER_PERMISSIONS
        .iter()
        .find(|(_, application)| application.eq_ignore_ascii_case(id))
        .map(|(name, _)| *name);
    RequestedPermission {
        name: known.or(further).unwrap_or(id).to_owned(),
        kind: if is_role {
            PermissionKind::Application
        } else {
            PermissionKind::Delegated
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_under_delegated_is_another_permission() {
        assert_eq!(
            permission_of_id("ef54d2bf-783f-4e0f-bca1-3210c0444d99", Some("Role")),
            RequestedPermission {
                name: "Calendars.ReadWrite".into(),
                kind: PermissionKind::Application
            }
        );
        assert_eq!(
            permission_of_id("1EC239C2-d7c9-4623-a91a-a9775856bb36", Some("Scope")),
            RequestedPermission {
                name: "Calendars.ReadWrite".into(),
                kind: PermissionKind::Delegated
            }
        );
    }

    #[test]
    fn a_delegated_id_as_an_application_permission_is_no_permission() {
        let id = "1ec239c2-d7c9-4623-a91a-a9775856bb36";
        assert_eq!(permission_of_id(id, Some("Role")).name, id);
    }
}
