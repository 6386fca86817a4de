//! For each check one thing that an administrator may have got wrong, in an otherwise good tenant.

mod registration;
mod rooms;

use checks::Word;
use simulator::{Room, Rule, Simulator, Tenant};

pub use registration::REGISTRATION;
pub use rooms::ROOMS;

/// One thing that is wrong, and everything that it changes.
pub struct Breakage {
    pub check: &'static str,
    /// What the check says then.
    pub word: Word,
    pub breaks: Breaks,
    /// What else can no longer be known.
    pub hides: Hides,
    /// What follows from it in the same room.
    pub brings: &'static [(&'static str, Word)],
}

/// Where a tenant is broken.
pub enum Breaks {
    Tenant(fn(&mut Tenant)),
    /// In one room; which one is the test's choice.
    Room(fn(&mut Room)),
    /// Microsoft refuses what it has granted.
    Answers(fn() -> Rule),
}

/// What a breakage takes from other checks. They become "not checked", never "passed".
pub struct Hides {
    /// Lines of the registration.
    pub lines: &'static [&'static str],
    pub rooms: HiddenRooms,
    /// Why that cannot be avoided.
    pub because: &'static str,
}

pub enum HiddenRooms {
    None,
    /// There is no list of rooms at all.
    All,
    /// These checks, in every room.
    Checks(&'static [&'static str]),
}

impl Hides {
    pub const NOTHING: Hides = Hides {
        lines: &[],
        rooms: HiddenRooms::None,
        because: "",
    };
}

/// Every breakage, registration first.
pub fn all() -> impl Iterator<Item = &'static Breakage> {
    REGISTRATION.iter().chain(ROOMS)
}

impl Breakage {
    /// Breaks a tenant that runs. `room` is the address of the room that a room's breakage is for.
    ///
    /// # Panics
    /// When there is no such room.
    pub fn apply(&self, simulator: &Simulator, room: &str) {
        match self.breaks {
            Breaks::Tenant(breaks) => simulator.edit(breaks),
            Breaks::Room(breaks) => {
                simulator.edit(|tenant| breaks(tenant.room_mut(room).expect("the room exists")));
            }
            Breaks::Answers(rule) => simulator.faults().add(rule()),
        }
    }
}
