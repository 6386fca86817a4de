//! Events, as they are read. Sources: Microsoft Graph, List events, Get event and List calendarView.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::event_value::{Place, value};
use super::query::{next_link, selected};
use super::{Ask, errors, filter, ok};
use crate::answer::Answer;
use crate::tenant::calendars::Item;
use crate::tenant::recipients::Recipient;

/// Rows of a page unless `$top` says otherwise.
const PAGE: usize = 10;
const LARGEST_PAGE: usize = 1000;
/// What `$filter` may name; of other properties the service says that they cannot be filtered.
const FILTERED: [&str; 3] = ["subject", "iCalUId", "singleValueExtendedProperties"];

pub(super) fn list(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    let items = ask.tenant.calendars.of(entry.object_id());
    page(ask, entry, "events", items.iter().map(|item| (item, None)))
}

/// Every meeting of the window; of a series each one alone.
pub(super) fn view(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    let bound = |name: &str| ask.call.option(name).and_then(moment);
    let (Some(start), Some(end)) = (bound("startDateTime"), bound("endDateTime")) else {
        let message = "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime";
        return errors::error(400, "ErrorInvalidParameter", message);
    };
    let items = ask.tenant.calendars.of(entry.object_id()).iter();
    let mut meetings: Vec<_> = items
        .flat_map(|item| (0..item.meetings.len()).map(move |index| (item, index)))
        .filter(|(item, index)| {
            let meeting = item.meetings[*index];
            meeting.start < end && start < meeting.end
        })
        .collect();
    meetings.sort_by_key(|(item, index)| item.meetings[*index].start);
    let rows = meetings
        .into_iter()
        .map(|(item, index)| (item, item.recurrence.as_ref().map(|_| index)));
    page(ask, entry, "calendarView", rows)
}

/// The id is parsed before it is looked up.
pub(super) fn one(ask: &Ask<'_>, entry: Recipient<'_>, rest: &[&str]) -> Answer {
    let id = rest.last().copied().unwrap_or_default();
    let items = ask.tenant.calendars.of(entry.object_id());
    let Some(item) = items.iter().find(|item| item.id == id) else {
        return missing(id);
    };
    written(ask, entry, item, 200)
}

pub(super) fn missing(id: &str) -> Answer {
    let is_id_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_+/=".contains(&byte);
    if id.len() >= 16 && id.starts_with("AA") && id.bytes().all(is_id_letter) {
        errors::item_not_found()
    } else {
        errors::error(400, "ErrorInvalidIdMalformed", "Id is malformed.")
    }
}

/// One event as the whole body.
pub(super) fn written(ask: &Ask<'_>, entry: Recipient<'_>, item: &Item, status: u16) -> Answer {
    let place = match Place::of(ask) {
        Ok(place) => place,
        Err(refusal) => return refusal,
    };
    let mut body = selected(ask, value(item, None, &place), None);
    let of = format!("users('{}')/events/$entity", entry.object_id());
    body["@odata.context"] = json!(ask.context(&of));
    let mut answer = ok(body);
    answer.status = status;
    answer
}

/// The rows are items with the number of the meeting that stands for a series.
fn page<'a>(
    ask: &Ask<'_>,
    entry: Recipient<'_>,
    what: &str,
    rows: impl Iterator<Item = (&'a Item, Option<usize>)>,
) -> Answer {
    let rows = match filtered(ask, rows) {
        Ok(rows) => rows,
        Err(refusal) => return refusal,
    };
    let place = match Place::of(ask) {
        Ok(place) => place,
        Err(refusal) => return refusal,
    };
    let number = |name: &str, usual: usize| {
        let text = ask.call.option(name);
        text.map_or(Ok(usual), str::parse)
    };
    let (Ok(skip), Ok(top)) = (number("$skip", 0), number("$top", PAGE)) else {
        return errors::bad_request("Invalid value for $skip or $top query option.");
    };
    let end = skip.saturating_add(top.clamp(1, LARGEST_PAGE));
    let mut body = Map::new();
    let of = format!("users('{}')/{what}", entry.object_id());
    body.insert("@odata.context".to_owned(), json!(ask.context(&of)));
    if end < rows.len() {
        let link = next_link(ask, "$skip", &end.to_string());
        body.insert("@odata.nextLink".to_owned(), json!(link));
    }
    let shown = rows.get(skip..end.min(rows.len())).unwrap_or_default();
    let shown = shown
        .iter()
        .map(|(item, index)| selected(ask, value(item, *index, &place), None))
        .collect();
    body.insert("value".to_owned(), Value::Array(shown));
    ok(Value::Object(body))
}

type Row<'a> = (&'a Item, Option<usize>);

fn filtered<'a>(
    ask: &Ask<'_>,
    rows: impl Iterator<Item = Row<'a>>,
) -> Result<Vec<Row<'a>>, Answer> {
    let Some(text) = ask.call.option("$filter") else {
        return Ok(rows.collect());
    };
    let Some(wanted) = filter::parse(text) else {
        return Err(errors::bad_request("Invalid filter clause"));
    };
    let properties = wanted.properties();
    if let Some(other) = properties.iter().find(|name| !FILTERED.contains(name)) {
        let message = format!("The property '{other}' does not support filtering.");
        return Err(errors::error(400, "ErrorInvalidProperty", &message));
    }
    let field = |item: &Item, name: &str| match name {
        "subject" => json!(item.subject),
        "iCalUId" => json!(item.meeting),
        _ => {
            let extended = item.extended.iter();
            extended
                .map(|(id, value)| json!({"id": id, "value": value}))
                .collect()
        }
    };
    Ok(rows
        .filter(|(item, _)| wanted.holds(&|name| field(item, name)))
        .collect())
}

/// A moment with its offset, otherwise in UTC.
fn moment(text: &str) -> Option<Timestamp> {
    text.parse().or_else(|_| format!("{text}Z").parse()).ok()
}
