//! `cargo xtask bench`: how fast rooms are listed and read, against its bounds. The measuring program is `tests/bench`.

use crate::{child, workspace};
use std::io;
use std::process::ExitCode;

/// Builds the measuring program in release and lets it print its table.
///
/// # Errors
/// The build failed, or a bound was missed.
pub(crate) fn bench() -> io::Result<ExitCode> {
    child::succeed(&mut workspace::cargo(&[
        "bench",
        "--package",
        "end-to-end",
        "--bench",
        "rooms",
    ]))?;
    Ok(ExitCode::SUCCESS)
}
