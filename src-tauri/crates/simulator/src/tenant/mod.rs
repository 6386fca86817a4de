pub(crate) mod application;
pub(crate) mod calendars;
pub(crate) mod directory;
pub(crate) mod inbox_rule;
pub(crate) mod permission;
pub(crate) mod processing;
pub(crate) mod recipients;
pub(crate) mod resolution;
pub(crate) mod room;
pub(crate) mod shape;
pub(crate) mod state;
pub(crate) mod working_hours;

use std::collections::HashMap;
use std::sync::OnceLock;
use std::time::Duration;

use jiff::Timestamp;

use crate::token::Resource;
use application::{Application, GrantedRole, ServicePrincipal};
use calendars::Calendars;
use directory::{Group, RoomList, User};
use resolution::RoomNames;
use room::Room;
use shape::ErrorShape;
use state::{
    Batches, Cloud, DelegatedGrant, DeviceCodes, HeldBack, Replication, ResourceState,
    SignInPolicy, TenantElsewhere, TenantState,
};

/// The simulated tenant, in Microsoft's spelling. A test breaks one thing in it.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// A GUID.
    pub id: String,
    pub initial_domain: String,
    pub display_name: String,
    /// Two letters.
    pub country_letter_code: String,
    pub application: Application,
    /// `None`: nobody has consented in this tenant.
    pub service_principal: Option<ServicePrincipal>,
    /// Object id of Microsoft Graph's own service principal in this tenant.
    pub graph_service_principal_id: String,
    /// Object id of Office 365 Exchange Online's service principal in this tenant.
    pub exchange_service_principal_id: String,
    pub users: Vec<User>,
    pub groups: Vec<Group>,
    pub room_lists: Vec<RoomList>,
    /// Roles appear in new tokens only so long after they were granted.
    pub consent_delay: Duration,
    /// New mailbox permissions show only so long after they were added.
    pub permission_delay: Duration,
    /// Rooms look at a request only so long after it was sent.
    pub attendant_delay: Duration,
    /// Whether an app without directory permissions may read its own registration.
    pub app_can_read_itself: bool,
    /// Whether lists of places carry `@odata.nextLink`; today's service sends none.
    pub places_have_next_links: bool,
    /// How Exchange Online takes `$batch`.
    pub exchange_batches: Batches,
    pub cloud: Cloud,
    pub state: TenantState,
    /// Other tenants, of other clouds, that somebody may ask for here.
    pub elsewhere: Vec<TenantElsewhere>,
    /// Microsoft Graph's own service principal.
    pub graph_state: ResourceState,
    /// Exchange Online's own service principal.
    pub exchange_state: ResourceState,
    pub delegated_grants: Vec<DelegatedGrant>,
    pub sign_in: SignInPolicy,
    pub device_codes: DeviceCodes,
    /// How long an authorization code lives.
    pub code_lifetime: Duration,
    /// When roles that are consented to in the browser show in tokens.
    pub consent_replication: Replication,
    pub error_shape: ErrorShape,
    held_back: HeldBack,
    pub(crate) calendars: Calendars,
    rooms: Vec<Room>,
    by_address: HashMap<Box<str>, usize>,
    by_object_id: HashMap<Box<str>, usize>,
    /// Thrown away when a room may have got another name.
    room_names: OnceLock<RoomNames>,
}

impl Tenant {
    pub(crate) fn new(id: String, initial_domain: String, application: Application) -> Self {
        Self {
            id,
            initial_domain,
            display_name: "Contoso Limited".to_owned(),
            country_letter_code: "HK".to_owned(),
            application,
            service_principal: None,
            graph_service_principal_id: String::new(),
            exchange_service_principal_id: String::new(),
            users: Vec::new(),
            groups: Vec::new(),
            room_lists: Vec::new(),
            consent_delay: Duration::ZERO,
            permission_delay: Duration::ZERO,
            attendant_delay: Duration::ZERO,
            app_can_read_itself: true,
            places_have_next_links: false,
            exchange_batches: Batches::default(),
            cloud: Cloud::default(),
            state: TenantState::default(),
            elsewhere: Vec::new(),
            graph_state: ResourceState::default(),
            exchange_state: ResourceState::default(),
            delegated_grants: Vec::new(),
            sign_in: SignInPolicy::default(),
            device_codes: DeviceCodes::default(),
            code_lifetime: Duration::from_secs(600),
            consent_replication: Replication::default(),
            error_shape: ErrorShape::default(),
            held_back: HeldBack::default(),
            calendars: Calendars::default(),
            rooms: Vec::new(),
            by_address: HashMap::new(),
            by_object_id: HashMap::new(),
            room_names: OnceLock::new(),
        }
    }

    /// In the order in which they were added.
    pub fn rooms(&self) -> impl ExactSizeIterator<Item = &Room> {
        self.rooms.iter()
    }

    pub fn rooms_mut(&mut self) -> impl ExactSizeIterator<Item = &mut Room> {
        self.room_names.take();
        self.rooms.iter_mut()
    }

    /// By primary address, in any case.
    pub fn room(&self, address: &str) -> Option<&Room> {
        self.by_address
            .get(address.to_lowercase().as_str())
            .map(|index| &self.rooms[*index])
    }

    /// By primary address, in any case. To change the address or the object id itself, remove the
    /// room and add it again.
    pub fn room_mut(&mut self, address: &str) -> Option<&mut Room> {
        self.room_names.take();
        self.by_address
            .get(address.to_lowercase().as_str())
            .map(|index| &mut self.rooms[*index])
    }

    /// A room with the same address is replaced.
    pub fn add_room(&mut self, room: Room) {
        if self.room(&room.primary_smtp_address).is_some() {
            self.remove_room(&room.primary_smtp_address.clone());
        }
        self.room_names.take();
        let index = self.rooms.len();
        self.by_address
            .insert(room.primary_smtp_address.to_lowercase().into(), index);
        self.by_object_id.insert(
            room.external_directory_object_id.to_lowercase().into(),
            index,
        );
        self.rooms.push(room);
    }

    pub fn remove_room(&mut self, address: &str) -> Option<Room> {
        let index = self
            .by_address
            .get(address.to_lowercase().as_str())
            .copied()?;
        self.room_names.take();
        let removed = self.rooms.remove(index);
        self.by_address
            .remove(removed.primary_smtp_address.to_lowercase().as_str());
        self.by_object_id
            .remove(removed.external_directory_object_id.to_lowercase().as_str());
        for known in self
            .by_address
            .values_mut()
            .chain(self.by_object_id.values_mut())
        {
            *known -= usize::from(*known > index);
        }
        Some(removed)
    }

    pub(crate) fn room_index(&self, address_or_object_id: &str) -> Option<usize> {
        let key = address_or_object_id.to_lowercase();
        self.by_address
            .get(key.as_str())
            .or_else(|| self.by_object_id.get(key.as_str()))
            .copied()
    }

    pub(crate) fn room_at(&self, index: usize) -> &Room {
        &self.rooms[index]
    }

    /// For a change that leaves the names of the room as they are.
    pub(crate) fn room_at_mut(&mut self, index: usize) -> &mut Room {
        &mut self.rooms[index]
    }

    /// Whether a path may name this tenant so: its id, its domain, or one of the common names.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.id.eq_ignore_ascii_case(name) || self.initial_domain.eq_ignore_ascii_case(name)
    }

    /// The values of the roles that a token issued now carries for a resource.
    pub(crate) fn effective_roles(&self, resource: Resource, now: Timestamp) -> Vec<String> {
        let Some(principal) = &self.service_principal else {
            return Vec::new();
        };
        let roles = match resource {
            Resource::Graph => &principal.graph_app_roles,
            Resource::Exchange => &principal.exchange_app_roles,
        };
        let is_effective = |role: &&GrantedRole| {
            !self.holds_back(&role.value)
                && match role.created_date_time.checked_add(self.consent_delay) {
                    Ok(effective) => effective <= now,
                    Err(_) => false,
                }
        };
        roles
            .iter()
            .filter(is_effective)
            .map(|role| role.value.clone())
            .collect()
    }
}
