//! The network and the service, in the middle of a repair: what was not seen is never said to be done.

use onboarding::secrets::{SecretOwner, SecretStore, SessionSecrets};
use simulator::{Effect, Matcher, Rule};

use super::*;

fn sent(method: &str, effect: Effect) -> Rule {
    let matcher = Matcher {
        method: Some(method.to_owned()),
        path: Some("/v1.0/applications".to_owned()),
        ..Matcher::default()
    };
    Rule::new(matcher, effect)
}

fn unavailable() -> Effect {
    Effect::Status {
        code: 503,
        html: false,
    }
}

/// Says yes and does nothing.
fn forgetful() -> Effect {
    Effect::Status {
        code: 204,
        html: false,
    }
}

async fn scene(break_it: Breaks) -> (Scene, RegistrationChange) {
    let scene = Scene::set("global-administrator", App::Web, break_it).await;
    let change = scene.planned().await;
    (scene, change)
}

#[tokio::test]
async fn what_cannot_be_read_is_not_written() {
    for effect in [
        unavailable(),
        Effect::DropProperty {
            name: "redirectUris".to_owned(),
        },
        Effect::DropProperty {
            name: "id".to_owned(),
        },
    ] {
        let (scene, change) = scene(without_callback).await;
        scene.door.simulator.faults().set(vec![sent("GET", effect)]);
        let applied = scene.apply(&change).await;
        assert!(
            matches!(applied.outcome, RepairOutcome::NotRead { .. }),
            "{:?}",
            applied.outcome
        );
        assert_eq!((applied.undo, scene.writes()), (None, 0));
    }
}

#[tokio::test]
async fn a_list_with_an_unreadable_part_is_not_sent_back() {
    let (scene, change) = scene(without_permissions).await;
    // Of a permission of another API, which the preview does not show.
    let dropped = Effect::RenameProperty {
        from: "resourceAppId".to_owned(),
        to: "resource".to_owned(),
    };
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("GET", dropped)]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotRead { .. }),
        "{:?}",
        applied.outcome
    );
    assert_eq!(scene.writes(), 0);
}

#[tokio::test]
async fn a_yes_that_was_not_meant_is_found_out() {
    for break_it in [
        without_callback as Breaks,
        for_one_directory,
        without_permissions,
    ] {
        let (scene, change) = scene(break_it).await;
        scene
            .door
            .simulator
            .faults()
            .set(vec![sent("PATCH", forgetful())]);
        let applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::NotStuck, "{change:?}");
        // It may show later, and then it can be taken back.
        let value = applied.undo.expect("it was accepted");
        assert_eq!(scene.undo(&value).await, RepairOutcome::AlreadySo);
        scene.door.simulator.faults().clear();
        let applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::Changed);
        scene
            .door
            .simulator
            .faults()
            .set(vec![sent("PATCH", forgetful())]);
        assert_eq!(scene.undo(&value).await, RepairOutcome::NotStuck);
    }
}

#[tokio::test]
async fn what_does_not_show_at_once_is_looked_at_again() {
    for effect in [
        unavailable(),
        Effect::DropProperty {
            name: "redirectUris".to_owned(),
        },
    ] {
        let (scene, change) = scene(without_callback).await;
        let second = sent("GET", effect.clone()).after(1).times(1);
        scene.door.simulator.faults().set(vec![second]);
        let applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::Changed, "{effect:?}");
        let ever_after = sent("GET", effect).after(1);
        scene.door.simulator.faults().set(vec![ever_after]);
        let outcome = scene
            .undo(&applied.undo.expect("something was written"))
            .await;
        let RepairOutcome::NotReadBack { .. } = outcome else {
            panic!("{outcome:?}")
        };
    }
}

#[tokio::test]
async fn a_lost_answer_is_looked_up() {
    let (scene, change) = scene(without_callback).await;
    let before = scene.state();
    // Nothing arrives.
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("PATCH", Effect::CloseConnection)]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotWritten { .. }),
        "{:?}",
        applied.outcome
    );
    assert_eq!((applied.undo, scene.state()), (None, before));
    // It is done, and the answer says that it is not known.
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("GET", unavailable()).after(1)]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotReadBack { .. }),
        "{:?}",
        applied.outcome
    );
    scene.door.simulator.faults().clear();
    let value = applied.undo.expect("it may be there");
    assert_eq!(scene.undo(&value).await, RepairOutcome::Changed);
}

#[tokio::test]
async fn a_secret_is_never_made_twice_and_never_left_without_a_word() {
    let (scene, change) = scene(ends_soon).await;
    let before = scene.state();
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("POST", Effect::TruncatedBody)]);
    let applied = scene.apply(&change).await;
    assert_eq!(applied.outcome, RepairOutcome::SecretLost);
    assert!(applied.secret.is_none());
    assert_eq!(scene.writes(), 1);
    assert_ne!(scene.state(), before, "it was made");
    scene.door.simulator.faults().clear();
    let value = applied.undo.expect("it can be removed");
    assert_eq!(scene.undo(&value).await, RepairOutcome::Changed);
    assert_eq!(scene.state(), before);

    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("POST", Effect::CloseConnection)]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotWritten { .. }),
        "{:?}",
        applied.outcome
    );
    assert_eq!((applied.undo, scene.state()), (None, before));
}

#[tokio::test]
async fn a_lost_secret_among_secrets_without_ids_is_not_said_to_be_none() {
    let (scene, change) = scene(ends_soon).await;
    let nameless = Effect::DropProperty {
        name: "keyId".to_owned(),
    };
    scene.door.simulator.faults().set(vec![
        sent("POST", Effect::TruncatedBody),
        sent("GET", nameless).after(1),
    ]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotReadBack { .. }),
        "{:?}",
        applied.outcome
    );
}

#[tokio::test]
async fn a_secret_that_cannot_be_read_back_is_handed_over_all_the_same() {
    let (scene, change) = scene(ends_soon).await;
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("GET", unavailable()).after(1)]);
    let applied = scene.apply(&change).await;
    assert!(
        matches!(applied.outcome, RepairOutcome::NotReadBack { .. }),
        "{:?}",
        applied.outcome
    );
    let secret = applied.secret.expect("nobody will tell it again");
    let keychain = SessionSecrets::default();
    let owner = SecretOwner {
        tenant_id: scene.session.tenant_id,
        client_id: scene.session.client_id,
    };
    keychain.set(owner, &secret).expect("the keychain is open");
    let value = applied.undo.expect("it can be removed");
    scene.door.simulator.faults().clear();
    assert_eq!(scene.undo(&value).await, RepairOutcome::Changed);
}

#[tokio::test]
async fn a_value_that_microsoft_does_not_take_is_refused_in_its_words() {
    let (scene, change) = scene(without_callback).await;
    let before = scene.state();
    let refused = Effect::Graph {
        code: "Request_BadRequest".to_owned(),
    };
    scene
        .door
        .simulator
        .faults()
        .set(vec![sent("PATCH", refused)]);
    let applied = scene.apply(&change).await;
    let RepairOutcome::Refused { because } = applied.outcome else {
        panic!("{:?}", applied.outcome)
    };
    assert_eq!(because.id(), "other");
    assert!(
        because.to_string().contains("Request_BadRequest"),
        "{because}"
    );
    assert_eq!(scene.state(), before);
}
