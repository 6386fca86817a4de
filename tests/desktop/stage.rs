//! Everything around one window: a simulated tenant, a display, a home of its own, a browser.

use crate::browser::BrowserScript;
use crate::driver::Driver;
use crate::machine;
use crate::process::free_port;
use crate::screen::Screen;
use crate::window::Window;
use serde_json::json;
use simulator::{Options, Scenario, Simulator};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Set by `cargo xtask test` in the session that it made: the keychain there may be written to.
const PRIVATE_KEYCHAIN: &str = "OFFISION_TEST_KEYCHAIN";

/// Lives as long as one test; two windows on one stage are the same person's, one after the other.
pub(crate) struct Stage {
    pub(crate) tenant: Simulator,
    pub(crate) browser: BrowserScript,
    screen: Screen,
    folder: TempDir,
}

impl Stage {
    /// # Panics
    /// When a part of it cannot be started.
    pub(crate) async fn with(scenario: Scenario) -> Stage {
        let folder = tempfile::Builder::new()
            .prefix("offision-")
            .tempdir()
            .expect("a folder of our own");
        let options = Options {
            scenario,
            ..Options::default()
        };
        let tenant = Simulator::start(options)
            .await
            .expect("the simulated tenant starts");
        let endpoints =
            serde_json::to_vec(&tenant.announcement()).expect("an announcement is JSON");
        fs::write(folder.path().join("endpoints.json"), endpoints)
            .expect("the folder can be written to");
        for name in ["home", "config", "data", "cache"] {
            fs::create_dir(folder.path().join(name)).expect("the folder can be written to");
        }
        let browser = BrowserScript::write(folder.path());
        Stage {
            tenant,
            browser,
            screen: Screen::open(),
            folder,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the wizard on this stage's tenant.
    pub(crate) async fn open_window(&self) -> Window {
        let endpoints = self.folder().join("endpoints.json");
        let capabilities = json!({ "webkitgtk:browserOptions": {
            "binary": machine::window_program(),
            "args": ["--endpoints", endpoints],
        }});
        let mut driver = Command::new("WebKitWebDriver");
        // An abandoned session would otherwise block the next one.
        driver.arg("--replace-on-new-session").stderr(Stdio::null());
        self.surround(&mut driver);
        Window::of(Driver::start(&mut driver, capabilities).await).await
    }

    /// The window inherits the driver's environment: nothing of the person who runs the test.
    fn surround(&self, driver: &mut Command) {
        driver
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", &self.screen.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("BROWSER", &self.browser.program)
            .env("HOME", self.folder().join("home"))
            .env("XDG_CONFIG_HOME", self.folder().join("config"))
            .env("XDG_DATA_HOME", self.folder().join("data"))
            .env("XDG_CACHE_HOME", self.folder().join("cache"))
            .env_remove("WAYLAND_DISPLAY");
        if std::env::var_os(PRIVATE_KEYCHAIN).is_none() {
            driver.env_remove("DBUS_SESSION_BUS_ADDRESS");
        }
    }

    /// A loopback address for the browser's way back, with a port that nobody listens on. The
    /// port does not count in what is registered. Source: Microsoft identity platform, redirect
    /// URI restrictions, loopback exceptions.
    pub(crate) fn redirect_url(&self) -> String {
        let announcement = self.tenant.announcement();
        let registered = announcement
            .redirect_urls
            .iter()
            .find(|it| it.starts_with("http://localhost"));
        let registered = registered.expect("the tenant registers a loopback address");
        registered.replacen(
            "http://localhost",
            &format!("http://localhost:{}", free_port()),
            1,
        )
    }
}
