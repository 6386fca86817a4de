//! The window itself.

use tauri::webview::PageLoadEvent;
use tauri::{App, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

/// Opens the one window. It shows only the page that is part of the program: any other address is refused.
pub(crate) fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Offision Setup")
        .inner_size(1200.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .visible(false)
        .on_navigation(is_our_page)
        // Shown when there is something to see, so that nobody looks at an empty frame.
        .on_page_load(|window, payload| {
            if payload.event() == PageLoadEvent::Finished {
                // A window that cannot be shown has been closed.
                let _ = window.show();
            }
        })
        .build()
        .map(|_| ())
}

/// Names the tenant in the title, so that support staff do not mistake one tenant for another.
pub(crate) fn name_tenant<R: Runtime>(manager: &impl Manager<R>, tenant: &str) {
    if let Some(window) = manager.get_webview_window("main") {
        // A window without a title is no reason to stop.
        let _ = window.set_title(&format!("Offision Setup – {tenant}"));
    }
}

/// No tenant is connected any more.
pub(crate) fn unname_tenant<R: Runtime>(manager: &impl Manager<R>) {
    if let Some(window) = manager.get_webview_window("main") {
        // A window without a title is no reason to stop.
        let _ = window.set_title("Offision Setup");
    }
}

/// Brings the window to the front once, when something happened in the browser.
pub(crate) fn call_attention<R: Runtime>(manager: &impl Manager<R>) {
    if let Some(window) = manager.get_webview_window("main") {
        // Not every desktop allows it.
        let _ = window.request_user_attention(Some(tauri::UserAttentionType::Informational));
        let _ = window.set_focus();
    }
}

fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // How Windows spells the same.
        "http" | "https" if url.host_str() == Some("tauri.localhost") => true,
        "http" => {
            tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(1420)
        }
        "about" => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_its_own_page_only() {
        for (address, allowed) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://login.microsoftonline.com/", false),
            ("tauri://contoso.com/", false),
            ("file:///etc/passwd", false),
            ("http://localhost:8080/", false),
        ] {
            assert_eq!(
                is_our_page(&address.parse().expect("a valid address")),
                allowed,
                "{address}"
            );
        }
    }
}
