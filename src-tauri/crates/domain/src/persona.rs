//! A persona: a fictitious person who stands for many.

use crate::{Id, Timestamp, artefact::CopyOf, limits, note::Colour};

words! {
    /// What a persona or a cell rests on.
    pub enum EvidenceLevel {
        /// Hypothèse non vérifiée; printed.
        #[default] Hypothesis,
        /// Partielle.
        Partial,
        /// Étayée.
        Supported,
    }
}

words! {
    /// The drawn portraits.
    pub enum Portrait {
        /// Chignon.
        #[default] Bun,
        /// Cheveux courts.
        Short,
        /// Cheveux longs.
        Long,
        /// Barbe.
        Beard,
        /// Lunettes.
        Glasses,
        /// Foulard.
        Scarf,
        /// Cheveux bouclés.
        Curly,
        /// Crâne nu.
        Bald,
    }
}

record_struct! {
    /// What the persona rests on.
    pub struct Evidence {
        /// How well.
        pub level: EvidenceLevel,
        /// Interviews.
        #[garde(range(max = 100_000))]
        pub interviews: u32,
        /// Observations.
        #[garde(range(max = 100_000))]
        pub observations: u32,
    }
}

record_struct! {
    /// A scale from 1 to 5 between two words.
    pub struct Scale {
        /// What is measured ("Aisance numérique").
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub label: String,
        /// The word at 1.
        #[garde(length(chars, max = 200))]
        pub left: String,
        /// The word at 5.
        #[garde(length(chars, max = 200))]
        pub right: String,
        /// 1–5; `None` until somebody sets it.
        #[garde(inner(range(min = 1, max = 5)))]
        pub value: Option<u32>,
    }
}

record_struct! {
    /// A persona.
    pub struct Persona {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The project.
        pub project: Id,
        /// The workshop it was made in.
        pub workshop: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// A fictitious first name.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// The drawn portrait.
        pub portrait: Portrait,
        /// PNG or JPEG data URL, instead of the drawn one.
        #[garde(custom(limits::picture), inner(length(chars, max = 700_000)))]
        pub picture: Option<String>,
        /// Age in years, or a bracket ("40-50").
        #[garde(length(chars, max = 200))]
        pub age: String,
        /// Situation.
        #[garde(length(chars, max = 500))]
        pub situation: String,
        /// One sentence the person would say.
        #[garde(length(chars, max = 500))]
        pub quote: String,
        /// Other things people really said.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub verbatims: Vec<String>,
        /// The story.
        #[garde(length(chars, max = 5_000))]
        pub story: String,
        /// What the person wants.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub goals: Vec<String>,
        /// What the person needs.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub needs: Vec<String>,
        /// What moves the person.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub motivations: Vec<String>,
        /// What stands in the way.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub obstacles: Vec<String>,
        /// What the person fears.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub fears: Vec<String>,
        /// Scales from 1 to 5.
        #[garde(length(max = 20), dive)]
        pub scales: Vec<Scale>,
        /// Accessibility and other needs that a service must meet.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub accessibility_needs: Vec<String>,
        /// Preferred channels, as written.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub channels: Vec<String>,
        /// A typical day.
        #[garde(length(chars, max = 5_000))]
        pub typical_day: String,
        /// What it rests on.
        #[garde(dive)]
        pub evidence: Evidence,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
        /// Colour and pattern, on the sheet and in journeys.
        pub colour: Colour,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
    }
}

noun!(Persona, ordered, [project: Owner Project, workshop: Weak Workshop]);
searched!(Persona, ["name", "age", "situation", "quote", "verbatims", "story", "goals", "needs", "motivations", "obstacles", "fears", "scales.label", "accessibility_needs", "channels", "typical_day", "tags"], left ["order", "scales.left", "scales.right", "copy_of.title", "copy_of.project"], tags ["tags"]);
