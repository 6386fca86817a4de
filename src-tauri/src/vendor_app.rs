//! Offision's own app for an administrator's sign-in, where a build names one.

use uuid::Uuid;

use crate::view::Environment;

/// A public client for any tenant, from `OFFISION_SIGN_IN_CLIENT_ID` at build time. What is not a GUID does not compile.
pub(crate) const BUILT_IN: Option<Uuid> = match option_env!("OFFISION_SIGN_IN_CLIENT_ID") {
    Some(text) => parse(text),
    None => None,
};

/// Empty is how build systems spell a variable without a value.
const fn parse(text: &str) -> Option<Uuid> {
    if text.is_empty() {
        return None;
    }
    match Uuid::try_parse(text) {
        Ok(id) if !id.is_nil() => Some(id),
        Ok(_) | Err(_) => panic!("OFFISION_SIGN_IN_CLIENT_ID is not the id of an app"),
    }
}

/// The app that may be used here. A simulated tenant knows no app but its own.
pub(crate) fn usable(built_in: Option<Uuid>, environment: Environment) -> Option<Uuid> {
    built_in.filter(|_| environment == Environment::Microsoft)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUID: &str = "6f0c1c52-3a7e-4b0e-9f2f-5d9a3e1b7c44";

    #[test]
    fn only_the_id_of_an_app_is_built_in() {
        assert_eq!(parse(""), None);
        assert_eq!(parse(GUID).map(|id| id.to_string()).as_deref(), Some(GUID));
        for wrong in ["offision", "00000000-0000-0000-0000-000000000000", " "] {
            assert!(
                std::panic::catch_unwind(|| parse(wrong)).is_err(),
                "{wrong:?}"
            );
        }
    }

    #[test]
    fn no_simulated_tenant_is_asked_for_it() {
        let built_in = parse(GUID);
        assert_eq!(usable(built_in, Environment::Microsoft), built_in);
        assert_eq!(usable(built_in, Environment::Demo), None);
        assert_eq!(usable(built_in, Environment::Loopback), None);
        assert_eq!(usable(None, Environment::Microsoft), None);
    }
}
