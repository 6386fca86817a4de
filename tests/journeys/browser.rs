//! The administrator's browser, as far as consent needs one: it follows links and sends forms.

use reqwest::redirect::Policy;
use reqwest::{Client, Url};

/// What a browser shows.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) text: String,
    /// Where it is sent next.
    pub(crate) location: Option<String>,
}

pub(crate) struct Browser(Client);

impl Browser {
    pub(crate) fn new() -> Self {
        let client = Client::builder()
            .no_proxy()
            .redirect(Policy::none())
            .build();
        Browser(client.expect("a browser without a proxy"))
    }

    /// Opens an address; `None` when nobody listens there.
    pub(crate) async fn try_open(&self, address: &str) -> Option<Page> {
        let response = self.0.get(address).send().await.ok()?;
        Some(page(response).await)
    }

    pub(crate) async fn open(&self, address: &str) -> Page {
        self.try_open(address)
            .await
            .unwrap_or_else(|| panic!("nobody answers at {address}"))
    }

    /// Presses a button of the consent page as an account.
    pub(crate) async fn decide(&self, consent: &Url, account: &str, decision: &str) -> Page {
        let mut fields: Vec<(String, String)> = consent.query_pairs().into_owned().collect();
        fields.push(("account".to_owned(), account.to_owned()));
        fields.push(("decision".to_owned(), decision.to_owned()));
        let mut action = consent.clone();
        action.set_query(None);
        let sent = self.0.post(action).form(&fields).send().await;
        page(sent.expect("the consent page answers")).await
    }
}

async fn page(response: reqwest::Response) -> Page {
    let status = response.status().as_u16();
    let location = response
        .headers()
        .get("location")
        .and_then(|location| location.to_str().ok())
        .map(str::to_owned);
    Page {
        status,
        location,
        text: response.text().await.unwrap_or_default(),
    }
}
