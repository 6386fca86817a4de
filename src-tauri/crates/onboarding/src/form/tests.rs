use proptest::prelude::*;

use super::*;

const TENANT: &str = "1b0c5d3e-7a1f-4c2d-9e8b-0a1b2c3d4e5f";
const CLIENT: &str = "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f";
const SECRET: &str = "Bhc8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
const REDIRECT: &str = "https://contoso.offision.example/callback";

fn problems(tenant: &str, client_id: &str, secret: &str, redirect_url: &str) -> Vec<FieldProblem> {
    let form = ConnectionForm {
        tenant: tenant.into(),
        client_id: client_id.into(),
        secret: Some(Secret::new(secret.into())),
        redirect_url: redirect_url.into(),
    };
    match form.understand() {
        Ok(_) => Vec::new(),
        Err(errors) => errors.into_iter().map(|error| error.problem).collect(),
    }
}

#[test]
fn good_values_are_understood_with_what_comes_along_when_they_are_copied() {
    assert_eq!(problems(TENANT, CLIENT, SECRET, REDIRECT), []);
    assert_eq!(
        problems(
            " contoso.onmicrosoft.com\n",
            &format!("“{CLIENT}”"),
            &format!("{SECRET}\r\n"),
            "http://localhost:8400/offision"
        ),
        []
    );
}

#[test]
fn every_mistake_has_its_name() {
    use FieldProblem::*;
    for (tenant, client, secret, redirect, problem) in [
        ("", CLIENT, SECRET, REDIRECT, TenantEmpty),
        ("Contoso Ltd", CLIENT, SECRET, REDIRECT, TenantMalformed),
        (
            "https://contoso.com",
            CLIENT,
            SECRET,
            REDIRECT,
            TenantMalformed,
        ),
        (SECRET, CLIENT, SECRET, REDIRECT, TenantIsSecret),
        (TENANT, "", SECRET, REDIRECT, ClientIdEmpty),
        (TENANT, "contoso", SECRET, REDIRECT, ClientIdMalformed),
        (
            TENANT,
            "8f2c1d3e5b6a4c7d8e9f0a1b2c3d4e5f",
            SECRET,
            REDIRECT,
            ClientIdMalformed,
        ),
        (TENANT, TENANT, SECRET, REDIRECT, ClientIdIsTenant),
        (TENANT, CLIENT, " ", REDIRECT, SecretEmpty),
        (TENANT, CLIENT, CLIENT, REDIRECT, SecretIsSecretId),
        (TENANT, CLIENT, "Bhc8Q~x", REDIRECT, SecretShort),
        (
            TENANT,
            CLIENT,
            "Bhc8Q~xxxxxxxx xxxxxxxxx",
            REDIRECT,
            SecretHasSpaces,
        ),
        (TENANT, CLIENT, SECRET, "", RedirectUrlEmpty),
        (
            TENANT,
            CLIENT,
            SECRET,
            "contoso.offision.example/callback",
            RedirectUrlMalformed,
        ),
        (
            TENANT,
            CLIENT,
            SECRET,
            "javascript:alert(1)",
            RedirectUrlMalformed,
        ),
        (
            TENANT,
            CLIENT,
            SECRET,
            "http://contoso.offision.example/callback",
            RedirectUrlNotSecure,
        ),
        (
            TENANT,
            CLIENT,
            SECRET,
            "http://localhost.contoso.com/",
            RedirectUrlNotSecure,
        ),
        (
            TENANT,
            CLIENT,
            SECRET,
            "https://contoso.offision.example/#x",
            RedirectUrlHasFragment,
        ),
    ] {
        assert_eq!(problems(tenant, client, secret, redirect), [problem]);
    }
}

#[test]
fn all_mistakes_are_named_at_once() {
    assert_eq!(problems("", "", "", "").len(), 4);
}

#[test]
fn addresses_are_found_in_what_people_paste() {
    assert_eq!(
        room_addresses("Room 1 <Room1@contoso.com>; room2@contoso.com,\n room1@contoso.com"),
        Ok(vec!["room1@contoso.com".into(), "room2@contoso.com".into()])
    );
    assert_eq!(room_addresses("  "), Err(FieldProblem::RoomsEmpty));
    assert_eq!(room_addresses("Room 1"), Err(FieldProblem::RoomsMalformed));
    assert_eq!(
        room_addresses("room@@contoso.com"),
        Err(FieldProblem::RoomsMalformed)
    );
}

#[test]
fn a_delegate_is_an_address() {
    assert_eq!(
        delegate_address(" Offision@Contoso.com "),
        Ok("offision@contoso.com".into())
    );
    assert_eq!(delegate_address(""), Err(FieldProblem::DelegateEmpty));
    for text in [
        "offision",
        "offision@contoso",
        "a b@contoso.com",
        "@contoso.com",
        "a@-contoso.com",
    ] {
        assert_eq!(
            delegate_address(text),
            Err(FieldProblem::DelegateMalformed),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn garbage_gets_a_sentence_and_no_panic(tenant in ".*", client in ".*", secret in ".*", redirect in ".*") {
        let form = ConnectionForm { tenant, client_id: client, secret: Some(Secret::new(secret)), redirect_url: redirect };
        let _ = form.understand();
    }
}
