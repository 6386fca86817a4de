//! What of a file cannot be used, and where it stands.

use crate::words::Words;

/// A part of a file that was not used. Everything else of the file was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// The name of the file, without its folder.
    pub file: String,
    pub place: Place,
    pub what: What,
}

/// Where in a file. Lines count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub line: Option<u64>,
    pub room: Option<String>,
}

/// Why something was not used. Key `import-<id>` of the words, in kebab-case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The file cannot be opened or not be read to its end.
    NotReadable {
        error: String,
    },
    /// A workbook, an archive, or another file that holds no text.
    NotText,
    Empty,
    /// Nothing in it looks like rooms.
    NothingKnown,
    /// Lines that are neither JSON nor part of a table, such as a prompt or a warning.
    NotData,
    /// The file ends in the middle. What stands before was used.
    CutOff,
    /// A bracket or a quote is missing, or the text is no JSON.
    Broken,
    TooDeep,
    TooLarge,
    /// More rows of one kind than any tenant has.
    TooMany {
        limit: usize,
    },
    /// A row of a table with other columns than its head.
    Cells {
        found: usize,
        wanted: usize,
    },
    NoAddress,
    NotAnAddress {
        value: String,
    },
    /// The row names a room by something else than its address, and no mailbox in the files has that name.
    NoSuchRoom {
        identity: String,
    },
    /// ConvertTo-Json stopped at its depth and wrote the name of a type instead of the value.
    Truncated {
        property: String,
    },
    /// The value is none that this property has.
    Unreadable {
        property: String,
        value: String,
    },
    /// Several names in one text, which may as well be one name with a comma.
    Joined {
        property: String,
        value: String,
    },
    /// Characters were lost when the file was written.
    Garbled {
        property: String,
    },
    /// The property is there twice, with different values.
    Twice {
        property: String,
    },
    /// It is not clear when this was read: the time has no zone, or is written in the manner of one country.
    Undated {
        value: String,
    },
    /// Two files describe the room differently and do not say when; the later one in the list was used.
    WhichIsNewer {
        other: String,
    },
    /// A newer version of the script wrote the file; what is known was used.
    Newer {
        schema: String,
    },
    /// The file is of another tenant than the first one. Nothing of it was used.
    OtherTenant {
        tenant: String,
    },
    /// There are more of these.
    More {
        count: usize,
    },
}

impl What {
    pub fn id(&self) -> &'static str {
        match self {
            What::NotReadable { .. } => "not-readable",
            What::NotText => "not-text",
            What::Empty => "empty",
            What::NothingKnown => "nothing-known",
            What::NotData => "not-data",
            What::CutOff => "cut-off",
            What::Broken => "broken",
            What::TooDeep => "too-deep",
            What::TooLarge => "too-large",
            What::TooMany { .. } => "too-many",
            What::Cells { .. } => "cells",
            What::NoAddress => "no-address",
            What::NotAnAddress { .. } => "not-an-address",
            What::NoSuchRoom { .. } => "no-such-room",
            What::Truncated { .. } => "truncated",
            What::Unreadable { .. } => "unreadable",
            What::Joined { .. } => "joined",
            What::Garbled { .. } => "garbled",
            What::Twice { .. } => "twice",
            What::Undated { .. } => "undated",
            What::WhichIsNewer { .. } => "which-is-newer",
            What::Newer { .. } => "newer",
            What::OtherTenant { .. } => "other-tenant",
            What::More { .. } => "more",
        }
    }

    /// What the sentence names.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            What::NotReadable { error } => vec![("error", error.clone())],
            What::TooMany { limit } => vec![("limit", limit.to_string())],
            What::Cells { found, wanted } => {
                vec![("found", found.to_string()), ("wanted", wanted.to_string())]
            }
            What::NotAnAddress { value } | What::Undated { value } => {
                vec![("value", value.clone())]
            }
            What::NoSuchRoom { identity } => vec![("identity", identity.clone())],
            What::Truncated { property }
            | What::Garbled { property }
            | What::Twice { property } => {
                vec![("property", property.clone())]
            }
            What::Unreadable { property, value } | What::Joined { property, value } => {
                vec![("property", property.clone()), ("value", value.clone())]
            }
            What::WhichIsNewer { other } => vec![("other", other.clone())],
            What::Newer { schema } => vec![("schema", schema.clone())],
            What::OtherTenant { tenant } => vec![("tenant", tenant.clone())],
            What::More { count } => vec![("count", count.to_string())],
            What::NotText
            | What::Empty
            | What::NothingKnown
            | What::NotData
            | What::CutOff
            | What::Broken
            | What::TooDeep
            | What::TooLarge
            | What::NoAddress => Vec::new(),
        }
    }
}

impl Unusable {
    /// The whole sentence: the file, the line or the room in it, and what is the matter.
    pub fn sentence(&self, words: &Words) -> String {
        let key = match (&self.place.room, self.place.line) {
            (Some(_), Some(_)) => "import-at.room-and-line",
            (Some(_), None) => "import-at.room",
            (None, Some(_)) => "import-at.line",
            (None, None) => "import-at.file",
        };
        let what = words.text(
            &format!("import-{}", self.what.id()),
            &self.what.arguments(),
        );
        words.text(
            key,
            &[
                ("file", self.file.clone()),
                ("room", self.place.room.clone().unwrap_or_default()),
                (
                    "line",
                    self.place
                        .line
                        .map(|line| line.to_string())
                        .unwrap_or_default(),
                ),
                ("what", what),
            ],
        )
    }
}

/// A value as a sentence may show it: short, and on one line.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 80;
    let mut text: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect();
    if value.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}
