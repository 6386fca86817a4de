#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]
//! The clients against a simulated tenant over real HTTP. The simulator shares no type with them.

use std::sync::Arc;

use microsoft::cloud::Endpoints;
use microsoft::entra::{TokenSource, discover};
use microsoft::error::Error;
use microsoft::exchange::Exchange;
use microsoft::graph::Graph;
use microsoft::http::{Client, ClientOptions};
use microsoft::secret::Secret;
use simulator::{Announcement, Options, Scenario, Simulator};
use url::Url;
use uuid::Uuid;

struct Clients {
    _simulator: Simulator,
    announcement: Announcement,
    client: Client,
    endpoints: Endpoints,
    tokens: Arc<TokenSource>,
    graph: Graph,
    exchange: Exchange,
}

async fn clients(options: Options) -> Clients {
    let simulator = Simulator::start(options).await.unwrap();
    let announcement = simulator.announcement();
    let url = |text: &str| Url::parse(text).unwrap();
    let endpoints = Endpoints::loopback(
        url(&announcement.login),
        url(&announcement.graph),
        url(&announcement.exchange),
    )
    .unwrap();
    let client = Client::new(ClientOptions {
        attempts: 1,
        ..ClientOptions::default()
    })
    .unwrap();
    let tenant: Uuid = announcement.tenant.to_string().parse().unwrap();
    let registration: Uuid = announcement.client_id.to_string().parse().unwrap();
    let secret = Secret::new(announcement.client_secret.clone());
    let tokens = Arc::new(TokenSource::new(
        client.clone(),
        endpoints.clone(),
        tenant,
        registration,
        secret,
    ));
    Clients {
        graph: Graph::new(client.clone(), endpoints.clone(), tokens.clone()),
        exchange: Exchange::new(client.clone(), endpoints.clone(), tenant, tokens.clone()),
        _simulator: simulator,
        announcement,
        client,
        endpoints,
        tokens,
    }
}

fn scenario(scenario: Scenario) -> Options {
    Options {
        scenario,
        ..Options::default()
    }
}

#[tokio::test]
async fn a_good_tenant_answers_every_read() {
    let clients = clients(scenario(Scenario::Good)).await;
    let registration: Uuid = clients.announcement.client_id.to_string().parse().unwrap();
    let found = discover(
        &clients.client,
        &clients.endpoints,
        "contoso.onmicrosoft.com",
    )
    .await
    .unwrap();
    assert_eq!(
        found.tenant_id.to_string(),
        clients.announcement.tenant.to_string()
    );

    let token = clients
        .tokens
        .token(&clients.endpoints.graph_resource)
        .await
        .unwrap();
    let roles = token.claims.roles.clone().unwrap();
    assert!(
        roles.iter().any(|role| role == "Place.Read.All"),
        "{roles:?}"
    );

    let graph = &clients.graph;
    let organization = graph.organization().await.unwrap().value;
    assert_eq!(
        organization.id.unwrap(),
        clients.announcement.tenant.to_string()
    );
    graph.users_probe().await.unwrap();
    graph.groups_probe().await.unwrap();
    graph.places_probe().await.unwrap();
    let application = graph.own_application(registration).await.unwrap().value;
    assert_eq!(
        application.sign_in_audience.as_deref(),
        Some("AzureADMultipleOrgs")
    );
    assert_eq!(
        application.password_credentials.unwrap()[0].hint.as_deref(),
        Some(&clients.announcement.client_secret[..3])
    );
    assert!(
        graph
            .own_service_principal(registration)
            .await
            .unwrap()
            .value
            .id
            .is_some()
    );
    // An app may read itself, but not what was granted to it: that needs Application.Read.All.
    let hidden = graph
        .own_app_role_assignments(registration)
        .await
        .unwrap_err();
    assert_eq!(
        hidden.refusal().unwrap().code.as_deref(),
        Some("Authorization_RequestDenied")
    );
    let listing = graph.rooms().await.unwrap();
    assert_eq!(listing.rooms.len(), clients.announcement.rooms);
    assert!(listing.is_complete());
    assert!(graph.room_lists().await.unwrap().is_complete());
    let room = listing.rooms[0].email_address.clone().unwrap();
    assert!(
        graph
            .find_user_by_address(&room)
            .await
            .unwrap()
            .value
            .is_some()
    );
    assert!(
        graph
            .find_user_by_address("nobody@contoso.onmicrosoft.com")
            .await
            .unwrap()
            .value
            .is_none()
    );
    graph.calendar(&room).await.unwrap();
    assert!(
        !graph
            .calendar_permissions(&room)
            .await
            .unwrap()
            .value
            .is_empty()
    );
    graph.write_probe(&room).await.unwrap();
    graph
        .send_mail_probe(&clients.announcement.delegate)
        .await
        .unwrap();

    let exchange = &clients.exchange;
    let cmdlets = exchange.available_cmdlets().await.unwrap().value;
    assert!(
        cmdlets
            .iter()
            .any(|cmdlet| cmdlet == "Get-CalendarProcessing"),
        "{cmdlets:?}"
    );
    assert_eq!(
        exchange.room_mailboxes().await.unwrap().value.len(),
        clients.announcement.rooms
    );
    assert_eq!(
        exchange
            .mailbox(&room)
            .await
            .unwrap()
            .value
            .primary_smtp_address
            .as_deref(),
        Some(room.as_str())
    );
    let settings = exchange.calendar_processing(&room).await.unwrap().value;
    assert_eq!(settings.automate_processing.as_deref(), Some("AutoAccept"));
    assert_eq!(settings.all_book_in_policy, Some(false));
    assert_eq!(
        settings
            .resource_delegates
            .map(|delegates| delegates.is_empty()),
        Some(false)
    );
    let entries = exchange.mailbox_permissions(&room).await.unwrap().value;
    assert!(entries.iter().any(|entry| {
        entry
            .access_rights
            .as_ref()
            .is_some_and(|rights| rights.iter().any(|right| right == "FullAccess"))
    }));
    let delegate = exchange
        .recipient(&clients.announcement.delegate)
        .await
        .unwrap()
        .value;
    assert!(delegate.legacy_exchange_dn.is_some() && delegate.recipient_type_details.is_some());
    let missing = exchange
        .mailbox("nobody@contoso.onmicrosoft.com")
        .await
        .unwrap_err();
    assert!(
        missing
            .refusal()
            .unwrap()
            .code
            .as_deref()
            .unwrap()
            .starts_with("Ex"),
        "{missing:?}"
    );
}

#[tokio::test]
async fn twenty_thousand_rooms_are_listed_by_both_services() {
    let clients = clients(scenario(Scenario::Large)).await;
    let listing = clients.graph.rooms().await.unwrap();
    assert!(listing.is_complete());
    assert!(listing.rooms.len() > 19_000, "{}", listing.rooms.len());
    assert_eq!(
        clients.exchange.room_mailboxes().await.unwrap().value.len(),
        clients.announcement.rooms
    );
}

#[tokio::test]
async fn a_wrong_and_an_expired_secret_are_told_apart() {
    for (kind, code) in [
        (Scenario::WrongSecret, "AADSTS7000215"),
        (Scenario::ExpiredSecret, "AADSTS7000222"),
    ] {
        let clients = clients(scenario(kind)).await;
        let error = clients
            .tokens
            .token(&clients.endpoints.graph_resource)
            .await
            .unwrap_err();
        assert_eq!(error.refusal().unwrap().code.as_deref(), Some(code));
        assert!(!format!("{error} {error:?}").contains(&clients.announcement.client_secret));
    }
}

#[tokio::test]
async fn without_an_exchange_role_zeros_are_a_refusal() {
    let clients = clients(scenario(Scenario::NoExchangeRole)).await;
    let error = clients.exchange.room_mailboxes().await.unwrap_err();
    assert!(
        matches!(&error, Error::Refused(refusal) if refusal.status == 403),
        "{error:?}"
    );
}
