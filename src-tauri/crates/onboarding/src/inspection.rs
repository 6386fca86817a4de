//! Everything that is read before the first room: the registration, the delegate and the list of rooms.

use checks::facts::{Kind, Registration, Tenant, TenantIdentity};
use checks::{Expected, Finding, Profile, Reading, judge_registration};
use jiff::Timestamp;

use crate::Session;
use crate::delegate::{self, DelegateFound};
use crate::preflight::{self, Preflight};
use crate::registration;
use crate::rooms::{self, FindError, RoomsFound};
use crate::sources::Sources;

/// On how many rooms the calendar permission is tried before it is given up.
const MAILBOXES_TO_TRY: usize = 3;

/// What is to be inspected.
#[derive(Clone, Debug)]
pub struct InspectionPlan {
    pub profile: Profile,
    /// Address of the mailbox that decides about bookings. `None`: what needs it is not checked.
    pub delegate: Option<String>,
    pub sources: Sources,
    /// Equipment is to be checked like rooms.
    pub covers_equipment: bool,
}

/// The state of a tenant, apart from its rooms' settings.
pub struct Inspection {
    pub tenant: Reading<TenantIdentity>,
    pub delegate: DelegateFound,
    pub rooms: Result<RoomsFound, FindError>,
    /// What this way of reading may do at Exchange. Unknown where it was not asked.
    pub preflight: Reading<Preflight>,
    pub findings: Vec<Finding>,
    /// What was judged, with the trials of the permissions.
    pub registration: Registration,
    /// What the rooms are held against.
    pub expected: Expected,
}

/// Looks up the delegate, lists the rooms, tries the permissions and judges the registration.
pub async fn inspect(
    session: &Session,
    mut registration: Registration,
    tenant: Reading<TenantIdentity>,
    plan: &InspectionPlan,
) -> Inspection {
    let through = plan.sources.through;
    let (delegate, rooms, preflight) = tokio::join!(
        async {
            match &plan.delegate {
                Some(address) => {
                    let found = delegate::find(session, address, through).await;
                    found.or_recorded(plan.sources.recorded.as_deref())
                }
                None => DelegateFound::not_given(),
            }
        },
        rooms::find(session, through),
        preflight::read(session, through)
    );
    let mailboxes = mailboxes_to_try(&delegate, &rooms);
    registration.trials = registration::trials(
        session,
        &plan.profile,
        &registration.token_permissions,
        &mailboxes,
    )
    .await;
    let expected = Expected {
        profile: plan.profile.clone(),
        redirect_url: session.redirect_url.to_string(),
        covers_equipment: plan.covers_equipment,
        delegate: delegate.identity.clone(),
        now: Timestamp::now(),
    };
    let facts = Tenant {
        found: tenant.clone(),
        delegate: delegate.account.clone(),
    };
    let findings = judge_registration(&registration, &facts, &expected);
    Inspection {
        tenant,
        delegate,
        rooms,
        preflight,
        findings,
        registration,
        expected,
    }
}

/// Judges what is known when there is no session to ask anything more with.
pub fn judge_without_session(
    registration: &Registration,
    tenant: Reading<TenantIdentity>,
    redirect_url: String,
    profile: Profile,
) -> Vec<Finding> {
    let nobody = DelegateFound::not_given();
    let expected = Expected {
        profile,
        redirect_url,
        covers_equipment: false,
        delegate: nobody.identity,
        now: Timestamp::now(),
    };
    let facts = Tenant {
        found: tenant,
        delegate: nobody.account,
    };
    judge_registration(registration, &facts, &expected)
}

/// The delegate first: it is the mailbox that matters. Some rooms then, because a policy may hide one of them.
fn mailboxes_to_try(
    delegate: &DelegateFound,
    rooms: &Result<RoomsFound, FindError>,
) -> Vec<String> {
    let delegate = delegate
        .identity
        .value()
        .map(|delegate| delegate.address.clone());
    let rooms = rooms.iter().flat_map(|found| &found.rooms);
    delegate
        .into_iter()
        .chain(
            rooms
                .filter(|room| room.kind == Kind::Room)
                .take(MAILBOXES_TO_TRY)
                .map(|room| {
                    room.directory_id
                        .as_ref()
                        .unwrap_or(&room.address)
                        .to_string()
                }),
        )
        .collect()
}
