//! WebKitGTK tells both: a process that ended, and one that does not answer.

use std::{cell::RefCell, rc::Rc, sync::Arc, time::Duration};

use gtk::prelude::*;
use tauri::{Url, WebviewWindow};
use webkit2gtk::{WebProcessTerminationReason, WebView, WebViewExt};

use super::{Ended, ended};
use crate::desk::Desk;

/// WebKit says that a process does not answer after three seconds; so much longer, and people are
/// asked. Whoever chose to wait is asked again as late.
const LONGER: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(5);

pub fn watch(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    let (window_, desk) = (window.clone(), Arc::clone(desk));
    window.with_webview(move |platform| {
        let view = platform.inner();
        let hang = Rc::new(Hang {
            window: window_.clone(),
            desk: Arc::clone(&desk),
            view: view.clone(),
            bar: RefCell::default(),
            asked: RefCell::default(),
        });
        let seen = Rc::clone(&hang);
        view.connect_is_web_process_responsive_notify(move |view| {
            if view.is_web_process_responsive() {
                seen.over();
            } else {
                seen.ask_in(LONGER);
            }
        });
        view.connect_web_process_terminated(move |view, reason| {
            hang.over();
            let how = match reason {
                WebProcessTerminationReason::TerminatedByApi => Ended::Hung,
                _ => Ended::Gone,
            };
            let at = view.uri().and_then(|uri| Url::parse(&uri).ok());
            ended(&window_, &desk, how, at);
        });
    })
}

/// A page that does not answer, and the bar above it that says so.
struct Hang {
    window: WebviewWindow,
    desk: Arc<Desk>,
    view: WebView,
    bar: RefCell<Option<gtk::InfoBar>>,
    asked: RefCell<Option<glib::SourceId>>,
}

impl Hang {
    fn ask_in(self: &Rc<Self>, time: Duration) {
        let own = Rc::clone(self);
        let next = glib::timeout_add_local_once(time, move || {
            own.asked.take();
            own.ask();
        });
        if let Some(before) = self.asked.replace(Some(next)) {
            before.remove();
        }
    }

    /// It answers again, or is gone.
    fn over(&self) {
        if let Some(asked) = self.asked.take() {
            asked.remove();
        }
        if let Some(bar) = self.bar.take()
            && let Some(frame) = bar.parent().and_downcast::<gtk::Container>()
        {
            frame.remove(&bar);
        }
    }

    /// The focus stays where one types: a space would answer.
    fn ask(self: &Rc<Self>) {
        self.over();
        let Ok(frame) = self.window.default_vbox() else {
            return;
        };
        let words = self.desk.words();
        let bar = gtk::InfoBar::new();
        bar.set_message_type(gtk::MessageType::Warning);
        let said = gtk::Label::new(Some(&words.say("guard-hung")));
        said.set_line_wrap(true);
        said.set_xalign(0.0);
        bar.content_area().add(&said);
        bar.add_button(&words.say("guard-wait"), gtk::ResponseType::Cancel);
        bar.add_button(&words.say("guard-again"), gtk::ResponseType::Accept);
        let own = Rc::clone(self);
        bar.connect_response(move |_, response| {
            own.over();
            // The bar took the focus with it: typing goes on in the page, no click needed.
            own.view.grab_focus();
            if response == gtk::ResponseType::Accept {
                own.view.terminate_web_process();
            } else {
                own.ask_in(PATIENCE);
            }
        });
        frame.pack_start(&bar, false, false, 0);
        // Above the page, under the menu.
        let page = frame
            .children()
            .iter()
            .position(|child| {
                self.view.is_ancestor(child) || child == self.view.upcast_ref::<gtk::Widget>()
            })
            .and_then(|page| i32::try_from(page).ok());
        frame.reorder_child(&bar, page.unwrap_or_default());
        bar.show_all();
        self.bar.replace(Some(bar));
    }
}
