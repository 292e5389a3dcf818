//! A persona's sheet.

use domain::{
    Id, Noun, Record,
    persona::{EvidenceLevel, Persona},
};

use super::{
    journey::Drawn,
    model::{self, Labelled, Moment, Part, PersonaList, PersonaScale, Picture, Section},
    origin,
    pen::Pen,
};

/// Letters of a line that a link can bear.
const LABEL: usize = 200;
/// The moments of truth that a sheet has room for.
const MOMENTS: usize = 6;

/// « Persona : Nadège ».
pub(crate) fn title(pen: &Pen<'_>, persona: &domain::persona::Persona) -> String {
    pen.with("doc-persona", &[("name", pen.own(&persona.name).into())])
}

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("persona:")?.parse().ok()?;
    let persona = pen.records.persona(id)?;
    Some(Section {
        level: 1,
        label: origin::made_in(pen, persona.workshop),
        parts: vec![Part::Persona(Box::new(sheet(pen, persona)))],
        ..Section::default()
    })
}

pub(super) fn sheet(pen: &Pen<'_>, persona: &domain::persona::Persona) -> model::Persona {
    let name = pen.own(&persona.name);
    let age = pen.own(&persona.age);
    let years = !age.is_empty() && age.chars().all(|c| c.is_ascii_digit());
    let headline = match (age.is_empty(), years) {
        (true, _) => name.clone(),
        (_, true) => pen.with(
            "doc-name-age",
            &[("name", name.clone().into()), ("age", age.into())],
        ),
        (_, false) => format!("{name}, {age}"),
    };
    let list = |id: &str, items: &[String]| PersonaList {
        title: pen.say(id),
        items: pen.owns(items),
    };
    let mut lists = vec![
        list("doc-persona-goals", &persona.goals),
        list("doc-persona-obstacles", &persona.obstacles),
        list("doc-persona-needs", &persona.needs),
        list("doc-persona-fears", &persona.fears),
        list("doc-persona-motivations", &persona.motivations),
        list("doc-persona-constraints", &persona.accessibility_needs),
    ];
    lists.retain(|list| !list.items.is_empty());
    let text = |id: &str, text: &str| Labelled {
        label: pen.say(id),
        text: pen.own(text),
    };
    let mut texts = vec![
        text("doc-persona-story", &persona.story),
        text("doc-persona-day", &persona.typical_day),
        text(
            "doc-persona-channels",
            &pen.owns(&persona.channels).join(", "),
        ),
        text("doc-persona-tags", &pen.owns(&persona.tags).join(", ")),
        Labelled {
            label: pen.say("doc-copy-label"),
            text: origin::told(pen, persona.copy_of.as_ref()),
        },
    ];
    texts.retain(|labelled| !labelled.text.is_empty());
    let mut moments = moments(pen, persona.id);
    let found = super::pen::count(moments.len());
    if moments.len() > MOMENTS {
        moments.truncate(MOMENTS);
        let rest = found - super::pen::count(MOMENTS);
        moments.push(Moment {
            step: pen.count("doc-moments-more", rest),
            quote: String::new(),
        });
    }
    model::Persona {
        picture: persona.picture.clone().map(|data| Picture {
            data,
            alt: pen.with("doc-portrait-alt", &[("name", name.into())]),
        }),
        portrait: word(&persona.portrait),
        name: headline,
        situation: pen.own(&persona.situation),
        quote: pen.quote(&persona.quote),
        evidence: evidence(pen, persona),
        hypothesis: persona.evidence.level == EvidenceLevel::Hypothesis,
        texts,
        lists,
        scales: persona
            .scales
            .iter()
            .filter_map(|scale| {
                let value = scale.value?;
                let (left, right) = (pen.own(&scale.left), pen.own(&scale.right));
                Some(PersonaScale {
                    label: pen.own(&scale.label),
                    value,
                    said: pen.with("doc-of-five", &[("value", value.into())]),
                    ends: if left.is_empty() && right.is_empty() {
                        String::new()
                    } else {
                        pen.with(
                            "doc-scale-ends",
                            &[("left", left.into()), ("right", right.into())],
                        )
                    },
                })
            })
            .collect(),
        verbatims_title: pen.say("doc-verbatims"),
        verbatims: persona
            .verbatims
            .iter()
            .map(|text| pen.quote(text))
            .filter(|text| !text.is_empty())
            .collect(),
        moments_title: pen.count("doc-moments", found),
        moments,
        proof: pen.rests_on(&behind(pen, persona)),
    }
}

/// The notes behind a sheet and its lines. A link bears the words of its line, as many as it can hold;
/// one whose line was written anew or taken out stands behind nothing any more.
fn behind(pen: &Pen<'_>, persona: &Persona) -> Vec<Id> {
    let record = Record::Persona(persona.clone());
    let lines = domain::search::texts(&record);
    let stands = |label: &str| {
        let long = label.chars().count() >= LABEL;
        let same = |line: &str| line == label || (long && line.starts_with(label));
        label.is_empty() || lines.iter().any(|line| same(line.text.trim()))
    };
    let notes = pen.linked_notes(Noun::Persona, persona.id).into_iter();
    let links = pen.records.links();
    notes
        .filter(|note| {
            links
                .iter()
                .filter(|link| [link.from, link.to].contains(note))
                .filter(|link| [link.from, link.to].contains(&persona.id))
                .any(|link| stands(&link.label))
        })
        .collect()
}

fn evidence(pen: &Pen<'_>, persona: &domain::persona::Persona) -> String {
    let evidence = &persona.evidence;
    let rests_on = pen.with(
        "doc-evidence-on",
        &[
            ("interviews", evidence.interviews.into()),
            ("observations", evidence.observations.into()),
        ],
    );
    let level = match evidence.level {
        EvidenceLevel::Hypothesis => return pen.say("doc-evidence-hypothesis"),
        EvidenceLevel::Partial => pen.say("doc-evidence-partial"),
        EvidenceLevel::Supported => pen.say("doc-evidence-supported"),
    };
    if evidence.interviews + evidence.observations == 0 {
        level
    } else {
        pen.with(
            "doc-evidence",
            &[("level", level.into()), ("on", rests_on.into())],
        )
    }
}

/// The moments of truth of the journeys that this persona makes, with what was said there.
fn moments(pen: &Pen<'_>, persona: Id) -> Vec<Moment> {
    let records = pen.records;
    let mut moments = Vec::new();
    for journey in records
        .journeys()
        .iter()
        .filter(|journey| journey.personas.contains(&persona))
    {
        let lanes = records.lanes_of(journey.id);
        let said_in: Vec<Drawn<'_>> = lanes
            .filter(|lane| lane.kind == domain::lane::LaneKind::Verbatim && !lane.hidden)
            .map(|lane| Drawn::of(pen, lane))
            .collect();
        let steps = records.steps_of(journey.id).filter(|step| !step.hidden);
        for (index, step) in steps.enumerate().filter(|(_, step)| step.moment_of_truth) {
            let said: Vec<String> = said_in
                .iter()
                .filter_map(|drawn| drawn.begins(step.id))
                .flat_map(|cell| &cell.items)
                .map(|item| pen.quote(&item.text))
                .filter(|text| !text.is_empty())
                .collect();
            moments.push(Moment {
                step: pen.with(
                    "doc-step-titled",
                    &[
                        ("number", (index + 1).to_string().into()),
                        ("title", pen.own(&step.title).into()),
                    ],
                ),
                quote: said.join(" "),
            });
        }
    }
    moments
}

/// The word of a closed list.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}
