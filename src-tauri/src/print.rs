//! Paper by the system's own print dialog. What is printed is the core's PDF, handed over as a file:
//! nothing is drawn anew, nothing is made to fit. A dialog knows one paper, so that sheets of several
//! sizes are asked about one paper after the other.
//!
//! On Linux it is GTK's dialog, and its printers take the file. Elsewhere the viewer of PDFs has the
//! system's dialog: the file is shown there, and stays.

use std::path::{Path, PathBuf};

use domain::Fault;
use export::Composition;
use tauri::Window;

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
use elsewhere as system;
#[cfg(target_os = "linux")]
use linux as system;

/// From here on a document is worth both sides of its paper.
const MANY: usize = 4;

/// What the dialog is asked with.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Over it.
    pub title: String,
    /// What is printed, in the printer's list.
    pub name: String,
    /// The paper, standing, in millimetres.
    pub paper: (f64, f64),
    /// How many pages there are to choose from.
    pub pages: usize,
    /// Both sides are proposed.
    pub both_sides: bool,
}

/// What became of it.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// A printer has it; where that is one that writes files, this is the file.
    Sent {
        printer: String,
        file: Option<PathBuf>,
    },
    /// It is shown where the system prints from, and must stay there.
    #[cfg_attr(target_os = "linux", allow(dead_code))] // GTK's printers take it
    Shown,
}

/// Why a printer would cut the edges off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code))] // elsewhere the viewer of PDFs looks after it
pub enum Cuts {
    /// It has no such paper: CUPS takes the one that it has by default, and prints the middle of the sheet.
    NoPaper,
    /// It has, and a smaller one was chosen.
    Smaller,
}

impl Cuts {
    /// The message that says so.
    pub const fn message(self) -> &'static str {
        match self {
            Self::NoPaper => "print-cuts",
            Self::Smaller => "print-cuts-smaller",
        }
    }

    /// Of a sheet, on the paper that was chosen for it, by a printer that tells of these papers. One that
    /// tells of none takes any; and what is written to a file is as large as it is.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))] // as above
    pub fn of(
        sheet: (f64, f64),
        chosen: (f64, f64),
        papers: &[(f64, f64)],
        to_file: bool,
    ) -> Option<Self> {
        let has = papers.is_empty() || papers.iter().any(|own| holds(*own, sheet));
        match (to_file, has) {
            (true, _) => None,
            (false, false) => Some(Self::NoPaper),
            (false, true) => (!holds(chosen, sheet)).then_some(Self::Smaller),
        }
    }
}

/// Pages of one paper, from 0.
#[derive(Debug, PartialEq)]
pub struct Lot {
    pub paper: (f64, f64),
    pub pages: Vec<usize>,
}

/// The pages by the paper they take, which is the same lying or standing, in the order of the first of each.
pub fn lots(sizes: impl IntoIterator<Item = (f64, f64)>) -> Vec<Lot> {
    let mut lots: Vec<Lot> = Vec::new();
    for (page, (width, height)) in sizes.into_iter().enumerate() {
        let millimetres = |points: f64| (points * 25.4 / 72.0).round();
        let paper = (
            millimetres(width.min(height)),
            millimetres(width.max(height)),
        );
        match lots.iter_mut().find(|lot| lot.paper == paper) {
            Some(lot) => lot.pages.push(page),
            None => lots.push(Lot {
                paper,
                pages: vec![page],
            }),
        }
    }
    lots
}

/// What people call a paper.
pub fn named((width, height): (f64, f64)) -> String {
    let known = [841.0, 594.0, 420.0, 297.0, 210.0, 148.0]
        .iter()
        .position(|own| (own - width).abs() < 1.5);
    known.map_or_else(
        || format!("{width:.0} × {height:.0} mm"),
        |own| format!("A{own}"),
    )
}

/// Whether a paper holds a sheet of that size, lying or standing.
#[cfg_attr(not(target_os = "linux"), allow(dead_code))] // elsewhere the viewer of PDFs looks after it
pub fn holds(paper: (f64, f64), sheet: (f64, f64)) -> bool {
    let order = |(a, b): (f64, f64)| (a.min(b), a.max(b));
    let ((short, long), (own_short, own_long)) = (order(paper), order(sheet));
    short > own_short - 1.5 && long > own_long - 1.5
}

/// Whether both sides are proposed: for many pages of a document that is read from the first to the last,
/// and where each of the pages belongs to a sheet that has two sides.
pub fn both_sides(read: bool, two_sided: &[bool], pages: &[usize]) -> bool {
    let two = |page: &usize| two_sided.get(*page) == Some(&true);
    read && pages.len() >= MANY || pages.iter().all(two)
}

/// Shows the dialog; `None` where the person gives up. Gives the pages of the lot that were chosen.
///
/// # Errors
/// Why there is no dialog.
pub fn ask(window: &Window, asked: Asked) -> Result<Option<system::Choice>, String> {
    system::ask(window, asked)
}

/// Hands the pages that were chosen over, as a file.
///
/// # Errors
/// Why no printer has them.
pub fn send(window: &Window, choice: &system::Choice, file: &Path) -> Result<Outcome, String> {
    system::send(window, choice, file)
}

/// The file of some pages of what was set, from 0.
///
/// # Errors
/// `ExportFailed`.
pub fn pdf(composition: &Composition, pages: &[usize]) -> Result<Vec<u8>, Fault> {
    if pages.len() == composition.pages {
        return composition.pdf();
    }
    composition.pdf_of(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: (f64, f64) = (595.276, 841.89);
    const A3: (f64, f64) = (841.89, 1_190.55);

    #[test]
    fn a_printer_cuts_what_it_has_no_paper_for_and_what_a_smaller_one_was_chosen_for() {
        let (a3, a4) = ((297.0, 420.0), (210.0, 297.0));
        let of = |chosen, papers: &[(f64, f64)], to_file| Cuts::of(a3, chosen, papers, to_file);
        assert_eq!(of(a3, &[a4], false), Some(Cuts::NoPaper));
        assert_eq!(of(a4, &[a4], false), Some(Cuts::NoPaper));
        assert_eq!(of(a4, &[a4, a3], false), Some(Cuts::Smaller));
        assert_eq!(of(a4, &[], false), Some(Cuts::Smaller));
        assert_eq!(of(a3, &[a4, a3], false), None);
        assert_eq!(of(a3, &[], false), None);
        // A file is as large as what is written to it.
        assert_eq!(of(a4, &[], true), None);
        assert_eq!(of(a4, &[a4], true), None);
        assert_ne!(Cuts::NoPaper.message(), Cuts::Smaller.message());
    }

    #[test]
    fn a_sheet_is_held_by_a_paper_as_large_however_it_lies() {
        let (a4, a3, letter) = ((210.0, 297.0), (297.0, 420.0), (215.9, 279.4));
        assert!(holds(a4, a4) && holds((296.9, 209.9), a4) && holds(a3, a4));
        assert!(!holds(a4, a3) && !holds(letter, a4) && !holds(letter, a3));
    }

    #[test]
    fn both_sides_are_proposed_for_what_is_read_through_and_for_what_has_two() {
        let pages = [0, 1, 2, 3];
        assert!(both_sides(true, &[], &pages));
        assert!(!both_sides(true, &[], &pages[..3]));
        assert!(!both_sides(false, &[], &pages));
        let some = [true, true, false, true, true];
        assert!(both_sides(false, &some, &[0, 1]));
        assert!(!both_sides(false, &some, &pages));
    }

    #[test]
    fn each_paper_is_asked_about_once_lying_or_standing() {
        let found = lots([A4, (A3.1, A3.0), A4, A3, (419.53, 595.276), (A4.1, A4.0)]);
        let pages: Vec<&[usize]> = found.iter().map(|lot| lot.pages.as_slice()).collect();
        assert_eq!(pages, [&[0, 2, 5][..], &[1, 3], &[4]]);
        let names: Vec<String> = found.iter().map(|lot| named(lot.paper)).collect();
        assert_eq!(names, ["A4", "A3", "A5"]);
        assert_eq!(named((100.0, 150.0)), "100 × 150 mm");
        assert!(lots([]).is_empty());
    }
}
