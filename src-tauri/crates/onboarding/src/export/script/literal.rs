//! Whatever a person typed, as one value of PowerShell.

use crate::translate::powershell_text;

/// A text without any expansion, on one line.
///
/// A control character stands outside of the quotes, as its number: a raw line break would change with the line ends of the file, and
/// others steer the terminal that shows it.
pub(crate) fn literal(text: &str) -> String {
    if !text.contains(char::is_control) {
        return powershell_text(text);
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, control) in text.match_indices(char::is_control) {
        parts.push(powershell_text(&text[start..index]));
        parts.extend(control.chars().map(|c| format!("[char]{}", u32::from(c))));
        start = index + control.len();
    }
    parts.push(powershell_text(&text[start..]));
    format!("({})", parts.join(" + "))
}

/// The elements of a list, one a line. What is empty or there already is left out.
pub(super) fn literals(texts: &[String]) -> String {
    let mut known = std::collections::HashSet::new();
    let texts: Vec<String> = texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty() && known.insert(text.to_lowercase()))
        .map(literal)
        .collect();
    texts.join(",\n    ")
}
