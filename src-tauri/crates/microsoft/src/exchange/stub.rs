use super::*;
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct InboxRule { pub name: Option<String> }
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct CalendarConfiguration { pub work_days: Option<String>, pub working_hours_start_time: Option<String>, pub working_hours_end_time: Option<String>, pub working_hours_time_zone: Option<String> }
impl Exchange {
    pub async fn inbox_rules(&self, identity: &str) -> Result<Read<Vec<InboxRule>>, Error> { self.rows(&Invocation::new("Get-InboxRule", serde_json::json!({"Mailbox": identity, "IncludeHidden": true})), Repeat::Safe).await }
    pub async fn group_members(&self, identity: &str) -> Result<Read<Vec<Recipient>>, Error> { self.rows(&Invocation::new("Get-DistributionGroupMember", serde_json::json!({"Identity": identity, "ResultSize": "Unlimited"})), Repeat::Safe).await }
    pub async fn calendar_configuration(&self, identity: &str) -> Result<Read<CalendarConfiguration>, Error> { self.one(&Invocation::of("Get-MailboxCalendarConfiguration", identity)).await }
    pub async fn room_recipients(&self) -> Result<Read<Vec<Recipient>>, Error> { self.rows(&Invocation::new("Get-Recipient", serde_json::json!({"RecipientTypeDetails": ["RoomMailbox", "EquipmentMailbox", "LinkedRoomMailbox", "RemoteRoomMailbox"], "ResultSize": "Unlimited"})), Repeat::Safe).await }
    pub async fn first_room(&self) -> Result<Read<()>, Error> { let r: Read<Vec<Value>> = self.rows(&Invocation::new("Get-Mailbox", serde_json::json!({"RecipientTypeDetails": ["RoomMailbox"], "ResultSize": 1})), Repeat::Safe).await?; Ok(r.map(|_| ())) }
}
