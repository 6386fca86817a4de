//! Repairs as values: previewed, applied and undone by others.

mod change;
mod item;
mod setting;
mod state;

pub use change::Change;
pub use item::{Choice, Hindrance, Item, LeftOut, Planned, RoomPlan, plan};
pub use setting::Setting;
pub use state::{Grant, Name, State, Value, state};
