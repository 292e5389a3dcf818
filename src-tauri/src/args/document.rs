//! Which document is asked for, and of what.

use super::{Format, Misuse, Raw, misuse};

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A workshop, by its id or title.
    Workshop(String),
    /// A project, by its id, title or code.
    Project(String),
}

/// A document of a workshop, or of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Document {
    /// What the workshop gave; of a project, what its workshops gave.
    #[default]
    Synthesis,
    /// The report of a participation.
    Bilan,
    /// The agenda on paper.
    Agenda,
    /// A persona, an empathy map, a journey, a blueprint, a map of actors or a board, to be hung on a
    /// wall.
    Poster,
    /// What a workshop needs on paper.
    Support,
    /// The sheet for the register of processing, of a project or of the lab.
    Register,
}

impl Raw {
    /// What is to be written, where it is no board.
    ///
    /// # Errors
    /// Both a workshop and a project, or a document or format that what is asked for does not have.
    pub(super) fn of(&self) -> Result<Option<Of>, Misuse> {
        // What is no document has none to choose; tables are those of one.
        let data = self
            .format
            .is_some_and(|format| !format.is_document() && !format.is_tables());
        if let Some(asked) = &self.project {
            if self.workshop.is_some() || self.board.is_some() {
                return Err(misuse("cli-misuse-both", "--workshop --project"));
            }
            if !matches!(self.document, None | Some(Document::Synthesis)) {
                return Err(misuse("cli-misuse-unknown", "--document"));
            }
            if data && self.format != Some(Format::Case) {
                return Err(misuse("cli-misuse-unknown", "--project"));
            }
            return Ok(Some(Of::Project(asked.clone())));
        }
        if self.format == Some(Format::Case) {
            return Err(misuse("cli-misuse-missing", "--project"));
        }
        let lists = self.format.is_some_and(Format::is_tables)
            && !matches!(
                self.document,
                None | Some(Document::Synthesis | Document::Bilan)
            );
        if self.document.is_some() && (data || lists || self.board.is_some()) {
            return Err(misuse("cli-misuse-unknown", "--document"));
        }
        Ok(self.workshop.clone().map(Of::Workshop))
    }
}

/// A document by its word.
pub(super) fn document(word: &str) -> Result<Document, Misuse> {
    match word {
        "synthesis" => Ok(Document::Synthesis),
        "bilan" => Ok(Document::Bilan),
        "agenda" => Ok(Document::Agenda),
        "poster" => Ok(Document::Poster),
        "support" => Ok(Document::Support),
        "register" => Ok(Document::Register),
        _ => Err(misuse("cli-misuse-unknown", word)),
    }
}
