//! An error of Entra ID that is switched on from outside, answered as its endpoint answers it.

use super::errors::{Refused, of_code};
use super::{authorize, consent, pages, with_ids};
use crate::answer::Answer;
use crate::call::Call;
use crate::server::Shared;

/// `None` for a code that the table does not have.
pub(crate) fn answer(shared: &Shared, call: &Call, code: u32) -> Option<Answer> {
    let refused = Refused::from(of_code(code)?);
    let answer = match call.parts().as_slice() {
        [.., "authorize"] => authorize::refuse(shared, call, &refused),
        [.., "adminconsent"] => consent::refuse(shared, call, &refused),
        ["devicelogin"] => pages::error(&refused, &shared.tenant(), call),
        _ => refused.answer(&shared.tenant(), call),
    };
    Some(with_ids(call, answer))
}
