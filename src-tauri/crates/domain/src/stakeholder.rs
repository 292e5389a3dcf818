//! A stakeholder map (cartographie des acteurs): who counts, how near, how much weight they have and
//! how much they care, and what goes on between them.

use crate::{Id, Timestamp, artefact::CopyOf, limits};

words! {
    /// What an actor is.
    pub enum StakeholderKind {
        /// Usager.
        #[default] User,
        /// Agent.
        Agent,
        /// Élu.
        Elected,
        /// Institution.
        Institution,
        /// Association.
        Association,
        /// Entreprise.
        Company,
        /// Autre.
        Other,
    }
}

words! {
    /// What goes on between two actors.
    pub enum RelationKind {
        /// Coopération.
        #[default] Cooperates,
        /// Pilotage.
        Steers,
        /// Information.
        Informs,
        /// Financement.
        Funds,
        /// Tension.
        Tension,
        /// Autre relation.
        Other,
    }
}

record_struct! {
    /// A map of actors.
    pub struct StakeholderMap {
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
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// The names of its three circles, from the core outwards; an empty one is called as usual.
        #[garde(length(max = 3), inner(length(chars, max = 200)))]
        pub circles: Vec<String>,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
    }
}

record_struct! {
    /// An actor of a map.
    pub struct Stakeholder {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The map.
        pub map: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its name.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// What it is.
        pub kind: StakeholderKind,
        /// Its weight on the decision, 0 (none) to 3 (decisive); `None` until somebody says.
        #[garde(inner(range(max = 3)))]
        pub influence: Option<u32>,
        /// How much it cares, 0 (not) to 3 (very); `None` until somebody says.
        #[garde(inner(range(max = 3)))]
        pub interest: Option<u32>,
        /// 1 (the core) to 3; `None`: not placed.
        #[garde(inner(range(min = 1, max = 3)))]
        pub circle: Option<u32>,
        /// Where on the circle: degrees, clockwise from the top; `None`: wherever there is room.
        #[garde(inner(range(max = 359)))]
        pub angle: Option<u32>,
    }
}

record_struct! {
    /// What goes on between two actors of a map.
    pub struct Relation {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The map.
        pub map: Id,
        /// Who begins it.
        pub from: Id,
        /// With whom.
        pub to: Id,
        /// What goes on.
        pub kind: RelationKind,
        /// A word on it.
        #[garde(length(chars, max = 200))]
        pub label: String,
        /// From 1 to 3.
        #[garde(range(min = 1, max = 3))]
        pub strength: u32,
    }
}

noun!(StakeholderMap, ordered, [project: Owner Project, workshop: Weak Workshop]);
noun!(Stakeholder, ordered, [map: Owner StakeholderMap]);
noun!(
    Relation,
    flat,
    [map: Owner StakeholderMap, from: Required Stakeholder, to: Required Stakeholder],
    rules |relation| {
        if relation.from == relation.to {
            return Err(crate::Fault::new(crate::ErrorCode::InvalidField).noun(crate::Noun::Relation).at("to"));
        }
        Ok(())
    }
);
