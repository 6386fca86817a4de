//! Prepares the window: resources, and the list of commands that the page may call. What is not on the list is refused.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&[
        "app_start",
        "set_preferences",
        "start_demo",
        "validate_form",
        "connect",
        "begin_consent",
        "open_consent_again",
        "paste_consent_answer",
        "look_for_consent",
        "cancel_consent",
        "check_delegate",
        "find_rooms",
        "check_rooms",
        "pause_check",
        "stop_check",
        "room_detail",
        "handover",
        "copy_handover",
        "copy_text",
        "open_link",
        "save_report",
        "show_in_folder",
        "forget",
    ]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("the window's configuration is valid");
}
