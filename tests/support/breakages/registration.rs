//! What can be wrong with the app registration, the consent and the delegate.

use checks::Word;
use jiff::{SignedDuration, Timestamp};
use simulator::{Effect, Matcher, Rule, ServicePrincipal, Tenant};

use super::{Breakage, Breaks, HiddenRooms, Hides};

/// Everything that Entra's refusal to issue a token hides, apart from the secret.
const BEHIND_THE_TOKEN: &[&str] = &[
    "secret-lasts",
    "other-secrets-last",
    "multitenant",
    "permissions-requested",
    "application-permissions",
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
    "other-secrets-last",
    "multitenant",
    "permissions-requested",
    "application-permissions",
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
    "other-secrets-last",
    "multitenant",
    "permissions-requested",
    "application-permissions",
    "no-extra-permissions",
    "permissions-granted",
    "permissions-work",
    "redirect-registered",
    "delegate-exists",
];

/// Source: Microsoft Graph permissions reference, Mail.Send as application and as delegated permission.
const MAIL_SEND: &str = "b633e1c5-b582-4048-a93e-9f11b44c7e96";
const MAIL_SEND_DELEGATED: &str = "e383f46e-2787-4529-855e-0e479a3ffac0";

/// In every room: who is the delegate, if the address leads to nobody?
const ABOUT_THE_DELEGATE: &[&str] = &[
    "delegate-listed",
    "somebody-can-book",
    "no-dynamic-groups",
    "no-orphaned-delegates",
    "full-access",
];

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
        brings: &[],
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
    line("other-secrets-last", Word::Warn, |tenant| {
        let credentials = &mut tenant.application.password_credentials;
        let mut other = credentials[0].clone();
        other.key_id = "0c5b7d2a-1e4f-4a3b-8c6d-7e8f9a0b1c2d".to_owned();
        other.display_name = "Signage".to_owned();
        other.hint = "Zz9".to_owned();
        other.secret_text = "Zz98Q~another-secret-of-the-same-app-000".to_owned();
        other.end = Timestamp::now() + SignedDuration::from_hours(24 * 20);
        credentials.push(other);
    }),
    line("other-secrets-last", Word::Warn, |tenant| {
        let mut other = tenant.application.password_credentials[0].clone();
        other.hint = "6JA".to_owned();
        other.secret_text = "6JA8Q~a-secret-of-another-integration-012".to_owned();
        other.end = Timestamp::now() + SignedDuration::from_hours(24 * 10);
        tenant.application.password_credentials.push(other);
    }),
    line("multitenant", Word::Fail, |tenant| {
        tenant.application.sign_in_audience = "AzureADMyOrg".to_owned();
    }),
    line("permissions-requested", Word::Fail, |tenant| {
        for resource in &mut tenant.application.required_resource_access {
            resource
                .resource_access
                .retain(|access| access.id != MAIL_SEND);
        }
    }),
    Breakage {
        hides: Hides {
            lines: &["permissions-requested"],
            rooms: HiddenRooms::None,
            because: "the permission is asked for, but of the wrong kind, which is one mistake and not two",
        },
        ..line("application-permissions", Word::Fail, |tenant| {
            for resource in &mut tenant.application.required_resource_access {
                for access in &mut resource.resource_access {
                    // Mail.Send, under Delegated permissions
                    if access.id == "b633e1c5-b582-4048-a93e-9f11b44c7e96" {
                        access.id = "e383f46e-2787-4529-855e-0e479a3ffac0".to_owned();
                        access.kind = "Scope".to_owned();
                    }
                }
            }
        })
    },
    Breakage {
        hides: Hides {
            lines: &["permissions-requested"],
            rooms: HiddenRooms::None,
            because: "it is asked for, but of the wrong kind",
        },
        ..line("application-permissions", Word::Fail, |tenant| {
            for resource in &mut tenant.application.required_resource_access {
                for access in &mut resource.resource_access {
                    if access.id == MAIL_SEND {
                        access.id = MAIL_SEND_DELEGATED.to_owned();
                        access.kind = "Scope".to_owned();
                    }
                }
            }
        })
    },
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
        brings: &[],
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
