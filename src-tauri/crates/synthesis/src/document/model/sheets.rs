//! What a workshop makes: clusters, personas, journeys, idea cards, decisions, voices, notes.

use serde::{Deserialize, Serialize};

use super::{Caption, Picture, Text};

model! {
    /// What somebody said, and the note that says it.
    pub struct Quote {
        /// In guillemets.
        pub text: String,
        /// "note 14"; empty where the document has no annex.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub source: String,
        /// The anchor of the note; empty where the document has no annex.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub to: String,
    }
}

/// A quote reads as its text.
impl std::ops::Deref for Quote {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

model! {
    /// A cluster as told in the body.
    pub struct Cluster {
        /// Notes.
        pub count: String,
        /// The word for them.
        pub unit: String,
        /// Its title.
        pub title: String,
        /// What its notes say together.
        pub summary: String,
        /// Chosen quotes, in guillemets.
        pub quotes: Vec<Quote>,
        /// "n° 01 à 08": the notes it is made of; empty where the document has no annex.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        pub proof: Text,
    }
}

model! {
    /// A titled list of a persona.
    pub struct PersonaList {
        /// Its title.
        pub title: String,
        /// Its entries.
        pub items: Vec<String>,
    }
}

model! {
    /// A scale of a persona.
    pub struct PersonaScale {
        /// What is measured.
        pub label: String,
        /// 1–5.
        pub value: u32,
        /// The same in words ("2 sur 5").
        pub said: String,
        /// The words at both ends; may be empty.
        pub ends: String,
    }
}

model! {
    /// A moment of truth.
    pub struct Moment {
        /// The step.
        pub step: String,
        /// What was said there; empty when nothing was.
        pub quote: String,
    }
}

model! {
    /// A labelled paragraph.
    pub struct Labelled {
        /// The label.
        pub label: String,
        /// The text.
        pub text: String,
    }
}

model! {
    /// A persona.
    pub struct Persona {
        /// Its picture.
        pub picture: Option<Picture>,
        /// The drawn portrait, where it has no picture (a word of the domain).
        pub portrait: String,
        /// Name and age.
        pub name: String,
        /// Situation.
        pub situation: String,
        /// In guillemets; may be empty.
        pub quote: String,
        /// What it rests on.
        pub evidence: String,
        /// Whether it is a hypothesis.
        pub hypothesis: bool,
        /// Story, typical day, channels.
        pub texts: Vec<Labelled>,
        /// Titled lists.
        pub lists: Vec<PersonaList>,
        /// Scales that are set.
        pub scales: Vec<PersonaScale>,
        /// Heads the verbatims.
        pub verbatims_title: String,
        /// In guillemets.
        pub verbatims: Vec<String>,
        /// Heads the moments.
        pub moments_title: String,
        /// Moments of truth of its journey.
        pub moments: Vec<Moment>,
        /// The notes behind it; empty where no record says so.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        pub proof: Text,
    }
}

model! {
    /// A step of a journey.
    pub struct JourneyStep {
        /// "Étape 3".
        pub number: String,
        /// Its title.
        pub title: String,
    }
}

model! {
    /// What a lane looks like.
    pub enum LaneLook {
        /// Lines of text.
        #[default] Lines,
        /// Dashes.
        Dashes,
        /// What was said.
        Quotes,
        /// The emotions.
        Curve,
    }
}

model! {
    /// A line of a cell.
    pub struct JourneyLine {
        /// The text.
        pub text: String,
        /// Emphasised.
        pub strong: bool,
        /// On a dark badge.
        pub badge: bool,
        /// Aside.
        pub muted: bool,
        /// Where the service breaks.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        pub breaks: bool,
        /// The anchor it leads to; empty where it leads nowhere.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub to: String,
    }
}

model! {
    /// A point of the curve of emotions. Curves are cubic, in shares of the cell: x to the right,
    /// y upwards from −2 to +2; tangents are flat at points, halves meet on the edges of cells.
    pub struct Feeling {
        /// "−1".
        pub value: String,
        /// The word; may be empty.
        pub word: String,
        /// From −2 to +2.
        pub at: i32,
        /// The halves: start, two control points, end.
        pub curves: Vec<[[f64; 2]; 4]>,
    }
}

model! {
    /// A cell of a journey.
    pub struct JourneyCell {
        /// Columns it covers, at least 1.
        pub span: u32,
        /// Its lines.
        pub lines: Vec<JourneyLine>,
        /// The point, in a lane of emotions.
        pub feeling: Option<Feeling>,
    }
}

model! {
    /// A lane of a journey.
    pub struct JourneyLane {
        /// Its title.
        pub title: String,
        /// A remark under it.
        pub detail: String,
        /// How it looks.
        pub look: LaneLook,
        /// Its cells.
        pub cells: Vec<JourneyCell>,
    }
}

model! {
    /// Phases over the steps.
    pub struct JourneyPhase {
        /// Its title; empty where the steps stand under none.
        pub title: String,
        /// Steps.
        pub span: u32,
    }
}

model! {
    /// At most eight steps of a journey, as one table.
    pub struct Journey {
        /// Its title, on its first page.
        pub title: String,
        /// Mode, evidence, waiting in all.
        pub remark: String,
        /// Over the table.
        pub caption: Caption,
        /// Over the row headers ("Étapes").
        pub corner: String,
        /// Phases; empty when it has none.
        pub phases: Vec<JourneyPhase>,
        /// The steps.
        pub steps: Vec<JourneyStep>,
        /// The lanes.
        pub lanes: Vec<JourneyLane>,
        /// Whether it begins a page (every one but the first).
        pub new_page: bool,
    }
}

model! {
    /// A field of an idea card: a text, a list, or both empty.
    pub struct IdeaField {
        /// Its label.
        pub label: String,
        /// A paragraph.
        pub text: String,
        /// Dashes.
        pub items: Vec<String>,
    }
}

model! {
    /// An idea card.
    pub struct Idea {
        /// Its title.
        pub title: String,
        /// In one breath.
        pub pitch: String,
        /// What became of it.
        pub status: String,
        /// Whether it was retained.
        pub retained: bool,
        /// Two columns, read row by row.
        pub fields: Vec<IdeaField>,
        /// Effort, first step, indicator: three columns.
        pub foot: Vec<IdeaField>,
        /// Table and notes it comes from.
        pub origin: Text,
        /// Where what leads to it leads.
        pub anchor: String,
    }
}

model! {
    /// A decision.
    pub struct Decision {
        /// What became of it.
        pub status: String,
        /// Whether it was adopted.
        pub adopted: bool,
        /// From when, review.
        pub dates: String,
        /// What is decided.
        pub text: String,
        /// Label of the reason.
        pub reason_label: String,
        /// Why.
        pub reason: String,
        /// The notes behind it; empty where no record says so.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        pub proof: Text,
        /// Where what leads to it leads.
        pub anchor: String,
    }
}

model! {
    /// What people said of one kind.
    pub struct Voices {
        /// Heads them.
        pub title: String,
        /// In guillemets.
        pub quotes: Vec<String>,
    }
}

model! {
    /// A note of the annex.
    pub struct AnnexNote {
        /// Its number, from 01.
        pub number: String,
        /// As written.
        pub text: String,
        /// The picture it shows.
        pub picture: Option<Picture>,
        /// "6 gommettes"; empty for a note that was not put to the vote.
        pub dots: String,
        /// The pseudonym, where the facilitator prints them.
        pub author: String,
        /// Whether it stands under the note before, as its duplicate.
        pub joined: bool,
        /// Where what leads to it leads.
        pub anchor: String,
    }
}

model! {
    /// The notes of a cluster.
    pub struct AnnexGroup {
        /// The board, where the workshop has several.
        pub board: String,
        /// The cluster's title with its count.
        pub title: String,
        /// Its notes.
        pub notes: Vec<AnnexNote>,
        /// Where what leads to it leads.
        pub anchor: String,
    }
}
