use serde_json::json;
use simulator::Scenario;
use url::form_urlencoded;

use crate::support::{EXCHANGE, GRAPH, Got, Visit, sent, visit};

const LOOPBACK: &str = "http://localhost:54321/offision-setup";

fn fields<'a>(visit: &'a Visit, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("client_id", visit.tenant.client_id.as_str()),
        ("redirect_uri", LOOPBACK),
        ("state", "s t&1"),
    ];
    fields.extend(more);
    fields
}

async fn asked(visit: &Visit, more: &[(&str, &str)]) -> Got {
    let path = format!("/{}/adminconsent", visit.tenant.tenant);
    sent(
        visit
            .client
            .get(visit.url(&path))
            .query(&fields(visit, more)),
    )
    .await
}

async fn decided(visit: &Visit, account: &str, decision: &str) -> Got {
    let path = format!("/{}/adminconsent", visit.tenant.tenant);
    sent(visit.client.post(visit.url(&path)).form(&fields(
        visit,
        &[("account", account), ("decision", decision)],
    )))
    .await
}

fn query_of(got: &Got) -> Vec<(String, String)> {
    let location = got.header("location");
    let (path, query) = location
        .split_once('?')
        .unwrap_or_else(|| panic!("no query in {location:?}: {}", got.text));
    assert_eq!(path, LOOPBACK);
    form_urlencoded::parse(query.trim_end_matches('#').as_bytes())
        .into_owned()
        .collect()
}

fn value<'a>(query: &'a [(String, String)], name: &str) -> Option<&'a str> {
    query
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.as_str())
}

#[tokio::test]
async fn accepting_grants_what_the_registration_lists() {
    let visit = visit(Scenario::NoConsent).await;
    let accounts = asked(&visit, &[]).await;
    for id in [
        "global-administrator",
        "privileged-role-administrator",
        "cloud-application-administrator",
        "user",
        "guest",
    ] {
        assert!(
            accounts.text.contains(&format!("id=\"account-{id}\"")),
            "{id}"
        );
    }
    let page = asked(&visit, &[("account", "global-administrator")]).await;
    assert!(
        page.text.contains("id=\"accept\"")
            && page
                .text
                .contains("Read and write calendars in all mailboxes")
    );
    let got = decided(&visit, "global-administrator", "accept").await;
    assert_eq!(got.status, 302);
    let query = query_of(&got);
    assert_eq!(value(&query, "admin_consent"), Some("True"));
    assert_eq!(value(&query, "tenant"), Some(visit.tenant.tenant.as_str()));
    assert_eq!(value(&query, "state"), Some("s t&1"));
    assert_eq!(
        visit.graph("/places/microsoft.graph.room").await.status,
        200
    );
    assert_eq!(visit.invoke("Get-Mailbox", json!({})).await.status, 200);
}

#[tokio::test]
async fn reading_a_link_decides_nothing() {
    let visit = visit(Scenario::NoConsent).await;
    let got = asked(
        &visit,
        &[("account", "global-administrator"), ("decision", "accept")],
    )
    .await;
    assert_eq!(got.status, 200);
    assert!(visit.simulator.edit(|tenant| {
        tenant
            .service_principal
            .as_ref()
            .is_some_and(|own| own.graph_app_roles.is_empty())
    }));
}

#[tokio::test]
async fn cancelling_answers_like_the_real_trace() {
    let visit = visit(Scenario::NoConsent).await;
    let got = decided(&visit, "privileged-role-administrator", "cancel").await;
    let location = got.header("location");
    assert!(
        location.contains("AADSTS65004%3a+User+declined")
            && location.contains("%0d%0aTrace+ID%3a+"),
        "{location}"
    );
    assert!(location.ends_with('#'));
    let query = query_of(&got);
    assert_eq!(value(&query, "error"), Some("access_denied"));
    assert_eq!(value(&query, "admin_consent"), Some("True"));
    assert_eq!(value(&query, "tenant"), None);
}

#[tokio::test]
async fn whoever_may_not_consent_needs_approval() {
    let visit = visit(Scenario::NoConsent).await;
    for account in ["user", "cloud-application-administrator"] {
        let page = asked(&visit, &[("account", account)]).await;
        assert!(
            page.text.contains("Need admin approval")
                && page.text.contains("id=\"need-approval-return\"")
        );
        assert!(
            decided(&visit, account, "accept")
                .await
                .text
                .contains("Need admin approval")
        );
        let query = query_of(&decided(&visit, account, "return").await);
        assert_eq!(value(&query, "error_subcode"), Some("cancel"));
        assert_eq!(value(&query, "error_description"), None);
    }
    let guest = query_of(&asked(&visit, &[("account", "guest")]).await);
    assert!(
        value(&guest, "error_description").is_some_and(|text| text.starts_with("AADSTS50020: "))
    );
}

#[tokio::test]
async fn what_cannot_return_ends_on_an_error_page() {
    let visit = visit(Scenario::Good).await;
    let tenant = &visit.tenant.tenant;
    let page = async |path: &str, client_id: &str, redirect: &str| {
        let query = [
            ("client_id", client_id),
            ("redirect_uri", redirect),
            ("state", "s"),
        ];
        sent(visit.client.get(visit.url(path)).query(&query)).await
    };
    let (own, path) = (
        visit.tenant.client_id.clone(),
        format!("/{tenant}/adminconsent"),
    );
    visit
        .simulator
        .edit(|tenant| tenant.application.sign_in_audience = "AzureADMyOrg".to_owned());
    let cases = [
        (
            path.as_str(),
            own.as_str(),
            "https://elsewhere.example/",
            "50011",
        ),
        (&path, &own, "http://localhost:1/another-path", "50011"),
        (
            &path,
            "11111111-2222-4333-8444-555555555555",
            LOOPBACK,
            "700016",
        ),
        ("/organizations/adminconsent", &own, LOOPBACK, "50194"),
        (
            "/fabrikam.onmicrosoft.com/adminconsent",
            &own,
            LOOPBACK,
            "90002",
        ),
    ];
    for (path, client_id, redirect, code) in cases {
        let got = page(path, client_id, redirect).await;
        assert!(
            got.text.contains(&format!("id=\"error-code\">{code}<")),
            "{code}: {}",
            got.text
        );
        assert!(
            got.text.contains("Request Id")
                && got.text.contains("Correlation Id")
                && got.text.contains("Timestamp")
        );
        assert_eq!((got.status, got.header("location")), (400, ""));
    }
}

#[tokio::test]
async fn an_address_of_a_single_page_application_is_not_a_redirect() {
    let visit = visit(Scenario::MissingRedirect).await;
    let got = asked(&visit, &[("redirect_uri", "unused")]).await;
    assert!(got.text.contains("50011"));
    let query = [
        ("client_id", visit.tenant.client_id.as_str()),
        ("redirect_uri", visit.tenant.redirect_urls[0].as_str()),
    ];
    let path = format!("/{}/adminconsent", visit.tenant.tenant);
    assert!(
        sent(visit.client.get(visit.url(&path)).query(&query))
            .await
            .text
            .contains("50011")
    );
}

#[tokio::test]
async fn version_two_needs_a_scope_and_grants_only_its_resource() {
    let visit = visit(Scenario::NoConsent).await;
    let path = format!("/{}/v2.0/adminconsent", visit.tenant.tenant);
    let bare = sent(
        visit
            .client
            .get(visit.url(&path))
            .query(&fields(&visit, &[])),
    )
    .await;
    assert!(bare.text.contains("900144"));
    let more = [
        ("scope", GRAPH),
        ("account", "global-administrator"),
        ("decision", "accept"),
    ];
    let query = query_of(
        &sent(
            visit
                .client
                .post(visit.url(&path))
                .form(&fields(&visit, &more)),
        )
        .await,
    );
    assert_eq!(value(&query, "scope"), Some(GRAPH));
    let counts = visit.simulator.edit(|tenant| {
        tenant
            .service_principal
            .as_ref()
            .map(|own| (own.graph_app_roles.len(), own.exchange_app_roles.len()))
    });
    assert_eq!(counts, Some((5, 0)));
}

#[tokio::test]
async fn roles_wait_for_the_consent_delay() {
    let visit = visit(Scenario::NoConsent).await;
    visit
        .simulator
        .edit(|tenant| tenant.consent_delay = std::time::Duration::from_secs(3600));
    decided(&visit, "global-administrator", "accept").await;
    assert_eq!(visit.invoke("Get-Mailbox", json!({})).await.status, 401);
    visit
        .simulator
        .edit(|tenant| tenant.consent_delay = std::time::Duration::ZERO);
    assert!(!visit.token(EXCHANGE).await.is_empty());
    assert_eq!(visit.invoke("Get-Mailbox", json!({})).await.status, 200);
}

#[tokio::test]
async fn hostile_names_are_escaped() {
    let visit = visit(Scenario::NoConsent).await;
    visit
        .simulator
        .edit(|tenant| tenant.application.display_name = "<script>alert('x')</script>".to_owned());
    let state = "\"><img src=x>";
    let query = [
        ("client_id", visit.tenant.client_id.as_str()),
        ("redirect_uri", LOOPBACK),
        ("state", state),
        ("account", "global-administrator"),
    ];
    let path = format!("/{}/adminconsent", visit.tenant.tenant);
    let page = sent(visit.client.get(visit.url(&path)).query(&query)).await;
    assert!(!page.text.contains("<script>") && !page.text.contains("<img"));
    assert!(page.text.contains("&lt;script&gt;") && page.text.contains("&quot;&gt;&lt;img"));
    let hostile = [("client_id", "<b>id</b>"), ("redirect_uri", LOOPBACK)];
    let error = sent(visit.client.get(visit.url(&path)).query(&hostile)).await;
    assert!(!error.text.contains("<b>") && error.text.contains("&lt;b&gt;id"));
}
