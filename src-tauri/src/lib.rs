//! Offision Setup as a window. Commands unpack, call `onboarding` and map the error; nothing is decided here.

mod arguments;
mod browser;
mod choosing;
mod closing;
mod commands;
mod error;
mod exporting;
mod keeping;
mod live;
mod opened_file;
mod place;
mod repairing;
mod results;
mod runs;
mod saving;
mod settings;
mod state;
mod undoing;
mod vendor_app;
mod view;
mod window;

use std::process::ExitCode;

use tauri::{Manager, Wry};

use arguments::Arguments;
use state::AppState;

/// Chooses how WebKitGTK paints. Without a graphics device its DMABUF renderer is many times slower, but with it switched off WebDriver
/// cannot take screenshots, so an automated window is left alone.
pub fn prepare_painting() {
    #[cfg(target_os = "linux")]
    {
        let has_render_node = std::fs::read_dir("/dev/dri").is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
        });
        let automated = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
        if !has_render_node && !automated {
            #[expect(unsafe_code, reason = "WebKitGTK reads this from the environment only")]
            // SAFETY: `main` calls this first, before any other thread exists.
            unsafe {
                std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
            }
        }
    }
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_env("OFFISION_LOG"))
        .with_writer(std::io::stderr)
        .init();
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            #[expect(clippy::print_stderr, reason = "there is no window yet")]
            {
                eprintln!("error: {message}");
            }
            return ExitCode::from(3);
        }
    };
    let built = build(tauri::Builder::default(), arguments).build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| ());
            ExitCode::SUCCESS
        }
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "there is no window")]
            {
                eprintln!("error: the window cannot be opened: {error}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build(builder: tauri::Builder<Wry>, arguments: Arguments) -> tauri::Builder<Wry> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .invoke_handler(bindings().invoke_handler())
        .on_window_event(closing::on_event)
        .setup(move |app| {
            let state = tauri::async_runtime::block_on(AppState::start(arguments))?;
            app.manage(state);
            window::open(app)?;
            Ok(())
        })
}

/// The commands that the page may call, and the types that cross.
fn bindings() -> tauri_specta::Builder<Wry> {
    tauri_specta::Builder::<Wry>::new()
        .disable_serde_phases()
        .commands(tauri_specta::collect_commands![
            commands::start::app_start,
            commands::start::set_preferences,
            commands::start::start_demo,
            commands::start::forget,
            commands::registration::validate_form,
            commands::registration::connect,
            commands::registration::permission_table,
            commands::guide::guide,
            commands::guide::refresh_guide,
            commands::scripts::registration_script,
            commands::scripts::save_script,
            commands::scripts::take_handback,
            commands::reminder::save_reminder,
            commands::secret::wait_for_secret,
            commands::secret::cancel_wait,
            commands::secret::rehearse_secret,
            commands::secret::use_rehearsed_secret,
            commands::consent::begin_consent,
            commands::consent::consent_mail,
            commands::consent::open_consent_again,
            commands::consent::paste_consent_answer,
            commands::consent::look_for_consent,
            commands::consent::cancel_consent,
            commands::sign_in::begin_sign_in,
            commands::sign_in::cancel_sign_in,
            commands::sign_in::sign_out,
            commands::sign_in::administrator,
            commands::registration_repair::registration_repairs,
            commands::registration_repair::apply_registration_repair,
            commands::registration_repair::registration_undos,
            commands::registration_repair::undo_registration_repair,
            commands::registration_repair::consent_to_changes,
            commands::explain::explain,
            commands::rooms::check_delegate,
            commands::rooms::find_rooms,
            commands::scope::count_rooms,
            commands::scope::look_at_addresses,
            commands::scope::pick_addresses,
            commands::export::powershell,
            commands::export::export_script,
            commands::export::save_export_script,
            commands::export::run_export_script,
            commands::export::stop_export_script,
            commands::files::import_files,
            commands::files::forget_file,
            commands::files::open_file,
            commands::rooms::wait_for_role,
            commands::check::check_rooms,
            commands::check::pause_check,
            commands::check::stop_check,
            commands::room::room_detail,
            commands::room::save_commands,
            commands::room::who_can_book,
            commands::room::booking_summary,
            commands::proof::proof_leftovers,
            commands::proof::start_proof,
            commands::proof::stop_proof,
            commands::proof::clean_up_proofs,
            commands::repair::plan_repair,
            commands::repair::plan_rooms,
            commands::repair::plan_room,
            commands::repair_run::apply_plan,
            commands::repair_run::stop_repair,
            commands::plan_file::save_plan,
            commands::plan_file::save_plan_script,
            commands::plan_file::open_plan,
            commands::undo::repairs,
            commands::undo::undo_preview,
            commands::report::handover,
            commands::report::copy_handover,
            commands::report::copy_text,
            commands::report::open_link,
            commands::report::save_report,
            commands::report::show_in_folder,
        ])
}

#[cfg(test)]
mod tests;
