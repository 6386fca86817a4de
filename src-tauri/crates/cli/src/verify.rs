//! Looks whether rooms have what a plan wants. Nothing is written, and nobody is believed.

use checks::repair::Setting;
use onboarding::repair::{Claim, Plan, Reported, verify};
use onboarding::translate::written_as;
use onboarding::words::Words;

use crate::apply::refuse;
use crate::arguments::{Format, Verify};
use crate::repairing::{Use, Way, print};
use crate::{Exit, complain, terminal};

pub(crate) async fn run(arguments: Verify) -> Exit {
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
    let reported = match &arguments.outcome {
        None => None,
        Some(path) => {
            let file = path.display().to_string();
            let bytes = match std::fs::read(path) {
                Ok(bytes) => bytes,
                Err(error) => {
                    return complain(&format!("--outcome: {file} cannot be read: {error}"));
                }
            };
            let reported = Reported::of_file(&bytes);
            match reported.and_then(|reported| reported.tasks(&plan).map(|_| reported)) {
                Ok(reported) => Some(reported),
                Err(refused) => return refuse("--outcome", &file, &refused),
            }
        }
    };
    let of_plan = (plan.tenant_id.to_string(), plan.delegate.clone());
    let way = match Way::open(arguments.connection, of_plan, Use::Read, &words).await {
        Ok(way) => way,
        Err(exit) => return exit,
    };
    let tenant = way.tenant.clone().unwrap_or_default();
    let is_for = plan.is_for(way.session.tenant_id, &tenant, way.repairer.delegate());
    if let Err(refused) = is_for {
        return refuse("--plan", &file, &refused);
    }
    let (mut as_planned, mut otherwise, mut unread) = (0, 0, 0);
    verify(&way.repairer, &plan.tasks(), |task, missing| {
        let said = reported
            .as_ref()
            .and_then(|reported| reported.said(&task.address));
        let sentence = match missing {
            Ok(missing) if missing.is_empty() => {
                as_planned += 1;
                return;
            }
            Ok(missing) => {
                otherwise += 1;
                let is_claimed = said.is_some_and(|said| said.claim == Claim::Changed);
                let key = if is_claimed {
                    "cli-claimed"
                } else {
                    "cli-otherwise"
                };
                words.text(key, &[("settings", names(missing))])
            }
            Err(because) => {
                unread += 1;
                words.because(because)
            }
        };
        print(&format!("{}: {sentence}", task.address));
    })
    .await;
    print(&words.text(
        "cli-verified",
        &[
            ("as-planned", as_planned.to_string()),
            ("otherwise", otherwise.to_string()),
            ("unread", unread.to_string()),
        ],
    ));
    match (otherwise, unread) {
        (0, 0) => Exit::Passed,
        (0, _) => Exit::NotChecked,
        _ => Exit::Failed,
    }
}

fn names(settings: &[Setting]) -> String {
    let names: Vec<&str> = settings
        .iter()
        .map(|setting| written_as(*setting))
        .collect();
    names.join(", ")
}
