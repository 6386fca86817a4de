use checks::Source;
use checks::facts::{Application, RequestedPermission, SignIn, Trial};

use super::*;

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn known<T>(value: T) -> Reading<T> {
    Reading::known(
        value,
        Evidence {
            source: Source::Graph,
            at: AT,
            request_id: None,
        },
    )
}

fn asked(name: &str, kind: PermissionKind) -> RequestedPermission {
    RequestedPermission {
        name: name.into(),
        kind,
    }
}

fn profile() -> Profile {
    Profile::named("resource-only")
        .expect("it is there")
        .clone()
}

/// Everything as it should be, for the profile.
fn registration() -> Registration {
    let names = profile().permissions;
    Registration {
        sign_in: known(SignIn::Accepted { app_name: None }),
        application: known(Application {
            requested: Some(
                names
                    .iter()
                    .map(|name| asked(name, PermissionKind::Application))
                    .collect(),
            ),
            ..Application::default()
        }),
        enterprise_app: known(checks::facts::EnterpriseApp::default()),
        granted: Reading::unknown(Because::OwnRegistrationHidden),
        token_permissions: known(names.clone()),
        trials: names
            .into_iter()
            .map(|permission| Trial {
                permission,
                works: known(true),
            })
            .collect(),
        consented_at: None,
    }
}

fn first(registration: &Registration) -> Row {
    table(&profile(), registration).remove(0)
}

fn ask(registration: &mut Registration, requested: Vec<RequestedPermission>) {
    registration.application = known(Application {
        requested: Some(requested),
        ..Application::default()
    });
}

#[test]
fn every_cell_says_where_and_when_it_was_seen() {
    let row = first(&registration());
    for (cell, source) in [
        (&row.requested, CellSource::Registration),
        (&row.granted, CellSource::Token),
        (&row.in_token, CellSource::Token),
        (&row.works, CellSource::Trial),
    ] {
        assert_eq!(cell.state, State::Yes);
        assert_eq!((cell.source, cell.at), (Some(source), Some(AT)));
    }
    assert_eq!(row.required.source, Some(CellSource::Profile));
}

#[test]
fn granted_never_comes_from_the_manifest() {
    let mut registration = registration();
    registration.token_permissions = Reading::unknown(Because::NotReached);
    let row = first(&registration);
    assert_eq!(row.requested.state, State::Yes);
    assert_eq!(row.granted.state, State::Unknown);
    assert_eq!(row.granted.because, Some(Because::OwnRegistrationHidden));
    registration.granted = known(Vec::new());
    registration.token_permissions = known(profile().permissions);
    let row = first(&registration);
    assert_eq!(
        (row.granted.state, row.granted.source),
        (State::No, Some(CellSource::Assignments)),
        "the assignments are newer than any token"
    );
    assert_eq!(row.in_token.state, State::Yes);
}

#[test]
fn the_right_name_under_delegated_is_of_the_wrong_kind_in_its_own_row() {
    let mut registration = registration();
    ask(
        &mut registration,
        vec![asked("Calendars.ReadWrite", PermissionKind::Delegated)],
    );
    let rows = table(&profile(), &registration);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(rows[0].requested.state, State::WrongKind);
    assert_eq!(
        rows[0].requested.because.as_ref().map(Because::id),
        Some("wrong-kind")
    );
    assert_eq!(rows[1].requested.state, State::No);
}

#[test]
fn what_is_not_needed_is_listed_after_what_is() {
    let mut registration = registration();
    registration.token_permissions = known(vec![
        "Calendars.ReadWrite".into(),
        "Mail.Send".into(),
        "Directory.Read.All".into(),
    ]);
    let names: Vec<(String, bool)> = table(&profile(), &registration)
        .into_iter()
        .map(|row| (row.name, row.extra))
        .collect();
    assert_eq!(
        names,
        [
            ("Calendars.ReadWrite".to_owned(), false),
            ("Place.Read.All".to_owned(), false),
            ("Directory.Read.All".to_owned(), true),
            ("Mail.Send".to_owned(), true),
        ]
    );
}

#[test]
fn what_was_not_read_is_never_a_tick() {
    let nothing = || Reading::unknown(Because::NotReached);
    let registration = Registration {
        sign_in: Reading::unknown(Because::NotReached),
        application: Reading::unknown(Because::NotReached),
        enterprise_app: Reading::unknown(Because::NotReached),
        granted: nothing(),
        token_permissions: nothing(),
        trials: Vec::new(),
        consented_at: None,
    };
    for profile in checks::PROFILES.iter() {
        for row in table(profile, &registration) {
            for cell in [&row.requested, &row.granted, &row.in_token, &row.works] {
                assert_ne!(cell.state, State::Yes, "{}: {row:?}", profile.id);
                assert!(cell.because.is_some(), "{}: {row:?}", profile.id);
            }
        }
    }
}

#[test]
fn sending_mail_is_not_tried() {
    let mut registration = registration();
    registration.trials.clear();
    let rows = table(&Profile::default(), &registration);
    let mail = rows.iter().find(|row| row.name == "Mail.Send");
    let works = &mail.expect("it is in the profile").works;
    assert_eq!(works.state, State::NotTried);
    assert_eq!(
        works.because.as_ref().map(Because::id),
        Some("no-harmless-call")
    );
}
