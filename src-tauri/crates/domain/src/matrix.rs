//! A matrix (matrice): ideas placed on two axes from 1 to 5.

use crate::{Id, Timestamp, limits};

record_struct! {
    /// A matrix of impact (up) and effort (right).
    pub struct Matrix {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The activity it is opened by.
        pub activity: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is asked.
        #[garde(length(chars, max = 5_000))]
        pub question: String,
        /// Name of the axis to the right.
        #[garde(length(chars, max = 200))]
        pub x_axis: String,
        /// Name of the axis upwards.
        #[garde(length(chars, max = 200))]
        pub y_axis: String,
        /// Tables or people who placed the items.
        #[garde(range(max = 100_000))]
        pub evaluations: u32,
    }
}

noun!(Matrix, ordered, [workshop: Owner Workshop, activity: Weak Activity]);
searched!(Matrix, ["question", "x_axis", "y_axis"], left["order"]);

record_struct! {
    /// Where one table, or one person, puts an item.
    pub struct Rating {
        /// Who, as they are called: a table, a pseudonym.
        #[garde(length(chars, max = 200))]
        pub by: String,
        /// Effort.
        #[garde(inner(range(min = 1, max = 5)))]
        pub effort: Option<u32>,
        /// Impact.
        #[garde(inner(range(min = 1, max = 5)))]
        pub impact: Option<u32>,
    }
}

record_struct! {
    /// An item with its mean place; `None` until it is placed.
    pub struct MatrixItem {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The matrix.
        pub matrix: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is placed.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub label: String,
        /// The note it stands for.
        pub note: Option<Id>,
        /// The ballot option it comes from.
        pub ballot_option: Option<Id>,
        /// Mean effort, 1–5.
        #[garde(inner(range(min = 1.0, max = 5.0)))]
        pub effort: Option<f64>,
        /// Mean impact, 1–5.
        #[garde(inner(range(min = 1.0, max = 5.0)))]
        pub impact: Option<f64>,
        /// Spread of the effort (standard deviation), 0–4.
        #[garde(inner(range(min = 0.0, max = 4.0)))]
        pub effort_spread: Option<f64>,
        /// Spread of the impact (standard deviation), 0–4.
        #[garde(inner(range(min = 0.0, max = 4.0)))]
        pub impact_spread: Option<f64>,
        /// Where each table or person puts it. Where there are some, means and spreads follow from them.
        #[garde(length(max = 1_000), dive)]
        pub ratings: Vec<Rating>,
        /// The cluster it stands for.
        pub cluster: Option<Id>,
        /// The idea card it stands for.
        pub idea_card: Option<Id>,
    }
}

noun!(
    MatrixItem,
    ordered,
    [matrix: Owner Matrix, note: Weak Note, cluster: Weak Cluster, idea_card: Weak IdeaCard, ballot_option: Weak BallotOption]
);
searched!(MatrixItem, ["label"], left ["order", "ratings.by"]);
