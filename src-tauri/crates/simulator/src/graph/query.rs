//! `$select`, `$top` and `$skiptoken`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use url::form_urlencoded::Serializer;

use super::{Ask, errors, ok};
use crate::answer::Answer;

/// Keeps what `$select` names, or else the properties that a service sends by default; annotations
/// stay.
pub(super) fn selected(ask: &Ask<'_>, mut object: Value, default: Option<&[&str]>) -> Value {
    let chosen = ask.call.option("$select");
    let is_kept = |name: &str| match (chosen, default) {
        (Some(list), _) => list
            .split(',')
            .any(|wanted| wanted.trim().eq_ignore_ascii_case(name)),
        (None, Some(names)) => names.contains(&name),
        (None, None) => true,
    };
    if let Value::Object(members) = &mut object {
        members.retain(|name, _| name.contains('@') || is_kept(name));
    }
    object
}

pub(super) struct Window {
    pub(super) start: usize,
    pub(super) size: usize,
}

/// The page that a directory list is asked for.
pub(super) fn directory_window(ask: &Ask<'_>) -> Result<Window, Answer> {
    let size = match ask.call.option("$top").map(str::parse::<usize>) {
        None => 100,
        Some(Ok(size @ 1..=999)) => size,
        Some(_) => {
            return Err(errors::error(
                400,
                "Request_UnsupportedQuery",
                "Invalid page size specified: must be between 1 and 999 inclusive.",
            ));
        }
    };
    if ask.call.option("$skip").is_some() {
        return Err(errors::error(
            400,
            "Request_UnsupportedQuery",
            "'$skip' is not supported by the service.",
        ));
    }
    let start = match ask.call.option("$skiptoken") {
        None => 0,
        Some(token) => offset(token).ok_or_else(|| errors::error(400, "Directory_ExpiredPageToken", "The specified page token value has expired and can no longer be included in your request."))?,
    };
    Ok(Window { start, size })
}

/// One page of a directory list with its link to the next.
pub(super) fn directory_page(
    ask: &Ask<'_>,
    of: &str,
    window: &Window,
    rows: Vec<Value>,
    total: usize,
) -> Answer {
    let mut body = Map::new();
    body.insert("@odata.context".to_owned(), json!(ask.context(of)));
    let is_counted = wants_count(ask) && is_eventual(ask);
    if is_counted && window.start == 0 {
        body.insert("@odata.count".to_owned(), json!(total));
    }
    let next = window.start + window.size;
    if next < total {
        body.insert(
            "@odata.nextLink".to_owned(),
            json!(next_link(ask, "$skiptoken", &page_token(next))),
        );
    }
    body.insert("value".to_owned(), Value::Array(rows));
    ok(Value::Object(body))
}

/// The same address with its other options repeated.
pub(super) fn next_link(ask: &Ask<'_>, option: &str, value: &str) -> String {
    let mut query = Serializer::new(String::new());
    for (name, kept) in &ask.call.query {
        if !name.eq_ignore_ascii_case(option) {
            query.append_pair(name, kept);
        }
    }
    query.append_pair(option, value);
    // Graph leaves the dollar sign of an option as it is.
    format!(
        "{}{}?{}",
        ask.call.base,
        ask.call.path,
        query.finish().replace("%24", "$")
    )
}

pub(super) fn wants_count(ask: &Ask<'_>) -> bool {
    ask.call.option("$count") == Some("true")
}

pub(super) fn is_eventual(ask: &Ask<'_>) -> bool {
    ask.call
        .header("consistencylevel")
        .is_some_and(|level| level.eq_ignore_ascii_case("eventual"))
}

fn page_token(offset: usize) -> String {
    URL_SAFE_NO_PAD.encode(format!("page:{offset}"))
}

fn offset(token: &str) -> Option<usize> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    String::from_utf8(bytes)
        .ok()?
        .strip_prefix("page:")?
        .parse()
        .ok()
}
