use reqwest::header::{AUTHORIZATION, HeaderMap};
use reqwest::{Client, Method, RequestBuilder, redirect};
use serde_json::{Value, json};
use simulator::{Announcement, Options, Scenario, Simulator};

pub(crate) const GRAPH: &str = "https://graph.microsoft.com/.default";
pub(crate) const EXCHANGE: &str = "https://outlook.office365.com/.default";
pub(crate) const EXCHANGE_ADMINISTRATOR: &str = "29232cdf-9323-42fd-ade2-1d097af3e4de";
pub(crate) const FIRST_ROOM: &str = "central-01@contoso.onmicrosoft.com";

/// A running tenant and somebody who calls it.
pub(crate) struct Visit {
    pub(crate) simulator: Simulator,
    pub(crate) client: Client,
    pub(crate) tenant: Announcement,
}

pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) bytes: usize,
}

impl Got {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error} in {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

pub(crate) async fn visit(scenario: Scenario) -> Visit {
    visit_with(Options {
        scenario,
        ..Options::default()
    })
    .await
}

pub(crate) async fn visit_with(options: Options) -> Visit {
    let simulator = Simulator::start(options).await.expect("a free port");
    let client = Client::builder()
        .no_proxy()
        // The refusal of 4,096 NUL bytes lies about being gzip; it is looked at as it comes.
        .no_gzip()
        .redirect(redirect::Policy::none())
        .build()
        .expect("a client");
    let tenant = simulator.announcement();
    Visit {
        simulator,
        client,
        tenant,
    }
}

pub(crate) async fn sent(request: RequestBuilder) -> Got {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.expect("a whole body");
    Got {
        status,
        headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.len(),
    }
}

impl Visit {
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.simulator.base())
    }

    pub(crate) async fn get(&self, path: &str) -> Got {
        sent(self.client.get(self.url(path))).await
    }

    pub(crate) async fn token_with(
        &self,
        change: impl FnOnce(&mut Vec<(&'static str, String)>),
    ) -> Got {
        let mut form = vec![
            ("client_id", self.tenant.client_id.clone()),
            ("client_secret", self.tenant.client_secret.clone()),
            ("grant_type", "client_credentials".to_owned()),
            ("scope", GRAPH.to_owned()),
        ];
        change(&mut form);
        let path = format!("/{}/oauth2/v2.0/token", self.tenant.tenant);
        sent(self.client.post(self.url(&path)).form(&form)).await
    }

    pub(crate) async fn token(&self, scope: &str) -> String {
        let got = self.token_with(|form| form[3].1 = scope.to_owned()).await;
        assert_eq!(got.status, 200, "{}", got.text);
        got.json()["access_token"]
            .as_str()
            .expect("a token")
            .to_owned()
    }

    pub(crate) async fn graph_as(
        &self,
        token: &str,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Got {
        let request = self
            .client
            .request(method, self.url(&format!("/v1.0{path}")));
        let request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        sent(match body {
            Some(body) => request.json(&body),
            None => request,
        })
        .await
    }

    pub(crate) async fn graph(&self, path: &str) -> Got {
        let token = self.token(GRAPH).await;
        self.graph_as(&token, Method::GET, path, None).await
    }

    pub(crate) async fn invoke_as(
        &self,
        token: &str,
        query: &str,
        cmdlet: &str,
        parameters: Value,
    ) -> Got {
        let path = format!("/adminapi/beta/{}/InvokeCommand{query}", self.tenant.tenant);
        let body = json!({"CmdletInput": {"CmdletName": cmdlet, "Parameters": parameters}});
        sent(
            self.client
                .post(self.url(&path))
                .bearer_auth(token)
                .json(&body),
        )
        .await
    }

    /// Calls a cmdlet with a fresh token.
    pub(crate) async fn invoke(&self, cmdlet: &str, parameters: Value) -> Got {
        let token = self.token(EXCHANGE).await;
        self.invoke_as(&token, "", cmdlet, parameters).await
    }

    /// The only row that a cmdlet gives.
    pub(crate) async fn row(&self, cmdlet: &str, parameters: Value) -> Value {
        let got = self.invoke(cmdlet, parameters).await;
        assert_eq!(got.status, 200, "{}", got.text);
        let body = got.json();
        assert_eq!(body["value"].as_array().map(Vec::len), Some(1), "{body}");
        body["value"][0].clone()
    }

    pub(crate) fn make_exchange_administrator(&self) {
        self.simulator.edit(|tenant| {
            let principal = tenant
                .service_principal
                .as_mut()
                .expect("a service principal");
            principal
                .directory_roles
                .push(EXCHANGE_ADMINISTRATOR.to_owned());
        });
    }

    pub(crate) fn revoke(&self, role: &str) {
        self.simulator.edit(|tenant| {
            tenant
                .service_principal
                .as_mut()
                .expect("a service principal")
                .revoke(role)
        });
    }
}
