//! What an AADSTS code means for the person, as a closed list. The words are in the catalogue under `reason-<id>`.

/// Why Entra refused a sign-in or a consent.
///
/// Source: Microsoft Entra, "Authentication and authorization error codes". Codes and texts may change, so an unknown code is shown with
/// Microsoft's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    TenantNotFound,
    TenantMalformed,
    AppNotFound,
    AppNotInTenant,
    AppDisabled,
    SecretRefused,
    SecretExpired,
    SingleTenant,
    RedirectMismatch,
    ConsentCancelled,
    NotAnAdministrator,
    OtherDirectory,
    ConditionalAccess,
    NotGranted,
    ServiceMissing,
    WrongCloud,
    TryLater,
    /// The answer in the browser belongs to another request.
    ForeignAnswer,
    Unknown,
}

impl Cause {
    pub const ALL: [Cause; 19] = [
        Cause::TenantNotFound,
        Cause::TenantMalformed,
        Cause::AppNotFound,
        Cause::AppNotInTenant,
        Cause::AppDisabled,
        Cause::SecretRefused,
        Cause::SecretExpired,
        Cause::SingleTenant,
        Cause::RedirectMismatch,
        Cause::ConsentCancelled,
        Cause::NotAnAdministrator,
        Cause::OtherDirectory,
        Cause::ConditionalAccess,
        Cause::NotGranted,
        Cause::ServiceMissing,
        Cause::WrongCloud,
        Cause::TryLater,
        Cause::ForeignAnswer,
        Cause::Unknown,
    ];

    /// The cause behind the number of an AADSTS code.
    pub fn of_code(code: u32) -> Cause {
        match code {
            90_002 | 50_128 | 90_019 | 5_000_224 => Cause::TenantNotFound,
            900_023 | 50_059 => Cause::TenantMalformed,
            700_016 | 70_001 | 700_011 | 700_038 => Cause::AppNotFound,
            7_000_229 => Cause::AppNotInTenant,
            7_000_112 | 1_000_031 => Cause::AppDisabled,
            7_000_215 | 70_002 | 7_000_218 => Cause::SecretRefused,
            7_000_222 => Cause::SecretExpired,
            50_194 => Cause::SingleTenant,
            50_011 | 900_971 => Cause::RedirectMismatch,
            65_004 => Cause::ConsentCancelled,
            90_093..=90_095 | 900_941 | 900_981 => Cause::NotAnAdministrator,
            50_020 | 50_034 | 51_004 | 90_072 | 500_208 => Cause::OtherDirectory,
            53_000..=53_004 | 53_011 | 530_032 | 530_034 | 530_035 => Cause::ConditionalAccess,
            65_001 => Cause::NotGranted,
            500_011 | 500_014 | 650_052 => Cause::ServiceMissing,
            90_038 | 900_439 | 900_382 | 900_432 | 50_049 => Cause::WrongCloud,
            90_055 | 90_033 | 90_024 | 90_006 | 90_012 | 90_090 | 50_033 | 50_087 | 50_196 => {
                Cause::TryLater
            }
            _ => Cause::Unknown,
        }
    }

    /// The cause behind a code as it is written, such as `AADSTS7000215`.
    pub fn of_text(code: &str) -> Option<Cause> {
        code.strip_prefix("AADSTS")?
            .parse()
            .ok()
            .map(Cause::of_code)
    }

    /// Key of the words: `reason-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Cause::TenantNotFound => "cause-tenant-not-found",
            Cause::TenantMalformed => "cause-tenant-malformed",
            Cause::AppNotFound => "cause-app-not-found",
            Cause::AppNotInTenant => "cause-app-not-in-tenant",
            Cause::AppDisabled => "cause-app-disabled",
            Cause::SecretRefused => "cause-secret-refused",
            Cause::SecretExpired => "cause-secret-expired",
            Cause::SingleTenant => "cause-single-tenant",
            Cause::RedirectMismatch => "cause-redirect-mismatch",
            Cause::ConsentCancelled => "cause-consent-cancelled",
            Cause::NotAnAdministrator => "cause-not-an-administrator",
            Cause::OtherDirectory => "cause-other-directory",
            Cause::ConditionalAccess => "cause-conditional-access",
            Cause::NotGranted => "cause-not-granted",
            Cause::ServiceMissing => "cause-service-missing",
            Cause::WrongCloud => "cause-wrong-cloud",
            Cause::TryLater => "cause-try-later",
            Cause::ForeignAnswer => "cause-foreign-answer",
            Cause::Unknown => "cause-unknown",
        }
    }
}
