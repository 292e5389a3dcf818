//! A board leaves as a file: a picture, shapes, or a poster. The window and the command line both
//! come here.

use std::{ops::ControlFlow, path::Path};

use domain::{Fault, Id, Record, workshop::Language};
use export::{Drawing, Fonts, Paper, Replaced};
use serde::Serialize;
use synthesis::{Records, picture};

use crate::{args::Shape, write};

/// What was written.
#[derive(Debug, Default, Serialize)]
pub struct Taken {
    /// Dots of a picture.
    pub size: Option<(u32, u32)>,
    /// Pages of a poster.
    pub pages: Option<usize>,
    /// The size of the notes' letters on a poster, in points.
    pub letters: Option<f64>,
    /// Whether they can be read there.
    pub readable: bool,
    /// What no typeface has.
    #[serde(skip)]
    pub replaced: Vec<Replaced>,
}

impl Shape {
    /// The end of its file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Picture { .. } => "png",
            Self::Shapes => "svg",
            Self::Poster { .. } => "pdf",
        }
    }

    /// The paper of a poster; `None` for what is none.
    ///
    /// # Errors
    /// `OutOfRange` for a paper or a number of sheets that nobody prints.
    pub fn paper(self) -> Result<Option<Paper>, Fault> {
        match self {
            Self::Poster {
                paper,
                columns,
                rows,
                turn,
            } => Ok(Some(Paper::new(paper, columns, rows)?.turned(turn))),
            Self::Picture { .. } | Self::Shapes => Ok(None),
        }
    }

    /// # Errors
    /// `OutOfRange` for a paper or a number of sheets that nobody prints.
    pub fn checked(self) -> Result<Self, Fault> {
        self.paper()?;
        Ok(self)
    }
}

/// Writes a board. `go_on` is told how much of it is done, from 0 to 1 where that is known, and may
/// stop it; the file is then as it was.
///
/// # Errors
/// `NotFound`, `Cancelled`, what the disk refuses.
pub fn take_out(
    records: Vec<Record>,
    (workshop, board): (Id, Id),
    shape: Shape,
    language: Option<Language>,
    path: &Path,
    go_on: &mut dyn FnMut(Option<f64>) -> ControlFlow<()>,
) -> Result<Taken, Fault> {
    let records = Records::of_workshop(records, workshop)?;
    let picture = picture::board(&records, board, language)?;
    drop(records);
    let fonts = Fonts::bundled();
    let mut taken = Taken {
        readable: true,
        ..Taken::default()
    };
    if let Some(paper) = shape.paper()? {
        let poster = export::poster(&picture, paper, &fonts, &mut |_| go_on(None))?;
        write::whole(path, &poster.composition.pdf()?)?;
        taken.pages = Some(poster.composition.pages);
        taken.letters = Some(poster.letters);
        taken.readable = poster.is_readable();
        taken.replaced = poster.composition.replaced;
        return Ok(taken);
    }
    let drawing = Drawing::new(&picture, &fonts);
    let mut told = |part| go_on(Some(part));
    write::by_parts(path, |file| {
        if let Shape::Picture { width } = shape {
            taken.size = Some(drawing.png(width, file, &mut told)?);
            return Ok(());
        }
        drawing.svg(file, &mut told)
    })?;
    taken.replaced = drawing.replaced().to_vec();
    Ok(taken)
}
