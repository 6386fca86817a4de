//! The built command line, as a script or a scheduler calls it.

mod bad_input;
mod exit_codes;
mod json;
mod program;
mod secrets;
mod simulate;
