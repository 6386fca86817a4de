//! The permission to change registrations is asked for when a change is wanted, and only then.

use super::*;

#[tokio::test]
async fn a_change_is_asked_for_by_itself_and_leaves_the_sign_in_as_it_is() {
    let server = LoopbackServer::start(|_, _| Some(tokens(""))).await;
    let tokens = person(&server, Some("1.AVYAold.refresh.token"));
    let for_changes = tokens.for_changes();
    let resource = server.endpoints().graph_resource;
    for_changes.token(&resource).await.unwrap();
    for_changes
        .token("https://outlook.office365.com")
        .await
        .unwrap();
    tokens.fresh(&resource).await.unwrap();
    let received = server.received();
    let scopes: Vec<String> = received
        .iter()
        .map(|request| fields(&request.body)["scope"].clone())
        .collect();
    assert_eq!(
        scopes,
        [
            "https://graph.microsoft.com/Application.ReadWrite.All",
            "https://outlook.office365.com/Exchange.Manage offline_access",
            "https://graph.microsoft.com/Application.Read.All"
        ]
    );
    assert_eq!(
        fields(&received[2].body)["refresh_token"],
        "1.AVYAold.refresh.token",
        "what the other source got is its own"
    );
}

#[test]
fn only_a_page_for_changes_asks_to_change() {
    let endpoints = Endpoints::of(Cloud::Global);
    let request =
        AuthorizationRequest::for_changes(&endpoints, TENANT, CLIENT, REDIRECT.to_owned()).unwrap();
    assert_eq!(
        query(&request.url)["scope"],
        "openid profile offline_access https://graph.microsoft.com/Application.Read.All \
         https://graph.microsoft.com/Application.ReadWrite.All"
    );
}
