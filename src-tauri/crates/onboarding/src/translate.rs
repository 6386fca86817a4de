//! Microsoft's vocabulary to the administrator's and back. Nothing else in the workspace knows both.

mod assignments;
mod command;
mod delegate;
mod permission;
mod registration;
mod room;
mod setting;
mod write;

pub(crate) use assignments::assigned;
pub(crate) use command::powershell_text;
pub use command::{command, shown};
pub(crate) use delegate::{
    RecipientKind, delegate_account, delegate_of_recipient, delegate_of_user, recipient_kind,
};
pub use permission::{APPLICATION_PERMISSIONS, permission_of_id};
pub(crate) use registration::{application, enterprise_app, sign_in, tenant_identity};
pub(crate) use room::{
    access, booking, kind_of_recipient, mailbox, place_details, room_kind, working_hours,
};
pub use setting::parameter;
pub use write::{Parameter, Write, value_shown, writes, written_as};
