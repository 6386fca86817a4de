//! PowerShell on this computer, and the script that it runs.

use std::sync::Mutex;

use onboarding::export::{Installed, powershell};
use tokio::sync::{OnceCell, oneshot};

use crate::state::lock;

#[derive(Default)]
pub(crate) struct Exporting {
    installed: OnceCell<Option<Installed>>,
    /// Dropped, it ends the run.
    running: Mutex<Option<oneshot::Sender<()>>>,
}

impl Exporting {
    /// Looked for once: that starts PowerShell, which takes seconds.
    pub(crate) async fn powershell(&self) -> Option<&Installed> {
        self.installed.get_or_init(powershell).await.as_ref()
    }

    /// A new run ends an older one.
    pub(crate) fn begin(&self) -> oneshot::Receiver<()> {
        let (sender, receiver) = oneshot::channel();
        *lock(&self.running) = Some(sender);
        receiver
    }

    pub(crate) fn stop(&self) {
        *lock(&self.running) = None;
    }
}
