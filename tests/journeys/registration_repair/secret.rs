//! A new secret: told once, kept in the keychain, used at once, removed by its id.

use onboarding::registration_repair::Added;
use onboarding::report::{Report, ReportRooms, TenantLine};
use onboarding::secrets::{SecretOwner, SecretStore, SessionSecrets};
use onboarding::words::{Language, Words};

use super::*;

/// The wizard from now on, with the secret that the keychain has.
fn with_kept(scene: &Scene, keychain: &dyn SecretStore) -> Session {
    let kept = keychain.get(owner(scene)).expect("the keychain is open");
    Session {
        administrator: Some(scene.administrator.clone()),
        ..Session::new(
            scene.session.client.clone(),
            scene.session.endpoints.clone(),
            scene.session.tenant_id,
            scene.session.client_id,
            kept.expect("it was kept"),
            scene.session.redirect_url.clone(),
        )
    }
}

fn owner(scene: &Scene) -> SecretOwner {
    SecretOwner {
        tenant_id: scene.session.tenant_id,
        client_id: scene.session.client_id,
    }
}

#[tokio::test]
async fn a_new_secret_is_kept_works_at_once_and_is_taken_back() {
    // Who has no secret that works signs in on the other platform, which needs none.
    let cases: [(&str, Word, App, Breaks); 2] = [
        ("secret-lasts", Word::Warn, App::Web, ends_soon),
        (
            "secret-accepted",
            Word::Fail,
            App::Public,
            renewed_by_somebody,
        ),
    ];
    for (check, word, app, break_it) in cases {
        let scene = Scene::set("application-administrator", app, break_it).await;
        let broken = scene.state();
        assert_eq!(word_of(&scene.findings().await, check), word);
        let change = scene.planned().await;
        assert!(change.satisfies().contains(&check), "{change:?}");

        let mut applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::Changed, "{check}");
        assert_eq!(scene.writes(), 1, "{check}");
        let shown = format!("{applied:?} {applied:#?}");
        let secret = applied.secret.take().expect("it is handed over");
        let keychain = SessionSecrets::default();
        keychain
            .set(owner(&scene), &secret)
            .expect("the keychain is open");

        let session = with_kept(&scene, &keychain);
        let now = findings(&session).await;
        for satisfied in change.satisfies() {
            assert_eq!(word_of(&now, satisfied), Word::Pass, "{check}: {satisfied}");
        }
        let value = applied.undo.expect("something was written");
        let everywhere = [
            shown,
            serde_json::to_string(&value).expect("it is plain data"),
            format!("{value:?} {change:?} {now:?} {:?}", change.after()),
            report(&now),
            format!("{:?}", scene.door.simulator.requests()),
        ];
        for text in everywhere {
            assert!(!text.contains(&secret.expose()[3..]), "{check}: {text}");
        }

        assert_eq!(scene.undo(&value).await, RepairOutcome::Changed, "{check}");
        assert_eq!(scene.state(), broken, "{check}: as it was");
        assert_eq!(word_of(&scene.findings().await, check), word, "{check}");
        let after = findings(&session).await;
        assert_eq!(word_of(&after, "secret-accepted"), Word::Fail, "{check}");
        assert_eq!(
            scene.undo(&value).await,
            RepairOutcome::AlreadySo,
            "{check}"
        );
    }
}

#[tokio::test]
async fn those_who_use_the_old_secret_notice_nothing() {
    let scene = Scene::set("global-administrator", App::Web, ends_soon).await;
    let applied = scene.apply(&scene.planned().await).await;
    assert_eq!(applied.outcome, RepairOutcome::Changed);
    let resource = &scene.session.endpoints.graph_resource;
    let old = scene.session.tokens.fresh(resource).await;
    old.expect("the old secret goes on working");
    let undo = applied.undo.expect("something was written");
    let Added::Secret { key_id } = &undo.added else {
        panic!("{undo:?}")
    };
    let known = scene.door.simulator.edit(|tenant| {
        let credentials = tenant.application.password_credentials.iter();
        credentials
            .map(|credential| (credential.key_id.clone(), credential.display_name.clone()))
            .collect::<Vec<_>>()
    });
    assert_eq!(known.len(), 2);
    assert_eq!(known[1], (key_id.clone(), "Offision Setup".to_owned()));
}

fn report(findings: &[Finding]) -> String {
    let words = Words::of(Language::English);
    let report = Report {
        tenant: TenantLine::of_file("help-page".to_owned()),
        started_at: Timestamp::now(),
        finished_at: Timestamp::now(),
        counts: checks::Counts::of_discovered(0),
        registration: findings,
        said: None,
        rooms: ReportRooms::None,
        rooms_not_listed: None,
        words: &words,
    };
    let mut written = Vec::new();
    report
        .write_json(&mut written)
        .expect("memory can be written");
    String::from_utf8(written).expect("JSON is UTF-8")
}
