use std::cell::OnceCell;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::batch::is_batch;
use crate::call::{Call, percent_decoded};

/// What is to go wrong, and when. The first rule that matches a request acts on it.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Rule>>);

/// JSON: `{"matcher":{"cmdlet":"Get-CalendarProcessing"},"after":100,"times":2,"effect":{"status":{"code":503}}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    #[serde(default)]
    pub matcher: Matcher,
    /// How many requests that match it still lets pass before it begins to hit; `None` is none.
    #[serde(default)]
    pub after: Option<u32>,
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
    /// The link to the next page vanishes while the rows stay.
    DropNextLink,
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
    /// A cmdlet that writes is answered as if it was carried out, and is not.
    Forget,
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
            after: None,
            times: None,
            effect,
        }
    }

    /// Lets so many requests that match pass first.
    pub fn after(mut self, requests: u32) -> Self {
        self.after = Some(requests);
        self
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

    fn matches(&self, seen: &Seen<'_>) -> bool {
        let call = seen.call;
        if is_batch(call) && (self.cmdlet.is_some() || self.room.is_some()) {
            return false;
        }
        let method = self
            .method
            .as_ref()
            .is_none_or(|method| method.eq_ignore_ascii_case(&call.method));
        let path = self
            .path
            .as_ref()
            .is_none_or(|part| seen.target().contains(&part.to_lowercase()));
        let cmdlet = self
            .cmdlet
            .as_ref()
            .is_none_or(|name| cmdlet_of(call).is_some_and(|sent| sent.eq_ignore_ascii_case(name)));
        let room = self.room.as_ref().is_none_or(|address| {
            let address = address.to_lowercase();
            seen.target().contains(&address) || seen.body().contains(&address)
        });
        method && path && cmdlet && room
    }
}

/// A request with what rules look for in it, in lower case; made once for all rules.
struct Seen<'a> {
    call: &'a Call,
    target: OnceCell<String>,
    body: OnceCell<String>,
}

impl<'a> Seen<'a> {
    fn of(call: &'a Call) -> Self {
        Self {
            call,
            target: OnceCell::new(),
            body: OnceCell::new(),
        }
    }

    fn target(&self) -> &str {
        self.target.get_or_init(|| {
            let target = format!("{}?{}", self.call.path, self.call.raw_query);
            percent_decoded(&target).to_lowercase()
        })
    }

    fn body(&self) -> &str {
        self.body
            .get_or_init(|| String::from_utf8_lossy(self.call.body()).to_lowercase())
    }
}

fn cmdlet_of(call: &Call) -> Option<&str> {
    call.json()?.get("CmdletInput")?.get("CmdletName")?.as_str()
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

    /// The effect on this request; counts the hit, or that it was let pass.
    pub(crate) fn strike(&self, call: &Call) -> Option<Effect> {
        let mut rules = self.rules();
        if rules.is_empty() {
            return None;
        }
        let seen = Seen::of(call);
        for rule in rules.iter_mut() {
            if rule.times == Some(0) || !rule.matcher.matches(&seen) {
                continue;
            }
            match &mut rule.after {
                Some(left) if *left > 0 => *left -= 1,
                _ => {
                    rule.times = rule.times.map(|times| times - 1);
                    return Some(rule.effect.clone());
                }
            }
        }
        None
    }

    fn rules(&self) -> std::sync::MutexGuard<'_, Vec<Rule>> {
        self.0.lock().expect("no rule panics while it is matched")
    }
}
