//! The permissions that an integration needs, as data: one file of `profiles/` each.

use std::sync::LazyLock;

use serde::Deserialize;

/// A set of Microsoft Graph application permissions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name on the command line; key `profile-<id>` of the words.
    pub id: String,
    /// Names as Microsoft Graph spells them. Key `permission-<name>` of the words.
    pub permissions: Vec<String>,
}

/// Every profile; the first one, the help page's, is the default.
pub static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    [
        include_str!("../profiles/help-page.json"),
        include_str!("../profiles/application.json"),
        include_str!("../profiles/resource-only.json"),
    ]
    .into_iter()
    .map(|text| serde_json::from_str(text).expect("a profile that is compiled in is valid"))
    .collect()
});

impl Profile {
    /// The profile with this id.
    pub fn named(id: &str) -> Option<&'static Profile> {
        PROFILES.iter().find(|profile| profile.id == id)
    }
}

impl Default for Profile {
    fn default() -> Self {
        PROFILES[0].clone()
    }
}
