//! Garbage, half-pasted and hostile text in every box: understood or refused with a name, never a crash, and nothing secret said back.

use microsoft::secret::Secret;
use onboarding::diagnosis::explain;
use onboarding::form::{ConnectionForm, delegate_address, room_addresses};
use onboarding::handback;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const SECRET: &str = "Abc8Q~a-secret-in-the-wrong-place-0123456";
const TENANT: &str = "11111111-2222-4333-8444-555555555555";
const CLIENT: &str = "66666666-7777-4888-9999-aaaaaaaaaaaa";

/// What is meant to be pasted, to be cut, joined and filled with noise.
fn pieces() -> impl Strategy<Value = String> {
    let real = proptest::sample::select(vec![
        SECRET.to_owned(),
        TENANT.to_owned(),
        "contoso.onmicrosoft.com".to_owned(),
        "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/".to_owned(),
        "https://portal.azure.com/#@contoso.onmicrosoft.com/resource/".to_owned(),
        "https://login.microsoftonline.com/error?code=50011".to_owned(),
        "AADSTS7000215: Invalid client secret provided. Trace ID: ".to_owned(),
        "error=access_denied&error_description=AADSTS65004%3a+User+declined&state=".to_owned(),
        format!("{{\"error\":\"invalid_client\",\"error_description\":\"{SECRET}\",\"error_codes\":[7000215]}}"),
        format!("{{\"offisionSetup\":1,\"tenantId\":\"{TENANT}\",\"clientId\":\"{CLIENT}\",\"clientSecret\":\"{SECRET}\"}}"),
        "{\"offisionSetup\":1,\"tenantId\":{\"tenantId\":[".to_owned(),
        "room@contoso.com; other@contoso.com\r\n".to_owned(),
    ]);
    let noise = prop_oneof![
        "\\PC{0,30}",
        "[\\x00-\\x20\"'{}\\[\\]<>&=%#@\\\\/]{0,30}",
        Just("%ff%fe%00%2e%2e%2f".to_owned()),
        Just("\u{202e}\u{feff}\u{200b}”".to_owned()),
    ];
    let cut = (real, any::<prop::sample::Index>(), any::<bool>()).prop_map(|(text, at, tail)| {
        let at = text.floor_char_boundary(at.index(text.len() + 1));
        if tail {
            text[at..].to_owned()
        } else {
            text[..at].to_owned()
        }
    });
    proptest::collection::vec(prop_oneof![2 => cut, 1 => noise], 0..6)
        .prop_map(|pieces| pieces.concat())
}

/// Anything that still looks like a secret of Entra.
fn shows_the_secret(said: &str) -> bool {
    said.contains("8Q~a-secret")
}

fn shown(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        rng_seed: RngSeed::Fixed(11),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_field_is_understood_or_has_a_problem(text in pieces(), field in 0..4_usize) {
        let fields: [String; 4] = std::array::from_fn(|index| match index {
            _ if index == field => text.clone(),
            0 => TENANT.to_owned(),
            1 => CLIENT.to_owned(),
            2 => SECRET.to_owned(),
            _ => "https://contoso.offision.example/callback".to_owned(),
        });
        let [tenant, client_id, secret, redirect_url] = fields;
        let form = ConnectionForm {
            tenant,
            client_id,
            secret: Some(Secret::new(secret)),
            redirect_url,
            cloud: None,
        };
        match form.understand() {
            Ok(input) if field != 3 => {
                prop_assert!(!shows_the_secret(&shown(&input)));
            }
            Ok(_) => (),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn a_handback_is_taken_or_has_a_problem(text in pieces()) {
        let read = handback::read(&Secret::new(text));
        prop_assert!(!shows_the_secret(&shown(&read)));
    }

    #[test]
    fn a_pasted_text_is_explained_or_is_not(text in pieces()) {
        if let Some(explained) = explain(&text) {
            let said = shown(&explained);
            prop_assert!(!shows_the_secret(&said), "{}", said);
        }
    }

    #[test]
    fn addresses_are_understood_or_not(text in pieces()) {
        if let Ok(address) = delegate_address(&text) {
            prop_assert!(address.contains('@'));
        }
        if let Ok(addresses) = room_addresses(&text) {
            prop_assert!(addresses.iter().all(|address| address.contains('@')));
        }
    }
}

#[test]
fn a_megabyte_is_explained_at_once() {
    for text in [
        "AADSTS50011 ",
        "{\"error\":",
        "error=access_denied&",
        "Trace ID: ",
    ] {
        let long = text.repeat((1 << 20) / text.len());
        // How fast is for the benchmark; that it ends is for this test.
        let _ = explain(&long);
        assert!(handback::read(&Secret::new(long)).is_err());
    }
}
