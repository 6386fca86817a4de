//! Exchange Online with the token of a person who has signed in.

use reqwest::header::AUTHORIZATION;
use serde_json::{Value, json};
use simulator::Scenario;

use crate::browser::{answer_in, claims, opened, redeemed, value};
use crate::support::{FIRST_ROOM, Got, Visit, sent, visit};

const MANAGE: &str = "https://outlook.office365.com/Exchange.Manage";

/// Signs an account in, which somebody has consented to for everybody.
async fn token_of(visit: &Visit, account: &str) -> String {
    let scope = format!("openid {MANAGE}");
    let got = opened(visit, &[("account", account), ("scope", &scope)]).await;
    let answer = answer_in(&got);
    let code = value(&answer, "code").unwrap_or_else(|| panic!("{account}: {}", got.text));
    let body = redeemed(visit, code, &[("scope", MANAGE)]).await.json();
    body["access_token"].as_str().expect("a token").to_owned()
}

async fn invoked(visit: &Visit, token: &str, cmdlet: &str, parameters: Value) -> Got {
    let path = format!("/adminapi/beta/{}/InvokeCommand", visit.tenant.tenant);
    let body = json!({"CmdletInput": {"CmdletName": cmdlet, "Parameters": parameters}});
    let request = visit.client.post(visit.url(&path)).json(&body);
    let anchor = "UPN:joni.sherman@contoso.onmicrosoft.com";
    sent(
        request
            .header(AUTHORIZATION, format!("Bearer {token}"))
            .header("X-AnchorMailbox", anchor),
    )
    .await
}

async fn exported(visit: &Visit, token: &str) -> Got {
    let path = format!(
        "/adminapi/v1.0/{}/EXOModuleFile?Version=3.9.2",
        visit.tenant.tenant
    );
    sent(visit.client.get(visit.url(&path)).bearer_auth(token)).await
}

#[tokio::test]
async fn an_administrators_role_decides_what_the_person_may_run() {
    for scenario in [
        Scenario::Good,
        Scenario::Fresh,
        Scenario::Typical,
        Scenario::Large,
    ] {
        let visit = visit(scenario).await;
        let room = json!({"Identity": FIRST_ROOM});
        let change = json!({"Identity": FIRST_ROOM, "BookingWindowInDays": 90});
        for (account, read, write) in [
            ("exchange-administrator", 200, 200),
            ("exchange-recipient-administrator", 200, 200),
            ("global-administrator", 200, 200),
            ("global-reader", 200, 403),
            ("user", 403, 403),
        ] {
            let token = token_of(&visit, account).await;
            let got = invoked(&visit, &token, "Get-CalendarProcessing", room.clone()).await;
            assert_eq!(got.status, read, "{scenario}: {account} reads");
            let got = invoked(&visit, &token, "Set-CalendarProcessing", change.clone()).await;
            assert_eq!(got.status, write, "{scenario}: {account} writes");
        }
    }
}

#[tokio::test]
async fn the_preflight_lists_what_that_person_may_run() {
    let visit = visit(Scenario::Good).await;
    let names = async |account: &str| {
        let got = exported(&visit, &token_of(&visit, account).await).await;
        got.json()["value"][0]["exportedCmdlets"]
            .as_str()
            .expect("a list")
            .to_owned()
    };
    let administrator = names("exchange-administrator").await;
    assert!(administrator.contains("Set-CalendarProcessing"));
    let reader = names("global-reader").await;
    assert!(reader.contains("Get-CalendarProcessing") && !reader.contains("Set-"));
    let nobody = exported(&visit, &token_of(&visit, "user").await).await;
    assert_eq!((nobody.status, nobody.bytes), (403, 4096));
}

#[tokio::test]
async fn a_role_opens_nothing_without_the_delegated_permission() {
    let visit = visit(Scenario::Good).await;
    let token = token_of(&visit, "exchange-administrator").await;
    let claims = claims(&json!(token));
    assert_eq!(
        (&claims["scp"], &claims["idtyp"], &claims["aud"]),
        (
            &json!("Exchange.Manage openid"),
            &json!("user"),
            &json!("https://outlook.office365.com")
        )
    );
    visit
        .simulator
        .edit(|tenant| tenant.delegated_grants.clear());
    let scope = format!("openid {MANAGE}");
    let page = opened(
        &visit,
        &[("account", "exchange-administrator"), ("scope", &scope)],
    )
    .await;
    assert!(
        page.text.contains("Need admin approval"),
        "only a Global Administrator can consent to it"
    );
    // A token for Microsoft Graph is none for Exchange.
    let scope = "openid https://graph.microsoft.com/User.Read";
    let got = crate::browser::accepted(&visit, &[("scope", scope)]).await;
    let answer = answer_in(&got);
    let code = value(&answer, "code").expect("a code");
    let scope = [("scope", "https://graph.microsoft.com/User.Read")];
    let body = redeemed(&visit, code, &scope).await.json();
    let graph = body["access_token"].as_str().expect("a token");
    let got = invoked(&visit, graph, "Get-Mailbox", json!({})).await;
    assert_eq!((got.status, got.bytes), (401, 0));
}
