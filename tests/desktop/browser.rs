//! The administrator's browser: the real Chromium, and the script that `BROWSER` names.

use crate::driver::Driver;
use crate::wait::until;
use fantoccini::{Client, Locator};
use serde_json::json;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use url::Url;

/// What the wizard calls to open a browser. It writes down each address that it is called with; a
/// test then opens that address in Chromium, where it can see and click what a person would.
#[derive(Debug)]
pub(crate) struct BrowserScript {
    /// The value of `BROWSER`.
    pub(crate) program: PathBuf,
    addresses: PathBuf,
}

impl BrowserScript {
    /// # Panics
    /// When the script cannot be written.
    pub(crate) fn write(folder: &Path) -> BrowserScript {
        let program = folder.join("browser");
        let addresses = folder.join("opened-addresses");
        let text = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n",
            addresses.display()
        );
        fs::write(&program, text).expect("the script is written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755))
            .expect("the script may run");
        BrowserScript { program, addresses }
    }

    /// Every address that was opened so far.
    pub(crate) fn opened(&self) -> Vec<String> {
        let text = fs::read_to_string(&self.addresses).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// The address opened last, once there is one.
    pub(crate) async fn address(&self) -> String {
        until("the wizard opens a browser", async || {
            self.opened().pop().ok_or("nothing was opened")
        })
        .await
    }
}

/// Chromium without a window, with a profile of its own.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: Driver,
}

impl Browser {
    pub(crate) async fn open(folder: &Path) -> Browser {
        let profile = folder.join("chromium");
        let capabilities = json!({ "goog:chromeOptions": {
            // Without the sandbox, because Chromium refuses to run as root with it, and build
            // machines are root.
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-proxy-server",
                     format!("--user-data-dir={}", profile.display())],
        }});
        let driver = Driver::start(
            Command::new("chromedriver").stderr(Stdio::null()),
            capabilities,
        )
        .await;
        Browser { driver }
    }

    /// Opens the address as the administrator, chooses the account with this element id on the
    /// consent page and selects Accept or Cancel. Returns the text of the page that follows.
    pub(crate) async fn answer_consent(
        &self,
        address: &str,
        account: &str,
        answer: &str,
    ) -> String {
        let page = &self.driver.client;
        page.goto(address).await.expect("the consent page opens");
        let consent_page = location(page).await;
        click(page, account).await;
        click(page, answer).await;
        // A click returns before the browser has followed it, and while it follows, the address and
        // the text can be of two different pages.
        until("the browser leaves the consent page", async || {
            let before = location(page).await;
            if before.path() == consent_page.path() {
                return Err(format!("the browser is still at {before}"));
            }
            let text = text(page).await?;
            let after = location(page).await;
            if after != before || text.is_empty() {
                return Err(format!("the browser is on its way to {after}"));
            }
            Ok(format!("{}\n{text}", after.path()))
        })
        .await
    }

    pub(crate) async fn close(self) {
        self.driver.close().await;
    }
}

async fn click(page: &Client, selector: &str) {
    let element = until(&format!("the consent page shows {selector}"), async || {
        page.find(Locator::Css(selector)).await
    })
    .await;
    element
        .click()
        .await
        .unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
}

async fn location(page: &Client) -> Url {
    page.current_url()
        .await
        .expect("Chromium knows where it is")
}

async fn text(page: &Client) -> Result<String, String> {
    let body = page
        .find(Locator::Css("body"))
        .await
        .map_err(|error| error.to_string())?;
    body.text().await.map_err(|error| error.to_string())
}
