//! The simulated tenant as a client sees it: over real HTTP, in Microsoft's spelling.

mod attendant;
mod attendant_limits;
mod booked;
mod booking;
mod browser;
mod causes;
mod consent;
mod description;
mod device;
mod exchange;
mod exchange_batch;
mod exchange_batch_faults;
mod exchange_person;
mod faults;
mod graph;
mod kinds;
mod mid_run;
mod paging;
mod recipients;
mod redemption;
mod registration;
mod repair;
mod scenarios;
mod sign_in;
mod support;
mod token;
