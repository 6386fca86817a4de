//! The simulated tenant as a client sees it: over real HTTP, in Microsoft's spelling.

mod consent;
mod description;
mod exchange;
mod faults;
mod graph;
mod paging;
mod repair;
mod scenarios;
mod support;
mod token;
