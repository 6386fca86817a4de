use std::sync::{Arc, Mutex};

use microsoft::cloud::Endpoints;
use microsoft::http::ClientOptions;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use url::Url;
use uuid::Uuid;

use super::*;

const TENANT: &str = "1b0c5d3e-7a1f-4c2d-9e8b-0a1b2c3d4e5f";
const CLIENT: &str = "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f";
const SECRET: &str = "Bhc8Q~a-secret-that-must-stay-where-it-is";

/// A login host that knows some tenants, and keeps every request.
struct Login {
    endpoints: Endpoints,
    received: Arc<Mutex<Vec<String>>>,
}

impl Login {
    async fn knowing(tenants: &'static [&'static str], instance: &'static str) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", socket.local_addr().expect("it is bound"));
        let received = Arc::new(Mutex::new(Vec::new()));
        let (kept, here) = (received.clone(), base.clone());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = socket.accept().await {
                let (kept, here) = (kept.clone(), here.clone());
                tokio::spawn(async move {
                    let mut request = vec![0; 16 * 1024];
                    let length = stream.read(&mut request).await.unwrap_or_default();
                    let request = String::from_utf8_lossy(&request[..length]).into_owned();
                    let answer = answer(&request, tenants, instance, &here);
                    kept.lock().expect("nobody panicked").push(request);
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        let url = |path: &str| Url::parse(&format!("{base}{path}")).expect("an address");
        Login {
            endpoints: Endpoints::loopback(url(""), url("/v1.0"), url("")).expect("loopback"),
            received,
        }
    }

    fn received(&self) -> Vec<String> {
        self.received.lock().expect("nobody panicked").clone()
    }
}

fn answer(request: &str, tenants: &[&str], instance: &str, here: &str) -> String {
    let known = tenants
        .iter()
        .find(|tenant| request.contains(&format!("/{tenant}/v2.0/.well-known/")));
    let (status, body) = match known {
        Some(tenant) => (
            "200 OK",
            format!(
                r#"{{"token_endpoint":"{here}/{tenant}/oauth2/v2.0/token","cloud_instance_name":"{instance}"}}"#
            ),
        ),
        None => (
            "400 Bad Request",
            r#"{"error":"invalid_tenant","error_description":"AADSTS90002: Tenant not found.","error_codes":[90002]}"#
                .to_owned(),
        ),
    };
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn input(tenant: &str, client_id: &str, cloud: Option<Cloud>) -> ConnectionInput {
    ConnectionInput {
        tenant: tenant.into(),
        client_id: Uuid::try_parse(client_id).expect("a GUID"),
        secret: None,
        redirect_url: Url::parse("https://contoso.offision.example/callback").expect("an address"),
        cloud,
    }
}

async fn connected(clouds: Clouds, input: &ConnectionInput) -> Connected {
    let options = ClientOptions {
        attempts: 1,
        ..ClientOptions::default()
    };
    let client = Client::new(options).expect("a client");
    connect(input, Secret::new(SECRET.into()), client, clouds).await
}

#[tokio::test]
async fn a_tenant_of_another_cloud_is_recognised_and_no_secret_leaves() {
    let global = Login::knowing(&[], "microsoftonline.com").await;
    let china = Login::knowing(&[TENANT], "partner.microsoftonline.cn").await;
    let clouds = Clouds::simulated(
        global.endpoints.clone(),
        vec![(Cloud::China, china.endpoints.clone())],
    );
    let found = connected(clouds.clone(), &input(TENANT, CLIENT, None)).await;
    assert_eq!(found.found_in, Some(Cloud::China));
    assert!(found.session.is_none(), "nobody has agreed to the change");
    for request in global.received().iter().chain(&china.received()) {
        assert!(request.starts_with("GET /"), "{request}");
        assert!(!request.contains(SECRET) && !request.contains("Bhc8Q"));
        assert!(!request.contains(CLIENT), "only the tenant is named");
    }

    let switched = connected(clouds, &input(TENANT, CLIENT, Some(Cloud::China))).await;
    assert_eq!(switched.cloud, Some(Cloud::China));
    assert!(switched.session.is_some());
    assert!(
        china
            .received()
            .iter()
            .any(|request| request.starts_with("POST /")),
        "now its own cloud is asked for a token"
    );
    assert!(
        global
            .received()
            .iter()
            .all(|request| request.starts_with("GET /")),
        "the other one never is"
    );
}

#[tokio::test]
async fn a_client_id_that_is_a_tenant_means_that_the_ids_are_swapped() {
    let login = Login::knowing(&[TENANT], "microsoftonline.com").await;
    let found = connected(
        Clouds::simulated(login.endpoints.clone(), Vec::new()),
        &input(CLIENT, TENANT, None),
    )
    .await;
    assert!(found.swapped);
    assert!(
        login
            .received()
            .iter()
            .all(|request| request.starts_with("GET /")),
        "it is found out without the secret"
    );
    let neither = connected(
        Clouds::simulated(login.endpoints.clone(), Vec::new()),
        &input(CLIENT, "11111111-2222-4333-8444-555555555555", None),
    )
    .await;
    assert!(!neither.swapped);
}
