//! RGPD: what is taken away from a project, told before and after. A purge leaves no byte of it; what
//! is anonymised keeps its texts, and nothing that says who was there.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{Fields, Id, Noun, Timestamp, workshop::Language};

words! {
    /// What is done to a project for good: no step to undo.
    pub enum Clearing {
        /// Those who were there go, what was said stays.
        #[default] Anonymise,
        /// All of it goes.
        Purge,
    }
}

words! {
    /// What a file is that holds something of a project.
    pub enum HeldKind {
        /// A backup.
        #[default] Backup,
        /// A library that was set aside, or has another name.
        Library,
        /// A log that was set aside.
        Log,
        /// What was done since the newest backup, written a second time.
        Tail,
        /// The papers of a secret ballot.
        Urn,
        /// What was handed to a printer or a viewer, or is read once.
        Passing,
        /// What lies in a folder that the library was in before it was moved: its copy there, and what
        /// is beside that.
        Earlier,
        /// What is no file of Établi's own: written by somebody, or elsewhere.
        Other,
    }
}

words! {
    /// What becomes of such a file.
    pub enum Fate {
        /// It is written anew, without the project or its people.
        #[default] Rewritten,
        /// It cannot be written anew: it goes.
        Removed,
        /// It is not Établi's to touch.
        Untouched,
    }
}

words! {
    /// What says who was there, or was not meant to leave.
    pub enum Trace {
        /// What people are called.
        #[default] Pseudonym,
        /// Who wrote a note.
        Author,
        /// With what a person took part.
        Device,
        /// With whom a person wished to sit, or not to sit.
        Wish,
        /// Whose vote it is.
        Voter,
        /// Who placed an item of a matrix.
        Rater,
        /// A name in a sentence.
        Mention,
        /// A role in charge of a block.
        Responsible,
        /// A note that was hidden, or had not been shown yet.
        HiddenNote,
        /// A text that was taken from such a note.
        HiddenWords,
        /// A step or a lane of a journey that was hidden.
        HiddenPart,
        /// Notes for the facilitators' eyes only.
        PrivateNotes,
        /// The wording of a note before it was changed.
        OriginalText,
        /// Counts of few people.
        Category,
        /// Points in time.
        Moment,
        /// What happened at the timer, and on which machine.
        Run,
        /// What an artefact was copied from.
        Source,
        /// What is the lab's own: its record, its notice.
        Lab,
    }
}

/// How many of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NounCount {
    /// Of which noun.
    pub noun: Noun,
    /// How many records.
    pub count: u32,
}

/// How many traces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TraceCount {
    /// Which.
    pub trace: Trace,
    /// How many.
    pub count: u32,
}

/// A file that holds something of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldIn {
    /// The file.
    pub path: String,
    /// What it is.
    pub kind: HeldKind,
    /// When it was made, where its name says so.
    pub at: Option<Timestamp>,
    /// What becomes of it.
    pub fate: Fate,
}

/// What goes for good, or went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Clearance {
    /// What is done.
    pub clearing: Clearing,
    /// The project.
    pub project: Id,
    /// Its title.
    pub title: String,
    /// Records that go, or that lose something, by noun.
    pub records: Vec<NounCount>,
    /// What says who was there, where that goes.
    pub traces: Vec<TraceCount>,
    /// Pictures that go.
    pub images: u32,
    /// Gestures of the history that go, or lose something.
    pub gestures: u32,
    /// Files of the library's folder, and of those it was in before, that hold something of it.
    pub files: Vec<HeldIn>,
}

/// A project that was removed: its records are gone, and what the history tells of them is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RemovedProject {
    /// Which.
    pub id: Id,
    /// Its title, as it was last.
    pub title: String,
    /// When it was removed.
    pub at: Timestamp,
}

/// What takes the place of names, in the language of those who ask for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Before the number of a person.
    pub person: String,
    /// Before the number of one who placed items.
    pub rater: String,
    /// Instead of the name of the lab that a case was made in.
    #[serde(default)]
    pub lab: String,
}

/// Takes out of fields what says who was there: the same fields give the same, in a record, in what
/// the journal says of it, and in what a file brought in.
#[derive(Clone, Debug, Default)]
pub struct Veil {
    labels: Labels,
    people: HashMap<Id, usize>,
    raters: HashMap<String, usize>,
    /// Numbers that are given already.
    given: (usize, usize),
    tables: Vec<String>,
    /// What was taken out so far.
    pub taken: BTreeMap<Trace, u32>,
}

/// What veils put before a number, in either language (`retention-person`, `retention-rater`).
const VEILED: [&str; 3] = ["Participant", "Évaluation", "Rating"];

impl Labels {
    /// Those of a language, where nobody asks for them.
    pub fn of(language: Language) -> Self {
        let [person, fr, en] = VEILED;
        let rater = match language {
            Language::Fr => fr,
            Language::En => en,
        };
        Self {
            person: person.to_owned(),
            rater: rater.to_owned(),
            lab: String::new(),
        }
    }
}

/// The number of a name that stands in the place of a person's behind this label.
pub fn veiled_number(label: &str, name: &str) -> Option<usize> {
    let number = name.strip_prefix(label)?.strip_prefix(' ')?;
    number.parse().ok()
}

/// Whether a name is one that stands in the place of a person's: it names nobody.
pub fn is_veiled(name: &str) -> bool {
    VEILED.iter().any(|label| Veil::is_label(label, name))
}

impl Veil {
    /// For a project whose tables have these names: those are no people.
    pub fn new(labels: Labels, tables: Vec<String>) -> Self {
        Self {
            labels,
            tables,
            ..Self::default()
        }
    }

    /// The same, where numbers up to these are given already.
    pub fn after(mut self, people: usize, raters: usize) -> Self {
        self.given = (people, raters);
        self
    }

    fn took(&mut self, trace: Trace) {
        *self.taken.entry(trace).or_default() += 1;
    }

    /// What was taken out, as it is told.
    pub fn counts(&self) -> Vec<TraceCount> {
        self.taken
            .iter()
            .map(|(trace, count)| TraceCount {
                trace: *trace,
                count: *count,
            })
            .collect()
    }

    fn person(&mut self, id: Id) -> String {
        let next = self.given.0 + self.people.len() + 1;
        let number = *self.people.entry(id).or_insert(next);
        format!("{} {number}", self.labels.person)
    }

    fn rater(&mut self, by: &str) -> String {
        let next = self.given.1 + self.raters.len() + 1;
        let number = *self.raters.entry(by.to_owned()).or_insert(next);
        format!("{} {number}", self.labels.rater)
    }

    /// Whether these are words that stand in the place of a name.
    fn is_label(label: &str, text: &str) -> bool {
        text.strip_prefix(label)
            .and_then(|rest| rest.strip_prefix(' '))
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
    }

    /// Takes out of the fields of a record; whether there was anything.
    pub fn over(&mut self, noun: Noun, id: Id, fields: &mut Fields) -> bool {
        let before = self.taken.values().sum::<u32>();
        match noun {
            Noun::Participant => self.over_participant(id, fields),
            Noun::Note => self.emptied(fields, "author", Value::Null, Trace::Author),
            Noun::Vote => {
                self.emptied(fields, "participant", Value::Null, Trace::Voter);
                self.emptied(fields, "name", Value::String(String::new()), Trace::Voter);
            }
            Noun::Ballot => self.emptied(fields, "voted", Value::Array(Vec::new()), Trace::Voter),
            Noun::MatrixItem => self.over_ratings(fields),
            _ => {}
        }
        self.taken.values().sum::<u32>() > before
    }

    fn emptied(&mut self, fields: &mut Fields, name: &str, empty: Value, trace: Trace) {
        if let Some(value) = fields.get_mut(name)
            && *value != empty
        {
            *value = empty;
            self.took(trace);
        }
    }

    fn over_participant(&mut self, id: Id, fields: &mut Fields) {
        if let Some(Value::String(name)) = fields.get_mut("pseudonym")
            && !is_veiled(name)
        {
            *name = self.person(id);
            self.took(Trace::Pseudonym);
        }
        let phone = Value::String("phone".to_owned());
        self.emptied(fields, "device", phone, Trace::Device);
        for wish in ["together", "apart"] {
            self.emptied(fields, wish, Value::Array(Vec::new()), Trace::Wish);
        }
    }

    fn over_ratings(&mut self, fields: &mut Fields) {
        let Some(Value::Array(ratings)) = fields.get_mut("ratings") else {
            return;
        };
        for rating in ratings {
            let Some(Value::String(by)) = rating.get_mut("by") else {
                continue;
            };
            if by.is_empty() || is_veiled(by) || self.tables.contains(by) {
                continue;
            }
            *by = self.rater(by);
            self.took(Trace::Rater);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(value: Value) -> Fields {
        match value {
            Value::Object(fields) => fields,
            _ => Fields::new(),
        }
    }

    #[test]
    fn who_was_there_goes_and_what_was_said_stays() {
        let labels = Labels {
            person: "Participant".into(),
            rater: "Évaluation".into(),
            lab: "Un autre laboratoire".into(),
        };
        let mut veil = Veil::new(labels, vec!["Table 1".into()]);
        let (ana, bob) = (Id::from_u128(1), Id::from_u128(2));
        let mut person = fields(json!({
            "pseudonym": "Ana", "category": "agent", "device": "paper", "together": [bob], "apart": []
        }));
        assert!(veil.over(Noun::Participant, ana, &mut person));
        assert_eq!(
            Value::Object(person.clone()),
            json!({
                "pseudonym": "Participant 1", "category": "agent", "device": "phone",
                "together": [], "apart": []
            })
        );
        assert!(
            !veil.over(Noun::Participant, ana, &mut person),
            "once is enough"
        );
        let mut again = fields(json!({ "pseudonym": "Anna" }));
        veil.over(Noun::Participant, ana, &mut again);
        assert_eq!(again["pseudonym"], "Participant 1");
        let mut note = fields(json!({ "text": "Ana dit", "author": ana }));
        assert!(veil.over(Noun::Note, Id::from_u128(3), &mut note));
        assert_eq!(
            Value::Object(note),
            json!({ "text": "Ana dit", "author": null })
        );
        let mut item = fields(json!({ "ratings": [
            { "by": "Ana", "effort": 2 }, { "by": "Table 1" }, { "by": "" }, { "by": "Bob" }, { "by": "Ana" }
        ] }));
        assert!(veil.over(Noun::MatrixItem, Id::from_u128(4), &mut item));
        let by: Vec<&Value> = item["ratings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["by"])
            .collect();
        assert_eq!(
            by,
            [
                "Évaluation 1",
                "Table 1",
                "",
                "Évaluation 2",
                "Évaluation 1"
            ]
        );
        let mut vote = fields(json!({ "participant": null, "name": "Bob", "choices": [] }));
        assert!(veil.over(Noun::Vote, Id::from_u128(5), &mut vote));
        assert_eq!(vote["name"], "");
        assert_eq!(veil.taken[&Trace::Rater], 3);
    }
}
