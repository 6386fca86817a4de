//! What is said about redirects, consent and the person who signs in, and what Microsoft says about itself.

use onboarding::diagnosis::Step;
use onboarding::form::Field;
use onboarding::links::Link;

use super::{At, Cause, said};

pub(super) static CAUSES: &[Cause] = &[
    // Redirect and consent
    said(At::Consent, 50_011, "redirect-mismatch")
        .step(Step::Registration)
        .field(Field::RedirectUrl)
        .link(Link::Authentication),
    said(At::Consent, 900_971, "no-redirect-at-all")
        .step(Step::Registration)
        .field(Field::RedirectUrl)
        .link(Link::Authentication),
    said(At::Consent, 65_004, "consent-cancelled").step(Step::Consent),
    said(At::Authorize, 65_001, "consent-missing")
        .step(Step::Consent)
        .link(Link::Permissions),
    said(At::Consent, 90_094, "admin-needed").step(Step::Consent),
    said(At::Consent, 90_093, "role-too-small").step(Step::Consent),
    said(At::Consent, 90_095, "consent-workflow")
        .step(Step::Consent)
        .link(Link::ConsentRequests),
    said(At::Consent, 900_941, "app-risky")
        .step(Step::Consent)
        .link(Link::UserSettings),
    said(At::Consent, 900_981, "app-risky")
        .step(Step::Consent)
        .link(Link::UserSettings),
    said(At::Consent, 90_090, "consent-not-recorded").step(Step::Consent),
    said(At::Consent, 90_091, "consent-not-recorded").step(Step::Consent),
    said(At::Authorize, 70_005, "id-token-not-enabled")
        .step(Step::Consent)
        .link(Link::Authentication),
    said(At::Authorize, 700_054, "id-token-not-enabled")
        .step(Step::Consent)
        .link(Link::Authentication),
    said(At::Consent, 90_099, "partner-consent-missing").step(Step::Consent),
    // The person who signs in
    said(At::Consent, 50_020, "other-directory").step(Step::Consent),
    said(At::Consent, 50_034, "account-not-in-tenant").step(Step::Consent),
    said(At::Consent, 51_004, "account-not-in-tenant").step(Step::Consent),
    said(At::Consent, 90_072, "guest-pending").step(Step::Consent),
    said(At::Consent, 50_014, "guest-pending").step(Step::Consent),
    said(At::Authorize, 16_000, "interaction-required").step(Step::Consent),
    said(At::Authorize, 50_058, "interaction-required").step(Step::Consent),
    said(At::Consent, 500_208, "personal-account").step(Step::Consent),
    said(At::Consent, 50_126, "wrong-password").step(Step::Consent),
    said(At::Consent, 50_055, "password-expired").step(Step::Consent),
    said(At::Consent, 50_057, "account-disabled").step(Step::Consent),
    said(At::Consent, 50_053, "account-locked")
        .step(Step::Consent)
        .link(Link::SignInLogs),
    said(At::Consent, 50_072, "mfa-not-set-up").step(Step::Consent),
    said(At::Consent, 50_074, "mfa-needed").step(Step::Consent),
    said(At::Consent, 50_076, "mfa-needed").step(Step::Consent),
    said(At::Consent, 50_079, "mfa-not-set-up").step(Step::Consent),
    said(At::Consent, 50_078, "mfa-needed").step(Step::Consent),
    said(At::Consent, 53_000, "device-not-compliant")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Consent, 50_097, "device-sign-in-needed")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Consent, 50_129, "device-sign-in-needed")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Consent, 53_001, "device-not-joined")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Consent, 53_002, "app-not-approved")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Token, 53_003, "conditional-access")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::DeviceWait, 53_003, "conditional-access")
        .step(Step::Consent)
        .link(Link::ConditionalAccess),
    said(At::Consent, 530_032, "security-policy")
        .step(Step::Consent)
        .link(Link::SignInLogs),
    said(At::Consent, 530_034, "partner-blocked")
        .step(Step::Consent)
        .link(Link::SignInLogs),
    said(At::Consent, 530_035, "security-defaults")
        .step(Step::Consent)
        .link(Link::SignInLogs),
    said(At::Consent, 53_004, "risky-registration").step(Step::Consent),
    said(At::Consent, 53_011, "home-tenant-risk").step(Step::Consent),
    // Microsoft itself
    said(At::Token, 50_196, "sign-in-loop").step(Step::Registration),
    said(At::Token, 90_055, "tenant-throttled").step(Step::Registration),
    said(At::Token, 90_033, "service-fault"),
    said(At::Token, 90_024, "service-fault"),
    said(At::Token, 90_006, "service-fault"),
    said(At::Token, 90_012, "service-fault"),
    said(At::Token, 50_033, "service-fault"),
    said(At::Token, 50_087, "service-fault"),
    said(At::Token, 50_000, "sign-in-fault"),
    // Code, refresh and device code
    said(At::Redeem, 54_005, "code-redeemed").step(Step::Consent),
    said(At::Redeem, 70_008, "code-expired").step(Step::Consent),
    said(At::Redeem, 70_000, "code-expired").step(Step::Consent),
    said(At::Redeem, 501_481, "verifier-mismatch").step(Step::Consent),
    said(At::Redeem, 50_147, "verifier-mismatch").step(Step::Consent),
    said(At::Authorize, 501_491, "verifier-mismatch").step(Step::Consent),
    said(At::Redeem, 700_005, "code-of-other-tenant")
        .step(Step::Consent)
        .field(Field::Tenant),
    said(At::Refresh, 700_082, "session-ended").step(Step::Consent),
    said(At::Refresh, 70_043, "session-ended").step(Step::Consent),
    said(At::Refresh, 50_173, "session-ended").step(Step::Consent),
    said(At::Refresh, 50_132, "session-ended").step(Step::Consent),
    said(At::Refresh, 50_133, "session-ended").step(Step::Consent),
    said(At::DeviceCode, 90_133, "authority-not-allowed")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::DeviceWait, 70_016, "device-code-pending").step(Step::Consent),
    said(At::DeviceWait, 70_018, "device-code-wrong").step(Step::Consent),
    said(At::DeviceWait, 90_119, "device-code-wrong").step(Step::Consent),
    said(At::DeviceWait, 70_019, "device-code-expired").step(Step::Consent),
    said(At::DeviceWait, 90_120, "device-code-declined").step(Step::Consent),
    said(At::DeviceWait, 50_134, "device-code-elsewhere").step(Step::Consent),
];
