//! What would make the failed checks of rooms pass.

use std::io::Write;

use checks::repair::Choice;
use onboarding::repair::{Plan, Selection};
use onboarding::store::{StoreError, Stored};
use onboarding::words::Words;
use uuid::Uuid;

use crate::arguments::{self, Format};
use crate::call::{Call, chosen_rooms};
use crate::check::{check, connected};
use crate::progress::Progress;
use crate::{Exit, complain, terminal};

pub(crate) async fn run(arguments: arguments::Plan) -> Exit {
    let words = Words::of(terminal::language(arguments.language, Format::Text));
    // Lives until the plan is made.
    let (mut call, _simulator) = match Call::understand(&arguments.connection, &words).await {
        Ok(understood) => understood,
        Err(message) => return complain(&message),
    };
    call.covers_equipment = arguments.equipment;
    call.rooms = match chosen_rooms(&arguments.rooms, &words) {
        Ok(rooms) => rooms,
        Err(message) => return complain(&message),
    };
    let mut progress = Progress::new();
    let connected = match connected(&call, &words, &mut progress).await {
        Ok(connected) => connected,
        Err(exit) => return exit,
    };
    let tenant_id = connected.session.as_ref().map(|session| session.tenant_id);
    let outcome = check(&call, connected, &words, &mut progress).await;
    progress.clear();
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return complain(&error.to_string()),
    };
    let (Some((stored, expected)), Some(tenant_id)) = (&outcome.rooms, tenant_id) else {
        complain(&outcome.rooms_not_listed.unwrap_or_default());
        return Exit::NotChecked;
    };
    let Some(delegate) = expected.delegate.value() else {
        let because = expected.delegate.because();
        let why = because.map(|because| words.because(because));
        complain(&why.unwrap_or_default());
        return Exit::NotChecked;
    };
    let tenant = outcome.tenant.domain.or(outcome.tenant.name);
    let mut plan = empty((tenant_id, tenant), delegate.address.clone(), expected);
    let read = stored.each(|stored| {
        if let Stored::Read(facts) = stored {
            plan.add(&facts, expected);
        }
        Ok::<(), StoreError>(())
    });
    if let Err(error) = read {
        return complain(&error.to_string());
    }
    let chosen = plan.chosen(&Selection {
        buildings: arguments.building.into_iter().collect(),
        settings: arguments.setting.into_iter().collect(),
        wanted: arguments.with.into_iter().map(Choice::id).collect(),
        ..Selection::default()
    });
    say(&plan, &chosen, &words, &progress);
    let text = chosen.to_file(&words);
    match &arguments.output {
        None => {
            // The reader may have closed the pipe, as `head` does.
            let _ = std::io::stdout().lock().write_all(text.as_bytes());
        }
        Some(path) => {
            if let Err(error) = std::fs::write(path, &text) {
                return complain(&format!("{} cannot be written: {error}", path.display()));
            }
        }
    }
    Exit::Passed
}

fn empty(tenant: (Uuid, Option<String>), delegate: String, expected: &checks::Expected) -> Plan {
    Plan::of(tenant, delegate, [], expected)
}

/// How much is planned, what waits for somebody to want it, and what is left out.
fn say(whole: &Plan, chosen: &Plan, words: &Words, progress: &Progress) {
    progress.tell(&words.text(
        "cli-planned",
        &[
            ("rooms", chosen.rooms.len().to_string()),
            ("settings", chosen.settings().to_string()),
        ],
    ));
    for choice in Choice::ALL {
        let count = |plan: &Plan| {
            let items = plan.rooms.iter().flat_map(|room| &room.items);
            items.filter(|item| item.choice == choice).count()
        };
        let open = count(whole).saturating_sub(count(chosen));
        if choice != Choice::Usual && open > 0 {
            progress.tell(&words.text(
                "cli-plan-open",
                &[
                    ("count", open.to_string()),
                    ("choice", choice.id().to_owned()),
                ],
            ));
        }
    }
    if !whole.left_out.is_empty() {
        progress.tell(&words.text(
            "cli-plan-left-out",
            &[("count", whole.left_out.len().to_string())],
        ));
    }
}
