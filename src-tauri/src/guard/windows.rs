//! WebView2 tells both with one event.

use std::sync::Arc;

use tauri::WebviewWindow;
use webview2_com::{
    Microsoft::Web::WebView2::Win32::{
        COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED,
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED,
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_UNRESPONSIVE,
    },
    ProcessFailedEventHandler,
};

use super::{Ended, ask_to_wait, ended};
use crate::desk::Desk;

// COM has no safe calls; all that goes through is an event and its kind.
#[allow(unsafe_code)]
pub fn watch(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    let (window_, desk) = (window.clone(), Arc::clone(desk));
    window.with_webview(move |platform| {
        let handler = ProcessFailedEventHandler::create(Box::new(move |_, failed| {
            let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
            if let Some(failed) = failed {
                unsafe { failed.ProcessFailedKind(&mut kind)? };
            }
            failed_as(kind, &window_, &desk);
            Ok(())
        }));
        let mut token = Default::default();
        // Unwatched, the window is what it was before.
        let _ = unsafe {
            platform
                .controller()
                .CoreWebView2()
                .and_then(|view| view.add_ProcessFailed(&handler, &mut token))
        };
    })
}

fn failed_as(kind: COREWEBVIEW2_PROCESS_FAILED_KIND, window: &WebviewWindow, desk: &Arc<Desk>) {
    match kind {
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED
        | COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED => {
            ended(window, desk, Ended::Gone, window.url().ok());
        }
        // Said again while it lasts, every few seconds.
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_UNRESPONSIVE => {
            let (window_, desk_) = (window.clone(), Arc::clone(desk));
            ask_to_wait(window, desk, move |wait| {
                if !wait {
                    ended(&window_, &desk_, Ended::Hung, window_.url().ok());
                }
            });
        }
        // Helpers of WebView2 start again by themselves.
        _ => {}
    }
}
