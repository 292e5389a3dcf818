//! « Imprimer… »: what goes on paper is set here, then handed to the system's own print dialog.

use std::{
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use domain::{
    ErrorCode, Fault, Id,
    project::{MadeKind, PRINTED},
};
use export::{Composer, Composition, Fonts};
use serde::Deserialize;
use synthesis::{
    document::{self, Kind},
    picture,
};

use super::{
    Answer, Call, Work, done, json,
    paper::{PosterAsked, SupportsAsked, free, going, records, set_poster, set_supports},
    parse,
};
use crate::{
    args::Shape,
    dialogs::{file_name, stand_in},
    made::{self, Made},
    print::{self, Asked, Outcome},
    write,
};

pub(super) const WORKS: &[(&str, Work)] = &[("paper_print", paper_print)];

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PrintAsked {
    /// The document that was composed last.
    Synthesis,
    /// That of a project.
    Project(Id),
    /// The agenda of a workshop.
    Agenda(Id),
    Poster(PosterAsked),
    Supports(SupportsAsked),
    Board(BoardAsked),
}

#[derive(Deserialize)]
struct BoardAsked {
    workshop: Id,
    board: Id,
    shape: Shape,
}

/// What pages are of.
#[derive(Clone, Copy)]
enum Of {
    Project(Id),
    Workshop(Id),
}

/// Pages that are ready.
struct Ready<'a> {
    kind: MadeKind,
    of: Of,
    title: &'a str,
    composition: &'a Composition,
    /// Read from the first page to the last: both sides of the paper are proposed.
    read: bool,
    /// Of each page, whether it belongs to a sheet that has two sides; empty for none.
    two_sided: &'a [bool],
}

/// Sets it, asks the system's dialog, and sends it; stopped by `paper_stop` while it is set.
fn paper_print(call: &Call) -> Answer {
    let asked: PrintAsked = parse(&call.payload)?;
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let fonts = Fonts::bundled();
    match asked {
        PrintAsked::Synthesis => print_composed(call),
        PrintAsked::Project(project) => {
            let engine = call.desk.engine()?;
            let of = (project, Kind::Project);
            call.desk.synthesis.compose(&engine, of, |_| {})?;
            print_composed(call)
        }
        PrintAsked::Agenda(workshop) => {
            let records = records(call, workshop)?;
            let document = document::agenda::document(&records, &document::Options::default());
            let composition = Composer::new(&fonts).compose(&document, &mut going(call, turn))?;
            let ready = Ready {
                kind: MadeKind::Agenda,
                of: Of::Workshop(workshop),
                title: &records.workshop().title,
                composition: &composition,
                read: true,
                two_sided: &[],
            };
            out(call, &ready)
        }
        PrintAsked::Poster(asked) => {
            let (title, made) = set_poster(call, &asked, turn)?;
            let of = Of::Workshop(asked.workshop);
            sheets(call, (MadeKind::Poster, of), &title, &made.composition)
        }
        PrintAsked::Supports(asked) => {
            let set = set_supports(call, &asked, turn)?;
            let ready = Ready {
                kind: MadeKind::Supports,
                of: Of::Workshop(asked.workshop),
                title: &set.title,
                composition: &set.composition,
                read: false,
                two_sided: &set.two_sided,
            };
            out(call, &ready)
        }
        PrintAsked::Board(asked) => {
            let paper = asked.shape.paper()?;
            let paper = paper.ok_or_else(|| Fault::new(ErrorCode::Malformed))?;
            let records = records(call, asked.workshop)?;
            let language = Some(call.desk.words().language());
            let drawn = picture::board(&records, asked.board, language)?;
            let made = export::poster(&drawn, paper, &fonts, &mut going(call, turn))?;
            let title = records.board(asked.board).map(|board| board.title.clone());
            let (of, title) = (Of::Workshop(asked.workshop), title.unwrap_or_default());
            sheets(call, (MadeKind::Board, of), &title, &made.composition)
        }
    }
}

fn sheets(
    call: &Call,
    (kind, of): (MadeKind, Of),
    title: &str,
    composition: &Composition,
) -> Answer {
    let ready = Ready {
        kind,
        of,
        title,
        composition,
        read: false,
        two_sided: &[],
    };
    out(call, &ready)
}

fn print_composed(call: &Call) -> Answer {
    let (kind, title) = call.desk.synthesis.title()?;
    let composed = call.desk.synthesis.composed()?;
    let ready = Ready {
        kind: made::kind(kind),
        of: Of::Project(composed.project()),
        title: &title,
        composition: composed.composition(),
        read: true,
        two_sided: &[],
    };
    // Before it is out: a document that has left without it would give a count away later.
    for (workshop, folded) in composed.folded() {
        crate::folds::keep(&call.desk.engine()?, *workshop, folded.clone())?;
    }
    out(call, &ready)
}

/// What has been printed, and what remains as a file.
#[derive(Default)]
struct Told {
    printer: Option<String>,
    /// Pages that a printer or a viewer has.
    pages: usize,
    /// Those of them that a printer has.
    sent: usize,
    file: Option<PathBuf>,
    /// Why no printer has it.
    why: Option<String>,
}

fn out(call: &Call, ready: &Ready<'_>) -> Answer {
    if stand_in().is_some() {
        return done();
    }
    let words = call.desk.words();
    let window = call.webview.window();
    let sizes = (0..ready.composition.pages).filter_map(|page| ready.composition.page_size(page));
    let lots = print::lots(sizes);
    let folder = engine::passing::room()?;
    let file = folder
        .path()
        .join(format!("{}.pdf", file_name(ready.title)));
    let mut told = Told::default();
    let system = |why: String| words.say_with("print-system", &[("why", why.into())]);
    for (lot, number) in lots.iter().zip(1_usize..) {
        let title = words.say_with(
            "print-dialog",
            &[
                ("paper", print::named(lot.paper).into()),
                ("pages", lot.pages.len().into()),
                ("number", number.into()),
                ("count", lots.len().into()),
            ],
        );
        let asked = Asked {
            title,
            // Of several papers each is a file of its own, where it is written to one.
            name: file_name(&match lots.len() {
                1 => ready.title.to_owned(),
                _ => format!("{} ({})", ready.title, print::named(lot.paper)),
            }),
            paper: lot.paper,
            pages: lot.pages.len(),
            both_sides: print::both_sides(ready.read, ready.two_sided, &lot.pages),
        };
        let gone = match print::ask(&window, asked) {
            Ok(Some(choice)) => {
                let chosen = choice.pages.iter();
                let pages: Vec<usize> = chosen
                    .filter_map(|at| lot.pages.get(*at).copied())
                    .collect();
                write::whole(&file, &print::pdf(ready.composition, &pages)?)?;
                match &choice.cuts {
                    None => print::send(&window, &choice, &file)
                        .map(|gone| (gone, pages.len()))
                        .map_err(system),
                    Some((cuts, printer)) => Err(words.say_with(
                        cuts.message(),
                        &[
                            ("printer", printer.clone().into()),
                            ("paper", print::named(lot.paper).into()),
                        ],
                    )),
                }
            }
            Ok(None) => break,
            Err(why) => {
                write::whole(&file, &ready.composition.pdf()?)?;
                Err(system(why))
            }
        };
        match gone {
            Ok((Outcome::Sent { printer, file }, pages)) => {
                told.printer = Some(printer);
                told.sent += pages;
                told.pages += pages;
                told.file = file.or(told.file);
            }
            Ok((Outcome::Shown, pages)) => {
                told.pages += pages;
                told.file = Some(file.clone());
                // Who shows it reads it for as long as it is shown: it goes when Établi ends.
                let _ = folder.keep();
                break;
            }
            Err(why) => {
                told.file = Some(stays(&file)?);
                told.why = Some(why);
                break;
            }
        }
    }
    if told.sent > 0 {
        note(call, ready, told.sent);
    }
    if told.pages == 0 && told.file.is_none() {
        return done();
    }
    if let Some(file) = &told.file {
        call.desk.wrote(file);
    }
    json(&json!({
        "printer": told.printer,
        "pages": told.pages,
        "file": told.file.map(|file| file.display().to_string()),
        "why": told.why,
    }))
}

/// What a printer got is remembered with its project, and is on its way whatever becomes of that. Where a
/// viewer prints, nobody says whether it did.
fn note(call: &Call, ready: &Ready<'_>, pages: usize) {
    let printed = Made {
        kind: ready.kind,
        title: ready.title,
        format: PRINTED,
        pages: Some(pages),
    };
    let Ok(engine) = call.desk.engine() else {
        return;
    };
    match ready.of {
        Of::Project(project) => made::of_project(&engine, project, &printed),
        Of::Workshop(workshop) => made::of_workshop(&engine, workshop, &printed),
    }
}

/// The PDF where people find it, under a name that nothing has.
fn stays(file: &Path) -> Result<PathBuf, Fault> {
    let folder = dirs::document_dir()
        .or_else(dirs::home_dir)
        .unwrap_or_else(std::env::temp_dir);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let path = free(&folder, &stem);
    let bytes = std::fs::read(file).map_err(|error| write::fault(file, &error))?;
    write::whole(&path, &bytes)?;
    Ok(path)
}
