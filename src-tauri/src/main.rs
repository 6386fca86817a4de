//! The window's program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    offision_setup::prepare_painting();
    offision_setup::run()
}
