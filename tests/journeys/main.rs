//! The wizard over real HTTP, on a simulated tenant, without its window.

mod breakages;
mod browser;
mod consent;
mod consent_answers;
mod cut_off;
mod faults;
mod graph_only;
mod lists;
mod properties;
mod scenarios;
mod throttled;
