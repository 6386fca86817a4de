#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]
//! An administrator's sign-in against a simulated tenant over real HTTP, with a few lines instead of a browser.

use std::collections::HashMap;
use std::sync::Arc;

use microsoft::cloud::Endpoints;
use microsoft::entra::{
    AuthorizationRequest, DeviceCode, DevicePoll, SignedIn, TokenSource, parse_authorization_answer,
};
use microsoft::error::Error;
use microsoft::graph::Graph;
use microsoft::http::{Client, ClientOptions};
use microsoft::secret::Secret;
use reqwest::redirect::Policy;
use simulator::{Options, Scenario, Simulator};
use url::Url;
use uuid::Uuid;

struct Scene {
    _simulator: Simulator,
    client: Client,
    endpoints: Endpoints,
    tenant: Uuid,
    registration: Uuid,
    secret: Secret,
}

impl Scene {
    async fn set() -> Scene {
        let simulator = Simulator::start(Options {
            scenario: Scenario::Good,
            ..Options::default()
        })
        .await
        .unwrap();
        let announced = simulator.announcement();
        let url = |text: &str| Url::parse(text).unwrap();
        Scene {
            client: Client::new(ClientOptions {
                attempts: 1,
                ..ClientOptions::default()
            })
            .unwrap(),
            endpoints: Endpoints::loopback(
                url(&announced.login),
                url(&announced.graph),
                url(&announced.exchange),
            )
            .unwrap(),
            tenant: announced.tenant.to_string().parse().unwrap(),
            registration: announced.client_id.to_string().parse().unwrap(),
            secret: Secret::new(announced.client_secret.clone()),
            _simulator: simulator,
        }
    }

    fn request(&self) -> AuthorizationRequest {
        let redirect = "http://localhost:53682/offision-setup".to_owned();
        AuthorizationRequest::new(&self.endpoints, self.tenant, self.registration, redirect)
            .unwrap()
    }

    /// Chooses an account and accepts, as a person would, and returns the code.
    async fn code(&self, request: &AuthorizationRequest, account: &str) -> Secret {
        let mut form: HashMap<String, String> = request.url.query_pairs().into_owned().collect();
        // The address of a redirect is read more easily than a page that posts itself.
        form.insert("response_mode".into(), "query".into());
        form.insert("account".into(), account.into());
        form.insert("decision".into(), "accept".into());
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let mut page = request.url.clone();
        page.set_query(None);
        let answer = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .unwrap()
            .post(page)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await
            .unwrap();
        let location = answer.headers()["location"].to_str().unwrap();
        let back = Url::parse(location).unwrap();
        let answer = parse_authorization_answer(back.query().unwrap()).unwrap();
        assert_eq!(answer.state.as_deref(), Some(request.state.as_str()));
        answer.result.unwrap()
    }

    async fn redeem(
        &self,
        request: &AuthorizationRequest,
        code: &Secret,
    ) -> Result<SignedIn, Error> {
        let secret = Some(&self.secret);
        request
            .redeem(
                &self.client,
                &self.endpoints,
                self.tenant,
                self.registration,
                secret,
                code,
            )
            .await
    }
}

fn code_of(error: &Error) -> Option<&str> {
    error.refusal()?.code.as_deref()
}

#[tokio::test]
async fn an_administrator_signs_in_and_reads_the_registration() {
    let scene = Scene::set().await;
    let request = scene.request();
    let code = scene.code(&request, "privileged-role-administrator").await;
    let signed_in = scene.redeem(&request, &code).await.unwrap();
    assert_eq!(signed_in.person.tenant_id, scene.tenant);
    assert!(!signed_in.person.guest);
    let roles = signed_in.token.claims.directory_roles.clone().unwrap();
    assert!(
        roles.contains(&"e8611ab8-c189-46e8-94e1-60213ab1f814".to_owned()),
        "{roles:?}"
    );
    let tokens = Arc::new(TokenSource::of_person(
        scene.client.clone(),
        scene.endpoints.clone(),
        scene.tenant,
        scene.registration,
        Some(scene.secret.clone()),
        signed_in,
    ));
    tokens.fresh(&scene.endpoints.graph_resource).await.unwrap();
    let graph = Graph::new(scene.client.clone(), scene.endpoints.clone(), tokens);
    let application = graph.own_application(scene.registration).await.unwrap();
    assert_eq!(
        application.value.sign_in_audience.as_deref(),
        Some("AzureADMultipleOrgs")
    );
    graph
        .own_service_principal(scene.registration)
        .await
        .unwrap();
    let assigned = graph
        .own_app_role_assignments(scene.registration)
        .await
        .unwrap();
    let api = graph.graph_service_principal().await.unwrap();
    assert!(
        assigned
            .value
            .iter()
            .any(|assignment| assignment.resource_id == api.value.id),
        "assignments name the service principal of Microsoft Graph"
    );
}

#[tokio::test]
async fn a_code_counts_once_and_only_with_its_own_verifier() {
    let scene = Scene::set().await;
    let request = scene.request();
    let code = scene.code(&request, "global-administrator").await;
    let error = scene.redeem(&scene.request(), &code).await.err().unwrap();
    assert_eq!(code_of(&error), Some("AADSTS501481"), "{error}");

    let request = scene.request();
    let code = scene.code(&request, "global-administrator").await;
    scene.redeem(&request, &code).await.unwrap();
    let error = scene.redeem(&request, &code).await.err().unwrap();
    assert_eq!(code_of(&error), Some("AADSTS54005"), "{error}");
}

#[tokio::test]
async fn a_device_code_waits_for_the_person_or_is_not_allowed() {
    let scene = Scene::set().await;
    let (client, endpoints) = (&scene.client, &scene.endpoints);
    let code = DeviceCode::start(client, endpoints, scene.tenant, scene.registration)
        .await
        .unwrap();
    assert!(!code.user_code.is_empty());
    match code
        .poll(client, endpoints, scene.tenant, scene.registration)
        .await
    {
        Ok(DevicePoll::Pending) => (),
        Ok(_) => panic!("nobody typed it in"),
        Err(error) => assert_eq!(code_of(&error), Some("AADSTS7000218"), "{error}"),
    }
}
