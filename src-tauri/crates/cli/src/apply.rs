//! Carries out a plan.

use std::path::Path;

use onboarding::repair::{Plan, Purpose, Refused};
use onboarding::words::Words;

use crate::arguments::{Apply, Format};
use crate::repairing::{Use, Way, preview};
use crate::{Exit, complain, terminal};

pub(crate) async fn run(arguments: Apply) -> Exit {
    let words = Words::of(terminal::language(arguments.language, Format::Text));
    let file = arguments.plan.display().to_string();
    let plan = match std::fs::read_to_string(&arguments.plan) {
        Ok(text) => Plan::of_file(&text),
        Err(error) => return complain(&format!("--plan: {file} cannot be read: {error}")),
    };
    let plan = match plan {
        Ok(plan) => plan,
        Err(refused) => return refuse("--plan", &file, &refused),
    };
    let of_plan = (plan.tenant_id.to_string(), plan.delegate.clone());
    let mut way = match Way::open(arguments.connection, of_plan, Use::Write, &words).await {
        Ok(way) => way,
        Err(exit) => return exit,
    };
    let tenant = way.tenant.clone().unwrap_or_default();
    let is_for = plan.is_for(way.session.tenant_id, &tenant, way.repairer.delegate());
    if let Err(refused) = is_for {
        return refuse("--plan", &file, &refused);
    }
    let tasks = plan.tasks();
    if !arguments.yes {
        preview(&tasks, &words);
        return Exit::Usage;
    }
    let beside = arguments.plan.parent().unwrap_or(Path::new("."));
    let folder = arguments.journals.as_deref().unwrap_or(beside);
    let journal = match way.begin(folder, Purpose::Repair { plan: plan.id }).await {
        Ok(journal) => journal,
        Err(error) => return complain(&error.to_string()),
    };
    way.carry_out(&tasks, &journal, &words).await
}

pub(crate) fn refuse(argument: &str, file: &str, refused: &Refused) -> Exit {
    complain(&format!("{argument}: {file}: {refused}"))
}
