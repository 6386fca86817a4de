//! Whatever a person types, as one literal of bash. PowerShell's is in `translate`, beside the commands that are shown for rooms.

/// A text of bash without any expansion. A single quote cannot stand inside, so the text is closed, the quote escaped, and opened again.
pub(super) fn bash_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
