//! Why results could not be kept.

use std::io;

/// What happened to the file, in words that end in what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is no place for temporary files: {0}")]
    Folder(io::Error),
    #[error("the file with the results is damaged; move it away to begin a new one")]
    Damaged,
    #[error("this is not a file with results of Offision Setup; choose another one")]
    Foreign,
    #[error("the file with the results was written by a newer version; update Offision Setup")]
    Newer,
    #[error("the disk is full; make room, then go on with the check")]
    Full,
    #[error("another program is writing the file with the results; close it, then try again")]
    Busy,
    #[error("the file with the results cannot be used: {0}")]
    Unusable(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged,
            Some(ErrorCode::NotADatabase) => StoreError::Foreign,
            _ => StoreError::Unusable(error.to_string()),
        }
    }
}
