//! The script that makes an app registration, or that carries out a plan, for whoever has no window.

use std::io::Write;
use std::path::Path;

use checks::Profile;
use onboarding::export::save;
use onboarding::repair::{Plan, script, script_file};
use onboarding::scripts::{ScriptKind, ScriptRequest};
use onboarding::words::Words;

use crate::apply::refuse;
use crate::arguments::{Format, Script};
use crate::call::sentences;
use crate::{Exit, complain, terminal};

pub(crate) fn run(arguments: &Script) -> Exit {
    let words = Words::of(terminal::language(arguments.language, Format::Text));
    if let Some(plan) = &arguments.plan {
        return of_plan(plan, arguments, &words);
    }
    let given = |argument: &Option<String>| argument.clone().unwrap_or_default();
    let request = ScriptRequest::understand(
        &given(&arguments.name),
        &given(&arguments.redirect_url),
        arguments.tenant.as_deref().unwrap_or_default(),
        arguments.cloud,
        &Profile::default(),
    );
    let request = match request {
        Ok(request) => request,
        Err(errors) => return complain(&sentences(&errors, &words)),
    };
    let Some(kind) = arguments.kind.map(Into::<ScriptKind>::into) else {
        return complain("--kind: it is not said which script");
    };
    let script = request.script(kind);
    let Some(path) = &arguments.output else {
        // The reader may have closed the pipe, as `head` does.
        let _ = std::io::stdout().lock().write_all(script.as_bytes());
        return Exit::Passed;
    };
    if let Err(error) = std::fs::write(path, kind.file(&script)) {
        return complain(&format!("{} cannot be written: {error}", path.display()));
    }
    let path = path.display().to_string();
    let command = kind.command(&path);
    let told = words.text("script-written", &[("path", path), ("command", command)]);
    let _ = writeln!(std::io::stdout().lock(), "{told}");
    Exit::Passed
}

fn of_plan(file: &Path, arguments: &Script, words: &Words) -> Exit {
    let name = file.display().to_string();
    let plan = match std::fs::read_to_string(file) {
        Ok(text) => Plan::of_file(&text),
        Err(error) => return complain(&format!("--plan: {name} cannot be read: {error}")),
    };
    let plan = match plan {
        Ok(plan) => plan,
        Err(refused) => return refuse("--plan", &name, &refused),
    };
    let text = script(&plan, words);
    let Some(path) = &arguments.output else {
        // The reader may have closed the pipe, as `head` does.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
        return Exit::Passed;
    };
    let path = match path.is_dir() {
        true => path.join(script_file(&plan)),
        false => path.clone(),
    };
    if let Err(error) = save(&path, &text) {
        return complain(&format!("{} cannot be written: {error}", path.display()));
    }
    let told = words.text("cli-repair-script", &[("file", path.display().to_string())]);
    let _ = writeln!(std::io::stdout().lock(), "{told}");
    Exit::Passed
}
