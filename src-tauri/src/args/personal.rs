//! RGPD on paper: the sheet for the register of processing, and what one person gave.

use std::path::PathBuf;

use domain::workshop::Language;

use super::{Document, Format, Line, Misuse, Raw, misuse};

/// Of whom it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The register of a project, by its id, title or code.
    Project(String),
    /// The register of the lab.
    Lab,
    /// What somebody gave in a workshop.
    Participant {
        /// The workshop, by its id or title.
        workshop: String,
        /// The person, by pseudonym or id.
        person: String,
    },
}

/// Such a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// Of whom.
    pub whom: Whom,
    /// As what.
    pub format: Format,
    /// Language of its words.
    pub language: Option<Language>,
    /// Where.
    pub output: PathBuf,
    /// Over a file that has that name.
    pub force: bool,
}

impl Raw {
    /// Which of them, where one is asked for.
    ///
    /// # Errors
    /// What it lacks, or what it does not have.
    pub(super) fn personal(&mut self) -> Result<Option<Line>, Misuse> {
        let missing = |option: &str| misuse("cli-misuse-missing", option);
        let unknown = |option: &str| misuse("cli-misuse-unknown", option);
        let register = self.document == Some(Document::Register);
        let person = self.participant.take();
        if !register && person.is_none() {
            return Ok(None);
        }
        if self.board.is_some() {
            return Err(unknown("--board"));
        }
        let whom = match person {
            Some(person) => {
                if self.document.is_some() {
                    return Err(unknown("--document"));
                }
                if self.project.is_some() {
                    return Err(unknown("--project"));
                }
                let workshop = self.workshop.take();
                let workshop = workshop.ok_or_else(|| missing("--workshop"))?;
                Whom::Participant { workshop, person }
            }
            None if self.workshop.is_some() => return Err(unknown("--workshop")),
            None => match self.project.take() {
                Some(project) => Whom::Project(project),
                None => Whom::Lab,
            },
        };
        let format = self.format.ok_or_else(|| missing("--format"))?;
        let data = matches!(format, Format::Json | Format::Csv | Format::Xlsx);
        if !format.is_document() && (register || !data) {
            return Err(unknown("--format"));
        }
        Ok(Some(Line::Personal(Personal {
            whom,
            format,
            language: self.language,
            output: self.output.take().ok_or_else(|| missing("--output"))?,
            force: self.force,
        })))
    }
}
