//! A plan for a simulated tenant, and everything that carrying it out needs.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use checks::Expected;
use checks::repair::{Choice, State};
use onboarding::Session;
use onboarding::repair::{
    Head, Journal, Outcome, Plan, Purpose, Recorded, Repairer, Repairs, Restoration, Selection,
    Task, apply, read, undo,
};
use onboarding::rooms::ReadThrough;
use onboarding::scan::Control;
use simulator::Simulator;
use tokio::sync::watch;

use crate::{Checked, Wizard};

/// A tenant that was checked, and its plan.
pub struct Repairing {
    pub session: Session,
    pub expected: Arc<Expected>,
    pub checked: Checked,
    pub plan: Plan,
    pub repairer: Repairer,
}

/// What came of it, by address.
pub struct Repaired {
    pub counts: Repairs,
    pub outcomes: HashMap<String, Outcome>,
    pub journal: Recorded,
}

/// Exchange Recipient Administrator.
const MAY_REPAIR: &str = "31392ffb-586c-42d1-9346-e59415a2cc4e";

/// Gives the app itself the role that repairs need.
///
/// # Panics
/// When nobody has consented to the app.
pub fn let_app_repair(simulator: &Simulator) {
    simulator.edit(|tenant| {
        let app = tenant
            .service_principal
            .as_mut()
            .expect("it is consented to");
        let role = MAY_REPAIR.to_owned();
        if !app.directory_roles.contains(&role) {
            app.directory_roles.push(role);
        }
    });
}

/// Checks a tenant whose app may repair, and plans everything, with all that somebody has to want.
///
/// # Panics
/// When the tenant cannot be checked.
pub async fn planned(wizard: &Wizard, simulator: &Simulator) -> Repairing {
    let_app_repair(simulator);
    let announcement = simulator.announcement();
    let Ok(ready) = wizard.prepare(&announcement).await else {
        panic!("the rooms can be listed")
    };
    let expected = ready.expected.clone();
    let checked = ready.check(watch::channel(Control::Run).1, |_| ()).await;
    let session = wizard.session(&announcement).await;
    let whole = Plan::of(
        (session.tenant_id, Some(announcement.tenant.clone())),
        expected
            .delegate
            .value()
            .expect("the mailbox is known")
            .address
            .clone(),
        checked.rooms.iter().map(|room| &*room.facts),
        &expected,
    );
    let repairer = Repairer::new(&session, ReadThrough::App, &expected.delegate)
        .expect("there is a way into Exchange")
        .with_second_look_after(Duration::from_millis(1));
    Repairing {
        plan: whole.chosen(&everything()),
        session,
        expected,
        checked,
        repairer,
    }
}

/// Everything, and what somebody has to want as well.
pub fn everything() -> Selection {
    Selection {
        wanted: Choice::ALL.map(Choice::id).into(),
        ..Selection::default()
    }
}

/// Every room as it is in the tenant, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dump(Vec<String>);

pub fn dump(simulator: &Simulator) -> Dump {
    simulator.edit(|tenant| Dump(tenant.rooms().map(|room| format!("{room:#?}")).collect()))
}

impl Dump {
    /// # Panics
    /// When the tenant is not as it was, with what differs.
    pub fn assert_is_now(&self, simulator: &Simulator) {
        for (before, after) in self.0.iter().zip(dump(simulator).0) {
            let differs: Vec<(&str, &str)> = before
                .lines()
                .zip(after.lines())
                .filter(|(before, after)| before != after)
                .collect();
            assert!(*before == after, "it was, and is now: {differs:#?}");
        }
    }
}

impl Repairing {
    /// Carries out the plan, with a journal in this folder.
    pub async fn apply(&self, folder: &Path) -> Repaired {
        self.run(
            folder,
            Purpose::Repair { plan: self.plan.id },
            &self.plan.tasks(),
        )
        .await
    }

    /// Takes back what a journal says.
    pub async fn undo(&self, folder: &Path, of: &Recorded, wanted: &Restoration) -> Repaired {
        let mut now = HashMap::new();
        if wanted.over_later_changes {
            for record in &of.records {
                let address = &record.began.address;
                let state: State = self.repairer.state(address).await.expect("it can be read");
                now.insert(address.clone(), state);
            }
        }
        let tasks: Vec<Task> = undo(of, wanted, &now)
            .into_iter()
            .map(|restored| restored.task)
            .collect();
        let purpose = Purpose::Undo {
            journal: of.head.id,
        };
        self.run(folder, purpose, &tasks).await
    }

    async fn run(&self, folder: &Path, purpose: Purpose, tasks: &[Task]) -> Repaired {
        let head = Head::new(
            purpose,
            (self.plan.tenant_id, self.plan.tenant.clone()),
            self.repairer.delegate().to_owned(),
            None,
        );
        let journal = Journal::begin(folder, head).expect("the folder can be written");
        let mut outcomes = HashMap::new();
        let counts = apply(
            &self.repairer,
            tasks,
            &journal,
            watch::channel(false).1,
            |event| {
                outcomes.insert(event.task.address.clone(), event.outcome.clone());
            },
        )
        .await
        .expect("the journal can be written");
        assert_eq!(counts.sum(), tasks.len());
        Repaired {
            counts,
            outcomes,
            journal: read(journal.path()).expect("the journal is whole"),
        }
    }
}
