//! The calendars of a run's rooms, opened twenty at a time a little ahead of the rest.
//!
//! One look at a calendar costs as much as a cmdlet when it travels alone; Microsoft Graph takes twenty of them in one request.

use std::collections::HashMap;
use std::sync::Arc;

use checks::facts::CalendarAccess;
use checks::{Because, Reading, Source};
use microsoft::error::Error;
use microsoft::graph::{Calendar, Graph, Read};
use tokio::sync::OnceCell;

use crate::reason::{Asked, because, evidence, is_not_found, unknown};
use crate::rooms::ListedRoom;

const CALENDAR: Asked = Asked::Graph("Calendars.ReadWrite");

/// As many as Microsoft Graph takes in one request.
const TOGETHER: usize = 20;

/// The calendars of the rooms of one run.
pub(super) struct Calendars {
    graph: Graph,
    groups: Vec<Group>,
    /// By address: the group, and the place in it.
    places: HashMap<Arc<str>, (usize, usize)>,
}

struct Group {
    /// By which Microsoft Graph knows the mailboxes.
    keys: Vec<Arc<str>>,
    answers: OnceCell<Vec<Result<Read<Calendar>, Error>>>,
}

impl Calendars {
    pub(super) fn of(graph: Graph, rooms: &[ListedRoom]) -> Self {
        let mut places = HashMap::with_capacity(rooms.len());
        let mut groups = Vec::with_capacity(rooms.len().div_ceil(TOGETHER));
        for (number, together) in rooms.chunks(TOGETHER).enumerate() {
            for (place, room) in together.iter().enumerate() {
                places.insert(room.address.clone(), (number, place));
            }
            groups.push(Group {
                keys: together.iter().map(key).collect(),
                answers: OnceCell::new(),
            });
        }
        Calendars {
            graph,
            groups,
            places,
        }
    }

    /// Opens the calendar of a room. `directory_id`: by which Graph knows its mailbox for sure.
    pub(super) async fn open(
        &self,
        address: &str,
        directory_id: Option<&str>,
    ) -> Reading<CalendarAccess> {
        let mut answer = self.answer(address, directory_id).await;
        // An address need not be a key: the sign-in name of a room can differ from its address.
        if directory_id.is_none()
            && matches!(&answer, Err(Error::Refused(refusal)) if is_not_found(refusal))
        {
            match self.graph.find_user_by_address(address).await {
                Ok(found) => {
                    if let Some(id) = found.value.and_then(|user| user.id) {
                        answer = self.graph.calendar(&id).await;
                    }
                }
                // Whether there is such a mailbox is not known then.
                Err(error) => return unknown(&error, Asked::Graph("User.Read.All"), Source::Graph),
            }
        }
        reading(answer)
    }

    /// What the group's request brought, unless it was lost or unreadable, or the key has changed since: then the calendar is asked for alone.
    async fn answer(
        &self,
        address: &str,
        directory_id: Option<&str>,
    ) -> Result<Read<Calendar>, Error> {
        let key = directory_id.unwrap_or(address);
        let Some((number, place)) = self.places.get(address) else {
            return self.graph.calendar(key).await;
        };
        let group = &self.groups[*number];
        if &*group.keys[*place] != key {
            return self.graph.calendar(key).await;
        }
        let answers = group
            .answers
            .get_or_init(|| async {
                let keys: Vec<&str> = group.keys.iter().map(|key| &**key).collect();
                self.graph.calendars(&keys).await
            })
            .await;
        match &answers[*place] {
            Err(Error::Unreachable { .. } | Error::Unexpected { .. }) => {
                self.graph.calendar(key).await
            }
            answer => answer.clone(),
        }
    }
}

fn key(room: &ListedRoom) -> Arc<str> {
    room.directory_id
        .clone()
        .unwrap_or_else(|| room.address.clone())
}

fn reading(answer: Result<Read<Calendar>, Error>) -> Reading<CalendarAccess> {
    match answer {
        Ok(read) => Reading::known(
            CalendarAccess::Open,
            evidence(Source::Graph, read.at, read.request_id.as_deref()),
        ),
        Err(error) => {
            let seen = evidence(Source::Graph, jiff::Timestamp::now(), error.request_id());
            match because(&error, CALENDAR) {
                Because::AccessPolicy => Reading::known(CalendarAccess::BlockedByPolicy, seen),
                Because::MailboxNotFound => Reading::known(CalendarAccess::NoMailbox, seen),
                because => Reading::Unknown {
                    because,
                    evidence: Some(seen),
                },
            }
        }
    }
}
