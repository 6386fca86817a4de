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

    /// Sends a form that is already encoded, as a page with `response_mode=form_post` does.
    pub(crate) async fn post(&self, address: &str, form: String) -> Page {
        let sent = self
            .0
            .post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form)
            .send()
            .await;
        page(sent.unwrap_or_else(|error| panic!("nobody answers at {address}: {error}"))).await
    }

    /// Goes where the page sends it: to another address, or with a form that sends itself. `false`: the page stays.
    pub(crate) async fn go_back(&self, page: &Page) -> bool {
        if let Some(address) = &page.location {
            self.open(address).await;
            return true;
        }
        let Some((action, fields)) = self_sending_form(&page.text) else {
            return false;
        };
        self.post(&action, fields).await;
        true
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

/// The address and the encoded fields of a page with `response_mode=form_post`.
fn self_sending_form(html: &str) -> Option<(String, String)> {
    if !html.contains(".submit()") {
        return None;
    }
    let form = &html[html.find("<form")?..];
    let action = attribute(&form[..form.find('>')?], "action")?;
    let mut fields = Url::parse("http://localhost").ok()?;
    for input in form.split("<input").skip(1) {
        let input = &input[..input.find('>')?];
        if let (Some(name), Some(value)) = (attribute(input, "name"), attribute(input, "value")) {
            fields.query_pairs_mut().append_pair(&name, &value);
        }
    }
    Some((action, fields.query().unwrap_or_default().to_owned()))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = &tag[start..];
    let value = &value[..value.find('"')?];
    let plain = value
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'");
    Some(
        plain
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
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
