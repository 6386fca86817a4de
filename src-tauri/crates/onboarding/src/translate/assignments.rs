//! What is assigned to the enterprise app, by the ids and names that this tenant itself gives.

use checks::Because;
use microsoft::graph::{AppRoleAssignment, ServicePrincipal};

use super::permission_of_id;

/// The Microsoft Graph permissions among the assignments, named as Microsoft Graph names them in this tenant. One that it does not name
/// keeps its id as name; one that does not say to what it belongs leaves the list unknown.
pub(crate) fn assigned(
    wire: Vec<AppRoleAssignment>,
    graph: &ServicePrincipal,
) -> Result<Vec<String>, Because> {
    let api = graph.id.as_deref().ok_or(Because::PropertyAbsent)?;
    let roles = graph.app_roles.as_deref().unwrap_or_default();
    let mut names = Vec::new();
    for assignment in wire {
        let (Some(id), Some(resource)) = (assignment.app_role_id, assignment.resource_id) else {
            return Err(Because::PropertyAbsent);
        };
        if !resource.eq_ignore_ascii_case(api) {
            continue;
        }
        let offered = roles.iter().find(|role| {
            role.id
                .as_deref()
                .is_some_and(|offered| offered.eq_ignore_ascii_case(&id))
        });
        names.push(match offered.and_then(|role| role.value.clone()) {
            Some(name) => name,
            None => permission_of_id(&id, Some("Role")).name,
        });
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assignment(role: &str, resource: Option<&str>) -> AppRoleAssignment {
        AppRoleAssignment {
            app_role_id: Some(role.into()),
            resource_id: resource.map(str::to_owned),
            ..AppRoleAssignment::default()
        }
    }

    fn graph() -> ServicePrincipal {
        serde_json::from_value(serde_json::json!({
            "id": "api", "appRoles": [{ "id": "498476ce-e0fe-48b0-b801-37ba7e2685c6", "value": "Organization.Read.All" }]
        }))
        .expect("the body has the documented shape")
    }

    #[test]
    fn names_come_from_the_tenant_then_from_the_table_then_are_ids() {
        let wire = vec![
            assignment("498476CE-e0fe-48b0-b801-37ba7e2685c6", Some("API")),
            assignment("b633e1c5-b582-4048-a93e-9f11b44c7e96", Some("api")),
            assignment("11111111-0000-0000-0000-000000000000", Some("api")),
            assignment("df021288-bdef-4463-88db-98f22de89214", Some("exchange")),
        ];
        assert_eq!(
            assigned(wire, &graph()),
            Ok(vec![
                "Organization.Read.All".to_owned(),
                "Mail.Send".to_owned(),
                "11111111-0000-0000-0000-000000000000".to_owned()
            ])
        );
    }

    #[test]
    fn an_assignment_that_does_not_say_to_what_it_belongs_leaves_the_list_unknown() {
        assert_eq!(
            assigned(
                vec![assignment("b633e1c5-b582-4048-a93e-9f11b44c7e96", None)],
                &graph()
            ),
            Err(Because::PropertyAbsent)
        );
        assert_eq!(
            assigned(Vec::new(), &ServicePrincipal::default()),
            Err(Because::PropertyAbsent)
        );
    }
}
