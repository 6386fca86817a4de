use super::*;

fn number(target: &str, name: &str) -> usize {
    let (_, rest) = target.split_once(name).unwrap();
    rest.split('&').next().unwrap().parse().unwrap()
}

/// Rows `from..to` of a list of rooms, in the envelope of a page.
fn rooms(from: usize, to: usize, count: Option<usize>, next: Option<&str>) -> Reply {
    let rows: Vec<_> =
        (from..to).map(|n| serde_json::json!({"emailAddress": format!("Room{n}@contoso.com"), "capacity": "8"})).collect();
    let mut page = serde_json::json!({ "value": rows });
    if let Some(count) = count {
        page["@odata.count"] = count.into();
    }
    if let Some(next) = next {
        page["@odata.nextLink"] = next.into();
    }
    Reply::json(&page.to_string())
}

#[tokio::test]
async fn rooms_beyond_the_first_page_are_found_without_a_link() {
    for (cap, counted) in [(100, true), (1_000, true), (100, false)] {
        let (_server, graph) = graph(move |request, _| {
            let from = number(&request.target, "$skip=").min(1_535);
            let page = number(&request.target, "$top=").min(cap);
            Some(rooms(
                from,
                (from + page).min(1_535),
                counted.then_some(1_535),
                None,
            ))
        })
        .await;
        let listing = graph.rooms().await.unwrap();
        assert_eq!(listing.rooms.len(), 1_535, "a cap of {cap}");
        assert_eq!(
            listing.rooms[1_534].capacity,
            Some(Some(8)),
            "text is read as a number"
        );
        assert_eq!(
            listing.is_complete(),
            counted,
            "without a count nothing is confirmed"
        );
    }
}

#[tokio::test]
async fn a_page_that_vanished_makes_the_listing_incomplete() {
    let (_server, graph) = graph(|request, _| {
        let from = number(&request.target, "$skip=");
        Some(if from < 1_000 {
            rooms(from, from + 100, Some(1_535), None)
        } else {
            rooms(0, 0, Some(1_535), None)
        })
    })
    .await;
    let listing = graph.rooms().await.unwrap();
    assert_eq!((listing.rooms.len(), listing.counted), (1_000, Some(1_535)));
    assert!(!listing.is_complete());
}

#[tokio::test]
async fn rooms_are_listed_once_whatever_the_case_of_their_address() {
    let (_server, graph) = graph(|_, _| {
        Some(Reply::json(
            r#"{"@odata.TotalCount":2,"value":[{"emailAddress":"A@contoso.com"},{"emailAddress":"a@contoso.com"},{"emailAddress":"b@contoso.com"}]}"#,
        ))
    })
    .await;
    let listing = graph.rooms().await.unwrap();
    assert_eq!(listing.rooms.len(), 2);
    assert!(listing.is_complete());
}

#[tokio::test]
async fn a_page_that_fails_fails_the_listing() {
    for bad in ["{\"value\":[", "{\"value\":{}}", "<html>", "{}", ""] {
        let (_server, graph) = graph(move |_, before| {
            Some(if before == 0 {
                rooms(0, 100, Some(200), None)
            } else {
                Reply::json(bad)
            })
        })
        .await;
        let error = graph.rooms().await.unwrap_err();
        assert!(
            matches!(error, Error::Unexpected { .. }),
            "{bad}: {error:?}"
        );
    }
}

#[tokio::test]
async fn a_link_off_the_origin_is_not_called() {
    let (server, graph) = graph(|_, _| {
        Some(rooms(
            0,
            10,
            Some(20),
            Some("https://graph.contoso.com/v1.0/places?$skip=10"),
        ))
    })
    .await;
    let error = graph.rooms().await.unwrap_err();
    assert!(
        matches!(&error, Error::Unexpected { what, .. } if what.contains("another host")),
        "{error:?}"
    );
    assert_eq!(asked(&server).len(), 1);
}

#[tokio::test]
async fn a_link_of_places_that_repeats_is_an_error() {
    let server = LoopbackServer::start(|request, before| {
        if request.is_for_token() {
            return Some(Reply::token(before));
        }
        let link = format!(
            "http://{}/v1.0/places/next",
            request.header("host").unwrap()
        );
        Some(rooms(
            before * 10,
            before * 10 + 10,
            Some(1_000),
            Some(&link),
        ))
    })
    .await;
    let client = client(1);
    let graph = Graph::new(client.clone(), server.endpoints(), server.tokens(&client));
    let error = graph.rooms().await.unwrap_err();
    assert!(
        matches!(&error, Error::Unexpected { what, .. } if what.contains("repeats")),
        "{error:?}"
    );
}

#[tokio::test]
async fn rooms_of_a_list_are_found_by_the_address_of_the_list() {
    let (server, graph) = graph(|request, _| {
        let from = number(&request.target, "$skip=").min(150);
        Some(rooms(from, (from + 100).min(150), Some(150), None))
    })
    .await;
    let listing = graph
        .rooms_of_list("building 2#a@contoso.com")
        .await
        .unwrap();
    assert_eq!((listing.rooms.len(), listing.is_complete()), (150, true));
    let target = &asked(&server)[0];
    let wanted = "/v1.0/places/building%202%23a@contoso.com/microsoft.graph.roomlist/rooms?";
    assert!(target.starts_with(wanted), "{target}");
}
