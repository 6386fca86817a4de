use std::collections::HashSet;

use serde_json::json;
use simulator::{Options, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, visit, visit_with};

#[tokio::test]
async fn places_stop_at_a_page_without_a_link_and_only_the_count_tells() {
    let visit = visit_with(Options {
        rooms: Some(150),
        ..Options::default()
    })
    .await;
    let first = visit
        .graph("/places/microsoft.graph.room?$count=true")
        .await
        .json();
    assert_eq!(first["value"].as_array().map(Vec::len), Some(100));
    assert_eq!(first["@odata.count"], 150);
    assert!(first.get("@odata.nextLink").is_none());
    let rest = visit
        .graph("/places/microsoft.graph.room?$skip=100&$top=100")
        .await
        .json();
    assert_eq!(rest["value"].as_array().map(Vec::len), Some(50));
    assert!(rest.get("@odata.count").is_none());
    assert_eq!(
        visit
            .graph("/places/microsoft.graph.room?$skip=500")
            .await
            .json()["value"],
        json!([])
    );
    let all = visit.graph("//places/graph.room?$top=1000").await.json();
    assert_eq!(all["value"].as_array().map(Vec::len), Some(150));
}

#[tokio::test]
async fn places_can_be_given_links() {
    let visit = visit_with(Options {
        rooms: Some(150),
        ..Options::default()
    })
    .await;
    visit
        .simulator
        .edit(|tenant| tenant.places_have_next_links = true);
    let first = visit
        .graph("/places/graph.room?$select=emailAddress")
        .await
        .json();
    let link = first["@odata.nextLink"].as_str().expect("a link");
    assert!(link.contains("$select=emailAddress"), "{link}");
    let path = link.split_once("/v1.0").expect("the version").1;
    assert_eq!(
        visit.graph(path).await.json()["value"]
            .as_array()
            .map(Vec::len),
        Some(50)
    );
}

#[tokio::test]
async fn places_leave_out_what_the_service_does_not_show() {
    let visit = visit(Scenario::Good).await;
    let count = async || {
        visit
            .graph("/places/microsoft.graph.room/$count")
            .await
            .text
    };
    assert_eq!(count().await, "24");
    visit
        .simulator
        .edit(|tenant| tenant.room_mut(FIRST_ROOM).expect("the room").in_places = false);
    assert_eq!(count().await, "23");
    visit.simulator.edit(|tenant| {
        let room = tenant
            .room_mut("central-02@contoso.onmicrosoft.com")
            .expect("the room");
        room.hidden_from_address_lists_enabled = true;
        tenant
            .room_mut("central-03@contoso.onmicrosoft.com")
            .expect("the room")
            .resource_type = Some("Workspace".into());
    });
    assert_eq!(count().await, "21");
    let workspaces = visit
        .graph("/places/microsoft.graph.workspace")
        .await
        .json();
    assert_eq!(workspaces["value"].as_array().map(Vec::len), Some(1));
    for spelling in ["roomList", "roomlist", "ROOMLIST"] {
        let lists = visit
            .graph(&format!("/places/microsoft.graph.{spelling}"))
            .await
            .json();
        assert_eq!(
            lists["value"].as_array().map(Vec::len),
            Some(3),
            "{spelling}"
        );
        let address = lists["value"][0]["emailAddress"]
            .as_str()
            .expect("an address")
            .to_owned();
        let rooms = visit
            .graph(&format!(
                "/places/{address}/microsoft.graph.{spelling}/rooms"
            ))
            .await
            .json();
        assert_eq!(
            rooms["value"].as_array().map(Vec::len),
            Some(5),
            "{spelling}"
        );
    }
}

#[tokio::test]
async fn users_are_paged_by_links_until_the_last() {
    let visit = visit_with(Options {
        rooms: Some(250),
        ..Options::default()
    })
    .await;
    let mut path = "/users?$select=id&$top=100".to_owned();
    let (mut ids, mut pages) = (HashSet::new(), 0);
    loop {
        let page = visit.graph(&path).await.json();
        pages += 1;
        ids.extend(
            page["value"]
                .as_array()
                .expect("rows")
                .iter()
                .map(|row| row["id"].to_string()),
        );
        match page["@odata.nextLink"].as_str() {
            Some(link) => path = link.split_once("/v1.0").expect("the version").1.to_owned(),
            None => break,
        }
    }
    assert_eq!((pages, ids.len()), (3, 255));
}

#[tokio::test]
async fn mailboxes_are_paged_by_posting_the_same_body_again() {
    let visit = visit_with(Options {
        rooms: Some(250),
        ..Options::default()
    })
    .await;
    let token = visit.token(EXCHANGE).await;
    let body = json!({"CmdletInput": {"CmdletName": "Get-Mailbox",
        "Parameters": {"RecipientTypeDetails": ["RoomMailbox"], "ResultSize": "Unlimited"}}});
    let mut url = visit.url(&format!(
        "/adminapi/beta/{}/InvokeCommand?$select=PrimarySmtpAddress",
        visit.tenant.tenant
    ));
    let (mut addresses, mut pages) = (HashSet::new(), 0);
    loop {
        let request = visit
            .client
            .post(&url)
            .bearer_auth(&token)
            .header("Prefer", "odata.maxpagesize=100")
            .json(&body);
        let page = crate::support::sent(request).await.json();
        pages += 1;
        let rows = page["value"].as_array().expect("rows");
        assert!(
            rows.iter()
                .all(|row| row.as_object().is_some_and(|row| row.len() == 1)),
            "{page}"
        );
        addresses.extend(rows.iter().map(|row| row["PrimarySmtpAddress"].to_string()));
        match page["@odata.nextLink"].as_str() {
            Some(link) => url = link.to_owned(),
            None => break,
        }
    }
    assert_eq!((pages, addresses.len()), (3, 250));
    let expired = crate::support::sent(
        visit
            .client
            .post(format!("{url}x"))
            .bearer_auth(&token)
            .json(&body),
    )
    .await;
    assert!(
        expired.status == 400
            && expired
                .text
                .contains("Expired or Invalid pagination request")
    );
}

#[tokio::test]
async fn a_limited_result_says_that_there_is_more() {
    let visit = visit(Scenario::Good).await;
    let got = visit
        .invoke(
            "Get-Mailbox",
            json!({"RecipientTypeDetails": "RoomMailbox", "ResultSize": 3}),
        )
        .await
        .json();
    assert_eq!(got["value"].as_array().map(Vec::len), Some(3));
    assert!(
        got["@adminapi.warnings"][0]
            .as_str()
            .is_some_and(|text| text.starts_with("There are more results"))
    );
}
