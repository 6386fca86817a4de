//! A file that is looked at alone: no tenant is connected, and nothing is asked.

use std::sync::Arc;

use checks::{Expected, Profile};
use jiff::Timestamp;
use onboarding::recorded::{Opened, Recorded};
use onboarding::report::TenantLine;
use onboarding::scan::ScannedRoom;

pub(crate) struct OpenedFile {
    pub(crate) recorded: Arc<Recorded>,
    /// What its rooms are held against.
    pub(crate) expected: Arc<Expected>,
    pub(crate) line: TenantLine,
}

impl OpenedFile {
    /// `delegate`: the mailbox that was asked for; otherwise the one of an earlier report.
    pub(crate) fn of(opened: Opened, delegate: Option<String>, profile: &Profile) -> Self {
        let delegate = delegate.or_else(|| match &opened {
            Opened::Report(report) => report.delegate.clone(),
            Opened::Export(_) => None,
        });
        let line = TenantLine {
            domain: opened.tenant().map(str::to_owned),
            delegate: delegate.clone(),
            ..TenantLine::of_file(profile.id.clone())
        };
        let recorded = opened.into_recorded();
        let expected = Expected {
            profile: profile.clone(),
            redirect_url: String::new(),
            covers_equipment: false,
            delegate: recorded.expected_delegate(delegate.as_deref()),
            now: Timestamp::now(),
        };
        OpenedFile {
            recorded,
            expected: Arc::new(expected),
            line,
        }
    }

    /// Its rooms, by building and name. What the file does not say is not checked.
    pub(crate) async fn judged(&self) -> Vec<ScannedRoom> {
        self.recorded.judged(&self.expected).await
    }
}
