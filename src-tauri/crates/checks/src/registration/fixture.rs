//! A good registration, to be spoilt in one field.

use crate::facts::{
    Application, Audience, EnterpriseApp, PermissionKind, Registration, RequestedPermission,
    Secret, SignIn, Trial,
};
use crate::rooms::fixture::{expected, known};
use crate::{Check, Outcome, Profile, Rule};

pub(crate) fn registration() -> Registration {
    let permissions = Profile::default().permissions;
    Registration {
        sign_in: known(SignIn::Accepted {
            app_name: Some("Offision Integration".into()),
        }),
        application: known(Application {
            audience: Some(Audience::AnyDirectory),
            web_redirects: Some(vec![expected().redirect_url]),
            single_page_redirects: Some(vec![]),
            public_client_redirects: Some(vec![]),
            public_client_flows: None,
            requested: Some(
                permissions
                    .iter()
                    .map(|name| RequestedPermission {
                        name: name.clone(),
                        kind: PermissionKind::Application,
                    })
                    .collect(),
            ),
            secrets: Some(vec![Secret {
                name: Some("Offision Integration".into()),
                hint: Some("Bhc".into()),
                ends: Some("2028-11-22T09:00:00Z".parse().expect("a valid time")),
                may_be_in_use: true,
            }]),
        }),
        enterprise_app: known(EnterpriseApp {
            enabled: Some(true),
            disabled_by_microsoft: Some(false),
        }),
        granted: known(permissions.clone()),
        token_permissions: known(permissions.clone()),
        trials: permissions
            .into_iter()
            .map(|permission| Trial {
                permission,
                works: known(true),
            })
            .collect(),
        consented_at: None,
    }
}

pub(crate) fn registration_with(change: impl FnOnce(&mut Application)) -> Registration {
    let mut registration = registration();
    let mut application = registration
        .application
        .value()
        .cloned()
        .expect("it was read");
    change(&mut application);
    registration.application = known(application);
    registration
}

pub(crate) fn judge(check: &Check, registration: &Registration) -> Outcome {
    match check.rule {
        Rule::App(rule) => rule(registration, &expected()).outcome,
        _ => panic!("{} does not judge registrations", check.id),
    }
}
