//! The directory roles that matter for consent and for the rooms.

/// A built-in role of Entra ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    GlobalAdministrator,
    PrivilegedRoleAdministrator,
    CloudApplicationAdministrator,
    ApplicationAdministrator,
    AiAdministrator,
    ExchangeAdministrator,
    ExchangeRecipientAdministrator,
    GlobalReader,
}

impl Role {
    pub const ALL: [Role; 8] = [
        Role::GlobalAdministrator,
        Role::PrivilegedRoleAdministrator,
        Role::CloudApplicationAdministrator,
        Role::ApplicationAdministrator,
        Role::AiAdministrator,
        Role::ExchangeAdministrator,
        Role::ExchangeRecipientAdministrator,
        Role::GlobalReader,
    ];

    /// Key of the words: `role-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Role::GlobalAdministrator => "global-administrator",
            Role::PrivilegedRoleAdministrator => "privileged-role-administrator",
            Role::CloudApplicationAdministrator => "cloud-application-administrator",
            Role::ApplicationAdministrator => "application-administrator",
            Role::AiAdministrator => "ai-administrator",
            Role::ExchangeAdministrator => "exchange-administrator",
            Role::ExchangeRecipientAdministrator => "exchange-recipient-administrator",
            Role::GlobalReader => "global-reader",
        }
    }

    /// The same in every tenant.
    ///
    /// Source: Microsoft Entra, "Built-in roles".
    fn template_id(self) -> &'static str {
        match self {
            Role::GlobalAdministrator => "62e90394-69f5-4237-9190-012177145e10",
            Role::PrivilegedRoleAdministrator => "e8611ab8-c189-46e8-94e1-60213ab1f814",
            Role::CloudApplicationAdministrator => "158c047a-c907-4556-b7ef-446551a6b5f7",
            Role::ApplicationAdministrator => "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
            Role::AiAdministrator => "d2562ede-74db-457e-a7b6-544e236ebb61",
            Role::ExchangeAdministrator => "29232cdf-9323-42fd-ade2-1d097af3e4de",
            Role::ExchangeRecipientAdministrator => "31392ffb-586c-42d1-9346-e59415a2cc4e",
            Role::GlobalReader => "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
        }
    }

    /// Those of these template ids that matter here, the widest first.
    pub(super) fn among(template_ids: &[String]) -> Vec<Role> {
        let is_held = |role: &Role| {
            template_ids
                .iter()
                .any(|id| id.eq_ignore_ascii_case(role.template_id()))
        };
        Role::ALL.into_iter().filter(is_held).collect()
    }

    /// May it grant application permissions of Microsoft Graph? The roles for applications may grant those of other APIs only.
    ///
    /// Source: Microsoft Entra, "Grant tenant-wide admin consent to an application".
    pub fn grants_graph(self) -> bool {
        matches!(
            self,
            Role::GlobalAdministrator | Role::PrivilegedRoleAdministrator
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_without_a_meaning_here_are_left_out() {
        let ids = [
            "b79fbf4d-3ef9-4689-8143-76b194e85509",
            "29232CDF-9323-42fd-ade2-1d097af3e4de",
            "e8611ab8-c189-46e8-94e1-60213ab1f814",
        ];
        assert_eq!(
            Role::among(&ids.map(str::to_owned)),
            [
                Role::PrivilegedRoleAdministrator,
                Role::ExchangeAdministrator
            ]
        );
    }

    #[test]
    fn only_two_roles_grant_graph() {
        let granting: Vec<_> = Role::ALL
            .into_iter()
            .filter(|role| role.grants_graph())
            .map(Role::id)
            .collect();
        assert_eq!(
            granting,
            ["global-administrator", "privileged-role-administrator"]
        );
    }
}
