//! What is planned and said, without a tenant.

mod commands;
mod lists;
mod outcomes;

use checks::facts::{
    Application, Audience, PermissionKind, Registration, RequestedPermission, Secret, SignIn,
};
use checks::{Because, Delegate, Expected, Profile, Reading, Source, Value};
use jiff::Timestamp;

use super::*;
use crate::connect::nothing_read;
use crate::reason::evidence;

const CALLBACK: &str = "https://offision.contoso.com/callback";

fn known<T>(value: T) -> Reading<T> {
    Reading::known(value, evidence(Source::Graph, Timestamp::UNIX_EPOCH, None))
}

fn time(text: &str) -> Timestamp {
    text.parse().expect("a valid time")
}

fn expected() -> Expected {
    Expected {
        profile: Profile::default(),
        redirect_url: CALLBACK.to_owned(),
        covers_equipment: false,
        delegate: Reading::<Delegate>::unknown(Because::NotReached),
        now: time("2026-11-26T10:30:00Z"),
    }
}

fn permission(name: &str, kind: PermissionKind) -> RequestedPermission {
    RequestedPermission {
        name: name.to_owned(),
        kind,
    }
}

fn good() -> Application {
    let names = Profile::default().permissions;
    Application {
        audience: Some(Audience::AnyDirectory),
        web_redirects: Some(vec![CALLBACK.to_owned(), "http://localhost".to_owned()]),
        single_page_redirects: Some(vec![]),
        public_client_redirects: Some(vec![]),
        public_client_flows: None,
        requested: Some(
            names
                .iter()
                .map(|name| permission(name, PermissionKind::Application))
                .collect(),
        ),
        secrets: Some(vec![Secret {
            name: Some("Offision Integration".to_owned()),
            hint: Some("Bhc".to_owned()),
            ends: Some(time("2028-11-22T09:00:00Z")),
            may_be_in_use: true,
        }]),
    }
}

fn registration(application: Application) -> Registration {
    Registration {
        sign_in: known(SignIn::Accepted { app_name: None }),
        application: known(application),
        ..nothing_read(Because::NotReached)
    }
}

fn planned(break_it: impl FnOnce(&mut Application)) -> Vec<RegistrationChange> {
    let mut application = good();
    break_it(&mut application);
    plan(&registration(application), &expected())
}

fn only(break_it: impl FnOnce(&mut Application)) -> RegistrationChange {
    let mut changes = planned(break_it);
    assert_eq!(changes.len(), 1, "{changes:?}");
    changes.remove(0)
}

fn without(application: &mut Application, name: &str) {
    let requested = application.requested.as_mut();
    requested
        .expect("it was read")
        .retain(|asked| asked.name != name);
}

#[test]
fn nothing_is_planned_for_what_is_right_or_was_not_read() {
    assert_eq!(planned(|_| ()), []);
    let unread = Registration {
        application: Reading::unknown(Because::OwnRegistrationHidden),
        ..registration(good())
    };
    assert_eq!(plan(&unread, &expected()), []);
    let nothing = planned(|application| *application = Application::default());
    assert_eq!(
        nothing,
        [],
        "an answer without properties calls for nothing"
    );
}

#[test]
fn a_missing_redirect_is_added_to_those_that_there_are() {
    let change = only(|application| {
        application.web_redirects = Some(vec!["http://localhost".to_owned()]);
    });
    assert_eq!(change.satisfies(), ["redirect-registered"]);
    assert_eq!(change.before(), Value::list(["http://localhost"]));
    assert_eq!(change.after(), Value::list(["http://localhost", CALLBACK]));
}

#[test]
fn a_redirect_under_another_platform_is_left_to_a_person() {
    let under_spa = |application: &mut Application| {
        application.web_redirects = Some(vec![]);
        application.single_page_redirects = Some(vec![CALLBACK.to_owned()]);
    };
    assert_eq!(planned(under_spa), [], "it would have to be removed there");
    let unread = |application: &mut Application| {
        application.web_redirects = Some(vec![]);
        application.public_client_redirects = None;
    };
    assert_eq!(planned(unread), [], "it may be there");
}

#[test]
fn only_an_audience_that_grows_is_set() {
    let change = only(|application| application.audience = Some(Audience::ThisDirectory));
    assert_eq!(change.satisfies(), ["multitenant"]);
    assert_eq!(change.before(), Value::text("AzureADMyOrg"));
    assert_eq!(change.after(), Value::text("AzureADMultipleOrgs"));
    for wider in [
        Audience::AnyDirectoryAndPersonal,
        Audience::Personal,
        Audience::Other("Everybody".to_owned()),
    ] {
        let kept = planned(|application| application.audience = Some(wider.clone()));
        assert_eq!(kept, [], "{wider:?}");
    }
}

#[test]
fn missing_permissions_are_named_and_the_others_kept() {
    let change = only(|application| without(application, "Mail.Send"));
    assert_eq!(
        change.satisfies(),
        ["permissions-requested", "application-permissions"]
    );
    let Value::List(after) = change.after() else {
        panic!("a list")
    };
    assert_eq!(after.len(), 5);
    assert_eq!(after.last().map(String::as_str), Some("Mail.Send"));
    let change = only(|application| {
        without(application, "Mail.Send");
        let requested = application.requested.as_mut().expect("it was read");
        requested.push(permission("Mail.Send", PermissionKind::Delegated));
    });
    let RegistrationChange::RequestPermissions { missing, .. } = &change else {
        panic!("{change:?}")
    };
    assert_eq!(
        missing,
        &["Mail.Send"],
        "the delegated one is another permission"
    );
    let Value::List(after) = change.after() else {
        panic!("a list")
    };
    assert!(
        after.contains(&"Mail.Send (delegated)".to_owned()),
        "{after:?}"
    );
}

#[test]
fn permissions_without_a_known_id_are_left_to_a_person() {
    let expected = Expected {
        profile: Profile {
            permissions: vec!["Reports.Read.All".to_owned()],
            ..Profile::default()
        },
        ..expected()
    };
    assert_eq!(plan(&registration(good()), &expected), []);
}

#[test]
fn a_secret_that_ends_or_is_refused_gets_a_companion() {
    let soon = time("2026-12-01T00:00:00Z");
    let change = only(|application| {
        let secrets = application.secrets.as_mut().expect("they were read");
        secrets[0].ends = Some(soon);
    });
    assert_eq!(change.satisfies(), ["secret-accepted", "secret-lasts"]);
    assert_eq!(
        change.before(),
        Value::list(["Offision Integration, 2026-12-01T00:00:00Z"])
    );
    assert_eq!(
        change.after(),
        Value::list([
            "Offision Integration, 2026-12-01T00:00:00Z",
            "Offision Setup, 2028-11-26T00:00:00Z"
        ]),
        "not a moment more than 24 months"
    );
    let refused = Registration {
        sign_in: known(SignIn::SecretRefused),
        ..registration(good())
    };
    let changes = plan(&refused, &expected());
    assert!(
        matches!(changes[..], [RegistrationChange::AddSecret { .. }]),
        "{changes:?}"
    );
}
