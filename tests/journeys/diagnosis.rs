//! Every cause that the simulated tenant can produce leads to its own diagnosis: with the right field, step and page at Microsoft.

use std::collections::BTreeSet;
use std::time::Duration;

use onboarding::administrator::{App, NotStarted, SignInEvent, SignInPlan, Way, prepare, watch};
use onboarding::consent::BrowserPages;
use onboarding::consent::ConsentEvent;
use onboarding::diagnosis::{Diagnosis, explain, of_error};
use simulator::{Options, Simulator};
use support::causes::{At, Cause, causes};
use support::{Wizard, good, started};
use tokio::sync::oneshot;

use crate::browser::Browser;
use crate::consent::{Redirect, Scene, patient};

fn assert_diagnosis(found: &Diagnosis, cause: &Cause, where_: &str) {
    let shown = (found.id.as_str(), found.field, found.step, found.link);
    let wanted = (cause.id, cause.field, cause.step, cause.link);
    assert_eq!(shown, wanted, "AADSTS{} {where_}", cause.code);
}

fn at(places: &[At]) -> impl Iterator<Item = &'static Cause> + use<'_> {
    causes().filter(move |cause| places.contains(&cause.at))
}

#[test]
fn every_code_of_the_simulated_tenant_has_its_row() {
    let rows: BTreeSet<u32> = causes().map(|cause| cause.code).collect();
    let missing: Vec<u32> = simulator::entra_codes()
        .into_iter()
        .filter(|code| !rows.contains(code))
        .collect();
    assert_eq!(
        missing, [0_u32; 0],
        "codes without a row in tests/support/causes.rs"
    );
    let ids: BTreeSet<&str> = causes().map(|cause| cause.id).collect();
    assert!(ids.len() >= 60, "{} causes", ids.len());
}

/// Offline, and whatever shape Microsoft's words have.
#[tokio::test]
async fn what_microsoft_says_is_explained_wherever_it_was_copied_from() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    for cause in causes() {
        simulator.faults().set(vec![cause.rule()]);
        let said = cause.said(&announcement).await;
        let explained = explain(&said).unwrap_or_else(|| panic!("{cause:?} is not seen in {said}"));
        assert_diagnosis(explained.diagnosis, cause, &said);
        let details = &explained.details;
        assert_eq!(
            details.code,
            Some(format!("AADSTS{}", cause.code)),
            "{said}"
        );
        // Pages name the same id otherwise.
        let id = details.trace_id.as_ref().or(details.request_id.as_ref());
        assert!(id.is_some(), "{said}");
        assert!(
            details.correlation_id.is_some() && details.at.is_some(),
            "{said}"
        );
    }
}

const MICROSOFTS_OWN: [&str; 3] = ["service-fault", "sign-in-loop", "tenant-throttled"];

#[tokio::test]
async fn a_refused_app_is_diagnosed_under_the_form() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    for cause in at(&[At::Token]) {
        simulator.faults().set(vec![cause.rule()]);
        let connected = Wizard::impatient().connect(&announcement).await;
        let error = connected.error.as_ref();
        let error = error.unwrap_or_else(|| panic!("{cause:?} is not seen"));
        let found = of_error(error).diagnosis;
        // Where Microsoft itself is in trouble it answers 503, and that is what is said.
        if found.id == "service-unavailable" {
            assert!(MICROSOFTS_OWN.contains(&cause.id), "{cause:?}");
        } else {
            assert_diagnosis(found, cause, "under the form");
        }
    }
}

#[tokio::test]
async fn a_refused_consent_is_diagnosed_by_listening_or_by_pasting() {
    for cause in at(&[At::Consent]) {
        let mut scene = Scene::set(Redirect::Loopback, patient()).await;
        scene.simulator.faults().set(vec![cause.rule()]);
        let page = scene.browser.open(scene.url.as_str()).await;
        match page.location {
            Some(back) => {
                scene.browser.open(&back).await;
                match scene.event().await {
                    Some(ConsentEvent::Refused(explained)) => {
                        assert_diagnosis(explained.diagnosis, cause, &back);
                    }
                    other => panic!("{cause:?}: {other:?}"),
                }
            }
            None => {
                let explained = explain(&page.text);
                let explained = explained.unwrap_or_else(|| panic!("{cause:?} in {}", page.text));
                assert_diagnosis(explained.diagnosis, cause, &page.text);
            }
        }
        assert!(!scene.is_granted());
        scene.cancel().await;
    }
}

const NOT_IN_A_TEST: Duration = Duration::from_secs(20);

fn pages() -> BrowserPages {
    BrowserPages {
        language: "en",
        accepted: "Accepted".to_owned(),
        refused: "Refused".to_owned(),
        stray: "Stray".to_owned(),
    }
}

/// How an administrator's sign-in ends when Entra says this.
async fn signed_in(simulator: &Simulator, cause: &Cause) -> Result<SignInEvent, String> {
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    simulator.faults().set(vec![cause.rule()]);
    let way = match cause.at {
        At::DeviceCode | At::DeviceWait => Way::DeviceCode,
        _ => Way::Browser,
    };
    let request = match prepare(&session, None, way, App::Web, pages()).await {
        Ok(request) => request,
        Err(NotStarted::Microsoft(error)) => {
            return Ok(SignInEvent::Refused {
                cancelled: false,
                error,
            });
        }
        Err(other) => panic!("{cause:?}: {other}"),
    };
    let browser = Browser::new();
    let url = request.url.clone();
    let (_keep, mut cancelled) = oneshot::channel();
    let (sender, mut events) = tokio::sync::mpsc::unbounded_channel();
    let plan = SignInPlan {
        interval: Some(Duration::from_millis(5)),
        ..SignInPlan::default()
    };
    let watching = tokio::spawn(async move {
        watch(&session, request, plan, &mut cancelled, |event| {
            // A test that has seen enough does not listen to the rest.
            let _ = sender.send(event);
        })
        .await;
    });
    match cause.at {
        At::Authorize => {
            let page = browser.open(url.as_str()).await;
            if !browser.go_back(&page).await {
                watching.abort();
                return Err(page.text);
            }
        }
        At::Redeem => {
            let named = |name: &str| {
                let found = url.query_pairs().find(|(known, _)| known == name);
                found
                    .map(|(_, value)| value.into_owned())
                    .expect("it is in the address")
            };
            let form = format!("code=0.AAAA-a-code&state={}", named("state"));
            browser.post(&named("redirect_uri"), form).await;
        }
        _ => (),
    }
    loop {
        let event = tokio::time::timeout(NOT_IN_A_TEST, events.recv()).await;
        match event
            .ok()
            .flatten()
            .unwrap_or_else(|| panic!("{cause:?} says nothing"))
        {
            SignInEvent::Waiting { .. } if cause.id != "device-code-pending" => (),
            event => break Ok(event),
        }
    }
}

#[tokio::test]
async fn a_refused_sign_in_is_diagnosed() {
    let simulator = started(Options {
        rooms: Some(1),
        ..Options::default()
    })
    .await;
    let places = [At::Authorize, At::Redeem, At::DeviceCode, At::DeviceWait];
    for cause in at(&places) {
        simulator.faults().clear();
        match signed_in(&simulator, cause).await {
            Ok(SignInEvent::Refused { error, .. }) => {
                assert_diagnosis(of_error(&error).diagnosis, cause, "at the sign-in");
            }
            // Not typed in yet, or too late: states of the wait, not refusals.
            Ok(SignInEvent::Waiting { .. }) => assert_eq!(cause.id, "device-code-pending"),
            Ok(SignInEvent::TimedOut) => assert_eq!(cause.id, "device-code-expired"),
            Ok(other) => panic!("{cause:?}: {other:?}"),
            Err(page) => {
                let explained = explain(&page).unwrap_or_else(|| panic!("{cause:?} in {page}"));
                assert_diagnosis(explained.diagnosis, cause, &page);
            }
        }
    }
}
