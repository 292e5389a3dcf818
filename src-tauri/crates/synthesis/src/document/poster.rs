//! A poster: a persona, an empathy map, a journey, its blueprint or a map of actors by itself, to be
//! hung on a wall. What it says
//! is decided here; on how many sheets it stands is the matter of `export`.

use domain::{
    ErrorCode, Fault, Id, Noun, empathy_map::EmpathyMap, journey::Journey, persona::Persona,
    step::Step, workshop::Language,
};
use serde::{Deserialize, Serialize};

use super::{
    Options, blueprint, cover, empathy, journey,
    model::{self, ActorMap, Labelled, Picture, Stage, Text, Weights},
    pen::{Pen, shortened},
    persona, stakeholders, weights,
};
use crate::Records;

/// What hangs on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// A persona.
    Persona(Id),
    /// A journey.
    Journey(Id),
    /// A journey as a blueprint.
    Blueprint(Id),
    /// A map of actors.
    StakeholderMap(Id),
    /// The same by influence and interest.
    Influence(Id),
    /// An empathy map.
    EmpathyMap(Id),
}

impl Of {
    /// Whose.
    pub fn id(self) -> Id {
        match self {
            Self::Persona(id)
            | Self::Journey(id)
            | Self::Blueprint(id)
            | Self::StakeholderMap(id)
            | Self::Influence(id)
            | Self::EmpathyMap(id) => id,
        }
    }
}

/// A poster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poster {
    /// The language of its words.
    pub language: Language,
    /// Title of the file.
    pub title: String,
    /// The day it speaks of.
    pub date: Option<chrono::NaiveDate>,
    /// The lab.
    pub author: String,
    /// `#rrggbb`.
    pub accent: String,
    /// Over it: project and lab.
    pub head: String,
    /// Under it.
    pub foot: String,
    /// "partie {number} sur {count}", for what takes several.
    pub part: String,
    /// On a sheet of several: `{title}`, `{number}`, `{count}`, `{row}` and `{column}` are put in.
    pub sheet: String,
    /// What it shows.
    pub shows: Shown,
}

/// What a poster shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "shows", rename_all = "snake_case")]
pub enum Shown {
    /// A persona.
    Persona {
        /// Its name.
        name: String,
        /// "46 ans"; may be empty.
        age: String,
        /// All that is said of it.
        sheet: Box<model::Persona>,
    },
    /// A journey, in as many tables as its steps need.
    Journey {
        /// Whose it is.
        title: String,
        /// Its own title and scope.
        subtitle: String,
        /// Mode, evidence, waiting.
        remark: String,
        /// The face of its first persona.
        face: Option<Face>,
        /// Steps in a row, by phases.
        tables: Vec<model::Journey>,
    },
    /// A blueprint, in as many stages as its steps need.
    Blueprint {
        /// Whose it is.
        title: String,
        /// Its own title and scope.
        subtitle: String,
        /// Mode, evidence, waiting.
        remark: String,
        /// The face of its first persona.
        face: Option<Face>,
        /// Steps in a row, by phases.
        stages: Vec<Stage>,
        /// Heads the arrows.
        arrows_title: String,
        /// In words.
        arrows: Vec<Text>,
    },
    /// A map of actors by their weight.
    Influence {
        /// Its title.
        title: String,
        /// How it is read.
        subtitle: String,
        /// Them.
        weights: Box<Weights>,
    },
    /// An empathy map.
    Empathy {
        /// Its title.
        title: String,
        /// Whose it is, and in which situation.
        subtitle: Text,
        /// The face of its persona.
        face: Option<Face>,
        /// Its zones.
        map: model::EmpathyMap,
        /// "+ {count} autres", for what a zone has no room for.
        others: String,
    },
    /// A map of actors.
    Map {
        /// Its title.
        title: String,
        /// The circles; nothing where nobody is placed.
        drawing: Option<Box<ActorMap>>,
        /// Those of each circle, with what they are.
        circles: Vec<Circle>,
        /// Heads the relations.
        relations_title: String,
        /// In words.
        relations: Vec<Text>,
    },
}

/// Who stands in a circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Circle {
    /// Its name.
    pub title: String,
    /// A name, and what it is.
    pub actors: Vec<Labelled>,
}

/// A face.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Face {
    /// Its picture.
    pub picture: Option<Picture>,
    /// The drawn portrait, where it has no picture.
    pub portrait: String,
}

/// A poster of something of a workshop; a journey stands at most so many steps side by side.
///
/// # Errors
/// `NotFound`.
pub fn poster(
    records: &Records,
    of: Of,
    language: Option<Language>,
    most: usize,
) -> Result<Poster, Fault> {
    let results = crate::results(records);
    let options = Options {
        language,
        ..Options::default()
    };
    let mut pen = Pen::new(records, &results, &options);
    // There is no annex beside it: no note is named by its number.
    pen.numbers.clear();
    let pen = pen;
    let missing = |noun, id: Id| Fault::new(ErrorCode::NotFound).noun(noun).detail(id);
    let (title, shows) = match of {
        Of::Persona(id) => {
            let persona = records
                .persona(id)
                .ok_or_else(|| missing(Noun::Persona, id))?;
            (persona::title(&pen, persona), of_persona(&pen, persona))
        }
        Of::Journey(id) => {
            let journey = records
                .journey(id)
                .ok_or_else(|| missing(Noun::Journey, id))?;
            (
                journey::title(&pen, journey),
                of_journey(&pen, journey, most),
            )
        }
        Of::Blueprint(id) => {
            let journey = records
                .journey(id)
                .ok_or_else(|| missing(Noun::Journey, id))?;
            (
                blueprint::title(&pen, journey),
                of_blueprint(&pen, journey, most),
            )
        }
        Of::StakeholderMap(id) | Of::Influence(id) => {
            let map = records
                .stakeholder_map(id)
                .ok_or_else(|| missing(Noun::StakeholderMap, id))?;
            if matches!(of, Of::Influence(_)) {
                (weights::title(&pen, map), weights::shown(&pen, map))
            } else {
                (pen.own(&map.title), of_map(&pen, map))
            }
        }
        Of::EmpathyMap(id) => {
            let map = records
                .empathy_map(id)
                .ok_or_else(|| missing(Noun::EmpathyMap, id))?;
            (empathy::title(&pen, map), of_empathy(&pen, map))
        }
    };
    let lab = pen.own(records.lab_name());
    let mut head = vec![pen.own(&records.project().title), lab.clone()];
    head.retain(|part| !part.is_empty());
    let foot = match records.workshop().date {
        Some(day) => pen.with(
            "doc-poster-foot",
            &[
                ("title", cover::title(&pen).into()),
                ("date", pen.wording.day(day).into()),
            ],
        ),
        None => cover::title(&pen),
    };
    let sheet = pen.with(
        "picture-sheet",
        &["title", "number", "count", "row", "column"]
            .map(|name| (name, format!("{{{name}}}").into())),
    );
    let part = pen.with(
        "doc-poster-part",
        &["number", "count"].map(|name| (name, format!("{{{name}}}").into())),
    );
    Ok(Poster {
        language: pen.language(),
        title: shortened(&title, super::LONGEST_TITLE),
        date: Some(pen.day()),
        author: lab,
        accent: pen.accent(),
        head: head.join(" · "),
        foot,
        part,
        sheet,
        shows,
    })
}

/// The posters that a workshop can have, with their titles.
pub fn posters(records: &Records, language: Option<Language>) -> Vec<(Of, String)> {
    let results = crate::results(records);
    let options = Options {
        language,
        ..Options::default()
    };
    let pen = Pen::new(records, &results, &options);
    let personas = records
        .personas()
        .iter()
        .map(|persona| (Of::Persona(persona.id), persona::title(&pen, persona)));
    let empathy = records
        .empathy_maps()
        .iter()
        .map(|map| (Of::EmpathyMap(map.id), empathy::title(&pen, map)));
    let journeys = records.journeys().iter().flat_map(|own| {
        let staged = blueprint::is_one(&pen, own)
            .then(|| (Of::Blueprint(own.id), blueprint::title(&pen, own)));
        [(Of::Journey(own.id), journey::title(&pen, own))]
            .into_iter()
            .chain(staged)
    });
    let maps = records.stakeholder_maps().iter().flat_map(|map| {
        let weighed =
            weights::any(&pen, map).then(|| (Of::Influence(map.id), weights::title(&pen, map)));
        [(Of::StakeholderMap(map.id), pen.own(&map.title))]
            .into_iter()
            .chain(weighed)
    });
    personas
        .chain(empathy)
        .chain(journeys)
        .chain(maps)
        .collect()
}

fn of_persona(pen: &Pen<'_>, persona: &Persona) -> Shown {
    let age = pen.own(&persona.age);
    let years = !age.is_empty() && age.chars().all(|c| c.is_ascii_digit());
    Shown::Persona {
        name: pen.own(&persona.name),
        age: if years {
            pen.with("doc-age", &[("age", age.into())])
        } else {
            age
        },
        sheet: Box::new(persona::sheet(pen, persona)),
    }
}

fn of_journey(pen: &Pen<'_>, journey: &Journey, most: usize) -> Shown {
    let steps: Vec<&Step> = pen
        .records
        .steps_of(journey.id)
        .filter(|step| !step.hidden)
        .collect();
    let tables = runs(&steps, most)
        .into_iter()
        .map(|run| model::Journey {
            title: String::new(),
            remark: String::new(),
            ..journey::table(pen, journey, &steps, run)
        })
        .collect();
    Shown::Journey {
        title: journey::title(pen, journey),
        subtitle: journey::subtitle(pen, journey),
        remark: journey::remark(pen, journey, &steps),
        face: face(pen, &journey.personas),
        tables,
    }
}

/// The first face that is there.
fn face(pen: &Pen<'_>, personas: &[Id]) -> Option<Face> {
    let mut personas = personas.iter();
    let found = personas.find_map(|id| pen.records.persona(*id))?;
    let sheet = persona::sheet(pen, found);
    Some(Face {
        picture: sheet.picture,
        portrait: sheet.portrait,
    })
}

fn of_blueprint(pen: &Pen<'_>, journey: &Journey, most: usize) -> Shown {
    let steps: Vec<&Step> = pen
        .records
        .steps_of(journey.id)
        .filter(|step| !step.hidden)
        .collect();
    let stages = runs(&steps, most)
        .into_iter()
        .map(|run| blueprint::stage(pen, journey, &steps, run));
    Shown::Blueprint {
        title: blueprint::title(pen, journey),
        subtitle: journey::subtitle(pen, journey),
        remark: journey::remark(pen, journey, &steps),
        face: face(pen, &journey.personas),
        stages: stages.collect(),
        arrows_title: pen.say("blueprint-arrows"),
        arrows: blueprint::told(pen, journey, &steps),
    }
}

fn of_empathy(pen: &Pen<'_>, map: &EmpathyMap) -> Shown {
    let persona: Vec<Id> = map.persona.into_iter().collect();
    Shown::Empathy {
        title: empathy::title(pen, map),
        subtitle: empathy::about(pen, map),
        face: face(pen, &persona),
        map: model::EmpathyMap {
            zones: empathy::zones(pen, map),
        },
        others: pen.with("doc-others", &[("count", "{count}".into())]),
    }
}

/// Steps in a row, at most so many: parted between phases, and within one only where it alone is
/// longer, evenly then.
fn runs(steps: &[&Step], most: usize) -> Vec<(usize, usize)> {
    let most = most.max(1);
    let mut phases: Vec<usize> = Vec::new();
    let mut before = None;
    for step in steps {
        match phases.last_mut() {
            Some(length) if before == Some(step.phase) => *length += 1,
            _ => phases.push(1),
        }
        before = Some(step.phase);
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for phase in phases {
        let joins = runs
            .last()
            .is_some_and(|(_, length)| length + phase <= most);
        if let Some((_, length)) = runs.last_mut().filter(|_| joins) {
            *length += phase;
            at += phase;
            continue;
        }
        let parts = phase.div_ceil(most);
        for part in 0..parts {
            // The first ones take what does not divide.
            let length = phase / parts + usize::from(part < phase % parts);
            runs.push((at, length));
            at += length;
        }
    }
    runs
}

fn of_map(pen: &Pen<'_>, map: &domain::stakeholder::StakeholderMap) -> Shown {
    let actors = stakeholders::actors(pen, map.id);
    let circles = [Some(1), Some(2), Some(3), None]
        .into_iter()
        .map(|ring| Circle {
            title: stakeholders::circle(pen, map, ring),
            actors: actors
                .iter()
                .filter(|actor| actor.circle == ring)
                .map(|actor| Labelled {
                    label: pen.own(&actor.name),
                    text: pen.word("stakeholder-kind", &actor.kind),
                })
                .collect(),
        })
        .filter(|circle| !circle.actors.is_empty())
        .collect();
    Shown::Map {
        title: pen.own(&map.title),
        drawing: stakeholders::drawing(pen, map, &actors).map(Box::new),
        circles,
        relations_title: pen.say("doc-relations"),
        relations: stakeholders::relations(pen, map.id, &actors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Steps of the phases of that many.
    fn steps(phases: &[usize]) -> Vec<Step> {
        phases
            .iter()
            .zip(1..)
            .flat_map(|(length, phase)| {
                let step = Step {
                    phase: Some(Id::from_u128(phase)),
                    ..Step::default()
                };
                std::iter::repeat_n(step, *length)
            })
            .collect()
    }

    #[test]
    fn a_journey_is_parted_between_its_phases() {
        for (phases, most, wanted) in [
            (&[3, 2, 2][..], 12, &[(0, 7)][..]),
            (&[3, 2, 2], 5, &[(0, 5), (5, 2)]),
            (&[3, 2, 2], 4, &[(0, 3), (3, 4)]),
            (&[7], 3, &[(0, 3), (3, 2), (5, 2)]),
            (&[1, 8, 1], 4, &[(0, 1), (1, 4), (5, 4), (9, 1)]),
            (&[], 4, &[]),
            (&[2], 0, &[(0, 1), (1, 1)]),
        ] {
            let all = steps(phases);
            let steps: Vec<&Step> = all.iter().collect();
            assert_eq!(runs(&steps, most), wanted, "{phases:?} at most {most}");
        }
    }
}
