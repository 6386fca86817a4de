//! The whole way: from the empty form to the checklist of rooms and the report.

use crate::browser::Browser;
use crate::machine;
use crate::stage::Stage;
use crate::wait::until;
use crate::window::Window;
use crate::words::Words;
use simulator::Scenario;

/// The fields of the form and, for each, what is said when it is empty.
const FIELDS: [(&str, &str); 4] = [
    ("registration-tenant", "problem-tenant-empty"),
    ("registration-client-id", "problem-client-id-empty"),
    ("registration-secret", "problem-secret-empty"),
    ("registration-redirect-url", "problem-redirect-url-empty"),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_gets_from_the_empty_form_to_a_checklist_of_rooms() {
    if !machine::is_ready() {
        return;
    }
    let stage = Stage::with(Scenario::NoConsent).await;
    break_one_room(&stage);
    let words = Words::of("en");
    let window = stage.open_window().await;
    window.resize(1200, 800).await;
    walk(&stage, &window, &words, "").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_way_works_in_traditional_chinese_and_in_the_dark() {
    if !machine::is_ready() {
        return;
    }
    let stage = Stage::with(Scenario::NoConsent).await;
    break_one_room(&stage);
    let window = stage.open_window().await;
    window.resize(900, 600).await;
    let english = Words::of("en");
    window.press(&english.say("language-menu")).await;
    window.press("繁體中文").await;
    let words = Words::of("zh-HK");
    window.heading(&words.say("start-title")).await;
    window.press(&words.say("theme-menu")).await;
    window.press(&words.say("theme-dark")).await;
    walk(&stage, &window, &words, "-zh-HK-dark").await;
    window.close().await;
}

/// One room is bookable during working hours only, so that exactly one needs action.
fn break_one_room(stage: &Stage) {
    stage.tenant.edit(|tenant| {
        let room = tenant.rooms_mut().next().expect("the tenant has rooms");
        room.calendar_processing.schedule_only_during_work_hours = true;
    });
}

async fn walk(stage: &Stage, window: &Window, words: &Words, suffix: &str) {
    let picture = |name: &str| format!("{name}{suffix}");

    window.heading(&words.say("start-title")).await;
    window.record(&picture("1-start")).await;
    window.press(&words.say("start-set-up")).await;

    window.heading(&words.say("registration-title")).await;
    leave_the_form_empty(window, words).await;
    window.record(&picture("2-registration-errors")).await;
    fill_in_the_form(stage, window, words).await;
    window.record(&picture("2-registration")).await;
    window.press(&words.say("registration-save")).await;
    confirm_the_tenant(stage, window, words).await;

    window.heading(&words.say("consent-title")).await;
    window.record(&picture("3-consent")).await;
    window.press(&words.say("consent-open")).await;
    window.heading(&words.say("consent-waiting-title")).await;
    window.record(&picture("3-consent-waiting")).await;
    consent(stage).await;

    window.heading(&words.say("rooms-title")).await;
    choose_the_rooms(stage, window, words).await;
    window.record(&picture("4-rooms")).await;
    let rooms = stage.tenant.announcement().rooms;
    window
        .press(&words.say_with("rooms-check", &[("count", rooms.into())]))
        .await;

    window.heading(&words.say("scan-title")).await;
    // The way on is there only when the check has ended.
    window.button(&words.say("scan-to-report")).await;
    window
        .reads(&words.say_with("scan-summary-failed", &[("count", 1.into())]))
        .await;
    let tiles = window.tiles(&words.say("scan-tiles")).await;
    let need_action = words.say("scan-tile-fail");
    assert!(
        tiles.contains(&(1, need_action)),
        "one room is broken: {tiles:?}"
    );
    let counted: usize = tiles.iter().map(|(count, _)| count).sum();
    assert_eq!(counted, rooms, "the counts add up: {tiles:?}");
    window.record(&picture("5-check")).await;

    window.press(&words.say("scan-to-report")).await;
    window.heading(&words.say("report-title")).await;
    window.record(&picture("6-report")).await;
    let secret = stage.tenant.announcement().client_secret;
    assert!(
        !window
            .page()
            .source()
            .await
            .expect("a page has a source")
            .contains(&secret)
    );
}

/// Every empty field is named at the top, where the keyboard is, and at the field.
async fn leave_the_form_empty(window: &Window, words: &Words) {
    window.press(&words.say("registration-save")).await;
    window.heading(&words.say("error-summary-title")).await;
    for (_, problem) in FIELDS {
        window.link(&words.say(problem)).await;
    }
    let summary = words.say("error-summary-title");
    until("the keyboard is at the summary of errors", async || {
        let focused = window.focused().await;
        if focused.contains(&summary) {
            Ok(())
        } else {
            Err(format!("it is at “{focused}”"))
        }
    })
    .await;
}

pub(crate) async fn fill_in_the_form(stage: &Stage, window: &Window, words: &Words) {
    let announcement = stage.tenant.announcement();
    let values = [
        announcement.tenant,
        announcement.client_id,
        announcement.client_secret,
        stage.redirect_url(),
    ];
    for ((field, _), value) in FIELDS.iter().zip(values) {
        window.fill(&words.say(field), &value).await;
    }
}

/// Before consent Microsoft does not tell the app the tenant's name, so it is confirmed by its id.
pub(crate) async fn confirm_the_tenant(stage: &Stage, window: &Window, words: &Words) {
    window.heading(&words.say("registration-confirm")).await;
    let tenant = stage.tenant.announcement().tenant;
    window
        .press(&words.say_with("registration-continue-with", &[("tenant", tenant.into())]))
        .await;
}

/// The administrator accepts in Chromium, and the wizard's own page says that it may be closed.
async fn consent(stage: &Stage) {
    let address = stage.browser.address().await;
    let browser = Browser::open(stage.folder()).await;
    let after = browser
        .answer_consent(&address, "#account-global-administrator", "#accept")
        .await;
    assert!(
        after.starts_with("/offision-setup\n"),
        "the browser came back: {after}"
    );
    browser.close().await;
}

async fn choose_the_rooms(stage: &Stage, window: &Window, words: &Words) {
    let announcement = stage.tenant.announcement();
    window
        .fill(&words.say("rooms-delegate"), &announcement.delegate)
        .await;
    window.choose(&words.say("rooms-reading-app")).await;
    window
        .choose(&words.say_with("rooms-all", &[("count", announcement.rooms.into())]))
        .await;
}
