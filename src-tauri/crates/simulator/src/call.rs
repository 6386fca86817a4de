use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::HeaderMap;
use serde_json::Value;

/// A request as the services look at it.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    /// As it was sent, percent codes included.
    pub(crate) path: String,
    pub(crate) raw_query: String,
    /// Decoded; empty segments are left out because Microsoft's gateways accept doubled slashes.
    pub(crate) segments: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    /// Scheme and authority under which the caller sees this server.
    pub(crate) base: String,
    /// Written out when it is first asked for, if the body came as a part of another one.
    body: OnceLock<Bytes>,
    /// The body, read once.
    parsed: OnceLock<Option<Value>>,
}

impl Call {
    pub(crate) fn new(
        method: &str,
        target: &str,
        headers: HeaderMap,
        body: Bytes,
        own_base: &str,
    ) -> Self {
        let (path, raw_query) = target.split_once('?').unwrap_or((target, ""));
        let segments = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .map(percent_decoded)
            .collect();
        let query = pairs(raw_query.as_bytes());
        let base = seen_base(&headers).unwrap_or_else(|| own_base.to_owned());
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            raw_query: raw_query.to_owned(),
            segments,
            query,
            headers,
            base,
            body: OnceLock::from(body),
            parsed: OnceLock::new(),
        }
    }

    /// A request whose body has been read as a part of another one.
    pub(crate) fn with_json(
        method: &str,
        target: &str,
        headers: HeaderMap,
        body: Option<Value>,
        own_base: &str,
    ) -> Self {
        let mut call = Self::new(method, target, headers, Bytes::new(), own_base);
        if body.is_some() {
            call.body = OnceLock::new();
        }
        call.parsed = OnceLock::from(body);
        call
    }

    pub(crate) fn body(&self) -> &Bytes {
        self.body.get_or_init(|| {
            let parsed = self.parsed.get().and_then(Option::as_ref);
            parsed.map(Value::to_string).unwrap_or_default().into()
        })
    }

    pub(crate) fn parts(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// A query option; OData option names are not case-sensitive.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body; `None` when it is not JSON.
    pub(crate) fn json(&self) -> Option<&Value> {
        self.parsed
            .get_or_init(|| serde_json::from_slice(self.body()).ok())
            .as_ref()
    }

    pub(crate) fn form(&self) -> Vec<(String, String)> {
        pairs(self.body())
    }

    pub(crate) fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        scheme
            .eq_ignore_ascii_case("bearer")
            .then_some(token.trim())
    }

    /// The caller's id for this request, or a fresh one.
    pub(crate) fn client_request_id(&self) -> Option<&str> {
        self.header("client-request-id")
            .filter(|id| uuid::Uuid::parse_str(id).is_ok())
    }
}

pub(crate) fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(bytes).into_owned().collect()
}

pub(crate) fn value_of<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// Percent codes undone; unlike in a form, `+` stays `+`.
pub(crate) fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let code = (bytes[index] == b'%')
            .then(|| text.get(index + 1..index + 3))
            .flatten();
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                index += 3;
            }
            None => {
                decoded.push(bytes[index]);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Links must lead back through the proxy or name that the caller used.
fn seen_base(headers: &HeaderMap) -> Option<String> {
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    let first = |list: &str| list.split(',').next().unwrap_or_default().trim().to_owned();
    let host = text("x-forwarded-host")
        .map(first)
        .or_else(|| text("host").map(str::to_owned))?;
    let scheme = match text("x-forwarded-proto").map(first).as_deref() {
        Some("https") => "https",
        _ => "http",
    };
    let is_authority = !host.is_empty()
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte));
    is_authority.then(|| format!("{scheme}://{host}"))
}
