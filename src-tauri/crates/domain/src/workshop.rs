//! A workshop (atelier) of a project.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Timestamp, artefact::CopyOf, limits};

words! {
    /// What kind of workshop.
    pub enum WorkshopKind {
        /// Idéation.
        #[default] Ideation,
        /// Immersion.
        Immersion,
        /// Persona.
        Persona,
        /// Parcours.
        Journey,
        /// Co-construction.
        CoConstruction,
        /// Participation.
        Participation,
        /// Test.
        Test,
        /// Rétrospective.
        Retrospective,
        /// Formation.
        Training,
        /// Autre.
        Other,
    }
}

words! {
    /// How far those present decide.
    pub enum ParticipationLevel {
        /// Information.
        Information,
        /// Consultation.
        Consultation,
        /// Concertation.
        Concertation,
        /// Co-construction.
        #[default] CoConstruction,
        /// Codécision.
        CoDecision,
    }
}

words! {
    /// Where the workshop stands. Forward freely, back one step at a time.
    pub enum WorkshopState {
        /// Brouillon.
        #[default] Draft,
        /// Prêt.
        Ready,
        /// En cours.
        Running,
        /// Terminé.
        Finished,
        /// Synthétisé.
        Synthesised,
    }
}

words! {
    /// The language of what is printed and of what phones show.
    pub enum Language {
        /// Français.
        #[default] Fr,
        /// English.
        En,
    }
}

record_struct! {
    /// An objective and what became of it.
    pub struct Objective {
        /// The objective.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub text: String,
        /// The result, written afterwards.
        #[garde(length(chars, max = 500))]
        pub result: String,
    }
}

record_struct! {
    /// How many people of a category were there, entered without any list.
    pub struct CategoryCount {
        /// The key that participants carry ("usager").
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub category: String,
        /// What is shown ("Usagers").
        #[garde(length(chars, max = 200))]
        pub label: String,
        /// People.
        #[garde(range(max = 100_000))]
        pub count: u32,
    }
}

record_struct! {
    /// With what people took part; in people.
    pub struct Devices {
        /// On their own phone.
        #[garde(range(max = 100_000))]
        pub phone: u32,
        /// On a shared device.
        #[garde(range(max = 100_000))]
        pub shared: u32,
        /// On paper.
        #[garde(range(max = 100_000))]
        pub paper: u32,
    }
}

/// What a document holds. Sections are named by their key: `cover`, `in_brief`, `framework`,
/// `course`, `activity:<id>`, `persona:<id>`, `journey:<id>`, `stakeholders:<id>`,
/// `how_might_we`, `idea_cards`, `decisions`, `actions`, `evaluation`, `annex`; in the report of a
/// participation also `invariants` (whose introduction is what it holds, a line each), `themes`,
/// `answers`, `figures`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, garde::Validate, TS)]
#[serde(default, deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[ts(export)]
pub struct SynthesisOptions {
    /// Sections left out.
    #[garde(length(max = 200), inner(length(chars, max = 200)))]
    pub hidden: Vec<String>,
    /// Sections in the facilitator's order; those not named keep theirs, after these.
    #[garde(length(max = 200), inner(length(chars, max = 200)))]
    pub order: Vec<String>,
    /// The facilitator's introduction of a section.
    #[garde(custom(check_introductions))]
    pub introductions: BTreeMap<String, String>,
    /// Print the pseudonyms of authors.
    pub pseudonyms: bool,
    /// Print the lab's logo.
    pub logo: bool,
    /// Print charts beside their tables.
    pub charts: bool,
    /// The title of the document; empty: the workshop's.
    #[garde(length(chars, max = 200))]
    pub title: String,
    /// The facilitator's titles of sections.
    #[garde(custom(check_titles))]
    pub titles: BTreeMap<String, String>,
    /// Notes that are quoted in the body, or are not, whatever their star says.
    #[garde(length(max = 2_000))]
    pub verbatims: BTreeMap<Id, bool>,
}

impl Default for SynthesisOptions {
    fn default() -> Self {
        Self {
            hidden: Vec::new(),
            order: Vec::new(),
            introductions: BTreeMap::new(),
            pseudonyms: false,
            logo: true,
            charts: true,
            title: String::new(),
            titles: BTreeMap::new(),
            verbatims: BTreeMap::new(),
        }
    }
}

fn check_introductions(texts: &BTreeMap<String, String>, _: &()) -> garde::Result {
    check_texts(texts, limits::PARAGRAPH)
}

fn check_titles(texts: &BTreeMap<String, String>, _: &()) -> garde::Result {
    check_texts(texts, limits::TITLE)
}

/// Texts by the key of their section.
fn check_texts(texts: &BTreeMap<String, String>, limit: usize) -> garde::Result {
    let long = |text: &str, limit: usize| text.chars().count() > limit;
    let wrong = |(key, text): (&String, &String)| long(key, limits::TITLE) || long(text, limit);
    if texts.len() > limits::LIST || texts.iter().any(wrong) {
        return Err(garde::Error::new(format!("length is greater than {limit}")));
    }
    Ok(())
}

record_struct! {
    /// A workshop.
    pub struct Workshop {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// Its project.
        pub project: Id,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// What kind.
        pub kind: WorkshopKind,
        /// The day.
        pub date: Option<NaiveDate>,
        /// Planned start, in the library's time zone.
        pub planned_start: Option<NaiveTime>,
        /// Planned end, in the library's time zone.
        pub planned_end: Option<NaiveTime>,
        /// Where.
        #[garde(length(chars, max = 500))]
        pub place: String,
        /// The central question.
        #[garde(length(chars, max = 5_000))]
        pub central_question: String,
        /// How far those present decide.
        pub participation_level: ParticipationLevel,
        /// What is aimed at, and what became of it.
        #[garde(length(max = 200), dive)]
        pub objectives: Vec<Objective>,
        /// What should come out.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub expected_outputs: Vec<String>,
        /// Where it stands.
        pub state: WorkshopState,
        /// The language of its documents.
        pub language: Language,
        /// People invited.
        #[garde(inner(range(max = 100_000)))]
        pub invited: Option<u32>,
        /// People who said they would come.
        #[garde(inner(range(max = 100_000)))]
        pub registered: Option<u32>,
        /// People who came.
        #[garde(inner(range(max = 100_000)))]
        pub present: Option<u32>,
        /// Facilitators.
        #[garde(inner(range(max = 100_000)))]
        pub facilitators: Option<u32>,
        /// Note takers.
        #[garde(inner(range(max = 100_000)))]
        pub note_takers: Option<u32>,
        /// People who came, by category.
        #[garde(length(max = 200), dive)]
        pub categories: Vec<CategoryCount>,
        /// People who came, by device.
        #[garde(dive)]
        pub devices: Devices,
        /// "En bref": up to three sentences, written by the facilitator.
        #[garde(length(max = 3), inner(length(chars, max = 5_000)))]
        pub in_brief: Vec<String>,
        /// What the synthesis holds.
        #[garde(dive)]
        pub synthesis: SynthesisOptions,
        /// What a document that left does not tell of people one by one, and later ones neither:
        /// `category:<key>`, `device:<word>`.
        #[garde(length(max = 1_000), inner(length(chars, max = 300)))]
        pub folded: Vec<String>,
        /// What the report of a participation holds.
        #[garde(dive)]
        pub bilan: SynthesisOptions,
        /// The workshop that its plan or agenda was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

noun!(Workshop, flat, [project: Owner Project]);
searched!(Workshop, ["title", "place", "central_question", "objectives.text", "objectives.result", "expected_outputs", "in_brief", "synthesis.introductions", "bilan.introductions", "tags"], left ["categories.category", "categories.label", "synthesis.hidden", "synthesis.order", "synthesis.title", "folded", "bilan.hidden", "bilan.order", "bilan.title", "copy_of.title", "copy_of.project"], tags ["tags"]);

/// Gestures on workshops.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WorkshopCommand {
    /// Makes a workshop like another one: agenda, activities, boards with zones and groups; no
    /// notes, votes, participants or results.
    CopyPlan {
        /// The workshop to copy.
        id: Id,
        /// The new one's identity.
        new_id: Id,
        /// The new one's title.
        title: String,
    },
    /// Adds the blocks of another workshop's agenda after those there are, without its activities and
    /// what happened. Their groups are those of the same name, made where there is none.
    CopyAgenda {
        /// The workshop that gets them.
        id: Id,
        /// The workshop they come from.
        from: Id,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Workshop>),
}
