//! What the sheet for the register of processing is made of: projects and workshops, the list of people,
//! boards, ballots, matrices and evaluations; of notes and votes only whether any says whose it is.

use domain::{ErrorCode, Fault, Id, Noun, Record};
use store::View;
use synthesis::register::{Marked, Source, held};

/// What is looked at of a workshop.
const LOOKED_AT: &[Noun] = &[
    Noun::Participant,
    Noun::Board,
    Noun::Ballot,
    Noun::Matrix,
    Noun::Evaluation,
];

/// Of one project, or of the lab in all of them.
pub(crate) fn source(view: &View<'_>, project: Option<Id>) -> Result<Source, Fault> {
    let mut source = Source {
        of_lab: project.is_none(),
        encrypted: view.is_encrypted()?,
        ..Source::default()
    };
    for record in view.all(Noun::Lab)? {
        if let Record::Lab(lab) = record {
            source.lab = Some(lab);
        }
    }
    let marked = view.marked()?;
    let marked = Marked {
        signed: marked.signed,
        pictured: marked.pictured,
        voted: marked.voted,
        rated: marked.rated,
    };
    let mut workshops = Vec::new();
    for record in view.all(Noun::Workshop)? {
        if let Record::Workshop(workshop) = record {
            workshops.push(workshop);
        }
    }
    for record in view.all(Noun::Project)? {
        let Record::Project(own) = record else {
            continue;
        };
        if project.is_some_and(|project| project != own.id) {
            continue;
        }
        let of = |workshop: &&domain::workshop::Workshop| workshop.project == own.id;
        let workshops: Vec<_> = workshops.iter().filter(of).cloned().collect();
        let ids: Vec<Id> = workshops.iter().map(|workshop| workshop.id).collect();
        let mut records = Vec::new();
        for noun in LOOKED_AT {
            records.append(&mut view.of_workshops(&ids, *noun)?);
        }
        source
            .projects
            .push(held(own, workshops, &records, &marked));
    }
    if let Some(project) = project
        && source.projects.is_empty()
    {
        return Err(Fault::new(ErrorCode::NotFound)
            .noun(Noun::Project)
            .detail(project));
    }
    source
        .projects
        .sort_by(|a, b| a.project.title.cmp(&b.project.title));
    Ok(source)
}
