//! A new secret is tried before the old one is given up, and the old one is named only when both are certain.

use jiff::{SignedDuration, Timestamp};
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::rehearsal::{Rehearsal, rehearse};
use simulator::{Effect, Matcher, PasswordCredential, Rule, Simulator, Tenant};
use support::{Wizard, good};

const NEW: &str = "New8Q~the-secret-that-was-made-today-01234";
const OLD_NAME: &str = "Offision Integration";

struct Renewal {
    simulator: Simulator,
    session: Session,
    in_use: Secret,
}

impl Renewal {
    /// An administrator has made a new secret beside the one in use.
    async fn begin(change: impl FnOnce(&mut Tenant)) -> Renewal {
        let simulator = good(1).await;
        let announcement = simulator.announcement();
        simulator.edit(|tenant| {
            let credentials = &mut tenant.application.password_credentials;
            let made = PasswordCredential {
                key_id: "0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e".to_owned(),
                display_name: "Offision 2028".to_owned(),
                hint: NEW[..3].to_owned(),
                secret_text: NEW.to_owned(),
                start: Timestamp::now() - SignedDuration::from_mins(2),
                end: Timestamp::now() + SignedDuration::from_hours(24 * 700),
            };
            credentials.push(made);
            change(tenant);
        });
        Renewal {
            session: Wizard::impatient().session(&announcement).await,
            in_use: Secret::new(announcement.client_secret),
            simulator,
        }
    }

    async fn rehearse(&self, new: &str) -> Rehearsal {
        rehearse(&self.session, &self.in_use, &Secret::new(new.to_owned())).await
    }
}

fn named(secret: Option<&checks::facts::Secret>) -> Option<&str> {
    secret.and_then(|secret| secret.name.as_deref())
}

#[tokio::test]
async fn a_new_secret_that_works_is_matched_and_then_the_old_one_is_named() {
    let renewal = Renewal::begin(|_| ()).await;
    let rehearsal = renewal.rehearse(NEW).await;
    assert_eq!(rehearsal.accepted, Some(true));
    assert_eq!(named(rehearsal.matched.as_ref()), Some("Offision 2028"));
    assert_eq!(named(rehearsal.old.as_ref()), Some(OLD_NAME));
    // The old one goes on to work: nothing was swapped yet.
    let again = renewal
        .session
        .tokens
        .fresh(&renewal.session.endpoints.graph_resource);
    assert!(again.await.is_ok());
}

#[tokio::test]
async fn the_secret_in_use_is_no_new_one_and_nobody_is_asked() {
    let renewal = Renewal::begin(|_| ()).await;
    let before = renewal.simulator.requests().len();
    let rehearsal = renewal.rehearse(renewal.in_use.expose()).await;
    assert!(rehearsal.same);
    assert_eq!((rehearsal.accepted, rehearsal.old), (None, None));
    assert_eq!(renewal.simulator.requests().len(), before);
}

#[tokio::test]
async fn no_old_secret_is_named_unless_the_new_one_works_and_is_certain() {
    type Case = (&'static str, fn(&mut Tenant), &'static str, Option<bool>);
    let cases: [Case; 5] = [
        (
            "a secret of nobody",
            |_| (),
            "Bad8Q~this-secret-is-of-nobody-0123456789",
            Some(false),
        ),
        (
            "expired already",
            |tenant| {
                tenant.application.password_credentials[1].end =
                    Timestamp::now() - SignedDuration::from_hours(1);
            },
            NEW,
            Some(false),
        ),
        (
            "begins like the old one",
            |tenant| {
                let old = tenant.application.password_credentials[0].hint.clone();
                tenant.application.password_credentials[1].hint = old;
            },
            NEW,
            Some(true),
        ),
        (
            "a third one begins like the old one",
            |tenant| {
                let mut third = tenant.application.password_credentials[0].clone();
                third.secret_text = "another-one".to_owned();
                tenant.application.password_credentials.push(third);
            },
            NEW,
            Some(true),
        ),
        (
            "the app may not read itself",
            |tenant| tenant.app_can_read_itself = false,
            NEW,
            Some(true),
        ),
    ];
    for (what, change, typed, accepted) in cases {
        let rehearsal = Renewal::begin(change).await.rehearse(typed).await;
        assert_eq!(rehearsal.accepted, accepted, "{what}");
        assert_eq!(rehearsal.old, None, "{what}");
    }
}

#[tokio::test]
async fn without_an_answer_nothing_is_said_about_the_new_secret() {
    let renewal = Renewal::begin(|_| ()).await;
    let token = Matcher::path("/oauth2/v2.0/token");
    renewal
        .simulator
        .faults()
        .add(Rule::new(token, Effect::CloseConnection));
    let rehearsal = renewal.rehearse(NEW).await;
    assert_eq!(rehearsal.accepted, None);
    assert_eq!((rehearsal.matched, rehearsal.old), (None, None));
    assert!(rehearsal.error.is_some());
}
