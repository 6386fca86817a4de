//! The script that makes an app registration, for whoever has no window.

use std::io::Write;

use checks::Profile;
use onboarding::scripts::ScriptRequest;
use onboarding::words::Words;

use crate::arguments::{Format, Script};
use crate::call::sentences;
use crate::{Exit, complain, terminal};

pub(crate) fn run(arguments: &Script) -> Exit {
    let words = Words::of(terminal::language(arguments.language, Format::Text));
    let request = ScriptRequest::understand(
        &arguments.name,
        &arguments.redirect_url,
        arguments.tenant.as_deref().unwrap_or_default(),
        arguments.cloud,
        &Profile::default(),
    );
    let request = match request {
        Ok(request) => request,
        Err(errors) => return complain(&sentences(&errors, &words)),
    };
    let kind = arguments.kind.into();
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
