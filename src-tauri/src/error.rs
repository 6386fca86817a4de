//! The only place that maps errors for the page.

use std::path::Path;

use checks::Because;
use onboarding::form::FieldError;
use onboarding::rooms::FindError;
use onboarding::store::StoreError;
use serde::Serialize;
use specta::Type;

use crate::view::{Details, Diagnosis, Reason};

/// What a command answers when it cannot do what was asked.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CommandError {
    pub(crate) code: ErrorCode,
    /// English, for a log. The page shows the words of `code` and `reason`.
    pub(crate) message: String,
    pub(crate) reason: Option<Box<Reason>>,
    pub(crate) diagnosis: Option<Box<Diagnosis>>,
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
            diagnosis: None,
            fields: Vec::new(),
            details: None,
        }
    }

    /// A step was called before the one that it builds on.
    pub(crate) fn not_ready(missing: &str) -> Self {
        Self::new(ErrorCode::NotReady, format!("{missing} comes first"))
    }

    /// Names the file, so that whoever has to do something about it finds it.
    pub(crate) fn about_file(self, path: &Path) -> Self {
        CommandError {
            details: Some(Box::new(Details {
                text: Some(format!("{}: {}", path.display(), self.message)),
                ..Details::default()
            })),
            ..self
        }
    }

    /// What was asked was about a tenant that the window has left.
    pub(crate) fn left() -> Self {
        Self::new(ErrorCode::Busy, "another tenant was connected meanwhile")
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
        let is_diagnosed = !matches!(error, Error::Cancelled);
        CommandError {
            diagnosis: is_diagnosed.then(|| Box::new(Diagnosis::of_error(error))),
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
        let because = error.because();
        // What was asked says more than the general code of the refusal.
        let is_exact = matches!(because, Because::PermissionMissing { .. });
        CommandError {
            reason: Some(Box::new(Reason::from(&because))),
            diagnosis: told.diagnosis.filter(|_| !is_exact),
            ..told
        }
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        let id = match &error {
            StoreError::Full => "disk-full",
            StoreError::Busy => "store-busy",
            StoreError::Damaged => "store-damaged",
            StoreError::Foreign => "store-foreign",
            StoreError::Newer => "store-newer",
            StoreError::Folder(_) | StoreError::Unusable(_) => "store-unusable",
        };
        CommandError {
            reason: Some(Box::new(Reason::new(id, []))),
            ..Self::new(ErrorCode::File, error.to_string())
        }
    }
}

impl From<tauri::Error> for CommandError {
    fn from(error: tauri::Error) -> Self {
        Self::new(ErrorCode::Internal, error.to_string())
    }
}
