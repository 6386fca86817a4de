//! What is said and kept afterwards.

use microsoft::error::{Error, Refusal};
use uuid::Uuid;

use super::*;

#[test]
fn an_undo_is_kept_as_it_is_and_holds_no_secret() {
    for added in [
        Added::Redirect {
            url: CALLBACK.to_owned(),
        },
        Added::OtherDirectories,
        Added::Permissions {
            ids: vec!["b633e1c5-b582-4048-a93e-9f11b44c7e96".to_owned()],
        },
        Added::Secret {
            key_id: "f0b0b335-1d71-4883-8f98-567911bfdca6".to_owned(),
        },
    ] {
        let undo = Undo {
            tenant_id: Uuid::from_u128(1),
            client_id: Uuid::from_u128(2),
            added,
        };
        let text = serde_json::to_string(&undo).expect("it is plain data");
        let read: Undo = serde_json::from_str(&text).expect("it reads what it writes");
        assert_eq!(read, undo);
    }
}

#[test]
fn a_secret_that_is_handed_over_does_not_print() {
    let text = "Bhc8Q~invented.value.of.forty.characters";
    let applied = Applied {
        outcome: RepairOutcome::Changed,
        undo: None,
        secret: Some(microsoft::secret::Secret::new(text.to_owned())),
    };
    assert!(!format!("{applied:?} {applied:#?}").contains("8Q~"));
}

#[test]
fn why_it_was_refused_is_told_apart() {
    let refused = |status, code: &str, message: &str| {
        NotAllowed::of(&Error::from(Refusal {
            status,
            code: Some(code.to_owned()),
            message: message.to_owned(),
            ..Refusal::default()
        }))
        .expect("Microsoft said no")
    };
    let denied = "Authorization_RequestDenied";
    let cases = [
        (refused(400, "AADSTS65001", ""), "consent-needed"),
        (refused(400, "AADSTS50079", ""), "sign-in-refused"),
        (
            refused(
                403,
                denied,
                "Insufficient privileges to complete the operation.",
            ),
            "role-missing",
        ),
        (
            refused(
                403,
                denied,
                "Credential creation is not allowed as per the policy.",
            ),
            "other",
        ),
        (refused(400, "Request_BadRequest", "Invalid value"), "other"),
    ];
    for (because, id) in cases {
        assert_eq!(because.id(), id, "{because:?}");
        assert!(
            because.to_string().contains("Nothing was written"),
            "{because}"
        );
    }
    assert_eq!(NotAllowed::of(&Error::Cancelled), None);
}
