//! How an answer goes back to the app.

use super::super::errors::{Refused, Trace};
use super::super::pages;
use super::super::redirects::{encoded, with_path};
use super::request::{Mode, Reply};
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::request_id;
use crate::tenant::Tenant;

pub(super) fn code(reply: &Reply, tenant: &Tenant, code: &str) -> Answer {
    let mut fields = vec![("code", code.to_owned())];
    fields.extend(state(reply));
    fields.push(("session_state", request_id()));
    sent(reply, tenant, &fields)
}

pub(super) fn refused(reply: &Reply, tenant: &Tenant, call: &Call, refused: &Refused) -> Answer {
    let shape = &tenant.error_shape;
    let trace = Trace::of(call);
    let description = refused.description(tenant, call, &trace, shape.redirect_separator);
    // A person who leaves has denied; a code of the token endpoint has another name here.
    let error = match refused.error {
        "invalid_grant" => "interaction_required",
        error => error,
    };
    let mut fields = vec![
        ("error", error.to_owned()),
        ("error_description", description),
    ];
    if shape.has_uri {
        let uri = format!("{}/error?code={}", call.base, refused.row.code);
        fields.push(("error_uri", uri));
    }
    fields.extend(state(reply));
    sent(reply, tenant, &fields)
}

/// Somebody left the page: that is all the app hears.
pub(super) fn left(reply: &Reply, tenant: &Tenant) -> Answer {
    let mut fields = vec![
        ("error", "access_denied".to_owned()),
        ("error_subcode", "cancel".to_owned()),
    ];
    fields.extend(state(reply));
    sent(reply, tenant, &fields)
}

fn state(reply: &Reply) -> Option<(&'static str, String)> {
    Some(("state", reply.state.clone()?))
}

fn sent(reply: &Reply, tenant: &Tenant, fields: &[(&str, String)]) -> Answer {
    let joint = match reply.mode {
        Mode::FormPost => return pages::sends_itself(&reply.redirect, fields),
        Mode::Fragment => '#',
        Mode::Query if reply.redirect.contains('?') => '&',
        Mode::Query => '?',
    };
    let percent_spaces = tenant.error_shape.percent_spaces;
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value, percent_spaces)))
        .collect();
    let location = format!("{}{joint}{}", with_path(&reply.redirect), pairs.join("&"));
    Answer::empty(302)
        .header("location", location)
        .header("cache-control", "no-store, no-cache")
}
