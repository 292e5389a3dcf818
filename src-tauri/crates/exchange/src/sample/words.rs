//! The sample's own words for the domain's: French or odd ones. A word that stands neither here nor
//! in the domain is refused by name.

use domain::{results::Quadrant, workshop::Language};

/// Pairs of (the file's word, the domain's word).
pub type Aliases = &'static [(&'static str, &'static str)];

pub const NONE: Aliases = &[];

pub const PROJECT_KIND: Aliases = &[
    ("design_de_service", "service_design"),
    ("participation_citoyenne", "citizen_participation"),
    ("intelligence_collective", "collective_intelligence"),
    ("formation", "training"),
    ("incubateur", "incubator"),
    ("design_graphique", "graphic_design"),
    ("autre", "other"),
];

pub const PROJECT_PHASE: Aliases = &[
    ("cadrer", "frame"),
    ("explorer", "explore"),
    ("definir", "define"),
    ("developper", "develop"),
    ("experimenter", "experiment"),
    ("deployer", "deploy"),
    ("clos", "closed"),
];

pub const PROJECT_STATUS: Aliases = &[
    ("en_attente", "waiting"),
    ("en_cours", "active"),
    ("en_pause", "paused"),
    ("termine", "done"),
    ("abandonne", "abandoned"),
];

pub const WEATHER: Aliases = &[
    ("SOLEIL", "sunny"),
    ("ECLAIRCIES", "bright"),
    ("NUAGEUX", "cloudy"),
    ("ORAGE", "stormy"),
    ("soleil", "sunny"),
    ("eclaircies", "bright"),
    ("nuageux", "cloudy"),
    ("orage", "stormy"),
];

pub const WORKSHOP_KIND: Aliases = &[
    ("parcours", "journey"),
    ("co-construction", "co_construction"),
    ("formation", "training"),
    ("autre", "other"),
];

pub const LEVEL: Aliases = &[
    ("co-construction", "co_construction"),
    ("codecision", "co_decision"),
    ("co-decision", "co_decision"),
];

pub const BLOCK_KIND: Aliases = &[
    ("accueil", "welcome"),
    ("apport", "input"),
    ("activite", "activity"),
    ("restitution", "report_back"),
    ("pause", "break"),
    ("repas", "meal"),
    ("cloture", "closing"),
    ("autre", "other"),
];

pub const MODE: Aliases = &[
    ("pleniere", "plenary"),
    ("groupes", "groups"),
    ("binomes", "pairs"),
    ("individuel", "individual"),
];

pub const IDEA_STATUS: Aliases = &[("pool", "to_deepen")];

pub const QUESTION_KIND: Aliases = &[("1-5", "scale")];

/// The quarters of a matrix as the sample names them.
pub const QUADRANTS: &[(&str, Quadrant)] = &[
    ("Gains rapides", Quadrant::QuickWins),
    ("Projets structurants", Quadrant::MajorProjects),
    ("À faire si possible", Quadrant::FillIns),
    ("À écarter", Quadrant::Drop),
];

/// A scale of a persona: what it measures, the words at 1 and at 5.
pub type ScaleWords = [&'static str; 3];

/// The two scales that every persona begins with, in the language of the workshop.
pub const fn scales(language: Language) -> [ScaleWords; 2] {
    match language {
        Language::Fr => [
            ["Aisance numérique", "Évite les écrans", "À l’aise partout"],
            [
                "Autonomie administrative",
                "A besoin d’aide",
                "Se débrouille sans aide",
            ],
        ],
        Language::En => [
            ["Digital ease", "Avoids screens", "At ease everywhere"],
            ["Autonomy with paperwork", "Needs help", "Manages alone"],
        ],
    }
}
