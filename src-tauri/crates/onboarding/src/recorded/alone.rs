//! Rooms of a file, judged without a tenant to ask: what support staff do with what a customer has sent.

use checks::{Because, Delegate, Evidence, Expected, Reading, Source};

use super::Recorded;
use crate::scan::{Directory, People, ScannedRoom, judge};

impl Recorded {
    /// Judges every room of the file, by building, name and address. What the file does not say is not checked.
    pub async fn judged(&self, expected: &Expected) -> Vec<ScannedRoom> {
        let directory = match &self.directory {
            Some(directory) => Directory::Recorded(directory.clone()),
            None => Directory::Nobody(Because::NotReached),
        };
        let people = People::new(expected.delegate.clone(), directory);
        let mut judged = Vec::with_capacity(self.rooms.len());
        for room in self.rooms.values() {
            let mut room = room.clone();
            if self.directory.is_some() {
                people.settle_room(&mut room).await;
            }
            judged.push(judge(room, expected));
        }
        judged.sort_by(|a, b| {
            (a.building.is_none(), &a.building, &a.name, &a.address).cmp(&(
                b.building.is_none(),
                &b.building,
                &b.name,
                &b.address,
            ))
        });
        judged
    }

    /// Who the delegate is, as far as the file knows; otherwise only the address is left to compare.
    pub fn expected_delegate(&self, address: Option<&str>) -> Reading<Delegate> {
        let Some(address) = address else {
            return Reading::unknown(Because::DelegateNotGiven);
        };
        if self.directory.is_none() {
            // A report says itself who each name was; only the address is left to name.
            return Reading::known(
                Delegate {
                    address: address.to_owned(),
                    ..Delegate::default()
                },
                Evidence {
                    source: Source::Report,
                    at: Evidence::UNDATED,
                    request_id: None,
                },
            );
        }
        self.delegate(address).unwrap_or_else(|| {
            Reading::unknown(Because::NotInFile {
                file: self.name.as_str().into(),
            })
        })
    }
}
