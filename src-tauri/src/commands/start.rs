//! Step 1, and what every screen needs.

use jiff::Timestamp;
use onboarding::secrets::SecretOwner;
use tauri::{AppHandle, Manager, State};
use uuid::Uuid;

use crate::error::{CommandError, ErrorCode};
use crate::state::AppState;
use crate::view::{
    AppStart, DemoStart, Environment, Host, Keychain, Language, SavedConnection, Theme,
};
use crate::{vendor_app, window};

/// Everything that the first screen shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_start(
    app: AppHandle,
    state: State<'_, AppState>,
) -> Result<AppStart, CommandError> {
    let place = state.place();
    let settings = state.settings();
    let system_dark = app
        .get_webview_window("main")
        .and_then(|window| window.theme().ok())
        .is_some_and(|theme| theme == tauri::Theme::Dark);
    Ok(AppStart {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: state.language().into(),
        theme: settings.theme.unwrap_or_default(),
        system_dark,
        keychain: Keychain {
            available: state.keeping.has_keychain().await,
        },
        environment: place.environment,
        saved: settings
            .connection
            .filter(|_| place.environment == Environment::Microsoft)
            .map(|connection| SavedConnection::of(connection, Timestamp::now())),
        vendor_sign_in: vendor_app::usable(vendor_app::BUILT_IN, place.environment).is_some(),
        hosts: place.clouds.hosts().into_iter().map(Host::from).collect(),
    })
}

#[tauri::command]
#[specta::specta]
pub(crate) fn set_preferences(
    state: State<'_, AppState>,
    language: Language,
    theme: Theme,
) -> Result<(), CommandError> {
    state.remember(|settings| {
        settings.language = Some(language);
        settings.theme = Some(theme);
    });
    Ok(())
}

/// Starts the simulated tenant. Its secret stays on this side.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_demo(state: State<'_, AppState>) -> Result<DemoStart, CommandError> {
    let mut place = state.place();
    if place.demo.is_none() {
        place = state
            .enter_demo()
            .await
            .map_err(|error| CommandError::new(ErrorCode::Internal, error.to_string()))?;
    }
    let demo = place
        .demo
        .as_ref()
        .ok_or_else(|| CommandError::not_ready("The demo tenant"))?;
    Ok(DemoStart {
        form: demo.form.clone(),
        delegate: demo.delegate.clone(),
    })
}

/// Removes the saved connection, its secret and the results about its tenant from this computer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget(app: AppHandle, state: State<'_, AppState>) -> Result<(), CommandError> {
    let owner = state.settings().connection.and_then(|saved| {
        Some(SecretOwner {
            tenant_id: Uuid::try_parse(&saved.tenant_id).ok()?,
            client_id: Uuid::try_parse(&saved.client_id).ok()?,
        })
    });
    if let Some(owner) = owner
        && !state.keeping.forget(owner).await
        && state.keeping.has_keychain().await
    {
        return Err(CommandError::new(
            ErrorCode::Internal,
            "the keychain did not let the secret go; nothing was forgotten",
        ));
    }
    state.leave();
    if let Some(owner) = owner {
        state.runs.forget(owner.tenant_id)?;
        state.undoing.forget(owner);
    }
    state.keep_handed_back(None);
    state.remember(|settings| settings.connection = None);
    window::unname_tenant(&app);
    Ok(())
}
