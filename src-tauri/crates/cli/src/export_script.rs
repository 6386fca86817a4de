//! The script that exports room settings, for whoever has no window.

use std::io::Write;

use onboarding::export::{Plan, Wanted, Where, instructions, on_premises_script, save, script};
use onboarding::words::Words;
use uuid::Uuid;

use crate::arguments::{ExportScript, Format};
use crate::call::chosen_rooms;
use crate::{Exit, complain, terminal};

pub(crate) fn run(arguments: &ExportScript) -> Exit {
    let language = terminal::language(arguments.language, Format::Text);
    let words = Words::of(language);
    let rooms = match chosen_rooms(&arguments.rooms, &words) {
        Ok(None) => Wanted::All,
        Ok(Some(addresses)) => Wanted::Chosen(addresses),
        Err(message) => return complain(&message),
    };
    let plan = Plan {
        run: Uuid::new_v4(),
        cloud: arguments.cloud,
        tenant: arguments.tenant.clone(),
        delegate: arguments.delegate.clone(),
        rooms,
        language,
    };
    let text = if arguments.own_server {
        on_premises_script(&plan)
    } else {
        script(&plan)
    };
    let Some(path) = &arguments.output else {
        // The reader may have closed the pipe, as `head` does.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
        return Exit::Passed;
    };
    if let Err(error) = save(path, &text) {
        return complain(&format!("{} cannot be written: {error}", path.display()));
    }
    let place = if arguments.own_server {
        Where::ExchangeServer
    } else {
        Where::OwnComputer
    };
    let file = path.display().to_string();
    for line in instructions(place) {
        let told = words.text(line, &[("file", file.clone())]);
        let _ = writeln!(std::io::stdout().lock(), "{told}");
    }
    Exit::Passed
}
