//! What the app may not see of itself, seen by an administrator.

use checks::facts::{Audience, Registration};
use checks::{Because, Reading, Source};
use microsoft::secret::Secret;
use serde_json::{Value, json};

use super::entra::{Entra, TENANT, tokens};
use super::{PATIENT, pages, waiting};
use crate::Session;
use crate::administrator::{App, SignInEvent, Way, complete, prepare};
use crate::connect::nothing_read;
use crate::rehearsal::candidate;

const CALENDARS: &str = "ef54d2bf-783f-4e0f-bca1-3210c0444d99";

const USERS: &str = "df021288-bdef-4463-88db-98f22de89214";
const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";

/// Entra and Microsoft Graph with one registration.
fn answer(target: &str, may_read: bool) -> (u16, Value) {
    if target.ends_with("/devicecode") {
        let code = json!({ "user_code": "B6SUYU5PL", "device_code": "BAQinvented", "verification_uri": "https://microsoft.com/devicelogin" });
        return (200, code);
    }
    if target.ends_with("/token") {
        return (200, tokens("", TENANT, &Value::Null));
    }
    if !may_read {
        let error = json!({ "code": "Authorization_RequestDenied", "message": "Insufficient privileges to complete the operation." });
        return (403, json!({ "error": error }));
    }
    let body = if target.contains("/appRoleAssignments") {
        json!({ "value": [
            { "appRoleId": CALENDARS, "resourceId": "graph", "resourceDisplayName": "Microsoft Graph" },
            { "appRoleId": USERS, "resourceId": "lookalike", "resourceDisplayName": "Microsoft Graph" },
            { "appRoleId": "dc50a0fb-09a3-484d-be87-e023b12c6440", "resourceId": "exchange", "resourceDisplayName": "Office 365 Exchange Online" }
        ] })
    } else if target.contains(GRAPH_APP_ID) {
        json!({ "id": "graph", "appRoles": [{ "id": CALENDARS, "value": "Calendars.ReadWrite" }] })
    } else if target.contains("servicePrincipals") {
        json!({ "accountEnabled": true })
    } else {
        json!({ "signInAudience": "AzureADMultipleOrgs" })
    };
    (200, body)
}

/// A registration that shows nothing of itself, after somebody has signed in.
async fn completed(may_read: fn(&str) -> bool) -> Registration {
    let (_entra, session) = signed_in(may_read).await;
    complete(&session, nothing_read(Because::OwnRegistrationHidden)).await
}

/// Entra answers as long as it is held.
async fn signed_in(may_read: fn(&str) -> bool) -> (Entra, Session) {
    let entra = Entra::start(Box::new(move |target, _| answer(target, may_read(target)))).await;
    let mut session = entra.session();
    let request = prepare(&session, None, Way::DeviceCode, App::Public, pages())
        .await
        .expect("a code");
    let (mut events, _cancel) = waiting(session.clone(), request, PATIENT);
    let person = loop {
        match events.recv().await {
            Some(SignInEvent::Waiting { .. }) => (),
            Some(SignInEvent::SignedIn(person)) => break person,
            other => panic!("{other:?}"),
        }
    };
    session.administrator = Some(*person);
    (entra, session)
}

#[tokio::test]
async fn a_new_secret_is_tried_with_the_administrator_who_is_signed_in() {
    let (_entra, session) = signed_in(|_| true).await;
    let candidate = candidate(&session, &Secret::new("Xyz8Q~the-next-one".into()));
    let registration = nothing_read(Because::OwnRegistrationHidden);
    let registration = complete(&candidate, registration).await;
    assert!(
        registration.application.value().is_some(),
        "the app may not see itself, but the administrator may"
    );
}

#[tokio::test]
async fn an_administrator_sees_what_the_app_may_not() {
    let registration = completed(|_| true).await;
    let application = registration.application.value().expect("it was read");
    assert_eq!(application.audience, Some(Audience::AnyDirectory));
    assert_eq!(
        registration.granted.value(),
        Some(&vec!["Calendars.ReadWrite".to_owned()]),
        "assignments of Exchange are not Graph's, nor are those of an app that only has its name"
    );
    let enterprise_app = registration.enterprise_app.value().expect("it was read");
    assert_eq!(enterprise_app.enabled, Some(true));
    for evidence in [
        registration.application.evidence(),
        registration.granted.evidence(),
        registration.enterprise_app.evidence(),
    ] {
        assert_eq!(
            evidence.map(|evidence| evidence.source),
            Some(Source::GraphUser)
        );
    }
    assert!(
        registration.token_permissions.value().is_none(),
        "a person's token says nothing of the app's"
    );
}

#[tokio::test]
async fn without_graphs_own_id_nobody_knows_which_assignments_are_its() {
    let registration = completed(|target| !target.contains(GRAPH_APP_ID)).await;
    assert!(registration.application.value().is_some());
    assert!(
        registration.granted.value().is_none(),
        "a name is not enough"
    );
}

#[tokio::test]
async fn what_neither_may_see_stays_unknown() {
    let registration = completed(|_| false).await;
    assert!(matches!(
        registration.granted,
        Reading::Unknown {
            because: Because::OwnRegistrationHidden,
            ..
        }
    ));
    assert!(registration.application.value().is_none());
}
