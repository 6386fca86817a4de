//! Scripts as they are run, with `@@name@@` where something goes.

use crate::translate::powershell_text;
use crate::words::Words;

/// What goes where a script has a name.
pub(crate) enum Filling {
    /// It is not looked at again, whatever it holds.
    Value(String),
    /// A part of a script, with names of its own.
    Part(&'static str),
}

/// Fills a script. The sentences, and the parts that all scripts share, are known here; `filling` knows the rest.
///
/// - `@@words key@@`: a sentence as it is, for a comment.
/// - `@@text key placeholders@@`: a sentence as a format of PowerShell's `-f`, with its placeholders in the order of the values.
pub(crate) fn filled(template: &str, words: &Words, filling: &dyn Fn(&str) -> Filling) -> String {
    let mut script = String::new();
    fill(template, words, filling, &mut script);
    script
}

fn fill(template: &str, words: &Words, filling: &dyn Fn(&str) -> Filling, script: &mut String) {
    // Every second part is a name.
    for (index, part) in template.split("@@").enumerate() {
        if index % 2 == 0 {
            script.push_str(part);
            continue;
        }
        let (name, arguments) = part.split_once(' ').unwrap_or((part, ""));
        let filling_of = match name {
            "words" => Filling::Value(words.text(arguments, &[])),
            "text" => Filling::Value(format(words, arguments)),
            "connect" => Filling::Part(include_str!("connect.ps1")),
            "patiently" => Filling::Part(include_str!("patiently.ps1")),
            name => filling(name),
        };
        match filling_of {
            Filling::Value(value) => script.push_str(&value),
            Filling::Part(part) => fill(part.trim_end(), words, filling, script),
        }
    }
}

fn format(words: &Words, request: &str) -> String {
    let mut names = request.split(' ');
    let key = names.next().unwrap_or_default();
    let arguments: Vec<(&str, String)> = names
        .enumerate()
        .map(|(index, name)| (name, format!("{{{index}}}")))
        .collect();
    powershell_text(&words.text(key, &arguments))
}
