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
        cloud: None,
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
        (
            "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps",
            CLIENT,
            SECRET,
            REDIRECT,
            TenantNotInAddress,
        ),
        (
            TENANT,
            "https://entra.microsoft.com/#home",
            SECRET,
            REDIRECT,
            ClientIdNotInAddress,
        ),
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
fn a_tenant_is_found_in_whatever_names_it() {
    let upper = TENANT.to_uppercase();
    for (text, wanted) in [
        (upper.clone(), TENANT),
        (format!("{{{TENANT}}}"), TENANT),
        (
            format!("https://entra.microsoft.com/{TENANT}/#view/Microsoft_AAD_IAM/Overview"),
            TENANT,
        ),
        (
            format!("https://login.microsoftonline.com/{upper}/oauth2/v2.0/authorize?x=1"),
            TENANT,
        ),
        (
            format!("https://entra.microsoft.us/?tenantId={TENANT}#home"),
            TENANT,
        ),
        (
            "https://portal.azure.com/#@Contoso.onmicrosoft.com/blade/Microsoft_AAD_IAM".into(),
            "contoso.onmicrosoft.com",
        ),
        (
            "portal.azure.cn/contoso.partner.onmschina.cn".into(),
            "contoso.partner.onmschina.cn",
        ),
        ("contoso.com".into(), "contoso.com"),
    ] {
        assert_eq!(tenant(&text).as_deref(), Ok(wanted), "{text}");
    }
    for text in [
        "https://login.microsoftonline.com/common/oauth2",
        "https://portal.azure.com/",
    ] {
        assert_eq!(
            tenant(text),
            Err(FieldProblem::TenantNotInAddress),
            "{text}"
        );
    }
    assert_eq!(
        tenant(&format!("https://login.contoso.com/{TENANT}/")),
        Err(FieldProblem::TenantMalformed),
        "the address of a stranger"
    );
}

#[test]
fn a_client_id_is_found_in_the_address_of_its_page() {
    let client = Uuid::try_parse(CLIENT).expect("a GUID");
    for text in [
        format!("{{{}}}", CLIENT.to_uppercase()),
        format!(
            "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/{CLIENT}/isMSAApp~/false"
        ),
        format!(
            "https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId%2F{CLIENT}"
        ),
        format!("https://login.microsoftonline.com/common/adminconsent?client_id={CLIENT}"),
    ] {
        assert_eq!(client_id(&text, TENANT), Ok(client), "{text}");
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
        let form = ConnectionForm { tenant, client_id: client, secret: Some(Secret::new(secret)), redirect_url: redirect, cloud: None };
        let _ = form.understand();
    }

    #[test]
    fn half_an_address_gets_a_sentence_and_no_panic(start in "(https://)?(entra\\.microsoft\\.com|portal\\.azure\\.com|login\\.microsoftonline\\.com)", rest in "[/#?@=%a-fA-F0-9{}-]*|.*") {
        let text = format!("{start}{rest}");
        if let Ok(found) = tenant(&text) {
            prop_assert!(guid(&found).is_some() || is_domain(&found));
        }
        let _ = client_id(&text, TENANT);
    }
}
