//! Every error of Microsoft Graph and Exchange Online leads to its own diagnosis, from a copy of the answer and where a room is read.

use std::collections::BTreeSet;

use checks::Word;
use onboarding::diagnosis::{Diagnosis, explain, of_error, of_finding};
use support::causes::{SERVICE_CAUSES, Service, ServiceCause};
use support::{Wizard, finding, good};

fn codes(service: Service) -> BTreeSet<&'static str> {
    let rows = SERVICE_CAUSES.iter().filter(|row| row.service == service);
    rows.map(|row| row.code).collect()
}

#[test]
fn every_error_of_both_services_has_its_row() {
    let graph: BTreeSet<&str> = simulator::graph_codes().into_iter().collect();
    let exchange: BTreeSet<&str> = simulator::exchange_codes().into_iter().collect();
    assert_eq!(codes(Service::Graph), graph);
    assert_eq!(codes(Service::Exchange), exchange);
    assert_eq!(SERVICE_CAUSES.len(), graph.len() + exchange.len());
}

#[tokio::test]
async fn a_copy_of_the_answer_is_explained() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    let mut wrong = Vec::new();
    for cause in SERVICE_CAUSES {
        simulator.faults().set(vec![cause.rule()]);
        let said = cause.said(&announcement).await;
        let explained = explain(&said);
        let found = explained.as_ref().map(|explained| explained.diagnosis);
        let shown = found.map(|found| (found.id.as_str(), found.step, found.link));
        let wanted = cause.told.map(|id| (id, cause.step, cause.link));
        if shown != wanted {
            wrong.push(format!(
                "{}: {shown:?} instead of {wanted:?} for {said}",
                cause.code
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn read(cause: &ServiceCause) -> &'static Diagnosis {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    let room = simulator.edit(|tenant| {
        let first = tenant.rooms().next().expect("there is a room");
        first.primary_smtp_address.clone()
    });
    let session = Wizard::impatient().session(&announcement).await;
    simulator.faults().set(vec![cause.rule()]);
    let error = match cause.service {
        Service::Graph => session.graph.calendar(&room).await.err(),
        Service::Exchange => session.exchange.calendar_processing(&room).await.err(),
    };
    of_error(&error.unwrap_or_else(|| panic!("{cause:?} is not seen"))).diagnosis
}

#[tokio::test]
async fn what_ends_the_reading_of_a_room_is_diagnosed() {
    let mut wrong = Vec::new();
    for cause in SERVICE_CAUSES {
        let found = read(cause).await;
        if found.id != cause.read {
            wrong.push(format!(
                "{}: {} instead of {}",
                cause.code, found.id, cause.read
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where only the status speaks, it is who was asked that says what is missing.
const BY_STATUS: [(&str, &str); 4] = [
    ("RoleMissing", "exchange-role-missing"),
    ("RoleMissing:empty", "exchange-role-missing"),
    ("RoleMissing:diagnostics", "exchange-role-missing"),
    ("RoleNotSupported", "exchange-role-missing"),
];

#[tokio::test]
async fn a_room_that_a_service_refuses_is_not_green() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    for cause in SERVICE_CAUSES {
        simulator.faults().set(vec![cause.rule()]);
        let checked = Wizard::impatient().check(&announcement).await;
        let room = checked.rooms.first().expect("there is a room");
        let check = match cause.service {
            Service::Graph => "visible-to-app",
            Service::Exchange => "any-date",
        };
        let finding = finding(&room.findings, check);
        assert_ne!(finding.outcome.word(), Word::Pass, "{cause:?}");
        assert_ne!(room.outcome, Word::Pass, "{cause:?}");
        if let Some((_, id)) = BY_STATUS.iter().find(|(code, _)| *code == cause.code) {
            let found = of_finding(finding).map(|explained| explained.diagnosis.id.as_str());
            assert_eq!(found, Some(*id), "{cause:?}");
        }
    }
}
