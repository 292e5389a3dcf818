//! `export` of the sheet for the register of processing, and of what one person gave. Reads only.

use std::ops::ControlFlow;

use domain::{ErrorCode, Fault, Id, Record};
use engine::Reading;

use super::{export, library, report::written_as};
use crate::{
    args::{Personal, Whom},
    personal, places,
    report::{As, Made},
    terminal::{End, Terminal},
};

/// `export --document register`, `export --participant`.
pub fn write(terminal: &Terminal, asked: &Personal) -> Result<End, Fault> {
    let wanted = written_as(asked.format)?;
    let mut reading = library::needed(terminal)?;
    let output = crate::write::output(&asked.output, wanted.extension(), asked.force)?;
    places::beside_library(terminal.folder(), &output)?;
    let made: Made = match &asked.whom {
        Whom::Participant { workshop, person } => {
            let workshop = library::find(&mut reading, workshop)?;
            let records = reading.workshop_records(workshop)?;
            let person = find_person(&records, workshop, person)?;
            let output = (output.as_path(), asked.force);
            let of = (workshop, person);
            personal::contributions(records, of, asked.language, wanted, output, &mut |_| {
                ControlFlow::Continue(())
            })?
        }
        Whom::Project(project) => {
            let project = library::find_project(&mut reading, project)?;
            register(
                terminal,
                &mut reading,
                Some(project),
                asked,
                wanted,
                &output,
            )?
        }
        Whom::Lab => register(terminal, &mut reading, None, asked, wanted, &output)?,
    };
    export::tell_made(terminal, wanted == As::Tables, &output, &made)
}

fn register(
    terminal: &Terminal,
    reading: &mut Reading,
    project: Option<Id>,
    asked: &Personal,
    wanted: As,
    output: &std::path::Path,
) -> Result<Made, Fault> {
    let As::Document(format) = wanted else {
        return Err(Fault::new(ErrorCode::Internal));
    };
    let source = reading.register_source(project)?;
    let language = asked.language.unwrap_or_else(|| terminal.words.language());
    personal::register(&source, language, format, output, &mut |_| {
        ControlFlow::Continue(())
    })
}

/// The one of that pseudonym, or id.
fn find_person(records: &[Record], workshop: Id, asked: &str) -> Result<Id, Fault> {
    let people: Vec<(Id, Vec<String>)> = records
        .iter()
        .filter_map(|record| match record {
            Record::Participant(one) if one.workshop == workshop => {
                Some((one.id, vec![one.pseudonym.clone()]))
            }
            _ => None,
        })
        .collect();
    library::named_so(&people, asked)
}
