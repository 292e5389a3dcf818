//! Declares the commands that the window may be allowed to call, so that `capabilities/` can name
//! them one by one: what is not declared here and granted there cannot be called.

const COMMANDS: &[&str] = &[
    "execute",
    "query",
    "votes_cast",
    "votes_count",
    "subscribe",
    "unsubscribe",
    "files_pick",
    "files_import",
    "files_sample",
    "files_export",
    "files_reveal",
    "files_pasted",
    "files_picture",
    "files_crop",
    "files_text",
    "files_tables",
    "bring_pick",
    "bring_paste",
    "bring_read",
    "bring_in",
    "bring_cancel",
    "boards_out",
    "boards_stop",
    "paper_list",
    "paper_poster",
    "paper_supports",
    "paper_stop",
    "report_export",
    "synthesis_compose",
    "synthesis_page",
    "synthesis_export",
    "synthesis_project",
    "synthesis_cancel",
    "library_start",
    "library_recover",
    "library_reveal",
    "library_check",
    "library_backup",
    "library_copy",
    "library_restore",
    "library_look",
    "library_take",
    "library_part",
    "library_move",
    "preferences_get",
    "preferences_set",
    "methods_out",
    "methods_in",
    "page_keep",
    "page_begin",
    "window_listen",
    "window_close",
    "window_announce",
    "window_scale",
    "room_open",
    "room_show",
    "room_frame",
    "room_fill",
    "room_close",
    "room_listen",
    "room_key",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The interface is built by Vite; a build without it still compiles and shows an empty window.
    std::fs::create_dir_all("../ui/dist")?;
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=icons");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS)),
    )?;
    Ok(())
}
