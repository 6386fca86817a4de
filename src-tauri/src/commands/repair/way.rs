//! With whose rights rooms are written to, and whether these are enough.

use checks::{Delegate, Reading};
use onboarding::Session;
use onboarding::inspection::Inspection;
use onboarding::repair::Repairer;
use onboarding::sources::ReadThrough;

use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{MayApply, Reason};

pub(in crate::commands) struct Way {
    pub(in crate::commands) session: Session,
    pub(in crate::commands) tenant: String,
    pub(in crate::commands) through: ReadThrough,
    pub(in crate::commands) delegate: Reading<Delegate>,
    pub(in crate::commands) may_apply: MayApply,
}

impl Way {
    /// Primary address of Offision's mailbox.
    pub(in crate::commands) fn delegate_address(&self) -> Result<String, CommandError> {
        match &self.delegate {
            Reading::Known { value, .. } => Ok(value.address.clone()),
            Reading::Unknown { because, .. } => Err(CommandError {
                reason: Some(Box::new(Reason::from(because))),
                ..CommandError::new(ErrorCode::NotReady, "the Offision mailbox is not known")
            }),
        }
    }

    pub(in crate::commands) fn repairer(&self) -> Result<Repairer, CommandError> {
        Repairer::new(&self.session, self.through, &self.delegate).map_err(|because| CommandError {
            reason: Some(Box::new(Reason::from(&because))),
            ..CommandError::new(ErrorCode::NotReady, "there is no way into Exchange")
        })
    }
}

/// The way of the last check: what it has read is what would be changed.
pub(in crate::commands) fn of_check(state: &AppState) -> Result<Way, CommandError> {
    let (through, delegate) = {
        let results = state.results();
        let results = results
            .as_ref()
            .ok_or_else(|| CommandError::not_ready("Check rooms"))?;
        (results.sources.through, results.expected.delegate.clone())
    };
    way(state, |_| (through, delegate))
}

/// The way that was chosen with the rooms.
pub(in crate::commands) fn of_rooms(state: &AppState) -> Result<Way, CommandError> {
    let through = state.live().as_ref().map(|live| live.sources.through);
    let through = through.ok_or_else(|| CommandError::not_ready("App registration"))?;
    way(state, |inspection| {
        (through, inspection.expected.delegate.clone())
    })
}

fn way(
    state: &AppState,
    of: impl FnOnce(&Inspection) -> (ReadThrough, Reading<Delegate>),
) -> Result<Way, CommandError> {
    let live = state.live();
    let live = live
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("App registration"))?;
    let inspection = live
        .inspection
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("Choose rooms"))?;
    let (through, delegate) = of(inspection);
    let may_apply = match live.session.exchange_through(through) {
        Err(_) => MayApply::NoWay,
        Ok(_) => match inspection.preflight.value().map(|it| it.may_repair()) {
            Some(Some(true)) => MayApply::Yes,
            Some(Some(false)) => MayApply::NoRole,
            Some(None) | None => MayApply::Unknown,
        },
    };
    Ok(Way {
        session: live.session.clone(),
        tenant: live.tenant_name(),
        through,
        delegate,
        may_apply,
    })
}
