//! What is sought, and where.

use chrono::NaiveDate;

use super::{Misuse, Raw, misuse};

/// What is sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// As it was typed.
    pub words: String,
    /// Only these kinds.
    pub kinds: Vec<String>,
    /// Only of this project: an id, a title or a code.
    pub project: Option<String>,
    /// Not before that day.
    pub from: Option<NaiveDate>,
    /// Not after that day.
    pub to: Option<NaiveDate>,
    /// Only with this label.
    pub tag: Option<String>,
}

impl Raw {
    /// What is sought.
    ///
    /// # Errors
    /// No word.
    pub(super) fn wanted(&self) -> Result<Wanted, Misuse> {
        let words: Vec<String> = self
            .words
            .iter()
            .skip(1)
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        let words = words.join(" ");
        // A label alone names all that bears it.
        if words.trim().is_empty() && self.search.tag.is_none() {
            return Err(misuse("cli-misuse-missing", "WORDS"));
        }
        Ok(Wanted {
            words,
            project: self.project.clone(),
            ..self.search.clone()
        })
    }
}

/// A kind of what is found, by its word.
pub(super) fn kind(word: &str) -> Result<String, Misuse> {
    let known = domain::search::kinds().find(|known| *known == word);
    known
        .map(str::to_owned)
        .ok_or_else(|| misuse("cli-misuse-unknown", word))
}

/// A day: `2026-03-12`.
pub(super) fn day(word: &str) -> Result<NaiveDate, Misuse> {
    word.parse().map_err(|_| misuse("cli-misuse-unknown", word))
}
