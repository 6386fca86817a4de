//! The registration as the directory has it now: as facts, and whole, so that its lists can be sent back.

use checks::Because;
use checks::facts::Application;
use microsoft::graph::{
    ApiChange, Application as Wire, PasswordCredential, PermissionChange, RequiredResourceAccess,
};

use crate::Session;
use crate::administrator::Administrator;
use crate::reason::{Asked, because};
use crate::translate;

/// Microsoft Graph's own application id, the same in every tenant.
pub(super) const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";

pub(super) struct Current {
    pub(super) object_id: String,
    pub(super) facts: Application,
    /// `None`: a part of the list cannot be read, so the list cannot be sent back.
    pub(super) apis: Option<Vec<ApiChange>>,
    pub(super) passwords: Option<Vec<PasswordCredential>>,
}

impl Current {
    /// Reads with the token of the sign-in, which is enough for it.
    pub(super) async fn read(
        session: &Session,
        administrator: &Administrator,
    ) -> Result<Current, Because> {
        let read = administrator.graph.own_application(session.client_id).await;
        let wire = read
            .map_err(|error| because(&error, Asked::OwnRegistration))?
            .value;
        Current::of(wire, session.secret_hint.as_deref()).ok_or(Because::PropertyAbsent)
    }

    pub(super) fn of(wire: Wire, hint: Option<&str>) -> Option<Current> {
        Some(Current {
            object_id: wire.id.clone()?,
            apis: wire.required_resource_access.as_deref().and_then(whole),
            passwords: wire.password_credentials.clone(),
            facts: translate::application(wire, hint),
        })
    }

    /// Every secret's id. `None`: one of them has none that could be read.
    pub(super) fn key_ids(&self) -> Option<Vec<&str>> {
        let passwords = self.passwords.as_ref()?;
        passwords
            .iter()
            .map(|password| password.key_id.as_deref())
            .collect()
    }

    /// The list of permissions with more of Microsoft Graph's.
    pub(super) fn with_roles(&self, ids: &[String]) -> Option<Vec<ApiChange>> {
        let mut apis = self.apis.clone()?;
        let more = ids.iter().map(|id| PermissionChange {
            id: id.clone(),
            kind: ROLE.to_owned(),
        });
        match apis.iter_mut().find(|api| is_graph(api)) {
            Some(graph) => {
                for role in more {
                    if !graph
                        .resource_access
                        .iter()
                        .any(|known| is_role(known, &role.id))
                    {
                        graph.resource_access.push(role);
                    }
                }
            }
            None => apis.push(ApiChange {
                resource_app_id: GRAPH_APP_ID.to_owned(),
                resource_access: more.collect(),
            }),
        }
        Some(apis)
    }

    /// The list of permissions without these of Microsoft Graph's. An API of which nothing is left is left out.
    pub(super) fn without_roles(&self, ids: &[String]) -> Option<Vec<ApiChange>> {
        let mut apis = self.apis.clone()?;
        for graph in apis.iter_mut().filter(|api| is_graph(api)) {
            graph
                .resource_access
                .retain(|known| !ids.iter().any(|id| is_role(known, id)));
        }
        apis.retain(|api| !(is_graph(api) && api.resource_access.is_empty()));
        Some(apis)
    }

    /// How many of these the registration asks Microsoft Graph for.
    pub(super) fn roles_among(&self, ids: &[String]) -> Option<usize> {
        let apis = self.apis.as_ref()?;
        let asked: Vec<&PermissionChange> = apis
            .iter()
            .filter(|api| is_graph(api))
            .flat_map(|api| &api.resource_access)
            .collect();
        let is_asked = |id: &&String| asked.iter().any(|known| is_role(known, id));
        Some(ids.iter().filter(is_asked).count())
    }
}

const ROLE: &str = "Role";

fn is_graph(api: &ApiChange) -> bool {
    api.resource_app_id.eq_ignore_ascii_case(GRAPH_APP_ID)
}

fn is_role(known: &PermissionChange, id: &str) -> bool {
    known.kind == ROLE && known.id.eq_ignore_ascii_case(id)
}

fn whole(apis: &[RequiredResourceAccess]) -> Option<Vec<ApiChange>> {
    let api = |api: &RequiredResourceAccess| {
        let access = api.resource_access.as_ref()?.iter().map(|access| {
            Some(PermissionChange {
                id: access.id.clone()?,
                kind: access.kind.clone()?,
            })
        });
        Some(ApiChange {
            resource_app_id: api.resource_app_id.clone()?,
            resource_access: access.collect::<Option<_>>()?,
        })
    };
    apis.iter().map(api).collect()
}
