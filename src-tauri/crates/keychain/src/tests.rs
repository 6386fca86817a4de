//! Against the real keychain of a session made for tests; `cargo xtask test` makes one and says so in `OFFISION_TEST_KEYCHAIN`.

use uuid::Uuid;

use super::*;

const PATIENCE: Duration = Duration::from_secs(20);

fn has_keychain_for_tests() -> bool {
    let is_there = std::env::var_os("OFFISION_TEST_KEYCHAIN").is_some();
    if !is_there {
        #[expect(clippy::print_stdout, reason = "a test that cannot run says so")]
        {
            println!("NOT RUN: there is no keychain for tests; use cargo xtask test");
        }
    }
    is_there
}

#[test]
fn a_secret_is_kept_found_replaced_and_forgotten() {
    if !has_keychain_for_tests() {
        return;
    }
    let keychain = Keychain::new(PATIENCE);
    let owner = SecretOwner {
        tenant_id: Uuid::from_u128(1),
        client_id: Uuid::from_u128(2),
    };
    let other = SecretOwner {
        client_id: Uuid::from_u128(3),
        ..owner
    };
    let read = |owner| {
        let kept = keychain.get(owner).expect("the keychain answers");
        kept.map(|secret| secret.expose().to_owned())
    };
    keychain.probe().expect("the keychain answers");
    assert_eq!(read(owner), None);
    for secret in [
        "Bhc8Q~first-secret-of-contoso",
        "6JA8Q~second-secret-of-contoso",
    ] {
        keychain
            .set(owner, &Secret::new(secret.to_owned()))
            .expect("the keychain answers");
        assert_eq!(read(owner).as_deref(), Some(secret));
    }
    assert_eq!(read(other), None, "secrets of other apps are other secrets");
    keychain.delete(owner).expect("the keychain answers");
    assert_eq!(read(owner), None);
    keychain
        .delete(owner)
        .expect("forgetting twice is no error");
}

#[test]
fn a_keychain_that_does_not_answer_is_given_up() {
    let error = Keychain::new(Duration::ZERO)
        .run(|| {
            thread::park();
            Ok(())
        })
        .expect_err("nobody wakes the thread");
    assert!(error.to_string().contains("in time"), "{error}");
}
