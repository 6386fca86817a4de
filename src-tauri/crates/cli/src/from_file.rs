//! Rooms of a file alone: no tenant is asked, and nothing leaves this computer.

use checks::{Expected, Profile};
use jiff::Timestamp;
use onboarding::recorded::Opened;
use onboarding::report::{Report, ReportRooms, TenantLine};
use onboarding::scan::Tally;
use onboarding::words::Words;

use crate::arguments::Check;
use crate::check::exit;
use crate::target::Target;
use crate::{Exit, complain};

/// Is there a file, and nobody to ask?
pub(crate) fn is_meant(arguments: &Check) -> bool {
    !arguments.file.is_empty()
        && arguments.connection.tenant.is_none()
        && arguments.connection.client_id.is_none()
        && arguments.connection.endpoints.is_none()
        && arguments.connection.demo.is_none()
}

pub(crate) async fn run(arguments: &Check, target: Target, words: &Words) -> Exit {
    let started_at = Timestamp::now();
    let opened = match Opened::open(&arguments.file, arguments.connection.delegate.as_deref()) {
        Ok(opened) => opened,
        Err(error) => return complain(&format!("--file: {error}")),
    };
    let delegate = match (&arguments.connection.delegate, &opened) {
        (Some(address), _) => Some(address.to_lowercase()),
        (None, Opened::Report(report)) => report.delegate.clone(),
        (None, Opened::Export(_)) => None,
    };
    if let Opened::Export(export) = &opened {
        for unusable in &export.unusable {
            complain(&unusable.sentence(words));
        }
    }
    let tenant = TenantLine {
        domain: opened.tenant().map(str::to_owned),
        delegate: delegate.clone(),
        ..TenantLine::of_file(Profile::default().id.clone())
    };
    let recorded = opened.into_recorded();
    let expected = Expected {
        profile: Profile::default(),
        redirect_url: String::new(),
        covers_equipment: arguments.equipment,
        delegate: recorded.expected_delegate(delegate.as_deref()),
        now: Timestamp::now(),
    };
    let rooms = recorded.judged(&expected).await;
    let mut tally = Tally::of_discovered(rooms.len());
    for room in &rooms {
        tally.add(room);
    }
    let report = Report {
        tenant,
        started_at,
        finished_at: Timestamp::now(),
        counts: tally.counts(),
        registration: &[],
        said: None,
        rooms: ReportRooms::Judged(&rooms),
        rooms_not_listed: None,
        words,
    };
    if let Err(error) = target.write(arguments.format, &report, &tally) {
        return complain(&format!("the result cannot be written: {error}"));
    }
    exit(&report)
}
