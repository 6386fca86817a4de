use proptest::prelude::*;

use super::*;
use crate::cloud::Cloud;

const TENANT: &str = "0f5bd1ad-7f7e-4a5a-9f1c-3c4a5d6e7f80";

fn parse(text: &str) -> ConsentAnswer {
    parse_consent_answer(text).unwrap()
}

#[test]
fn the_address_asks_for_everything_in_the_registration() {
    let redirect = Url::parse("https://contoso.offision.example/callback?a=1&b=2").unwrap();
    let (tenant, client) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let url = admin_consent_url(
        &Endpoints::of(Cloud::Global),
        tenant,
        client,
        &redirect,
        "a b&c",
    );
    assert_eq!(
        url.as_str(),
        "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001/adminconsent\
         ?client_id=00000000-0000-0000-0000-000000000002\
         &redirect_uri=https%3A%2F%2Fcontoso.offision.example%2Fcallback%3Fa%3D1%26b%3D2&state=a+b%26c"
    );
}

#[test]
fn success_of_both_endpoints_is_read() {
    let version_1 = parse(&format!(
        "http://localhost/offision-setup?tenant={TENANT}&state=abc&admin_consent=True"
    ));
    assert!(version_1.is_granted());
    assert_eq!(
        (version_1.tenant.as_deref(), version_1.state.as_deref()),
        (Some(TENANT), Some("abc"))
    );

    let version_2 = parse(&format!(
        "admin_consent=True&tenant={TENANT}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&state=abc"
    ));
    assert!(version_2.is_granted());
    assert_eq!(
        version_2.scope.as_deref(),
        Some("https://graph.microsoft.com/.default")
    );
}

#[test]
fn a_cancel_with_admin_consent_true_is_no_grant() {
    let answer = parse(
        "https://contoso.offision.example/callback?error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.%0d%0aTrace+ID%3a+1111%0d%0aCorrelation+ID%3a+2222%0d%0aTimestamp%3a+2023-08-28+11%3a25%3a19Z&error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d65004&admin_consent=True&state=abc#",
    );
    assert!(answer.admin_consent && !answer.is_granted());
    assert_eq!(answer.error.as_deref(), Some("access_denied"));
    assert_eq!(answer.codes, [65_004]);
    assert_eq!(
        answer.state.as_deref(),
        Some("abc"),
        "the '#' at the end is no part of the state"
    );
    assert_eq!(answer.tenant, None);
    assert!(
        answer
            .error_description
            .unwrap()
            .starts_with("AADSTS65004: User declined")
    );
}

#[test]
fn an_account_of_another_directory_is_no_grant() {
    let answer = parse(
        "error=access_denied&error_description=AADSTS50020%3a+User+account+from+identity+provider+does+not+exist+in+tenant+Contoso&error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d50020&admin_consent=True&state=abc",
    );
    assert_eq!((answer.is_granted(), answer.codes), (false, vec![50_020]));
}

#[test]
fn documented_refusals_are_no_grant() {
    let version_2 = parse(
        "admin_consent=True&error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+or+authorization+server+denied+the+request.&state=abc",
    );
    assert_eq!(
        (version_2.is_granted(), version_2.codes),
        (false, vec![65_004])
    );

    let version_1 =
        parse("error=permission_denied&error_description=The+admin+canceled+the+request");
    assert_eq!((version_1.is_granted(), version_1.codes.len()), (false, 0));
    assert_eq!(
        version_1.error_description.as_deref(),
        Some("The admin canceled the request")
    );
}

#[test]
fn a_malformed_request_is_told_with_its_own_words() {
    let answer = parse(
        "error=invalid_request&error_description=The provided request must include a 'response_type' input parameter.&state=abc",
    );
    assert_eq!(answer.error.as_deref(), Some("invalid_request"));
    assert!(
        answer
            .error_description
            .unwrap()
            .contains("'response_type'")
    );
}

#[test]
fn leaving_the_approval_page_is_a_cancel_without_description() {
    let answer = parse("error=access_denied&error_subcode=cancel&state=abc");
    assert_eq!(answer.error_subcode.as_deref(), Some("cancel"));
    assert_eq!(answer.error_description, None);
    assert!(!answer.is_granted());
}

#[test]
fn copied_from_html_or_with_other_spellings_it_is_the_same() {
    let answer = parse("  ?state=abc&amp;admin_consent=true&amp;tenant=contoso.com#  ");
    assert!(answer.is_granted());
    assert_eq!(answer.tenant.as_deref(), Some("contoso.com"));
    assert!(parse("http://localhost/#admin_consent=True&state=abc").is_granted());
    assert!(!parse("admin_consent=False&state=abc").is_granted());
}

#[test]
fn a_parameter_that_is_said_twice_makes_it_no_answer() {
    for text in [
        "admin_consent=False&admin_consent=True&state=abc",
        "admin_consent=True&state=abc&state=def",
        "admin_consent=True&state=abc&tenant=a&tenant=b",
        "admin_consent=True&error=&error=access_denied&state=abc",
        "admin_consent=True&state=abc&st%61te=abc",
    ] {
        assert_eq!(parse_consent_answer(text), Err(NotAnAnswer), "{text}");
    }
}

#[test]
fn anything_else_is_not_an_answer() {
    for text in [
        "",
        "hello",
        "https://contoso.com/",
        "?state=abc",
        "code=1&state=abc",
        "#",
        "?",
        &"x".repeat(100_000),
    ] {
        assert_eq!(parse_consent_answer(text), Err(NotAnAnswer), "{text:.20}");
    }
}

proptest! {
    #[test]
    fn garbage_does_not_panic(text in any::<String>()) {
        let _ = parse_consent_answer(&text);
        let _ = parse_consent_answer(&format!("https://contoso.com/?error={text}&error_description={text}&error_uri={text}"));
        let _ = aadsts_codes(&format!("AADSTS{text}"));
    }

    #[test]
    fn what_entra_encodes_comes_back_whole(state in "[ -~中環]{0,40}", description in "[a-zA-Z0-9 :.中環]{0,40}") {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("error_description", &description)
            .append_pair("state", &state)
            .append_pair("error", "access_denied")
            .finish();
        let answer = parse_consent_answer(&format!("https://contoso.com/callback?{query}#")).unwrap();
        prop_assert_eq!(answer.state.unwrap(), state);
        prop_assert_eq!(answer.error_description.unwrap(), description.trim());
    }
}
