//! An export of PowerShell as a source: the answers of Exchange, as they were when the script ran.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use checks::facts::{BookingType, Kind, PlaceDetails, Room};
use checks::{Because, Evidence, Reading, Source};
use jiff::Timestamp;

use super::{Recorded, RecordedDirectory};
use crate::export::{
    FileSummary, Import, ImportError, ImportedRoom, Location, LookUp, NotRead, Unusable, import,
    import_bytes,
};
use crate::rooms::ListedRoom;
use crate::scan::unread;
use crate::translate;

/// Files of PowerShell that were opened.
pub struct Export {
    pub recorded: Recorded,
    /// The id or a domain of the tenant, where the files say it.
    pub tenant: Option<String>,
    pub files: Vec<FileSummary>,
    /// What could not be used, and where it stands.
    pub unusable: Vec<Unusable>,
    /// When the oldest and the newest room were read.
    pub read: Option<(Timestamp, Timestamp)>,
}

impl Export {
    /// Opens files of one run or of several.
    ///
    /// # Errors
    /// No file holds anything about a room.
    pub fn open(files: &[PathBuf]) -> Result<Export, ImportError> {
        import(files).map(Export::of)
    }

    /// Reads one file that is in memory.
    ///
    /// # Errors
    /// It holds nothing about a room.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Export, ImportError> {
        import_bytes(name, bytes).map(Export::of)
    }

    fn of(import: Import) -> Export {
        let name = import
            .files
            .iter()
            .map(|file| file.file.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        let times = import.rooms.iter().filter_map(|room| room.read_at);
        let read = times.clone().min().zip(times.max());
        let looked_up_at = import.recipients.iter().filter_map(|one| one.read_at).max();
        let directory = RecordedDirectory::new(
            name.clone(),
            evidence(looked_up_at.or(read.map(|(_, last)| last))),
            import.recipients.into_iter().filter_map(looked_up),
            import
                .members
                .into_iter()
                .filter_map(|(group, members)| Some((group, members.ok()?)))
                .collect(),
        );
        let rooms: HashMap<Arc<str>, Room> = import
            .rooms
            .into_iter()
            .map(|room| {
                let facts = facts(room);
                (facts.address.clone(), facts)
            })
            .collect();
        Export {
            recorded: Recorded {
                name,
                rooms,
                directory: Some(Arc::new(directory)),
            },
            tenant: import.tenant,
            files: import.files,
            unusable: import.unusable,
            read,
        }
    }
}

/// A name that PowerShell found somebody or nobody for. What it could not look up stays unknown.
fn looked_up(one: LookUp) -> Option<(String, Option<microsoft::exchange::Recipient>)> {
    match one.answer {
        Ok(recipient) => Some((one.asked, Some(recipient))),
        Err(NotRead::Refused { id, text }) => {
            let says_nobody = id
                .as_deref()
                .unwrap_or(&text)
                .contains("ManagementObjectNotFound")
                || text.contains("couldn't be found");
            says_nobody.then_some((one.asked, None))
        }
        Err(NotRead::NotInFile | NotRead::Nothing | NotRead::Unusable) => None,
    }
}

fn evidence(at: Option<Timestamp>) -> Evidence {
    Evidence {
        source: Source::Powershell,
        at: at.unwrap_or(Evidence::UNDATED),
        request_id: None,
    }
}

fn facts(imported: ImportedRoom) -> Room {
    let seen = evidence(imported.read_at);
    let file: Arc<str> = Arc::from(imported.file.as_str());
    let nothing = Because::NotInFile { file: file.clone() };
    let listed = ListedRoom::named(&imported.address);
    let mut room = unread(&listed, &nothing);
    room.place = Reading::unknown(nothing.clone());
    room.details = match imported.place {
        Some(place) => Reading::known(details(place), seen.clone()),
        None => Reading::unknown(nothing.clone()),
    };
    room.mailbox = match imported.mailbox {
        Ok(wire) => {
            room.kind = translate::room_kind(&wire);
            if let Some(name) = wire.display_name.as_ref().filter(|name| !name.is_empty()) {
                room.name.clone_from(name);
            }
            Reading::known(translate::mailbox(&wire), seen.clone())
        }
        Err(why) => not_read(why, &file, &seen),
    };
    room.booking = match imported.processing {
        Ok(wire) => Reading::known(translate::booking(wire), seen.clone()),
        Err(why) => not_read(why, &file, &seen),
    };
    room.access = match imported.permissions {
        Ok(wire) => match translate::access(wire) {
            Ok(entries) => Reading::known(entries, seen.clone()),
            Err(because) => Reading::Unknown {
                because,
                evidence: Some(seen.clone()),
            },
        },
        Err(why) => not_read(why, &file, &seen),
    };
    room.inbox_rules = match imported.inbox_rules {
        Some(names) => Reading::known(names, seen.clone()),
        None => Reading::unknown(nothing.clone()),
    };
    room.hours = imported
        .working_hours
        .and_then(|hours| {
            translate::working_hours(
                hours.days.as_deref(),
                hours.start.as_deref(),
                hours.end.as_deref(),
                hours.time_zone.as_deref(),
            )
        })
        .map_or_else(
            || Reading::unknown(nothing),
            |hours| Reading::known(hours, seen),
        );
    if room.kind == Kind::OnPremises {
        // The script ran where the room is, so that it is a room like any other.
        room.kind = Kind::Room;
    }
    room
}

fn not_read<T>(why: NotRead, file: &Arc<str>, seen: &Evidence) -> Reading<T> {
    match why {
        NotRead::NotInFile | NotRead::Unusable => {
            Reading::unknown(Because::NotInFile { file: file.clone() })
        }
        NotRead::Nothing => Reading::Unknown {
            because: Because::PropertyAbsent,
            evidence: Some(seen.clone()),
        },
        NotRead::Refused { text, .. } => Reading::Unknown {
            because: Because::PowershellFailed { text: text.into() },
            evidence: Some(seen.clone()),
        },
    }
}

/// Get-Place leaves out what is not entered, and so does a file: nothing is said about what is missing.
fn details(place: Location) -> PlaceDetails {
    PlaceDetails {
        capacity: place.capacity.and_then(|text| text.parse().ok()).map(Some),
        building: place.building.map(Some),
        floor: place.floor.map(Some),
        in_room_list: None,
        booking_type: place.booking_type.map(booking_type),
    }
}

fn booking_type(text: String) -> BookingType {
    match text.as_str() {
        "Standard" => BookingType::Standard,
        "Reserved" => BookingType::Reserved,
        _ => BookingType::Other(text),
    }
}

#[cfg(test)]
mod tests {
    use checks::facts::Standing;

    use super::*;

    const FILE: &str = r#"[{
        "schema": "offision.rooms/1", "smtp": "Harbour@contoso.com", "name": "Harbour", "kind": "RoomMailbox",
        "readUtc": "2026-11-20T08:00:00Z", "AutomateProcessing": "AutoAccept", "AllBookInPolicy": false,
        "ResourceDelegates": ["offision@contoso.com"], "BookInPolicy": [],
        "FullAccess": [{ "User": "offision@contoso.com", "Rights": ["FullAccess"], "Deny": false, "Inherited": false }]
    }]"#;

    #[test]
    fn a_room_of_a_file_has_the_same_facts_with_their_own_source_and_time() {
        let export = Export::read("rooms.json", FILE.as_bytes()).expect("it holds a room");
        let room = export
            .recorded
            .room("harbour@contoso.com")
            .expect("by its address in lower case");
        let booking = room.booking.value().expect("the file has it");
        assert_eq!(booking.accepts_everyone, Some(false));
        assert_eq!(
            booking.everyone_may_request, None,
            "what the file does not have is unknown"
        );
        let evidence = room.booking.evidence().expect("it was read");
        assert_eq!(evidence.source, Source::Powershell);
        assert_eq!(evidence.at.to_string(), "2026-11-20T08:00:00Z");
        let entries = room.access.value().expect("the file has it");
        assert!(matches!(entries[0].who.standing, Standing::Unread(_)));
        assert_eq!(
            room.place.value(),
            None,
            "an export does not say whether Microsoft Places lists a room"
        );
    }
}
