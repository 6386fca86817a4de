//! The built command line, as a script or a scheduler calls it.

mod bad_input;
mod diagnosis;
mod exit_codes;
mod explain;
mod files;
mod hostile;
mod json;
mod program;
mod repair;
mod repair_killed;
mod resume;
mod script;
mod secrets;
mod simulate;
