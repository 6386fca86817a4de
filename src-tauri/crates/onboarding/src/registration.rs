//! What the app registration says about itself, and what its token allows.

use checks::facts::{Application, EnterpriseApp, Registration, SignIn, Trial};
use checks::{Because, Profile, Reading, Source};
use jiff::Timestamp;
use microsoft::entra::AccessToken;
use microsoft::error::Error;
use microsoft::graph::{Graph, Read};
use uuid::Uuid;

use crate::Session;
use crate::administrator;
use crate::reason::{Asked, because, evidence, unknown};
use crate::translate;

/// Reads the registration with a fresh token: what was granted a moment ago is in no older one.
///
/// Returns the facts, and what Entra or the network said when there was no token.
pub async fn read(
    session: &Session,
    consented_at: Option<Timestamp>,
) -> (Registration, Option<Error>) {
    let token = sign_in(session).await;
    let registration = describe(session, &token, consented_at).await;
    (registration, token.err())
}

/// A newer token was seen, with these permissions.
pub fn note_permissions(registration: &mut Registration, permissions: Vec<String>) {
    registration.token_permissions =
        Reading::known(permissions, evidence(Source::Graph, Timestamp::now(), None));
}

/// Asks for a fresh token.
pub(crate) async fn sign_in(session: &Session) -> Result<AccessToken, Error> {
    session
        .tokens
        .fresh(&session.endpoints.graph_resource)
        .await
}

/// What the token alone says. Nothing else was asked yet.
pub(crate) fn known_from(
    token: &Result<AccessToken, Error>,
    consented_at: Option<Timestamp>,
) -> Registration {
    let because = match token {
        Ok(_) => Because::NotReached,
        Err(error) => blocked(error),
    };
    Registration {
        sign_in: signed_in(token),
        application: Reading::unknown(because.clone()),
        enterprise_app: Reading::unknown(because.clone()),
        granted: Reading::unknown(because),
        token_permissions: token_permissions(token),
        trials: Vec::new(),
        consented_at,
    }
}

/// What the token says, and what the registration says of itself.
pub(crate) async fn describe(
    session: &Session,
    token: &Result<AccessToken, Error>,
    consented_at: Option<Timestamp>,
) -> Registration {
    let known = known_from(token, consented_at);
    if token.is_err() {
        return administrator::complete(session, known).await;
    }
    let (application, enterprise_app, granted) = tokio::join!(
        own_application(session),
        own_enterprise_app(session),
        granted(&session.graph, session.client_id, Source::Graph)
    );
    let registration = Registration {
        application,
        enterprise_app,
        granted,
        ..known
    };
    administrator::complete(session, registration).await
}

/// Tries each permission that a fresh token carries and that can be tried without an effect.
///
/// `mailboxes`: the delegate and rooms, on whose calendars the calendar permission is tried until one answers.
pub async fn trials(
    session: &Session,
    profile: &Profile,
    token_permissions: &Reading<Vec<String>>,
    mailboxes: &[String],
) -> Vec<Trial> {
    let mut trials = Vec::new();
    for permission in &profile.permissions {
        let works = match token_permissions {
            Reading::Unknown { because, .. } => Reading::unknown(because.clone()),
            Reading::Known { value, .. } if !value.contains(permission) => {
                Reading::unknown(Because::BlockedBy {
                    check: "permissions-granted",
                })
            }
            Reading::Known { .. } => match try_one(session, permission, mailboxes).await {
                Some(works) => works,
                None => continue,
            },
        };
        trials.push(Trial {
            permission: permission.clone(),
            works,
        });
    }
    trials
}

/// `None`: there is no call without an effect. Sending mail is one that cannot be taken back.
async fn try_one(
    session: &Session,
    permission: &str,
    mailboxes: &[String],
) -> Option<Reading<bool>> {
    let graph = &session.graph;
    Some(match permission {
        "User.Read.All" => tried(graph.users_probe().await, Asked::Graph("User.Read.All")),
        "Group.Read.All" => tried(graph.groups_probe().await, Asked::Graph("Group.Read.All")),
        "Place.Read.All" => tried(graph.places_probe().await, Asked::Graph("Place.Read.All")),
        "Calendars.ReadWrite" => calendars(session, mailboxes).await,
        _ => return None,
    })
}

/// Reads a calendar, then changes an event that does not exist: nothing is written. One mailbox that answers is enough, because a refusal
/// can concern one mailbox alone.
async fn calendars(session: &Session, mailboxes: &[String]) -> Reading<bool> {
    const ASKED: Asked = Asked::Graph("Calendars.ReadWrite");
    let mut works = Reading::unknown(Because::NothingToTryOn {
        permission: "Calendars.ReadWrite".into(),
    });
    for mailbox in mailboxes {
        let mut answer = tried(session.graph.calendar(mailbox).await, ASKED);
        if answer.value() == Some(&true) {
            let write = tried(session.graph.write_probe(mailbox).await, ASKED);
            // How Graph answers a change to nothing is not documented. Only what it says clearly counts; else the calendar that opened
            // and the permission in the token stand.
            if !is_about_the_event(&write) {
                answer = write;
            }
        }
        match answer.value() {
            Some(true) => return answer,
            // A clear refusal says more than a mailbox that could not be tried.
            Some(false) => works = answer,
            None if works.value().is_none() => works = answer,
            None => (),
        }
    }
    works
}

/// A refusal of the request itself, not of the app.
fn is_about_the_event(write: &Reading<bool>) -> bool {
    matches!(
        write,
        Reading::Unknown {
            because: Because::Refused { .. } | Because::MailboxNotFound,
            ..
        }
    )
}

fn tried<T>(answer: Result<Read<T>, Error>, asked: Asked) -> Reading<bool> {
    match answer {
        Ok(read) => Reading::known(
            true,
            evidence(Source::Graph, read.at, read.request_id.as_deref()),
        ),
        Err(error) => match because(&error, asked) {
            Because::PermissionMissing { .. } => Reading::known(
                false,
                evidence(Source::Graph, Timestamp::now(), error.request_id()),
            ),
            because => Reading::Unknown {
                because,
                evidence: Some(evidence(
                    Source::Graph,
                    Timestamp::now(),
                    error.request_id(),
                )),
            },
        },
    }
}

async fn own_application(session: &Session) -> Reading<Application> {
    match session.graph.own_application(session.client_id).await {
        Ok(read) => Reading::known(
            translate::application(read.value, session.secret_hint.as_deref()),
            evidence(Source::Graph, read.at, read.request_id.as_deref()),
        ),
        Err(error) => unknown(&error, Asked::OwnRegistration, Source::Graph),
    }
}

async fn own_enterprise_app(session: &Session) -> Reading<EnterpriseApp> {
    match session.graph.own_service_principal(session.client_id).await {
        Ok(read) => Reading::known(
            translate::enterprise_app(&read.value),
            evidence(Source::Graph, read.at, read.request_id.as_deref()),
        ),
        Err(error) => unknown(&error, Asked::OwnRegistration, Source::Graph),
    }
}

/// The Microsoft Graph permissions that are assigned. Usually refused to the app: it may read itself, but not what is assigned to it.
///
/// To what an assignment belongs is told by the id that Microsoft Graph has in this tenant; a name anybody can give.
pub(crate) async fn granted(
    graph: &Graph,
    client_id: Uuid,
    source: Source,
) -> Reading<Vec<String>> {
    let assignments = match graph.own_app_role_assignments(client_id).await {
        Ok(read) => read,
        Err(error) => return unknown(&error, Asked::OwnRegistration, source),
    };
    let evidence = evidence(source, assignments.at, assignments.request_id.as_deref());
    let names = match graph.graph_service_principal().await {
        Ok(api) => translate::assigned(assignments.value, &api.value),
        Err(error) => Err(match because(&error, Asked::OwnRegistration) {
            // It is Microsoft Graph that is not found, not the registration.
            Because::RegistrationElsewhere => Because::PropertyAbsent,
            because => because,
        }),
    };
    match names {
        Ok(names) => Reading::known(names, evidence),
        Err(because) => Reading::Unknown {
            because,
            evidence: Some(evidence),
        },
    }
}

fn signed_in(token: &Result<AccessToken, Error>) -> Reading<SignIn> {
    let request_id = match token {
        Ok(_) => None,
        Err(error) => error.request_id(),
    };
    match (translate::sign_in(token), token) {
        (Some(sign_in), _) => Reading::known(
            sign_in,
            evidence(Source::Graph, Timestamp::now(), request_id),
        ),
        (None, Err(error)) => unknown(error, Asked::OwnRegistration, Source::Graph),
        (None, Ok(_)) => Reading::unknown(Because::NotReached),
    }
}

/// No `roles` in a token means that nothing is granted; a token that cannot be read means nothing.
pub(crate) fn token_permissions(token: &Result<AccessToken, Error>) -> Reading<Vec<String>> {
    match token {
        Ok(token) if token.claims.audience.is_none() => {
            Reading::unknown(Because::UnexpectedAnswer {
                host: "login".into(),
                what: "a token without an audience".into(),
            })
        }
        Ok(token) => Reading::known(
            token.claims.roles.clone().unwrap_or_default(),
            evidence(Source::Graph, Timestamp::now(), None),
        ),
        Err(error) => Reading::unknown(blocked(error)),
    }
}

/// What hides everything behind the token.
fn blocked(error: &Error) -> Because {
    because(error, Asked::OwnRegistration)
}
