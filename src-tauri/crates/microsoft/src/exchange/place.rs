//! Rooms as places, as Exchange keeps them.

use serde::Deserialize;
use serde_json::json;

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// A room or workspace, as `Get-Place` returns it. An absent property is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct ExchangePlace {
    /// An address, a GUID or a name.
    pub identity: Option<String>,
    /// Not in every tenant.
    pub primary_smtp_address: Option<String>,
    pub display_name: Option<String>,
    pub place_id: Option<String>,
    /// `Room`, `Space` (a workspace), `Desk`, `RoomList`, ...
    #[serde(rename = "Type")]
    pub kind: Option<String>,
    /// `Standard` or `Reserved`.
    pub booking_type: Option<String>,
    /// The same list as in the room's calendar processing.
    #[serde(deserialize_with = "wire::texts")]
    pub resource_delegates: Option<Vec<String>>,
    /// The room lists that it is in.
    #[serde(deserialize_with = "wire::texts")]
    pub localities: Option<Vec<String>>,
    pub building: Option<String>,
    #[serde(deserialize_with = "wire::text")]
    pub floor: Option<String>,
    pub floor_label: Option<String>,
    pub label: Option<String>,
    pub city: Option<String>,
    pub country_or_region: Option<String>,
    #[serde(deserialize_with = "wire::integer")]
    pub capacity: Option<i64>,
    pub parent_id: Option<String>,
}

impl Exchange {
    /// Lists rooms and workspaces as places: who their delegates are for all of them at once. Other regions' are not among them.
    pub async fn places_of_exchange(&self) -> Result<Read<Vec<ExchangePlace>>, Error> {
        let invocation = Invocation::new("Get-Place", json!({ "ResultSize": "Unlimited" }));
        self.rows(&invocation, Repeat::Safe).await
    }
}
