//! Takes back what a journal says.

use std::collections::HashMap;
use std::path::Path;

use checks::repair::State;
use onboarding::repair::{
    JournalError, Purpose, Recorded, Repairer, Restoration, Settle, Task, read, settle, undo,
};
use onboarding::words::Words;

use crate::arguments::{Format, Undo};
use crate::repairing::{Use, Way, preview, print};
use crate::{Exit, complain, terminal};

pub(crate) async fn run(arguments: Undo) -> Exit {
    let words = Words::of(terminal::language(arguments.language, Format::Text));
    let file = arguments.journal.display().to_string();
    let refuse = |error: &JournalError| complain(&format!("--journal: {file}: {error}"));
    let recorded = match read(&arguments.journal) {
        Ok(recorded) => recorded,
        Err(error) => return refuse(&error),
    };
    let head = recorded.head.clone();
    let of_journal = (head.tenant_id.to_string(), head.delegate.clone());
    let mut way = match Way::open(arguments.connection, of_journal, Use::Write, &words).await {
        Ok(way) => way,
        Err(exit) => return exit,
    };
    let tenant = way.tenant.clone().unwrap_or_default();
    if let Err(refused) = head.is_for(way.session.tenant_id, &tenant, way.repairer.delegate()) {
        return refuse(&JournalError::Refused(refused));
    }
    let recorded = match settle(&way.repairer, &arguments.journal, Settle::Looking).await {
        Ok(recorded) => recorded,
        Err(error) => return refuse(&error),
    };
    let wanted = Restoration {
        rooms: arguments
            .room
            .iter()
            .map(|address| address.to_lowercase())
            .collect(),
        settings: arguments.setting.into_iter().collect(),
        over_later_changes: arguments.over_later_changes,
    };
    let now = match wanted.over_later_changes {
        true => present(&way.repairer, &recorded).await,
        false => HashMap::new(),
    };
    let restored = undo(&recorded, &wanted, &now);
    for room in restored.iter().filter(|room| !room.lost.is_empty()) {
        let (room, names) = (room.task.address.clone(), room.lost.join(", "));
        print(&words.text("cli-undo-lost", &[("room", room), ("names", names)]));
    }
    let tasks: Vec<Task> = restored.into_iter().map(|room| room.task).collect();
    if tasks.is_empty() {
        print(&words.text("cli-undo-nothing", &[]));
        return Exit::Passed;
    }
    if !arguments.yes {
        preview(&tasks, &words);
        return Exit::Usage;
    }
    let folder = arguments.journal.parent().unwrap_or(Path::new("."));
    let journal = match way.begin(folder, Purpose::Undo { journal: head.id }).await {
        Ok(journal) => journal,
        Err(error) => return complain(&error.to_string()),
    };
    way.carry_out(&tasks, &journal, &words).await
}

/// What the rooms have now. One that cannot be read is taken back only where nobody changed it.
async fn present(repairer: &Repairer, recorded: &Recorded) -> HashMap<String, State> {
    let mut now = HashMap::new();
    for record in &recorded.records {
        let address = &record.began.address;
        if let Ok(state) = repairer.state(address).await {
            now.insert(address.clone(), state);
        }
    }
    now
}
