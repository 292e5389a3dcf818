//! What goes on paper: a board as a picture or a poster, the poster of an artefact, supports.

use export::Turn;

use super::{Document, Format, Line, Misuse, Raw, misuse};

/// What a board becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A PNG, so many dots wide.
    Picture {
        /// Twice the board's own size where none is asked.
        width: Option<u32>,
    },
    /// An SVG.
    Shapes,
    /// A PDF: 0 to 4 for A0 to A4, so many sheets side by side and one under the other.
    Poster {
        /// The sheet.
        paper: u8,
        /// Side by side.
        columns: u32,
        /// One under the other.
        rows: u32,
        /// How each is held.
        #[serde(default)]
        turn: Turn,
    },
}

impl Raw {
    /// What a board is asked as; `None` for what is asked of a workshop.
    ///
    /// # Errors
    /// An option that says nothing of what is asked for.
    pub(super) fn shape(&self) -> Result<Option<Shape>, Misuse> {
        let shape = match self.format {
            Some(Format::Png) => Shape::Picture { width: self.width },
            Some(Format::Svg) => Shape::Shapes,
            Some(Format::Pdf) if self.board.is_some() => {
                let (columns, rows) = self.tiles.unwrap_or((1, 1));
                Shape::Poster {
                    paper: self.paper.unwrap_or(3),
                    columns,
                    rows,
                    turn: self.turn,
                }
            }
            _ if self.turn != Turn::Auto => {
                return Err(misuse("cli-misuse-unknown", turned(self.turn)));
            }
            _ => {
                return match (self.width, self.paper, self.tiles) {
                    (Some(_), _, _) => Err(misuse("cli-misuse-unknown", "--width")),
                    (_, Some(_), _) => Err(misuse("cli-misuse-unknown", "--paper")),
                    (_, _, Some(_)) => Err(misuse("cli-misuse-unknown", "--tiles")),
                    _ => Ok(None),
                };
            }
        };
        if self.board.is_none() {
            return Err(misuse("cli-misuse-missing", "--board"));
        }
        match (
            shape,
            self.width,
            self.paper.is_some() || self.tiles.is_some(),
        ) {
            (Shape::Shapes | Shape::Poster { .. }, Some(_), _) => {
                Err(misuse("cli-misuse-unknown", "--width"))
            }
            (Shape::Picture { .. } | Shape::Shapes, _, true) => Err(misuse(
                "cli-misuse-unknown",
                if self.paper.is_some() {
                    "--paper"
                } else {
                    "--tiles"
                },
            )),
            (Shape::Picture { .. } | Shape::Shapes, _, _) if self.turn != Turn::Auto => {
                Err(misuse("cli-misuse-unknown", turned(self.turn)))
            }
            (shape, _, _) => Ok(Some(shape)),
        }
    }

    /// A poster or supports, where these are asked for.
    ///
    /// # Errors
    /// What is missing, or an option that says nothing of them.
    pub(super) fn on_paper(&mut self) -> Result<Option<Line>, Misuse> {
        let missing = |option: &str| misuse("cli-misuse-missing", option);
        let unknown = |option: &str| misuse("cli-misuse-unknown", option);
        let poster = self.document == Some(Document::Poster);
        let support = self.document == Some(Document::Support) || !self.supports.is_empty();
        if self.what.is_some() && !poster {
            return Err(unknown("--of"));
        }
        if self.large && !support {
            return Err(unknown("--large-print"));
        }
        if !poster && !support {
            return Ok(None);
        }
        if poster && self.board.is_some() {
            // A board is named by its id.
            self.document = None;
            self.format.get_or_insert(Format::Pdf);
            return Ok(None);
        }
        if poster && support {
            return Err(unknown("--support"));
        }
        if self.project.is_some() {
            return Err(unknown("--document"));
        }
        if !matches!(self.format, None | Some(Format::Pdf)) {
            return Err(unknown("--format"));
        }
        if self.width.is_some() {
            return Err(unknown("--width"));
        }
        let workshop = self.workshop.take().ok_or_else(|| missing("--workshop"))?;
        let output = self.output.take().ok_or_else(|| missing("--output"));
        let (columns, rows) = self.tiles.unwrap_or((1, 1));
        let shape = Shape::Poster {
            paper: self.paper.unwrap_or(3),
            columns,
            rows,
            turn: self.turn,
        };
        if poster {
            return Ok(Some(Line::Poster {
                workshop,
                of: self.what.take(),
                shape,
                language: self.language,
                output: output?,
                force: self.force,
            }));
        }
        if self.supports.is_empty() {
            return Err(missing("--support"));
        }
        // Canvases that nothing is said of have their own paper.
        let said = self.paper.is_some() || self.tiles.is_some() || self.turn != Turn::Auto;
        Ok(Some(Line::Support {
            workshop,
            names: std::mem::take(&mut self.supports),
            shape: said.then_some(shape),
            large: self.large,
            language: self.language,
            output: output?,
            force: self.force,
        }))
    }
}

fn turned(turn: Turn) -> &'static str {
    match turn {
        Turn::Landscape => "--landscape",
        Turn::Portrait | Turn::Auto => "--portrait",
    }
}

pub(super) fn number(word: &str) -> Result<u32, Misuse> {
    let number = word.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| misuse("cli-misuse-unknown", word))
}

pub(super) fn paper(word: &str) -> Result<u8, Misuse> {
    match word.to_ascii_lowercase().as_str() {
        "a0" => Ok(0),
        "a1" => Ok(1),
        "a2" => Ok(2),
        "a3" => Ok(3),
        "a4" => Ok(4),
        _ => Err(misuse("cli-misuse-unknown", word)),
    }
}

/// « 2x3 »: two sheets side by side, three rows of them.
pub(super) fn tiles(word: &str) -> Result<(u32, u32), Misuse> {
    let (columns, rows) = word
        .split_once(['x', 'X', '×'])
        .ok_or_else(|| misuse("cli-misuse-unknown", word))?;
    Ok((number(columns)?, number(rows)?))
}
