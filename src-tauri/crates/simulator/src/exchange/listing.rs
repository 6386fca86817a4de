//! Lists of recipients: their size, their pages, and what they are narrowed to.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use url::form_urlencoded::Serializer;

use super::errors;
use super::invoke::Invocation;
use crate::answer::Answer;
use crate::call::Call;

pub(super) struct Page {
    pub(super) rows: Vec<Value>,
    pub(super) warnings: Vec<String>,
    pub(super) next_link: Option<String>,
}

const DEFAULT_RESULT_SIZE: usize = 1000;
const LARGEST_PAGE: usize = 1000;
const MORE: &str = "There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.";

/// One page of a list: `write` turns what is on it into rows.
pub(super) fn page<T>(
    invocation: &Invocation<'_>,
    mut all: Vec<T>,
    write: impl Fn(&T) -> Value,
) -> Result<Page, Answer> {
    let mut warnings = Vec::new();
    if let Some(most) = result_size(invocation)?
        && all.len() > most
    {
        all.truncate(most);
        warnings.push(MORE.to_owned());
    }
    let start = match invocation.call.option("$skiptoken") {
        None => 0,
        Some(token) => offset(token)
            .filter(|start| *start < all.len())
            .ok_or_else(errors::expired_page)?,
    };
    let size = page_size(invocation.call);
    let rows = all.iter().skip(start).take(size).map(write).collect();
    let next = start + size;
    let next_link = (next < all.len()).then(|| next_link(invocation.call, next));
    Ok(Page {
        rows,
        warnings,
        next_link,
    })
}

/// The values of an enumeration that a parameter names: a text, a text with commas, or a list. A
/// beginning of a name stands for every name that begins so.
pub(super) fn enumerated(
    invocation: &Invocation<'_>,
    name: &str,
    valid: &[&'static str],
) -> Result<Option<Vec<&'static str>>, Answer> {
    let texts: Vec<&str> = match invocation.parameter(name) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(text)) => text.split(',').collect(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        Some(other) => return Err(errors::bad_value(name, &other.to_string(), valid)),
    };
    let mut chosen = Vec::new();
    for text in texts {
        let text = text.trim();
        let exact = valid.iter().find(|known| known.eq_ignore_ascii_case(text));
        let begins = |known: &&&str| {
            known
                .get(..text.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(text))
        };
        match exact.or_else(|| valid.iter().find(begins)) {
            Some(known) if !text.is_empty() => chosen.push(*known),
            _ => return Err(errors::bad_value(name, text, valid)),
        }
    }
    Ok(Some(chosen))
}

/// `None` is unlimited.
fn result_size(invocation: &Invocation<'_>) -> Result<Option<usize>, Answer> {
    match invocation.parameter("ResultSize") {
        None => Ok(Some(DEFAULT_RESULT_SIZE)),
        Some(Value::String(text)) if text.eq_ignore_ascii_case("Unlimited") => Ok(None),
        Some(value) => {
            let number = value
                .as_u64()
                .or_else(|| value.as_str()?.parse().ok())
                .and_then(|number| usize::try_from(number).ok());
            number
                .map(Some)
                .ok_or_else(|| errors::bad_value("ResultSize", &value.to_string(), &[]))
        }
    }
}

/// `Prefer: odata.maxpagesize=1000`, with or without spaces, alone or in a list.
fn page_size(call: &Call) -> usize {
    let prefer = call.header("prefer").unwrap_or_default();
    let named = prefer
        .split([',', ';'])
        .filter_map(|part| part.split_once('='));
    let mut sizes = named.filter(|(name, _)| name.trim().eq_ignore_ascii_case("odata.maxpagesize"));
    let size = sizes
        .next()
        .and_then(|(_, size)| size.trim().parse().ok())
        .unwrap_or(LARGEST_PAGE);
    size.clamp(1, LARGEST_PAGE)
}

fn next_link(call: &Call, next: usize) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in call
        .query
        .iter()
        .filter(|(name, _)| !name.eq_ignore_ascii_case("$skiptoken"))
    {
        query.append_pair(name, value);
    }
    query.append_pair(
        "$skiptoken",
        &URL_SAFE_NO_PAD.encode(format!("HKGP001A001:{next}")),
    );
    format!(
        "{}{}?{}",
        call.base,
        call.path,
        query.finish().replace("%24", "$")
    )
}

fn offset(token: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    text.strip_prefix("HKGP001A001:")?.parse().ok()
}
