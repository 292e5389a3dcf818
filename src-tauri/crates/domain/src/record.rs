//! The closed list of nouns: a line each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Difference, Entity, Fielded, Id, Reference, Role, Target};

macro_rules! nouns {
    (($d:tt) $($variant:ident = $word:literal in $module:ident),* $(,)?) => {
        /// What a record is. Its word is the table's name and the key in files.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        #[allow(missing_docs)]
        pub enum Noun { #[default] $($variant),* }

        /// A record of any noun.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "noun", content = "record", rename_all = "snake_case")]
        #[ts(export, rename = "AnyRecord")]
        #[allow(missing_docs)]
        pub enum Record { $($variant(crate::$module::$variant)),* }

        impl Noun {
            /// Every noun, owners before what they own.
            pub const ALL: &'static [Noun] = &[$(Noun::$variant),*];
            /// The word, as in SQL, JSON and TypeScript.
            pub const fn word(self) -> &'static str {
                match self { $(Noun::$variant => $word),* }
            }
            /// The fields that name other records.
            pub const fn references(self) -> &'static [Reference] {
                match self { $(Noun::$variant => <crate::$module::$variant as Entity>::REFERENCES),* }
            }
            /// The fields, in their order: the columns of its table.
            pub const fn fields(self) -> &'static [&'static str] {
                match self { $(Noun::$variant => <crate::$module::$variant as Fielded>::FIELDS),* }
            }
            /// Whether its records have an order among their siblings.
            pub const fn ordered(self) -> bool {
                match self { $(Noun::$variant => <crate::$module::$variant as Entity>::ORDERED),* }
            }
        }

        impl Record {
            /// Its noun.
            pub const fn noun(&self) -> Noun {
                match self { $(Record::$variant(_) => Noun::$variant),* }
            }
            /// Its identity.
            pub fn id(&self) -> Id {
                match self { $(Record::$variant(record) => record.id),* }
            }
            /// When it was made and last changed.
            pub fn stamps(&mut self) -> (&mut crate::Timestamp, &mut crate::Timestamp) {
                match self { $(Record::$variant(record) => record.stamps()),* }
            }
            /// Every limit and rule.
            ///
            /// # Errors
            /// The first field that breaks one.
            pub fn check(&self) -> Result<(), crate::Fault> {
                match self { $(Record::$variant(record) => record.check()),* }
            }
            /// The fields as JSON.
            ///
            /// # Errors
            /// Only where a number is not finite, which `check` refuses first.
            pub fn fields(&self) -> Result<crate::Fields, serde_json::Error> {
                let value = match self { $(Record::$variant(record) => serde_json::to_value(record)),* }?;
                match value {
                    serde_json::Value::Object(fields) => Ok(fields),
                    _ => Ok(crate::Fields::new()),
                }
            }
            /// The value of one field; `None` when there is no such field.
            pub fn value(&self, field: &str) -> Option<serde_json::Value> {
                match self { $(Record::$variant(record) => record.value(field)),* }
            }
            /// What differs in a later state of the same record. Nothing, when it is of another noun.
            ///
            /// # Errors
            /// As [`Fielded::differences`].
            pub fn differences(&self, later: &Record) -> Result<Vec<Difference>, serde_json::Error> {
                match (self, later) {
                    $((Record::$variant(record), Record::$variant(later)) => record.differences(later),)*
                    _ => Ok(Vec::new()),
                }
            }
            /// A record from its fields.
            ///
            /// # Errors
            /// A field that is missing, unknown or of another type.
            pub fn from_fields(noun: Noun, fields: crate::Fields) -> Result<Record, serde_json::Error> {
                let value = serde_json::Value::Object(fields);
                Ok(match noun { $(Noun::$variant => Record::$variant(serde_json::from_value(value)?)),* })
            }
            /// The default fields of a noun, from which a new record is made.
            pub fn blank(noun: Noun) -> Record {
                match noun { $(Noun::$variant => Record::$variant(Default::default())),* }
            }
        }

        $(impl From<crate::$module::$variant> for Record {
            fn from(record: crate::$module::$variant) -> Record { Record::$variant(record) }
        })*

        /// Runs a block with `R` standing for the noun's struct.
        #[macro_export]
        macro_rules! with_noun {
            ($d noun:expr, $d r:ident => $d body:expr) => {
                match $d noun { $($crate::Noun::$variant => { type $d r = $crate::$module::$variant; $d body })* }
            };
        }
    };
}

nouns! {
    ($)
    Lab = "lab" in lab,
    Project = "project" in project,
    Workshop = "workshop" in workshop,
    Group = "group" in group,
    Participant = "participant" in participant,
    Activity = "activity" in activity,
    Block = "block" in block,
    RunEvent = "run_event" in run_event,
    Moment = "moment" in moment,
    Poll = "poll" in poll,
    Board = "board" in board,
    Zone = "zone" in zone,
    Cluster = "cluster" in cluster,
    Note = "note" in note,
    Ballot = "ballot" in ballot,
    BallotOption = "ballot_option" in ballot,
    Vote = "vote" in vote,
    Matrix = "matrix" in matrix,
    MatrixItem = "matrix_item" in matrix,
    Persona = "persona" in persona,
    EmpathyMap = "empathy_map" in empathy_map,
    Journey = "journey" in journey,
    Phase = "phase" in phase,
    Step = "step" in step,
    Lane = "lane" in lane,
    Cell = "cell" in cell,
    Emotion = "emotion" in emotion,
    StakeholderMap = "stakeholder_map" in stakeholder,
    Stakeholder = "stakeholder" in stakeholder,
    Relation = "relation" in stakeholder,
    HowMightWe = "how_might_we" in how_might_we,
    TestGrid = "test_grid" in test_grid,
    IdeaCard = "idea_card" in idea_card,
    Decision = "decision" in decision,
    Action = "action" in action,
    Evaluation = "evaluation" in evaluation,
    Link = "link" in link,
}

impl Noun {
    /// Those that every face holds, of whatever project.
    pub const COMMON: &'static [Noun] = &[Noun::Lab, Noun::Project, Noun::Workshop, Noun::Action];

    /// The noun of a word.
    pub fn from_word(word: &str) -> Option<Noun> {
        Self::ALL.iter().copied().find(|noun| noun.word() == word)
    }
    /// The field that names its owner, and the owner's noun; `None` for the lab and projects.
    pub fn owner(self) -> Option<(&'static str, Noun)> {
        self.references()
            .iter()
            .find_map(|reference| match (reference.role, reference.target) {
                (Role::Owner, Target::Noun(noun)) => Some((reference.field, noun)),
                _ => None,
            })
    }
}
