//! The only place that maps errors for the page.

use onboarding::cause::Cause;
use onboarding::form::FieldError;
use onboarding::rooms::FindError;
use serde::Serialize;
use specta::Type;

use crate::view::{Details, Reason};

/// What a command answers when it cannot do what was asked.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CommandError {
    pub(crate) code: ErrorCode,
    /// English, for a log. The page shows the words of `code` and `reason`.
    pub(crate) message: String,
    pub(crate) reason: Option<Box<Reason>>,
    pub(crate) fields: Vec<crate::view::FieldError>,
    pub(crate) details: Option<Box<Details>>,
}

/// Closed: a variant only if the page acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ErrorCode {
    InvalidInput,
    Refused,
    Throttled,
    Unreachable,
    Unexpected,
    Busy,
    NotReady,
    File,
    Internal,
}

impl CommandError {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        CommandError {
            code,
            message: message.into(),
            reason: None,
            fields: Vec::new(),
            details: None,
        }
    }

    /// A step was called before the one that it builds on.
    pub(crate) fn not_ready(missing: &str) -> Self {
        Self::new(ErrorCode::NotReady, format!("{missing} comes first"))
    }
}

impl From<Vec<FieldError>> for CommandError {
    fn from(errors: Vec<FieldError>) -> Self {
        CommandError {
            fields: errors.into_iter().map(Into::into).collect(),
            ..Self::new(ErrorCode::InvalidInput, "the form has mistakes")
        }
    }
}

impl From<FieldError> for CommandError {
    fn from(error: FieldError) -> Self {
        vec![error].into()
    }
}

impl From<&microsoft::error::Error> for CommandError {
    fn from(error: &microsoft::error::Error) -> Self {
        use microsoft::error::Error;
        let code = match error {
            Error::Refused(_) | Error::SignInNeeded(_) => ErrorCode::Refused,
            Error::Throttled { .. } => ErrorCode::Throttled,
            Error::Unreachable { .. } => ErrorCode::Unreachable,
            Error::Unexpected { .. } | Error::Cancelled => ErrorCode::Unexpected,
        };
        let cause = error
            .refusal()
            .and_then(|refusal| Cause::of_text(refusal.code.as_deref()?));
        CommandError {
            reason: cause.map(Reason::of_cause).map(Box::new),
            details: Some(Box::new(Details::of_error(error))),
            ..Self::new(code, error.to_string())
        }
    }
}

impl From<&FindError> for CommandError {
    fn from(error: &FindError) -> Self {
        let told = match error {
            FindError::Unreadable { error, .. } => error.into(),
            FindError::Incomplete { .. } | FindError::NoRooms => {
                Self::new(ErrorCode::Unexpected, error.to_string())
            }
        };
        CommandError {
            reason: Some(Box::new(Reason::from(&error.because()))),
            ..told
        }
    }
}

impl From<tauri::Error> for CommandError {
    fn from(error: tauri::Error) -> Self {
        Self::new(ErrorCode::Internal, error.to_string())
    }
}
