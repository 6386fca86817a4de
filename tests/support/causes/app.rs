//! What is said about the tenant, the app, its secret and its requests.

use onboarding::diagnosis::Step;
use onboarding::form::Field;
use onboarding::links::Link;

use super::{At, Cause, said};

pub(super) static CAUSES: &[Cause] = &[
    // Tenant and cloud
    said(At::Token, 90_002, "tenant-not-found")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 900_023, "tenant-malformed")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 50_059, "tenant-missing")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 50_128, "domain-not-verified")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 90_019, "domain-not-verified")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 90_038, "wrong-cloud")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Token, 900_439, "government-cloud")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppRegistrations),
    said(At::Token, 900_382, "cross-cloud-app")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::AppRegistrations),
    said(At::Token, 900_432, "cross-cloud-app")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::AppRegistrations),
    said(At::Token, 50_049, "unknown-instance")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 5_000_224, "tenant-deleted")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 5_000_225, "tenant-dormant")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 500_021, "tenant-restricted")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 500_022, "tenant-restricted")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 50_002, "tenant-restricted")
        .step(Step::Registration)
        .field(Field::Tenant),
    said(At::Token, 9_001_023, "authority-not-allowed")
        .step(Step::Registration)
        .field(Field::Tenant)
        .link(Link::AppOverview),
    said(At::Consent, 500_212, "cross-tenant-outbound").step(Step::Consent),
    said(At::Consent, 500_213, "cross-tenant-inbound").step(Step::Consent),
    // The app and what it asks for
    said(At::Token, 700_016, "app-not-found")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::DeletedApps),
    said(At::Token, 70_001, "app-not-found")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::DeletedApps),
    said(At::Token, 700_011, "app-not-found")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::DeletedApps),
    said(At::Token, 7_000_229, "app-not-in-tenant")
        .step(Step::Consent)
        .link(Link::EnterpriseApps),
    said(At::Token, 700_038, "client-id-placeholder")
        .step(Step::Registration)
        .field(Field::ClientId)
        .link(Link::AppOverview),
    said(At::Consent, 50_194, "single-tenant")
        .step(Step::Registration)
        .link(Link::Authentication),
    said(At::Token, 7_000_112, "app-disabled")
        .step(Step::Registration)
        .link(Link::EnterpriseApp),
    said(At::Token, 1_000_031, "app-blocked")
        .step(Step::Registration)
        .link(Link::EnterpriseApp),
    said(At::Token, 500_011, "resource-not-found")
        .step(Step::Registration)
        .link(Link::Licenses),
    said(At::Token, 500_014, "service-disabled")
        .step(Step::Registration)
        .link(Link::EnterpriseApps),
    said(At::Consent, 650_052, "service-not-subscribed")
        .step(Step::Registration)
        .link(Link::Permissions),
    said(At::Consent, 650_056, "permission-not-listed")
        .step(Step::Registration)
        .link(Link::Permissions),
    said(At::Consent, 650_057, "permission-not-listed")
        .step(Step::Registration)
        .link(Link::Permissions),
    said(At::Consent, 65_005, "permission-not-listed")
        .step(Step::Registration)
        .link(Link::Permissions),
    said(At::Consent, 650_051, "registration-too-new").step(Step::Registration),
    said(At::Consent, 650_054, "resource-removed")
        .step(Step::Registration)
        .link(Link::Permissions),
    said(At::Authorize, 50_105, "assignment-required")
        .step(Step::Consent)
        .link(Link::EnterpriseApp),
    // The secret and the request
    said(At::Token, 7_000_215, "secret-refused")
        .step(Step::Registration)
        .field(Field::Secret)
        .link(Link::Credentials),
    said(At::Token, 70_002, "secret-refused")
        .step(Step::Registration)
        .field(Field::Secret)
        .link(Link::Credentials),
    said(At::Token, 7_000_222, "secret-expired")
        .step(Step::Registration)
        .field(Field::Secret)
        .link(Link::Credentials),
    said(At::Redeem, 7_000_218, "secret-not-sent")
        .step(Step::Registration)
        .field(Field::Secret)
        .link(Link::Authentication),
    said(At::Redeem, 700_025, "redirect-is-public")
        .step(Step::Registration)
        .field(Field::RedirectUrl)
        .link(Link::Authentication),
    said(At::Redeem, 9_002_326, "redirect-is-spa")
        .step(Step::Registration)
        .field(Field::RedirectUrl)
        .link(Link::Authentication),
    said(At::Redeem, 9_002_327, "redirect-is-spa")
        .step(Step::Registration)
        .field(Field::RedirectUrl)
        .link(Link::Authentication),
    said(At::Token, 700_027, "certificate-refused")
        .step(Step::Registration)
        .link(Link::Credentials),
    said(At::Token, 1_002_012, "scope-not-default").step(Step::Registration),
    said(At::Token, 70_011, "scope-invalid").step(Step::Registration),
    said(At::Token, 700_022, "scope-invalid").step(Step::Registration),
    said(At::Token, 700_023, "scope-invalid").step(Step::Registration),
    said(At::Token, 900_144, "value-missing")
        .step(Step::Registration)
        .field(Field::ClientId),
    said(At::Token, 90_014, "value-missing")
        .step(Step::Registration)
        .field(Field::ClientId),
    said(At::Token, 9_002_313, "request-malformed")
        .step(Step::Registration)
        .field(Field::Secret)
        .link(Link::Credentials),
    said(At::Token, 900_561, "request-rewritten").step(Step::Consent),
];
