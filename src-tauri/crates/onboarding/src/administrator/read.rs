//! What the registration looks like to an administrator, in the same facts as the app's own look at itself.

use checks::facts::{Application, EnterpriseApp, Registration};
use checks::{Because, Reading, Source};
use microsoft::error::Error;
use microsoft::graph::Read;

use super::Administrator;
use crate::Session;
use crate::reason::{Asked, evidence, unknown};
use crate::registration::granted;
use crate::translate;

/// What an administrator sees.
pub struct AdministratorReading {
    pub application: Reading<Application>,
    pub enterprise_app: Reading<EnterpriseApp>,
    /// Microsoft Graph application permissions that are assigned to the enterprise app.
    pub granted: Reading<Vec<String>>,
}

/// Reads the registration with the administrator's token.
pub async fn read_registration(
    session: &Session,
    administrator: &Administrator,
) -> AdministratorReading {
    let graph = &administrator.graph;
    let (application, enterprise_app, granted) = tokio::join!(
        graph.own_application(session.client_id),
        graph.own_service_principal(session.client_id),
        granted(graph, session.client_id, Source::GraphUser),
    );
    AdministratorReading {
        application: seen(application, |wire| {
            translate::application(wire, session.secret_hint.as_deref())
        }),
        enterprise_app: seen(enterprise_app, |wire| translate::enterprise_app(&wire)),
        granted,
    }
}

fn seen<W, F>(answer: Result<Read<W>, Error>, translate: impl FnOnce(W) -> F) -> Reading<F> {
    match answer {
        Ok(read) => {
            let evidence = evidence(Source::GraphUser, read.at, read.request_id.as_deref());
            Reading::known(translate(read.value), evidence)
        }
        Err(error) => unknown(&error, Asked::OwnRegistration, Source::GraphUser),
    }
}

/// Puts what an administrator sees in the place of what the app itself could not see. Without a signed-in administrator nothing changes.
pub async fn complete(session: &Session, registration: Registration) -> Registration {
    let Some(administrator) = &session.administrator else {
        return registration;
    };
    let is_complete = registration.application.value().is_some()
        && registration.enterprise_app.value().is_some()
        && registration.granted.value().is_some();
    if is_complete {
        return registration;
    }
    let read = read_registration(session, administrator).await;
    Registration {
        application: better(registration.application, read.application),
        enterprise_app: better(registration.enterprise_app, read.enterprise_app),
        granted: better(registration.granted, read.granted),
        ..registration
    }
}

/// The app's own answer stays unless the administrator's says more. That the registration is in another tenant says more than that the
/// app may not see it.
fn better<T>(own: Reading<T>, administrators: Reading<T>) -> Reading<T> {
    let says_more = match (&own, &administrators) {
        (Reading::Known { .. }, _) => false,
        (Reading::Unknown { .. }, Reading::Known { .. }) => true,
        (Reading::Unknown { because: own, .. }, Reading::Unknown { because, .. }) => {
            *own == Because::OwnRegistrationHidden && *because == Because::RegistrationElsewhere
        }
    };
    if says_more { administrators } else { own }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn known(value: u8) -> Reading<u8> {
        Reading::known(
            value,
            evidence(Source::GraphUser, Timestamp::UNIX_EPOCH, None),
        )
    }

    #[test]
    fn an_administrators_answer_only_fills_gaps() {
        let hidden = || Reading::unknown(Because::OwnRegistrationHidden);
        assert_eq!(better(known(1), known(2)).value(), Some(&1));
        assert_eq!(better(hidden(), known(2)).value(), Some(&2));
        let because = |reading: Reading<u8>| match reading {
            Reading::Unknown { because, .. } => because,
            Reading::Known { .. } => panic!("nothing is known"),
        };
        assert_eq!(
            because(better(
                hidden(),
                Reading::unknown(Because::RegistrationElsewhere)
            )),
            Because::RegistrationElsewhere
        );
        assert_eq!(
            because(better(hidden(), Reading::unknown(Because::SignInLost))),
            Because::OwnRegistrationHidden
        );
    }
}
