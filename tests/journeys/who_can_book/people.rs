//! Who can be named in a room's lists, and who is in what.

use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use simulator::{Group, Tenant};

/// Somebody of the organization who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    /// The mailbox that is to be everybody's delegate.
    Offision,
    Reception,
    Adele,
    /// In no group.
    Alex,
}

use Person::{Adele, Alex, Offision, Reception};

const USERS: [(Person, usize); 4] = [(Offision, 0), (Reception, 1), (Adele, 3), (Alex, 4)];

/// Whoever a list can name.
struct Entry {
    /// Address, object id and legacy name: Exchange shows each of them somewhere.
    spellings: [String; 3],
    /// The person, or the direct members of the group.
    direct: &'static [Person],
    /// The members of groups within the group.
    nested: &'static [Person],
}

/// Everybody who can be named.
pub(super) struct People {
    entries: Vec<Entry>,
    addresses: [(Person, String); 4],
    /// A group whose members follow from a rule.
    pub(super) dynamic: String,
}

/// How far into a group one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    Direct,
    Nested,
}

impl People {
    /// Adds a group within which there is another one.
    pub(super) fn of(tenant: &mut Tenant) -> Self {
        let [approvers, executives, dynamic] = [0, 1, 2].map(|place| tenant.groups[place].clone());
        let nested = Group {
            id: "5d0b7c1e-3f52-4c8e-9a66-0b1c2d3e4f50".to_owned(),
            name: "All Approvers".to_owned(),
            display_name: "All Approvers".to_owned(),
            mail: "all-approvers@contoso.onmicrosoft.com".to_owned(),
            member_ids: vec![approvers.id.clone()],
            ..approvers.clone()
        };
        tenant.groups.push(nested.clone());
        let user = |person: Person| {
            let at = USERS.iter().find(|(known, _)| *known == person);
            let (_, at) = at.expect("everybody is in the table");
            &tenant.users[*at]
        };
        let of_person = |person: Person, direct| Entry {
            spellings: spellings(&user(person).id, &user(person).alias, &user(person).mail),
            direct,
            nested: &[],
        };
        let of_group = |group: &Group, direct, nested| Entry {
            spellings: spellings(&group.id, &group.name, &group.mail),
            direct,
            nested,
        };
        let deleted = "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11";
        People {
            entries: vec![
                of_person(Offision, &[Offision]),
                of_person(Reception, &[Reception]),
                of_person(Adele, &[Adele]),
                of_person(Alex, &[Alex]),
                of_group(&approvers, &[Offision, Reception], &[]),
                of_group(&executives, &[Adele], &[]),
                of_group(&nested, &[], &[Offision, Reception]),
                Entry {
                    spellings: spellings(deleted, "left", "left@contoso.onmicrosoft.com"),
                    direct: &[],
                    nested: &[],
                },
            ],
            addresses: USERS.map(|(person, at)| (person, tenant.users[at].mail.clone())),
            dynamic: dynamic.name,
        }
    }

    /// Nobody, or up to three different ones, each by any of its names.
    pub(super) fn list(&self, chance: &mut StdRng, is_empty: f64) -> Vec<String> {
        let count = if chance.random_bool(is_empty) {
            0
        } else {
            chance.random_range(1..=3)
        };
        let chosen = self.entries.sample(chance, count).collect::<Vec<_>>();
        chosen
            .into_iter()
            .map(|entry| entry.spellings[chance.random_range(0..3)].clone())
            .collect()
    }

    pub(super) fn address(&self, person: Person) -> &str {
        let found = self.addresses.iter().find(|(known, _)| *known == person);
        &found.expect("everybody has an address").1
    }

    pub(super) fn is_in(&self, list: &[String], person: Person, reach: Reach) -> bool {
        self.entries
            .iter()
            .filter(|entry| entry.spellings.iter().any(|name| list.contains(name)))
            .any(|entry| {
                entry.direct.contains(&person)
                    || (reach == Reach::Nested && entry.nested.contains(&person))
            })
    }
}

fn spellings(id: &str, alias: &str, address: &str) -> [String; 3] {
    const CONTAINER: &str =
        "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients";
    let digits = id.replace('-', "");
    [
        address.to_owned(),
        id.to_owned(),
        format!("{CONTAINER}/cn={digits}-{alias}"),
    ]
}
