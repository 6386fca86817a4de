//! What can be wrong with the app registration, the consent and the delegate.

use checks::Word;
use jiff::{SignedDuration, Timestamp};
use simulator::{Effect, Matcher, Rule, ServicePrincipal, Tenant};

use super::{Breakage, Breaks, HiddenRooms, Hides};

/// Everything that Entra's refusal to issue a token hides, apart from the secret.
const BEHIND_THE_TOKEN: &[&str] = &[
    "secret-lasts",
    "multitenant",
    "permissions-requested",
    "no-extra-permissions",
    "permissions-granted",
    "permissions-work",
    "redirect-registered",
    "delegate-exists",
];

/// The same, with the secret: Entra looks at the app first.
const BEHIND_THE_APP: &[&str] = &[
    "secret-accepted",
    "secret-lasts",
    "multitenant",
    "permissions-requested",
    "no-extra-permissions",
    "permissions-granted",
    "permissions-work",
    "redirect-registered",
    "delegate-exists",
];

const BEHIND_THE_TENANT: &[&str] = &[
    "app-registered",
    "secret-accepted",
    "secret-lasts",
    "multitenant",
    "permissions-requested",
    "no-extra-permissions",
    "permissions-granted",
    "permissions-work",
    "redirect-registered",
    "delegate-exists",
];

/// In every room: who is the delegate, if the address leads to nobody?
const ABOUT_THE_DELEGATE: &[&str] = &["delegate-listed", "full-access"];

const fn without_a_token(lines: &'static [&'static str]) -> Hides {
    Hides {
        lines,
        rooms: HiddenRooms::All,
        because: "without a token nothing behind it can be asked",
    }
}

const fn line(check: &'static str, word: Word, breaks: fn(&mut Tenant)) -> Breakage {
    Breakage {
        check,
        word,
        breaks: Breaks::Tenant(breaks),
        hides: Hides::NOTHING,
    }
}

pub static REGISTRATION: &[Breakage] = &[
    Breakage {
        hides: without_a_token(BEHIND_THE_APP),
        ..line("app-registered", Word::Fail, |tenant| {
            tenant.application.app_id = "11111111-2222-4333-8444-555555555555".to_owned();
        })
    },
    Breakage {
        hides: without_a_token(BEHIND_THE_APP),
        ..line("app-registered", Word::Fail, |tenant| {
            tenant.application.is_disabled = true;
        })
    },
    Breakage {
        hides: without_a_token(BEHIND_THE_TOKEN),
        ..line("secret-accepted", Word::Fail, |tenant| {
            for credential in &mut tenant.application.password_credentials {
                credential.secret_text = "Xyz8Q~a-secret-that-was-renewed-later-00".to_owned();
            }
        })
    },
    line("secret-lasts", Word::Warn, |tenant| {
        let soon = Timestamp::now() + SignedDuration::from_hours(24 * 20);
        for credential in &mut tenant.application.password_credentials {
            credential.end = soon;
        }
    }),
    line("multitenant", Word::Fail, |tenant| {
        tenant.application.sign_in_audience = "AzureADMyOrg".to_owned();
    }),
    line("permissions-requested", Word::Fail, |tenant| {
        for resource in &mut tenant.application.required_resource_access {
            // Mail.Send
            resource
                .resource_access
                .retain(|access| access.id != "b633e1c5-b582-4048-a93e-9f11b44c7e96");
        }
    }),
    line("no-extra-permissions", Word::Warn, |tenant| {
        assert!(principal(tenant).grant("Directory.Read.All", Timestamp::now()));
    }),
    line("permissions-granted", Word::Fail, |tenant| {
        principal(tenant).revoke("Mail.Send");
    }),
    Breakage {
        check: "permissions-work",
        word: Word::Fail,
        breaks: Breaks::Answers(|| {
            let refused = Effect::Status {
                code: 403,
                html: false,
            };
            Rule::new(Matcher::path("/v1.0/groups"), refused)
        }),
        hides: Hides::NOTHING,
    },
    Breakage {
        hides: Hides {
            because: "nobody can be asked about an app in a tenant that does not exist",
            ..without_a_token(BEHIND_THE_TENANT)
        },
        ..line("tenant-found", Word::Fail, |tenant| {
            tenant.id = "99999999-8888-4777-8666-555555555555".to_owned();
        })
    },
    line("redirect-registered", Word::Fail, |tenant| {
        tenant.application.web.redirect_uris.remove(0);
    }),
    line("redirect-registered", Word::Fail, |tenant| {
        let callback = tenant.application.web.redirect_uris.remove(0);
        tenant.application.spa.redirect_uris.push(callback);
    }),
    Breakage {
        hides: Hides {
            lines: &[],
            rooms: HiddenRooms::Checks(ABOUT_THE_DELEGATE),
            because: "an address that leads to nobody cannot be looked for in a room",
        },
        ..line("delegate-exists", Word::Fail, |tenant| {
            tenant.users.retain(|user| user.alias != "offision");
        })
    },
];

fn principal(tenant: &mut Tenant) -> &mut ServicePrincipal {
    tenant
        .service_principal
        .as_mut()
        .expect("a good tenant has an enterprise app")
}
