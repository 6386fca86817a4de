//! How consent ends: back at the app, or on a page.

use super::super::errors::{Refused, Shown, Trace};
use super::super::pages;
use super::super::redirects::{encoded, with_path};
use super::Asked;
use crate::answer::Answer;
use crate::call::Call;
use crate::tenant::Tenant;

/// Somebody left the page: that is all the app hears.
pub(super) fn left(tenant: &Tenant, asked: &Asked) -> Answer {
    let parts = [
        "error=access_denied".to_owned(),
        "error_subcode=cancel".to_owned(),
    ];
    redirect(tenant, asked, &parts, "")
}

/// On a page, or back at the app, as this error does.
pub(super) fn ended(tenant: &Tenant, call: &Call, asked: &Asked, refused: &Refused) -> Answer {
    if refused.row.shown == Shown::Page {
        return pages::error(refused, tenant, call);
    }
    let shape = &tenant.error_shape;
    let encoded = |text: &str| encoded(text, shape.percent_spaces);
    let description = refused.description(tenant, call, &Trace::of(call), shape.redirect_separator);
    let mut parts = vec![
        format!("error={}", refused.error),
        format!("error_description={}", encoded(&description)),
    ];
    if shape.has_uri {
        let uri = format!(
            "https://login.microsoftonline.com/error?code={}",
            refused.row.code
        );
        parts.push(format!("error_uri={}", encoded(&uri)));
    }
    if shape.says_admin_consent {
        parts.push("admin_consent=True".to_owned());
    }
    if shape.names_tenant {
        parts.push(format!("tenant={}", tenant.id));
    }
    redirect(
        tenant,
        asked,
        &parts,
        if shape.ends_with_hash { "#" } else { "" },
    )
}

pub(super) fn redirect(tenant: &Tenant, asked: &Asked, parts: &[String], ending: &str) -> Answer {
    let state = asked.state.as_ref().map(|state| {
        format!(
            "state={}",
            encoded(state, tenant.error_shape.percent_spaces)
        )
    });
    let query: Vec<_> = parts.iter().cloned().chain(state).collect();
    let address = with_path(&asked.redirect);
    let joint = if address.contains('?') { '&' } else { '?' };
    let location = format!("{address}{joint}{}{ending}", query.join("&"));
    Answer::empty(302)
        .header("location", location)
        .header("cache-control", "no-store, no-cache")
}
