//! A view of the portfolio (vue) that the lab keeps under a name: which projects, how they lie, in
//! which order and groups, with which columns.

use crate::{Id, limits, project::ProjectKind};

words! {
    /// How the portfolio lies.
    pub enum PortfolioForm {
        /// Tableau.
        #[default] Table,
        /// Par phase.
        Phases,
        /// Frise.
        Timeline,
        /// Départements.
        Departments,
        /// Avec les ateliers.
        Rows,
    }
}

words! {
    /// Which projects.
    pub enum PortfolioWhich {
        /// Those that go on.
        #[default] Active,
        /// Those that are over.
        Over,
        /// All of them.
        All,
    }
}

words! {
    /// By what the table is grouped.
    pub enum PortfolioGroup {
        /// By nothing.
        #[default] None,
        /// Phase.
        Phase,
        /// Nature.
        Kind,
        /// Statut.
        Status,
        /// Axe de la feuille de route.
        Axis,
        /// Département.
        Department,
    }
}

words! {
    /// What a column says; the title is always there.
    pub enum PortfolioColumn {
        /// Code.
        Code,
        /// Titre.
        #[default] Title,
        /// Porteur.
        Owner,
        /// Nature.
        Kind,
        /// Phase.
        Phase,
        /// Statut.
        Status,
        /// Météo.
        Weather,
        /// Prochain rendez-vous.
        Next,
        /// Axe de la feuille de route.
        Axis,
        /// Départements.
        Departments,
        /// Ateliers.
        Workshops,
        /// Actions.
        Actions,
    }
}

record_struct! {
    /// A view that is kept.
    pub struct PortfolioView {
        /// Identity.
        pub id: Id,
        /// Its name.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// How it lies.
        pub form: PortfolioForm,
        /// Which projects.
        pub which: PortfolioWhich,
        /// Only of this kind.
        pub kind: Option<ProjectKind>,
        /// Only of this axis.
        #[garde(inner(length(chars, max = 500)))]
        pub axis: Option<String>,
        /// Only of this department.
        #[garde(inner(length(chars, max = 200)))]
        pub department: Option<String>,
        /// By what it is grouped.
        pub group: PortfolioGroup,
        /// The columns.
        #[garde(length(max = 12))]
        pub columns: Vec<PortfolioColumn>,
        /// By what it is sorted.
        pub sort: PortfolioColumn,
        /// Whether the last come first.
        pub down: bool,
    }
}
