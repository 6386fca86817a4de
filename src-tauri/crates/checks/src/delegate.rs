//! Is Offision's mailbox among the names that Exchange gives?
//!
//! Exchange names a delegate by whatever the mailbox's Name happens to be: a GUID for new mailboxes, an alias or a display name for older
//! ones, a directory path in some lists. Everything that the directory knows about the mailbox is therefore compared.

/// Everything the directory knows that may stand for the delegate's mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delegate {
    /// Primary address.
    pub address: String,
    /// Every address, without the `smtp:` prefix.
    pub addresses: Vec<String>,
    /// Object ids, Exchange ids and the mailbox id.
    pub ids: Vec<String>,
    /// Exact names: Name, Identity, Alias, sign-in name.
    pub names: Vec<String>,
    /// Directory paths: distinguished name, legacy Exchange name, X500 addresses.
    pub paths: Vec<String>,
    /// Not unique: a match by this alone is only a likeness.
    pub display_name: Option<String>,
}

/// How sure it is that a name stands for the delegate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DelegateMatch {
    NotMatched,
    /// The display name is the same, and nothing else is known.
    ByNameOnly,
    Matched,
}

impl Delegate {
    /// Holds one value of Exchange against this mailbox.
    pub fn matches(&self, value: &str) -> DelegateMatch {
        let value = value.trim();
        let same = |known: &String| !known.is_empty() && known.eq_ignore_ascii_case(value);
        if value.is_empty() {
            return DelegateMatch::NotMatched;
        }
        let address = strip_smtp(value);
        if self.address.eq_ignore_ascii_case(address)
            || self
                .addresses
                .iter()
                .any(|known| known.eq_ignore_ascii_case(address))
            || self.ids.iter().any(same)
            || self.names.iter().any(same)
            || self.paths.iter().any(same)
            || first_part(value).is_some_and(|name| {
                self.names
                    .iter()
                    .chain(&self.ids)
                    .any(|known| known.eq_ignore_ascii_case(name))
            })
        {
            return DelegateMatch::Matched;
        }
        match &self.display_name {
            Some(name) if name.to_lowercase() == value.to_lowercase() => DelegateMatch::ByNameOnly,
            _ => DelegateMatch::NotMatched,
        }
    }

    /// Is this the same mailbox? By an id or an address, which are unique; names are not.
    pub fn is_same(&self, other: &Delegate) -> bool {
        let shares = self.ids.iter().any(|id| {
            !id.is_empty() && other.ids.iter().any(|their| their.eq_ignore_ascii_case(id))
        });
        shares || (!self.address.is_empty() && self.address.eq_ignore_ascii_case(&other.address))
    }
}

/// The name at the beginning of a distinguished name such as `CN=offision,OU=…`.
fn first_part(value: &str) -> Option<&str> {
    let rest = value
        .get(..3)
        .filter(|start| start.eq_ignore_ascii_case("CN="))
        .map(|_| &value[3..])?;
    let name = rest.split(',').next().unwrap_or_default();
    // An escaped comma is part of the name, which is then compared as a whole path only.
    (!name.is_empty() && !name.ends_with('\\')).then_some(name)
}

fn strip_smtp(value: &str) -> &str {
    match value.get(..5) {
        Some(prefix) if prefix.eq_ignore_ascii_case("smtp:") => &value[5..],
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offision() -> Delegate {
        Delegate {
            address: "offision@contoso.com".into(),
            addresses: vec!["offision@contoso.com".into(), "rooms@contoso.com".into()],
            ids: vec!["bbcfc3c5-0b93-4135-9ef9-18477a9fb504".into()],
            names: vec!["offision".into()],
            paths: vec!["/o=ExchangeLabs/cn=Recipients/cn=1a2b-offision".into()],
            display_name: Some("Offision 會議室".into()),
        }
    }

    #[test]
    fn every_spelling_of_the_mailbox_matches() {
        for value in [
            "offision@contoso.com",
            " SMTP:Rooms@Contoso.com ",
            "BBCFC3C5-0B93-4135-9EF9-18477A9FB504",
            "Offision",
            "/O=ExchangeLabs/cn=Recipients/cn=1a2b-OFFISION",
            "CN=offision,OU=contoso.onmicrosoft.com,DC=PROD",
        ] {
            assert_eq!(offision().matches(value), DelegateMatch::Matched, "{value}");
        }
    }

    #[test]
    fn a_display_name_alone_is_only_a_likeness() {
        assert_eq!(
            offision().matches("offision 會議室"),
            DelegateMatch::ByNameOnly
        );
    }

    #[test]
    fn nothing_matches_an_empty_value_or_an_empty_mailbox() {
        assert_eq!(offision().matches("  "), DelegateMatch::NotMatched);
        assert_eq!(
            Delegate::default().matches("anyone"),
            DelegateMatch::NotMatched
        );
        assert_eq!(
            offision().matches("offision2@contoso.com"),
            DelegateMatch::NotMatched
        );
    }

    #[test]
    fn two_mailboxes_are_the_same_by_id_or_address_and_never_by_name() {
        let by_id = Delegate {
            address: "other@contoso.com".into(),
            ids: vec!["BBCFC3C5-0b93-4135-9ef9-18477a9fb504".into()],
            ..Delegate::default()
        };
        assert!(offision().is_same(&by_id));
        let by_name = Delegate {
            address: "other@contoso.com".into(),
            names: vec!["offision".into()],
            ..Delegate::default()
        };
        assert!(!offision().is_same(&by_name));
        assert!(!Delegate::default().is_same(&Delegate::default()));
    }
}
