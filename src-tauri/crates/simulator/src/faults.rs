use std::sync::Mutex;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::batch::is_batch;
use crate::call::{Call, percent_decoded};

/// What is to go wrong, and when. The first rule that matches a request acts on it.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Rule>>);

/// JSON: `{"matcher":{"cmdlet":"Get-CalendarProcessing"},"times":2,"effect":{"status":{"code":503}}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    #[serde(default)]
    pub matcher: Matcher,
    /// How many requests it still hits; `None` is for ever.
    #[serde(default)]
    pub times: Option<u32>,
    pub effect: Effect,
}

/// Every part that is given must hold; an empty matcher hits every request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Matcher {
    pub method: Option<String>,
    /// A part of the path with its query, decoded, in any case: `/places/`, `$skip=100`, `/token`.
    pub path: Option<String>,
    /// The Exchange command in the body. In a batch it is looked for in each item, never in the whole.
    pub cmdlet: Option<String>,
    /// An address anywhere in the path, the query or the body. In a batch it is looked for in each
    /// item, never in the whole.
    pub room: Option<String>,
}

/// What happens to a request that a rule hits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Effect {
    /// 429 in the spelling of the service that is hit.
    Throttle {
        retry_after: RetryAfter,
    },
    /// Exchange's plain text about the maximum number of concurrent requests, status 429.
    TooManyConcurrent,
    /// A bare status, with an empty body or a proxy's HTML page.
    Status {
        code: u16,
        #[serde(default)]
        html: bool,
    },
    Delay {
        milliseconds: u64,
    },
    /// No answer, and the connection stays open.
    Hang,
    /// Half of the body, then the connection closes.
    TruncatedBody,
    /// The right body, said to be `text/html`.
    WrongContentType,
    /// 4,096 NUL bytes said to be gzip, status 403, as Exchange Online answers a missing role.
    NulBytes,
    /// The rows of a page vanish while its count and its link stay.
    DropPage,
    /// The token is refused, and with it every token issued before now.
    ExpireToken,
    /// A property of a JSON answer has another name, at any depth.
    RenameProperty {
        from: String,
        to: String,
    },
    DropProperty {
        name: String,
    },
    /// The connection closes before a byte of the answer.
    CloseConnection,
    /// The documented error with this AADSTS code, in the shape of the endpoint that is hit: JSON, a
    /// page, or a redirect. `{"entra":{"code":53003}}`; see `entra_codes`.
    Entra {
        code: u32,
    },
    /// The documented error of Microsoft Graph; see `graph_codes`.
    Graph {
        code: String,
    },
    /// The documented error of Exchange Online; see `exchange_codes`.
    Exchange {
        code: String,
    },
    /// A claim of the id token that the token endpoint issues has another value; `null` removes it.
    IdToken {
        claim: String,
        value: Value,
    },
}

/// The header `Retry-After`, in each form that Microsoft's services send.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RetryAfter {
    Seconds(u64),
    /// Seconds with a fraction, such as 2.128.
    Fraction(f64),
    /// An HTTP date so many seconds from now.
    HttpDate(u64),
    None,
}

impl Rule {
    /// Hits for ever.
    pub fn new(matcher: Matcher, effect: Effect) -> Self {
        Self {
            matcher,
            times: None,
            effect,
        }
    }

    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }
}

impl Matcher {
    pub fn path(part: &str) -> Self {
        Self {
            path: Some(part.to_owned()),
            ..Self::default()
        }
    }

    pub fn cmdlet(name: &str) -> Self {
        Self {
            cmdlet: Some(name.to_owned()),
            ..Self::default()
        }
    }

    pub fn room(address: &str) -> Self {
        Self {
            room: Some(address.to_owned()),
            ..Self::default()
        }
    }

    pub(crate) fn matches(&self, call: &Call) -> bool {
        if is_batch(call) && (self.cmdlet.is_some() || self.room.is_some()) {
            return false;
        }
        let target =
            || percent_decoded(&format!("{}?{}", call.path, call.raw_query)).to_lowercase();
        let method = self
            .method
            .as_ref()
            .is_none_or(|method| method.eq_ignore_ascii_case(&call.method));
        let path = self
            .path
            .as_ref()
            .is_none_or(|part| target().contains(&part.to_lowercase()));
        let cmdlet = self
            .cmdlet
            .as_ref()
            .is_none_or(|name| cmdlet_of(call).is_some_and(|sent| sent.eq_ignore_ascii_case(name)));
        let room = self.room.as_ref().is_none_or(|address| {
            let address = address.to_lowercase();
            target().contains(&address)
                || String::from_utf8_lossy(&call.body)
                    .to_lowercase()
                    .contains(&address)
        });
        method && path && cmdlet && room
    }
}

fn cmdlet_of(call: &Call) -> Option<String> {
    let body = call.json()?;
    Some(
        body.get("CmdletInput")?
            .get("CmdletName")?
            .as_str()?
            .to_owned(),
    )
}

impl Faults {
    pub fn add(&self, rule: Rule) {
        self.rules().push(rule);
    }

    /// Replaces all rules.
    pub fn set(&self, rules: Vec<Rule>) {
        *self.rules() = rules;
    }

    pub fn clear(&self) {
        self.rules().clear();
    }

    /// The rules with the number of hits they have left.
    pub fn left(&self) -> Vec<Rule> {
        self.rules().clone()
    }

    /// The effect on this request; counts the hit.
    pub(crate) fn strike(&self, call: &Call) -> Option<Effect> {
        let mut rules = self.rules();
        let index = rules
            .iter()
            .position(|rule| rule.times != Some(0) && rule.matcher.matches(call))?;
        let rule = &mut rules[index];
        rule.times = rule.times.map(|times| times - 1);
        Some(rule.effect.clone())
    }

    fn rules(&self) -> std::sync::MutexGuard<'_, Vec<Rule>> {
        self.0.lock().expect("no rule panics while it is matched")
    }
}
