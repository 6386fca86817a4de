//! The tenant that the window is about.

use std::sync::Arc;

use checks::Reading;
use checks::facts::{Registration, TenantIdentity};
use jiff::Timestamp;
use microsoft::cloud::Cloud;
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::inspection::Inspection;
use onboarding::report::TenantLine;
use onboarding::sources::Sources;
use onboarding::store::Earlier;
use uuid::Uuid;

use crate::view::FileSummary;

/// A connected tenant and what was found out about it so far.
pub(crate) struct Live {
    pub(crate) session: Session,
    pub(crate) cloud: Option<Cloud>,
    pub(crate) line: TenantLine,
    pub(crate) tenant: Reading<TenantIdentity>,
    pub(crate) registration: Arc<Registration>,
    pub(crate) secret: Secret,
    /// When consent was seen in this session.
    pub(crate) consented_at: Option<Timestamp>,
    pub(crate) inspection: Option<Arc<Inspection>>,
    /// What rooms are read from, as it was chosen last.
    pub(crate) sources: Sources,
    /// The files among the sources.
    pub(crate) file: Option<FileSummary>,
    /// A check of the same question that did not come to its end.
    pub(crate) cut_off: Option<Earlier>,
    /// Names the partial files of scripts that are written for this connection.
    pub(crate) export: Uuid,
}

impl Live {
    /// The tenant as its people call it.
    pub(crate) fn tenant_name(&self) -> String {
        let named = self.line.name.clone().or(self.line.domain.clone());
        named.unwrap_or_else(|| self.session.tenant_id.to_string())
    }

    /// An administrator's sign-in changes the session, but not what it stands on.
    pub(crate) fn is_of(&self, session: &Session) -> bool {
        Arc::ptr_eq(&self.session.tokens, &session.tokens)
    }
}
