//! What the report of a period is made of: the workshops held in it with what is counted of them, in
//! a few readings for all, and of notes only how many there are.

use std::collections::HashMap;

use domain::{
    Fault, Id, Noun, Record, participant::Participant, report::Period, workshop::Workshop,
};
use store::View;
use synthesis::{Records, report::Source};

/// What is counted of a workshop.
const COUNTED: &[Noun] = &[
    Noun::Activity,
    Noun::Block,
    Noun::IdeaCard,
    Noun::Decision,
    Noun::Action,
    Noun::Evaluation,
];

pub(crate) fn source(view: &View<'_>, period: &Period, projects: &[Id]) -> Result<Source, Fault> {
    let mut source = Source::default();
    for record in view.all(Noun::Lab)? {
        if let Record::Lab(lab) = record {
            source.lab = Some(lab);
        }
    }
    for record in view.all(Noun::Project)? {
        if let Record::Project(project) = record {
            source.projects.push(project);
        }
    }
    for record in view.all(Noun::Workshop)? {
        if let Record::Workshop(workshop) = record {
            source.workshops.push(workshop);
        }
    }
    for record in view.loose_actions()? {
        if let Record::Action(action) = record {
            source.actions.push(action);
        }
    }
    let mut source = source.of_projects(projects);
    let held: Vec<Workshop> = source
        .workshops
        .iter()
        .filter(|workshop| synthesis::report::is_held(workshop, period))
        .cloned()
        .collect();
    if held.is_empty() {
        return Ok(source);
    }
    let ids: Vec<Id> = held.iter().map(|workshop| workshop.id).collect();
    let mut records = Vec::new();
    for noun in COUNTED {
        records.append(&mut view.of_workshops(&ids, *noun)?);
    }
    let came = view.present_at(&ids)?.into_iter();
    records.extend(came.map(|(workshop, category)| -> Record {
        Participant {
            workshop,
            category,
            present: true,
            ..Participant::default()
        }
        .into()
    }));
    source.notes = notes(view, &ids)?;
    source.held = Records::many(source.lab.as_ref(), held, records);
    Ok(source)
}

/// Notes that are shown, by workshop.
fn notes(view: &View<'_>, workshops: &[Id]) -> Result<HashMap<Id, u32>, Fault> {
    let shown = view.notes_shown()?;
    let mut notes: HashMap<Id, u32> = HashMap::new();
    for record in view.of_workshops(workshops, Noun::Board)? {
        if let Record::Board(board) = record {
            let all = notes.entry(board.workshop).or_default();
            *all = all.saturating_add(shown.get(&board.id).copied().unwrap_or(0));
        }
    }
    Ok(notes)
}
