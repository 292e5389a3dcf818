//! Padlet: the posts as CSV, alone or in an archive.

use super::{
    Imported, ImportedBoard, ImportedNote, ImportedZone, Reason, Source, Wishes,
    parabol::moment,
    rows::{Rows, cell},
    rules,
    values::{Once, joined},
};

/// By its titles, in English or in French.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.any(&SECTION).is_some()
        && rows.any(&TITLE).is_some()
        && rows.any(&BODY).is_some()
        && rows.any(&COLOUR).or_else(|| rows.any(&ATTACHED)).is_some()
}

const SECTION: [&str; 2] = ["Section", "Rubrique"];
const TITLE: [&str; 3] = ["Title", "Subject", "Titre"];
const BODY: [&str; 3] = ["Body", "Corps", "Texte"];
const COLOUR: [&str; 3] = ["Post color", "Post colour", "Couleur de la publication"];
const ATTACHED: [&str; 3] = ["Attachment link", "Attachment", "Pièce jointe"];
const WRITTEN: [&str; 2] = ["Created at (UTC)", "Created at"];
const AUTHOR: [&str; 2] = ["Author", "Auteur"];

/// Reads it.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Padlet);
    let mut board = ImportedBoard::default();
    let mut zones = Once::default();
    for row in rows.each() {
        let says = |titles: &[&str]| cell(row, rows.any(titles)).trim();
        let section = says(&SECTION);
        let zone = (!section.is_empty()).then(|| {
            let (index, new) = zones.number(section);
            if new {
                board.zones.push(ImportedZone {
                    title: section.to_owned(),
                    ..ImportedZone::default()
                });
            }
            index
        });
        imported.leave(Reason::WebLink, usize::from(!says(&ATTACHED).is_empty()));
        let author = says(&AUTHOR);
        if !wishes.authors {
            imported.leave(Reason::Person, usize::from(!author.is_empty()));
        }
        let colour = says(&COLOUR);
        board.notes.push(ImportedNote {
            text: joined(says(&TITLE), says(&BODY)),
            colour: (!colour.is_empty()).then(|| rules::noted(colour, &mut imported)),
            zone,
            at: moment(&format!("{} +0000", says(&WRITTEN))),
            author: (!author.is_empty()).then(|| author.to_owned()),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    imported.boards.push(board);
    imported
}
