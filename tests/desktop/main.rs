//! The real window, driven by WebDriver under a display of its own, on a simulated tenant over
//! real HTTP, with a real browser for the consent.
#![expect(clippy::print_stdout, reason = "a test that cannot run says so")]

mod accessibility;
mod browser;
mod driver;
mod machine;
mod mistakes;
mod process;
mod screen;
mod stage;
mod wait;
mod window;
mod wizard;
mod words;
