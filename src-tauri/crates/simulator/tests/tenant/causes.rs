//! Every error and every state of a tenant that can be switched on.

use std::collections::BTreeSet;

use serde_json::json;
use simulator::{
    Cloud, Effect, ErrorShape, Matcher, Options, ResourceState, Rule, Scenario, Separator,
    Simulator, TenantElsewhere, TenantState, entra_codes, exchange_codes, graph_codes,
};

use crate::support::{EXCHANGE, GRAPH, Visit, sent, visit, visit_with};

const LOOPBACK: &str = "http://localhost:54321/offision-setup";

fn only(simulator: &Simulator, effect: Effect) {
    simulator
        .faults()
        .set(vec![Rule::new(Matcher::default(), effect)]);
}

#[tokio::test]
async fn every_code_of_entra_is_answered_in_the_shape_of_its_endpoint() {
    let visit = visit(Scenario::Good).await;
    let codes = entra_codes();
    assert!(codes.len() >= 110, "{}", codes.len());
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    let tenant = &visit.tenant.tenant;
    for code in codes {
        only(&visit.simulator, Effect::Entra { code });
        let got = visit.token_with(|_| {}).await;
        let body = got.json();
        assert_eq!(body["error_codes"], json!([code]));
        let is_client = body["error"] == "invalid_client";
        assert_eq!(got.status, if is_client { 401 } else { 400 }, "{code}");
        let description = body["error_description"].as_str().expect("a description");
        assert!(
            description.starts_with(&format!("AADSTS{code}: ")),
            "{description}"
        );
        assert!(!description.contains(['{', '}']), "{description}");
        for name in ["trace_id", "correlation_id", "timestamp", "error_uri"] {
            assert!(body[name].is_string(), "{code} {name}");
        }
        for path in ["oauth2/v2.0/authorize", "adminconsent"] {
            let query = [
                ("client_id", visit.tenant.client_id.as_str()),
                ("redirect_uri", LOOPBACK),
                ("response_type", "code"),
                ("scope", "openid"),
                ("state", "s1"),
            ];
            let request = visit.client.get(visit.url(&format!("/{tenant}/{path}")));
            let got = sent(request.query(&query)).await;
            let is_back = got.status == 302
                && got.header("location").starts_with(LOOPBACK)
                && got.header("location").contains(&format!("AADSTS{code}%3a"))
                && got.header("location").contains("state=s1");
            let is_page = got.status == 400
                && got.header("location").is_empty()
                && got.text.contains(&format!("id=\"error-code\">{code}<"));
            assert!(
                is_back != is_page,
                "{path} {code}: {} {}",
                got.status,
                got.text
            );
        }
    }
}

#[tokio::test]
async fn every_code_of_graph_and_exchange_is_answered() {
    let visit = visit(Scenario::Good).await;
    let (graph, exchange) = (visit.token(GRAPH).await, visit.token(EXCHANGE).await);
    for code in graph_codes() {
        let code = code.to_owned();
        only(&visit.simulator, Effect::Graph { code: code.clone() });
        let got = visit
            .graph_as(&graph, reqwest::Method::GET, "/users", None)
            .await;
        assert!(got.status >= 400 && got.status != 501, "{code}");
        let error = &got.json()["error"];
        assert!(error["code"].is_string(), "{code}");
        assert!(error["innerError"]["request-id"].is_string(), "{code}");
    }
    for code in exchange_codes() {
        let code = code.to_owned();
        only(&visit.simulator, Effect::Exchange { code: code.clone() });
        let got = visit
            .invoke_as(&exchange, "", "Get-Mailbox", json!({}))
            .await;
        assert!(got.status >= 400 && got.status != 501, "{code}");
    }
    let code = "Surprise".to_owned();
    only(&visit.simulator, Effect::Graph { code });
    assert_eq!(visit.get("/v1.0/users").await.status, 501);
}

#[tokio::test]
async fn faults_can_be_set_over_http() {
    let visit = visit(Scenario::Good).await;
    let rules = json!([
        {"matcher": {"path": "/token"}, "times": 1, "effect": {"entra": {"code": 53003}}},
        {"matcher": {"path": "/users"}, "effect": {"graph": {"code": "ErrorAccessDenied:RAOP"}}},
    ]);
    let request = visit.client.post(visit.url("/_simulator/faults"));
    assert_eq!(sent(request.json(&rules)).await.status, 204);
    let refused = visit.token_with(|_| {}).await.json();
    assert_eq!(refused["error_codes"], json!([53003]));
    assert_eq!(visit.token_with(|_| {}).await.status, 200);
}

async fn code(visit: &Visit) -> serde_json::Value {
    let body = visit.token_with(|_| {}).await.json();
    body["error_codes"][0].clone()
}

#[tokio::test]
async fn states_of_the_tenant_refuse_a_token() {
    type State = (fn(&mut simulator::Tenant), u32);
    let states: [State; 9] = [
        (|tenant| tenant.state = TenantState::Deleted, 5000224),
        (|tenant| tenant.state = TenantState::Dormant, 5000225),
        (|tenant| tenant.application.is_deleted = true, 700016),
        (|tenant| tenant.application.is_disabled = true, 7000112),
        (
            |tenant| {
                let status = "DisabledDueToViolationOfServicesAgreement".to_owned();
                tenant.application.disabled_by_microsoft_status = Some(status);
            },
            7000112,
        ),
        (|tenant| tenant.graph_state = ResourceState::Missing, 500011),
        (
            |tenant| tenant.graph_state = ResourceState::Disabled,
            500014,
        ),
        (|tenant| tenant.sign_in.blocks_app = true, 53003),
        (
            |tenant| tenant.application.password_credentials.clear(),
            7000215,
        ),
    ];
    let visit = visit(Scenario::Good).await;
    let good = visit.simulator.edit(|tenant| tenant.clone());
    for (change, wanted) in states {
        visit.simulator.edit(|tenant| {
            *tenant = good.clone();
            change(tenant);
        });
        assert_eq!(code(&visit).await, wanted);
    }
}

#[tokio::test]
async fn a_tenant_of_another_cloud_is_described_there_and_not_found_here() {
    let visit = visit(Scenario::Good).await;
    visit.simulator.edit(|tenant| {
        for (name, cloud) in [("agency", Cloud::UsGovHigh), ("jingbei", Cloud::China)] {
            tenant.elsewhere.push(TenantElsewhere {
                id: "8a7b6c5d-1111-4222-8333-444455556666".to_owned(),
                domain: format!("{name}.example"),
                cloud,
            });
        }
    });
    for (name, wanted) in [("agency", 900439), ("jingbei", 90038)] {
        let discovery = format!("/{name}.example/v2.0/.well-known/openid-configuration");
        let got = visit.get(&discovery).await.json();
        assert_eq!(got["error_codes"], json!([90002]));
        let path = visit.url(&format!("/{name}.example/oauth2/v2.0/token"));
        let form = [("grant_type", "client_credentials")];
        let got = sent(visit.client.post(path).form(&form)).await.json();
        assert_eq!(got["error_codes"], json!([wanted]));
    }
    let clouds = [
        (Cloud::Gcc, "microsoftonline.com", json!("GCC")),
        (Cloud::UsGovHigh, "microsoftonline.us", json!("DODCON")),
        (Cloud::UsGovDod, "microsoftonline.us", json!("DOD")),
        (Cloud::China, "partner.microsoftonline.cn", json!(null)),
    ];
    for (cloud, instance, sub_scope) in clouds {
        let there = visit_with(Options {
            cloud,
            ..Options::default()
        })
        .await;
        let path = "/contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration";
        let found = there.get(path).await.json();
        assert_eq!(found["cloud_instance_name"], instance);
        assert_eq!(found["tenant_region_sub_scope"], sub_scope);
        assert_eq!(there.tenant.cloud, cloud);
        if cloud != Cloud::Gcc {
            let got = there.token_with(|_| {}).await.json();
            assert_eq!(
                got["error_codes"],
                json!([500011]),
                "Graph of another cloud"
            );
        }
        let host = found["msgraph_host"].as_str().expect("a host").to_owned();
        let got = there
            .token_with(|form| form[3].1 = format!("https://{host}/.default"))
            .await;
        assert_eq!(got.status, 200, "{}", got.text);
    }
}

#[tokio::test]
async fn the_spelling_of_refusals_can_be_switched() {
    let visit = visit(Scenario::WrongSecret).await;
    visit.simulator.edit(|tenant| {
        tenant.error_shape = ErrorShape {
            separator: Separator::LineBreak,
            has_uri: false,
            codes_as_text: true,
            says_admin_consent: false,
            names_tenant: true,
            ends_with_hash: false,
            percent_spaces: true,
            ..ErrorShape::default()
        };
    });
    let body = visit.token_with(|_| {}).await.json();
    assert_eq!(body["error_codes"], json!(["7000215"]));
    assert!(body.get("error_uri").is_none());
    let description = body["error_description"].as_str().expect("a description");
    assert!(description.contains("\r\nTrace ID: "), "{description}");
    let path = visit.url(&format!("/{}/adminconsent", visit.tenant.tenant));
    let form = |decision| {
        [
            ("client_id", visit.tenant.client_id.clone()),
            ("redirect_uri", LOOPBACK.to_owned()),
            ("account", "global-administrator".to_owned()),
            ("decision", String::from(decision)),
        ]
    };
    let got = sent(visit.client.post(&path).form(&form("cancel"))).await;
    let location = got.header("location");
    assert!(
        location.contains("User%20declined")
            && location.contains("tenant=")
            && !location.contains("admin_consent")
            && !location.contains("error_uri")
            && !location.ends_with('#'),
        "{location}"
    );
    visit
        .simulator
        .edit(|tenant| tenant.error_shape.cancel_without_description = true);
    let got = sent(visit.client.post(&path).form(&form("cancel"))).await;
    assert!(
        got.header("location")
            .ends_with("?error=access_denied&error_subcode=cancel"),
        "{}",
        got.header("location")
    );
}

#[tokio::test]
async fn an_app_reads_itself_and_not_what_it_was_granted() {
    let visit = visit(Scenario::Good).await;
    let own = format!("/servicePrincipals(appId='{}')", visit.tenant.client_id);
    assert_eq!(visit.graph(&own).await.status, 200);
    let granted = visit.graph(&format!("{own}/appRoleAssignments")).await;
    assert_eq!(
        (granted.status, &granted.json()["error"]["code"]),
        (403, &json!("Authorization_RequestDenied"))
    );
    let more = crate::support::visit(Scenario::OverPrivileged).await;
    let granted = more.graph(&format!("{own}/appRoleAssignments")).await;
    assert_eq!(granted.json()["value"].as_array().map(Vec::len), Some(8));
}
