//! Ids of records that a file names only locally: UUID version 5 of what makes a record the same
//! one. A lab is its name; a project its lab and code; anything of a workshop is (lab, project code,
//! date and title of the workshop, noun, local id). Two files never meet by `n01`, and the same file
//! twice is the same records.

use chrono::NaiveDate;
use domain::{Id, Noun};
use uuid::Uuid;

/// The namespace of Établi's derived ids. Never changes: libraries hold ids made with it.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f0d_64a2_35c1_5e0b_9d6e_1a4b_7c20_e5d3);

/// What the ids of one workshop are derived from.
pub struct Keys {
    lab: String,
    code: String,
    date: String,
    title: String,
}

impl Keys {
    pub fn new(lab: &str, code: &str, date: Option<NaiveDate>, title: &str) -> Self {
        Self {
            lab: lab.to_owned(),
            code: code.to_owned(),
            date: date.map(|date| date.to_string()).unwrap_or_default(),
            title: title.to_owned(),
        }
    }
    /// The id of something in the workshop, the workshop included.
    pub fn id(&self, noun: Noun, local: &str) -> Id {
        derive(&[
            &self.lab,
            &self.code,
            &self.date,
            &self.title,
            noun.word(),
            local,
        ])
    }
    /// The lab's id.
    pub fn lab(&self) -> Id {
        derive(&[&self.lab, Noun::Lab.word()])
    }
    /// The project's id. Without a code, its title tells it from the lab's others.
    pub fn project(&self, title: &str) -> Id {
        if self.code.is_empty() {
            derive(&[&self.lab, "", Noun::Project.word(), title])
        } else {
            derive(&[&self.lab, &self.code, Noun::Project.word()])
        }
    }
}

/// Parts are joined with their length, so that no two lists of parts give the same text.
pub(crate) fn derive(parts: &[&str]) -> Id {
    let name: String = parts
        .iter()
        .map(|part| format!("{}:{part}", part.len()))
        .collect();
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}
