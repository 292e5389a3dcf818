//! Of which days a report is asked for, and as what.

use std::path::PathBuf;

use domain::{report::Period, workshop::Language};

use super::{Format, Misuse, Raw, misuse};

/// The report of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Both days counted.
    pub period: Period,
    /// Only of these projects, by their id, title or code; none: of all.
    pub projects: Vec<String>,
    /// As what.
    pub format: Format,
    /// Language of the document; the system's when absent.
    pub language: Option<Language>,
    /// Where.
    pub output: PathBuf,
    /// Over a file that has that name.
    pub force: bool,
}

impl Raw {
    /// Which report.
    ///
    /// # Errors
    /// A day, a format or a file that is missing, days in the wrong order, or a format that no report
    /// has.
    pub(super) fn report(&mut self) -> Result<Report, Misuse> {
        let missing = |option: &str| misuse("cli-misuse-missing", option);
        let from = self.search.from.ok_or_else(|| missing("--from"))?;
        let to = self.search.to.ok_or_else(|| missing("--to"))?;
        if to < from {
            let said = format!("--from {from} --to {to}");
            return Err(misuse("cli-misuse-unknown", said));
        }
        for (given, option) in [
            (self.workshop.is_some(), "--workshop"),
            (self.board.is_some(), "--board"),
            (self.document.is_some(), "--document"),
        ] {
            if given {
                return Err(misuse("cli-misuse-unknown", option));
            }
        }
        let format = self.format.ok_or_else(|| missing("--format"))?;
        if !format.is_document() && !matches!(format, Format::Xlsx | Format::Csv | Format::Json) {
            return Err(misuse("cli-misuse-unknown", "--format"));
        }
        Ok(Report {
            period: Period { from, to },
            projects: self.project.take().into_iter().collect(),
            format,
            language: self.language,
            output: self.output.take().ok_or_else(|| missing("--output"))?,
            force: self.force,
        })
    }
}
