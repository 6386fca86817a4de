//! What carrying out a plan and taking it back have in common: the way to the rooms, and what is said of each.

use std::io::Write;
use std::path::Path;

use checks::Reading;
use checks::facts::TenantIdentity;
use onboarding::Session;
use onboarding::delegate;
use onboarding::preflight::{self, Needed};
use onboarding::repair::{
    Event, Head, Journal, JournalError, Purpose, Repairer, Repairs, Task, apply, settle_all,
};
use onboarding::translate::{value_shown, written_as};
use onboarding::words::Words;
use simulator::Simulator;
use tokio::sync::watch;

use crate::arguments::Connection;
use crate::call::Call;
use crate::check::connected;
use crate::progress::Progress;
use crate::{Exit, complain};

/// A connection through which rooms can be changed.
pub(crate) struct Way {
    pub(crate) repairer: Repairer,
    pub(crate) session: Session,
    /// A domain or a name.
    pub(crate) tenant: Option<String>,
    pub(crate) progress: Progress,
    /// A demo tenant lives as long as it is held.
    _simulator: Option<Simulator>,
}

/// What somebody wants to do with rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Read,
    Write,
}

impl Use {
    fn is_open(self, needed: Needed) -> bool {
        match self {
            Use::Read => needed != Needed::ToRead,
            Use::Write => needed == Needed::Nothing,
        }
    }
}

impl Way {
    /// Connects as the caller says, with the tenant and the mailbox of the file where they say nothing.
    ///
    /// # Errors
    /// It was said why nothing can be done.
    pub(crate) async fn open(
        mut connection: Connection,
        (tenant, delegate): (String, String),
        use_of: Use,
        words: &Words,
    ) -> Result<Way, Exit> {
        connection.delegate.get_or_insert(delegate);
        if connection.endpoints.is_none() && connection.demo.is_none() {
            connection.tenant.get_or_insert(tenant);
            // Nobody comes back from a browser here.
            let nowhere = || "http://localhost".to_owned();
            connection.redirect_url.get_or_insert_with(nowhere);
        }
        let understood = Call::understand(&connection, words).await;
        let (call, simulator) = understood.map_err(|message| complain(&message))?;
        let mut progress = Progress::new();
        let connected = connected(&call, words, &mut progress).await?;
        progress.clear();
        let said = |because: &checks::Because| {
            complain(&format!(
                "{} {}",
                words.because(because),
                words.remedy(because)
            ));
            Exit::NotChecked
        };
        let Some(session) = connected.session else {
            return Err(match connected.tenant.because() {
                Some(because) => said(because),
                None => Exit::NotChecked,
            });
        };
        let through = call.sources.through;
        let address = call.delegate.unwrap_or_default();
        let (found, may) = tokio::join!(
            delegate::find(&session, &address, through),
            preflight::read(&session, through)
        );
        if let Reading::Known { value, .. } = may
            && !use_of.is_open(value.needed())
        {
            complain(&words.text(&format!("role-needed-{}", value.needed().id()), &[]));
            return Err(Exit::Failed);
        }
        let repairer =
            Repairer::new(&session, through, &found.identity).map_err(|because| said(&because))?;
        let tenant = match connected.tenant.value() {
            Some(TenantIdentity::Found { name, domain }) => domain.clone().or(name.clone()),
            _ => None,
        };
        Ok(Way {
            repairer,
            session,
            tenant,
            progress,
            _simulator: simulator,
        })
    }

    /// Finds out what earlier runs left in the middle, and begins a journal.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub(crate) async fn begin(
        &self,
        folder: &Path,
        purpose: Purpose,
    ) -> Result<Journal, JournalError> {
        settle_all(&self.repairer, folder, self.session.tenant_id).await?;
        let account = self.session.administrator.as_ref();
        let head = Head::new(
            purpose,
            (self.session.tenant_id, self.tenant.clone()),
            self.repairer.delegate().to_owned(),
            account.map(|administrator| administrator.account.clone()),
        );
        Journal::begin(folder, head)
    }

    /// Carries tasks out, and says what came of each that is not as it should be.
    pub(crate) async fn carry_out(
        &mut self,
        tasks: &[Task],
        journal: &Journal,
        words: &Words,
    ) -> Exit {
        let total = tasks.len();
        let mut done = 0;
        let progress = &mut self.progress;
        let ended = apply(
            &self.repairer,
            tasks,
            journal,
            stop_on_interrupt(),
            |event| {
                done += 1;
                if !event.outcome.is_good() {
                    progress.tell(&sentence(&event, words));
                }
                progress.say(&words.text(
                    "cli-repaired",
                    &[("done", done.to_string()), ("total", total.to_string())],
                ));
            },
        )
        .await;
        self.progress.clear();
        let path = journal.path().display().to_string();
        let repairs = match ended {
            Ok(repairs) => repairs,
            Err(error) => {
                complain(&error.to_string());
                self.progress
                    .tell(&words.text("cli-journal", &[("file", path)]));
                return Exit::Failed;
            }
        };
        print(&counts(repairs, words));
        print(&words.text("cli-journal", &[("file", path)]));
        let is_good = repairs.changed_since + repairs.failed + repairs.not_begun == 0;
        if is_good { Exit::Passed } else { Exit::Failed }
    }
}

/// What would be done, room by room.
pub(crate) fn preview(tasks: &[Task], words: &Words) {
    for task in tasks {
        print(&format!("{} ({})", task.name, task.address));
        for (setting, after) in &task.changes {
            let before = task.seen.get(setting).map(value_shown);
            let one_line = |text: String| text.replace('\n', ", ");
            print(&words.text(
                "cli-change",
                &[
                    ("setting", written_as(*setting).to_owned()),
                    ("before", one_line(before.unwrap_or_default())),
                    ("after", one_line(value_shown(after))),
                ],
            ));
        }
    }
    let settings: usize = tasks.iter().map(|task| task.changes.len()).sum();
    print(&words.text(
        "cli-add-yes",
        &[
            ("rooms", tasks.len().to_string()),
            ("settings", settings.to_string()),
        ],
    ));
}

fn sentence(event: &Event<'_>, words: &Words) -> String {
    let settings = event.outcome.settings().iter();
    let settings: Vec<&str> = settings.map(|setting| written_as(*setting)).collect();
    let outcome = words.text(
        &format!("repaired-{}", event.outcome.id()),
        &[("settings", settings.join(", "))],
    );
    let mut sentence = format!("{}: {outcome}", event.task.address);
    if let Some(because) = event.outcome.because() {
        sentence.push(' ');
        sentence.push_str(&words.because(because));
    }
    sentence
}

fn counts(repairs: Repairs, words: &Words) -> String {
    words.text(
        "cli-repairs",
        &[
            ("changed", repairs.changed.to_string()),
            ("already-so", repairs.already_so.to_string()),
            ("pending", repairs.pending.to_string()),
            ("changed-since", repairs.changed_since.to_string()),
            ("failed", repairs.failed.to_string()),
            ("not-begun", repairs.not_begun.to_string()),
        ],
    )
}

pub(crate) fn print(line: &str) {
    // The reader may have closed the pipe, as `head` does.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Ctrl+C begins no further room; those under way are finished.
fn stop_on_interrupt() -> watch::Receiver<bool> {
    let (sender, receiver) = watch::channel(false);
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            // The run may have ended already.
            let _ = sender.send(true);
        }
    });
    receiver
}
