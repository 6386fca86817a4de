//! The wizard over real HTTP, on a simulated tenant, without its window.

mod administrator;
mod administrator_device_codes;
mod administrator_tokens;
mod breakages;
mod browser;
mod clouds;
mod consent;
mod consent_answers;
mod consent_redirects;
mod cut_off;
mod diagnosis;
mod diagnosis_services;
mod diagnosis_states;
mod faults;
mod graph_only;
mod hostile_listener;
mod hostile_text;
mod lists;
mod no_wrong_green;
mod no_wrong_tick;
mod properties;
mod rehearsal;
mod scenarios;
mod throttled;
mod waiting;
mod waiting_for_role;
