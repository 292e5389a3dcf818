//! The window's life, from the start to its last moment.
//!
//! The library is opened beside the window's start, not before it.

use std::{
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, OnceLock},
};

use domain::{ErrorCode, Fault};
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::{
    commands,
    desk::{Asked, Desk},
    face::Told,
    lock::lock,
    menu, places, plain, room,
    single::{self, Call, Turn},
    steps, terminal, windows,
};

/// Opens the window and stays until it is closed.
pub fn run(data_dir: Option<PathBuf>, open: Vec<PathBuf>) -> ExitCode {
    if !has_display() {
        return terminal::no_display();
    }
    let asked = match places::asked(data_dir) {
        Ok(asked) => asked,
        Err(fault) => return terminal::refused(&fault),
    };
    if let Err(error) = std::fs::create_dir_all(&asked) {
        return terminal::refused(&crate::write::fault(&asked, &error));
    }
    let asked = asked.canonicalize().unwrap_or(asked);
    let call = Call {
        open: open
            .into_iter()
            .map(|path| std::path::absolute(&path).unwrap_or(path))
            .collect(),
    };
    let listener = match single::turn(&asked, &call) {
        Turn::Second => return ExitCode::SUCCESS,
        Turn::First(listener) => listener,
    };
    // Beside the preferences: the library's own folder may be on a key, or copied elsewhere by others.
    engine::passing::lodge(&asked);
    let desk = Arc::new(Desk::new(asked));
    // The disk works while the webview starts.
    let early = Arc::clone(&desk);
    let _ = std::thread::Builder::new()
        .name("opening".to_owned())
        .spawn(move || {
            // What a viewer still holds goes at another start.
            let _ = engine::passing::empty();
            early.start(Asked::Usual);
            steps::reached("the library is open");
            early.prepare();
            steps::reached("the records are read");
        });
    desk.offer(call.open);
    // Later starts are answered at once, also while the window is still being made.
    let shown = Arc::new(OnceLock::new());
    if let Some(listener) = listener {
        let (desk, shown) = (Arc::clone(&desk), Arc::clone(&shown));
        single::answer(listener, move |call| called(shown.get(), &desk, call));
    }
    match window(&desk) {
        Ok(app) => {
            let _ = shown.set(app.handle().clone());
            app.run(move |app, event| follow(app, &desk, event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            desk.close();
            terminal::refused(&Fault::new(ErrorCode::Internal).technical(error))
        }
    }
}

/// Elsewhere than on Linux there always is one. GTK would only panic.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn window(desk: &Arc<Desk>) -> tauri::Result<tauri::App> {
    let language = lock(&desk.preferences).language;
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler(Arc::clone(desk)))
        .register_asynchronous_uri_scheme_protocol(plain::SCHEME, {
            let desk = Arc::clone(desk);
            move |context, request, responder| plain::answer(&desk, &context, &request, responder)
        });
    #[cfg(target_os = "macos")]
    let builder = builder.on_web_content_process_terminate({
        let desk = Arc::clone(desk);
        move |webview| {
            if let Some(window) = webview.app_handle().get_webview_window(webview.label()) {
                crate::guard::gone(&window, &desk);
            }
        }
    });
    steps::reached("the folder is ours");
    let app = builder.build(tauri::generate_context!())?;
    steps::reached("the toolkit has started");
    let handle = app.handle();
    // An absolute name keeps the window's place with the library, not in a folder of the system.
    let place = desk.asked.join("fenetre.json");
    windows::forget_lost_place(handle, &place);
    handle.plugin(
        tauri_plugin_window_state::Builder::new()
            .with_filename(place.display().to_string())
            .with_denylist(&[room::ROOM])
            .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
            .build(),
    )?;
    // Without it the first picture would have no menu, and the sheet would jump.
    handle.set_menu(menu::build(handle, language)?)?;
    let told = Arc::clone(desk);
    handle.on_menu_event(move |app, event| {
        let id = event.id().as_ref();
        if id == menu::QUIT {
            if let Some(window) = app.get_webview_window(windows::DESK) {
                let _ = window.close();
            }
        } else {
            told.face.tell(Told::Menu(id.to_owned()));
        }
    });
    windows::open(handle, desk)?;
    steps::reached("the window is made");
    Ok(app)
}

/// A later start, or a double click: its files are offered, and the window comes to the front. False
/// when it is too late, as the window is ending.
fn called(app: Option<&AppHandle>, desk: &Desk, call: Call) -> bool {
    let taken = desk.offer(call.open);
    if let Some(app) = app.filter(|_| taken) {
        windows::focus(app);
    }
    taken
}

fn follow(app: &AppHandle, desk: &Arc<Desk>, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } if label == windows::DESK && desk.face.ask_to_close() => api.prevent_close(),
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::Destroyed,
            ..
        } => {
            if label == room::ROOM {
                desk.room.closed(desk);
            } else {
                // The desk is all there is: nobody leads the room any more.
                room::close(app);
            }
        }
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::Resized(size),
            ..
        } if label == room::ROOM => desk.room.resized(size.width, size.height),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let open = urls
                .iter()
                .filter_map(|url| url.to_file_path().ok())
                .collect();
            called(Some(app), desk, Call { open });
        }
        #[cfg(not(target_os = "linux"))]
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::DragDrop(event),
            ..
        } => {
            if let Some(window) = app.get_webview_window(&label) {
                crate::dropped::follow(&window, desk, &event);
            }
        }
        RunEvent::Exit => {
            desk.close();
            let _ = engine::passing::empty();
        }
        _ => {
            let _ = app;
        }
    }
}
