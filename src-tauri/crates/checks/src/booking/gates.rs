//! What keeps Exchange from looking at a request by the room's rules at all.

use super::case::Case;
use super::lists::{LISTS, has_entries, names, names_dynamic_group};
use super::truth::Truth;
use super::verdict::{Verdict, fork};
use super::{Decision, Note, Organizer, Setting, Silence};
use crate::facts::{AutomaticProcessing, BookingType, Kind, Standing};

/// One thing that may stop a request before the rules are asked.
pub(super) struct Gate {
    /// `None`: no setting of the room changes it.
    pub(super) setting: Option<Setting>,
    pub(super) closed: Truth,
    /// What becomes of the request when it is closed.
    pub(super) leads: Verdict,
    pub(super) note: Option<Note>,
}

/// Every gate. A reserved room comes last: what is not processed is not declined either.
pub(super) fn gates(case: &Case) -> Vec<Gate> {
    let mut gates = attended(case);
    gates.extend(request_gates(case));
    gates.push(reserved(case));
    gates
}

/// The gates that are the same for every request.
pub(super) fn standing_gates(case: &Case) -> Vec<Gate> {
    let mut gates = attended(case);
    gates.push(reserved(case));
    gates
}

/// What must be so for the attendant to process anything.
fn attended(case: &Case) -> Vec<Gate> {
    let mut gates = vec![
        Gate {
            leads: unattended(case),
            ..Gate::new(Setting::Kind, not_attended(case.kind))
        },
        Gate {
            leads: unattended(case),
            ..Gate::new(
                Setting::AutomaticProcessing,
                match case.settings.automatic_processing {
                    Some(AutomaticProcessing::Accept) => Truth::No,
                    Some(AutomaticProcessing::Update | AutomaticProcessing::Off) => Truth::Yes,
                    Some(AutomaticProcessing::Other(_)) | None => {
                        Truth::open(Setting::AutomaticProcessing)
                    }
                },
            )
        },
        Gate::new(Setting::InboxRules, has_delegate_rule(case)),
    ];
    gates.extend(LISTS.map(|list| dynamic_group(case, list)));
    if case.kind == Kind::Workspace {
        // Without both Exchange does not process a workspace's requests.
        for (flag, setting) in [
            (case.settings.allows_conflicts, Setting::AllowsConflicts),
            (case.settings.enforces_capacity, Setting::EnforcesCapacity),
        ] {
            gates.push(Gate::new(setting, Truth::of(flag, setting).not()));
        }
    }
    gates.push(nobody_let_in(case));
    gates
}

impl Gate {
    /// A gate behind which a request stays in the room's inbox.
    fn new(setting: impl Into<Option<Setting>>, closed: Truth) -> Self {
        Gate {
            setting: setting.into(),
            closed,
            leads: Verdict::of(Decision::not_processed()),
            note: None,
        }
    }
}

/// Is this a mailbox whose requests the booking attendant leaves alone?
///
/// Not documented for desks, which are booked through Microsoft Places: nothing is claimed for them. What is on an own server follows the
/// same rules, if its settings were read.
fn not_attended(kind: Kind) -> Truth {
    match kind {
        Kind::Room | Kind::Workspace | Kind::Equipment | Kind::OnPremises | Kind::OtherTenant => {
            Truth::No
        }
        Kind::LinkedRoom | Kind::SharedMailbox => Truth::Yes,
        Kind::Desk => Truth::open(Setting::Kind),
    }
}

/// What becomes of a request when only the Calendar Attendant, or nothing, processes the mailbox.
fn unattended(case: &Case) -> Verdict {
    let ignored = |why| Verdict::of(Decision::Ignored { why });
    let updated = || {
        fork(
            &Truth::of(case.settings.pencils_in_new, Setting::PencilsInNew),
            || ignored(Silence::PencilledIn),
            || ignored(Silence::NotProcessed),
        )
    };
    match case.settings.automatic_processing {
        Some(AutomaticProcessing::Off | AutomaticProcessing::Accept) => {
            ignored(Silence::NotProcessed)
        }
        Some(AutomaticProcessing::Update) => updated(),
        Some(AutomaticProcessing::Other(_)) | None => {
            fork(&Truth::open(Setting::AutomaticProcessing), updated, || {
                ignored(Silence::NotProcessed)
            })
        }
    }
}

/// Outlook leaves a hidden rule behind when somebody is made a delegate of the mailbox there. It takes requests away from the attendant.
fn has_delegate_rule(case: &Case) -> Truth {
    const START: &str = "Delegate Rule";
    match case.inbox_rules {
        None => Truth::open(Setting::InboxRules),
        Some(rules) => rules
            .iter()
            .any(|name| {
                name.get(..START.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(START))
            })
            .into(),
    }
}

/// One group whose members are computed, in any list, and Exchange processes no request.
fn dynamic_group(case: &Case, list: Setting) -> Gate {
    let names = names(case.settings, list).unwrap_or_default();
    let group = names
        .iter()
        .find(|named| named.standing == Standing::DynamicGroup);
    Gate {
        note: group.map(|group| Note::DynamicGroup {
            name: group.shown().to_owned(),
        }),
        ..Gate::new(list, names_dynamic_group(case.settings, list))
    }
}

/// Everybody is kept out: all three flags off and all three lists empty.
///
/// Documented in two ways. By the parameters' descriptions such a request is declined; Microsoft's support tool says that no request is
/// processed at all, which is what is taken here. Nobody gets in either way. An entry that was deleted since still counts as one there.
fn nobody_let_in(case: &Case) -> Gate {
    let settings = case.settings;
    let flags = [
        (settings.accepts_everyone, Setting::AcceptsEveryone),
        (settings.everyone_may_request, Setting::EveryoneMayRequest),
        (
            settings.everyone_may_request_exceptions,
            Setting::EveryoneMayRequestExceptions,
        ),
    ];
    let lists = [
        Setting::Bypassing,
        Setting::MayRequest,
        Setting::MayRequestExceptions,
    ];
    let flag = flags
        .into_iter()
        .map(|(flag, setting)| Truth::of(flag, setting));
    let entry = lists.into_iter().map(|list| has_entries(settings, list));
    Gate {
        note: Some(Note::NobodyLetIn),
        ..Gate::new(
            Setting::EveryoneMayRequest,
            Truth::any(flag.chain(entry)).not(),
        )
    }
}

/// The gates that depend on who asks and for when.
fn request_gates(case: &Case) -> [Gate; 3] {
    let question = case.question;
    // Documented in two ways: "rejected" by the parameter's description, "skipped" by the attendant's own log, which is taken here.
    let external = Gate {
        note: Some(Note::ExternalMayBeDeclined),
        ..Gate::new(
            Setting::AnswersExternal,
            Truth::from(question.organizer == Organizer::External)
                .and(Truth::of(case.settings.answers_external, Setting::AnswersExternal).not()),
        )
    };
    let itself = Gate {
        note: Some(Note::RoomItself),
        ..Gate::new(None, (question.organizer == Organizer::RoomItself).into())
    };
    let past = Gate {
        note: Some(Note::Past),
        ..Gate::new(None, case.is_past().into())
    };
    [external, itself, past]
}

/// "The resource can't be reserved" is all that is documented. A decline is taken, as of everything else that cannot be had.
fn reserved(case: &Case) -> Gate {
    Gate {
        leads: Verdict::of(Decision::Declined),
        note: Some(Note::ReservedMayBeIgnored),
        ..Gate::new(
            Setting::BookingType,
            match case.booking_type() {
                Some(BookingType::Standard) => Truth::No,
                Some(BookingType::Reserved) => Truth::Yes,
                // An own server does not have the setting.
                None if case.kind == Kind::OnPremises => Truth::No,
                Some(BookingType::Other(_)) | None => Truth::open(Setting::BookingType),
            },
        )
    }
}
