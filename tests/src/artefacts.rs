//! Every artefact that a designer makes, put to the sample's records: empathy maps of both kinds, a
//! blueprint with its arrows, a map of actors with their weight, a test grid, copies. With what must not leave: hidden notes, steps,
//! lanes.

use domain::{
    Id, Noun, Record,
    activity::{Activity, ActivityKind},
    artefact::CopyOf,
    board::{Board, BoardTemplate},
    cell::{Cell, CellItem},
    cluster::Cluster,
    empathy_map::{EmpathyMap, EmpathyVariant},
    how_might_we::HowMightWe,
    journey::Journey,
    lane::{Lane, LaneKind},
    link::{Link, LinkKind},
    note::{Note, NoteStatus},
    persona::Persona,
    phase::Phase,
    stakeholder::{Relation, RelationKind, Stakeholder, StakeholderKind, StakeholderMap},
    step::Step,
    test_grid::{Hypothesis, Observation, TestGrid, Tester},
    zone::Zone,
};

/// Their ids, by number.
pub fn id(n: u128) -> Id {
    Id::from_u128(0x0192_f3a0_0000_7000_8000_0000_0005_0000 + n)
}

/// An empathy map of seven zones.
pub const SEVEN: u128 = 1;
/// One of four.
pub const FOUR: u128 = 2;
/// A journey that is a blueprint.
pub const BLUEPRINT: u128 = 3;
/// A map of actors.
pub const ACTORS: u128 = 4;
/// A test grid.
pub const GRID: u128 = 5;
/// A persona that is a variant of another one.
pub const VARIANT: u128 = 6;

fn order(n: u128) -> String {
    format!("{n:06}")
}

fn copy(of: u128, title: &str, project: &str) -> Option<CopyOf> {
    Some(CopyOf {
        id: id(9_000 + of),
        title: title.to_owned(),
        project: project.to_owned(),
    })
}

/// The records with those of every artefact.
pub fn with_artefacts(mut records: Vec<Record>) -> Vec<Record> {
    let own = records.iter().find_map(|record| match record {
        Record::Workshop(own) => Some((own.project, own.id)),
        _ => None,
    });
    let Some((project, workshop)) = own else {
        return records;
    };
    let title = records.iter().find_map(|record| match record {
        Record::Project(own) if own.id == project => Some(own.title.clone()),
        _ => None,
    });
    let persona = Persona {
        id: id(VARIANT),
        project,
        workshop: Some(workshop),
        order: order(VARIANT),
        name: "Nadège en hiver".into(),
        situation: "Sans voiture de novembre à mars".into(),
        copy_of: copy(VARIANT, "Nadège d’origine", &title.unwrap_or_default()),
        ..Persona::default()
    };
    records.push(persona.into());
    empathy(&mut records, workshop);
    blueprint(&mut records, project, workshop);
    actors(&mut records, project, workshop);
    grid(&mut records, workshop);
    records
}

fn empathy(records: &mut Vec<Record>, workshop: Id) {
    // In no order of their own, and one of no variant.
    let seven = [
        "Gains",
        "Peines",
        "Voit",
        "Entend",
        "Pense et ressent",
        "Dit",
        "Fait",
        "Attentes du soir",
    ];
    let four = ["Feels", "Does", "Thinks", "Says"];
    for (map, variant, zones, situation) in [
        (
            SEVEN,
            EmpathyVariant::Seven,
            &seven[..],
            "au guichet avec un dossier incomplet",
        ),
        (FOUR, EmpathyVariant::Four, &four[..], ""),
    ] {
        let at = 100 * map;
        let board = id(at);
        let activity = Activity {
            id: id(at + 1),
            workshop,
            order: order(at),
            kind: ActivityKind::NoteWall,
            title: format!("Carte d’empathie numéro {map}"),
            ..Activity::default()
        };
        records.push(activity.into());
        let own = Board {
            id: board,
            workshop,
            activity: Some(id(at + 1)),
            order: order(at),
            title: if map == SEVEN {
                "Ce que Nadège vit au guichet"
            } else {
                "Une matinée à attendre"
            }
            .into(),
            template: BoardTemplate::Empathy,
            ..Board::default()
        };
        records.push(own.into());
        let own = EmpathyMap {
            id: id(map),
            workshop,
            board,
            persona: (map == SEVEN).then(|| id(VARIANT)),
            situation: situation.into(),
            variant,
            copy_of: if map == FOUR {
                copy(FOUR, "Carte modèle", "Accueil de demain")
            } else {
                None
            },
            ..EmpathyMap::default()
        };
        records.push(own.into());
        let sorted = Cluster {
            id: id(at + 2),
            board,
            order: order(at),
            title: format!("Ce qui use {map}"),
            summary: format!("Attendre sans savoir, dit autrement {map}."),
            ..Cluster::default()
        };
        if map == FOUR {
            records.push(sorted.into());
        }
        for (zone, n) in zones.iter().zip(0_u128..) {
            let own = Zone {
                id: id(at + 10 + n),
                board,
                order: order(n),
                title: (*zone).to_owned(),
                width: 400.0,
                height: 300.0,
                ..Zone::default()
            };
            records.push(own.into());
        }
        for n in 0..10_u128 {
            let note = Note {
                id: id(at + 30 + n),
                board,
                order: order(n),
                text: format!("Empathie {map}-{n} : « on m’a renvoyée » ce jour-là"),
                // The last one lies in none; the two before it are not shown.
                zone: (n < 9).then(|| id(at + 10 + n % 4)),
                cluster: (map == FOUR && n < 3).then(|| id(at + 2)),
                merged_into: (n == 5).then(|| id(at + 31)),
                status: match n {
                    7 => NoteStatus::Hidden,
                    8 => NoteStatus::Pending,
                    _ => NoteStatus::Visible,
                },
                starred: n == 2,
                ..Note::default()
            };
            records.push(note.into());
        }
    }
}

fn blueprint(records: &mut Vec<Record>, project: Id, workshop: Id) {
    let journey = Journey {
        id: id(BLUEPRINT),
        project,
        workshop: Some(workshop),
        order: order(BLUEPRINT),
        title: "Obtenir un titre, de la salle aux coulisses".into(),
        scope: "du premier clic au titre reçu".into(),
        personas: vec![id(VARIANT)],
        copy_of: copy(BLUEPRINT, "Une démarche type", "Titres en ligne"),
        ..Journey::default()
    };
    records.push(journey.into());
    let kinds = [
        LaneKind::Support,
        LaneKind::Action,
        LaneKind::Backstage,
        LaneKind::Frontstage,
        LaneKind::Evidence,
        LaneKind::Backstage,
        LaneKind::PainPoint,
    ];
    for (kind, n) in kinds.into_iter().zip(0_u128..) {
        let lane = Lane {
            id: id(1_000 + n),
            journey: id(BLUEPRINT),
            order: order(n),
            kind,
            title: if n == 5 {
                "Ligne cachée du bureau".into()
            } else {
                String::new()
            },
            hidden: n == 5,
            ..Lane::default()
        };
        records.push(lane.into());
    }
    for n in 0..2_u128 {
        let phase = Phase {
            id: id(1_050 + n),
            journey: id(BLUEPRINT),
            order: order(n),
            title: format!("Temps {n} du blueprint"),
            ..Phase::default()
        };
        records.push(phase.into());
    }
    for step in 0..6_u128 {
        let own = Step {
            id: id(1_100 + step),
            journey: id(BLUEPRINT),
            phase: Some(id(1_050 + step / 3)),
            order: order(step),
            title: if step == 5 {
                "Étape cachée du blueprint".into()
            } else {
                format!("Moment {step} du titre")
            },
            hidden: step == 5,
            ..Step::default()
        };
        records.push(own.into());
        for lane in 0..7_u128 {
            // The support holds over two steps.
            if lane == 0 && step % 2 == 1 {
                continue;
            }
            let item = CellItem {
                text: format!("Geste {lane}-{step} du service"),
                actor: if lane == 3 {
                    format!("Guichet {step}")
                } else {
                    String::new()
                },
                delay: if lane == 2 {
                    format!("{step} jours ouvrés")
                } else {
                    String::new()
                },
                tool: if lane == 2 {
                    format!("Registre {step}")
                } else {
                    String::new()
                },
                rule: if lane == 3 {
                    format!("Dossier complet ou rien {step}")
                } else {
                    String::new()
                },
                breaking_point: if lane == 2 && step == 1 {
                    "Le motif du refus reste interne".into()
                } else {
                    String::new()
                },
                ..CellItem::default()
            };
            let cell = Cell {
                id: id(2_000 + lane * 10 + step),
                journey: id(BLUEPRINT),
                lane: id(1_000 + lane),
                step: id(1_100 + step),
                span: if lane == 0 { 2 } else { 1 },
                items: vec![item],
                ..Cell::default()
            };
            records.push(cell.into());
        }
    }
    let cell = |lane: u128, step: u128| id(2_000 + lane * 10 + step);
    for ((from, to, kind, label), n) in [
        (cell(1, 0), cell(3, 0), LinkKind::LeadsTo, ""),
        (cell(3, 0), cell(2, 0), LinkKind::Transmits, ""),
        (cell(2, 0), cell(0, 0), LinkKind::Triggers, ""),
        (
            cell(1, 1),
            cell(1, 2),
            LinkKind::LeadsTo,
            "puis elle attend",
        ),
        (cell(3, 1), cell(1, 4), LinkKind::Informs, ""),
        // Both ways, and from one box twice.
        (cell(2, 3), cell(3, 3), LinkKind::Answers, ""),
        (cell(3, 3), cell(2, 3), LinkKind::Informs, ""),
        // What is not shown has no arrow.
        (cell(5, 1), cell(3, 1), LinkKind::Causes, "flèche cachée"),
        (
            cell(1, 5),
            cell(1, 4),
            LinkKind::Causes,
            "flèche du pas caché",
        ),
    ]
    .into_iter()
    .zip(0_u128..)
    {
        let link = Link {
            id: id(3_000 + n),
            workshop,
            from_noun: Noun::Cell,
            from,
            to_noun: Noun::Cell,
            to,
            kind,
            label: label.into(),
            ..Link::default()
        };
        records.push(link.into());
    }
}

fn actors(records: &mut Vec<Record>, project: Id, workshop: Id) {
    let map = StakeholderMap {
        id: id(ACTORS),
        project,
        workshop: Some(workshop),
        order: order(ACTORS),
        title: "Qui pèse et qui tient à la démarche".into(),
        circles: vec!["Le cœur du service".into()],
        copy_of: copy(ACTORS, "Acteurs d’une mairie", "Accueil de demain"),
        ..StakeholderMap::default()
    };
    records.push(map.into());
    let kinds = [
        StakeholderKind::User,
        StakeholderKind::Agent,
        StakeholderKind::Elected,
        StakeholderKind::Institution,
        StakeholderKind::Association,
        StakeholderKind::Company,
    ];
    for n in 0..18_u32 {
        let at = u128::from(n);
        let actor = Stakeholder {
            id: id(4_000 + at),
            map: id(ACTORS),
            order: order(at),
            name: format!("Partie prenante {n} du territoire"),
            kind: kinds[usize::try_from(n).unwrap_or(0) % kinds.len()],
            influence: (n < 16).then_some(if n < 6 { 2 } else { n % 4 }),
            interest: (n < 17).then_some(if n < 6 { 1 } else { (n / 4).min(3) }),
            circle: (n > 0).then_some(n % 3 + 1),
            ..Stakeholder::default()
        };
        records.push(actor.into());
    }
    for n in 0..3_u128 {
        let relation = Relation {
            id: id(4_100 + n),
            map: id(ACTORS),
            from: id(4_001 + n),
            to: id(4_002 + n),
            kind: [
                RelationKind::Steers,
                RelationKind::Tension,
                RelationKind::Informs,
            ][usize::try_from(n).unwrap_or(0)],
            label: format!("lien numéro {n}"),
            strength: 2,
            ..Relation::default()
        };
        records.push(relation.into());
    }
    let question = HowMightWe {
        id: id(4_200),
        workshop,
        order: order(0),
        text: "Comment pourrions-nous dire le motif d’un refus ?".into(),
        from_steps: vec![id(1_101)],
        chosen: true,
        ..HowMightWe::default()
    };
    records.push(question.into());
}

fn grid(records: &mut Vec<Record>, workshop: Id) {
    let tester = |n: u128| Tester {
        id: id(5_000 + n),
        persona: (n == 1).then(|| id(VARIANT)),
        category: format!("catégorie discrète {n}"),
    };
    let seen = |n: u128| Observation {
        tester: (n < 3).then(|| id(5_000 + n)),
        task: format!("Trouver la pièce {n}"),
        did: format!("Revient deux fois en arrière {n}"),
        said: if n == 2 {
            String::new()
        } else {
            format!("je ne vois pas où cliquer {n}")
        },
        severity: u32::try_from(n % 4).unwrap_or(0),
    };
    let own = TestGrid {
        id: id(GRID),
        workshop,
        order: order(GRID),
        prototype: "Liste de pièces en ligne".into(),
        hypotheses: (0..3)
            .map(|n| Hypothesis {
                text: format!("La liste se lit sans aide {n}"),
                criterion: if n == 1 {
                    String::new()
                } else {
                    format!("quatre personnes sur cinq la suivent {n}")
                },
            })
            .collect(),
        testers: (0..3).map(tester).collect(),
        observations: (0..4).map(seen).collect(),
        keep: vec!["Les mots du courrier".into()],
        change: vec!["L’ordre des pièces".into(), "La taille des lettres".into()],
        drop: vec!["Le lien vers la foire aux questions".into()],
        copy_of: copy(GRID, "Premier test", "Accueil de demain"),
        ..TestGrid::default()
    };
    records.push(own.into());
}
