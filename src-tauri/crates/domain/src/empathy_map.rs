//! An empathy map (carte d'empathie): what somebody sees, hears, thinks, says and does in a
//! situation. Its zones and notes are those of a board, which bears its title.

use crate::{Id, Timestamp, artefact::CopyOf};

words! {
    /// How many zones it has.
    pub enum EmpathyVariant {
        /// Dit, pense, fait, ressent.
        #[default] Four,
        /// Pense et ressent, entend, voit, dit, fait, peines, gains.
        Seven,
    }
}

record_struct! {
    /// An empathy map.
    pub struct EmpathyMap {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The board its notes lie on.
        pub board: Id,
        /// Whose it is.
        pub persona: Option<Id>,
        /// When and where: « au guichet, avec un dossier incomplet ».
        #[garde(length(chars, max = 500))]
        pub situation: String,
        /// How many zones it has.
        pub variant: EmpathyVariant,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
    }
}

noun!(EmpathyMap, flat, [workshop: Owner Workshop, board: Required Board, persona: Weak Persona]);
