//! A prototype test grid (grille de test): what a prototype is to show, who tried it, what they did
//! and said, and what is made of it.

use std::collections::HashSet;

use crate::{ErrorCode, Fault, Id, Noun, Timestamp, artefact::CopyOf, limits};

record_struct! {
    /// What the test is to show, and how one will know.
    pub struct Hypothesis {
        /// What is believed.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub text: String,
        /// What would show that it holds.
        #[garde(length(chars, max = 500))]
        pub criterion: String,
    }
}

record_struct! {
    /// Somebody who tries the prototype. Never a legal name: a persona they stand for, or a category.
    pub struct Tester {
        /// Told apart by this.
        pub id: Id,
        /// The persona they stand for.
        pub persona: Option<Id>,
        /// Or what they are (« agent », « usager »).
        #[garde(length(chars, max = 200))]
        pub category: String,
    }
}

record_struct! {
    /// What was seen while somebody tried.
    pub struct Observation {
        /// Who tried.
        pub tester: Option<Id>,
        /// What they were asked to do.
        #[garde(length(chars, max = 500))]
        pub task: String,
        /// What they did.
        #[garde(length(chars, max = 500))]
        pub did: String,
        /// What they said.
        #[garde(length(chars, max = 500))]
        pub said: String,
        /// From 0 (no trouble) to 3 (could not go on).
        #[garde(range(max = 3))]
        pub severity: u32,
    }
}

record_struct! {
    /// A test grid.
    pub struct TestGrid {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is tried.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub prototype: String,
        /// What the test is to show.
        #[garde(length(max = 200), dive)]
        pub hypotheses: Vec<Hypothesis>,
        /// Who tries.
        #[garde(length(max = 200), dive)]
        pub testers: Vec<Tester>,
        /// What was seen.
        #[garde(length(max = 1_000), dive)]
        pub observations: Vec<Observation>,
        /// What we keep.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub keep: Vec<String>,
        /// What we change.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub change: Vec<String>,
        /// What we drop.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub drop: Vec<String>,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
    }
}

noun!(
    TestGrid,
    ordered,
    [workshop: Owner Workshop, testers: Each("persona") Persona],
    rules |grid| {
        let testers: HashSet<Id> = grid.testers.iter().map(|tester| tester.id).collect();
        let fault = |code, at| Err(Fault::new(code).noun(Noun::TestGrid).at(at));
        if testers.len() < grid.testers.len() {
            return fault(ErrorCode::InvalidField, "testers".to_owned());
        }
        for (index, seen) in grid.observations.iter().enumerate() {
            if seen.tester.is_some_and(|tester| !testers.contains(&tester)) {
                return fault(ErrorCode::UnknownReference, format!("observations[{index}].tester"));
            }
        }
        Ok(())
    }
);
