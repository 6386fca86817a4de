//! The wizard without its window, as a test walks it.

use std::sync::Arc;
use std::time::Duration;

use checks::{Counts, Expected, Finding, Profile};
use microsoft::http::{Client, ClientOptions, Proxy};
use microsoft::secret::Secret;
use onboarding::Session;
use onboarding::connect::{Connected, connect};
use onboarding::form::ConnectionForm;
use onboarding::inspection::{InspectionPlan, inspect, judge_without_session};
use onboarding::recorded::Recorded;
use onboarding::rooms::{FindError, ListedRoom, Note, ReadThrough};
use onboarding::scan::{
    Control, RoomReader, ScanEvent, ScanOptions, ScannedRoom, Tally, not_reached, scan,
};
use onboarding::simulated::Simulated;
use onboarding::sources::{Depth, Sources};
use simulator::{Announcement, Options, Scenario, Simulator};
use tokio::sync::watch;

/// Starts a simulated tenant.
///
/// # Panics
/// When loopback has no free port.
pub async fn started(options: Options) -> Simulator {
    Simulator::start(options)
        .await
        .expect("loopback has a free port")
}

/// Starts a tenant in which everything is as Offision needs it.
///
/// # Panics
/// When loopback has no free port.
pub async fn good(rooms: usize) -> Simulator {
    started(Options {
        scenario: Scenario::Good,
        rooms: Some(rooms),
        ..Options::default()
    })
    .await
}

/// The announcement as the product reads it: through its JSON.
///
/// # Panics
/// When the product does not understand what the simulator announces.
pub fn announced(announcement: &Announcement) -> Simulated {
    let line = serde_json::to_string(announcement).expect("the announcement is plain JSON");
    Simulated::parse(&line).expect("the product understands the announcement")
}

/// How the wizard is walked.
#[derive(Clone, Debug)]
pub struct Wizard {
    pub client: ClientOptions,
    pub through: ReadThrough,
    pub depth: Depth,
    /// A file that is held against what is read.
    pub recorded: Option<Arc<Recorded>>,
    pub options: ScanOptions,
    /// Otherwise the first of the announcement, which is Offision's callback.
    pub redirect_url: Option<String>,
}

impl Default for Wizard {
    fn default() -> Self {
        Wizard {
            client: ClientOptions {
                proxy: Proxy::None,
                ..ClientOptions::default()
            },
            through: ReadThrough::App,
            depth: Depth::Settings,
            recorded: None,
            options: ScanOptions {
                offline_patience: Duration::from_millis(300),
                offline_interval: Duration::from_millis(20),
                ..ScanOptions::default()
            },
            redirect_url: None,
        }
    }
}

/// What a whole walk has found.
pub struct Checked {
    pub registration: Vec<Finding>,
    /// Every discovered room, by address.
    pub rooms: Vec<ScannedRoom>,
    pub counts: Counts,
    /// Why there is no list of rooms. `None`: there is one.
    pub not_listed: Option<FindError>,
    /// What is said about the list of rooms.
    pub notes: Vec<Note>,
}

impl Checked {
    /// A room by its address.
    ///
    /// # Panics
    /// When it was not discovered.
    pub fn room(&self, address: &str) -> &ScannedRoom {
        self.rooms
            .iter()
            .find(|room| &*room.address == address)
            .unwrap_or_else(|| panic!("{address} was not discovered"))
    }
}

/// A walk that stands before its first room.
pub struct Ready {
    /// What is said about the list of rooms.
    pub notes: Vec<Note>,
    pub registration: Vec<Finding>,
    pub rooms: Vec<ListedRoom>,
    pub expected: Arc<Expected>,
    pub reader: RoomReader,
    pub options: ScanOptions,
}

impl Wizard {
    /// Where facts about rooms are taken from.
    pub fn sources(&self) -> Sources {
        Sources {
            through: self.through,
            depth: self.depth,
            recorded: self.recorded.clone(),
        }
    }

    /// One attempt for each request, so that a fault that stays is seen without waiting.
    pub fn impatient() -> Self {
        let wizard = Wizard::default();
        Wizard {
            client: ClientOptions {
                attempts: 1,
                ..wizard.client
            },
            ..wizard
        }
    }

    /// Fills in the form and connects.
    ///
    /// # Panics
    /// When the form does not take what the simulator announces.
    pub async fn connect(&self, announcement: &Announcement) -> Connected {
        let simulated = announced(announcement);
        let input = ConnectionForm {
            tenant: announcement.tenant.clone(),
            client_id: announcement.client_id.clone(),
            secret: None,
            redirect_url: self
                .redirect_url
                .clone()
                .unwrap_or_else(|| announcement.redirect_urls[0].clone()),
            cloud: None,
        }
        .understand()
        .expect("the announcement fills the form");
        let client = Client::new(self.client.clone()).expect("a client without a proxy");
        let secret = Secret::new(announcement.client_secret.clone());
        connect(&input, secret, client, simulated.endpoints).await
    }

    /// Connects and expects to be able to go on.
    ///
    /// # Panics
    /// When the tenant was not found.
    pub async fn session(&self, announcement: &Announcement) -> Session {
        let connected = self.connect(announcement).await;
        connected.session.expect("the tenant is found")
    }

    /// Walks until everything is read but the rooms.
    ///
    /// # Errors
    /// What is known when no room can be checked.
    pub async fn prepare(&self, announcement: &Announcement) -> Result<Ready, Box<Checked>> {
        let connected = self.connect(announcement).await;
        let without_rooms = |registration, not_listed| {
            Box::new(Checked {
                registration,
                rooms: Vec::new(),
                counts: Counts::of_discovered(0),
                not_listed,
                notes: Vec::new(),
            })
        };
        let Some(session) = connected.session else {
            let registration = judge_without_session(
                &connected.registration,
                connected.tenant,
                announcement.redirect_urls[0].clone(),
                Profile::default(),
            );
            return Err(without_rooms(registration, None));
        };
        let plan = InspectionPlan {
            profile: Profile::default(),
            delegate: Some(announcement.delegate.clone()),
            sources: self.sources(),
            covers_equipment: false,
        };
        let inspection = inspect(&session, connected.registration, connected.tenant, &plan).await;
        let found = match inspection.rooms {
            Ok(found) => found,
            Err(error) => return Err(without_rooms(inspection.findings, Some(error))),
        };
        let expected = Arc::new(inspection.expected);
        let reader = RoomReader::new(
            session,
            self.sources(),
            found.exchange,
            expected.delegate.clone(),
        );
        Ok(Ready {
            registration: inspection.findings,
            rooms: found.rooms,
            notes: found.notes,
            expected,
            reader,
            options: self.options,
        })
    }

    /// The whole walk.
    pub async fn check(&self, announcement: &Announcement) -> Checked {
        match self.prepare(announcement).await {
            Ok(ready) => ready.check(watch::channel(Control::Run).1, |_| ()).await,
            Err(checked) => *checked,
        }
    }
}

impl Ready {
    /// Reads and judges every room. Rooms that were not reached are not checked.
    pub async fn check(
        self,
        control: watch::Receiver<Control>,
        mut on_event: impl FnMut(&ScanEvent),
    ) -> Checked {
        let mut tally = Tally::of_discovered(self.rooms.len());
        let mut rooms = Vec::with_capacity(self.rooms.len());
        let unreached = scan(
            Arc::new(self.reader),
            self.rooms,
            self.expected.clone(),
            self.options,
            None,
            control,
            |event| {
                on_event(&event);
                if let ScanEvent::Rooms(group) = event {
                    group.iter().for_each(|room| tally.add(room));
                    rooms.extend(group);
                }
            },
        )
        .await;
        for listed in unreached {
            let room = not_reached(&listed, &self.expected);
            tally.add(&room);
            rooms.push(room);
        }
        rooms.sort_by(|a, b| a.address.cmp(&b.address));
        Checked {
            registration: self.registration,
            rooms,
            counts: tally.counts(),
            not_listed: None,
            notes: self.notes,
        }
    }
}
