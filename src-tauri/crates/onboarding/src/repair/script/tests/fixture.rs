//! Plans with every setting, in which everything has one name.

use checks::facts::AutomaticProcessing;
use checks::repair::{Choice, Item};
use jiff::Timestamp;
use uuid::Uuid;

use super::super::*;
use crate::export::script::grammar::HOSTILE;

/// In every text that comes from a tenant, so that it is found wherever it goes.
pub(super) const MARK: &str = "Qx9";

/// What an administrator, or somebody who names a group, may have typed anywhere.
pub(super) fn hostile() -> Vec<String> {
    let long = "very long ".repeat(2_000);
    let more = [
        "\n'@\nRemove-Mailbox room",
        "a' + (Get-Date) + 'b",
        "",
        long.as_str(),
    ];
    HOSTILE
        .iter()
        .copied()
        .chain(more)
        .map(|text| format!("{text}{MARK}"))
        .collect()
}

pub(super) fn named(name: &str) -> Name {
    Name {
        name: name.to_owned(),
        address: Some(format!("{name}@contoso.com")),
        orphan: false,
    }
}

/// A room in which every setting is changed, and everything is called by one name.
pub(super) fn room_called(name: &str) -> RoomPlan {
    let orphan = Name {
        address: None,
        orphan: true,
        ..named(name)
    };
    let grants = |kinds: &[(bool, bool)]| {
        let of = |(denied, inherited): &(bool, bool)| Grant {
            denied: *denied,
            inherited: *inherited,
        };
        Value::Access(kinds.iter().map(of).collect())
    };
    let other = Value::Processing(AutomaticProcessing::Other(name.to_owned()));
    let changes = [
        (
            Setting::AutomaticProcessing,
            other,
            Value::Processing(AutomaticProcessing::Accept),
        ),
        (
            Setting::AcceptsEveryone,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::EveryoneMayRequest,
            Value::Flag(false),
            Value::Flag(true),
        ),
        (
            Setting::ForwardsRequests,
            Value::Flag(false),
            Value::Flag(true),
        ),
        (
            Setting::Delegates,
            Value::Names(vec![named(name), orphan.clone()]),
            Value::Names(vec![named(name), orphan, named("offision")]),
        ),
        (
            Setting::Bypassing,
            Value::Names(vec![named(name)]),
            Value::Names(Vec::new()),
        ),
        (
            Setting::OnlyDuringWorkHours,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::DeclinesBeyondLimit,
            Value::Flag(true),
            Value::Flag(false),
        ),
        (
            Setting::FullAccess,
            grants(&[(true, false), (true, true)]),
            grants(&[(true, true), (false, false)]),
        ),
    ];
    RoomPlan {
        address: format!("{name}@contoso.com"),
        name: name.to_owned(),
        building: Some(name.to_owned()),
        seen: changes
            .iter()
            .map(|(setting, seen, _)| (*setting, seen.clone()))
            .collect(),
        items: changes
            .into_iter()
            .map(|(setting, _, after)| Item {
                setting,
                after,
                choice: Choice::Usual,
            })
            .collect(),
    }
}

pub(super) fn plan(rooms: Vec<RoomPlan>) -> Plan {
    Plan {
        id: Uuid::from_u128(0x8f2c_1d3e_5b6a_4c7d_8e9f_0a1b_2c3d_4e5f),
        tenant_id: Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888),
        tenant: Some("contoso.com".to_owned()),
        delegate: "offision@contoso.com".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
        rooms,
        left_out: Vec::new(),
    }
}
