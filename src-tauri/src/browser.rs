//! The person's own browser.

use std::time::Duration;

use url::Url;

/// A text browser blocks until it is closed; after this long a browser is taken to be open.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens an address that the program built. `false`: no browser could be started. `true` does not prove that a page opened, so the
/// address is always shown as well.
pub(crate) async fn open(url: Url) -> bool {
    let opened = tokio::task::spawn_blocking(move || webbrowser::open(url.as_str()).is_ok());
    match tokio::time::timeout(PATIENCE, opened).await {
        Ok(Ok(opened)) => opened,
        Ok(Err(_)) => false,
        Err(_) => true,
    }
}
