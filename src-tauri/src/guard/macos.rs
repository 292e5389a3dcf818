//! macOS tells that a process ended (`app.rs` hands it over); whether it answers is asked, as the
//! system does not tell.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

use tauri::{Manager, WebviewWindow};

use super::{Ended, ask_to_wait, ended};
use crate::desk::Desk;

const BEAT: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(5);

pub fn watch(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    let (window, desk) = (window.clone(), Arc::clone(desk));
    thread::Builder::new()
        .name("heartbeat".to_owned())
        .spawn(move || beats(&window, &desk))
        .map_err(tauri::Error::from)?;
    Ok(())
}

/// The process of a webview has ended.
pub fn gone(window: &WebviewWindow, desk: &Arc<Desk>) {
    ended(window, desk, Ended::Gone, window.url().ok());
}

fn beats(window: &WebviewWindow, desk: &Arc<Desk>) {
    let answered = Arc::new(AtomicU64::new(0));
    let mut last = (0, Instant::now());
    // Until the window is gone.
    for beat in 1.. {
        if desk.is_ending()
            || window
                .app_handle()
                .get_webview_window(window.label())
                .is_none()
        {
            return;
        }
        let heard = Arc::clone(&answered);
        let said = window.eval_with_callback("1", move |_| heard.store(beat, Ordering::Release));
        if said.is_err() {
            return;
        }
        thread::sleep(BEAT);
        let heard = answered.load(Ordering::Acquire);
        if heard != last.0 {
            last = (heard, Instant::now());
        } else if last.1.elapsed() > PATIENCE {
            let (tell, told) = mpsc::channel();
            ask_to_wait(window, desk, move |wait| {
                let _ = tell.send(wait);
            });
            if told.recv() == Ok(false) && answered.load(Ordering::Acquire) == last.0 {
                ended(window, desk, Ended::Hung, window.url().ok());
            }
            last.1 = Instant::now();
        }
    }
}
