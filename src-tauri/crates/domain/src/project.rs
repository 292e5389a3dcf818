//! A project (projet) of the lab.

use chrono::NaiveDate;

use crate::{Id, Timestamp, limits};

words! {
    /// What kind of support the lab gives.
    pub enum ProjectKind {
        /// Design de service.
        #[default] ServiceDesign,
        /// Participation citoyenne.
        CitizenParticipation,
        /// Intelligence collective.
        CollectiveIntelligence,
        /// Formation.
        Training,
        /// Incubateur.
        Incubator,
        /// Design graphique.
        GraphicDesign,
        /// Autre.
        Other,
    }
}

words! {
    /// Where the project stands in the double diamond.
    pub enum ProjectPhase {
        /// Cadrer.
        #[default] Frame,
        /// Explorer.
        Explore,
        /// Définir.
        Define,
        /// Développer.
        Develop,
        /// Expérimenter.
        Experiment,
        /// Déployer.
        Deploy,
        /// Clos.
        Closed,
    }
}

words! {
    /// Whether work goes on.
    pub enum ProjectStatus {
        /// En attente.
        Waiting,
        /// En cours.
        #[default] Active,
        /// En pause.
        Paused,
        /// Terminé.
        Done,
        /// Abandonné.
        Abandoned,
    }
}

words! {
    /// How the project feels.
    pub enum Weather {
        /// Soleil.
        #[default] Sunny,
        /// Éclaircies.
        Bright,
        /// Nuageux.
        Cloudy,
        /// Orage.
        Stormy,
    }
}

words! {
    /// Which way an indicator should go.
    pub enum Direction {
        /// Higher is better.
        #[default] Up,
        /// Lower is better.
        Down,
    }
}

words! {
    /// What a lesson says.
    pub enum LessonKind {
        /// Ce qui a marché.
        #[default] Worked,
        /// À refaire autrement.
        Change,
        /// Réutilisable.
        Reusable,
    }
}

record_struct! {
    /// A weather report; the history is kept.
    pub struct WeatherReport {
        /// The day, where known.
        pub date: Option<NaiveDate>,
        /// The weather.
        pub weather: Weather,
        /// A sentence.
        #[garde(length(chars, max = 500))]
        pub sentence: String,
    }
}

record_struct! {
    /// A measure of an indicator.
    pub struct Measure {
        /// The day.
        pub date: Option<NaiveDate>,
        /// The value, in the indicator's unit.
        #[garde(range(min = -1e12, max = 1e12))]
        pub value: f64,
        /// Where it comes from.
        #[garde(length(chars, max = 500))]
        pub source: String,
    }
}

record_struct! {
    /// What the project wants to move.
    pub struct Indicator {
        /// What is measured.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub label: String,
        /// Its unit ("%", "min").
        #[garde(length(chars, max = 200))]
        pub unit: String,
        /// Which way is better.
        pub direction: Direction,
        /// The value at the start.
        #[garde(inner(range(min = -1e12, max = 1e12)))]
        pub initial: Option<f64>,
        /// The value aimed at.
        #[garde(inner(range(min = -1e12, max = 1e12)))]
        pub target: Option<f64>,
        /// The measures, oldest first.
        #[garde(length(max = 200), dive)]
        pub measures: Vec<Measure>,
    }
}

record_struct! {
    /// A date that matters.
    pub struct Milestone {
        /// What is due.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// When.
        pub due: Option<NaiveDate>,
        /// Whether it is reached.
        pub done: bool,
    }
}

record_struct! {
    /// What was learnt.
    pub struct Lesson {
        /// What it says.
        pub kind: LessonKind,
        /// The lesson.
        #[garde(custom(limits::not_blank), length(chars, max = 5_000))]
        pub text: String,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

words! {
    /// Which document.
    pub enum MadeKind {
        /// Synthèse d'atelier.
        #[default] Synthesis,
        /// Bilan de participation.
        Bilan,
        /// Synthèse de projet.
        Project,
        /// Conducteur.
        Agenda,
        /// Affiche.
        Poster,
        /// Supports papier.
        Supports,
        /// Tableau, en image ou en affiche.
        Board,
        /// Tables de données.
        Tables,
        /// Rapport d'activité.
        Report,
        /// Fiche pour le registre des traitements.
        Register,
        /// Cas anonymisé.
        Case,
    }
}

/// What stands in place of an extension where a printer got it.
pub const PRINTED: &str = "print";

record_struct! {
    /// A document that was made of the project or of one of its workshops.
    pub struct MadeDocument {
        /// When.
        pub at: Timestamp,
        /// Which.
        pub kind: MadeKind,
        /// What it is of, as that was called.
        #[garde(length(chars, max = 200))]
        pub title: String,
        /// The extension of its file; `print` where it went to a printer.
        #[garde(length(chars, max = 20))]
        pub format: String,
        /// Its pages; nothing of what has none.
        #[garde(inner(range(max = 100_000)))]
        pub pages: Option<u32>,
    }
}

/// Documents that a project remembers: the oldest go first.
pub const DOCUMENTS: usize = 200;

record_struct! {
    /// A project.
    pub struct Project {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The lab's own number ("2026-003").
        #[garde(length(chars, max = 200))]
        pub code: String,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// The lab it comes from, when it is not the library's.
        #[garde(inner(length(chars, max = 200)))]
        pub origin_lab: Option<String>,
        /// A role, never a person's name.
        #[garde(length(chars, max = 500))]
        pub owner_role: String,
        /// The sponsor's role.
        #[garde(length(chars, max = 500))]
        pub sponsor_role: String,
        /// What kind of support.
        pub kind: ProjectKind,
        /// The axis of the roadmap it serves.
        #[garde(length(chars, max = 500))]
        pub roadmap_axis: String,
        /// Politiques prioritaires du Gouvernement: free labels.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub priority_policies: Vec<String>,
        /// Services Publics + commitments: free labels.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub service_commitments: Vec<String>,
        /// Departments concerned.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub departments: Vec<String>,
        /// Double diamond.
        pub phase: ProjectPhase,
        /// Whether work goes on.
        pub status: ProjectStatus,
        /// Weather reports, oldest first.
        #[garde(length(max = 200), dive)]
        pub weather: Vec<WeatherReport>,
        /// First day.
        pub start: Option<NaiveDate>,
        /// Last day.
        pub end: Option<NaiveDate>,
        /// What it wants to move.
        #[garde(length(max = 200), dive)]
        pub indicators: Vec<Indicator>,
        /// Dates that matter.
        #[garde(length(max = 200), dive)]
        pub milestones: Vec<Milestone>,
        /// What was learnt.
        #[garde(length(max = 200), dive)]
        pub lessons: Vec<Lesson>,
        /// RGPD: the day from which pseudonyms must be gone.
        pub retention_date: Option<NaiveDate>,
        /// Invented for demonstration; printed small on the cover.
        pub fictional: bool,
        /// RGPD: what personal data is kept for (finalité).
        #[garde(length(chars, max = 500))]
        pub purpose: String,
        /// RGPD: what participants are told; empty: as the lab has it.
        #[garde(length(chars, max = 5_000))]
        pub notice: String,
        /// RGPD: since when nobody is named in it; set by the core.
        pub anonymised_at: Option<Timestamp>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
        /// The documents that were made of it, the newest last.
        #[garde(length(max = 200), dive)]
        pub documents: Vec<MadeDocument>,
    }
}

noun!(Project, flat, []);
searched!(Project, ["title", "code", "owner_role", "sponsor_role", "roadmap_axis", "priority_policies", "service_commitments", "departments", "weather.sentence", "indicators.label", "indicators.measures.source", "milestones.title", "lessons.text", "tags", "lessons.tags"], left ["indicators.unit", "origin_lab", "purpose", "notice", "documents.title", "documents.format"], each "lessons" as "lesson", tags ["priority_policies", "service_commitments", "departments", "tags", "lessons.tags"]);
