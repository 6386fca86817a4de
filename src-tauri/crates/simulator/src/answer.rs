use axum::body::Body;
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use serde_json::Value;

/// An answer before it is bytes, so that a fault can still change it.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Empty,
    Json(Value),
    /// JSON that is written already.
    Text(String),
    Bytes(Vec<u8>),
}

impl Content {
    /// The JSON in it, for whoever wants to change it.
    pub(crate) fn json_mut(&mut self) -> Option<&mut Value> {
        if let Self::Text(text) = self {
            *self = Self::Json(serde_json::from_str(text).ok()?);
        }
        match self {
            Self::Json(value) => Some(value),
            Self::Empty | Self::Text(_) | Self::Bytes(_) => None,
        }
    }
}

impl Answer {
    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content: Content::Empty,
        }
    }

    pub(crate) fn json(status: u16, value: Value) -> Self {
        Self::empty(status)
            .header("content-type", "application/json; charset=utf-8")
            .with(Content::Json(value))
    }

    /// JSON that is written already.
    pub(crate) fn json_text(status: u16, text: String) -> Self {
        Self::empty(status)
            .header("content-type", "application/json; charset=utf-8")
            .with(Content::Text(text))
    }

    pub(crate) fn text(status: u16, text: &str) -> Self {
        Self::empty(status)
            .header("content-type", "text/plain")
            .with(Content::Bytes(text.as_bytes().to_vec()))
    }

    pub(crate) fn html(status: u16, page: String) -> Self {
        Self::empty(status)
            .header("content-type", "text/html; charset=utf-8")
            .header("cache-control", "no-store, no-cache")
            .header(
                "content-security-policy",
                "default-src 'none'; style-src 'unsafe-inline'",
            )
            .header("referrer-policy", "no-referrer")
            .with(Content::Bytes(page.into_bytes()))
    }

    /// Sets a header; one that is there already is replaced.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn with(mut self, content: Content) -> Self {
        self.content = content;
        self
    }

    /// The body as it goes over the wire.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match &self.content {
            Content::Empty => Vec::new(),
            Content::Json(value) => value.to_string().into_bytes(),
            Content::Text(text) => text.clone().into_bytes(),
            Content::Bytes(bytes) => bytes.clone(),
        }
    }

    pub(crate) fn into_response(self) -> Response<Body> {
        let body = match self.content {
            Content::Empty => Body::empty(),
            Content::Json(value) => Body::from(value.to_string()),
            Content::Text(text) => Body::from(text),
            Content::Bytes(bytes) => Body::from(bytes),
        };
        let mut response = Response::new(body);
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in self.headers {
            // A value that echoes the caller may hold what no header can; it is left out then.
            if let Ok(value) = HeaderValue::from_str(&value) {
                response
                    .headers_mut()
                    .insert(HeaderName::from_static(name), value);
            }
        }
        response
    }
}
