//! Which additions make a registration pass.

use checks::facts::{Application, Audience, Registration};
use checks::{Expected, Rule, Word};

use super::change::{RegistrationChange, asks_for};
use crate::translate::APPLICATION_PERMISSIONS;

/// Shown among the secrets of the registration, so that whoever tidies up knows where it came from.
const SECRET_NAME: &str = "Offision Setup";

/// The longest that the portal offers, which is what the help page asks for.
const SECRET_MONTHS: u8 = 24;

/// The additions that are called for by what was read, in the order of the help page. What was not read calls for nothing, and what can
/// only be put right by taking something away is not offered.
pub fn plan(registration: &Registration, expected: &Expected) -> Vec<RegistrationChange> {
    let Some(application) = registration.application.value() else {
        return Vec::new();
    };
    let is_wrong = |check: &str, words: &[Word]| {
        word(check, registration, expected).is_some_and(|word| words.contains(&word))
    };
    let fails = |check: &str| is_wrong(check, &[Word::Fail]);
    let mut changes = Vec::new();
    if fails("secret-accepted") || is_wrong("secret-lasts", &[Word::Fail, Word::Warn]) {
        changes.extend(secret(application, expected));
    }
    if fails("multitenant") {
        changes.extend(audience(application));
    }
    if fails("permissions-requested") || fails("application-permissions") {
        changes.extend(permissions(application, expected));
    }
    if fails("redirect-registered") {
        changes.extend(redirect(application, expected));
    }
    changes
}

fn word(check: &str, registration: &Registration, expected: &Expected) -> Option<Word> {
    match checks::check(check)?.rule {
        Rule::App(rule) => Some(rule(registration, expected).outcome.word()),
        Rule::Tenant(_) | Rule::Room { .. } => None,
    }
}

fn secret(application: &Application, expected: &Expected) -> Option<RegistrationChange> {
    Some(RegistrationChange::AddSecret {
        display_name: SECRET_NAME.to_owned(),
        months: SECRET_MONTHS,
        from: expected.now,
        before: application.secrets.clone()?,
    })
}

/// Any other audience would lose accounts that may sign in today.
fn audience(application: &Application) -> Option<RegistrationChange> {
    let is_narrow = application.audience == Some(Audience::ThisDirectory);
    is_narrow.then_some(RegistrationChange::SetAudience)
}

fn permissions(application: &Application, expected: &Expected) -> Option<RegistrationChange> {
    let before = application.requested.clone()?;
    let wanted = expected.profile.permissions.iter();
    let missing: Vec<String> = wanted
        .filter(|name| !asks_for(&before, name))
        .cloned()
        .collect();
    let has_id = |name: &String| role_id(name).is_some();
    (!missing.is_empty() && missing.iter().all(has_id))
        .then_some(RegistrationChange::RequestPermissions { missing, before })
}

/// The manifest knows permissions by id.
pub(super) fn role_id(name: &str) -> Option<&'static str> {
    let mut known = APPLICATION_PERMISSIONS.iter();
    known
        .find(|(known, ..)| *known == name)
        .map(|(_, application, _)| *application)
}

/// An address belongs to one platform. Under another one it would have to be taken away there first.
fn redirect(application: &Application, expected: &Expected) -> Option<RegistrationChange> {
    let before = application.web_redirects.clone()?;
    let elsewhere = [
        application.single_page_redirects.as_ref()?,
        application.public_client_redirects.as_ref()?,
    ];
    let url = expected.redirect_url.clone();
    let is_free = elsewhere.iter().all(|known| !known.contains(&url));
    is_free.then_some(RegistrationChange::AddRedirect { url, before })
}
