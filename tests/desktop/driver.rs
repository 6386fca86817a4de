//! WebDriver sessions: one with our window, one with the administrator's browser.

use crate::process::{Process, free_port, listening};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::process::{Command, Stdio};

/// A driver program and its one session. Dropping it ends the driver and what it drives.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) client: Client,
    _program: Process,
}

impl Driver {
    /// Starts the driver `command`, which is given `--port=`, and opens a session.
    ///
    /// # Panics
    /// When the driver does not start or refuses the session; the text holds what it said.
    pub(crate) async fn start(command: &mut Command, capabilities: Value) -> Driver {
        let name = command.get_program().to_string_lossy().into_owned();
        let port = free_port();
        let command = command.arg(format!("--port={port}")).stdout(Stdio::null());
        let program = Process::start(command)
            .unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        listening(port, &name).await;
        let Value::Object(capabilities) = capabilities else {
            panic!("capabilities are a JSON object");
        };
        let capabilities: Capabilities = capabilities.into_iter().collect();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| panic!("{name} opens no session: {error}"));
        Driver {
            client,
            _program: program,
        }
    }

    /// Ends the session in an orderly way, so that what is driven can save its state.
    pub(crate) async fn close(self) {
        // The program may have ended with the session already.
        let _ = self.client.close().await;
    }
}
