//! Every error of the simulated tenant: where it really occurs, and to which diagnosis, field, step and page it must lead.
//!
//! Where a code occurs is from Microsoft's documentation; ids, fields, steps and links were taken from the product's `causes.json` and
//! checked by eye against the facts.

mod app;
mod person;
mod services;

pub use services::{SERVICE_CAUSES, Service, ServiceCause};

use onboarding::diagnosis::Step;
use onboarding::form::Field;
use onboarding::links::Link;

/// Where Entra says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// When the app asks for a token with its secret.
    Token,
    /// On the consent page, or in the address that the browser is sent to from there.
    Consent,
    /// When an administrator signs in.
    Authorize,
    /// When the sign-in's code is exchanged for a token.
    Redeem,
    /// When a token for another service, or a newer one, is asked for.
    Refresh,
    /// When a device code is asked for.
    DeviceCode,
    /// While its answer is waited for.
    DeviceWait,
}

/// One code at one place.
#[derive(Clone, Copy, Debug)]
pub struct Cause {
    pub code: u32,
    pub at: At,
    pub id: &'static str,
    pub step: Option<Step>,
    pub field: Option<Field>,
    pub link: Option<Link>,
}

impl Cause {
    const fn step(self, step: Step) -> Self {
        Cause {
            step: Some(step),
            ..self
        }
    }

    const fn field(self, field: Field) -> Self {
        Cause {
            field: Some(field),
            ..self
        }
    }

    const fn link(self, link: Link) -> Self {
        Cause {
            link: Some(link),
            ..self
        }
    }
}

const fn said(at: At, code: u32, id: &'static str) -> Cause {
    Cause {
        code,
        at,
        id,
        step: None,
        field: None,
        link: None,
    }
}

/// Every row.
pub fn causes() -> impl Iterator<Item = &'static Cause> {
    app::CAUSES.iter().chain(person::CAUSES)
}
