//! A mistake in the window: it has a name, its field is marked, and the way out is there.

use crate::browser::Browser;
use crate::machine;
use crate::stage::Stage;
use crate::window::Window;
use crate::wizard::{confirm_the_tenant, fill_in_the_form};
use crate::words::Words;
use simulator::Scenario;

/// Of the form of a real secret, and of no app.
const WRONG_SECRET: &str = "abc8Q~wrong.secret.of.forty.characters.x";

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_secret_has_a_name_and_an_administrator_shows_what_the_app_may_not_see() {
    if !machine::is_ready() {
        return;
    }
    let stage = Stage::with(Scenario::NoConsent).await;
    let words = Words::of("en");
    let window = stage.open_window().await;
    window.resize(1200, 800).await;
    window.press(&words.say("start-set-up")).await;
    look_at_the_guide(&window, &words).await;

    fill_in_the_form(&stage, &window, &words).await;
    window
        .fill(&words.say("registration-secret"), WRONG_SECRET)
        .await;
    window.press(&words.say("registration-save")).await;
    window.heading(&words.say("error-summary-title")).await;
    window.link(&words.say("cause-secret-refused")).await;
    window.reads(&words.say("cause-secret-refused.fix")).await;
    window.button(&words.say("secret-new.button")).await;
    window.record("7-wrong-secret").await;

    fill_in_the_form(&stage, &window, &words).await;
    window.press(&words.say("registration-save")).await;
    confirm_the_tenant(&stage, &window, &words).await;
    window.heading(&words.say("consent-title")).await;
    window.press(&words.say("sign-in")).await;
    sign_in(&stage).await;
    window.reads(&words.say("sign-in-may-consent")).await;
    window.reads(&words.say("role-global-administrator")).await;
    window.record("7-administrator").await;

    explain_an_error(&window, &words).await;
    assert!(
        !window.text().await.contains(WRONG_SECRET),
        "a secret is never shown"
    );
    window.close().await;
}

/// By hand, then as a script that appears as soon as it can be written.
async fn look_at_the_guide(window: &Window, words: &Words) {
    window.press(&words.say("registration-guide")).await;
    window.heading(&words.say("registration-guide-title")).await;
    window.reads(&words.say("guide-register")).await;
    window.record("7-guide").await;
    window
        .choose(&words.say("registration-guide-azure-cli"))
        .await;
    window
        .fill(&words.say("registration-script-name"), "Offision rooms")
        .await;
    window
        .fill(
            &words.say("registration-redirect-url"),
            "https://contoso.offision.example/callback",
        )
        .await;
    window.reads("name='Offision rooms'").await;
    window.record("7-script").await;
    window.press(&words.say("registration-guide-values")).await;
    window.heading(&words.say("registration-title")).await;
}

async fn sign_in(stage: &Stage) {
    let address = stage.browser.address().await;
    let browser = Browser::open(stage.folder()).await;
    browser
        .answer_consent(&address, "#account-global-administrator", "#accept")
        .await;
    browser.close().await;
}

async fn explain_an_error(window: &Window, words: &Words) {
    window.press(&words.say("help")).await;
    window.heading(&words.say("help-explain")).await;
    window
        .fill(&words.say("consent-paste"), "AADSTS50011: The redirect URI")
        .await;
    window.press(&words.say("consent-explain")).await;
    window.reads(&words.say("cause-redirect-mismatch")).await;
    window.record("7-explained").await;
    window.press(&words.say("close")).await;
}
