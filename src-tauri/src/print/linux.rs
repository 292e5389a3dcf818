//! GTK's print dialog (`GtkPrintUnixDialog`) and its printers, which take a PDF as it is.
//!
//! Its types stand in GTK and not in its binding: the five functions that a job needs are declared
//! here, all else goes by their properties. Everything of GTK stays on the window's thread; what is
//! chosen there is kept until the file is ready.

use std::{
    cell::RefCell,
    collections::HashMap,
    path::{Path, PathBuf},
    sync::mpsc::{Sender, channel},
};

use glib::prelude::*;
use gtk::{PageSet, PrintDuplex, PrintPages, PrintSettings, Unit, prelude::*};
use tauri::Window;

use super::{Asked, Cuts, Outcome};

/// What the dialog was left with.
pub struct Choice {
    number: u64,
    name: String,
    /// Of those that were offered, from 0.
    pub pages: Vec<usize>,
    /// Why the printer would cut them, and what it is called.
    pub cuts: Option<(Cuts, String)>,
}

/// A printer and how it prints.
struct Chosen {
    printer: glib::Object,
    settings: PrintSettings,
    setup: gtk::PageSetup,
}

thread_local! {
    static CHOSEN: RefCell<HashMap<u64, Chosen>> = RefCell::default();
}

/// What we do ourselves and the printers need not: choosing pages, and a PDF.
const OWN: [&str; 2] = ["page-set", "generate-pdf"];

pub fn ask(window: &Window, asked: Asked) -> Result<Option<Choice>, String> {
    let (say, heard) = channel();
    let own = window.clone();
    let shown = window.run_on_main_thread(move || {
        if let Err(error) = show(&own, asked, say.clone()) {
            let _ = say.send(Err(error));
        }
    });
    shown.map_err(|error| error.to_string())?;
    // A window that ends says nothing more.
    heard.recv().unwrap_or(Ok(None))
}

type Answered = Result<Option<Choice>, String>;

fn show(window: &Window, asked: Asked, say: Sender<Answered>) -> Result<(), String> {
    let parent = window.gtk_window().map_err(|error| error.to_string())?;
    let dialog = unix::dialog();
    let can = dialog
        .find_property("manual-capabilities")
        .and_then(|own| glib::FlagsClass::with_type(own.value_type()))
        .ok_or("no capabilities")?;
    let can = OWN
        .iter()
        .fold(can.builder(), |can, own| can.set_by_nick(own))
        .build()
        .ok_or("no such capability")?;
    dialog.set_property_from_value("manual-capabilities", &can);
    dialog.set_property("embed-page-setup", true);
    dialog.set_property("page-setup", setup(asked.paper));
    dialog.set_property("print-settings", settings(&asked));
    let dialog: gtk::Dialog = dialog.downcast().map_err(|_| "no dialog")?;
    dialog.set_title(&asked.title);
    dialog.set_transient_for(Some(&parent));
    dialog.set_modal(true);
    dialog.connect_response(move |dialog, response| {
        let answer = if response == gtk::ResponseType::Ok {
            chosen(dialog, &asked).map(Some)
        } else {
            Ok(None)
        };
        unix::end(dialog);
        let _ = say.send(answer);
    });
    dialog.show();
    Ok(())
}

/// The paper, standing: a printer turns the pages that lie by itself.
fn setup(paper: (f64, f64)) -> gtk::PageSetup {
    let name = super::named(paper);
    let size = match name.strip_prefix('A') {
        Some(own) => gtk::PaperSize::new(Some(&format!("iso_a{own}"))),
        None => gtk::PaperSize::new_custom("etabli", &name, paper.0, paper.1, Unit::Mm),
    };
    let setup = gtk::PageSetup::new();
    setup.set_paper_size_and_default_margins(&size);
    setup
}

fn settings(asked: &Asked) -> PrintSettings {
    let settings = PrintSettings::new();
    if asked.both_sides {
        settings.set_duplex(PrintDuplex::Horizontal);
    }
    // Where it is written to a file, that file has its name.
    settings.set("output-basename", Some(&asked.name));
    settings.set("output-file-format", Some("pdf"));
    if let Some(folder) = dirs::document_dir().and_then(|path| path.to_str().map(str::to_owned)) {
        settings.set("output-dir", Some(&folder));
    }
    settings
}

/// What the dialog shows when it is left by its button.
fn chosen(dialog: &gtk::Dialog, asked: &Asked) -> Result<Choice, String> {
    let of = |property| dialog.property_value(property);
    let missing = |_| "the dialog says nothing".to_owned();
    let printer = of("selected-printer")
        .get::<Option<glib::Object>>()
        .ok()
        .flatten()
        .ok_or("no printer is chosen")?;
    let settings: PrintSettings = of("print-settings").get().map_err(missing)?;
    let setup: gtk::PageSetup = of("page-setup").get().map_err(missing)?;
    let ranges: Option<Vec<(i32, i32)>> =
        (settings.print_pages() == PrintPages::Ranges).then(|| {
            let ranges = settings.page_ranges();
            ranges.iter().map(|one| (one.start(), one.end())).collect()
        });
    let pages = among(asked.pages, ranges.as_deref(), settings.page_set());
    if pages.is_empty() {
        return Err("no page is chosen".to_owned());
    }
    let cuts = cuts(&printer, &setup, asked.paper).map(|cuts| (cuts, called(&printer)));
    // They are chosen already; and nothing is made to fit a paper.
    settings.set_print_pages(PrintPages::All);
    settings.set_page_set(PageSet::All);
    settings.unset("page-ranges");
    settings.set("cups-print-scaling", Some("none"));
    let number = match cuts {
        // It is not sent.
        Some(_) => 0,
        None => CHOSEN.with_borrow_mut(|all| {
            let number = all.keys().max().map_or(1, |last| last + 1);
            all.insert(
                number,
                Chosen {
                    printer,
                    settings,
                    setup,
                },
            );
            number
        }),
    };
    Ok(Choice {
        number,
        name: asked.name.clone(),
        pages,
        cuts,
    })
}

fn called(printer: &glib::Object) -> String {
    printer.property_value("name").get().unwrap_or_default()
}

/// Whether it writes files, and puts nothing on paper.
fn is_file(printer: &glib::Object) -> bool {
    printer
        .property_value("is-virtual")
        .get()
        .unwrap_or_default()
}

/// Why sheets of this paper would lose their edges.
fn cuts(printer: &glib::Object, setup: &gtk::PageSetup, paper: (f64, f64)) -> Option<Cuts> {
    let size = |own: &gtk::PageSetup| (own.paper_width(Unit::Mm), own.paper_height(Unit::Mm));
    let papers: Vec<(f64, f64)> = unix::papers(printer).iter().map(size).collect();
    Cuts::of(paper, size(setup), &papers, is_file(printer))
}

/// The pages that a dialog asks for, from 0; a range may go beyond them.
fn among(pages: usize, ranges: Option<&[(i32, i32)]>, set: PageSet) -> Vec<usize> {
    let of = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    (0..pages)
        .filter(|page| {
            ranges.is_none_or(|all| {
                all.iter()
                    .any(|(first, last)| (*first..=*last).contains(&of(*page)))
            })
        })
        .filter(|page| match set {
            PageSet::Even => page % 2 == 1,
            PageSet::Odd => page % 2 == 0,
            _ => true,
        })
        .collect()
}

pub fn send(window: &Window, choice: &Choice, file: &Path) -> Result<Outcome, String> {
    let (say, heard) = channel();
    let (number, name, file) = (choice.number, choice.name.clone(), file.to_owned());
    let own = say.clone();
    let begun = window.run_on_main_thread(move || {
        if let Err(error) = begin(number, &name, &file, own.clone()) {
            let _ = own.send(Err(error));
        }
    });
    drop(say);
    begun.map_err(|error| error.to_string())?;
    heard.recv().map_err(|_| "the window ended".to_owned())?
}

type Gone = Result<Outcome, String>;

fn begin(number: u64, name: &str, file: &Path, say: Sender<Gone>) -> Result<(), String> {
    let Chosen {
        printer,
        settings,
        setup,
    } = CHOSEN
        .with_borrow_mut(|all| all.remove(&number))
        .ok_or("nothing was chosen")?;
    let called = called(&printer);
    let written: Option<PathBuf> = settings
        .get("output-uri")
        .filter(|_| is_file(&printer))
        .and_then(|uri| glib::filename_from_uri(&uri).ok())
        .map(|(path, _)| path);
    let job = unix::job(name, &printer, &settings, &setup);
    unix::send(
        &job,
        file,
        Box::new(move |gone| {
            let _ = say.send(gone.map(|()| Outcome::Sent {
                printer: called.clone(),
                file: written.clone(),
            }));
        }),
    )
}

/// What GTK has and its binding has not.
#[allow(unsafe_code)] // five functions of GTK, as its headers declare them
mod unix {
    use std::{
        ffi::{CString, c_char, c_void},
        os::unix::ffi::OsStrExt,
        path::Path,
    };

    use glib::{
        ffi::{GError, GList, GType, gboolean, gpointer},
        translate::{FromGlib, FromGlibPtrContainer, ToGlibPtr, from_glib_full, from_glib_none},
    };
    use gtk::prelude::*;

    type Told = Box<dyn Fn(Result<(), String>)>;

    #[link(name = "gtk-3")]
    unsafe extern "C" {
        fn gtk_print_unix_dialog_get_type() -> GType;
        fn gtk_print_job_get_type() -> GType;
        fn gtk_print_job_set_source_file(
            job: *mut c_void,
            filename: *const c_char,
            error: *mut *mut GError,
        ) -> gboolean;
        fn gtk_printer_list_papers(printer: *mut c_void) -> *mut GList;
        fn gtk_print_job_send(
            job: *mut c_void,
            callback: Option<unsafe extern "C" fn(*mut c_void, gpointer, *const GError)>,
            user_data: gpointer,
            dnotify: Option<unsafe extern "C" fn(gpointer)>,
        );
    }

    /// A dialog, not yet shown.
    pub fn dialog() -> glib::Object {
        // SAFETY: it gives a number, and registers the type at its first call.
        let own = unsafe { glib::Type::from_glib(gtk_print_unix_dialog_get_type()) };
        glib::Object::with_type(own)
    }

    /// Takes a dialog away for good.
    pub fn end(dialog: &gtk::Dialog) {
        // SAFETY: nothing of it is used afterwards.
        unsafe { dialog.destroy() }
    }

    /// The papers that a printer tells of; none where it tells of none.
    pub fn papers(printer: &glib::Object) -> Vec<gtk::PageSetup> {
        let own: *mut glib::gobject_ffi::GObject = printer.to_glib_none().0;
        // SAFETY: `printer` is a GtkPrinter; the list and what is in it are ours to free.
        unsafe { FromGlibPtrContainer::from_glib_full(gtk_printer_list_papers(own.cast())) }
    }

    /// A job for a printer, without anything to print yet.
    pub fn job(
        title: &str,
        printer: &glib::Object,
        settings: &gtk::PrintSettings,
        setup: &gtk::PageSetup,
    ) -> glib::Object {
        // SAFETY: as above.
        let own = unsafe { glib::Type::from_glib(gtk_print_job_get_type()) };
        glib::Object::builder_with_type(own)
            .property("title", title)
            .property("printer", printer)
            .property("settings", settings)
            .property("page-setup", setup)
            .build()
    }

    /// Sends a file as the whole of a job; `told` hears how it went, on this thread and later.
    pub fn send(job: &glib::Object, file: &Path, told: Told) -> Result<(), String> {
        let name = CString::new(file.as_os_str().as_bytes()).map_err(|error| error.to_string())?;
        let mut error = std::ptr::null_mut();
        let own: *mut glib::gobject_ffi::GObject = job.to_glib_none().0;
        // SAFETY: `job` is a GtkPrintJob, the name ends with a zero, and the error is ours to free.
        let read =
            unsafe { gtk_print_job_set_source_file(own.cast(), name.as_ptr(), &raw mut error) };
        if read == glib::ffi::GFALSE {
            // SAFETY: GTK has set it, or left it null.
            let said = unsafe {
                (!error.is_null()).then(|| from_glib_full::<_, glib::Error>(error).to_string())
            };
            return Err(said.unwrap_or_else(|| "the file cannot be read".to_owned()));
        }
        let told = Box::into_raw(Box::new(told));
        // SAFETY: GTK calls `forget` once, after its last call of `heard`, with what it is given here.
        unsafe { gtk_print_job_send(own.cast(), Some(heard), told.cast(), Some(forget)) };
        Ok(())
    }

    unsafe extern "C" fn heard(_job: *mut c_void, told: gpointer, error: *const GError) {
        // SAFETY: what `send` gave; the error is GTK's own, or null.
        let (told, error) = unsafe {
            let error =
                (!error.is_null()).then(|| from_glib_none::<_, glib::Error>(error).to_string());
            (&*told.cast::<Told>(), error)
        };
        told(error.map_or(Ok(()), Err));
    }

    unsafe extern "C" fn forget(told: gpointer) {
        // SAFETY: what `send` gave, and nobody has it any more.
        drop(unsafe { Box::from_raw(told.cast::<Told>()) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_those_of_the_dialog_and_none_beyond() {
        let all = |ranges: Option<&[(i32, i32)]>, set| among(5, ranges, set);
        assert_eq!(all(None, PageSet::All), [0, 1, 2, 3, 4]);
        assert_eq!(all(None, PageSet::Odd), [0, 2, 4]);
        assert_eq!(all(Some(&[(1, 2), (4, 9)]), PageSet::All), [1, 2, 4]);
        assert_eq!(all(Some(&[(1, 4)]), PageSet::Even), [1, 3]);
        assert!(all(Some(&[(7, 9)]), PageSet::All).is_empty());
    }
}
