//! A mail for the administrator who may consent, when that is somebody else: what is asked, why, who may say yes, and what happens then.

use url::Url;

use crate::words::Words;

/// What the mail is about. There is no secret in it, and none in the link.
pub struct Request<'a> {
    /// The name of the app, where it is known.
    pub app_name: Option<&'a str>,
    pub client_id: String,
    /// The tenant as its people call it.
    pub tenant: &'a str,
    /// The open consent request.
    pub url: &'a Url,
    /// As Microsoft Graph spells them.
    pub permissions: &'a [String],
    /// Microsoft's answer goes to an address that only works on the computer of whoever asks.
    pub answers_here: bool,
}

/// Ready to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    pub subject: String,
    pub body: String,
}

/// Writes the mail in the language of `words`.
pub fn write(words: &Words, request: &Request<'_>) -> Mail {
    let about = [
        ("tenant", request.tenant.to_owned()),
        (
            "app",
            request.app_name.unwrap_or(&request.client_id).to_owned(),
        ),
        ("id", request.client_id.clone()),
    ];
    let text = |key: &str| words.text(key, &about);
    let mut paragraphs = vec![
        text("mail-greeting"),
        text("mail-ask"),
        format!("{}\n{}", text("mail-link"), request.url),
        text("mail-role"),
        format!(
            "{}\n{}",
            text("mail-permissions"),
            request
                .permissions
                .iter()
                .map(|name| permission(words, name))
                .collect::<Vec<_>>()
                .join("\n")
        ),
        text("mail-only"),
        text("mail-after"),
    ];
    if request.answers_here {
        paragraphs.push(text("mail-last-page"));
    }
    paragraphs.push(text("mail-revoke"));
    paragraphs.push(text("mail-check"));
    Mail {
        subject: text("mail-subject"),
        body: paragraphs.join("\n\n"),
    }
}

/// One permission: what it allows, how Microsoft calls it, and what Offision does with it.
fn permission(words: &Words, name: &str) -> String {
    let key = format!("permission-{}", name.to_lowercase().replace('.', "-"));
    let why = format!("{key}.why");
    let told = |key: &str, otherwise: &str| match words.text(key, &[]) {
        // A key that the catalogue has no words for comes back as it is.
        text if text == key => words.text(otherwise, &[]),
        text => text,
    };
    words.text(
        "mail-permission",
        &[
            ("name", name.to_owned()),
            ("text", told(&key, "permission-other")),
            ("why", told(&why, "permission-other.why")),
        ],
    )
}

#[cfg(test)]
mod tests {
    use checks::{PROFILES, Profile};

    use super::*;
    use crate::words::Language;

    fn mail(answers_here: bool) -> Mail {
        let url = Url::parse("https://login.microsoftonline.com/5e6a/v2.0/adminconsent?state=1")
            .expect("a valid address");
        write(
            &Words::of(Language::English),
            &Request {
                app_name: Some("Offision rooms"),
                client_id: "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f".into(),
                tenant: "Contoso Ltd",
                url: &url,
                permissions: &Profile::default().permissions,
                answers_here,
            },
        )
    }

    #[test]
    fn the_mail_says_what_is_asked_why_and_who_may_say_yes() {
        let mail = mail(false);
        for wanted in [
            "Contoso Ltd",
            "Offision rooms",
            "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f",
            "https://login.microsoftonline.com/5e6a/v2.0/adminconsent?state=1",
            "Privileged Role Administrator",
            "Global Administrator",
            "Application Administrator",
            "Calendars.ReadWrite",
            "Group.Read.All",
            "Mail.Send",
            "Place.Read.All",
            "User.Read.All",
        ] {
            assert!(mail.body.contains(wanted), "{wanted}: {}", mail.body);
        }
        assert!(mail.subject.contains("Contoso Ltd"), "{}", mail.subject);
        for (what, text) in [("subject", &mail.subject), ("body", &mail.body)] {
            assert!(!text.contains("mail-"), "{what} shows a key: {text}");
            assert!(!text.contains("permission-"), "{what} shows a key: {text}");
        }
    }

    #[test]
    fn the_last_page_is_explained_only_where_it_does_not_open() {
        assert!(mail(true).body.len() > mail(false).body.len());
    }

    #[test]
    fn every_permission_of_a_profile_says_why_offision_needs_it() {
        let words = Words::of(Language::English);
        let other = words.text("permission-other.why", &[]);
        for name in PROFILES.iter().flat_map(|profile| &profile.permissions) {
            let line = permission(&words, name);
            assert!(!line.contains(&other), "{line}");
        }
    }
}
