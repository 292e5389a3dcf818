//! Questionnaires of a lab as they are given to colleagues: what is asked, and no answer.
//!
//! `{"format": "etabli-questionnaires", "version": 1, "questionnaires": [{"id": …, "name": …,
//! "questions": [{"id": …, "label": …, "kind": "scale", "choices": []}]}]}`.

use domain::{Entity, Fault, lab::Lab, limits, questionnaire::Questionnaire};

use crate::given::Kind;

const KIND: Kind = Kind {
    format: "etabli-questionnaires",
    version: 1,
    list: "questionnaires",
    most: limits::LIST,
};

/// Writes questionnaires.
pub fn write(questionnaires: &[Questionnaire]) -> Vec<u8> {
    KIND.write(questionnaires)
}

/// Reads questionnaires.
///
/// # Errors
/// The first thing that is wrong with the file, with its place.
pub fn read(bytes: &[u8]) -> Result<Vec<Questionnaire>, Fault> {
    let lab = Lab {
        questionnaires: KIND.read(bytes, |one: &Questionnaire| one.id)?,
        ..Lab::default()
    };
    lab.check()?;
    Ok(lab.questionnaires)
}
