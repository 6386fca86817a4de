//! The rooms of the last check: counted in memory, kept on disk.

use std::sync::Arc;

use checks::Expected;
use jiff::Timestamp;
use onboarding::inspection::Inspection;
use onboarding::report::TenantLine;
use onboarding::scan::{ScannedRoom, Tally, judge};
use onboarding::sources::Sources;
use onboarding::store::{Earlier, Run, Store, StoreError};

use crate::error::CommandError;
use crate::view::SignedInAs;

/// What is known of a check: everything but the rooms, which are on disk, because 20,000 of them would fill the memory.
pub(crate) struct Results {
    /// `None`: the rooms are those of a file that is looked at alone.
    pub(crate) inspection: Option<Arc<Inspection>>,
    /// What the rooms are held against. A delegate that is typed in later belongs to the next check. Each run has its own, by which it
    /// knows that the results are still its own.
    pub(crate) expected: Arc<Expected>,
    pub(crate) sources: Sources,
    pub(crate) line: TenantLine,
    pub(crate) finished_at: Option<Timestamp>,
    pub(crate) tally: Tally,
    pub(crate) kept: Kept,
    /// Who had signed in when it began.
    pub(crate) person: Option<SignedInAs>,
}

/// Where the rooms are. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) store: Store,
    pub(crate) run: Run,
    /// The same run, as the store finds it again.
    pub(crate) earlier: Earlier,
}

impl Kept {
    /// What was read of a room, judged as it is now. `None`: nothing was read.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) async fn room(
        &self,
        address: String,
        expected: Arc<Expected>,
    ) -> Result<Option<ScannedRoom>, StoreError> {
        // Rooms reach the disk a moment after the page. What cannot be written is said where it happens.
        if !self.run.is_broken() {
            let _ = self.run.settled().await;
        }
        let run = self.run.clone();
        let found = tokio::task::spawn_blocking(move || run.stored()?.room(&address)).await;
        match found {
            Ok(facts) => Ok(facts?.map(|facts| judge(facts, &expected))),
            Err(error) => Err(StoreError::Unusable(error.to_string())),
        }
    }
}

impl Results {
    /// Are these the results of the run that holds its rooms against this?
    pub(crate) fn are_of(&self, expected: &Arc<Expected>) -> bool {
        Arc::ptr_eq(&self.expected, expected)
    }
}

/// An error of the file, with the file's place: whoever has to move it away must find it.
pub(crate) fn not_kept(error: StoreError, kept: &Kept) -> CommandError {
    CommandError::from(error).about_file(&kept.store.path())
}
